use std::time::Duration;

use super::harness::*;
use crate::credential::{CLOCK_SKEW, FleetKey, KEY_OVERLAP};
use crate::relay::{Config, EndReason, Family, Output, RelayPort};
use crate::stun::{Code, Kind, Method};
use crate::tuple::Transport;

#[test]
fn an_allocation_ends_when_it_is_not_refreshed() {
    let (mut world, _, relayed) = world_with_client();
    world.wait(Duration::from_millis(599_999));
    assert_eq!(world.relay.statistics().allocations, 1);
    world.wait(Duration::from_millis(1));
    assert_eq!(world.relay.statistics().allocations, 0);
    assert!(!world.sockets.open.contains(&RelayPort::of(relayed)));
    assert_eq!(world.relay.poll_deadline(), None);
    let [
        Output::Ended {
            reason, lasted, brand, ..
        },
    ] = &world.ended[..]
    else {
        panic!("one allocation ended");
    };
    assert_eq!(
        (*reason, *lasted, &**brand),
        (EndReason::Expired, Duration::from_secs(600), "brd_a")
    );
}

#[test]
fn what_an_allocation_carried_is_told_at_its_end() {
    let (mut world, mut client, relayed) = world_with_client();
    assert_eq!(client.bind(&mut world, 0x4000, address(PEER)), 0);
    for _ in 0..3 {
        world.packet(&client.tuple, &channel_data(0x4000, &[0; 100]));
    }
    assert!(world.peer_packet(relayed, address(PEER), &[0; 7]).is_some());
    world.peer_packet(relayed, address("9.9.9.9:1"), b"not permitted");
    assert_eq!(client.refresh(&mut world, 0).code(), 0);
    let [
        Output::Ended {
            sent, received, reason, ..
        },
    ] = &world.ended[..]
    else {
        panic!("one allocation ended");
    };
    assert_eq!(*reason, EndReason::Released);
    assert_eq!((sent.packets, sent.bytes), (3, 300));
    assert_eq!((received.packets, received.bytes), (1, 7));
}

#[test]
fn an_allocation_that_expired_is_gone_before_anybody_rings() {
    let (mut world, mut client, _) = world_with_client();
    world.now += Duration::from_secs(600);
    assert_eq!(client.refresh(&mut world, 600).code(), 437);
}

#[test]
fn a_refresh_counts_from_now_and_may_shorten() {
    let (mut world, mut client, _) = world_with_client();
    world.wait_s(500);
    assert_eq!(client.refresh(&mut world, 3600).lifetime_s(), 3600);
    assert_eq!(client.refresh(&mut world, 700).lifetime_s(), 700);
    world.wait_s(699);
    assert_eq!(world.relay.statistics().allocations, 1);
    world.wait_s(1);
    assert_eq!(world.relay.statistics().allocations, 0);
}

#[test]
fn a_refresh_to_zero_ends_it_and_is_answered_alike_when_repeated() {
    let (mut world, mut client, _) = world_with_client();
    let request = client.signed(Method::Refresh, &vec![lifetime(0)]);
    let first = client.send(&mut world, &request);
    assert_eq!((first.code(), first.lifetime_s()), (0, 0));
    assert_eq!(world.sockets.open.len(), 0);
    assert_eq!(client.send(&mut world, &request), first);
    assert_eq!(client.refresh(&mut world, 0).code(), 437);
}

#[test]
fn one_family_of_two_can_be_given_back() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let both = [udp(), vec![family(Kind::ADDITIONAL_ADDRESS_FAMILY, Family::V6)]].concat();
    assert_eq!(client.ask(&mut world, Method::Allocate, &both).code(), 0);
    let v6 = family(Kind::REQUESTED_ADDRESS_FAMILY, Family::V6);
    let give_back = vec![lifetime(0), v6.clone()];
    assert_eq!(client.ask(&mut world, Method::Refresh, &give_back).code(), 0);
    assert_eq!(world.sockets.open.len(), 1);
    assert_eq!(client.ask(&mut world, Method::Refresh, &give_back).code(), 443);
    assert_eq!(client.ask(&mut world, Method::Refresh, &vec![v6]).code(), 443);
    assert_eq!(client.permit(&mut world, &[address(PEER_V6)]), 443);
    assert_eq!(client.permit(&mut world, &[address(PEER)]), 0);
    let v4 = family(Kind::REQUESTED_ADDRESS_FAMILY, Family::V4);
    assert_eq!(
        client.ask(&mut world, Method::Refresh, &vec![lifetime(0), v4]).code(),
        0
    );
    assert_eq!(world.relay.statistics().allocations, 0);
}

