mod calls;
mod links;
mod random;
mod silence;

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine as _;
use protocol::node::{Capacity, FromNode, Load, NodeState, Registration, ToNode};
use protocol::placement::Placement;
use protocol::{AgentId, BrandId, CallId, Code, ConsumerId, ConversationId, NodeName, Timestamp, limits};

use super::{Input, Keys, Link, Move, Output, Part, Relays, SocketId, Stored, Wanted, Which};
use crate::machine::{Machine as _, StepOf, step, wake};

const START: Timestamp = Timestamp::from_unix_ms(1_800_000_000_250);
const SECOND: Duration = Duration::from_secs(1);
const MS: Duration = Duration::from_millis(1);

fn keys() -> Keys {
    let text = |byte| base64::engine::general_purpose::STANDARD.encode([byte; 32]);
    Keys::from_base64(&text(7), Some(&text(6))).unwrap()
}

fn name(number: u64) -> NodeName {
    format!("node-{number}").parse().unwrap()
}

fn names(numbers: &[u64]) -> Vec<NodeName> {
    numbers.iter().map(|number| name(*number)).collect()
}

fn call(number: u128) -> CallId {
    CallId::from_random(number)
}

fn wanted(number: u128) -> Wanted {
    Wanted {
        brand: BrandId::from_random(number % 2),
        conversation: ConversationId::from_random(number),
        agent: AgentId::from_random(number),
        consumer: ConsumerId::from_random(number),
    }
}

fn registration(number: u64) -> Registration {
    let number = number % 250;
    Registration {
        version: "0.1.0".to_owned(),
        urls: vec![
            format!("turn:192.0.2.{number}:3478?transport=udp"),
            format!("turn:192.0.2.{number}:3478?transport=tcp"),
            format!("turns:node-{number}.example:443?transport=tcp"),
        ],
        alternates: vec![format!("192.0.2.{number}:3478").parse().unwrap()],
        addresses: vec![format!("198.51.100.{number}").parse().unwrap()],
        first_port: 49_152,
        last_port: 65_535,
        capacity: Capacity {
            allocations: 100,
            bits_per_second: 1_000_000_000,
        },
        draining: false,
        certificate_until: None,
    }
}

/// The region's nodes, what was stored of them, and what conversations were told.
struct World {
    relays: Relays,
    now: Timestamp,
    stored: BTreeMap<Part, String>,
    links: BTreeMap<SocketId, Link>,
    told: BTreeMap<CallId, Placement>,
    moves: Vec<Move>,
    sent: Vec<(SocketId, ToNode)>,
    closed: Vec<(SocketId, Code)>,
}

impl World {
    fn new() -> Self {
        Self {
            relays: Relays::restore("eu".parse().unwrap(), keys(), Stored::default(), [], START),
            now: START,
            stored: BTreeMap::new(),
            links: BTreeMap::new(),
            told: BTreeMap::new(),
            moves: Vec::new(),
            sent: Vec::new(),
            closed: Vec::new(),
        }
    }

    /// One whose nodes have registered, each on the socket of its number.
    fn with(nodes: &[u64]) -> Self {
        let mut world = Self::new();
        for node in nodes {
            world.comes(*node);
        }
        world
    }

    fn give(&mut self, input: Input) -> Result<(), Code> {
        let taken = step(&mut self.relays, input, self.now);
        self.carry_out(taken)
    }

    fn carry_out(&mut self, taken: StepOf<Relays>) -> Result<(), Code> {
        for output in taken.outputs {
            match output {
                Output::Store(part) => {
                    match self.relays.row(&part) {
                        Some(row) => self.stored.insert(part, row),
                        None => self.stored.remove(&part),
                    };
                }
                Output::Leave(told) => {
                    if let Some(protocol::objects::ToConversation::Moved { placement, .. }) = self.relays.moved(&told) {
                        self.told.insert(told.call.clone(), placement);
                    }
                    self.moves.push(told);
                }
                Output::Remember { socket, facts } => {
                    self.links.insert(socket, *facts);
                }
                Output::Send { socket, frame } => self.sent.push((socket, frame)),
                Output::Close { socket, code } => {
                    self.links.remove(&socket);
                    self.closed.push((socket, code));
                }
            }
        }
        taken.answer
    }

