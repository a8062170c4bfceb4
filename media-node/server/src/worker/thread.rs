//! One thread's turn: wait, receive, relay, send.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result};
use media_node_core::credential::NodeKeys;
use media_node_core::relay::{Action, Alternate, Output, Relay};
use media_node_core::tuple::{FiveTuple, Transport};
use mio::net::TcpListener;
use mio::{Events, Interest, Poll, Token};
use quinn_udp::{UdpSockRef, UdpSocketState};
use rustls::ServerConnection;
use tracing::{debug, warn};

use crate::config::Config;
use crate::node::{Node, Phase};
use crate::redacted::Redacted;
use crate::tls::Tls;
use crate::{keys, share};

use super::datagrams::{FEW, Inbox, MANY};
use super::io::{ClientSocket, ClientSockets, Io};
use super::listening::{Port, Sockets};
use super::random::{self, Random};
use super::relayed::{Hosting, RelayedSockets};
use super::siblings::Siblings;
use super::stream::{Beginning, Read};
use super::streams::Streams;

/// Another thread has packets for this one.
pub(super) const WAKE: Token = Token(0);
/// The first of the sockets that clients come to; the listeners follow.
const FIRST: usize = 1;
/// The first relayed socket: above every address that a configuration can hold.
const FIRST_RELAYED: usize = 1 << 16;
/// Tokens of connections have this bit.
const STREAM: usize = 1 << 40;

/// How long a thread waits at most before it looks at the node's phase.
const TURN: Duration = Duration::from_millis(100);
/// How often the counters are told, and connections without allocation are looked for.
const HOUSEKEEPING: Duration = Duration::from_millis(500);
/// How many events are taken at a time.
const EVENTS: usize = 1024;
/// How often one connection is read from before the others have their turn.
const READS: usize = 16;

/// What a thread is made of.
pub(super) struct Parts {
    pub(super) index: usize,
    pub(super) config: Arc<Config>,
    pub(super) node: Arc<Node>,
    pub(super) tls: Option<Tls>,
    pub(super) acted_on: Arc<AtomicU8>,
    pub(super) nonce_key: [u8; 32],
    pub(super) poll: Poll,
    pub(super) sockets: Sockets,
    pub(super) siblings: Siblings,
}

#[derive(Debug)]
struct Listener {
    port: Port,
    local: SocketAddr,
    socket: TcpListener,
}

/// A thread.
#[derive(Debug)]
pub(super) struct Thread {
    config: Arc<Config>,
    node: Arc<Node>,
    tls: Option<Tls>,
    acted_on: Arc<AtomicU8>,
    poll: Poll,
    listeners: Vec<Listener>,
    /// Sockets that may have more than was taken of them.
    ready: VecDeque<Token>,
    core: Core,
}

/// What packets pass through.
#[derive(Debug)]
struct Core {
    relay: Relay,
    io: Io,
    random: Random,
    /// An answer on its way from the relay to a socket.
    answer: Vec<u8>,
}

