use super::harness::*;
use crate::quota::{Bandwidth, Quotas};
use crate::relay::{Config, Dropped, Family, HEADROOM, RelayPort};
use crate::stun::{Class, Kind, Message, Method, read_xor_address};
use crate::tuple::Transport;

#[test]
fn a_send_indication_reaches_a_permitted_peer() {
    let (mut world, mut client, relayed) = world_with_client();
    let peer = address(PEER);
    let send = client.indication(peer, b"hello", &Vec::new());
    assert_eq!(world.packet(&client.tuple, &send), Done::Nothing);
    assert_eq!(world.relay.statistics().dropped(Dropped::NoPermission), 1);
    assert_eq!(client.permit(&mut world, &[peer]), 0);
    let expected = Done::ToPeer {
        port: RelayPort::of(relayed),
        peer,
        payload: b"hello".to_vec(),
        dont_fragment: false,
    };
    assert_eq!(world.packet(&client.tuple, &send), expected);
    let whole = client.indication(peer, b"hello", &vec![(Kind::DONT_FRAGMENT, vec![])]);
    assert!(matches!(
        world.packet(&client.tuple, &whole),
        Done::ToPeer {
            dont_fragment: true,
            ..
        }
    ));
    let strange = client.indication(peer, b"hello", &vec![(Kind(0x7001), vec![])]);
    assert_eq!(world.packet(&client.tuple, &strange), Done::Nothing);
}

#[test]
fn a_peers_packet_becomes_a_data_indication() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let both = [udp(), vec![family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6)]].concat();
    let relayed = client
        .ask(&mut world, Method::Allocate, &both)
        .xor_addresses(Kind::XOR_RELAYED_ADDRESS);
    for (to, peer) in [(relayed[0], address(PEER)), (relayed[1], address(PEER_V6))] {
        assert_eq!(client.permit(&mut world, &[peer]), 0);
        for length in [0, 1, 2, 3, 4, 1200, 65_000] {
            let payload = vec![5; length];
            let (tuple, packet) = world.peer_packet(to, peer, &payload).unwrap();
            assert_eq!(tuple, client.tuple);
            assert!(packet.len() <= HEADROOM + length.next_multiple_of(4));
            let message = Message::decode(&packet).unwrap();
            assert_eq!(
                (message.method(), message.class()),
                (Some(Method::Data), Class::Indication)
            );
            assert_eq!(message.value(Kind::DATA), Some(&payload[..]));
            let from = message.value(Kind::XOR_PEER_ADDRESS).unwrap();
            assert_eq!(read_xor_address(from, message.transaction()), Ok(peer));
            world.wait_s(1);
        }
    }
}

#[test]
fn data_indications_have_transactions_of_their_own() {
    let (mut world, mut client, relayed) = world_with_client();
    assert_eq!(client.permit(&mut world, &[address(PEER)]), 0);
    let mut id = || {
        Message::decode(&world.peer_packet(relayed, address(PEER), b"x").unwrap().1)
            .unwrap()
            .transaction()
    };
    assert_ne!(id(), id());
}

#[test]
fn a_channel_carries_both_ways_with_four_bytes() {
    let (mut world, mut client, relayed) = world_with_client();
    let peer = address(PEER);
    assert_eq!(client.bind(&mut world, 0x4abc, peer), 0);
    let expected = Done::ToPeer {
        port: RelayPort::of(relayed),
        peer,
        payload: b"hello".to_vec(),
        dont_fragment: false,
    };
    assert_eq!(world.packet(&client.tuple, &channel_data(0x4abc, b"hello")), expected);
    let padded = [&channel_data(0x4abc, b"hello")[..], &[0; 3]].concat();
    assert_eq!(world.packet(&client.tuple, &padded), expected);
    assert_eq!(
        world.peer_packet(relayed, peer, b"hello"),
        Some((client.tuple, channel_data(0x4abc, b"hello")))
    );
    assert_eq!(
        world.packet(&client.tuple, &channel_data(0x4abd, b"hello")),
        Done::Nothing
    );
    assert_eq!(world.relay.statistics().dropped(Dropped::NoChannel), 1);
    assert_eq!(world.relay.statistics().to_peers.bytes, 10);
    assert_eq!(world.relay.statistics().to_clients.packets, 1);
}

#[test]
fn channel_data_is_padded_on_streams_alone() {
    for (transport, padding) in [(Transport::Udp, 0), (Transport::Tcp, 3), (Transport::Tls, 3)] {
        let mut world = World::new(config());
        let mut client = Client::new(40_000);
        client.tuple.transport = transport;
        let relayed = client.allocate(&mut world);
        assert_eq!(client.bind(&mut world, 0x4000, address(PEER)), 0);
        let (_, packet) = world.peer_packet(relayed, address(PEER), b"hello").unwrap();
        assert_eq!(
            packet,
            [&channel_data(0x4000, b"hello")[..], &[0; 3][..padding]].concat()
        );
    }
}

