use super::harness::*;
use crate::quota::Quotas;
use crate::relay::{Config, Dropped, Family, RelayPort};
use crate::stun::{Class, Code, Kind, Message, Method, Protection, Verdict};

fn allocate_with(attributes: &Attributes) -> Answer {
    let mut world = World::new(config());
    Client::new(40_000).ask(&mut world, Method::Allocate, attributes)
}

fn plus(more: &[(Kind, Vec<u8>)]) -> Attributes {
    [&udp()[..], more].concat()
}

#[test]
fn binding_tells_the_client_its_address() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let request = client.unsigned(Method::Binding, &Vec::new());
    let answer = client.send(&mut world, &request);
    assert_eq!(answer.xor_addresses(Kind::XOR_MAPPED_ADDRESS), [client.tuple.client]);
    assert_eq!(answer.value(Kind::FINGERPRINT), None);
}

#[test]
fn a_fingerprint_is_answered_by_one() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let request = built(Method::Binding, Class::Request, client.next_id(), |builder| {
        builder.fingerprint()
    });
    assert!(client.send(&mut world, &request).value(Kind::FINGERPRINT).is_some());
}

#[test]
fn a_stranger_is_challenged_and_then_given_a_public_address() {
    for mut client in [Client::new(40_000), Client::modern(40_000)] {
        let mut world = World::new(config());
        let answer = client.ask(&mut world, Method::Allocate, &udp());
        assert_eq!(answer.relayed().ip().to_string(), PUBLIC_V4);
        assert!((50_000..=50_099).contains(&answer.relayed().port()));
        assert_eq!(answer.lifetime_s(), 600);
        assert_eq!(answer.xor_addresses(Kind::XOR_MAPPED_ADDRESS), [client.tuple.client]);
        assert!(world.sockets.open.contains(&RelayPort::of(answer.relayed())));
        assert_eq!(world.relay.statistics().allocations, 1);
        assert_eq!(world.relay.statistics().refused(Code::Unauthenticated), 1);
    }
}

#[test]
fn a_challenge_names_realm_nonce_and_algorithms() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let request = client.unsigned(Method::Allocate, &udp());
    let challenge = client.send(&mut world, &request);
    assert_eq!(challenge.code(), 401);
    assert_eq!(challenge.value(Kind::REALM), Some(&b"beckon"[..]));
    assert_eq!(
        challenge.value(Kind::PASSWORD_ALGORITHMS),
        Some(&[0, 2, 0, 0, 0, 1, 0, 0][..])
    );
    assert!(challenge.value(Kind::NONCE).unwrap().starts_with(b"obMatJos2"));
    assert_eq!(challenge.value(Kind::MESSAGE_INTEGRITY), None);
    assert!(
        challenge.bytes.len() < request.len() + 128,
        "a stranger gets little more than it sent"
    );
}

#[test]
fn a_repeated_request_is_answered_alike() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    client.renew(&mut world);
    let request = client.signed(Method::Allocate, &plus(&[(Kind::EVEN_PORT, vec![0x80])]));
    let first = client.send(&mut world, &request);
    assert_eq!(first.code(), 0);
    assert_eq!(client.send(&mut world, &request), first);
    // Also when nobody remembers but the allocation itself.
    world.wait_s(50);
    assert_eq!(client.send(&mut world, &request), first);
    assert_eq!(world.relay.statistics().allocations, 1);
}

#[test]
fn a_repeated_refusal_is_answered_alike_when_there_is_room_again() {
    let quotas = Quotas {
        allocations: 1,
        ..Quotas::default()
    };
    let mut world = World::new(Config { quotas, ..config() });
    let mut first = Client::new(40_000);
    first.allocate(&mut world);
    let mut second = Client::new(40_001);
    second.renew(&mut world);
    let request = second.signed(Method::Allocate, &udp());
    assert_eq!(second.send(&mut world, &request).code(), 508);
    assert_eq!(first.refresh(&mut world, 0).code(), 0);
    assert_eq!(second.send(&mut world, &request).code(), 508);
    assert_eq!(second.ask(&mut world, Method::Allocate, &udp()).code(), 0);
}

