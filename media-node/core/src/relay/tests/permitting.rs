use super::harness::*;
use crate::quota::Quotas;
use crate::relay::Config;
use crate::stun::{Kind, Method};

#[test]
fn a_permission_lasts_five_minutes() {
    let (mut world, mut client, relayed) = world_with_client();
    let peer = address(PEER);
    assert!(world.peer_packet(relayed, peer, b"early").is_none());
    assert_eq!(client.permit(&mut world, &[peer]), 0);
    let other_port = address("8.8.4.4:1");
    assert!(
        world
            .peer_packet(relayed, other_port, b"any port of the address")
            .is_some()
    );
    assert!(
        world
            .peer_packet(relayed, address("8.8.4.5:7000"), b"another address")
            .is_none()
    );
    world.wait_s(299);
    assert!(world.peer_packet(relayed, peer, b"in time").is_some());
    world.wait_s(1);
    assert!(world.peer_packet(relayed, peer, b"late").is_none());
}

#[test]
fn several_addresses_are_permitted_together_or_not_at_all() {
    let (mut world, mut client, relayed) = world_with_client();
    let (good, other) = (address(PEER), address("9.9.9.9:1"));
    assert_eq!(client.permit(&mut world, &[good, address("10.0.0.1:1")]), 403);
    assert!(world.peer_packet(relayed, good, b"no").is_none());
    assert_eq!(client.permit(&mut world, &[good, other]), 0);
    assert!(world.peer_packet(relayed, good, b"yes").is_some());
    assert!(world.peer_packet(relayed, other, b"yes").is_some());
    assert_eq!(client.permit(&mut world, &[good, address(PEER_V6)]), 443);
}

#[test]
fn permissions_and_channels_want_an_address_and_a_number() {
    let (mut world, mut client, _) = world_with_client();
    assert_eq!(
        client.ask(&mut world, Method::CreatePermission, &Vec::new()).code(),
        400
    );
    let malformed = vec![(Kind::XOR_PEER_ADDRESS, vec![0; 7])];
    assert_eq!(client.ask(&mut world, Method::CreatePermission, &malformed).code(), 400);
    assert_eq!(client.ask(&mut world, Method::ChannelBind, &malformed).code(), 400);
    let number_alone = vec![(Kind::CHANNEL_NUMBER, vec![0x40, 0, 0, 0])];
    assert_eq!(client.ask(&mut world, Method::ChannelBind, &number_alone).code(), 400);
}

#[test]
fn numbers_of_older_clients_are_good_and_others_are_none() {
    let (mut world, mut client, _) = world_with_client();
    for number in [0, 0x3fff, 0x8000, 0xffff] {
        assert_eq!(client.bind(&mut world, number, address(PEER)), 400, "{number:#x}");
    }
    for (number, port) in [(0x4000, 1), (0x4fff, 2), (0x5000, 3), (0x7fff, 4)] {
        let mut peer = address(PEER);
        peer.set_port(port);
        assert_eq!(client.bind(&mut world, number, peer), 0, "{number:#x}");
        let done = world.packet(&client.tuple, &channel_data(number, b"x"));
        assert!(matches!(done, Done::ToPeer { .. }), "{number:#x}: {done:?}");
    }
}

#[test]
fn a_number_has_one_peer_and_a_peer_one_number() {
    let (mut world, mut client, _) = world_with_client();
    let (peer, other) = (address(PEER), address("8.8.4.4:7001"));
    assert_eq!(client.bind(&mut world, 0x4000, peer), 0);
    assert_eq!(client.bind(&mut world, 0x4000, peer), 0, "again is a renewal");
    assert_eq!(client.bind(&mut world, 0x4000, other), 400);
    assert_eq!(client.bind(&mut world, 0x4001, peer), 400);
    assert_eq!(client.bind(&mut world, 0x4001, other), 0);
    world.wait_s(599);
    assert_eq!(client.refresh(&mut world, 3600).code(), 0);
    assert_eq!(client.bind(&mut world, 0x4000, other), 400);
    world.wait_s(1);
    assert_eq!(client.bind(&mut world, 0x4000, other), 0, "both have ended");
}

#[test]
fn a_channel_permits_for_five_of_its_ten_minutes() {
    let (mut world, mut client, relayed) = world_with_client();
    let peer = address(PEER);
    assert_eq!(client.bind(&mut world, 0x4000, peer), 0);
    world.wait_s(299);
    assert!(world.peer_packet(relayed, peer, b"in time").is_some());
    world.wait_s(1);
    assert!(world.peer_packet(relayed, peer, b"late").is_none());
    assert_eq!(client.permit(&mut world, &[peer]), 0);
    let (_, packet) = world.peer_packet(relayed, peer, b"again").unwrap();
    assert_eq!(packet, channel_data(0x4000, b"again"));
}

#[test]
fn permissions_and_channels_have_their_quotas() {
    let quotas = Quotas {
        permissions: 3,
        channels: 2,
        ..Quotas::default()
    };
    let mut world = World::new(Config { quotas, ..config() });
    let mut client = Client::new(40_000);
    client.allocate(&mut world);
    let peer = |last: u8| address(&format!("8.8.4.{last}:7000"));
    assert_eq!(client.permit(&mut world, &[peer(1), peer(2), peer(3), peer(4)]), 508);
    assert_eq!(client.permit(&mut world, &[peer(1), peer(2)]), 0);
    assert_eq!(client.bind(&mut world, 0x4000, peer(1)), 0);
    assert_eq!(client.bind(&mut world, 0x4001, peer(3)), 0);
    assert_eq!(client.bind(&mut world, 0x4002, peer(2)), 508, "two channels");
    assert_eq!(client.permit(&mut world, &[peer(4)]), 508, "three permissions");
    assert_eq!(
        client.permit(&mut world, &[peer(1), peer(2), peer(3)]),
        0,
        "renewal needs no room"
    );
    world.wait_s(300);
    assert_eq!(client.permit(&mut world, &[peer(4), peer(5), peer(6)]), 0);
}

#[test]
fn all_of_it_needs_an_allocation_of_the_same_owner() {
    let (mut world, client, _) = world_with_client();
    let mut none = Client::new(40_001);
    none.renew(&mut world);
    assert_eq!(none.permit(&mut world, &[address(PEER)]), 437);
    assert_eq!(none.bind(&mut world, 0x4000, address(PEER)), 437);
    let mut other = Client {
        tuple: client.tuple,
        count: 1000,
        ..Client::of(40_000, "brd_a", "prt_other")
    };
    other.renew(&mut world);
    assert_eq!(other.permit(&mut world, &[address(PEER)]), 441);
    assert_eq!(other.refresh(&mut world, 0).code(), 441);
    assert_eq!(world.relay.statistics().allocations, 1);
}

#[test]
fn nothing_is_sent_to_port_zero() {
    let (mut world, mut client, _) = world_with_client();
    let nowhere = address("8.8.4.4:0");
    assert_eq!(client.permit(&mut world, &[nowhere]), 0, "a permission has no port");
    assert_eq!(client.bind(&mut world, 0x4000, nowhere), 403);
    let send = client.indication(nowhere, b"x", &Vec::new());
    assert_eq!(world.packet(&client.tuple, &send), Done::Nothing);
}