    fn wait(&mut self, length: Duration) {
        self.now = self.now + length;
        let taken = wake(&mut self.relays, self.now);
        self.carry_out(taken).unwrap();
    }

    /// Time passes, and every node is heard.
    fn passes(&mut self, length: Duration) {
        let until = self.now + length;
        while self.now < until {
            self.wait(limits::HEARTBEAT.min(until.since(self.now)));
            for socket in self.links.keys().copied().collect::<Vec<_>>() {
                self.beats(socket, 0);
            }
        }
    }

    fn links_up(&mut self, node: u64, socket: SocketId) {
        let key = Which::Current;
        let node = name(node);
        self.give(Input::Connected { socket, node, key }).unwrap();
    }

    fn says(&mut self, socket: SocketId, frame: FromNode) {
        let frame = Box::new(frame);
        self.give(Input::Frame { socket, frame }).unwrap();
    }

    fn registers(&mut self, socket: SocketId, registration: Registration) {
        self.says(socket, FromNode::Register { registration });
    }

    fn comes(&mut self, node: u64) {
        self.links_up(node, node);
        self.registers(node, registration(node));
    }

    fn beats(&mut self, socket: SocketId, allocations: u32) {
        let load = Load {
            allocations,
            ..Load::default()
        };
        self.says(socket, FromNode::Heartbeat { load });
    }

    fn closes(&mut self, socket: SocketId) {
        self.links.remove(&socket);
        self.give(Input::Disconnected { socket }).unwrap();
    }

    /// A conversation asks; gives the names of the nodes.
    fn place(&mut self, number: u128) -> Result<Vec<NodeName>, Code> {
        self.give(Input::Place {
            call: call(number),
            wanted: wanted(number),
        })?;
        self.answer(number, None)
    }

    fn silent(&mut self, number: u128, node: u64) -> Result<Vec<NodeName>, Code> {
        let node = name(node);
        self.give(Input::Silent {
            call: call(number),
            node: node.clone(),
        })?;
        self.answer(number, Some(&node))
    }

    fn answer(&mut self, number: u128, left: Option<&NodeName>) -> Result<Vec<NodeName>, Code> {
        let placement = self.relays.placement(&call(number), left)?;
        self.told.insert(call(number), placement);
        Ok(self.nodes(number))
    }

    /// The nodes of which a call's conversation knows.
    fn nodes(&self, number: u128) -> Vec<NodeName> {
        let placed = &self.told[&call(number)].nodes;
        placed.iter().map(|placed| placed.node.clone()).collect()
    }

    fn number(&self, number: u128) -> u64 {
        self.told[&call(number)].number
    }

    fn state(&self, node: u64) -> Option<NodeState> {
        let nodes = self.relays.view(self.now);
        nodes
            .into_iter()
            .find(|view| view.node == name(node))
            .map(|view| view.state)
    }

    /// How many moves were told since this was asked last.
    fn moved(&mut self) -> usize {
        std::mem::take(&mut self.moves).len()
    }

    fn last_sent(&self) -> Option<&(SocketId, ToNode)> {
        self.sent.last()
    }

    /// The object's memory went, with its sockets or without them.
    fn forgets(&mut self, keeps_sockets: bool) {
        if !keeps_sockets {
            self.links.clear();
        }
        self.relays = again(&self.stored, &self.links, self.now);
        let taken = wake(&mut self.relays, self.now);
        self.carry_out(taken).unwrap();
    }
}

/// The machine as it is read back from what was stored.
fn again(rows: &BTreeMap<Part, String>, links: &BTreeMap<SocketId, Link>, now: Timestamp) -> Relays {
    let mut stored = Stored::default();
    for (part, row) in rows {
        match part {
            Part::Node(name) => drop(stored.nodes.insert(name.clone(), serde_json::from_str(row).unwrap())),
            Part::Call(id) => drop(stored.calls.insert(id.clone(), serde_json::from_str(row).unwrap())),
        }
    }
    let kept = |(socket, link): (&SocketId, &Link)| {
        let text = serde_json::to_string(link).unwrap();
        (*socket, serde_json::from_str(&text).unwrap())
    };
    Relays::restore("eu".parse().unwrap(), keys(), stored, links.iter().map(kept), now)
}
