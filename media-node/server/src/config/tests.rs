use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use super::reader::variable;
use super::*;

const SAMPLE: &str = include_str!("../../media-node.sample.toml");
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// The least that a node needs.
fn least() -> String {
    format!(
        "node = {{ id = \"a\", region = \"b\" }}\nkeys.fleet = \"{KEY}\"\nrelay.ipv4.local = \"10.0.0.5\"\n\
         tls = {{ certificate = \"c\", key = \"k\" }}\n"
    )
}

fn env(variables: &[(&str, &str)]) -> Vec<(String, String)> {
    variables
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

fn problems(text: &str, variables: &[(&str, &str)]) -> Vec<Problem> {
    Config::parse(text, env(variables)).expect_err("problems").0
}

/// The keys of the problems of the least configuration with more text.
fn wrong_keys(more: &str) -> Vec<String> {
    problems(&(least() + more), &[])
        .into_iter()
        .map(|problem| problem.key)
        .collect()
}

fn all_keys() -> Vec<&'static str> {
    let mut reader = Reader::new("", []).expect("no text is TOML");
    assert!(Config::read(&mut reader).is_none());
    reader.asked().collect()
}

/// The sample with every key that stands behind `#`, those left out that should be, and with real keys.
fn uncommented(is_left_out: impl Fn(&str) -> bool) -> String {
    let mut section = String::new();
    let mut text = String::new();
    for line in SAMPLE.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = format!("{name}.");
        }
        let setting = line
            .strip_prefix('#')
            .filter(|rest| rest.starts_with(|first: char| first.is_ascii_lowercase()));
        let key = setting
            .and_then(|rest| rest.split_once(" = "))
            .map(|(name, _)| format!("{section}{name}"));
        let kept = setting.filter(|_| key.is_some_and(|key| !is_left_out(&key)));
        text.push_str(kept.unwrap_or(line));
        text.push('\n');
    }
    text.replace("32 random bytes in base64\"", &format!("{KEY}\""))
}

#[test]
fn the_sample_needs_no_more_than_the_fleets_key() {
    let keys: Vec<String> = problems(SAMPLE, &[]).into_iter().map(|problem| problem.key).collect();
    assert_eq!(keys, ["keys.fleet"]);
    Config::parse(SAMPLE, env(&[("MEDIA_NODE_KEYS_FLEET", KEY)])).expect("no problems");
}

#[test]
fn the_sample_names_every_key() {
    let text = uncommented(|_| false);
    Config::parse(&text, []).expect("no problems");
    let reader = Reader::new(&text, []).expect("TOML");
    let missing: Vec<_> = all_keys().into_iter().filter(|key| !reader.has(key)).collect();
    assert_eq!(missing, [""; 0], "in media-node.sample.toml");
}

#[test]
fn the_sample_shows_the_defaults() {
    let is_example = |key: &str| {
        ["keys.", "edge.url", "relay.ipv6.", "public."]
            .iter()
            .any(|section| key.starts_with(section))
    };
    let key = || env(&[("MEDIA_NODE_KEYS_FLEET", KEY)]);
    let shown = Config::parse(&uncommented(is_example), key()).expect("no problems");
    assert_eq!(shown, Config::parse(SAMPLE, key()).expect("no problems"));
    let cores = media_node_core::quota::Quotas::default();
    assert_eq!(shown.quotas.per_thread(NonZeroUsize::MIN), cores);
}

/// What brands are told to open in their firewalls: TCP 443, 3478 and 5349, UDP 3478, 5004 and 10000 to 60000.
#[test]
fn the_ports_that_firewalls_are_told_are_the_defaults() {
    let config = Config::parse(&least(), env(&[])).expect("no problems");
    let listen = &config.listen;
    for (addresses, ports) in [
        (&listen.udp, &[3478, 5004][..]),
        (&listen.tcp, &[3478]),
        (&listen.tls, &[5349]),
        (&listen.https, &[443]),
    ] {
        for ip in ["0.0.0.0", "::"] {
            let ip: IpAddr = ip.parse().expect("an address");
            let of_family = addresses.iter().filter(|address| address.ip() == ip);
            let found: Vec<u16> = of_family.map(SocketAddr::port).collect();
            assert_eq!(found, ports, "at {ip}");
        }
    }
    assert_eq!((config.relay.first_port, config.relay.last_port), (10_000, 60_000));
}

#[test]
fn each_key_has_a_variable_of_its_own() {
    let variables: BTreeMap<String, &str> = all_keys().into_iter().map(|key| (variable(key), key)).collect();
    assert_eq!(variables.len(), all_keys().len());
}

#[test]
fn variables_go_before_the_file() {
    let variables = env(&[
        ("MEDIA_NODE_NODE_ID", "other"),
        ("MEDIA_NODE_LISTEN_UDP", "127.0.0.1:0, [::1]:0"),
        ("MEDIA_NODE_QUOTAS_AUDIO_PERCENT", ""),
        ("PATH", "/bin"),
    ]);
    let config = Config::parse(&least(), variables).expect("no problems");
    assert_eq!(config.node.id, Source::Given(Name::from_static("other")));
    assert_eq!(config.listen.udp.len(), 2);
    assert_eq!(config.quotas.audio_percent, 10);
}

