use protocol::settings::{ManagedService, RelayServers, RelaySettings, Secret, ServerAccess};
use protocol::{Code, limits};

use super::super::check;
use super::{ACCOUNT, OwnServer, TURN, cloudflare, new, own, password, server, shared};

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
