pub(crate) mod vectors;

use proptest::prelude::*;

use super::*;
use vectors::bytes;

const ID: TransactionId = TransactionId(*b"abcdefghijkl");

fn built(build: impl FnOnce(Builder<'_>) -> Builder<'_>) -> Vec<u8> {
    let mut out = [0; 512];
    let size = build(Builder::new(&mut out, Method::Allocate, Class::Request, ID))
        .finish()
        .unwrap();
    out[..size].to_vec()
}

/// Writes the right length into a message that was put together by hand.
fn with_length(mut message: Vec<u8>) -> Vec<u8> {
    let length = u16::try_from(message.len() - HEADER).unwrap();
    message[2..4].copy_from_slice(&length.to_be_bytes());
    message
}

#[test]
fn sample_request_of_rfc_5769_is_read_and_verified() {
    let bytes = bytes(vectors::REQUEST);
    let message = Message::decode(&bytes).unwrap();
    assert_eq!(
        (message.method(), message.class()),
        (Some(Method::Binding), Class::Request)
    );
    assert_eq!(message.value(Kind::USERNAME), Some(&b"evtj:h6vY"[..]));
    assert_eq!(message.value(Kind::SOFTWARE), Some(&b"STUN test client"[..]));
    assert_eq!(message.verify(vectors::PASSWORD), Verdict::Right(Protection::Sha1));
    assert_eq!(message.verify(b"VOkJxbRl1RmTxUk/WvJxBT"), Verdict::Wrong);
    assert!(message.has_fingerprint());
}

#[test]
fn sample_responses_of_rfc_5769_are_read_verified_and_written_alike() {
    for (vector, mapped) in [
        (vectors::IPV4_RESPONSE, "192.0.2.1:32853"),
        (vectors::IPV6_RESPONSE, "[2001:db8:1234:5678:11:2233:4455:6677]:32853"),
    ] {
        let bytes = bytes(vector);
        let message = Message::decode(&bytes).unwrap();
        let value = message.value(Kind::XOR_MAPPED_ADDRESS).unwrap();
        let mapped = mapped.parse().unwrap();
        assert_eq!(read_xor_address(value, message.transaction()), Ok(mapped));
        assert_eq!(message.verify(vectors::PASSWORD), Verdict::Right(Protection::Sha1));

        let mut out = [0; 128];
        let size = Builder::new(&mut out, Method::Binding, Class::Success, message.transaction())
            .attribute(Kind(0x7f00), b"twelve bytes")
            .xor_address(Kind::XOR_MAPPED_ADDRESS, mapped)
            .integrity(vectors::PASSWORD, Protection::Sha1)
            .fingerprint()
            .finish()
            .unwrap();
        let ours = Message::decode(&out[..size]).unwrap();
        assert_eq!(ours.value(Kind::XOR_MAPPED_ADDRESS), Some(value));
        assert_eq!(ours.verify(vectors::PASSWORD), Verdict::Right(Protection::Sha1));
    }
}

#[test]
fn long_term_samples_are_verified_with_the_key_of_each_algorithm() {
    let username = "マトリックス".as_bytes();
    let key = |algorithm| LongTermKey::new(algorithm, username, b"example.org", b"TheMatrIX");

    let weak = bytes(vectors::LONG_TERM);
    let weak = Message::decode(&weak).unwrap();
    assert_eq!(
        weak.verify(key(Algorithm::Md5).as_bytes()),
        Verdict::Right(Protection::Sha1)
    );
    assert_eq!(weak.verify(key(Algorithm::Sha256).as_bytes()), Verdict::Wrong);

    let strong = bytes(vectors::LONG_TERM_SHA256);
    let strong = Message::decode(&strong).unwrap();
    assert_eq!(
        strong.verify(key(Algorithm::Sha256).as_bytes()),
        Verdict::Right(Protection::Sha256)
    );
    assert_eq!(
        Algorithm::read(strong.value(Kind::PASSWORD_ALGORITHM).unwrap()),
        Some(Algorithm::Sha256)
    );
}

#[test]
fn every_decode_error_has_its_bytes() {
    let whole = bytes(vectors::REQUEST);
    let with = |place: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[place] = byte;
        Message::decode(&bytes).map(drop)
    };
    assert_eq!(Message::decode(&whole[..19]).map(drop), Err(DecodeError::Truncated));
    assert_eq!(Message::decode(&whole[..107]).map(drop), Err(DecodeError::Truncated));
    assert_eq!(with(0, 0x40), Err(DecodeError::NotStun));
    assert_eq!(with(4, 0), Err(DecodeError::NoCookie));
    assert_eq!(with(3, 0x54), Err(DecodeError::WrongLength));
    assert_eq!(with(3, 0x57), Err(DecodeError::WrongLength));
    assert_eq!(with(23, 0xff), Err(DecodeError::AttributeOverruns));
    assert_eq!(with(107, 0), Err(DecodeError::WrongFingerprint));
    assert_eq!(with(107, 0xcf), Ok(()));
}

