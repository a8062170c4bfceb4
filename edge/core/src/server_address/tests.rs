use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use media_node_core::peer::ranges::{V4, V6, special_purpose};
use proptest::prelude::*;
use protocol::connection::RelayTransport;

use super::{Address, Host, Kind, special};

#[test]
fn an_address_is_read_part_by_part() {
    let read = |text| Address::read(text).map(|address| (address.kind, address.host, address.port));
    assert_eq!(
        read("turns:turn.brand.example:443?transport=tcp"),
        Some((
            Kind::Turn(RelayTransport::Tls),
            Host::Name("turn.brand.example"),
            Some(443)
        ))
    );
    assert_eq!(
        read("stun:[2a00::1]"),
        Some((Kind::Stun, Host::Ip("2a00::1".parse().unwrap()), None))
    );
}

#[test]
fn a_relay_is_reached_as_its_address_says() {
    let way = |text| Address::read(text).map(|address| address.kind);
    for (text, expected) in [
        ("turn:192.0.2.5", Some(Kind::Turn(RelayTransport::Udp))),
        (
            "turn:[2001:db8::1]:3478?transport=udp",
            Some(Kind::Turn(RelayTransport::Udp)),
        ),
        (
            "turn:node.example:3478?transport=tcp",
            Some(Kind::Turn(RelayTransport::Tcp)),
        ),
        ("turns:node.example", Some(Kind::Turn(RelayTransport::Tls))),
        ("turns:node.example?transport=udp", None),
        ("turn:node.example?transport=sctp", None),
        ("turn:node.example?x=udp", None),
        ("turn:user@node.example", None),
        ("turn:2001:db8::1", None),
        ("stun:node.example?transport=udp", None),
    ] {
        assert_eq!(way(text), expected, "{text}");
    }
}

/// Addresses near the edges of ranges, and any.
fn v4() -> impl Strategy<Value = Ipv4Addr> {
    let near = |(network, bits, below): (Ipv4Addr, u8, bool)| {
        let first = u32::from(network);
        let size = 1_u64 << (32 - u32::from(bits));
        let edge = if below {
            u64::from(first).wrapping_sub(1)
        } else {
            u64::from(first) + size
        };
        Ipv4Addr::from(u32::try_from(edge & u64::from(u32::MAX)).unwrap())
    };
    let range = prop::sample::select(V4.to_vec());
    prop_oneof![
        any::<u32>().prop_map(Ipv4Addr::from),
        (range.clone(), any::<bool>()).prop_map(move |((network, bits, _), below)| near((network, bits, below))),
        (range, any::<u32>()).prop_map(|((network, bits, _), rest)| {
            Ipv4Addr::from(u32::from(network) | rest.checked_shr(u32::from(bits)).unwrap_or(0))
        }),
    ]
}

fn v6() -> impl Strategy<Value = Ipv6Addr> {
    let range = prop::sample::select(V6.to_vec());
    let flip = |ip: Ipv6Addr, bit: u32| Ipv6Addr::from(u128::from(ip) ^ (1 << bit));
    prop_oneof![
        any::<u128>().prop_map(Ipv6Addr::from),
        (any::<u128>()).prop_map(|bits| Ipv6Addr::from(bits >> 3 | 1 << 125)),
        (range, any::<u64>(), 60_u32..128).prop_map(move |((network, _, _), rest, bit)| {
            flip(Ipv6Addr::from(u128::from(network) | u128::from(rest)), bit)
        }),
        (any::<u64>(), 0_u32..4).prop_map(|(top, universal)| {
            let id = u128::from(universal) << 56 | 0x5efe << 32 | u128::from(top & 0xffff_ffff);
            Ipv6Addr::from((0x2a00_u128 << 112 | u128::from(top) << 64 & !(0xffff << 112)) | id)
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn special_addresses_are_those_that_the_media_node_closes(v4 in v4(), v6 in v6()) {
        prop_assert_eq!(special::is_special_v4(v4), special_purpose(IpAddr::V4(v4)).is_some(), "{}", v4);
        prop_assert_eq!(special::is_special_v6(v6), special_purpose(IpAddr::V6(v6)).is_some(), "{}", v6);
    }
}

proptest! {
    #[test]
    fn no_text_makes_reading_an_address_panic(text in "(turn|stun)s?:\\PC{0,40}|\\PC{0,40}|turn:[\\[\\]:0-9.?]{0,30}") {
        if Address::read(&text).is_some() {
            prop_assert!(text.is_ascii() && !text.contains(char::is_whitespace), "{}", text);
        }
    }
}
