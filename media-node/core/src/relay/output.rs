//! Everything that a relay asks of the process around it.

use std::net::SocketAddr;
use std::time::Duration;

use crate::stun;
use crate::tuple::FiveTuple;

use super::ports::RelayPort;

/// What the core needs in the midst of a request and cannot have by itself.
pub trait Host {
    /// Random bits that nobody can guess.
    fn random(&mut self) -> u64;

    /// Opens the socket of a relayed port, and says whether that went well. It is closed by [`Output::ClosePort`].
    fn open_port(&mut self, port: RelayPort) -> bool;
}

/// What to do with a packet from a client.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action<'a> {
    /// Nothing.
    Nothing,
    /// Answer the client.
    Reply(&'a [u8]),
    /// Send to a peer from a relayed port.
    ToPeer {
        /// From which socket.
        port: RelayPort,
        /// To whom.
        peer: SocketAddr,
        /// What: a part of the packet.
        payload: &'a [u8],
        /// Whether the client asked for the DF bit.
        dont_fragment: bool,
    },
    /// Send to another client of this relay: the peer was its relayed address, so the packet need not leave the process.
    ToClient {
        /// To whom, and what goes around the payload.
        envelope: Envelope,
        /// What: a part of the packet.
        payload: &'a [u8],
    },
    /// Hand to the relay of this node that has `port`, by [`super::Relay::sibling_packet`]: the peer was a relayed address of
    /// another thread. Never through a socket, where something else might have the port; a port that is not live drops it.
    ToSibling {
        /// To which relayed port.
        port: RelayPort,
        /// From which relayed address.
        from: SocketAddr,
        /// What: a part of the packet.
        payload: &'a [u8],
    },
}

/// The most bytes that go before a payload on its way to a client: a Data indication from an IPv6 peer.
pub const HEADROOM: usize = stun::HEADER + 4 + stun::LONGEST_ADDRESS + 4;

/// How a payload goes to a client: what precedes it and how many zero bytes follow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Envelope {
    /// To whom.
    pub tuple: FiveTuple,
    /// How many zero bytes follow, at most three.
    pub padding: usize,
    head: [u8; HEADROOM],
    size: usize,
}

impl Envelope {
    pub(super) fn new(tuple: FiveTuple, head: &[u8], padding: usize) -> Self {
        let mut envelope = Self {
            tuple,
            padding,
            head: [0; HEADROOM],
            size: 0,
        };
        if let Some(place) = envelope.head.get_mut(..head.len()) {
            place.copy_from_slice(head);
            envelope.size = head.len();
        }
        envelope
    }

    /// What goes before the payload: 4 bytes where the peer has a channel.
    #[must_use]
    pub fn head(&self) -> &[u8] {
        self.head.get(..self.size).unwrap_or_default()
    }

    /// What follows the payload.
    #[must_use]
    pub fn tail(&self) -> &'static [u8] {
        const ZEROS: &[u8] = &[0; 3];
        ZEROS.get(..self.padding).unwrap_or_default()
    }
}

/// Packets and bytes of payload.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Traffic {
    /// How many packets.
    pub packets: u64,
    /// How many bytes they carried.
    pub bytes: u64,
}

impl Traffic {
    pub(super) fn count(&mut self, bytes: usize) {
        self.packets = self.packets.wrapping_add(1);
        self.bytes = self.bytes.wrapping_add(u64::try_from(bytes).unwrap_or_default());
    }
}

/// Why an allocation ended.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EndReason {
    /// It was not refreshed in time, or ran for as long as any may.
    Expired,
    /// The client said so.
    Released,
    /// The client's connection closed.
    Disconnected,
}

/// What rarely happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Close the socket of a relayed port, before the next packet is handed in.
    ClosePort(RelayPort),
    /// An allocation is over.
    Ended {
        /// Whose it was.
        tuple: FiveTuple,
        /// Whose quota it was counted in.
        brand: Box<str>,
        /// Why it is over.
        reason: EndReason,
        /// From its beginning to its end.
        lasted: Duration,
        /// From the client to its peers.
        sent: Traffic,
        /// From the peers to the client.
        received: Traffic,
    },
}
