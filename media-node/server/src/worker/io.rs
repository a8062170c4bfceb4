//! Everything that a thread sends.

use std::net::SocketAddr;
use std::sync::Arc;

use media_node_core::relay::Envelope;
use media_node_core::tuple::{FiveTuple, Transport};
use mio::net::UdpSocket;
use quinn_udp::UdpSocketState;

use crate::metrics::Metrics;

use super::outgoing::{Outbox, Place};
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

/// All of a thread, with what waits to leave them.
#[derive(Debug)]
pub(super) struct ClientSockets {
    all: Vec<ClientSocket>,
    outbox: Outbox,
}

impl ClientSockets {
    pub(super) fn new(all: Vec<ClientSocket>) -> Self {
        Self {
            all,
            outbox: Outbox::default(),
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&ClientSocket> {
        self.all.get(index)
    }

    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// Sends from the address that the client came to, at the latest with the next [`Self::flush`].
    fn send(&mut self, tuple: &FiveTuple, parts: [&[u8]; 3], metrics: &Metrics) {
        if self.outbox.is_full() {
            self.flush(metrics);
        }
        let mut numbered = self.all.iter().enumerate();
        let Some((socket, client)) = numbered.find(|(_, each)| is_of(each.local, tuple.server)) else {
            return;
        };
        let place = Place {
            socket,
            destination: tuple.client,
            source: client.local.ip().is_unspecified().then(|| tuple.server.ip()),
        };
        self.outbox.push(place, parts, (&client.socket, &client.state), metrics);
    }

    fn flush(&mut self, metrics: &Metrics) {
        let way = |socket: usize| self.all.get(socket).map(|client| (&client.socket, &client.state));
        self.outbox.flush(way, metrics);
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