#[test]
fn all_problems_are_told_at_once_with_what_would_be_right() {
    let text = r#"
        threads = 0
        realm = "x"
        node = { id = "a b", regoin = "eu" }
        keys.fleet = "c2hvcnQ="
        relay = { first_port = 20000, last_port = 10000, ipv4.local = "0.0.0.0" }
        listen = { tls = [], https = [], udp = ["0.0.0.0:99999"], tcp = ["0.0.0.0:1", "127.0.0.1:1"] }
        quotas.bandwidth_per_allocation = "8 MB/s"
        peers.denied = ["10.0.0.1/8"]
    "#;
    let found = problems(text, &[("MEDIA_NODE_LOG_LEVEL", "loud"), ("MEDIA_NODE_SPEED", "1")]);
    let keys: Vec<&str> = found.iter().map(|problem| problem.key.as_str()).collect();
    let expected = [
        "node.id",
        "node.region",
        "keys.fleet",
        "listen.udp",
        "listen.tcp",
        "relay.ipv4.local",
        "relay.last_port",
        "peers.denied",
        "quotas.bandwidth_per_allocation",
        "threads",
        "MEDIA_NODE_LOG_LEVEL",
        "node.regoin",
        "realm",
        "MEDIA_NODE_SPEED",
    ];
    assert_eq!(keys, expected);
    let shown = Problems(found).to_string();
    assert!(
        shown.contains("node.regoin: is not a key; did you mean `node.region`?"),
        "{shown}"
    );
    assert!(shown.contains("node.id: is \"a b\"; 1 to 64 letters"), "{shown}");
    assert!(!shown.contains("c2hvcnQ"), "a key is never shown");
}

#[test]
fn text_that_is_not_toml_is_told_by_its_line_and_not_repeated() {
    let found = problems(&format!("{}keys.previous = {KEY}\n", least()), &[]);
    assert_eq!(
        (found.len(), found.first().map(|problem| problem.key.as_str())),
        (1, Some("line 5"))
    );
    assert!(!format!("{found:?}").contains(KEY));
}

#[test]
fn keys_that_need_each_other_are_asked_for() {
    assert_eq!(
        wrong_keys(&format!("keys.previous = \"{KEY}\"")),
        ["keys.previous_until"]
    );
    assert_eq!(wrong_keys("relay.ipv6.public = \"2001:db8::5\""), ["relay.ipv6.local"]);
    let without_tls = least().replace("tls = {", "private = {");
    let keys: Vec<String> = problems(&without_tls, &[])
        .into_iter()
        .map(|problem| problem.key)
        .collect();
    assert_eq!(
        keys,
        ["tls.certificate", "tls.key", "private.certificate", "private.key"]
    );
}

#[test]
fn values_that_do_harm_are_refused() {
    for (text, key) in [
        ("peers.allowed = [\"0.0.0.0/0\"]", "peers.allowed"),
        ("listen.udp = [\"0.0.0.0:20000\"]", "listen.udp"),
        ("listen.tcp = [\"0.0.0.0:443\"]", "listen.https"),
        ("edge.url = \"ws://app.example.com/api/node\"", "edge.url"),
        ("edge.url = \"https://app.example.com/api/node\"", "edge.url"),
        ("edge.url = \"wss://a@b\"", "edge.url"),
        ("edge.url = \"wss://a:99999/api/node\"", "edge.url"),
        ("edge = { url = \"wss://a\", heartbeat = \"6 s\" }", "edge.heartbeat"),
        ("public.name = \"203.0.113.5\"", "public.name"),
        ("public.name = \"relay_1.example.com\"", "public.name"),
        ("public.ipv4 = \"0.0.0.0\"", "public.ipv4"),
        ("capacity.bandwidth = \"0 Mbit/s\"", "capacity.bandwidth"),
        ("quotas.audio_percent = 101", "quotas.audio_percent"),
        ("quotas.audio_percent = -1", "quotas.audio_percent"),
        ("relay.first_port = 80", "relay.first_port"),
        ("listen = { udp = [], tcp = [], tls = [], https = [] }", "listen"),
        ("log.level = [\"info\"]", "log.level"),
        ("listen.tls = [{ port = 1 }]", "listen.tls"),
        ("drain.limit = \"1 week\"", "drain.limit"),
        ("drain.limit = 3600", "drain.limit"),
    ] {
        assert_eq!(wrong_keys(text).first().map(String::as_str), Some(key), "{text}");
    }
}

#[test]
fn quantities_have_units_and_instants_are_in_utc() {
    let more = "drain.limit = \"90min\"\nbuffers.relay = \"64 KiB\"\nquotas.bandwidth_per_allocation = \"1 Gbit/s\"\n\
                peers.denied = [\"198.51.100.7\", \"2001:db8::/32\"]\n";
    let keys = format!("keys.previous = \"{KEY}\"\nkeys.previous_until = 2026-12-01T12:00:01Z\n");
    let config = Config::parse(&(least() + more + &keys), []).expect("no problems");
    assert_eq!(config.drain_limit, Duration::from_secs(5400));
    assert_eq!(config.buffers.relay.as_bytes(), 65_536);
    assert_eq!(config.quotas.bandwidth_per_allocation.as_bytes_s(), 125_000_000);
    assert_eq!(config.peers.denied.len(), 2);
    let until = config.keys.previous.map(|(_, until)| until);
    assert_eq!(until, Some(Timestamp::from_unix_ms(1_796_126_401_000)));
    let debug = format!("{:?}", config.keys);
    assert!(debug.contains("Secret(…)"), "{debug}");
}