impl Thread {
    pub(super) fn new(parts: Parts) -> Result<Self> {
        let Parts {
            index,
            config,
            node,
            tls,
            acted_on,
            nonce_key,
            poll,
            sockets,
            siblings,
        } = parts;
        let registry = poll.registry();
        let mut clients = Vec::with_capacity(sockets.udp.len());
        let mut next = FIRST;
        for socket in sockets.udp {
            let local = socket.local_addr()?;
            let state = UdpSocketState::new(UdpSockRef::from(&socket)).context("preparing a socket")?;
            let mut socket = mio::net::UdpSocket::from_std(socket);
            registry.register(&mut socket, Token(next), Interest::READABLE)?;
            next += 1;
            clients.push(ClientSocket { local, socket, state });
        }
        let mut listeners = Vec::with_capacity(sockets.streams.len());
        for (port, listener) in sockets.streams {
            let local = listener.local_addr()?;
            let mut socket = TcpListener::from_std(listener);
            registry.register(&mut socket, Token(next), Interest::READABLE)?;
            next += 1;
            listeners.push(Listener { port, local, socket });
        }
        let identity = node.identity();
        let keys: NodeKeys = keys::accepted(&config.keys, identity.id.as_str());
        let relay = Relay::new(
            share::relay(&config, identity, index),
            random::secrets(keys, nonce_key)?,
            Instant::now(),
            since_1970(),
        );
        let metrics = node.metrics().get(index).cloned().unwrap_or_default();
        let relayed = RelayedSockets::new(
            registry.try_clone()?,
            FIRST_RELAYED,
            &identity.relay,
            config.buffers.relay.as_bytes(),
        );
        let streams = Streams::new(registry.try_clone()?, STREAM, config.streams);
        Ok(Self {
            tls,
            acted_on,
            listeners,
            ready: VecDeque::new(),
            core: Core {
                relay,
                io: Io {
                    clients: ClientSockets::new(clients),
                    relayed,
                    streams,
                    siblings,
                    metrics,
                },
                random: Random::new(),
                answer: Vec::new(),
            },
            config,
            node,
            poll,
        })
    }

    /// Relays until the node ends.
    pub(super) fn run(mut self) -> Result<()> {
        let mut events = Events::with_capacity(EVENTS);
        let mut inbox = Inbox::new();
        let mut housekeeping = Instant::now();
        loop {
            let phase = self.node.phase();
            self.act_on(phase);
            if phase == Phase::Ending {
                return Ok(());
            }
            match self.poll.poll(&mut events, Some(self.patience(Instant::now()))) {
                Err(error) if error.kind() != ErrorKind::Interrupted => {
                    return Err(error).context("waiting for packets");
                }
                Ok(()) | Err(_) => {}
            }
            self.ready.extend(events.iter().map(mio::event::Event::token));
            for _ in 0..self.ready.len() {
                if let Some(token) = self.ready.pop_front() {
                    self.serve(token, &mut inbox);
                }
            }
            let now = Instant::now();
            self.core.relay.handle_deadline(now);
            self.core.after_request();
            self.core.io.flush();
            while let Some(key) = self.core.io.streams.broken() {
                self.core.close(key, now);
            }
            if now >= housekeeping {
                housekeeping = now + HOUSEKEEPING;
                self.keep_house(now);
            }
        }
    }

    fn act_on(&mut self, phase: Phase) {
        if self.acted_on.load(Ordering::Relaxed) == phase as u8 {
            return;
        }
        if phase == Phase::Draining {
            self.core.relay.drain(Alternate::default());
        }
        self.acted_on.store(phase as u8, Ordering::Release);
    }

    fn patience(&self, now: Instant) -> Duration {
        if !self.ready.is_empty() {
            return Duration::ZERO;
        }
        let deadline = self.core.relay.poll_deadline();
        deadline.map_or(TURN, |at| at.saturating_duration_since(now).min(TURN))
    }

    fn serve(&mut self, token: Token, inbox: &mut Inbox) {
        let index = token.0.wrapping_sub(FIRST);
        let clients = self.core.io.clients.len();
        let more = if token == WAKE {
            self.core.take_from_siblings();
            false
        } else if let Some(key) = self.core.io.streams.key(token) {
            self.core.read_stream(key)
        } else if token.0 >= FIRST_RELAYED {
            self.core.take_from_peers(token, inbox)
        } else if index < clients {
            self.core.take_from_clients(index, inbox)
        } else {
            self.accept(index.saturating_sub(clients))
        };
        if more {
            self.ready.push_back(token);
        }
    }

