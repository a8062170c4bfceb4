use super::harness::*;
use crate::nonce;
use crate::peer::ranges;
use crate::relay::{Config, Dropped};
use crate::stun::{Class, Code, Kind, Method, Protection};
use crate::tuple::Transport;

#[test]
fn a_wrong_or_cut_integrity_is_refused() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    client.renew(&mut world);
    let mut wrong_password = client.clone();
    wrong_password.credential.password = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned();
    let request = wrong_password.signed(Method::Allocate, &udp());
    assert_eq!(client.send(&mut world, &request).code(), 401);

    let mut forged = client.signed(Method::Allocate, &udp());
    let last = forged.len() - 1;
    forged[last] ^= 1;
    assert_eq!(client.send(&mut world, &forged).code(), 401);

    // Twelve of the twenty bytes, with lengths that say so.
    let mut cut = client.signed(Method::Allocate, &udp());
    cut.truncate(cut.len() - 8);
    let length = u16::try_from(cut.len() - 20).unwrap();
    cut[2..4].copy_from_slice(&length.to_be_bytes());
    let place = cut.len() - 14;
    assert_eq!(cut[place..place + 2], [0, 20]);
    cut[place + 1] = 12;
    assert_eq!(client.send(&mut world, &cut).code(), 401);
    assert_eq!(world.relay.statistics().allocations, 0);
}

#[test]
fn another_nodes_credential_is_worth_nothing() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let other = crate::credential::FleetKey::new([7; 32]).node_key("node-2");
    client.credential = other.mint(UNIX + 600, "brd_a", "p").unwrap();
    assert_eq!(client.ask(&mut world, Method::Allocate, &udp()).code(), 401);
}

#[test]
fn a_request_without_username_realm_or_nonce_is_malformed() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    client.renew(&mut world);
    for missing in [Kind::USERNAME, Kind::REALM, Kind::NONCE] {
        let attributes: Attributes = client
            .identification()
            .into_iter()
            .filter(|(kind, _)| *kind != missing)
            .collect();
        let request = built(Method::Allocate, Class::Request, client.next_id(), |builder| {
            with(builder, &attributes).integrity(client.key().as_bytes(), Protection::Sha1)
        });
        let answer = client.send(&mut world, &request);
        assert_eq!(
            (answer.code(), answer.value(Kind::MESSAGE_INTEGRITY)),
            (400, None),
            "{missing:?}"
        );
    }
}

#[test]
fn nobody_takes_the_better_algorithm_out_of_the_offer() {
    let mut world = World::new(config());
    let mut client = Client::modern(40_000);
    client.renew(&mut world);
    let with_algorithms = |client: &mut Client, offer: Option<Vec<u8>>, choice: Option<Vec<u8>>| {
        let mut attributes = client.identification();
        attributes.retain(|(kind, _)| ![Kind::PASSWORD_ALGORITHM, Kind::PASSWORD_ALGORITHMS].contains(kind));
        attributes.extend(offer.map(|value| (Kind::PASSWORD_ALGORITHMS, value)));
        attributes.extend(choice.map(|value| (Kind::PASSWORD_ALGORITHM, value)));
        built(Method::Allocate, Class::Request, client.next_id(), |builder| {
            with(builder, &attributes).integrity(client.key().as_bytes(), Protection::Sha256)
        })
    };
    let (offer, weaker, choice) = (vec![0, 2, 0, 0, 0, 1, 0, 0], vec![0, 1, 0, 0], vec![0, 2, 0, 0]);
    for (offer, choice) in [
        (Some(weaker.clone()), Some(choice.clone())),
        (Some(offer.clone()), None),
        (None, Some(choice.clone())),
        (Some(offer.clone()), Some(vec![0, 3, 0, 0])),
        (Some(offer.clone()), Some(vec![0, 2, 0, 4, 1, 2, 3, 4])),
    ] {
        let request = with_algorithms(&mut client, offer, choice);
        assert_eq!(client.send(&mut world, &request).code(), 400);
    }
    let neither = with_algorithms(&mut client, None, None);
    assert_eq!(
        client.send(&mut world, &neither).code(),
        401,
        "then the key is that of MD5"
    );
    let request = with_algorithms(&mut client, Some(offer), Some(choice));
    assert_eq!(
        client.send(&mut world, &request).code(),
        400,
        "authenticated, and without REQUESTED-TRANSPORT"
    );
    assert_eq!(world.relay.statistics().refused(Code::Unauthenticated), 2);
}

