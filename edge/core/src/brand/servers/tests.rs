use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use media_node_core::peer::ranges::special_purpose;
use proptest::prelude::*;
use protocol::settings::{ManagedService, OwnServer, RelayServers, RelaySettings, Secret, ServerAccess, Settings};
use protocol::{BrandId, Code, Timestamp, limits};

use super::address::{Address, Host, Kind};
use super::{check, special};
use crate::brand::seal::Keys;
use crate::brand::tests::{NONCES, members, settings};
use crate::brand::{Brand, Deployment, Input, credentials};
use crate::machine::step;

const TURN: &str = "turn:turn.brand.example:3478";
const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

fn new(text: &str) -> Secret {
    Secret::New { text: text.to_owned() }
}

fn server(urls: &[&str], access: ServerAccess) -> OwnServer {
    OwnServer {
        urls: urls.iter().map(|&url| url.to_owned()).collect(),
        access,
    }
}

fn password(username: &str, password: Secret) -> ServerAccess {
    ServerAccess::Password {
        username: username.to_owned(),
        password,
    }
}

fn shared(secret: Secret) -> ServerAccess {
    ServerAccess::SharedSecret { secret }
}

fn own(servers: &[OwnServer]) -> RelayServers {
    RelayServers::Own {
        servers: servers.to_vec(),
    }
}

fn cloudflare(account: &str, secret: Secret) -> RelayServers {
    RelayServers::Managed {
        service: ManagedService::Cloudflare,
        account: account.to_owned(),
        secret,
    }
}

fn checked(servers: RelayServers, force: bool) -> Result<(), Code> {
    check(&RelaySettings { force, servers }, false)
}

fn checked_url(url: &str, development: bool) -> Result<(), Code> {
    let servers = own(&[server(&[url], shared(new("hush")))]);
    check(&RelaySettings { force: false, servers }, development)
}

#[test]
fn addresses_are_those_of_rfc_7064_and_7065() {
    for url in [
        "stun:stun.brand.example",
        "stuns:stun.brand.example:5349",
        "turn:turn.brand.example",
        "turns:turn.brand.example:443?transport=tcp",
        "turn:8.8.8.8:3478?transport=udp",
        "turn:[2a00:1450:4001:81b::200e]:3478",
        "turn:turn_1.Brand-2.example:65535",
    ] {
        assert_eq!(checked_url(url, false), Ok(()), "{url}");
    }
    let long = format!("turn:{}", "a.".repeat(limits::URL_BYTES / 2));
    for url in [
        "",
        "turn.brand.example",
        "https://turn.brand.example",
        "turn://turn.brand.example",
        "TURN:turn.brand.example",
        "turn:",
        "turn:turn.brand.example:",
        "turn:turn.brand.example:0",
        "turn:turn.brand.example:65536",
        "turn:turn.brand.example:+80",
        "turn:turn.brand.example:3478/path",
        "turn:user@turn.brand.example",
        "turn:turn.brand.example?transport=sctp",
        "turn:turn.brand.example?transport=udp&x=1",
        "stun:stun.brand.example?transport=udp",
        "turn:turn..example",
        "turn:turn.brand.example.",
        "turn:tür.example",
        "turn: turn.brand.example",
        "turn:turn.brand.example\n",
        "turn:2a00:1450::1",
        "turn:[2a00:1450::1",
        "turn:[2a00:1450::1]3478",
        "turn:[fe80::1%eth0]",
        "turn:8.8.8",
        "turn:8.8.8.256",
        "turn:0x08080808",
        "turn:134744072",
        &long,
    ] {
        assert_eq!(checked_url(url, false), Err(Code::ServersInvalid), "{url}");
        assert_eq!(checked_url(url, true), Err(Code::ServersInvalid), "{url}");
    }
}

#[test]
fn servers_on_this_machine_or_in_private_networks_are_for_development_alone() {
    for url in [
        "turn:127.0.0.1:3478",
        "turn:10.0.0.1",
        "turn:192.168.1.1",
        "turn:169.254.169.254",
        "turn:[::1]",
        "turn:[fd00::1]",
        "turn:[::ffff:8.8.8.8]",
        "turn:[64:ff9b::808:808]",
        "turn:localhost",
        "turn:a.LOCALHOST:3478",
        "turn:relay.internal",
    ] {
        assert_eq!(checked_url(url, false), Err(Code::ServersInvalid), "{url}");
        assert_eq!(checked_url(url, true), Ok(()), "{url}");
    }
}

