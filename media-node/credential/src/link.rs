//! How a media node proves to the edge who it is.
//!
//! ```text
//! link key  = HKDF-SHA256(salt: none, key: fleet key, info: "beckon link 1 " ‖ node), 32 bytes
//! statement = expiry "~" region "~" node             expiry in Unix seconds, decimal
//! ticket    = statement "~" base64url(HMAC-SHA256(link key, statement))
//! ```
//!
//! A ticket is a WebSocket subprotocol, so it has the characters of an HTTP token alone (RFC 9110, section 5.6.2). It is
//! used once, right after it was made; [`VALIDITY`] bounds what a stolen one is good for.

use std::str::FromStr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::{CLOCK_SKEW, FleetKey, LONGEST_NAME, is_name};

/// How long a ticket lets in.
pub const VALIDITY: Duration = Duration::from_secs(30);

/// The longest ticket: a time, two names, and 43 characters of signature.
const LONGEST: usize = 20 + 2 * LONGEST_NAME + 43 + 3;

/// The key that one node proves itself with.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkKey(pub(crate) [u8; 32]);

impl std::fmt::Debug for LinkKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkKey(…)")
    }
}

/// Who a ticket was made for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Introduced<'a> {
    /// Where the node stands.
    pub region: &'a str,
    /// Which node.
    pub node: &'a str,
}

impl LinkKey {
    /// A ticket for the node of this key, valid from `unix_s` on for [`VALIDITY`].
    #[must_use]
    pub fn ticket(&self, region: &str, node: &str, unix_s: u64) -> String {
        let statement = format!("{}~{region}~{node}", unix_s.saturating_add(VALIDITY.as_secs()));
        let signature = URL_SAFE_NO_PAD.encode(self.mac(&statement).finalize().into_bytes());
        format!("{statement}~{signature}")
    }

    fn mac(&self, statement: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(statement.as_bytes());
        mac
    }
}

/// Who comes with a ticket, where a node of this fleet made it within its time; none for any other text. Takes as long for
/// every wrong signature.
#[must_use]
pub fn check<'a>(fleet: &FleetKey, ticket: &'a str, unix_s: u64) -> Option<Introduced<'a>> {
    if ticket.len() > LONGEST {
        return None;
    }
    let (statement, signature) = ticket.rsplit_once('~')?;
    let mut parts = statement.split('~');
    let (Some(expiry), Some(region), Some(node), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    if !is_name(region.as_bytes()) || !is_name(node.as_bytes()) {
        return None;
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    let key = fleet.link_key(node);
    key.mac(statement).verify_slice(&signature).ok()?;
    let expiry = u64::from_str(expiry).ok()?;
    let skew = CLOCK_SKEW.as_secs();
    let latest = unix_s.saturating_add(VALIDITY.as_secs()).saturating_add(skew);
    (unix_s <= expiry.saturating_add(skew) && expiry <= latest).then_some(Introduced { region, node })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FleetKey, Introduced, check};

    const NOW: u64 = 1_800_000_000;

    fn fleet() -> FleetKey {
        FleetKey::new([7; 32])
    }

    fn ticket() -> String {
        fleet().link_key("node-1").ticket("eu-central-1", "node-1", NOW)
    }

    #[test]
    fn a_node_is_let_in_with_its_own_ticket_and_within_its_time() {
        let ticket = ticket();
        let introduced = Some(Introduced {
            region: "eu-central-1",
            node: "node-1",
        });
        for (at, expected) in [
            (NOW, introduced),
            (NOW + 60, introduced),
            (NOW + 61, None),
            (NOW - 30, introduced),
            (NOW - 31, None),
        ] {
            assert_eq!(check(&fleet(), &ticket, at), expected, "{at}");
        }
        assert_eq!(check(&FleetKey::new([8; 32]), &ticket, NOW), None);
    }

    #[test]
    fn a_node_proves_nothing_about_another() {
        let foreign = fleet().link_key("node-2").ticket("eu-central-1", "node-1", NOW);
        assert_eq!(check(&fleet(), &foreign, NOW), None);
        let moved = ticket().replace("eu-central-1", "us-east-1");
        assert_eq!(check(&fleet(), &moved, NOW), None);
    }

    proptest! {
        #[test]
        fn no_text_is_a_ticket_by_chance(text in "[0-9]{1,20}~[a-z]{1,8}~[a-z]{1,8}~[A-Za-z0-9_-]{0,50}|\\PC{0,80}") {
            prop_assert_eq!(check(&fleet(), &text, NOW), None);
        }

        #[test]
        fn a_changed_ticket_is_none(place in 0_usize..80, letter in "[a-z0-9]") {
            let mut ticket = ticket();
            let place = place % ticket.len();
            let before = ticket.clone();
            ticket.replace_range(place..=place, &letter);
            // The last character of a signature carries two bits that mean nothing.
            prop_assume!(ticket != before && place + 1 != ticket.len());
            prop_assert_eq!(check(&fleet(), &ticket, NOW), None);
        }
    }
}
