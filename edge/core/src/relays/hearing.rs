//! What nodes say, and their links.

use protocol::node::{FromNode, Load, NodeState, Registration, ToNode};
use protocol::{Code, NodeName, Timestamp, limits};

use super::registration::check;
use super::state::{Link, Node};
use super::{Output, Part, Relays, SocketId, Which};

impl Relays {
    /// A second link of a node takes the first one's place, with what is known of the node's load.
    pub(super) fn connected(&mut self, socket: SocketId, node: NodeName, key: Which, now: Timestamp) {
        let older = self
            .links
            .iter()
            .find(|(_, link)| link.node == node)
            .map(|(older, _)| *older);
        if older.is_none() && self.links.len() >= limits::NODES {
            return self.close(socket, Code::TooManyNodes);
        }
        let before = older.and_then(|older| self.links.remove(&older));
        let link = match before {
            Some(before) => before.followed_by(key, now),
            None => Link::new(node.clone(), key, now),
        };
        if let Some(older) = older {
            self.close(older, Code::NodeReplaced);
        }
        if let Some(known) = self.nodes.get_mut(&node) {
            known.link = Some(socket);
        }
        self.links.insert(socket, link);
        self.remember(socket);
    }

    /// A closed link counts as the node's end at once. A replaced one was forgotten before.
    pub(super) fn disconnected(&mut self, socket: SocketId, now: Timestamp) {
        let Some(link) = self.links.remove(&socket) else {
            return;
        };
        if let Some(node) = self.nodes.get_mut(&link.node) {
            node.link = None;
            self.lose(&[link.node], now);
        }
    }

    pub(super) fn frame(&mut self, socket: SocketId, frame: FromNode, now: Timestamp) {
        let Some(link) = self.links.get_mut(&socket) else {
            return;
        };
        if link.is_too_fast(now) {
            return self.end(socket, Code::TooFast, now);
        }
        let (node, registered) = (link.node.clone(), link.registered);
        match frame {
            FromNode::Register { registration } => self.register(socket, node, registration, now),
            FromNode::Heartbeat { .. } | FromNode::Drain if !registered => self.reject(socket, Code::HelloFirst),
            FromNode::Heartbeat { load } => self.heartbeat(socket, &node, load, now),
            FromNode::Drain => self.drain(socket, &node, now),
        }
    }

    pub(super) fn unreadable(&mut self, socket: SocketId, code: Code, now: Timestamp) {
        let Some(link) = self.links.get_mut(&socket) else {
            return;
        };
        if link.is_too_fast(now) {
            self.end(socket, Code::TooFast, now);
        } else if code == Code::TooLarge {
            self.end(socket, code, now);
        } else {
            self.reject(socket, code);
        }
    }

    fn register(&mut self, socket: SocketId, node: NodeName, registration: Registration, now: Timestamp) {
        if let Err(code) = check(&registration) {
            return self.reject(socket, code);
        }
        if !self.nodes.contains_key(&node) && !self.has_room() {
            return self.end(socket, Code::TooManyNodes, now);
        }
        let Some(link) = self.links.get_mut(&socket) else {
            return;
        };
        link.registered = true;
        let draining = registration.draining;
        let known = Node {
            registration,
            key: link.key,
            draining,
            gone: false,
            heard_at: now,
            link: Some(socket),
        };
        self.nodes.insert(node.clone(), known);
        self.store(Part::Node(node.clone()));
        self.remember(socket);
        self.send(socket, ToNode::Registered);
        if draining {
            self.drain(socket, &node, now);
        } else {
            self.rescue(now);
        }
    }

    /// Whether one more node can be kept in mind: the one that is gone longest makes room.
    fn has_room(&mut self) -> bool {
        if self.nodes.len() < limits::NODES {
            return true;
        }
        let gone = self.nodes.iter().filter(|(_, node)| node.is_forgettable());
        let longest = gone.min_by_key(|(name, node)| (node.heard_at, *name));
        let Some(longest) = longest.map(|(name, _)| name.clone()) else {
            return false;
        };
        self.forget(longest);
        true
    }

    fn heartbeat(&mut self, socket: SocketId, name: &NodeName, load: Load, now: Timestamp) {
        let before = self.state_of(name, now);
        let (Some(node), Some(link)) = (self.nodes.get_mut(name), self.links.get_mut(&socket)) else {
            return;
        };
        node.heard_at = now;
        link.hear(load, &node.registration);
        if std::mem::take(&mut node.gone) {
            self.store(Part::Node(name.clone()));
        }
        self.remember(socket);
        if before != Some(NodeState::Serving) {
            self.rescue(now);
        }
    }

    /// The node is told where the nodes are that took its calls; where it had none, where its calls would go.
    fn drain(&mut self, socket: SocketId, name: &NodeName, now: Timestamp) {
        if let Some(node) = self.nodes.get_mut(name) {
            node.draining = true;
            node.gone = false;
            node.heard_at = now;
            self.store(Part::Node(name.clone()));
        }
        let took = self.leave(name, now);
        let took = if took.is_empty() { self.others(name, now) } else { took };
        let mut addresses = Vec::new();
        for other in took.iter().filter_map(|name| self.nodes.get(name)) {
            let new = other
                .registration
                .alternates
                .iter()
                .filter(|each| !addresses.contains(*each));
            addresses.extend(new.copied().collect::<Vec<_>>());
        }
        addresses.truncate(limits::NODE_URLS);
        self.send(socket, ToNode::Alternates { addresses });
    }

    pub(super) fn remember(&mut self, socket: SocketId) {
        if let Some(link) = self.links.get(&socket) {
            let facts = Box::new(link.clone());
            self.out.push_back(Output::Remember { socket, facts });
        }
    }

    fn reject(&mut self, socket: SocketId, code: Code) {
        self.send(socket, ToNode::Rejected { refusal: code.into() });
    }

    fn send(&mut self, socket: SocketId, frame: ToNode) {
        self.out.push_back(Output::Send { socket, frame });
    }

    /// Closes a link of a node that does not keep to the protocol.
    pub(super) fn end(&mut self, socket: SocketId, code: Code, now: Timestamp) {
        self.disconnected(socket, now);
        self.close(socket, code);
    }

    fn close(&mut self, socket: SocketId, code: Code) {
        self.out.push_back(Output::Close { socket, code });
    }
}

impl Node {
    /// Whether nothing is lost where it is forgotten.
    pub(super) const fn is_forgettable(&self) -> bool {
        self.gone && self.link.is_none()
    }
}