#[test]
fn another_allocate_of_the_same_client_is_a_mismatch() {
    let (mut world, mut client, _) = world_with_client();
    assert_eq!(client.ask(&mut world, Method::Allocate, &udp()).code(), 437);
}

#[test]
fn every_refusal_of_the_request_itself() {
    let v4 = family(Kind::REQUESTED_ADDRESS_FAMILY, Family::V4);
    let v6_too = family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6);
    let even = (Kind::EVEN_PORT, vec![0]);
    let pair = (Kind::EVEN_PORT, vec![0x80]);
    let token = (Kind::RESERVATION_TOKEN, vec![1; 8]);
    for (attributes, code) in [
        (vec![], 400),
        (vec![(Kind::REQUESTED_TRANSPORT, vec![17, 0, 0])], 400),
        (vec![(Kind::REQUESTED_TRANSPORT, vec![6, 0, 0, 0])], 442),
        (plus(&[(Kind::LIFETIME, vec![0; 3])]), 400),
        (plus(&[(Kind::EVEN_PORT, vec![])]), 400),
        (plus(&[(Kind::RESERVATION_TOKEN, vec![1; 7])]), 400),
        (plus(&[token.clone(), even]), 400),
        (plus(&[token.clone(), v4.clone()]), 400),
        (plus(&[token.clone(), v6_too.clone()]), 400),
        (plus(&[v4, v6_too.clone()]), 400),
        (plus(&[pair, v6_too]), 400),
        (plus(&[family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V4)]), 400),
        (plus(&[(Kind::REQUESTED_ADDRESS_FAMILY, vec![3, 0, 0, 0])]), 440),
        (plus(&[(Kind::REQUESTED_ADDRESS_FAMILY, vec![1])]), 400),
        (plus(&[token]), 508),
    ] {
        assert_eq!(allocate_with(&attributes).code(), code, "{attributes:?}");
    }
}

#[test]
fn attributes_that_must_be_understood_are_named() {
    let answer = allocate_with(&plus(&[
        (Kind(0x7001), vec![]),
        (Kind(0xf001), vec![]),
        (Kind(0x0024), vec![1; 4]),
    ]));
    assert_eq!(answer.code(), 420);
    assert_eq!(
        answer.value(Kind::UNKNOWN_ATTRIBUTES),
        Some(&[0x70, 0x01, 0x00, 0x24][..])
    );
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let request = client.unsigned(Method::Binding, &vec![(Kind(0x0003), vec![0; 4])]);
    assert_eq!(client.send(&mut world, &request).code(), 420);
}

#[test]
fn lifetimes_are_kept_between_the_usual_and_the_longest() {
    for (asked, given) in [(0, 600), (1, 600), (777, 777), (3600, 3600), (u32::MAX, 3600)] {
        assert_eq!(allocate_with(&plus(&[lifetime(asked)])).lifetime_s(), given, "{asked}");
    }
}

#[test]
fn families_are_given_as_asked() {
    let answer = allocate_with(&plus(&[family(Kind::REQUESTED_ADDRESS_FAMILY, Family::V6)]));
    assert_eq!(answer.relayed().ip().to_string(), PUBLIC_V6);
    let both = allocate_with(&plus(&[family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6)]));
    let ips: Vec<_> = both
        .xor_addresses(Kind::XOR_RELAYED_ADDRESS)
        .iter()
        .map(|each| each.ip().to_string())
        .collect();
    assert_eq!(ips, [PUBLIC_V4, PUBLIC_V6]);
    assert_eq!(both.value(Kind::ADDRESS_ERROR_CODE), None);
}

#[test]
fn a_family_that_the_node_lacks_is_refused_or_left_out() {
    let mut world = World::new(Config {
        public_v6: None,
        ..config()
    });
    let v6 = plus(&[family(Kind::REQUESTED_ADDRESS_FAMILY, Family::V6)]);
    assert_eq!(Client::new(40_000).ask(&mut world, Method::Allocate, &v6).code(), 440);
    let both = plus(&[family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6)]);
    let answer = Client::new(40_001).ask(&mut world, Method::Allocate, &both);
    assert_eq!(answer.xor_addresses(Kind::XOR_RELAYED_ADDRESS).len(), 1);
    assert_eq!(answer.value(Kind::ADDRESS_ERROR_CODE), Some(&[2, 0, 4, 40][..]));
}

