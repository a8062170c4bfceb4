use proptest::prelude::*;

use super::*;

/// Every way that is known to write an IPv4 address as an IPv6 one; `bits` fills what the form leaves open.
const FORMS: [fn(Ipv4Addr, u64) -> Ipv6Addr; 11] = [
    |ip, _| ip.to_ipv6_mapped(),
    |ip, _| with_v4("::", ip),
    |ip, _| with_v4("::ffff:0:0:0", ip),
    |ip, _| with_v4("64:ff9b::", ip),
    |ip, bits| {
        with_v4(
            &format!(
                "64:ff9b:1:{:x}:{:x}:{:x}:0:0",
                bits & 0xffff,
                (bits >> 16) & 0xffff,
                (bits >> 32) & 0xffff
            ),
            ip,
        )
    },
    // 64:ff9b:1::/48 with the IPv4 address right after the prefix, around the reserved octet (RFC 6052 §2.2).
    |ip, _| {
        let [a, b, c, d] = ip.octets();
        Ipv6Addr::from([0, 0x64, 0xff, 0x9b, 0, 1, a, b, 0, c, d, 0, 0, 0, 0, 0])
    },
    |ip, bits| {
        let [a, b, c, d] = ip.octets().map(u16::from);
        let rest = u128::from(bits);
        Ipv6Addr::from_bits(Ipv6Addr::new(0x2002, a << 8 | b, c << 8 | d, 0, 0, 0, 0, 0).to_bits() | rest)
    },
    // Teredo: the client's address is inverted, the server's is not.
    |ip, bits| {
        let server = u128::from(bits & 0xffff_ffff) << 64;
        Ipv6Addr::from_bits(0x2001_0000 << 96 | server | u128::from(!ip.to_bits()))
    },
    |ip, _| Ipv6Addr::from_bits(0x2001_0000 << 96 | u128::from(ip.to_bits()) << 64 | 1),
    |ip, bits| isatap(0x0000_5efe, ip, bits),
    |ip, bits| isatap(0x0200_5efe, ip, bits),
];

fn with_v4(prefix: &str, ip: Ipv4Addr) -> Ipv6Addr {
    let prefix: Ipv6Addr = prefix.parse().unwrap();
    Ipv6Addr::from_bits(prefix.to_bits() >> 32 << 32 | u128::from(ip.to_bits()))
}

/// An ISATAP address under a public prefix.
fn isatap(marker: u128, ip: Ipv4Addr, bits: u64) -> Ipv6Addr {
    let prefix = 0x2a00_0000_0000_0000 | u128::from(bits & 0x00ff_ffff_ffff_ffff);
    Ipv6Addr::from_bits(prefix << 64 | marker << 32 | u128::from(ip.to_bits()))
}

/// The registry once more, by what the standard library knows and by octets, not by prefixes.
fn model_v4(ip: Ipv4Addr) -> bool {
    let octets = ip.octets();
    let known = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || ip.is_multicast()
        || ip.is_unspecified();
    known
        || octets[0] == 0
        || octets[0] >= 240
        || (octets[0] == 100 && (64..128).contains(&octets[1]))
        || (octets[0] == 198 && [18, 19].contains(&octets[1]))
        || [
            [192, 0, 0],
            [192, 31, 196],
            [192, 52, 193],
            [192, 88, 99],
            [192, 175, 48],
        ]
        .contains(&[octets[0], octets[1], octets[2]])
}

/// By the digits of the written-out address.
fn model_v6(ip: Ipv6Addr) -> bool {
    let digits: String = ip.segments().iter().map(|segment| format!("{segment:04x}")).collect();
    let global = digits.starts_with('2') || digits.starts_with('3');
    let assignments = digits.starts_with("2001") && matches!(&digits[4..6], "00" | "01");
    let closed = ["20010db8", "2002", "2620004f8000", "3ffe", "3fff0"];
    let isatap = ["00005efe", "01005efe", "02005efe", "03005efe"].contains(&&digits[16..24]);
    !global || assignments || isatap || closed.iter().any(|start| digits.starts_with(start))
}

fn denied(ip: impl Into<IpAddr>) -> bool {
    PeerPolicy::default().check(ip.into()).is_err()
}

/// Addresses at the edges of ranges, near them, and anywhere.
fn any_v4() -> impl Strategy<Value = Ipv4Addr> {
    let edges =
        (prop::sample::select(&ranges::V4[..]), any::<bool>(), -2_i64..3).prop_map(|((ip, prefix, _), end, step)| {
            let first = i64::from(ip.to_bits());
            let size = 1_i64 << (32 - prefix);
            let place = (first + if end { size } else { 0 } + step).clamp(0, i64::from(u32::MAX));
            Ipv4Addr::from_bits(u32::try_from(place).unwrap())
        });
    prop_oneof![edges, any::<Ipv4Addr>()]
}

