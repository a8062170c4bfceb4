//! From the fleet's key to what this node accepts and mints.

use media_node_core::credential::{FleetKey, KEY_OVERLAP, NodeKey, NodeKeys};

use crate::config::Keys;

/// The keys that a node of this name accepts.
#[must_use]
pub fn accepted(keys: &Keys, node: &str) -> NodeKeys {
    let current = current(keys, node);
    match &keys.previous {
        None => NodeKeys::new(current),
        Some((previous, until)) => {
            let until_s = until.as_unix_ms() / 1_000;
            let rotated_s = until_s.saturating_sub(KEY_OVERLAP.as_secs());
            NodeKeys::new(FleetKey::new(*previous.reveal()).node_key(node)).rotated(current, rotated_s)
        }
    }
}

/// The key that new credentials for a node of this name are minted with.
#[must_use]
pub fn current(keys: &Keys, node: &str) -> NodeKey {
    FleetKey::new(*keys.fleet.reveal()).node_key(node)
}

#[cfg(test)]
mod tests {
    use protocol::Timestamp;

    use super::accepted;
    use crate::config::{Keys, Secret};

    #[test]
    fn a_previous_key_is_accepted_until_its_instant() {
        let keys = Keys {
            fleet: Secret::new([1; 32]),
            previous: Some((Secret::new([2; 32]), Timestamp::from_unix_ms(2_000_000_000_000))),
        };
        let count = |unix_s| accepted(&keys, "a").accepted(unix_s).count();
        assert_eq!((count(2_000_000_000), count(2_000_000_001)), (2, 1));
    }
}