    /// Accepts one connection; says whether there may be more.
    fn accept(&mut self, index: usize) -> bool {
        let Some(listener) = self.listeners.get(index) else {
            return false;
        };
        let (socket, from) = match listener.socket.accept() {
            Ok(accepted) => accepted,
            Err(error) if error.kind() == ErrorKind::WouldBlock => return false,
            Err(error) => {
                // Most likely out of file descriptors: it is tried again with the next connection.
                warn!(%error, "A connection was not accepted.");
                return false;
            }
        };
        let is_shared = listener.port == Port::Https;
        let tls = match (listener.port, &self.tls) {
            (Port::Tcp, _) => None,
            (Port::Tls, Some(tls)) => Some(&tls.turn),
            (Port::Https, Some(tls)) => Some(&tls.https),
            (Port::Tls | Port::Https, None) => return true,
        };
        let tls = match tls.map(|config| ServerConnection::new(Arc::clone(config))).transpose() {
            Ok(tls) => tls.map(Box::new),
            Err(error) => {
                warn!(%error, "A TLS connection cannot begin.");
                return true;
            }
        };
        let server = socket.local_addr().unwrap_or(listener.local);
        let from = plain(from);
        self.core.io.streams.accept(Beginning {
            socket,
            client: from,
            server: plain(server),
            tls,
            is_shared,
            has_header: self
                .config
                .listen
                .proxy_sources
                .iter()
                .any(|net| net.contains(from.ip())),
            most_waiting: self.config.buffers.stream.as_bytes(),
            now: Instant::now(),
        });
        true
    }

    /// Tells the counters, takes the wall clock, and hangs up on those who only hold a connection.
    fn keep_house(&mut self, now: Instant) {
        let core = &mut self.core;
        core.relay.set_wall_clock(now, since_1970());
        let states: Vec<(usize, bool)> = core
            .io
            .streams
            .clients()
            .map(|(key, tuple)| (key, core.relay.has_allocation(tuple)))
            .collect();
        for (key, has_allocation) in states {
            core.io.streams.prove(key, has_allocation, now);
        }
        for key in core.io.streams.overdue(now) {
            core.close(key, now);
        }
        let metrics = &core.io.metrics;
        metrics.publish(&core.relay.statistics());
        let (tcp, tls) = core.io.streams.count();
        metrics.tcp_connections.set(tcp as u64);
        metrics.tls_connections.set(tls as u64);
        let sockets = core.io.clients.len() + self.listeners.len() + core.io.relayed.len() + core.io.streams.len();
        metrics.sockets.set(sockets as u64);
    }
}

impl Core {
    /// Takes a batch from a socket that clients come to; says whether there may be more.
    fn take_from_clients(&mut self, index: usize, inbox: &mut Inbox) -> bool {
        let Some(client) = self.io.clients.get(index) else {
            return false;
        };
        let local = client.local;
        let more = match inbox.receive(&client.socket, &client.state, MANY) {
            Ok(more) => more,
            Err(error) => return is_fleeting(&error),
        };
        let now = Instant::now();
        for datagram in inbox.datagrams() {
            let traffic = self.io.metrics.clients(Transport::Udp);
            traffic.packets_in.increment();
            traffic.bytes_in.add(datagram.bytes.len() as u64);
            let tuple = FiveTuple {
                transport: Transport::Udp,
                client: datagram.from,
                server: SocketAddr::new(datagram.to.unwrap_or(local.ip()), local.port()),
            };
            self.pass_on(&tuple, datagram.bytes, now);
        }
        more
    }

    /// Takes a batch from a relayed socket; says whether there may be more.
    fn take_from_peers(&mut self, token: Token, inbox: &mut Inbox) -> bool {
        let Some(relayed) = self.io.relayed.get(token) else {
            return false;
        };
        let port = relayed.port;
        let more = match inbox.receive(&relayed.socket, &relayed.state, FEW) {
            Ok(more) => more,
            Err(error) => return is_fleeting(&error),
        };
        let now = Instant::now();
        for datagram in inbox.datagrams() {
            self.io.metrics.peers.packets_in.increment();
            self.io.metrics.peers.bytes_in.add(datagram.bytes.len() as u64);
            if let Some(envelope) = self.relay.peer_packet(port, datagram.from, datagram.bytes, now) {
                self.io.deliver(&envelope, datagram.bytes);
            }
        }
        more
    }

