//! Everything that a thread sends.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use media_node_core::relay::Envelope;
use media_node_core::tuple::{FiveTuple, Transport};
use mio::net::UdpSocket;
use quinn_udp::{UdpSockRef, UdpSocketState};

use crate::metrics::Metrics;

use super::outgoing::Run;
use super::relayed::RelayedSockets;
use super::siblings::Siblings;
use super::streams::Streams;

/// A socket that clients come to over UDP.
#[derive(Debug)]
pub(super) struct ClientSocket {
    pub(super) local: SocketAddr,
    pub(super) socket: UdpSocket,
    pub(super) state: UdpSocketState,
}

/// All of a thread, with what waits to leave one of them.
#[derive(Debug)]
pub(super) struct ClientSockets {
    all: Vec<ClientSocket>,
    run: Run,
    run_of: usize,
}

impl ClientSockets {
    pub(super) fn new(all: Vec<ClientSocket>) -> Self {
        Self {
            all,
            run: Run::new(),
            run_of: 0,
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&ClientSocket> {
        self.all.get(index)
    }

    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// Sends from the address that the client came to.
    fn send(&mut self, tuple: &FiveTuple, parts: [&[u8]; 3], metrics: &Metrics) {
        let Some(index) = self.all.iter().position(|each| is_of(each.local, tuple.server)) else {
            return;
        };
        if self.run_of != index {
            self.flush(metrics);
            self.run_of = index;
        }
        let Some(client) = self.all.get(index) else { return };
        let source: Option<IpAddr> = client.local.ip().is_unspecified().then(|| tuple.server.ip());
        let most = client.state.max_gso_segments();
        while !self.run.push(tuple.client, source, parts, most) {
            self.run.flush(UdpSockRef::from(&client.socket), &client.state, metrics);
        }
    }

    fn flush(&mut self, metrics: &Metrics) {
        if self.run.is_empty() {
            return;
        }
        if let Some(client) = self.all.get(self.run_of) {
            self.run.flush(UdpSockRef::from(&client.socket), &client.state, metrics);
        }
    }
}

/// Whether what came to `server` came to the socket that is bound to `local`.
fn is_of(local: SocketAddr, server: SocketAddr) -> bool {
    local.port() == server.port()
        && local.is_ipv4() == server.is_ipv4()
        && (local.ip() == server.ip() || local.ip().is_unspecified())
}

/// Every way out of a thread.
#[derive(Debug)]
pub(super) struct Io {
    pub(super) clients: ClientSockets,
    pub(super) relayed: RelayedSockets,
    pub(super) streams: Streams,
    pub(super) siblings: Siblings,
    pub(super) metrics: Arc<Metrics>,
}

impl Io {
    /// Sends one packet, or one frame of a stream, to a client.
    pub(super) fn send_to(&mut self, tuple: &FiveTuple, parts: [&[u8]; 3]) {
        let traffic = self.metrics.clients(tuple.transport);
        traffic.packets_out.increment();
        traffic.bytes_out.add(parts.iter().map(|part| part.len() as u64).sum());
        match tuple.transport {
            Transport::Udp => self.clients.send(tuple, parts, &self.metrics),
            Transport::Tcp | Transport::Tls => self.streams.send(tuple, parts, &self.metrics),
        }
    }

    /// Sends what a peer said to a client.
    pub(super) fn deliver(&mut self, envelope: &Envelope, payload: &[u8]) {
        self.send_to(&envelope.tuple, [envelope.head(), payload, envelope.tail()]);
    }

    /// Sends whatever waits.
    pub(super) fn flush(&mut self) {
        self.clients.flush(&self.metrics);
        self.relayed.flush(&self.metrics);
        self.streams.flush();
    }
}