#[test]
fn no_allocation_outlasts_the_longest_call() {
    let mut world = World::new(Config {
        longest_allocation: Duration::from_secs(5000),
        ..config()
    });
    let mut client = Client::new(40_000);
    client.allocate(&mut world);
    assert_eq!(client.refresh(&mut world, 3600).lifetime_s(), 3600);
    world.wait_s(3000);
    assert_eq!(client.refresh(&mut world, 3600).lifetime_s(), 2000);
    world.wait_s(1999);
    assert_eq!(client.refresh(&mut world, 3600).lifetime_s(), 1);
    world.wait_s(1);
    assert_eq!(world.relay.statistics().allocations, 0);
}

#[test]
fn a_running_allocation_outlives_its_credential_and_its_key() {
    let (mut world, mut client, _) = world_with_client();
    let new_key = FleetKey::new([8; 32]).node_key("node-1");
    world.relay.rotate_key(new_key.clone(), world.now);
    for _ in 0..20 {
        assert_eq!(client.refresh(&mut world, 3600).code(), 0);
        world.wait_s(3000);
    }
    assert!(Duration::from_secs(20 * 3000) > KEY_OVERLAP);
    assert_eq!(client.refresh(&mut world, 3600).code(), 0);
    let mut again = Client {
        tuple: Client::new(40_001).tuple,
        ..client.clone()
    };
    again.nonce.clear();
    assert_eq!(
        again.ask(&mut world, Method::Allocate, &udp()).code(),
        401,
        "nothing new for an expired credential"
    );
}

#[test]
fn credentials_of_the_previous_key_admit_during_the_overlap() {
    let mut world = World::new(config());
    world
        .relay
        .rotate_key(FleetKey::new([8; 32]).node_key("node-1"), world.now);
    assert_eq!(Client::new(40_000).ask(&mut world, Method::Allocate, &udp()).code(), 0);
    let mut new = Client::new(40_001);
    new.credential = FleetKey::new([8; 32])
        .node_key("node-1")
        .mint(UNIX + 60, "brd_a", "p")
        .unwrap();
    assert_eq!(new.ask(&mut world, Method::Allocate, &udp()).code(), 0);
    world.wait(KEY_OVERLAP + Duration::from_secs(1));
    let mut late = Client::new(40_002);
    late.credential = node_key().mint(UNIX + 20 * 3600, "brd_a", "p").unwrap();
    assert_eq!(late.ask(&mut world, Method::Allocate, &udp()).code(), 401);
}

#[test]
fn a_credential_expires_by_the_wall_clock() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    client.credential = node_key().mint(UNIX + 60, "brd_a", "p").unwrap();
    world
        .relay
        .set_wall_clock(world.now, Duration::from_secs(UNIX + 61) + CLOCK_SKEW);
    assert_eq!(client.ask(&mut world, Method::Allocate, &udp()).code(), 401);
    world
        .relay
        .set_wall_clock(world.now, Duration::from_secs(UNIX + 60) + CLOCK_SKEW);
    client.nonce.clear();
    assert_eq!(client.ask(&mut world, Method::Allocate, &udp()).code(), 0);
}

#[test]
fn a_closed_connection_ends_its_allocation() {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    client.tuple.transport = Transport::Tls;
    client.allocate(&mut world);
    world.relay.client_closed(&client.tuple, world.now);
    world.settle();
    assert_eq!(world.sockets.open.len(), 0);
    assert!(matches!(
        &world.ended[..],
        [Output::Ended {
            reason: EndReason::Disconnected,
            ..
        }]
    ));
    world.relay.client_closed(&client.tuple, world.now);
}

#[test]
fn ten_thousand_idle_allocations_cost_one_deadline_each() {
    let mut world = World::new(Config {
        ports: 10_000..=19_999,
        node_ports: 10_000..=19_999,
        public_v6: None,
        ..config()
    });
    // Debug builds check everything after each request; a hundred are enough to see the order of deadlines.
    let count = 100;
    for port in 0..count {
        Client::of(20_000 + port, &format!("b{port}"), "p").allocate(&mut world);
        world.now += Duration::from_secs(1);
    }
    assert_eq!(world.relay.statistics().allocations, usize::from(count));
    for left in (0..usize::from(count)).rev() {
        world.now = world.relay.poll_deadline().unwrap();
        world.relay.handle_deadline(world.now);
        world.settle();
        assert_eq!(world.relay.statistics().allocations, left);
    }
    assert_eq!(world.relay.statistics().refused(Code::InsufficientCapacity), 0);
}
