//! What a node counts. Each thread has its own [`Metrics`] and is the only one that writes there, so that counting costs no
//! more than an addition; whoever reads adds them up.

mod page;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicU64, Ordering};

use media_node_core::relay::{self, Dropped, Statistics};
use media_node_core::stun::Code;
use media_node_core::tuple::Transport;

pub use page::prometheus;

/// A number that only grows.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// Adds. For the thread that owns it alone: two that add at a time would lose counts.
    pub fn add(&self, count: u64) {
        let before = self.0.load(Ordering::Relaxed);
        self.0.store(before.wrapping_add(count), Ordering::Relaxed);
    }

    /// Adds one.
    pub fn increment(&self) {
        self.add(1);
    }

    /// Says what it is, where something else counts.
    fn set(&self, value: u64) {
        self.0.store(value, Ordering::Relaxed);
    }

    /// Its value.
    #[must_use]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A number that is what it is.
#[derive(Debug, Default)]
pub struct Gauge(AtomicU64);

impl Gauge {
    /// Says what it is. For the thread that owns it alone.
    pub fn set(&self, value: u64) {
        self.0.store(value, Ordering::Relaxed);
    }

    /// Its value.
    #[must_use]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Packets with their bytes of payload, each way. For streams a packet is a frame.
#[derive(Debug, Default)]
pub struct Traffic {
    /// Packets that came.
    pub packets_in: Counter,
    /// Their bytes.
    pub bytes_in: Counter,
    /// Packets that went.
    pub packets_out: Counter,
    /// Their bytes.
    pub bytes_out: Counter,
}

impl Traffic {
    /// Bytes in and out.
    fn bytes(&self) -> u64 {
        self.bytes_in.get().wrapping_add(self.bytes_out.get())
    }
}

/// Why a packet that the relay passed on was not sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unsent {
    /// For a client that reads its stream too slowly.
    SlowReader,
    /// The socket's send buffer was full.
    SocketFull,
    /// The system refused to send it: unreachable, too long for the path.
    Refused,
    /// For a port of another thread, which had too much waiting.
    SiblingFull,
}

impl Unsent {
    /// Every reason, in order.
    pub const ALL: [Self; 4] = [Self::SlowReader, Self::SocketFull, Self::Refused, Self::SiblingFull];

    /// Its name in metrics.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::SlowReader => "slow_reader",
            Self::SocketFull => "socket_full",
            Self::Refused => "refused",
            Self::SiblingFull => "sibling_full",
        }
    }
}

/// What one thread counts. It fills cache lines of its own, so that no thread slows another.
#[derive(Debug, Default)]
#[repr(align(128))]
pub struct Metrics {
    /// Allocations now. Set before the answer goes out that grants one, so that nobody takes a node with one for empty.
    pub allocations: Gauge,
    /// Sockets that are open, of all kinds.
    pub sockets: Gauge,
    /// Connections over TCP now, those under TLS not among them.
    pub tcp_connections: Gauge,
    /// Connections under TLS now.
    pub tls_connections: Gauge,
    /// TLS handshakes that were completed.
    pub tls_handshakes: Counter,
    /// TLS handshakes that failed or were not completed in time.
    pub tls_failures: Counter,
    /// Connections that were closed for a wrong or missing PROXY protocol header.
    pub proxy_failures: Counter,
    /// Between relayed sockets and peers. What clients of one node send each other does not pass here.
    pub peers: Traffic,
    /// How long the thread computed, in microseconds. Told twice a second.
    pub cpu_us: Gauge,
    udp: Traffic,
    tcp: Traffic,
    tls: Traffic,
    unsent: [Counter; Unsent::ALL.len()],
    relay: RelayMetrics,
}

/// What the process counts besides its threads. The link's thread counts the link, the process's own the certificate.
#[derive(Debug, Default)]
pub struct ProcessMetrics {
    /// Whether the edge has the node registered: 1, or 0.
    pub link_up: Gauge,
    /// Links on which the edge registered the node.
    pub links: Counter,
    /// Links that ended, or did not come to be.
    pub link_failures: Counter,
    /// When the certificate is no longer valid, in seconds since 1970; 0 without one.
    pub certificate_until_s: Gauge,
}

/// What the relay core counted, as it was last told.
#[derive(Debug, Default)]
struct RelayMetrics {
    allocated: Counter,
    granted: Counter,
    to_peers: Volume,
    to_clients: Volume,
    refused: [Counter; Code::ALL.len()],
    dropped: [Counter; Dropped::ALL.len()],
}

/// Packets with their bytes of payload.
#[derive(Debug, Default)]
struct Volume {
    packets: Counter,
    bytes: Counter,
}

impl Volume {
    fn set(&self, traffic: relay::Traffic) {
        self.packets.set(traffic.packets);
        self.bytes.set(traffic.bytes);
    }
}

impl Metrics {
    /// Tells what the relay core counted. A few times a second is enough; [`Self::allocations`] is set by itself.
    pub fn publish(&self, statistics: &Statistics) {
        let told = &self.relay;
        told.allocated.set(statistics.allocated);
        told.granted.set(statistics.granted);
        told.to_peers.set(statistics.to_peers);
        told.to_clients.set(statistics.to_clients);
        for (code, counter) in Code::ALL.into_iter().zip(&told.refused) {
            counter.set(statistics.refused(code));
        }
        for (reason, counter) in Dropped::ALL.into_iter().zip(&told.dropped) {
            counter.set(statistics.dropped(reason));
        }
    }

    /// Between the node and clients that come over this transport.
    #[must_use]
    pub const fn clients(&self, transport: Transport) -> &Traffic {
        match transport {
            Transport::Udp => &self.udp,
            Transport::Tcp => &self.tcp,
            Transport::Tls => &self.tls,
        }
    }

    /// Bytes in and out, with clients and with peers.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let all = [&self.udp, &self.tcp, &self.tls, &self.peers];
        all.into_iter().map(Traffic::bytes).fold(0, u64::wrapping_add)
    }

    /// Packets that were not sent for this reason.
    #[must_use]
    pub fn unsent(&self, reason: Unsent) -> &Counter {
        let counter = Unsent::ALL
            .iter()
            .zip(&self.unsent)
            .find(|(other, _)| **other == reason);
        let (_, counter) = counter.expect("`ALL` has every reason");
        counter
    }
}