    fn take_from_siblings(&mut self) {
        self.io.siblings.look();
        let now = Instant::now();
        while let Ok(packet) = self.io.siblings.queue.try_recv() {
            let payload = packet.payload();
            if let Some(envelope) = self.relay.sibling_packet(packet.port, packet.from, payload, now) {
                self.io.deliver(&envelope, payload);
            }
        }
    }

    /// Reads from a connection and relays its frames; says whether there may be more.
    fn read_stream(&mut self, key: usize) -> bool {
        let now = Instant::now();
        self.io.streams.soil(key);
        for _ in 0..READS {
            let Some(stream) = self.io.streams.get_mut(key) else {
                return false;
            };
            let Some(mut framer) = stream.framer.take() else {
                return false;
            };
            let was_unknown = stream.is_unknown();
            let read = stream.read(&mut framer, &self.io.metrics);
            let tuple = stream.tuple;
            let is_introduced = was_unknown && !stream.is_unknown();
            if is_introduced && !self.io.streams.introduce(key) {
                self.close(key, now);
                return false;
            }
            let mut is_over = read == Read::Over;
            loop {
                match framer.next_frame() {
                    Ok(Some(frame)) => {
                        let traffic = self.io.metrics.clients(tuple.transport);
                        traffic.packets_in.increment();
                        traffic.bytes_in.add(frame.len() as u64);
                        self.pass_on(&tuple, frame, now);
                    }
                    Ok(None) => break,
                    Err(error) => {
                        debug!(%error, client = %Redacted(tuple.client), "A connection is no stream of ours.");
                        is_over = true;
                        break;
                    }
                }
            }
            if let Some(stream) = self.io.streams.get_mut(key) {
                stream.framer = Some(framer);
            }
            self.io.streams.prove(key, self.relay.has_allocation(&tuple), now);
            if is_over {
                // What it was answered is still on its way out.
                self.io.streams.flush();
                self.close(key, now);
                return false;
            }
            if read == Read::Nothing {
                return false;
            }
        }
        true
    }

    /// Relays one packet or frame.
    fn pass_on(&mut self, tuple: &FiveTuple, packet: &[u8], now: Instant) {
        let mut host = Hosting {
            sockets: &mut self.io.relayed,
            random: &mut self.random,
        };
        match self.relay.client_packet(tuple, packet, now, &mut host) {
            Action::ToPeer {
                port, peer, payload, ..
            } => return self.io.relayed.send(port, peer, payload, &self.io.metrics),
            Action::ToClient { envelope, payload } => return self.io.deliver(&envelope, payload),
            Action::ToSibling { port, from, payload } => {
                return self.io.siblings.send(port, from, payload, &self.io.metrics);
            }
            Action::Nothing => self.answer.clear(),
            Action::Reply(answer) => {
                self.answer.clear();
                self.answer.extend_from_slice(answer);
            }
        }
        self.after_request();
        if !self.answer.is_empty() {
            self.io.send_to(tuple, [&self.answer, &[], &[]]);
        }
    }

    /// Does what rarely happens.
    fn after_request(&mut self) {
        while let Some(output) = self.relay.poll_output() {
            match output {
                Output::ClosePort(port) => self.io.relayed.close(port, &self.io.metrics),
                Output::Ended {
                    tuple,
                    reason,
                    lasted,
                    sent,
                    received,
                    ..
                } => {
                    debug!(
                        client = %Redacted(tuple.client),
                        ?reason,
                        lasted_s = lasted.as_secs(),
                        sent_bytes = sent.bytes,
                        received_bytes = received.bytes,
                        "An allocation is over."
                    );
                }
            }
        }
        self.io.metrics.allocations.set(self.relay.allocations() as u64);
    }

    fn close(&mut self, key: usize, now: Instant) {
        if let Some(tuple) = self.io.streams.close(key) {
            self.relay.client_closed(&tuple, now);
            self.after_request();
        }
    }
}

/// Whether a socket is to be read again at once after this.
fn is_fleeting(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::Interrupted
}

/// An address as the core writes it.
const fn plain(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip().to_canonical(), address.port())
}

fn since_1970() -> Duration {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default()
}
