//! How much of everything one may have.

use std::num::NonZeroUsize;
use std::time::Duration;

use media_node_core::quota;

use super::reader::Reader;
use super::units::{Bitrate, ByteSize};

/// How much of everything one may have. What is over is refused (486, 508) or dropped; what runs is never harmed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quotas {
    /// `quotas.allocations_per_participant`. Default 32: a browser makes one per server address, transport, network and
    /// family, and as many again at an ICE restart before the old ones end. More lets a stolen credential hold more ports;
    /// fewer makes calls fail on machines with many networks. Each thread counts by itself.
    pub allocations_per_participant: u32,
    /// `quotas.allocations_per_brand`. Default 2,000. More lets one brand's rush take the node; fewer refuses its calls.
    pub allocations_per_brand: u32,
    /// `quotas.allocations_per_node`. Default 10,000. Each costs about 1 kB, a socket and a port; fewer refuses calls that
    /// the machine could carry, which is cheaper than carrying them badly.
    pub allocations_per_node: u32,
    /// `quotas.permissions_per_allocation`. Default 32: one per address of the other side, a few at most. Each costs 32
    /// bytes, and a look for every packet from a peer; fewer refuses paths that ICE wants to try.
    pub permissions_per_allocation: u32,
    /// `quotas.channels_per_allocation`. Default 32: one per pair that ICE tries. Each costs 48 bytes, and a look for every
    /// packet either way; fewer makes browsers send longer packets.
    pub channels_per_allocation: u32,
    /// `quotas.reservations`: ports of a thread that wait for their second allocation (EVEN-PORT). Default 64; browsers ask
    /// for none. Each keeps a port from everybody else for 30 s.
    pub reservations: u32,
    /// `quotas.bandwidth_per_allocation`, each way. Default 8 Mbit/s: a camera and a shared screen, with room for bursts.
    /// More lets one call crowd out others; less makes pictures coarse.
    pub bandwidth_per_allocation: Bitrate,
    /// `quotas.bandwidth_burst`: how much of it may come at once, as time. Default 500 ms. More lets queues behind the node
    /// grow; less drops parts of key frames.
    pub bandwidth_burst: Duration,
    /// `quotas.audio_percent`: the part of it that only small packets may use. Default 10. More takes from video for
    /// nothing; less lets video make voices stutter.
    pub audio_percent: u8,
    /// `quotas.audio_packet`: the largest packet that counts as small. Default 300 B: audio and control. Larger lets video
    /// into audio's part; smaller leaves audio with redundancy out of it.
    pub audio_packet: ByteSize,
    /// `quotas.longest_allocation`: when an allocation ends whatever its client asks. Default 24 h. Longer gives a stolen
    /// credential longer; shorter cuts calls that long.
    pub longest_allocation: Duration,
}

impl Quotas {
    pub(super) fn read(from: &mut Reader) -> Self {
        Self {
            allocations_per_participant: from.within("quotas.allocations_per_participant", 1..=10_000, 32),
            allocations_per_brand: from.within("quotas.allocations_per_brand", 1..=1_000_000, 2_000),
            allocations_per_node: from.within("quotas.allocations_per_node", 1..=1_000_000, 10_000),
            permissions_per_allocation: from.within("quotas.permissions_per_allocation", 1..=1_000, 32),
            channels_per_allocation: from.within("quotas.channels_per_allocation", 1..=1_000, 32),
            reservations: from.within("quotas.reservations", 0..=10_000, 64),
            bandwidth_per_allocation: from.within(
                "quotas.bandwidth_per_allocation",
                Bitrate::from_bit_s(64_000)..=Bitrate::from_bit_s(10_000_000_000),
                Bitrate::from_bit_s(8_000_000),
            ),
            bandwidth_burst: from.within(
                "quotas.bandwidth_burst",
                Duration::from_millis(10)..=Duration::from_secs(10),
                Duration::from_millis(500),
            ),
            audio_percent: from.within("quotas.audio_percent", 0..=100, 10),
            audio_packet: from.within(
                "quotas.audio_packet",
                ByteSize::from_bytes(0)..=ByteSize::from_bytes(1_500),
                ByteSize::from_bytes(300),
            ),
            longest_allocation: from.within(
                "quotas.longest_allocation",
                Duration::from_secs(3600)..=Duration::from_secs(7 * 24 * 3600),
                Duration::from_secs(24 * 3600),
            ),
        }
    }

