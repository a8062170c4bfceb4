//! The sockets of relayed ports: one per live relayed address.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr, UdpSocket};

use media_node_core::relay::{Family, Host, RelayPort};
use mio::{Interest, Registry, Token};
use quinn_udp::UdpSocketState;
use slab::Slab;
use socket2::{Domain, Protocol, Socket, Type};
use tracing::debug;

use crate::identity::RelayAddress;

use super::datagrams;
use super::fragments;
use super::outgoing::{Outbox, Place};
use super::random::Random;
use crate::metrics::Metrics;

/// A relayed socket.
#[derive(Debug)]
pub(super) struct Relayed {
    pub(super) port: RelayPort,
    pub(super) socket: mio::net::UdpSocket,
    pub(super) state: UdpSocketState,
}

/// All of a thread.
#[derive(Debug)]
pub(super) struct RelayedSockets {
    registry: Registry,
    /// The first token of a relayed socket; its key is added.
    first: usize,
    local: Vec<IpAddr>,
    buffer: usize,
    sockets: Slab<Relayed>,
    keys: HashMap<RelayPort, usize, foldhash::fast::RandomState>,
    outbox: Outbox,
}

impl RelayedSockets {
    pub(super) fn new(registry: Registry, first: usize, addresses: &[RelayAddress], buffer: usize) -> Self {
        Self {
            registry,
            first,
            local: addresses.iter().map(|address| address.local).collect(),
            buffer,
            sockets: Slab::new(),
            keys: HashMap::default(),
            outbox: Outbox::default(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.sockets.len()
    }

    /// The socket of a token.
    pub(super) fn get(&self, token: Token) -> Option<&Relayed> {
        self.sockets.get(token.0.checked_sub(self.first)?)
    }

    /// Sends to a peer, at the latest with the next [`Self::flush`].
    pub(super) fn send(&mut self, port: RelayPort, peer: SocketAddr, payload: &[u8], metrics: &Metrics) {
        if self.outbox.is_full() {
            self.flush(metrics);
        }
        let Some(socket) = self.keys.get(&port).copied() else {
            return;
        };
        let Some(relayed) = self.sockets.get(socket) else {
            return;
        };
        metrics.peers.packets_out.increment();
        metrics.peers.bytes_out.add(payload.len() as u64);
        let place = Place {
            socket,
            destination: peer,
            source: None,
        };
        let way = (&relayed.socket, &relayed.state);
        self.outbox.push(place, [payload, &[], &[]], way, metrics);
    }

    /// Sends what waits.
    pub(super) fn flush(&mut self, metrics: &Metrics) {
        let way = |socket: usize| {
            self.sockets
                .get(socket)
                .map(|relayed| (&relayed.socket, &relayed.state))
        };
        self.outbox.flush(way, metrics);
    }

    /// Sends to a peer at once, and forbids that it is cut up on its way.
    pub(super) fn send_whole(&mut self, port: RelayPort, peer: SocketAddr, payload: &[u8], metrics: &Metrics) {
        self.flush(metrics);
        self.allow_fragments(port, false);
        self.send(port, peer, payload, metrics);
        self.flush(metrics);
        self.allow_fragments(port, true);
    }

    fn allow_fragments(&self, port: RelayPort, are_allowed: bool) {
        let relayed = self.keys.get(&port).and_then(|key| self.sockets.get(*key));
        if let Some(Err(error)) = relayed.map(|relayed| fragments::allow(&relayed.socket, are_allowed)) {
            debug!(%error, are_allowed, "Fragments cannot be allowed or forbidden.");
        }
    }

    /// Closes the socket of a port.
    pub(super) fn close(&mut self, port: RelayPort, metrics: &Metrics) {
        self.flush(metrics);
        if let Some(mut relayed) = self.keys.remove(&port).and_then(|key| self.sockets.try_remove(key))
            && let Err(error) = self.registry.deregister(&mut relayed.socket)
        {
            debug!(%error, "A relayed socket was not watched.");
        }
    }

    fn open(&mut self, port: RelayPort) -> io::Result<()> {
        let local = self.local.iter().find(|ip| Family::of(**ip) == port.family);
        let local = local.ok_or(io::ErrorKind::AddrNotAvailable)?;
        let address = SocketAddr::new(*local, port.port);
        let socket = Socket::new(Domain::for_address(address), Type::DGRAM, Some(Protocol::UDP))?;
        if address.is_ipv6() {
            socket.set_only_v6(true)?;
        }
        socket.set_nonblocking(true)?;
        socket.set_recv_buffer_size(self.buffer)?;
        socket.set_send_buffer_size(self.buffer)?;
        socket.bind(&address.into())?;
        let socket: UdpSocket = socket.into();
        let state = datagrams::prepare(&socket)?;
        let mut socket = mio::net::UdpSocket::from_std(socket);
        fragments::allow(&socket, true)?;
        let entry = self.sockets.vacant_entry();
        let key = entry.key();
        self.registry
            .register(&mut socket, Token(self.first + key), Interest::READABLE)?;
        entry.insert(Relayed { port, socket, state });
        self.keys.insert(port, key);
        Ok(())
    }
}

/// What the core asks for in the midst of a request.
pub(super) struct Hosting<'a> {
    pub(super) sockets: &'a mut RelayedSockets,
    pub(super) random: &'a mut Random,
}

impl Host for Hosting<'_> {
    fn random(&mut self) -> u64 {
        self.random.next()
    }

    fn open_port(&mut self, port: RelayPort) -> bool {
        let opened = self.sockets.open(port);
        if let Err(error) = &opened {
            debug!(%error, port = port.port, "A relayed port cannot be opened.");
        }
        opened.is_ok()
    }
}
