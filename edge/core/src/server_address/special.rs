//! Hosts that no participant of a call can reach a server at.
//!
//! The ranges are those of IANA's special-purpose registries, as in the media node's core, which closes them to peers: a test
//! holds the two together.

use std::net::{Ipv4Addr, Ipv6Addr};

/// IPv4: address, bits of its prefix.
const V4: [([u8; 4], u32); 18] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 31, 196, 0], 24),
    ([192, 52, 193, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([192, 175, 48, 0], 24),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
];

/// IPv6 within 2000::/3: the first four groups, bits of their prefix. Outside nobody is given an address.
const V6: [([u16; 4], u32); 6] = [
    ([0x2001, 0, 0, 0], 23),
    ([0x2001, 0xdb8, 0, 0], 32),
    ([0x2002, 0, 0, 0], 16),
    ([0x2620, 0x4f, 0x8000, 0], 48),
    ([0x3ffe, 0, 0, 0], 16),
    ([0x3fff, 0, 0, 0], 20),
];

/// Ends of names that stand for this machine, a private network or nothing (RFC 6761, RFC 6762, RFC 7686).
const NAMES: [&str; 5] = ["internal", "invalid", "local", "localhost", "onion"];

/// Whether no server of the open internet has this address.
#[must_use]
pub fn is_special_v4(ip: Ipv4Addr) -> bool {
    let within = |(network, bits): &([u8; 4], u32)| same_prefix(u32::from_be_bytes(*network), u32::from(ip), 32 - bits);
    V4.iter().any(within)
}

fn same_prefix(a: u32, b: u32, rest: u32) -> bool {
    (a ^ b) >> rest == 0
}

/// Whether no server of the open internet has this address.
#[must_use]
pub fn is_special_v6(ip: Ipv6Addr) -> bool {
    let [a, b, c, d, high, low, ..] = ip.segments();
    let is_global_unicast = a >> 13 == 0b001;
    // ISATAP (RFC 5214, section 6.1) has an IPv4 address within.
    let is_isatap = high & !0x0300 == 0 && low == 0x5efe;
    let top = first_half([a, b, c, d]);
    let within = |(network, bits): &([u16; 4], u32)| (first_half(*network) ^ top) >> (64 - bits) == 0;
    !is_global_unicast || is_isatap || V6.iter().any(within)
}

fn first_half(groups: [u16; 4]) -> u64 {
    groups.into_iter().fold(0, |half, group| half << 16 | u64::from(group))
}

/// Whether a name stands for no host of the open internet.
#[must_use]
pub fn is_special_name(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    NAMES.iter().any(|special| last.eq_ignore_ascii_case(special))
}
