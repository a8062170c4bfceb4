//! One thread's turn: wait, receive, relay, send.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result};
use media_node_core::credential::NodeKeys;
use media_node_core::relay::Relay;
use mio::net::TcpListener;
use mio::{Events, Interest, Poll, Token};
use rustls::ServerConnection;
use tracing::warn;

use crate::config::Config;
use crate::node::{Node, Phase};
use crate::tls::Tls;
use crate::{keys, share};

use super::cpu;
use super::datagrams::{self, Inbox};
use super::fragments;
use super::io::{ClientSocket, ClientSockets, Io};
use super::listening::{Port, Sockets};
use super::pace::Pace;
use super::passing::Core;
use super::random::{self, Random};
use super::relayed::RelayedSockets;
use super::siblings::Siblings;
use super::stream::Beginning;
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
            let state = datagrams::prepare(&socket).context("preparing a socket")?;
            let mut socket = mio::net::UdpSocket::from_std(socket);
            fragments::allow(&socket, true).context("preparing a socket")?;
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
                taken: 0,
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
        let mut pace = Pace::new(housekeeping);
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
            let pause = pace.turn(std::mem::take(&mut self.core.taken), Instant::now());
            if !pause.is_zero() {
                std::thread::sleep(pause);
            }
        }
    }

    fn act_on(&mut self, phase: Phase) {
        if phase == Phase::Draining {
            self.core.relay.drain(self.node.alternate());
        }
        if self.acted_on.load(Ordering::Relaxed) == phase as u8 {
            return;
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
            if core
                .io
                .streams
                .get_mut(key)
                .is_some_and(|stream| stream.is_handshaking())
            {
                core.io.metrics.tls_failures.increment();
            }
            core.close(key, now);
        }
        let metrics = &core.io.metrics;
        metrics.publish(&core.relay.statistics());
        metrics.cpu_us.set(cpu::used_us());
        let (tcp, tls) = core.io.streams.count();
        metrics.tcp_connections.set(tcp as u64);
        metrics.tls_connections.set(tls as u64);
        let sockets = core.io.clients.len() + self.listeners.len() + core.io.relayed.len() + core.io.streams.len();
        metrics.sockets.set(sockets as u64);
    }
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
