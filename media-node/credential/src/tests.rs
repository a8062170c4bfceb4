use proptest::prelude::*;

use super::*;

const NOW: u64 = 1_800_000_000;

fn key() -> NodeKey {
    FleetKey::new([7; 32]).node_key("node-1")
}

/// What edge and node must agree on, byte for byte; made once by Python's `hmac`.
#[test]
fn golden_credential_is_minted() {
    let minted = key().mint(NOW, "brd_demo", "prt_1").unwrap();
    assert_eq!(minted.username, "1800000000:brd_demo:prt_1");
    assert_eq!(minted.password, "Tp3GCeD6dP5UUGs7/GGFObP5VT0=");
}

#[test]
fn another_node_another_fleet_and_another_name_have_another_password() {
    let username = b"1800000000:brd_demo:prt_1";
    let password = key().password(username);
    assert_ne!(FleetKey::new([7; 32]).node_key("node-2").password(username), password);
    assert_ne!(FleetKey::new([8; 32]).node_key("node-1").password(username), password);
    assert_ne!(key().password(b"1800000000:brd_demo:prt_2"), password);
}

#[test]
fn a_username_is_good_until_its_expiry_and_the_skew() {
    let check = |now| Username::read(b"1800000000:b:p").unwrap().check(now);
    let longest = LONGEST_VALIDITY.as_secs() + CLOCK_SKEW.as_secs();
    assert_eq!(check(NOW), Ok(()));
    assert_eq!(check(NOW + 30), Ok(()));
    assert_eq!(check(NOW + 31), Err(BadUsername::Expired));
    assert_eq!(check(NOW - longest), Ok(()));
    assert_eq!(check(NOW - longest - 1), Err(BadUsername::TooLong));
    assert_eq!(
        Username::read(b"18446744073709551615:b:p").unwrap().check(NOW),
        Err(BadUsername::TooLong)
    );
}

#[test]
fn other_forms_are_malformed() {
    for username in [
        "",
        "1",
        "1:b",
        "1:b:p:x",
        "1::p",
        "1:b:",
        "x:b:p",
        "+1:b:p",
        "01:b:p",
        "-1:b:p",
        "1:b b:p",
        "1:b:\u{e9}",
    ] {
        assert_eq!(
            Username::read(username.as_bytes()),
            Err(BadUsername::Malformed),
            "{username}"
        );
    }
    let long = format!("1:b:{}", "p".repeat(LONGEST_NAME + 1));
    assert_eq!(Username::read(long.as_bytes()), Err(BadUsername::Malformed));
    assert_eq!(key().mint(NOW, "b:c", "p"), Err(BadName));
}

#[test]
fn the_previous_key_is_accepted_for_the_overlap() {
    let old = key();
    let new = FleetKey::new([9; 32]).node_key("node-1");
    let keys = NodeKeys::new(old.clone()).rotated(new.clone(), NOW);
    let accepted = |now| keys.accepted(now).cloned().collect::<Vec<_>>();
    assert_eq!(accepted(NOW + KEY_OVERLAP.as_secs()), [new.clone(), old]);
    assert_eq!(accepted(NOW + KEY_OVERLAP.as_secs() + 1), std::slice::from_ref(&new));
    // Being told the same key again does not forget the previous one.
    assert_eq!(keys.clone().rotated(new, NOW + 5).accepted(NOW).count(), 2);
}

proptest! {
    #[test]
    fn what_is_minted_is_read(expiry in 1_u64.., brand in "[a-z0-9_.-]{1,64}", participant in "[A-Z0-9_.-]{1,64}") {
        let minted = key().mint(expiry, &brand, &participant).unwrap();
        let read = Username::read(minted.username.as_bytes()).unwrap();
        prop_assert_eq!(read, Username { expiry_unix_s: expiry, brand: &brand, participant: &participant });
        let password = key().password(minted.username.as_bytes());
        prop_assert_eq!(minted.password.as_bytes(), password.as_bytes());
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(username) = Username::read(&bytes) {
            prop_assert!(username.check(NOW).is_ok() || username.expiry_unix_s != NOW);
        }
    }
}
