//! What a node counts. Each thread has its own [`Metrics`] and is the only one that writes there, so that counting costs no
//! more than an addition; whoever reads adds them up.

mod page;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicU64, Ordering};

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

/// Why a packet was not passed on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dropped {
    /// Neither a STUN message nor channel data, or one that nobody may send here.
    Malformed,
    /// From a client without an allocation, or for a channel that is not bound.
    NoAllocation,
    /// To or from a peer without a permission.
    NoPermission,
    /// To a peer that no relay may reach.
    DeniedPeer,
    /// An answer to an address that has not proved that it is real, beyond the allowance.
    Unproven,
    /// Over the allocation's bandwidth.
    Bandwidth,
    /// For a client that reads its stream too slowly.
    SlowReader,
    /// The socket's send buffer was full.
    SocketFull,
    /// The system refused to send it: unreachable, too long for the path.
    Refused,
}

impl Dropped {
    /// Every reason, in order.
    pub const ALL: [Self; 9] = [
        Self::Malformed,
        Self::NoAllocation,
        Self::NoPermission,
        Self::DeniedPeer,
        Self::Unproven,
        Self::Bandwidth,
        Self::SlowReader,
        Self::SocketFull,
        Self::Refused,
    ];

    /// Its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::NoAllocation => "no_allocation",
            Self::NoPermission => "no_permission",
            Self::DeniedPeer => "denied_peer",
            Self::Unproven => "unproven",
            Self::Bandwidth => "bandwidth",
            Self::SlowReader => "slow_reader",
            Self::SocketFull => "socket_full",
            Self::Refused => "refused",
        }
    }
}

/// What one thread counts. It fills cache lines of its own, so that no thread slows another.
#[derive(Debug, Default)]
#[repr(align(128))]
pub struct Metrics {
    /// Allocations now.
    pub allocations: Gauge,
    /// Allocations ever made.
    pub allocations_made: Counter,
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
    /// Between relayed addresses and peers.
    pub peers: Traffic,
    udp: Traffic,
    tcp: Traffic,
    tls: Traffic,
    refusals: [Counter; Code::ALL.len()],
    drops: [Counter; Dropped::ALL.len()],
}

impl Metrics {
    /// Between the node and clients that come over this transport.
    #[must_use]
    pub const fn clients(&self, transport: Transport) -> &Traffic {
        match transport {
            Transport::Udp => &self.udp,
            Transport::Tcp => &self.tcp,
            Transport::Tls => &self.tls,
        }
    }

    /// Requests that were answered with this code.
    #[must_use]
    pub fn refusals(&self, code: Code) -> &Counter {
        place(&self.refusals, Code::ALL.iter().position(|other| *other == code))
    }

    /// Packets that were dropped for this reason.
    #[must_use]
    pub fn drops(&self, reason: Dropped) -> &Counter {
        // The order of the enum is that of `ALL`; a test keeps it so.
        place(&self.drops, Some(reason as usize))
    }
}

/// The counter at a place, of which there is one for each value.
fn place(counters: &[Counter], index: Option<usize>) -> &Counter {
    index
        .and_then(|index| counters.get(index))
        .expect("each value has its counter")
}