    /// One thread's share. What a brand and the node may have is divided, rounding up; a participant's is not, because all
    /// its clients may meet one thread.
    #[must_use]
    pub fn per_thread(&self, threads: NonZeroUsize) -> quota::Quotas {
        let threads = u32::try_from(threads.get()).unwrap_or(u32::MAX);
        quota::Quotas {
            allocations_per_participant: self.allocations_per_participant,
            allocations_per_brand: self.allocations_per_brand.div_ceil(threads),
            allocations: self.allocations_per_node.div_ceil(threads),
            permissions: size(self.permissions_per_allocation),
            channels: size(self.channels_per_allocation),
            reservations: size(self.reservations),
            bandwidth: quota::Bandwidth {
                bytes_per_second: u32::try_from(self.bandwidth_per_allocation.as_bytes_s()).unwrap_or(u32::MAX),
                burst_ms: u32::try_from(self.bandwidth_burst.as_millis()).unwrap_or(u32::MAX),
                reserved_percent: self.audio_percent,
                small: self.audio_packet.as_bytes(),
            },
        }
    }
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// What is sent to addresses that have not proved that they are real, beyond as many bytes as they sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unproven {
    /// `unproven.allowance`: in ten seconds, to an IPv4 /24 or an IPv6 /48. Default 8 KiB: about 80 new clients. More lets
    /// more clients behind one NAT begin at once; less makes the node of less use against a victim.
    pub allowance: ByteSize,
    /// `unproven.prefixes`: how many of those a thread remembers. Default 8,192, of 16 bytes each. More keeps apart more new
    /// prefixes at a time; with fewer some share what is meant for one.
    pub prefixes: u32,
}

impl Unproven {
    pub(super) fn read(from: &mut Reader) -> Self {
        let bounds = ByteSize::from_bytes(1 << 10)..=ByteSize::from_bytes(1 << 20);
        Self {
            allowance: from.within("unproven.allowance", bounds, ByteSize::from_bytes(8 << 10)),
            prefixes: from.within("unproven.prefixes", 64..=1 << 24, 8_192),
        }
    }
}

/// What is asked of TCP and TLS connections.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Streams {
    /// `streams.connections`: how many a thread holds at a time. Default 10,000; each costs a file descriptor, and one under
    /// TLS about 40 KiB.
    pub connections: u32,
    /// `streams.unproven_per_source`: how many of those that have no allocation may be from one IPv4 address or IPv6 /64, on
    /// a thread. Default 64. More lets one host hold more of the node; fewer hinders offices behind one address.
    pub unproven_per_source: u32,
    /// `streams.allocation_within`: how long one may be without an allocation, TLS's handshake included. Default 20 s. Longer
    /// lets idle hosts hold connections; shorter hangs up on slow networks.
    pub allocation_within: Duration,
}

impl Streams {
    pub(super) fn read(from: &mut Reader) -> Self {
        Self {
            connections: from.within("streams.connections", 1..=1_000_000, 10_000),
            unproven_per_source: from.within("streams.unproven_per_source", 1..=100_000, 64),
            allocation_within: from.within(
                "streams.allocation_within",
                Duration::from_secs(1)..=Duration::from_secs(600),
                Duration::from_secs(20),
            ),
        }
    }
}

/// How much memory packets may wait in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Buffers {
    /// `buffers.receive`: of each UDP socket that listens (the system may grant less: `net.core.rmem_max`). Default 4 MiB:
    /// 30 ms of 1 Gbit/s. More outlasts longer stalls and delays what waited; less loses packets at bursts.
    pub receive: ByteSize,
    /// `buffers.send`: the same for sending (`net.core.wmem_max`). Default 4 MiB.
    pub send: ByteSize,
    /// `buffers.relay`: both, of the UDP socket of each allocation. Default 256 KiB: 250 ms of 8 Mbit/s. Times the number of
    /// allocations that fall behind at once.
    pub relay: ByteSize,
    /// `buffers.stream`: what may wait for a reader over TCP or TLS; then packets are dropped one by one. Default 128 KiB:
    /// 130 ms of 8 Mbit/s. More delays a slow reader's audio; less drops from bursts of video.
    pub stream: ByteSize,
}

impl Buffers {
    pub(super) fn read(from: &mut Reader) -> Self {
        let bounds = || ByteSize::from_bytes(4 << 10)..=ByteSize::from_bytes(256 << 20);
        Self {
            receive: from.within("buffers.receive", bounds(), ByteSize::from_bytes(4 << 20)),
            send: from.within("buffers.send", bounds(), ByteSize::from_bytes(4 << 20)),
            relay: from.within("buffers.relay", bounds(), ByteSize::from_bytes(256 << 10)),
            stream: from.within("buffers.stream", bounds(), ByteSize::from_bytes(128 << 10)),
        }
    }
}