#[test]
fn what_follows_the_integrity_does_not_count() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    client.renew(&mut world);
    let identification = client.identification();
    let request = built(Method::Allocate, Class::Request, client.next_id(), |builder| {
        with(with(builder, &udp()), &identification)
            .integrity(client.key().as_bytes(), Protection::Sha1)
            .attribute(Kind::EVEN_PORT, &[0x80])
            .attribute(Kind(0x7001), b"must be understood")
            .number(Kind::LIFETIME, 3000)
            .fingerprint()
    });
    let answer = client.send(&mut world, &request);
    assert_eq!(
        (
            answer.code(),
            answer.lifetime_s(),
            answer.value(Kind::RESERVATION_TOKEN)
        ),
        (0, 600, None)
    );

    // The transport after the integrity is not there at all.
    let mut other = Client::new(40_001);
    other.renew(&mut world);
    let identification = other.identification();
    let request = built(Method::Allocate, Class::Request, other.next_id(), |builder| {
        with(
            with(builder, &identification).integrity(other.key().as_bytes(), Protection::Sha1),
            &udp(),
        )
    });
    assert_eq!(other.send(&mut world, &request).code(), 400);
}

#[test]
fn stale_foreign_and_replayed_nonces_are_refused_with_a_fresh_one() {
    let (mut world, mut client, _) = world_with_client();
    let request = client.signed(Method::Refresh, &vec![lifetime(3600)]);
    assert_eq!(client.send(&mut world, &request).code(), 0);

    // The same bytes from elsewhere: whoever heard them has no use of them.
    let mut thief = Client::new(40_001);
    assert_eq!(thief.send(&mut world, &request).code(), 438);

    world.wait_s(nonce::LIFETIME.as_secs() - 10);
    assert_eq!(client.refresh(&mut world, 3600).code(), 0);
    world.wait_s(11);
    let stale = client.signed(Method::Refresh, &vec![lifetime(0)]);
    let answer = client.send(&mut world, &stale);
    assert_eq!(answer.code(), 438);
    let fresh = answer.value(Kind::NONCE).unwrap().to_vec();
    assert_ne!(fresh, client.nonce);
    assert!(answer.value(Kind::PASSWORD_ALGORITHMS).is_some());
    client.nonce = fresh;
    assert_eq!(client.refresh(&mut world, 3600).code(), 0);

    thief.nonce = b"obMatJos2AAABAAAAAAAAAAAAAAAA".to_vec();
    let request = thief.signed(Method::Allocate, &udp());
    assert_eq!(thief.send(&mut world, &request).code(), 438);
    thief.nonce = b"x".to_vec();
    let request = thief.signed(Method::Allocate, &udp());
    assert_eq!(thief.send(&mut world, &request).code(), 438);
}

#[test]
fn lengths_that_lie_are_dropped() {
    let (mut world, mut client, _) = world_with_client();
    assert_eq!(client.bind(&mut world, 0x4000, address(PEER)), 0);
    let mut lying = channel_data(0x4000, b"hello");
    lying[3] = 6;
    assert_eq!(world.packet(&client.tuple, &lying), Done::Nothing);
    let whole = client.signed(Method::Refresh, &vec![lifetime(0)]);
    for end in 0..whole.len() {
        assert_eq!(world.packet(&client.tuple, &whole[..end]), Done::Nothing, "{end}");
    }
    let longer = [&whole[..], &[0; 4]].concat();
    assert_eq!(world.packet(&client.tuple, &longer), Done::Nothing);
    assert_eq!(
        world.relay.statistics().dropped(Dropped::Malformed),
        2 + whole.len() as u64
    );
    assert_eq!(world.relay.statistics().allocations, 1);
}

