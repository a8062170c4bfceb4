use proptest::prelude::*;

use super::*;

const NOW: u64 = 1_800_000_000;

fn tuple(client: &str) -> FiveTuple {
    FiveTuple {
        transport: Transport::Udp,
        client: client.parse().unwrap(),
        server: "198.51.100.1:3478".parse().unwrap(),
    }
}

fn nonces() -> Nonces {
    Nonces::new(&[3; 32])
}

#[test]
fn a_nonce_is_good_for_its_client_and_its_time() {
    let client = tuple("192.0.2.1:5000");
    let nonce = nonces().mint(&client, NOW);
    let check = |client: &FiveTuple, now| nonces().check(&nonce, client, now);
    assert_eq!(check(&client, NOW), Freshness::Fresh);
    assert_eq!(check(&client, NOW + LIFETIME.as_secs()), Freshness::Fresh);
    assert_eq!(check(&client, NOW + LIFETIME.as_secs() + 1), Freshness::Stale);
    assert_eq!(check(&client, NOW - 1), Freshness::Stale);
    assert_eq!(check(&tuple("192.0.2.1:5001"), NOW), Freshness::Stale);
    assert_eq!(check(&tuple("192.0.2.2:5000"), NOW), Freshness::Stale);
    let by_tcp = FiveTuple {
        transport: Transport::Tcp,
        ..client
    };
    assert_eq!(check(&by_tcp, NOW), Freshness::Stale);
    assert_eq!(Nonces::new(&[4; 32]).check(&nonce, &client, NOW), Freshness::Stale);
}

#[test]
fn it_carries_the_cookie_and_the_feature_bit() {
    let nonce = nonces().mint(&tuple("192.0.2.1:5000"), NOW);
    assert!(nonce.starts_with(b"obMatJos2AAAB"));
    assert!(nonce.len() < 128, "RFC 8489 §14.10");
    assert!(nonce.iter().all(u8::is_ascii_graphic));
}

proptest! {
    #[test]
    fn no_change_of_a_nonce_is_good(place in 0..NONCE, flip in 1_u8..) {
        let client = tuple("192.0.2.1:5000");
        let mut nonce = nonces().mint(&client, NOW);
        nonce[place] ^= flip;
        prop_assert_eq!(nonces().check(&nonce, &client, NOW), Freshness::Stale);
    }

    #[test]
    fn no_bytes_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..60), starts_well: bool) {
        if starts_well {
            bytes.splice(..0, *PREFIX);
        }
        prop_assert_eq!(nonces().check(&bytes, &tuple("192.0.2.1:5000"), NOW), Freshness::Stale);
    }
}