#[test]
fn a_family_that_has_no_port_left_is_left_out() {
    let mut world = World::new(Config {
        ports: 50_000..=50_000,
        ..config()
    });
    let both = plus(&[family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6)]);
    let mut first = Client::new(40_000);
    first.allocate(&mut world);
    let answer = Client::new(40_001).ask(&mut world, Method::Allocate, &both);
    assert_eq!(answer.relayed().ip().to_string(), PUBLIC_V6);
    assert_eq!(answer.value(Kind::ADDRESS_ERROR_CODE), Some(&[1, 0, 5, 8][..]));
    assert_eq!(Client::new(40_002).ask(&mut world, Method::Allocate, &both).code(), 508);
    assert_eq!(first.refresh(&mut world, 0).code(), 0);
    let answer = Client::new(40_003).ask(&mut world, Method::Allocate, &both);
    assert_eq!(answer.relayed().ip().to_string(), PUBLIC_V4);
    assert_eq!(answer.value(Kind::ADDRESS_ERROR_CODE), Some(&[2, 0, 5, 8][..]));
}

#[test]
fn both_families_have_even_ports_where_those_are_asked() {
    let mut world = World::new(config());
    let both = plus(&[
        (Kind::EVEN_PORT, vec![0]),
        family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6),
    ]);
    for port in 40_000..40_010 {
        let answer = Client::new(port).ask(&mut world, Method::Allocate, &both);
        let relayed = answer.xor_addresses(Kind::XOR_RELAYED_ADDRESS);
        assert_eq!(relayed.len(), 2);
        assert!(relayed.iter().all(|address| address.port() % 2 == 0), "{relayed:?}");
    }
}

#[test]
fn an_even_port_is_even_and_the_next_waits_thirty_seconds_for_its_token() {
    let mut world = World::new(config());
    let even = Client::new(40_000).ask(&mut world, Method::Allocate, &plus(&[(Kind::EVEN_PORT, vec![0])]));
    assert_eq!(even.relayed().port() % 2, 0);
    assert_eq!(even.value(Kind::RESERVATION_TOKEN), None);

    let pair = plus(&[(Kind::EVEN_PORT, vec![0x80])]);
    let first = Client::new(40_001).ask(&mut world, Method::Allocate, &pair);
    let token = first.value(Kind::RESERVATION_TOKEN).unwrap().to_vec();
    world.wait_s(29);
    let with_token = plus(&[(Kind::RESERVATION_TOKEN, token.clone())]);
    let second = Client::new(40_002).ask(&mut world, Method::Allocate, &with_token);
    assert_eq!(second.relayed().port(), first.relayed().port() + 1);
    assert_eq!(
        Client::new(40_003)
            .ask(&mut world, Method::Allocate, &with_token)
            .code(),
        508,
        "a token is good once"
    );

    let third = Client::new(40_004).ask(&mut world, Method::Allocate, &pair);
    let late = plus(&[(
        Kind::RESERVATION_TOKEN,
        third.value(Kind::RESERVATION_TOKEN).unwrap().to_vec(),
    )]);
    world.wait_s(30);
    assert_eq!(Client::new(40_005).ask(&mut world, Method::Allocate, &late).code(), 508);
}

#[test]
fn reservations_have_a_limit() {
    let quotas = Quotas {
        reservations: 2,
        ..Quotas::default()
    };
    let mut world = World::new(Config { quotas, ..config() });
    let pair = plus(&[(Kind::EVEN_PORT, vec![0x80])]);
    let codes: Vec<_> = (0..3)
        .map(|n| Client::new(40_000 + n).ask(&mut world, Method::Allocate, &pair).code())
        .collect();
    assert_eq!(codes, [0, 0, 508]);
}

