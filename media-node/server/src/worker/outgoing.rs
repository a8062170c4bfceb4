//! Datagrams on their way out of one socket. Those that follow each other to the same place leave in one call of the system
//! (GSO): a frame of video is a run of equal packets.

#[cfg(test)]
mod tests;

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};

use quinn_udp::{Transmit, UdpSockRef, UdpSocketState};

use crate::metrics::{Metrics, Unsent};

/// The most bytes of one call: what an IP packet can hold, without its headers.
const MOST_BYTES: usize = 65_000;

/// The longest datagram of a run: what every path must carry, IPv6's least MTU of 1,280 without headers. The system refuses a
/// run that it would have to cut up, and `quinn-udp` then makes no more runs of that socket: with longer ones, one client
/// whose peer sends large packets would slow all clients of its thread. Media packets are shorter.
const LONGEST_SEGMENT: usize = 1232;

/// A run of datagrams that waits to be sent.
#[derive(Debug)]
pub(super) struct Run {
    bytes: Vec<u8>,
    /// The length of each but the last one, which may be shorter and then closes the run.
    segment: usize,
    count: usize,
    destination: SocketAddr,
    source: Option<IpAddr>,
    closed: bool,
}

impl Run {
    pub(super) fn new() -> Self {
        Self {
            bytes: Vec::with_capacity(MOST_BYTES),
            segment: 0,
            count: 0,
            destination: SocketAddr::new(IpAddr::from([0, 0, 0, 0]), 0),
            source: None,
            closed: false,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds a datagram, unless it has to be sent by itself: then what waits is to be flushed first.
    pub(super) fn push(
        &mut self,
        destination: SocketAddr,
        source: Option<IpAddr>,
        parts: [&[u8]; 3],
        most: usize,
    ) -> bool {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        if self.count == 0 {
            (self.destination, self.source) = (destination, source);
            self.segment = length;
            self.closed = length == 0 || length > LONGEST_SEGMENT;
        } else if self.closed
            || self.destination != destination
            || self.source != source
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
    pub(super) fn flush(&mut self, socket: UdpSockRef<'_>, state: &UdpSocketState, metrics: &Metrics) {
        let transmit = Transmit {
            destination: self.destination,
            ecn: None,
            contents: &self.bytes,
            segment_size: (self.count > 1).then_some(self.segment),
            src_ip: self.source,
        };
        if let Err(error) = state.try_send(socket, &transmit) {
            let reason = if error.kind() == ErrorKind::WouldBlock {
                Unsent::SocketFull
            } else {
                Unsent::Refused
            };
            metrics.unsent(reason).add(self.count as u64);
        }
        self.bytes.clear();
        self.count = 0;
        self.closed = false;
    }
}
