use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use protocol::settings::{OwnServer, RelayServers, RelaySettings, Secret, ServerAccess, Settings};
use protocol::{BrandId, Code, Timestamp, limits};

use super::{ACCOUNT, TURN, cloudflare, new, own, password, server, shared};
use crate::brand::seal::Keys;
use crate::brand::tests::{NONCES, members, settings};
use crate::brand::{Brand, Deployment, Input, credentials};
use crate::machine::step;

fn keys(byte: u8, previous: Option<u8>) -> Keys {
    let key = |byte: u8| STANDARD.encode([byte; 32]);
    Keys::from_base64(&key(byte), previous.map(key).as_deref()).unwrap()
}

fn id() -> BrandId {
    BrandId::from_random(1)
}

fn brand(stored: Settings, keys: Option<Keys>) -> Brand {
    let deployment = Deployment {
        keys,
        development: false,
    };
    Brand::restore(stored, members(), deployment)
}

/// Writes servers as an administrator does who has read the current version.
fn write(brand: &mut Brand, servers: RelayServers) -> Result<(), Code> {
    let wanted = Settings {
        relay: RelaySettings { force: false, servers },
        ..brand.page().settings
    };
    let change = Input::Change {
        brand: id(),
        wanted: Box::new(wanted),
        nonces: NONCES,
    };
    step(brand, change, Timestamp::from_unix_ms(1)).answer
}

fn opened(brand: &Brand) -> RelayServers {
    brand.relay(&id()).unwrap().servers
}

fn two(first: Secret, second: Secret) -> RelayServers {
    own(&[
        server(&["stun:stun.brand.example"], ServerAccess::Open),
        server(&[TURN], password("ana", first)),
        server(&["turns:turn.brand.example"], shared(second)),
    ])
}

#[test]
fn what_is_stored_is_sealed_and_what_is_read_is_kept() {
    let mut brand = brand(settings(), Some(keys(1, None)));
    assert_eq!(
        write(&mut brand, two(new("tell-nobody-1"), new("tell-nobody-2"))),
        Ok(())
    );
    assert_eq!(opened(&brand), two(new("tell-nobody-1"), new("tell-nobody-2")));
    assert_eq!(brand.page().settings.relay.servers, two(Secret::Kept, Secret::Kept));
    let stored = serde_json::to_string(brand.stored()).unwrap();
    let read = serde_json::to_string(&brand.page()).unwrap();
    let shown = format!("{brand:?}");
    for text in [&stored, &read, &shown] {
        assert!(!text.contains("tell-nobody"), "{text}");
    }
    assert!(stored.contains("sealed") && !read.contains("sealed"));
}

#[test]
fn a_kept_secret_is_the_one_of_the_same_addresses_and_user_name() {
    let mut brand = brand(settings(), Some(keys(1, None)));
    write(&mut brand, two(new("first"), new("second"))).unwrap();
    // In another order, with another one new.
    let turned = own(&[
        server(&["turns:turn.brand.example"], shared(new("third"))),
        server(&[TURN], password("ana", Secret::Kept)),
    ]);
    assert_eq!(write(&mut brand, turned), Ok(()));
    let expected = own(&[
        server(&["turns:turn.brand.example"], shared(new("third"))),
        server(&[TURN], password("ana", new("first"))),
    ]);
    assert_eq!(opened(&brand), expected);

    let before = brand.clone();
    for elsewhere in [
        server(&[TURN], password("ben", Secret::Kept)),
        server(&["turn:evil.example:3478"], password("ana", Secret::Kept)),
        server(&[TURN, "turn:evil.example:3478"], password("ana", Secret::Kept)),
        server(&[TURN], shared(Secret::Kept)),
    ] {
        assert_eq!(
            write(&mut brand, own(std::slice::from_ref(&elsewhere))),
            Err(Code::ServersInvalid),
            "{elsewhere:?}"
        );
    }
    assert_eq!(
        write(&mut brand, cloudflare(ACCOUNT, Secret::Kept)),
        Err(Code::ServersInvalid)
    );
    assert_eq!(brand, before);
}

#[test]
fn a_managed_secret_is_kept_for_its_account_alone() {
    let mut brand = brand(settings(), Some(keys(1, None)));
    write(&mut brand, cloudflare(ACCOUNT, new("hush"))).unwrap();
    assert_eq!(write(&mut brand, cloudflare(ACCOUNT, Secret::Kept)), Ok(()));
    assert_eq!(opened(&brand), cloudflare(ACCOUNT, new("hush")));
    let other = ACCOUNT.replace('0', "f");
    assert_eq!(
        write(&mut brand, cloudflare(&other, Secret::Kept)),
        Err(Code::ServersInvalid)
    );
    assert_eq!(write(&mut brand, RelayServers::Ours), Ok(()));
    assert_eq!(
        write(&mut brand, cloudflare(ACCOUNT, Secret::Kept)),
        Err(Code::ServersInvalid)
    );
}

