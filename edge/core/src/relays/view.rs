//! The nodes as the dashboard shows them.

use std::collections::BTreeMap;

use protocol::node::NodeView;
use protocol::{NodeName, Timestamp};

use super::Relays;
use super::state::Node;

impl Relays {
    /// Every node that was heard lately, by name.
    #[must_use]
    pub fn view(&self, now: Timestamp) -> Vec<NodeView> {
        let mut calls: BTreeMap<&NodeName, u32> = BTreeMap::new();
        for node in self.calls.values().flat_map(|call| &call.nodes) {
            *calls.entry(node).or_default() += 1;
        }
        let calls = |name| calls.get(name).copied().unwrap_or_default();
        let nodes = self.nodes.iter();
        nodes
            .map(|(name, node)| self.view_of(name, node, calls(name), now))
            .collect()
    }

    fn view_of(&self, name: &NodeName, node: &Node, calls: u32, now: Timestamp) -> NodeView {
        let said = &node.registration;
        let link = node.link.and_then(|link| self.links.get(&link));
        NodeView {
            node: name.clone(),
            region: self.region.clone(),
            state: self.state(node, now),
            version: said.version.clone(),
            urls: said.urls.clone(),
            addresses: said.addresses.iter().map(ToString::to_string).collect(),
            first_port: said.first_port,
            last_port: said.last_port,
            capacity: said.capacity,
            load: link.map(|link| link.load).unwrap_or_default(),
            load_percent: self.load(node),
            calls,
            heard_at: node.heard_at,
            certificate_until: said.certificate_until,
        }
    }
}