#[test]
fn ports_that_cannot_be_opened_are_passed_over_and_come_back() {
    let mut world = World::new(Config {
        ports: 50_000..=50_003,
        ..config()
    });
    world.sockets.busy = (50_000..50_003).collect();
    let mut clients: Vec<_> = (0..8).map(|n| Client::new(40_000 + n)).collect();
    let codes: Vec<_> = clients
        .iter_mut()
        .map(|client| client.ask(&mut world, Method::Allocate, &udp()).code())
        .collect();
    assert_eq!(
        codes.iter().filter(|code| **code == 0).count(),
        1,
        "one port could be opened: {codes:?}"
    );
    assert!(codes.iter().all(|code| [0, 508].contains(code)));
    world.sockets.busy.clear();
    let codes: Vec<_> = clients
        .iter_mut()
        .map(|client| client.ask(&mut world, Method::Allocate, &udp()).code())
        .collect();
    assert_eq!(codes.iter().filter(|code| **code == 0).count(), 3, "{codes:?}");
}

#[test]
fn a_pair_that_cannot_be_opened_loses_no_port() {
    let mut world = World::new(config());
    world.sockets.busy = (50_000..=50_099).collect();
    let pair = plus(&[(Kind::EVEN_PORT, vec![0x80])]);
    assert_eq!(Client::new(40_000).ask(&mut world, Method::Allocate, &pair).code(), 508);
    let both = plus(&[family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6)]);
    assert_eq!(Client::new(40_000).ask(&mut world, Method::Allocate, &both).code(), 508);
}

#[test]
fn participants_brands_and_nodes_have_their_quotas() {
    let quotas = Quotas {
        allocations_per_participant: 2,
        allocations_per_brand: 3,
        allocations: 5,
        ..Quotas::default()
    };
    let mut world = World::new(Config { quotas, ..config() });
    let mut code = |port, brand, participant| {
        Client::of(port, brand, participant)
            .ask(&mut world, Method::Allocate, &udp())
            .code()
    };
    assert_eq!(code(40_000, "a", "p"), 0);
    assert_eq!(code(40_001, "a", "p"), 0);
    assert_eq!(code(40_002, "a", "p"), 486, "the participant has two");
    assert_eq!(code(40_003, "a", "q"), 0);
    assert_eq!(code(40_004, "a", "r"), 486, "the brand has three");
    assert_eq!(code(40_005, "b", "p"), 0, "a participant is one of its brand");
    assert_eq!(code(40_006, "c", "p"), 0);
    assert_eq!(code(40_007, "d", "p"), 508, "the node has five");
}

#[test]
fn running_out_of_ports_harms_nobody_who_has_one() {
    let mut world = World::new(Config {
        ports: 50_000..=50_001,
        public_v6: None,
        ..config()
    });
    let mut clients: Vec<_> = (0..3).map(|n| Client::new(40_000 + n)).collect();
    let codes: Vec<_> = clients
        .iter_mut()
        .map(|client| client.ask(&mut world, Method::Allocate, &udp()).code())
        .collect();
    assert_eq!(codes, [0, 0, 508]);
    assert_eq!(clients[0].refresh(&mut world, 600).code(), 0);
    assert_eq!(clients[1].refresh(&mut world, 0).code(), 0);
    assert_eq!(clients[2].ask(&mut world, Method::Allocate, &udp()).code(), 0);
}

#[test]
fn errors_to_the_authenticated_are_signed() {
    let (mut world, mut client, _) = world_with_client();
    client.protection = Protection::Sha256;
    let answer = client.ask(&mut world, Method::Allocate, &udp());
    let verdict = Message::decode(&answer.bytes).unwrap().verify(client.key().as_bytes());
    assert_eq!((answer.code(), verdict), (437, Verdict::Right(Protection::Sha256)));
}

#[test]
fn methods_that_no_client_sends_are_dropped() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    for (method, class) in [
        (Method::Data, Class::Indication),
        (Method::Data, Class::Request),
        (Method::Send, Class::Request),
        (Method::Allocate, Class::Indication),
        (Method::Binding, Class::Success),
        (Method::Refresh, Class::Error),
    ] {
        let message = built(method, class, client.next_id(), |builder| builder);
        assert_eq!(world.packet(&client.tuple, &message), Done::Nothing);
    }
    assert_eq!(world.relay.statistics().dropped(Dropped::Unexpected), 6);
}