#[test]
fn without_a_key_no_new_secret_is_kept_and_the_rest_can_be_changed() {
    let mut brand = brand(settings(), None);
    assert_eq!(write(&mut brand, two(new("a"), new("b"))), Err(Code::SecretsNotKept));
    let stun = own(&[server(&["stun:stun.brand.example"], ServerAccess::Open)]);
    assert_eq!(write(&mut brand, stun), Ok(()));
}

#[test]
fn a_lost_key_opens_nothing_and_holds_no_other_setting_up() {
    let mut known = brand(settings(), Some(keys(1, None)));
    write(&mut known, two(new("a"), new("b"))).unwrap();
    let mut lost = brand(known.stored().clone(), Some(keys(2, None)));
    assert!(lost.relay(&id()).is_err());
    assert_eq!(write(&mut lost, two(Secret::Kept, Secret::Kept)), Ok(()));
    let mut found = brand(lost.stored().clone(), Some(keys(1, None)));
    assert_eq!(opened(&found), two(new("a"), new("b")));
    assert_eq!(write(&mut found, RelayServers::Ours), Ok(()));
}

#[test]
fn any_change_seals_anew_what_the_previous_key_sealed() {
    let mut first = brand(settings(), Some(keys(1, None)));
    write(&mut first, two(new("a"), new("b"))).unwrap();
    let mut rotated = brand(first.stored().clone(), Some(keys(2, Some(1))));
    assert_eq!(opened(&rotated), two(new("a"), new("b")));
    write(&mut rotated, two(Secret::Kept, Secret::Kept)).unwrap();
    let forgotten = brand(rotated.stored().clone(), Some(keys(2, None)));
    assert_eq!(opened(&forgotten), two(new("a"), new("b")));
}

#[test]
fn sealed_secrets_of_another_brand_or_server_open_nothing() {
    let mut mine = brand(settings(), Some(keys(1, None)));
    write(&mut mine, two(new("a"), new("b"))).unwrap();
    assert!(mine.relay(&BrandId::from_random(2)).is_err());
    // As if rows had been changed behind the brand's back.
    let mut moved = mine.stored().clone();
    let RelayServers::Own { servers } = &mut moved.relay.servers else {
        panic!("they are the brand's own")
    };
    servers[1].urls = vec!["turn:evil.example".to_owned()];
    assert!(brand(moved, Some(keys(1, None))).relay(&id()).is_err());
}

#[test]
fn servers_are_tried_with_new_and_with_kept_secrets() {
    let mut brand = brand(settings(), Some(keys(1, None)));
    write(&mut brand, two(new("a"), new("b"))).unwrap();
    let before = brand.clone();
    let tried = |servers| brand.trial(&id(), servers, NONCES);
    assert_eq!(tried(two(Secret::Kept, new("c"))), Ok(two(new("a"), new("c"))));
    assert_eq!(tried(own(&[])), Err(Code::ServersInvalid));
    assert_eq!(
        tried(own(&[server(&[TURN], shared(Secret::Kept))])),
        Err(Code::ServersInvalid)
    );
    assert_eq!(brand, before);
}

#[test]
fn participants_are_told_what_lets_them_in_and_no_shared_secret() {
    let expires = Timestamp::from_unix_ms(1_800_000_000_999);
    let RelayServers::Own { servers } = two(new("pass"), new("logen")) else {
        panic!("they are the brand's own")
    };
    let told = credentials::of_own(&servers, "csm_maya", expires);
    let pairs: Vec<_> = told
        .iter()
        .map(|server| (server.username.as_deref(), server.credential.as_deref()))
        .collect();
    // The last password by `printf 1800000000:csm_maya | openssl dgst -sha1 -hmac logen -binary | base64`.
    assert_eq!(
        pairs,
        [
            (None, None),
            (Some("ana"), Some("pass")),
            (Some("1800000000:csm_maya"), Some("bIXsyrq5iR+asJHy3qV16+L7PU8="))
        ]
    );
}

proptest! {
    #[test]
    fn what_was_written_opens_and_what_is_read_can_be_written_back(
        secrets in prop::collection::vec("\\PC{1,30}", 1..=limits::OWN_SERVERS), seal in any::<bool>(),
    ) {
        let servers: Vec<OwnServer> = secrets.iter().enumerate().map(|(number, secret)| {
            let access = if seal { shared(new(secret)) } else { password("ana", new(secret)) };
            server(&[&format!("{TURN}{number}")], access)
        }).collect();
        let mut brand = brand(settings(), Some(keys(1, None)));
        prop_assert_eq!(write(&mut brand, own(&servers)), Ok(()));
        let read = brand.page().settings.relay.servers;
        prop_assert_eq!(write(&mut brand, read), Ok(()));
        prop_assert_eq!(opened(&brand), own(&servers));
    }
}