#[test]
fn two_clients_of_one_relay_reach_each_other_without_a_socket() {
    let (mut world, mut one, one_relayed) = world_with_client();
    let mut two = Client::new(40_001);
    let two_relayed = two.allocate(&mut world);
    assert_eq!(one.bind(&mut world, 0x4000, two_relayed), 0);
    assert_eq!(
        world.packet(&one.tuple, &channel_data(0x4000, b"hello")),
        Done::Nothing,
        "the other has not permitted"
    );
    assert_eq!(two.permit(&mut world, &[one_relayed]), 0);
    let Done::ToClient { tuple, packet } = world.packet(&one.tuple, &channel_data(0x4000, b"hello")) else {
        panic!("it goes to the other client");
    };
    let message = Message::decode(&packet).unwrap();
    assert_eq!(tuple, two.tuple);
    assert_eq!(message.value(Kind::DATA), Some(&b"hello"[..]));
    assert_eq!(
        read_xor_address(message.value(Kind::XOR_PEER_ADDRESS).unwrap(), message.transaction()),
        Ok(one_relayed)
    );

    assert_eq!(two.bind(&mut world, 0x4fff, one_relayed), 0);
    let arrived = Done::ToClient {
        tuple: two.tuple,
        packet: channel_data(0x4fff, b"hello"),
    };
    assert_eq!(world.packet(&one.tuple, &channel_data(0x4000, b"hello")), arrived);
    let back = Done::ToClient {
        tuple: one.tuple,
        packet: channel_data(0x4000, b"hi"),
    };
    assert_eq!(world.packet(&two.tuple, &channel_data(0x4fff, b"hi")), back);

    assert_eq!(two.refresh(&mut world, 0).code(), 0);
    assert_eq!(
        world.packet(&one.tuple, &channel_data(0x4000, b"hello")),
        Done::Nothing,
        "the address is no longer live"
    );
}

#[test]
fn a_port_of_another_thread_is_handed_over() {
    let (mut world, mut client, relayed) = world_with_client();
    let sibling = address(&format!("{PUBLIC_V4}:50150"));
    assert_eq!(client.bind(&mut world, 0x4000, sibling), 0);
    let expected = Done::ToSibling {
        port: RelayPort::of(sibling),
        from: relayed,
        payload: b"hello".to_vec(),
    };
    assert_eq!(world.packet(&client.tuple, &channel_data(0x4000, b"hello")), expected);
    let send = client.indication(sibling, b"hello", &Vec::new());
    assert_eq!(world.packet(&client.tuple, &send), expected);
    assert!(world.peer_packet(sibling, relayed, b"not ours").is_none());
}

#[test]
fn what_a_sibling_hands_over_arrives_and_what_a_socket_claims_does_not() {
    let (mut world, mut client, relayed) = world_with_client();
    let sibling = address(&format!("{PUBLIC_V4}:50150"));
    assert_eq!(client.bind(&mut world, 0x4000, sibling), 0);
    let port = RelayPort::of(relayed);
    assert!(world.relay.peer_packet(port, sibling, b"forged", world.now).is_none());
    let envelope = world.relay.sibling_packet(port, sibling, b"hello", world.now).unwrap();
    assert_eq!(packet(&envelope, b"hello"), channel_data(0x4000, b"hello"));
    let stranger = address(&format!("{PUBLIC_V4}:50151"));
    assert!(
        world
            .relay
            .sibling_packet(port, stranger, b"permitted by address", world.now)
            .is_some()
    );
}

#[test]
fn large_packets_stop_at_the_bandwidth_and_small_ones_pass() {
    let bandwidth = Bandwidth {
        bytes_per_second: 100_000,
        burst_ms: 100,
        ..Bandwidth::default()
    };
    let quotas = Quotas {
        bandwidth,
        ..Quotas::default()
    };
    let mut world = World::new(Config { quotas, ..config() });
    let mut client = Client::new(40_000);
    let relayed = client.allocate(&mut world);
    assert_eq!(client.bind(&mut world, 0x4000, address(PEER)), 0);
    let (large, small) = (vec![0; 1000], vec![0; 100]);
    let mut up = |payload: &[u8]| {
        (0..50)
            .filter(|_| world.packet(&client.tuple, &channel_data(0x4000, payload)) != Done::Nothing)
            .count()
    };
    assert_eq!((up(&large), up(&small)), (9, 10));
    let mut down = |payload: &[u8]| {
        (0..50)
            .filter(|_| world.peer_packet(relayed, address(PEER), payload).is_some())
            .count()
    };
    assert_eq!((down(&large), down(&small)), (9, 10), "each way has its own");
    assert_eq!(world.relay.statistics().dropped(Dropped::Bandwidth), 2 * (41 + 40));
}
