use proptest::prelude::*;

use super::*;

/// A header as a balancer writes it.
fn header(command: u8, family: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).expect("a short body");
    [&SIGNATURE[..], &[0x20 | command, family], &length.to_be_bytes(), body].concat()
}

fn body(source: SocketAddr, destination: SocketAddr, vectors: &[u8]) -> (u8, Vec<u8>) {
    let mut bytes = Vec::new();
    for address in [source, destination] {
        match address.ip() {
            IpAddr::V4(ip) => bytes.extend(ip.octets()),
            IpAddr::V6(ip) => bytes.extend(ip.octets()),
        }
    }
    bytes.extend(source.port().to_be_bytes());
    bytes.extend(destination.port().to_be_bytes());
    bytes.extend(vectors);
    (if source.is_ipv4() { 0x11 } else { 0x21 }, bytes)
}

fn address(is_ipv4: bool) -> BoxedStrategy<SocketAddr> {
    if is_ipv4 {
        (any::<Ipv4Addr>(), any::<u16>()).prop_map(SocketAddr::from).boxed()
    } else {
        (any::<Ipv6Addr>(), any::<u16>()).prop_map(SocketAddr::from).boxed()
    }
}

#[test]
fn a_balancers_own_connection_keeps_its_address() {
    let own = header(0, 0, &[]);
    let expected = Head::Complete {
        length: 16,
        origin: Origin::Balancer,
    };
    assert_eq!(read(&own), Ok(expected));
    assert_eq!(read(&header(1, 0, &[])), Ok(expected));
}

#[test]
fn other_beginnings_are_refused_at_the_first_byte_that_differs() {
    assert_eq!(read(b"PROXY TCP4 "), Err(BadHeader::NotAHeader));
    assert_eq!(read(b"\x16"), Err(BadHeader::NotAHeader));
    assert_eq!(read(b"\r\n\r\n\0\r\nQUIX"), Err(BadHeader::NotAHeader));
    assert_eq!(read(b""), Ok(Head::Incomplete));
}

#[test]
fn unknown_kinds_and_lying_lengths_are_refused() {
    assert_eq!(read(&header(2, 0x11, &[0; 12])), Err(BadHeader::UnknownKind));
    assert_eq!(read(&header(1, 0x41, &[0; 12])), Err(BadHeader::UnknownKind));
    assert_eq!(read(&header(1, 0x12, &[0; 12])), Err(BadHeader::NotTcp));
    assert_eq!(read(&header(1, 0x31, &[0; 216])), Err(BadHeader::NotTcp));
    assert_eq!(read(&header(1, 0x11, &[0; 11])), Err(BadHeader::TooShort));
    assert_eq!(read(&header(1, 0x21, &[0; 35])), Err(BadHeader::TooShort));
    assert_eq!(read(&header(1, 0x11, &[0; 1009])), Err(BadHeader::TooLong));
}

proptest! {
    #[test]
    fn addresses_are_read_back_and_what_follows_is_left_alone(
        (source, destination) in any::<bool>().prop_flat_map(|is_ipv4| (address(is_ipv4), address(is_ipv4))),
        vectors in prop::collection::vec(any::<u8>(), 0..200),
        after in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let (family, body) = body(source, destination, &vectors);
        let whole = header(1, family, &body);
        for cut in 0..whole.len() {
            prop_assert_eq!(read(&whole[..cut]), Ok(Head::Incomplete));
        }
        let bytes = [whole.clone(), after].concat();
        let origin = Origin::Client { source, destination };
        prop_assert_eq!(read(&bytes), Ok(Head::Complete { length: whole.len(), origin }));
    }

    #[test]
    fn nothing_panics_and_a_header_lies_within_its_bytes(
        bytes in prop::collection::vec(any::<u8>(), 0..80),
        is_signed in any::<bool>(),
    ) {
        let bytes = if is_signed { [&SIGNATURE[..], &bytes].concat() } else { bytes };
        if let Ok(Head::Complete { length, .. }) = read(&bytes) {
            prop_assert!(length <= bytes.len() && length <= LONGEST);
        }
    }
}
