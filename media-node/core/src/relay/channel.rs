//! Short numbers for peers ([RFC 8656 §12](https://www.rfc-editor.org/rfc/rfc8656#section-12)).

use std::net::SocketAddr;

use crate::channel_data::ChannelNumber;

/// How long a channel lasts without being bound again.
pub(super) const LASTS_MS: u64 = 600_000;

#[derive(Clone, Copy, Debug)]
struct Channel {
    number: ChannelNumber,
    peer: SocketAddr,
    until_ms: u64,
}

/// Why a channel cannot be bound.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Conflict {
    /// The number is another peer's, or the peer has another number.
    Bound,
    /// No place is left.
    Full,
}

/// The channels of one allocation. Those that ended leave their place to new ones.
#[derive(Default, Debug)]
pub(super) struct Channels {
    places: Vec<Channel>,
}

impl Channels {
    /// The peer of a number.
    pub(super) fn peer(&self, number: ChannelNumber, now_ms: u64) -> Option<SocketAddr> {
        let found = self.places.iter().find(|place| place.number == number);
        found.filter(|place| place.until_ms > now_ms).map(|place| place.peer)
    }

    /// The number of a peer.
    pub(super) fn number(&self, peer: SocketAddr, now_ms: u64) -> Option<ChannelNumber> {
        let found = self.places.iter().find(|place| place.peer == peer);
        found.filter(|place| place.until_ms > now_ms).map(|place| place.number)
    }

    /// Whether a number may be bound to a peer, among at most `most`.
    pub(super) fn check(
        &self,
        number: ChannelNumber,
        peer: SocketAddr,
        most: usize,
        now_ms: u64,
    ) -> Result<(), Conflict> {
        let live = || self.places.iter().filter(|place| place.until_ms > now_ms);
        match (self.peer(number, now_ms), self.number(peer, now_ms)) {
            (Some(bound), Some(_)) if bound == peer => Ok(()),
            (None, None) if live().count() < most => Ok(()),
            (None, None) => Err(Conflict::Full),
            (Some(_), _) | (_, Some(_)) => Err(Conflict::Bound),
        }
    }

    /// Binds or renews; the caller has checked. Ended ones with the same number or peer go, so that at most one place has
    /// either.
    pub(super) fn bind(&mut self, number: ChannelNumber, peer: SocketAddr, now_ms: u64) {
        self.places
            .retain(|place| place.number != number && place.peer != peer && place.until_ms > now_ms);
        self.places.push(Channel {
            number,
            peer,
            until_ms: now_ms.saturating_add(LASTS_MS),
        });
    }
}
