//! How much of everything one participant, one brand and one node may have. Each relay (one per thread) counts for itself:
//! the process divides a node's figures by its threads, rounding up.
//!
//! Whoever has reached a limit is refused something new; what runs is never harmed by it.

mod bandwidth;

pub use bandwidth::{Bandwidth, Bucket};

/// The limits of one relay.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quotas {
    /// Allocations of one participant at a time; above it 486. A browser makes one for each server address, transport,
    /// network interface and family, and makes them anew at an ICE restart while the old ones linger: a dozen each time.
    /// Higher lets a stolen credential hold more ports; lower makes calls fail on machines with many interfaces. Default 32.
    pub allocations_per_participant: u32,
    /// Allocations of one brand at a time; above it 486. Higher lets one brand crowd out the others. Default 2,000.
    pub allocations_per_brand: u32,
    /// Allocations altogether; above it 508. Each costs about 1 kB with its permissions and channels, and a socket of the
    /// process. Default 10,000.
    pub allocations: u32,
    /// Permissions of one allocation; above it 508. One for each address of the other side, a few at most. Each costs 32
    /// bytes, and is passed over for every packet that comes from a peer. Default 32.
    pub permissions: usize,
    /// Channels of one allocation; above it 508. As many as pairs that ICE tries at a time. Each costs 48 bytes, and is
    /// passed over for every packet either way. Default 32.
    pub channels: usize,
    /// Ports that wait for their second allocation at a time (EVEN-PORT with its R bit); above it 508. Browsers never ask
    /// for any; each keeps a port from everybody else for 30 s. Default 64.
    pub reservations: usize,
    /// What one allocation may carry each way. Default: see [`Bandwidth`].
    pub bandwidth: Bandwidth,
}

impl Default for Quotas {
    fn default() -> Self {
        Self {
            allocations_per_participant: 32,
            allocations_per_brand: 2_000,
            allocations: 10_000,
            permissions: 32,
            channels: 32,
            reservations: 64,
            bandwidth: Bandwidth::default(),
        }
    }
}