#[test]
fn attributes_after_an_integrity_do_not_count() {
    let mut message = built(|builder| builder.number(Kind::LIFETIME, 600).integrity(b"key", Protection::Sha1));
    message.extend([0, 0x18, 0, 1, 0x80, 0, 0, 0]);
    let message = with_length(message);
    let message = Message::decode(&message).unwrap();
    assert_eq!(message.find(Kind::EVEN_PORT), None);
    assert!(message.find(Kind::LIFETIME).is_some());
    assert_eq!(message.verify(b"key"), Verdict::Right(Protection::Sha1));
}

#[test]
fn the_stronger_integrity_counts_where_both_are_there() {
    let both = |second: &'static [u8]| {
        built(move |builder| {
            builder
                .integrity(b"key", Protection::Sha1)
                .integrity(second, Protection::Sha256)
        })
    };
    assert_eq!(
        Message::decode(&both(b"key")).unwrap().verify(b"key"),
        Verdict::Right(Protection::Sha256)
    );
    assert_eq!(Message::decode(&both(b"yek")).unwrap().verify(b"key"), Verdict::Wrong);
    // After the SHA-256 one, a SHA-1 one is just another attribute that follows.
    let reversed = built(|builder| {
        builder
            .integrity(b"yek", Protection::Sha256)
            .integrity(b"key", Protection::Sha1)
    });
    assert_eq!(Message::decode(&reversed).unwrap().verify(b"key"), Verdict::Wrong);
}

#[test]
fn a_sha256_integrity_may_be_cut_to_sixteen_bytes_and_no_further() {
    for size in 0..=36 {
        let mut message = built(|builder| builder.number(Kind::LIFETIME, 600));
        let sum = integrity::sha256(b"key", &message, size).unwrap();
        message.extend([0, 0x1c, 0, u8::try_from(size).unwrap()]);
        message.extend(sum.iter().chain(&[0; 4]).take(size));
        message.extend(vec![0; size.next_multiple_of(4) - size]);
        let message = with_length(message);
        let expected = if matches!(size, 16 | 20 | 24 | 28 | 32) {
            Verdict::Right(Protection::Sha256)
        } else {
            Verdict::Wrong
        };
        assert_eq!(
            Message::decode(&message).unwrap().verify(b"key"),
            expected,
            "{size} bytes"
        );
    }
}

#[test]
fn an_answer_names_its_code_and_what_was_not_understood() {
    let mut out = [0; 128];
    let size = Builder::new(&mut out, Method::Allocate, Class::Error, ID)
        .error(Code::UnknownAttribute)
        .unknown([Kind(0x7f01), Kind(0x7f02)].into_iter())
        .finish()
        .unwrap();
    let message = Message::decode(&out[..size]).unwrap();
    assert_eq!(message.class(), Class::Error);
    assert_eq!(
        message.value(Kind::ERROR_CODE),
        Some(&b"\0\0\x04\x14Unknown Attribute"[..])
    );
    assert_eq!(message.value(Kind::UNKNOWN_ATTRIBUTES), Some(&[0x7f, 1, 0x7f, 2][..]));
}

#[test]
fn a_message_that_does_not_fit_is_not_sent() {
    for room in 0..64 {
        let mut out = vec![0; room];
        let size = Builder::new(&mut out, Method::Binding, Class::Success, ID)
            .xor_address(Kind::XOR_MAPPED_ADDRESS, "192.0.2.1:1".parse().unwrap())
            .integrity(b"key", Protection::Sha1)
            .fingerprint()
            .finish();
        assert_eq!(size.is_ok(), room >= 64, "{room}");
    }
}

fn any_address() -> impl Strategy<Value = std::net::SocketAddr> {
    (any::<std::net::IpAddr>(), any::<u16>()).prop_map(std::net::SocketAddr::from)
}

proptest! {
    #[test]
    fn an_address_survives_the_wire(address in any_address(), id: [u8; 12]) {
        let id = TransactionId(id);
        let mut out = [0; LONGEST_ADDRESS];
        prop_assert_eq!(read_address(write_address(address, &mut out)), Ok(address));
        prop_assert_eq!(read_xor_address(write_xor_address(address, id, &mut out), id), Ok(address));
    }

    #[test]
    fn attributes_survive_the_wire(values in prop::collection::vec((0x7000_u16..0x7fff, prop::collection::vec(any::<u8>(), 0..40)), 0..8)) {
        let message = built(|builder| values.iter().fold(builder, |builder, (kind, value)| builder.attribute(Kind(*kind), value)));
        let message = Message::decode(&message).unwrap();
        let read: Vec<_> = message.attributes().map(|read| (read.kind.0, read.value.to_vec())).collect();
        prop_assert_eq!(read, values);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(message) = Message::decode(&bytes) {
            prop_assert!(message.attributes().count() <= bytes.len());
        }
        prop_assert!(read_address(&bytes).is_ok() <= matches!(bytes.len(), 8 | 20));
    }

    #[test]
    fn no_change_of_a_message_panics_or_verifies(place in 0_usize..84, flip in 1_u8..) {
        // Bytes 87 to 107 are the integrity's end and the fingerprint; the fingerprint is cut off, so that it does not help.
        let mut bytes = bytes(vectors::REQUEST);
        bytes.truncate(100);
        let mut bytes = with_length(bytes);
        bytes[place] ^= flip;
        if let Ok(message) = Message::decode(&bytes) {
            prop_assert_ne!(message.verify(vectors::PASSWORD), Verdict::Right(Protection::Sha1));
        }
    }
}
