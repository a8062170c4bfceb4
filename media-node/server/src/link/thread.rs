//! The link's own thread: it does what the machine says, and tells it what happened.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::time::{Duration, Instant, SystemTime};

use media_node_core::credential::FleetKey;
use media_node_core::relay::Alternate;
use protocol::Timestamp;
use protocol::node::{FromNode, Registration};
use tracing::{debug, error, info, warn};

use crate::config::{Edge, Keys};
use crate::node::Node;
use crate::run::Event;

use super::load::Sample;
use super::machine::{Ended, Machine, Output, Proof, Silence, ended_by};
use super::socket::{Gone, Heard, Socket};

/// How long the thread listens to the edge before it looks for what the process wants of it.
const TURN: Duration = Duration::from_millis(100);

/// What the process wants of the link.
#[derive(Clone, Copy, Debug)]
pub(super) enum Command {
    /// Say that the node drains.
    Drain,
    /// Say until when the new certificate is valid.
    Certificate(Option<Timestamp>),
    /// Say goodbye.
    End,
}

/// What the thread is made of.
pub(super) struct Parts {
    pub(super) edge: Edge,
    pub(super) keys: Keys,
    pub(super) node: Arc<Node>,
    pub(super) registration: Registration,
    pub(super) commands: Receiver<Command>,
    pub(super) events: Sender<Event>,
}

/// The thread.
#[derive(Debug)]
pub(super) struct Thread {
    edge: Edge,
    keys: Keys,
    node: Arc<Node>,
    commands: Receiver<Command>,
    events: Sender<Event>,
    machine: Machine,
    socket: Option<Socket>,
    /// What was last written about a link that did not come to be: an edge that stays away is told of once.
    told: String,
}

impl Thread {
    pub(super) fn new(parts: Parts) -> Self {
        let Parts {
            edge,
            keys,
            node,
            registration,
            commands,
            events,
        } = parts;
        let has_previous = keys.previous.is_some();
        Self {
            machine: Machine::new(registration, edge.heartbeat, has_previous, Instant::now()),
            edge,
            keys,
            node,
            commands,
            events,
            socket: None,
            told: String::new(),
        }
    }

    /// Keeps the link until the process ends.
    pub(super) fn run(mut self) {
        loop {
            let sample = self.sample();
            self.machine.handle_deadline(sample, chance());
            while let Some(output) = self.machine.poll_output() {
                self.act(output);
            }
            if self.machine.is_ended() {
                return;
            }
            self.wait();
        }
    }