fn any_v6() -> impl Strategy<Value = Ipv6Addr> {
    let starts = [
        "2001::",
        "2001:200::",
        "2001:1ff:ffff::",
        "2001:db8::",
        "2001:db9::",
        "2002::",
        "2003::",
        "2620:4f:8000::",
        "2620:4f:8001::",
        "3ffe::",
        "3fff::",
        "3fff:1000::",
        "2000::",
        "1fff::",
        "4000::",
        "fc00::",
        "fe80::",
        "ff02::",
        "5f00::",
        "100::",
        "::",
    ];
    let near =
        (prop::sample::select(starts.to_vec()), any::<u64>(), any::<bool>()).prop_map(|(start, bits, before)| {
            let start: Ipv6Addr = start.parse().unwrap();
            Ipv6Addr::from_bits(if before {
                start.to_bits().wrapping_sub(1)
            } else {
                start.to_bits() | u128::from(bits)
            })
        });
    let global = any::<u128>().prop_map(|bits| Ipv6Addr::from_bits(bits >> 3 | 1 << 125));
    prop_oneof![near, global, any::<Ipv6Addr>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_v4_address_is_denied_exactly_where_the_model_says(ip in any_v4()) {
        prop_assert_eq!(denied(ip), model_v4(ip), "{}", ip);
    }

    #[test]
    fn a_v6_address_is_denied_exactly_where_the_model_says(ip in any_v6()) {
        prop_assert_eq!(denied(ip), model_v6(ip), "{}", ip);
    }

    #[test]
    fn every_form_of_every_v4_address_is_denied(ip in any_v4(), form in 0..FORMS.len(), bits: u64) {
        let ip = FORMS[form](ip, bits);
        prop_assert!(denied(ip), "{} by form {}", ip, form);
        prop_assert!(model_v6(ip));
    }

    #[test]
    fn a_network_holds_what_shares_its_bits(bits: u128, prefix in 0_u8..=128, other: u128) {
        let host = 1_u128.checked_shl(128 - u32::from(prefix)).map_or(u128::MAX, |bit| bit - 1);
        let network = Network::new(Ipv6Addr::from_bits(bits & !host).into(), prefix).unwrap();
        prop_assert!(network.contains(Ipv6Addr::from_bits(bits).into()));
        prop_assert_eq!(network.contains(Ipv6Addr::from_bits(other).into()), (other ^ bits) & !host == 0);
        prop_assert_eq!(network.to_string().parse(), Ok(network));
    }
}

#[test]
fn forms_write_what_they_mean_to() {
    let ip = Ipv4Addr::new(10, 1, 2, 3);
    let written: Vec<String> = FORMS.iter().map(|form| form(ip, 7).to_string()).collect();
    for expected in [
        "::ffff:10.1.2.3",
        "::a01:203",
        "::ffff:0:a01:203",
        "64:ff9b::a01:203",
        "64:ff9b:1:7::a01:203",
        "64:ff9b:1:a01:2:300::",
        "2002:a01:203::7",
        "2001::7:0:0:f5fe:fdfc",
        "2001:0:a01:203::1",
        "2a00::7:0:5efe:a01:203",
        "2a00::7:200:5efe:a01:203",
    ] {
        assert!(written.contains(&expected.to_owned()), "{expected} in {written:?}");
    }
}

#[test]
fn public_addresses_are_open() {
    for ip in [
        "8.8.8.8",
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.0",
        "2a00:1450:4001::1",
        "2606:4700::1111",
        "2001:4860::8888",
    ] {
        assert!(!denied(ip.parse::<IpAddr>().unwrap()), "{ip}");
    }
}

#[test]
fn the_node_and_the_operators_networks_are_closed_and_the_allow_list_opens() {
    let policy = PeerPolicy {
        node: vec!["8.8.8.8".parse().unwrap()],
        deny: vec!["9.0.0.0/8".parse().unwrap(), "2a00::/16".parse().unwrap()],
        allow: vec!["127.0.0.0/8".parse().unwrap(), "9.9.9.9/32".parse().unwrap()],
    };
    let check = |ip: &str| policy.check(ip.parse().unwrap());
    assert_eq!(check("8.8.8.8"), Err(Denied::Node));
    assert_eq!(check("9.1.1.1"), Err(Denied::Operator));
    assert_eq!(check("2a00::1"), Err(Denied::Operator));
    assert_eq!(check("9.9.9.9"), Ok(()));
    assert_eq!(check("127.0.0.1"), Ok(()));
    assert_eq!(
        check("::ffff:127.0.0.1"),
        Err(Denied::SpecialPurpose("outside global unicast"))
    );
    assert_eq!(check("10.0.0.1"), Err(Denied::SpecialPurpose("private use")));
}

#[test]
fn a_network_is_written_one_way() {
    assert_eq!("10.0.0.0".parse::<Network>(), Err(BadNetwork::NoSlash));
    assert_eq!("10.0.0.1/8".parse::<Network>(), Err(BadNetwork::Misfit));
    assert_eq!("10.0.0.0/33".parse::<Network>(), Err(BadNetwork::Misfit));
    assert!(matches!("10.0/8".parse::<Network>(), Err(BadNetwork::Address(_))));
    assert!(matches!("::/x".parse::<Network>(), Err(BadNetwork::Bits(_))));
}
