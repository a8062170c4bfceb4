//! Datagrams to one place that leave together.

use std::io::{self, ErrorKind};

use quinn_udp::{Transmit, UdpSockRef};

use crate::metrics::{Metrics, Unsent};

use super::{Place, Way};

/// The most bytes of one call: what an IP packet can hold, without its headers.
const MOST_BYTES: usize = 65_000;

/// A run of datagrams that waits to be sent.
#[derive(Debug, Default)]
pub(super) struct Run {
    bytes: Vec<u8>,
    /// The length of each but the last one, which may be shorter and then closes the run.
    segment: usize,
    count: usize,
    closed: bool,
}

impl Run {
    /// How many bytes wait.
    pub(super) const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Adds a datagram, unless it has to be sent by itself: then what waits is to be flushed first.
    pub(super) fn push(&mut self, parts: [&[u8]; 3], most: usize) -> bool {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        if self.count == 0 {
            self.segment = length;
            self.closed = length == 0;
        } else if self.closed
            || length == 0
            || length > self.segment
            || self.count >= most
            || self.bytes.len() + length > MOST_BYTES
        {
            return false;
        }
        for part in parts {
            self.bytes.extend_from_slice(part);
        }
        self.count += 1;
        self.closed |= length < self.segment;
        true
    }

    /// Sends what waits. A socket without room and a system that refuses drop it, as the network might.
    pub(super) fn flush(&mut self, place: &Place, way: Way<'_>, metrics: &Metrics) {
        if self.count == 0 {
            return;
        }
        if let Err(error) = self.send(place, way) {
            let reason = if error.kind() == ErrorKind::WouldBlock {
                Unsent::SocketFull
            } else {
                Unsent::Refused
            };
            metrics.unsent(reason).add(self.count as u64);
        }
        self.clear();
    }

    fn send(&self, place: &Place, (socket, state): Way<'_>) -> io::Result<()> {
        if self.count == 1 && place.source.is_none() {
            // The system takes one datagram by itself in less time than with a word about its segments.
            return socket.send_to(&self.bytes, place.destination).map(drop);
        }
        let transmit = Transmit {
            destination: place.destination,
            ecn: None,
            contents: &self.bytes,
            segment_size: (self.count > 1).then_some(self.segment),
            src_ip: place.source,
        };
        state.try_send(UdpSockRef::from(socket), &transmit)
    }

    /// Forgets what waits.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.count = 0;
        self.closed = false;
    }
}