    /// Waits for whatever comes first: a wish of the process, a word of the edge, or the machine's deadline.
    fn wait(&mut self) {
        let until = self.machine.poll_deadline();
        let Some(socket) = &mut self.socket else {
            let left = until.map_or(TURN, |until| until.saturating_duration_since(Instant::now()));
            match self.commands.recv_timeout(left) {
                Ok(command) => self.obey(command),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => self.obey(Command::End),
            }
            return;
        };
        let turn = Instant::now() + TURN;
        match socket.hear(until.map_or(turn, |until| until.min(turn))) {
            Ok(Heard::Text(text)) => self.machine.handle_frame(&text, Instant::now()),
            Ok(Heard::Sign) => self.machine.handle_sign(Instant::now()),
            Ok(Heard::Nothing) => {}
            Err(gone) => self.lose(gone),
        }
        match self.commands.try_recv() {
            Ok(command) => self.obey(command),
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => self.obey(Command::End),
        }
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Drain => self.machine.handle_drain(),
            Command::Certificate(until) => self.machine.handle_certificate(until),
            Command::End => self.machine.handle_end(),
        }
    }

    fn act(&mut self, output: Output) {
        match output {
            Output::Connect(proof) => self.connect(proof),
            Output::Say(frame) => self.say(&frame),
            Output::Ping => self.send(Socket::ping),
            Output::Drop(silence) => self.let_go(silence),
            Output::Close => {
                if let Some(socket) = self.socket.take() {
                    socket.close();
                    self.down();
                    info!("The link to the edge is closed.");
                }
            }
            Output::Registered => self.up(),
            Output::Rejected(refusal) => {
                warn!(code = refusal.code.as_str(), "The edge refused what the node said.");
            }
            Output::Unknown => debug!("The edge said something that this version does not know."),
            Output::Drain => {
                info!("Told by the edge to drain.");
                // Where nobody listens the process ends already.
                self.events.send(Event::Drain).ok();
            }
            Output::Alternates(addresses) => {
                let alternate = first_of_each_family(&addresses);
                info!(count = addresses.len(), "Told where clients go while the node drains.");
                self.node.set_alternate(alternate);
            }
        }
    }

    fn connect(&mut self, proof: Proof) {
        match Socket::connect(&self.edge.url, &self.ticket(proof)) {
            Ok(socket) => {
                self.socket = Some(socket);
                let sample = self.sample();
                self.machine.handle_connected(sample);
            }
            Err(error) => {
                self.tell_once(format!("{error:#}"));
                self.end(Ended::Broken);
            }
        }
    }

    fn say(&mut self, frame: &FromNode) {
        match serde_json::to_string(frame) {
            Ok(text) => self.send(|socket| socket.say(text)),
            Err(error) => error!(%error, "A frame to the edge cannot be written."),
        }
    }

    fn send(&mut self, send: impl FnOnce(&mut Socket) -> Result<(), Gone>) {
        if let Some(Err(gone)) = self.socket.as_mut().map(send) {
            self.lose(gone);
        }
    }

    fn let_go(&mut self, silence: Silence) {
        self.socket = None;
        self.down();
        self.tell_once(match silence {
            Silence::Life => "the edge is silent".to_owned(),
            Silence::Answer => "the edge did not answer the registration".to_owned(),
        });
    }

    fn lose(&mut self, gone: Gone) {
        self.socket = None;
        self.down();
        let ended = match &gone {
            Gone::Closed { reason, .. } => ended_by(reason),
            Gone::Broken(_) => Ended::Broken,
        };
        self.tell_once(format!("{:#}", anyhow::Error::from(gone)));
        self.end(ended);
    }

    fn end(&mut self, ended: Ended) {
        self.machine.handle_ended(ended, Instant::now(), chance());
    }

    fn up(&mut self) {
        let process = self.node.process();
        if process.link_up.get() == 0 {
            process.link_up.set(1);
            process.links.increment();
            self.told.clear();
            info!("The edge has registered the node.");
        }
    }

    fn down(&self) {
        self.node.process().link_up.set(0);
    }

    fn tell_once(&mut self, error: String) {
        self.node.process().link_failures.increment();
        if error == self.told {
            debug!(error, "There is no link to the edge.");
        } else {
            warn!(error, "There is no link to the edge; it is tried again.");
            self.told = error;
        }
    }

    fn ticket(&self, proof: Proof) -> String {
        let key = match (proof, &self.keys.previous) {
            (Proof::Previous, Some((previous, _))) => previous,
            (Proof::Previous, None) | (Proof::Current, _) => &self.keys.fleet,
        };
        let identity = self.node.identity();
        let (region, node) = (identity.region.as_str(), identity.id.as_str());
        let unix_s = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs();
        FleetKey::new(*key.reveal()).link_key(node).ticket(region, node, unix_s)
    }

    fn sample(&self) -> Sample {
        let node = &self.node;
        Sample {
            at: Instant::now(),
            allocations: node.allocations(),
            bytes: node.bytes(),
            cpu: Duration::from_micros(node.sum(|metrics| metrics.cpu_us.get())),
            threads: u32::try_from(node.metrics().len()).unwrap_or(u32::MAX),
        }
    }
}

fn first_of_each_family(addresses: &[SocketAddr]) -> Alternate {
    let v4 = |address: &SocketAddr| match address {
        SocketAddr::V4(address) => Some(*address),
        SocketAddr::V6(_) => None,
    };
    let v6 = |address: &SocketAddr| match address {
        SocketAddr::V4(_) => None,
        SocketAddr::V6(address) => Some(*address),
    };
    Alternate {
        v4: addresses.iter().find_map(v4),
        v6: addresses.iter().find_map(v6),
    }
}

/// Any number. Without the system's randomness nodes come back together, which the edge survives.
fn chance() -> u32 {
    getrandom::u32().unwrap_or_default()
}
