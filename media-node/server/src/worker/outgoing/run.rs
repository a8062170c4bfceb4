//! Datagrams to one place that leave together.

use std::io::{self, ErrorKind};

use quinn_udp::{Transmit, UdpSockRef};

use crate::metrics::{Metrics, Unsent};

use super::{Place, Way};

/// The most bytes of one call: what an IP packet can hold, without its headers.
const MOST_BYTES: usize = 65_000;

/// The longest datagram of a run: what every path must carry, IPv6's least MTU of 1,280 without headers. The system refuses a
/// run that it would have to cut up, and `quinn-udp` then makes no more runs of that socket: with longer ones, one client
/// whose peer sends large packets would slow all clients of its thread. Media packets are shorter.
const LONGEST_SEGMENT: usize = 1232;

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
            self.closed = length == 0 || length > LONGEST_SEGMENT;
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

#[cfg(test)]
mod tests {
    use super::{LONGEST_SEGMENT, Run};

    /// Whether two datagrams of so many bytes leave in one call.
    fn go_together(first: usize, second: usize) -> bool {
        let mut run = Run::default();
        let mut push = |length| run.push([&vec![0; length], &[], &[]], 64);
        assert!(push(first), "the first is always taken");
        push(second)
    }

    #[test]
    fn equal_datagrams_go_together_and_a_shorter_one_ends_them() {
        assert!(go_together(LONGEST_SEGMENT, LONGEST_SEGMENT));
        assert!(go_together(500, 100));
        assert!(!go_together(100, 500));
        assert!(!go_together(0, 0) && !go_together(100, 0));
    }

    #[test]
    fn what_the_system_might_have_to_cut_up_goes_alone() {
        assert!(!go_together(LONGEST_SEGMENT + 1, LONGEST_SEGMENT + 1));
        assert!(!go_together(LONGEST_SEGMENT + 1, 100));
    }
}
