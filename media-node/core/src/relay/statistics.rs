//! What an operator watches.

use crate::stun::Code;

use super::output::Traffic;

/// Why a packet led to nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dropped {
    /// Neither a message nor ChannelData, or one that does not hold together.
    Malformed,
    /// A message that no client sends to a server.
    Unexpected,
    /// Data, and no allocation that it belongs to.
    NoAllocation,
    /// No permission for this peer.
    NoPermission,
    /// A channel that is not bound.
    NoChannel,
    /// A peer that is not allowed.
    DeniedPeer,
    /// The allocation carries as much as it may.
    Bandwidth,
    /// A stranger was sent as much as it may be.
    Budget,
    /// Longer than its frame can say.
    TooLong,
}

impl Dropped {
    /// Every reason, in order.
    pub const ALL: [Self; 9] = [
        Self::Malformed,
        Self::Unexpected,
        Self::NoAllocation,
        Self::NoPermission,
        Self::NoChannel,
        Self::DeniedPeer,
        Self::Bandwidth,
        Self::Budget,
        Self::TooLong,
    ];

    /// Its name in metrics.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Unexpected => "unexpected",
            Self::NoAllocation => "no_allocation",
            Self::NoPermission => "no_permission",
            Self::NoChannel => "no_channel",
            Self::DeniedPeer => "denied_peer",
            Self::Bandwidth => "bandwidth",
            Self::Budget => "budget",
            Self::TooLong => "too_long",
        }
    }
}

/// Counters since the relay began, and how many allocations there are now.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Statistics {
    /// Allocations now.
    pub allocations: usize,
    /// Allocations made.
    pub allocated: u64,
    /// Requests that were granted, of any kind.
    pub granted: u64,
    /// Payload from clients to peers, other clients of this node among them.
    pub to_peers: Traffic,
    /// Payload from peers to clients.
    pub to_clients: Traffic,
    refused: [u64; Code::ALL.len()],
    dropped: [u64; Dropped::ALL.len()],
}

impl Statistics {
    /// How many requests were refused with a code.
    #[must_use]
    pub fn refused(&self, code: Code) -> u64 {
        let counts = Code::ALL.iter().zip(&self.refused);
        counts.filter(|(each, _)| **each == code).map(|(_, count)| *count).sum()
    }

    /// How many packets led to nothing for a reason.
    #[must_use]
    pub fn dropped(&self, reason: Dropped) -> u64 {
        let counts = Dropped::ALL.iter().zip(&self.dropped);
        counts
            .filter(|(each, _)| **each == reason)
            .map(|(_, count)| *count)
            .sum()
    }

    pub(super) fn count_refused(&mut self, code: Code) {
        let mut counts = Code::ALL.iter().zip(&mut self.refused);
        if let Some((_, count)) = counts.find(|(each, _)| **each == code) {
            *count = count.wrapping_add(1);
        }
    }

    pub(super) fn count_dropped(&mut self, reason: Dropped) {
        let mut counts = Dropped::ALL.iter().zip(&mut self.dropped);
        if let Some((_, count)) = counts.find(|(each, _)| **each == reason) {
            *count = count.wrapping_add(1);
        }
    }
}
