//! What a node may say of itself.

use protocol::node::Registration;
use protocol::{Code, limits};

use crate::server_address::Address;

/// The longest version, in bytes.
const VERSION_BYTES: usize = 64;

/// Checks a registration: something to connect to, every address readable, nothing too long.
///
/// # Errors
/// `malformed`.
pub(super) fn check(registration: &Registration) -> Result<(), Code> {
    let Registration {
        version,
        urls,
        alternates,
        addresses,
        first_port,
        last_port,
        ..
    } = registration;
    let is_version =
        (1..=VERSION_BYTES).contains(&version.len()) && version.bytes().all(|byte| byte.is_ascii_graphic());
    let are_urls = (1..=limits::NODE_URLS).contains(&urls.len())
        && urls
            .iter()
            .all(|url| Address::read(url).is_some_and(|address| address.is_relay()));
    let are_few = alternates.len() <= limits::NODE_URLS && addresses.len() <= limits::NODE_URLS;
    if is_version && are_urls && are_few && *first_port != 0 && first_port <= last_port {
        Ok(())
    } else {
        Err(Code::Malformed)
    }
}
