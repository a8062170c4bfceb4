//! Datagrams on their way out: a run for each place that something goes to, until the thread's turn ends. A run leaves in one call
//! of the system (GSO), which costs little more than one of its datagrams would: a frame of video is a run of equal packets, and
//! under load a turn takes in several packets of each call.

mod run;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::net::{IpAddr, SocketAddr};

use mio::net::UdpSocket;
use quinn_udp::UdpSocketState;

use crate::metrics::Metrics;

use run::Run;

/// How many runs wait at most. More merge more of what many calls send at a time, and keep more memory.
const MOST_RUNS: usize = 512;
/// How many bytes wait at most: what a core's own cache holds beside the rest of a turn.
const MOST_BYTES: usize = 1 << 18;

/// Where a datagram leaves from, and where it goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    /// Which of the sockets that one outbox is for.
    pub(super) socket: usize,
    pub(super) destination: SocketAddr,
    /// From which of the socket's addresses, where it has several.
    pub(super) source: Option<IpAddr>,
}

/// Few words, because it is hashed once per packet. Places that differ in the source alone are rare.
impl Hash for Place {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize((self.socket << 16) | usize::from(self.destination.port()));
        match self.destination.ip() {
            IpAddr::V4(ip) => state.write_u32(ip.to_bits()),
            IpAddr::V6(ip) => state.write_u128(ip.to_bits()),
        }
    }
}

/// A socket that can be sent from.
pub(super) type Way<'a> = (&'a UdpSocket, &'a UdpSocketState);

/// What waits to leave the sockets of one kind.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    /// The first `used` wait; the others keep their memory.
    runs: Vec<(Place, Run)>,
    used: usize,
    numbers: HashMap<Place, usize, foldhash::fast::RandomState>,
    /// The run that was added to last: most packets follow one to the same place.
    last: usize,
    bytes: usize,
}

impl Outbox {
    /// Whether all of it has to leave before anything is added.
    pub(super) const fn is_full(&self) -> bool {
        self.used >= MOST_RUNS || self.bytes >= MOST_BYTES
    }

    /// Adds a datagram for a place that `way` leads to.
    pub(super) fn push(&mut self, place: Place, parts: [&[u8]; 3], way: Way<'_>, metrics: &Metrics) {
        let number = self.number(place);
        let most = way.1.max_gso_segments();
        let Some((_, run)) = self.runs.get_mut(number) else {
            return;
        };
        let before = run.len();
        while !run.push(parts, most) {
            run.flush(&place, way, metrics);
        }
        self.bytes = (self.bytes + run.len()).saturating_sub(before);
    }

    /// The number of a place's run, a new one where it has none.
    fn number(&mut self, place: Place) -> usize {
        let last = self.runs.get(self.last).filter(|_| self.last < self.used);
        if last.is_none_or(|(other, _)| *other != place) {
            self.last = *self.numbers.entry(place).or_insert_with(|| {
                match self.runs.get_mut(self.used) {
                    Some((free, _)) => *free = place,
                    None => self.runs.push((place, Run::default())),
                }
                self.used += 1;
                self.used - 1
            });
        }
        self.last
    }

    /// Sends all that waits; `ways` tells the sockets of places.
    pub(super) fn flush<'a>(&mut self, ways: impl Fn(usize) -> Option<Way<'a>>, metrics: &Metrics) {
        if self.used == 0 {
            return;
        }
        for (place, run) in self.runs.iter_mut().take(self.used) {
            match ways(place.socket) {
                Some(way) => run.flush(place, way, metrics),
                None => run.clear(),
            }
        }
        self.numbers.clear();
        (self.used, self.last, self.bytes) = (0, 0, 0);
    }
}