#[test]
fn good_servers_pass() {
    let stun = server(&["stun:stun.brand.example"], ServerAccess::Open);
    let turn = server(
        &[TURN, "turns:turn.brand.example:443?transport=tcp"],
        shared(new("hush")),
    );
    let twilio = RelayServers::Managed {
        service: ManagedService::Twilio,
        account: format!("AC{ACCOUNT}"),
        secret: new("hush"),
    };
    for (servers, force) in [
        (RelayServers::Ours, true),
        (own(std::slice::from_ref(&stun)), false),
        (own(&[stun, turn]), true),
        (
            own(&[
                server(&[TURN], password("ana", new("pass word"))),
                server(&[TURN], password("ben", new("x"))),
            ]),
            true,
        ),
        (cloudflare(ACCOUNT, new("hush")), true),
        (twilio, true),
    ] {
        assert_eq!(checked(servers.clone(), force), Ok(()), "{servers:?}");
    }
}

#[test]
fn servers_that_break_a_rule_are_refused() {
    let of = |access: ServerAccess| own(&[server(&[TURN], access)]);
    let many: Vec<OwnServer> = (0..=limits::OWN_SERVERS)
        .map(|number| server(&[&format!("{TURN}{number}")], shared(new("hush"))))
        .collect();
    let long = "x".repeat(limits::SECRET_BYTES + 1);
    let sealed = Secret::Sealed {
        text: "AAAA".to_owned(),
    };
    for (what, servers) in [
        ("no server", own(&[])),
        ("too many servers", own(&many)),
        ("no address", own(&[server(&[], shared(new("hush")))])),
        (
            "too many addresses",
            own(&[server(&[TURN; limits::SERVER_URLS + 1], shared(new("hush")))]),
        ),
        ("an open TURN server", of(ServerAccess::Open)),
        (
            "an open server with one TURN address",
            own(&[server(&["stun:a.example", TURN], ServerAccess::Open)]),
        ),
        (
            "a server twice",
            own(&[server(&[TURN], shared(new("a"))), server(&[TURN], shared(new("b")))]),
        ),
        ("no user name", of(password("", new("hush")))),
        (
            "a user name of control characters",
            of(password("ana\u{85}", new("hush"))),
        ),
        ("a user name without end", of(password(&long, new("hush")))),
        ("an empty password", of(password("ana", new("")))),
        ("an empty secret", of(shared(new("")))),
        ("a secret without end", of(shared(new(&long)))),
        ("a secret of two lines", of(shared(new("hush\nhush")))),
        ("a sealed secret", of(shared(sealed.clone()))),
        (
            "an account that is a path",
            cloudflare("../../accounts/0123456789abcdef01", new("hush")),
        ),
        (
            "an account of another service",
            cloudflare(&format!("AC{ACCOUNT}"), new("hush")),
        ),
        (
            "a service's secret that breaks a header",
            cloudflare(ACCOUNT, new("hush\r\nx: y")),
        ),
        ("a service's secret with a space", cloudflare(ACCOUNT, new("hush hush"))),
        ("a service's sealed secret", cloudflare(ACCOUNT, sealed)),
    ] {
        assert_eq!(checked(servers, false), Err(Code::ServersInvalid), "{what}");
    }
    let stun = own(&[server(&["stun:stun.brand.example"], ServerAccess::Open)]);
    assert_eq!(
        checked(stun, true),
        Err(Code::ServersInvalid),
        "relays are forced and there is none"
    );
}

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
        wanted,
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

#[test]
fn an_address_is_read_part_by_part() {
    let read = |text| Address::read(text).map(|address| (address.kind, address.host, address.port));
    assert_eq!(
        read("turns:turn.brand.example:443?transport=tcp"),
        Some((Kind::Turn, Host::Name("turn.brand.example"), Some(443)))
    );
    assert_eq!(
        read("stun:[2a00::1]"),
        Some((Kind::Stun, Host::Ip("2a00::1".parse().unwrap()), None))
    );
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
    let range = prop::sample::select(media_node_core::peer::ranges::V4.to_vec());
    prop_oneof![
        any::<u32>().prop_map(Ipv4Addr::from),
        (range.clone(), any::<bool>()).prop_map(move |((network, bits, _), below)| near((network, bits, below))),
        (range, any::<u32>()).prop_map(|((network, bits, _), rest)| {
            Ipv4Addr::from(u32::from(network) | rest.checked_shr(u32::from(bits)).unwrap_or(0))
        }),
    ]
}

fn v6() -> impl Strategy<Value = Ipv6Addr> {
    let range = prop::sample::select(media_node_core::peer::ranges::V6.to_vec());
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