#[test]
fn no_special_purpose_address_is_permitted_bound_or_sent_to() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let both = [
        udp(),
        vec![family(Kind::ADDITIONAL_ADDRESS_FAMILY, crate::relay::Family::V6)],
    ]
    .concat();
    assert_eq!(client.ask(&mut world, Method::Allocate, &both).code(), 0);
    let v4 = ranges::V4.iter().map(|(ip, ..)| (*ip).into());
    let v6 = ranges::V6.iter().map(|(ip, ..)| (*ip).into());
    let embedded = [
        "::1",
        "::ffff:8.8.8.8",
        "::8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
        "fe80::1",
        "fd00::1",
        "ff02::1",
    ];
    let ips = v4.chain(v6).chain(embedded.iter().map(|ip| ip.parse().unwrap()));
    for ip in ips {
        let peer = std::net::SocketAddr::new(ip, 53);
        assert_eq!(client.permit(&mut world, &[peer]), 403, "{ip}");
        assert_eq!(client.bind(&mut world, 0x4000, peer), 403, "{ip}");
        let send = client.indication(peer, b"x", &Vec::new());
        assert_eq!(world.packet(&client.tuple, &send), Done::Nothing);
    }
}

#[test]
fn the_node_itself_is_out_of_reach_but_for_live_relayed_addresses() {
    let (mut world, mut client, relayed) = world_with_client();
    let node = |port: u16| address(&format!("{PUBLIC_V4}:{port}"));
    assert_eq!(client.permit(&mut world, &[node(1)]), 0, "a permission has no port");
    let dead = (50_000..50_100).find(|port| *port != relayed.port()).unwrap();
    for port in [0, 22, 443, 3478, 49_999, 50_200, dead] {
        assert_eq!(client.bind(&mut world, 0x4000, node(port)), 403, "{port}");
        let send = client.indication(node(port), b"x", &Vec::new());
        assert_eq!(world.packet(&client.tuple, &send), Done::Nothing, "{port}");
    }
    assert_eq!(world.relay.statistics().dropped(Dropped::DeniedPeer), 7);
    // To oneself is a live address like another, and ends there.
    assert_eq!(client.bind(&mut world, 0x4000, relayed), 0);
    let arrived = Done::ToClient {
        tuple: client.tuple,
        packet: channel_data(0x4000, b"me"),
    };
    assert_eq!(world.packet(&client.tuple, &channel_data(0x4000, b"me")), arrived);
}

#[test]
fn the_node_is_open_in_development_when_its_network_is() {
    let mut config = Config {
        public_v4: "127.0.0.1".parse().ok(),
        public_v6: None,
        ..config()
    };
    config.peers.allow = vec!["127.0.0.0/8".parse().unwrap()];
    let mut world = World::new(config);
    let mut client = Client::new(40_000);
    client.allocate(&mut world);
    assert_eq!(client.bind(&mut world, 0x4000, address("127.0.0.1:9000")), 0);
    assert!(matches!(
        world.packet(&client.tuple, &channel_data(0x4000, b"x")),
        Done::ToPeer { .. }
    ));
}

#[test]
fn strangers_leave_nothing_behind_and_are_sent_little() {
    let mut world = World::new(config());
    let mut victim = Client::new(1);
    let (mut asked, mut sent) = (0, 0);
    for port in 1..5000 {
        victim.tuple.client.set_port(port);
        let method = if port % 2 == 0 {
            Method::Binding
        } else {
            Method::Allocate
        };
        let request = victim.unsigned(method, &Vec::new());
        asked += request.len();
        if let Done::Reply(answer) = world.packet(&victim.tuple, &request) {
            sent += answer.len();
        }
    }
    assert!(sent <= asked + 8192, "{sent} for {asked}");
    assert!(world.relay.statistics().dropped(Dropped::Budget) > 4000);
    // Whoever receives at its address is not held up by that.
    let mut client = Client::new(40_000);
    client.tuple.client = address("203.0.113.5:40000");
    assert_eq!(client.ask(&mut world, Method::Allocate, &udp()).code(), 0);
    // Nor is a stream, which nobody can forge.
    victim.tuple.transport = Transport::Tcp;
    let request = victim.unsigned(Method::Allocate, &Vec::new());
    assert_eq!(victim.send(&mut world, &request).code(), 401);
}
