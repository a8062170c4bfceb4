//! How much of everything one may have.

use std::time::Duration;

use super::reader::Reader;
use super::units::{Bitrate, ByteSize};

/// How much of everything one may have. What is over is refused (486, 508) or dropped; what runs is never harmed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quotas {
    /// `quotas.allocations_per_participant`. Default 24: a browser makes one per transport and network, and as many again at
    /// an ICE restart before the old ones end. More lets a stolen credential do more; fewer breaks restarts.
    pub allocations_per_participant: u32,
    /// `quotas.allocations_per_brand`. Default 4,000. More lets one brand's rush take the node; fewer refuses its calls.
    pub allocations_per_brand: u32,
    /// `quotas.allocations_per_node`. Default 20,000. Each costs two ports at most, a socket and some kilobytes of memory.
    pub allocations_per_node: u32,
    /// `quotas.permissions_per_allocation`. Default 64: one per address of the other side. Each costs about 64 bytes.
    pub permissions_per_allocation: u32,
    /// `quotas.channels_per_allocation`. Default 32: one per address and port of the other side. Each costs about 96 bytes.
    pub channels_per_allocation: u32,
    /// `quotas.bandwidth_per_allocation`, each way. Default 8 Mbit/s: video in 1080p and a shared screen. More lets one call
    /// crowd out others; less makes the picture worse.
    pub bandwidth_per_allocation: Bitrate,
    /// `quotas.bandwidth_for_audio`: the part of it that only packets of audio's size may use. Default 256 kbit/s: two
    /// voices with redundancy. More takes from video for nothing; less lets video make voices stutter.
    pub bandwidth_for_audio: Bitrate,
}

impl Quotas {
    pub(super) fn read(from: &mut Reader) -> Self {
        let quotas = Self {
            allocations_per_participant: from.within("quotas.allocations_per_participant", 1..=10_000, 24),
            allocations_per_brand: from.within("quotas.allocations_per_brand", 1..=1_000_000, 4_000),
            allocations_per_node: from.within("quotas.allocations_per_node", 1..=1_000_000, 20_000),
            permissions_per_allocation: from.within("quotas.permissions_per_allocation", 1..=1_000, 64),
            channels_per_allocation: from.within("quotas.channels_per_allocation", 1..=1_000, 32),
            bandwidth_per_allocation: from.or("quotas.bandwidth_per_allocation", Bitrate::from_bit_s(8_000_000)),
            bandwidth_for_audio: from.or("quotas.bandwidth_for_audio", Bitrate::from_bit_s(256_000)),
        };
        if quotas.bandwidth_for_audio > quotas.bandwidth_per_allocation {
            from.problem(
                "quotas.bandwidth_for_audio",
                &format!("is {}", quotas.bandwidth_for_audio),
                &format!("no more than `quotas.bandwidth_per_allocation`, which is {}", quotas.bandwidth_per_allocation),
            );
        }
        quotas
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
