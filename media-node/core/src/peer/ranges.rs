//! The special-purpose addresses of IANA's registries, and the few ranges that no registry lists and nobody may use.
//!
//! A range is closed also where the registry calls it globally reachable (AS112, AMT, anycast of PCP and TURN, ORCHIDv2):
//! there is a service or nothing behind it, never a browser.
//!
//! - IPv4: <https://www.iana.org/assignments/iana-ipv4-special-registry>
//! - IPv6: <https://www.iana.org/assignments/iana-ipv6-special-registry>

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{v4_contains, v6_contains};

/// IPv4: address, bits, name.
pub const V4: [(Ipv4Addr, u8, &str); 18] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8, "this network"),
    (Ipv4Addr::new(10, 0, 0, 0), 8, "private use"),
    (Ipv4Addr::new(100, 64, 0, 0), 10, "shared address space"),
    (Ipv4Addr::new(127, 0, 0, 0), 8, "loopback"),
    (Ipv4Addr::new(169, 254, 0, 0), 16, "link local"),
    (Ipv4Addr::new(172, 16, 0, 0), 12, "private use"),
    (Ipv4Addr::new(192, 0, 0, 0), 24, "protocol assignments"),
    (Ipv4Addr::new(192, 0, 2, 0), 24, "documentation"),
    (Ipv4Addr::new(192, 31, 196, 0), 24, "AS112"),
    (Ipv4Addr::new(192, 52, 193, 0), 24, "AMT"),
    (Ipv4Addr::new(192, 88, 99, 0), 24, "6to4 relay anycast"),
    (Ipv4Addr::new(192, 168, 0, 0), 16, "private use"),
    (Ipv4Addr::new(192, 175, 48, 0), 24, "direct delegation AS112"),
    (Ipv4Addr::new(198, 18, 0, 0), 15, "benchmarking"),
    (Ipv4Addr::new(198, 51, 100, 0), 24, "documentation"),
    (Ipv4Addr::new(203, 0, 113, 0), 24, "documentation"),
    (Ipv4Addr::new(224, 0, 0, 0), 4, "multicast"),
    (Ipv4Addr::new(240, 0, 0, 0), 4, "reserved and broadcast"),
];

/// The only IPv6 addresses that are given to anybody ([RFC 4291 §2.4](https://www.rfc-editor.org/rfc/rfc4291#section-2.4)).
/// Outside are loopback, mapped, compatible, translated, NAT64 (64:ff9b::/96, 64:ff9b:1::/48), discard (100::/64), segment
/// routing (5f00::/16), unique local, link local, site local and multicast.
const GLOBAL_UNICAST: (Ipv6Addr, u8) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// IPv6, within global unicast: address, bits, name.
pub const V6: [(Ipv6Addr, u8, &str); 6] = [
    // Teredo, benchmarking, AMT, AS112, ORCHID and ORCHIDv2, drone remote id.
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23, "protocol assignments"),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32, "documentation"),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, "6to4"),
    (
        Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0),
        48,
        "direct delegation AS112",
    ),
    (Ipv6Addr::new(0x3ffe, 0, 0, 0, 0, 0, 0, 0), 16, "6bone, returned"),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20, "documentation"),
];

/// The name of the special purpose of `ip`; `None` for a public address.
#[must_use]
pub fn special_purpose(ip: IpAddr) -> Option<&'static str> {
    match ip {
        IpAddr::V4(ip) => {
            let mut ranges = V4
                .iter()
                .filter(|(network, prefix, _)| v4_contains(*network, *prefix, ip));
            ranges.next().map(|(_, _, name)| *name)
        }
        IpAddr::V6(ip) if !v6_contains(GLOBAL_UNICAST.0, GLOBAL_UNICAST.1, ip) => Some("outside global unicast"),
        IpAddr::V6(ip) if is_isatap(ip) => Some("ISATAP"),
        IpAddr::V6(ip) => {
            let mut ranges = V6
                .iter()
                .filter(|(network, prefix, _)| v6_contains(*network, *prefix, ip));
            ranges.next().map(|(_, _, name)| *name)
        }
    }
}

/// Whether the interface id is `[02]00:5efe` and an IPv4 address
/// ([RFC 5214 §6.1](https://www.rfc-editor.org/rfc/rfc5214#section-6.1)).
const fn is_isatap(ip: Ipv6Addr) -> bool {
    // The second bit of 0x02 says "universal"; the one after it, "group", is of no meaning here.
    let [.., high, low, _, _] = ip.segments();
    high & !0x0300 == 0 && low == 0x5efe
}
