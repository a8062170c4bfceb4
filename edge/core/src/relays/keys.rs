//! The fleet's keys, as the edge has them: whom a node's ticket introduces, and what credentials of a node are minted with.
//!
//! A rotation begins at the edge: it is given the new key and the previous one, then nodes are given the new one. A node gets
//! credentials of the key with which it proved itself, whichever that is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use media_node_credential::{FleetKey, NodeKey, link};
use protocol::{NodeName, Region, Timestamp};
use serde::{Deserialize, Serialize};

/// The fleet's keys. The `Debug` form shows nothing.
#[derive(Clone, Debug)]
pub struct Keys {
    current: FleetKey,
    previous: Option<FleetKey>,
}

/// Why a key is not one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a fleet key is base64 of 32 random bytes")]
pub struct NotAKey;

/// One of the fleet's keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one that nodes are to have.
    Current,
    /// The one that nodes had before.
    Previous,
}

/// Who comes with a good ticket.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Introduced {
    /// Where the node stands.
    pub region: Region,
    /// Which node.
    pub node: NodeName,
    /// The key with which it proved itself.
    pub key: Which,
}

impl Keys {
    /// Reads the keys, each base64 of 32 bytes.
    ///
    /// # Errors
    /// [`NotAKey`].
    pub fn from_base64(current: &str, previous: Option<&str>) -> Result<Self, NotAKey> {
        Ok(Self {
            current: key(current)?,
            previous: previous.map(key).transpose()?,
        })
    }

    /// Who comes with a ticket; none where no node of this fleet made it within its time.
    #[must_use]
    pub fn introduced(&self, ticket: &str, now: Timestamp) -> Option<Introduced> {
        let unix_s = now.as_unix_ms() / 1000;
        let by = |fleet: &FleetKey, key| {
            let found = link::check(fleet, ticket, unix_s)?;
            Some(Introduced {
                region: found.region.parse().ok()?,
                node: found.node.parse().ok()?,
                key,
            })
        };
        by(&self.current, Which::Current).or_else(|| by(self.previous.as_ref()?, Which::Previous))
    }

    /// The key of a node that proved itself with `which`.
    pub(super) fn node_key(&self, which: Which, node: &NodeName) -> NodeKey {
        let fleet = match which {
            Which::Current => &self.current,
            Which::Previous => self.previous.as_ref().unwrap_or(&self.current),
        };
        fleet.node_key(node.as_str())
    }
}

fn key(text: &str) -> Result<FleetKey, NotAKey> {
    let bytes = STANDARD.decode(text.trim()).map_err(|_| NotAKey)?;
    bytes.try_into().map(FleetKey::new).map_err(|_| NotAKey)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_unix_ms(1_800_000_000_000);

    fn text(byte: u8) -> String {
        STANDARD.encode([byte; 32])
    }

    fn ticket(byte: u8) -> String {
        FleetKey::new([byte; 32])
            .link_key("node-1")
            .ticket("eu-central-1", "node-1", NOW.as_unix_ms() / 1000)
    }

    #[test]
    fn node_is_known_by_either_key_and_by_no_other() {
        let keys = Keys::from_base64(&text(2), Some(&text(1))).unwrap();
        let which = |byte| keys.introduced(&ticket(byte), NOW).map(|introduced| introduced.key);
        assert_eq!(which(2), Some(Which::Current));
        assert_eq!(which(1), Some(Which::Previous));
        assert_eq!(which(3), None);
        let alone = Keys::from_base64(&text(2), None).unwrap();
        assert_eq!(alone.introduced(&ticket(1), NOW), None);
    }

    #[test]
    fn credentials_of_a_node_are_of_the_key_that_it_has() {
        let keys = Keys::from_base64(&text(2), Some(&text(1))).unwrap();
        let node = "node-1".parse().unwrap();
        let expected = |byte| FleetKey::new([byte; 32]).node_key("node-1");
        assert!(keys.node_key(Which::Current, &node) == expected(2));
        assert!(keys.node_key(Which::Previous, &node) == expected(1));
    }

    #[test]
    fn key_of_another_length_is_none() {
        for text in ["", "x", "YQ==", &STANDARD.encode([1; 33])] {
            assert!(Keys::from_base64(text, None).is_err(), "{text}");
        }
    }
}
