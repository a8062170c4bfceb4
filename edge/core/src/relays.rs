//! A region's media nodes: who serves, how busy each is, and which call was given which.
//!
//! ```text
//!                    6.5 s unheard          16.5 s unheard, link closed, or reported silent
//!   register ─▶ Serving ─────────▶ Late ──────────▶ Gone: its calls move at once
//!                 │  ▲               │                │
//!                 │  └── heard again ┴────────────────┘
//!                 └─ drain ─▶ Draining: its calls move at once
//! ```
//!
//! What a node is and which calls it has is stored; how busy it is and when it was heard is not. After the object's memory
//! went, each node that was there has as long to be heard as after any heartbeat, whether its link outlived the memory or
//! not.

mod hearing;
mod input;
pub mod keys;
mod moving;
mod output;
pub mod placement;
pub mod regions;
mod registration;
mod servers;
mod state;
#[cfg(test)]
mod tests;
mod view;

use std::collections::{BTreeMap, VecDeque};

use protocol::{CallId, Code, NodeName, Region, Timestamp, limits};

pub use input::{Input, SocketId, Wanted};
pub use keys::{Introduced, Keys, Which};
pub use output::{Destination, Move, Output, Part};
pub use regions::Regions;
pub use state::{Call, Link, Node, Stored};

use crate::machine::Machine;
use state::KEPT;

/// The machine of one region's nodes.
#[derive(Debug)]
pub struct Relays {
    region: Region,
    keys: Keys,
    nodes: BTreeMap<NodeName, Node>,
    calls: BTreeMap<CallId, Call>,
    /// Open links. In memory and with the sockets.
    links: BTreeMap<SocketId, Link>,
    out: VecDeque<Output>,
}

impl Relays {
    /// The nodes as they were stored, with the links that are open at this moment.
    #[must_use]
    pub fn restore(
        region: Region,
        keys: Keys,
        stored: Stored,
        links: impl IntoIterator<Item = (SocketId, Link)>,
        now: Timestamp,
    ) -> Self {
        let mut relays = Self {
            region,
            keys,
            nodes: stored.nodes,
            calls: stored.calls,
            links: BTreeMap::new(),
            out: VecDeque::new(),
        };
        for node in relays.nodes.values_mut().filter(|node| !node.gone) {
            node.heard_at = now;
        }
        for (socket, link) in links {
            relays.take_back(socket, link);
        }
        relays.rescue(now);
        relays
    }

    /// Takes a link back that outlived the memory. Of a replaced one and the one that replaced it, the later counts.
    fn take_back(&mut self, socket: SocketId, mut link: Link) {
        let other = self.links.iter().find(|(_, other)| other.node == link.node);
        if let Some((other, since)) = other.map(|(other, link)| (*other, link.since)) {
            let older = if since <= link.since { other } else { socket };
            let code = Code::NodeReplaced;
            self.out.push_back(Output::Close { socket: older, code });
            if older == socket {
                return;
            }
            self.links.remove(&older);
        }
        let node = self.nodes.get_mut(&link.node);
        link.registered &= node.is_some();
        if let Some(node) = node {
            node.link = Some(socket);
        }
        self.links.insert(socket, link);
    }

    /// The text of a part, as it is to be stored; none where its row is to be deleted.
    #[must_use]
    pub fn row(&self, part: &Part) -> Option<String> {
        match part {
            Part::Node(name) => self.nodes.get(name).map(state::to_text),
            Part::Call(id) => self.calls.get(id).map(state::to_text),
        }
    }

    fn forget(&mut self, name: NodeName) {
        if self.nodes.remove(&name).is_some() {
            self.store(Part::Node(name));
        }
    }

    fn release(&mut self, call: CallId) {
        if self.calls.remove(&call).is_some() {
            self.store(Part::Call(call));
        }
    }

    fn store(&mut self, part: Part) {
        self.out.push_back(Output::Store(part));
    }

    fn lose_unheard(&mut self, now: Timestamp) {
        let is_due = |node: &Node| node.gone_at().is_some_and(|at| at <= now);
        let lost: Vec<NodeName> = self.names(is_due);
        self.lose(&lost, now);
        let long_gone = self.names(|node| node.forget_at().is_some_and(|at| at <= now));
        for name in long_gone {
            self.forget(name);
        }
    }

