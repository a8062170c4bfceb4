use proptest::prelude::*;

use super::*;
use crate::identity::RelayAddress;

fn config(more: &str) -> Config {
    let text = format!(
        "node = {{ id = \"a\", region = \"b\" }}\nkeys.fleet = \"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"\n\
         relay.ipv4.local = \"10.0.0.5\"\nrelay.ipv4.public = \"203.0.113.5\"\nrelay.ipv6.local = \"2001:db8::5\"\n\
         tls = {{ certificate = \"c\", key = \"k\" }}\n{more}"
    );
    Config::parse(&text, []).expect("no problems")
}

fn identity(families: &[(&str, &str)]) -> Identity {
    let ip = |text: &str| text.parse().expect("an address");
    Identity {
        relay: families
            .iter()
            .map(|(local, public)| RelayAddress {
                local: ip(local),
                public: ip(public),
            })
            .collect(),
        ..Identity::for_tests()
    }
}

const BOTH: [(&str, &str); 2] = [("10.0.0.5", "203.0.113.5"), ("2001:db8::5", "2001:db8::5")];

#[track_caller]
fn check(more: &str, families: &[(&str, &str)], urls: &[&str], alternates: &[&str]) {
    let config = config(more);
    let told = of(&config, &identity(families), &config.listen);
    assert_eq!(told.urls, urls);
    let told: Vec<String> = told.alternates.iter().map(SocketAddr::to_string).collect();
    assert_eq!(told, alternates);
}

#[test]
fn the_usual_ports_are_told_best_first_and_tls_by_name() {
    check(
        "public.name = \"relay.example\"",
        &BOTH,
        &[
            "turn:203.0.113.5:3478?transport=udp",
            "turn:[2001:db8::5]:3478?transport=udp",
            "turn:203.0.113.5:5004?transport=udp",
            "turn:[2001:db8::5]:5004?transport=udp",
            "turn:203.0.113.5:3478?transport=tcp",
            "turn:[2001:db8::5]:3478?transport=tcp",
            "turns:relay.example:443?transport=tcp",
            "turns:relay.example:5349?transport=tcp",
        ],
        &["203.0.113.5:3478", "[2001:db8::5]:3478"],
    );
}

#[test]
fn without_a_name_tls_has_an_address_and_a_family_without_one_is_left_out() {
    check(
        "listen = { tcp = [], https = [] }",
        &BOTH[1..],
        &[
            "turn:[2001:db8::5]:3478?transport=udp",
            "turn:[2001:db8::5]:5004?transport=udp",
            "turns:[2001:db8::5]:5349?transport=tcp",
        ],
        &[],
    );
}

#[test]
fn addresses_that_are_named_are_told_as_clients_see_them() {
    let listen =
        "listen = { udp = [\"10.0.0.5:1\", \"192.0.2.9:2\"], tcp = [\"192.0.2.9:2\"], tls = [], https = [] }\n";
    check(
        listen,
        &BOTH,
        &[
            "turn:203.0.113.5:1?transport=udp",
            "turn:192.0.2.9:2?transport=udp",
            "turn:192.0.2.9:2?transport=tcp",
        ],
        &["192.0.2.9:2"],
    );
    check(
        &format!("{listen}public.ipv4 = \"198.51.100.1\""),
        &BOTH,
        &[
            "turn:198.51.100.1:1?transport=udp",
            "turn:198.51.100.1:2?transport=udp",
            "turn:198.51.100.1:2?transport=tcp",
        ],
        &["198.51.100.1:2"],
    );
}

#[test]
fn a_node_admits_no_more_than_it_has_ports_for() {
    let config = config("relay.first_port = 20000\nrelay.last_port = 20099");
    let told = of(&config, &identity(&BOTH), &config.listen);
    assert_eq!(told.capacity.allocations, 100);
    assert_eq!(told.capacity.bits_per_second, 1_000_000_000);
    assert_eq!((told.first_port, told.last_port), (20_000, 20_099));
    let addresses = ["203.0.113.5", "2001:db8::5"].map(|ip| ip.parse::<IpAddr>().expect("an address"));
    assert_eq!(told.addresses, addresses);
}

proptest! {
    #[test]
    fn no_more_is_told_than_may_be_and_each_kind_keeps_its_best(counts in prop::array::uniform4(0_u16..40)) {
        let config = config("");
        let addresses = |count: u16| (0..count).map(|port| SocketAddr::from(([192, 0, 2, 1], 1 + port))).collect();
        let [udp, tcp, tls, https] = counts.map(addresses);
        let listens = Listen { udp, tcp, tls, https, proxy_sources: Vec::new() };
        let urls = of(&config, &identity(&BOTH), &listens).urls;
        prop_assert!(urls.len() <= NODE_URLS);
        prop_assert!(urls.iter().all(|url| url.len() <= protocol::limits::URL_BYTES));
        for (count, first) in counts.into_iter().zip(["turn:192.0.2.1:1?transport=udp", "turn:192.0.2.1:1?transport=tcp", "turns:192.0.2.1:1?transport=tcp", "turns:192.0.2.1:1?transport=tcp"]) {
            prop_assert_eq!(count == 0 || urls.iter().any(|url| url == first), true);
        }
    }
}
