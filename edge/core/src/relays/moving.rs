//! Giving nodes to calls, and moving calls to others.
//!
//! A call keeps its nodes for as long as they carry it: a node that comes back, or becomes emptier, moves nothing. Only a
//! call that had nowhere to go is moved when a node comes.

use std::collections::BTreeMap;

use protocol::node::NodeState;
use protocol::{CallId, Code, NodeName, Timestamp, limits};

use super::placement::{Candidate, is_full, load_percent, place};
use super::state::{Call, Link, Node, UNHEARD};
use super::{Move, Output, Part, Relays, Wanted};

impl Relays {
    /// A node's state.
    pub(super) fn state(&self, node: &Node, now: Timestamp) -> NodeState {
        let is_unheard = self.link(node).is_some_and(|link| link.unheard_until.is_some());
        if node.gone || is_unheard {
            NodeState::Gone
        } else if node.draining {
            NodeState::Draining
        } else if now.since(node.heard_at) >= limits::NODE_LATE {
            NodeState::Late
        } else {
            NodeState::Serving
        }
    }

    /// The state of the node with a name.
    pub(super) fn state_of(&self, name: &NodeName, now: Timestamp) -> Option<NodeState> {
        self.nodes.get(name).map(|node| self.state(node, now))
    }

    /// A node's load, with the calls that it was given since it was told.
    pub(super) fn load(&self, node: &Node) -> u8 {
        let link = self.link(node);
        link.map_or(0, |link| {
            load_percent(link.load, link.given, node.registration.capacity)
        })
    }

    fn link(&self, node: &Node) -> Option<&Link> {
        self.links.get(&node.link?)
    }

