//! STUN and TURN servers of a brand's own, and managed services: what may be kept, and how their secrets are.

mod secrets;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use protocol::settings::{ManagedService, OwnServer, RelayServers, RelaySettings, Secret, ServerAccess};
use protocol::{Code, limits};

use crate::server_address::Address;
pub use secrets::{Safe, for_readers};

/// Checks what an administrator wants. `development` lets servers be on this machine and in private networks.
///
/// # Errors
/// `servers_invalid` where a rule is broken.
pub fn check(wanted: &RelaySettings, development: bool) -> Result<(), Code> {
    let good = match &wanted.servers {
        RelayServers::Ours => true,
        RelayServers::Own { servers } => own_are_good(servers, development) && (!wanted.force || any_relays(servers)),
        RelayServers::Managed {
            service,
            account,
            secret,
        } => is_account(*service, account) && secret_is_good(secret, |byte| byte.is_ascii_graphic()),
    };
    if good { Ok(()) } else { Err(Code::ServersInvalid) }
}

fn own_are_good(servers: &[OwnServer], development: bool) -> bool {
    let places: BTreeSet<_> = servers.iter().map(secrets::name_of).collect();
    (1..=limits::OWN_SERVERS).contains(&servers.len())
        && places.len() == servers.len()
        && servers.iter().all(|server| server_is_good(server, development))
}

fn server_is_good(server: &OwnServer, development: bool) -> bool {
    let allows = |url: &String| {
        Address::read(url).is_some_and(|address| {
            let is_let_in = !address.is_relay() || server.access != ServerAccess::Open;
            is_let_in && (development || !address.host.is_special())
        })
    };
    (1..=limits::SERVER_URLS).contains(&server.urls.len())
        && server.urls.iter().all(allows)
        && access_is_good(&server.access)
}

fn access_is_good(access: &ServerAccess) -> bool {
    match access {
        ServerAccess::Open => true,
        ServerAccess::Password { username, password } => {
            text_is_good(username) && secret_is_good(password, |byte| !byte.is_ascii_control())
        }
        ServerAccess::SharedSecret { secret } => secret_is_good(secret, |byte| !byte.is_ascii_control()),
    }
}

fn any_relays(servers: &[OwnServer]) -> bool {
    let relays = |url: &String| Address::read(url).is_some_and(|address| address.is_relay());
    servers.iter().flat_map(|server| &server.urls).any(relays)
}

/// Whether a secret is one that may be written, of allowed bytes alone. How one is stored is not for outside to say.
fn secret_is_good(secret: &Secret, is_allowed: fn(&u8) -> bool) -> bool {
    match secret {
        Secret::Kept => true,
        Secret::New { text } => text_is_good(text) && text.as_bytes().iter().all(is_allowed),
        Secret::Sealed { .. } => false,
    }
}

fn text_is_good(text: &str) -> bool {
    (1..=limits::SECRET_BYTES).contains(&text.len()) && !text.chars().any(char::is_control)
}

/// Whether a text is what the service calls an account: it becomes part of an address.
fn is_account(service: ManagedService, account: &str) -> bool {
    let digits = match service {
        ManagedService::Cloudflare => Some(account),
        ManagedService::Twilio => account.strip_prefix("AC"),
    };
    digits.is_some_and(|digits| digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