    fn names(&self, is_wanted: impl Fn(&Node) -> bool) -> Vec<NodeName> {
        let wanted = self.nodes.iter().filter(|(_, node)| is_wanted(node));
        wanted.map(|(name, _)| name.clone()).collect()
    }

    fn close_silent_links(&mut self, now: Timestamp) {
        let is_due = |link: &Link| link.closed_at().is_some_and(|at| at <= now);
        let due = self.links.iter().filter(|(_, link)| is_due(link));
        let silent: Vec<SocketId> = due.map(|(socket, _)| *socket).collect();
        for socket in silent {
            self.end(socket, Code::HelloFirst, now);
        }
    }

    fn trust_again(&mut self, now: Timestamp) {
        let is_due = |link: &Link| link.unheard_until.is_some_and(|until| until <= now);
        let due = self.links.iter().filter(|(_, link)| is_due(link));
        let trusted: Vec<SocketId> = due.map(|(socket, _)| *socket).collect();
        for socket in &trusted {
            if let Some(link) = self.links.get_mut(socket) {
                link.unheard_until = None;
            }
            self.remember(*socket);
        }
        if !trusted.is_empty() {
            self.rescue(now);
        }
    }
}

impl Node {
    /// When it counts as gone, unless it is heard.
    fn gone_at(&self) -> Option<Timestamp> {
        (!self.gone).then(|| self.heard_at + limits::NODE_GONE)
    }

    /// When it is forgotten, unless it comes back.
    fn forget_at(&self) -> Option<Timestamp> {
        self.is_forgettable().then(|| self.heard_at + KEPT)
    }
}

impl Machine for Relays {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, input: Input, now: Timestamp) -> Result<(), Code> {
        match input {
            Input::Connected { socket, node, key } => self.connected(socket, node, key, now),
            Input::Frame { socket, frame } => self.frame(socket, *frame, now),
            Input::Unreadable { socket, code } => self.unreadable(socket, code, now),
            Input::Disconnected { socket } => self.disconnected(socket, now),
            Input::Place { call, wanted } => self.place(call, wanted, now)?,
            Input::Silent { call, node } => self.silent(&call, &node, now)?,
            Input::Release { call } => self.release(call),
        }
        Ok(())
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        self.trust_again(now);
        self.lose_unheard(now);
        self.close_silent_links(now);
        let is_over = |call: &Call| call.forget_at() <= now;
        let over = self.calls.iter().filter(|(_, call)| is_over(call));
        let over: Vec<CallId> = over.map(|(id, _)| id.clone()).collect();
        for call in over {
            self.release(call);
        }
    }

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        let nodes = self.nodes.values();
        nodes
            .flat_map(|node| node.gone_at().into_iter().chain(node.forget_at()))
            .chain(self.links.values().filter_map(|link| link.unheard_until))
            .chain(self.links.values().filter_map(Link::closed_at))
            .chain(self.calls.values().map(Call::forget_at))
            .min()
    }

    fn is_durable(output: &Output) -> bool {
        match output {
            Output::Store(_) | Output::Leave(_) => true,
            Output::Remember { .. } | Output::Send { .. } | Output::Close { .. } => false,
        }
    }

    fn assert_consistent(&self) {
        assert!(self.nodes.len() <= limits::NODES, "no more nodes than a region has");
        for (socket, link) in &self.links {
            let known = self.nodes.get(&link.node);
            let linked = known.and_then(|node| node.link);
            assert_eq!(
                linked,
                known.map(|_| *socket),
                "a node has the one link that it opened last"
            );
            assert!(known.is_some() || !link.registered, "whoever registered is known");
        }
        for node in self.nodes.values() {
            let is_open = node.link.is_none_or(|link| self.links.contains_key(&link));
            assert!(is_open, "a node's link is open");
        }
        for call in self.calls.values() {
            let count = call.nodes.len();
            assert!((1..=limits::NODES_PER_CALL).contains(&count), "a call has nodes");
            assert!(
                count < 2 || call.nodes[0] != call.nodes[1],
                "a call's nodes are different"
            );
            assert!(call.number > 0, "placements count from one");
        }
    }
}