    /// All nodes, as a placement looks at them.
    pub(super) fn candidates(&self, now: Timestamp) -> Vec<Candidate<'_>> {
        let candidate = |(name, node)| {
            let load_percent = self.load(node);
            Candidate {
                node: name,
                state: self.state(node, now),
                full: is_full(self.link(node).is_some_and(|link| link.full), load_percent),
                load_percent,
            }
        };
        self.nodes.iter().map(candidate).collect()
    }

    /// The nodes that a call would be given in place of one.
    pub(super) fn others(&self, name: &NodeName, now: Timestamp) -> Vec<NodeName> {
        let avoid = std::slice::from_ref(name);
        let placed = place(&self.candidates(now), name.as_str(), avoid);
        placed.into_iter().cloned().collect()
    }

    /// Gives a call nodes, or new credentials of those that it has.
    pub(super) fn place(&mut self, call: CallId, wanted: Wanted, now: Timestamp) -> Result<(), Code> {
        let known = self.calls.get(&call);
        let before = known.map_or(&[][..], |known| &known.nodes);
        let nodes = self.nodes_for(&call, before, None, now);
        if nodes.is_empty() {
            return Err(Code::RelayUnavailable);
        }
        let number = known.map_or(1, |known| known.number + u64::from(known.nodes != nodes));
        let new: Vec<NodeName> = nodes.iter().filter(|node| !before.contains(node)).cloned().collect();
        self.calls.insert(call.clone(), Call::new(wanted, nodes, number, now));
        self.store(Part::Call(call));
        self.give(&new);
        self.remember_links(&new);
        Ok(())
    }

    /// The nodes that carry a call, and as many others as it lacks. A call that has to move takes a full node rather than
    /// none: the room above full is kept for that.
    fn nodes_for(&self, call: &CallId, before: &[NodeName], left: Option<&NodeName>, now: Timestamp) -> Vec<NodeName> {
        let kept = before
            .iter()
            .filter(|node| Some(*node) != left && self.carries(node, now));
        let mut nodes: Vec<NodeName> = kept.cloned().collect();
        let avoid: Vec<NodeName> = nodes.iter().chain(left).cloned().collect();
        let mut candidates = self.candidates(now);
        let mut others = place(&candidates, call.as_str(), &avoid);
        if others.is_empty() && nodes.is_empty() && !before.is_empty() {
            candidates.iter_mut().for_each(|candidate| candidate.full = false);
            others = place(&candidates, call.as_str(), &avoid);
        }
        let lacking = limits::NODES_PER_CALL.saturating_sub(nodes.len());
        nodes.extend(others.into_iter().take(lacking).cloned());
        nodes
    }

    /// Whether a node carries the calls that it has: a late one does.
    fn carries(&self, name: &NodeName, now: Timestamp) -> bool {
        match self.state_of(name, now) {
            Some(NodeState::Serving | NodeState::Late) => true,
            Some(NodeState::Draining | NodeState::Gone) | None => false,
        }
    }

    /// Gives a call other nodes than `left`; gives back those that are new to it, or none where there is no other node.
    fn replace(&mut self, id: &CallId, left: &NodeName, now: Timestamp) -> Option<Vec<NodeName>> {
        let before = &self.calls.get(id)?.nodes;
        let nodes = self.nodes_for(id, before, Some(left), now);
        let new: Vec<NodeName> = nodes.iter().filter(|node| !before.contains(node)).cloned().collect();
        if nodes.is_empty() {
            return None;
        }
        self.calls.get_mut(id)?.move_to(nodes, now);
        self.store(Part::Call(id.clone()));
        self.give(&new);
        Some(new)
    }

    /// Moves a call off a node, and tells its conversation.
    fn move_call(&mut self, id: &CallId, from: &NodeName, now: Timestamp) -> Option<Vec<NodeName>> {
        let new = self.replace(id, from, now)?;
        let call = self.calls.get(id)?;
        self.out.push_back(Output::Leave(Move {
            brand: call.brand.clone(),
            conversation: call.conversation.clone(),
            call: id.clone(),
            number: call.number,
        }));
        Some(new)
    }

    /// Moves all calls off a node. Gives back who took them, whoever took most first.
    pub(super) fn leave(&mut self, name: &NodeName, now: Timestamp) -> Vec<NodeName> {
        let has = |(_, call): &(&CallId, &Call)| call.nodes.contains(name);
        let calls: Vec<CallId> = self.calls.iter().filter(has).map(|(id, _)| id.clone()).collect();
        let mut took: BTreeMap<NodeName, usize> = BTreeMap::new();
        for call in calls {
            self.move_call(&call, name, now);
            let nodes = self
                .calls
                .get(&call)
                .map(|call| call.nodes.as_slice())
                .unwrap_or_default();
            for node in nodes.iter().filter(|node| *node != name) {
                *took.entry(node.clone()).or_default() += 1;
            }
        }
        let mut took: Vec<(NodeName, usize)> = took.into_iter().collect();
        took.sort_by_key(|(_, calls)| std::cmp::Reverse(*calls));
        let took: Vec<NodeName> = took.into_iter().map(|(node, _)| node).collect();
        self.remember_links(&took);
        took
    }

    /// Nodes' end: their links closed, or they were not heard for too long. None of them takes calls of another.
    pub(super) fn lose(&mut self, names: &[NodeName], now: Timestamp) {
        for name in names {
            if let Some(node) = self.nodes.get_mut(name).filter(|node| !node.gone) {
                node.gone = true;
                self.store(Part::Node(name.clone()));
            }
        }
        for name in names {
            self.leave(name, now);
        }
    }

    /// Moves each call that had nowhere to go from a node that does not carry it, now that another may have come.
    pub(super) fn rescue(&mut self, now: Timestamp) {
        let left = |call: &Call| call.nodes.iter().find(|node| !self.carries(node, now)).cloned();
        let calls = self.calls.iter();
        let stranded: Vec<(CallId, NodeName)> =
            calls.filter_map(|(id, call)| Some((id.clone(), left(call)?))).collect();
        let mut took = Vec::new();
        for (call, from) in stranded {
            took.extend(self.move_call(&call, &from, now).unwrap_or_default());
        }
        took.sort();
        took.dedup();
        self.remember_links(&took);
    }

    /// Both participants of a call hear nothing through a node: the call leaves it at once. The node counts as gone for all
    /// where two calls say so together.
    pub(super) fn silent(&mut self, call: &CallId, name: &NodeName, now: Timestamp) -> Result<(), Code> {
        let has = self.calls.get(call).ok_or(Code::UnknownCall)?.nodes.contains(name);
        let is_gone = self.note_silence(call, name, has, now);
        if has && let Some(new) = self.replace(call, name, now) {
            self.remember_links(&new);
        }
        if is_gone {
            self.leave(name, now);
        }
        Ok(())
    }

    /// Whether a node counts as gone from now on. One that does already, and is reported by a call which was moved since,
    /// does so for longer.
    fn note_silence(&mut self, call: &CallId, name: &NodeName, has: bool, now: Timestamp) -> bool {
        let others = |(id, other): (&CallId, &Call)| id != call && other.nodes.contains(name);
        let is_only = !self.calls.iter().any(others);
        let Some(socket) = self.nodes.get(name).and_then(|node| node.link) else {
            return false;
        };
        let Some(link) = self.links.get_mut(&socket) else {
            return false;
        };
        let was_gone = link.unheard_until.is_some();
        let counts = was_gone || (has && link.is_silent_for(call, is_only, now));
        if counts {
            link.unheard_until = Some(now + UNHEARD);
        }
        self.remember(socket);
        counts && !was_gone
    }

    /// Counts a call for each of these nodes.
    fn give(&mut self, nodes: &[NodeName]) {
        for name in nodes {
            if let Some(socket) = self.nodes.get(name).and_then(|node| node.link)
                && let Some(link) = self.links.get_mut(&socket)
            {
                link.given = link.given.saturating_add(1);
            }
        }
    }

    fn remember_links(&mut self, nodes: &[NodeName]) {
        for name in nodes {
            if let Some(socket) = self.nodes.get(name).and_then(|node| node.link) {
                self.remember(socket);
            }
        }
    }
}
