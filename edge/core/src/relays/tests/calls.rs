//! Calls are given nodes, keep them, and move.

use media_node_credential::FleetKey;
use protocol::Side;
use protocol::objects::ToConversation;

use super::*;

#[test]
fn call_is_given_two_nodes_with_credentials_of_each_participant() {
    let mut world = World::with(&[1, 2]);
    let nodes = world.place(1).unwrap();
    let placement = world.told[&call(1)].clone();
    assert_eq!((nodes.len(), placement.number), (2, 1));
    assert_eq!(placement.expires, Timestamp::from_unix_ms(1_800_003_600_000));
    let wanted = wanted(1);
    for (side, participant) in [
        (Side::Agent, wanted.agent.as_str()),
        (Side::Consumer, wanted.consumer.as_str()),
    ] {
        for (server, node) in placement.servers(side).iter().zip(&nodes) {
            let username = format!("1800003600:{}:{participant}", wanted.brand);
            let key = FleetKey::new([7; 32]).node_key(node.as_str());
            assert_eq!(server.credential, Some(key.password(username.as_bytes()).to_string()));
            assert_eq!(server.username.as_ref(), Some(&username));
            let number = node.as_str().rsplit('-').next().unwrap().parse().unwrap();
            assert_eq!(server.urls, registration(number).urls);
        }
    }
    let known = |address: &str| placement.node_at(address.parse().unwrap()).cloned();
    assert_eq!(known("192.0.2.1"), Some(name(1)));
    assert_eq!(known("198.51.100.2"), Some(name(2)));
    assert_eq!(known("192.0.2.3"), None);
}

#[test]
fn node_that_has_the_previous_key_gets_credentials_of_that() {
    let mut world = World::new();
    let connected = Input::Connected {
        socket: 1,
        node: name(1),
        key: Which::Previous,
    };
    world.give(connected).unwrap();
    world.registers(1, registration(1));
    world.place(1).unwrap();
    let server = &world.told[&call(1)].agent[0];
    let key = FleetKey::new([6; 32]).node_key("node-1");
    let password = key.password(server.username.as_ref().unwrap().as_bytes());
    assert_eq!(server.credential, Some(password.to_string()));
}

#[test]
fn renewal_keeps_nodes_and_number_and_makes_new_credentials() {
    let mut world = World::with(&[1, 2]);
    let nodes = world.place(1).unwrap();
    let before = world.told[&call(1)].clone();
    world.comes(3);
    world.comes(4);
    world.wait(limits::HEARTBEAT);
    assert_eq!((world.place(1), world.number(1)), (Ok(nodes), 1));
    let after = &world.told[&call(1)];
    assert_eq!(after.expires, before.expires + limits::HEARTBEAT);
    assert_ne!(after.agent[0].credential, before.agent[0].credential);
}

#[test]
fn renewal_gives_a_second_node_where_there_was_one() {
    let mut world = World::with(&[1]);
    assert_eq!(world.place(1), Ok(names(&[1])));
    world.comes(2);
    assert_eq!(world.moved(), 0);
    assert_eq!((world.place(1), world.number(1)), (Ok(names(&[1, 2])), 2));
}

#[test]
fn late_node_is_given_no_new_call_and_keeps_its_own() {
    let mut world = World::with(&[1, 2]);
    world.place(1).unwrap();
    world.wait(limits::HEARTBEAT);
    world.beats(2, 0);
    world.wait(2 * SECOND);
    assert_eq!(world.state(1), Some(NodeState::Late));
    assert_eq!(world.place(2), Ok(names(&[2])));
    assert_eq!((world.place(1).unwrap().len(), world.number(1)), (2, 1));
}

#[test]
fn node_that_is_gone_loses_its_calls_at_that_moment_to_those_that_serve() {
    let mut world = World::with(&[1, 2]);
    for number in 0..10 {
        world.place(number).unwrap();
    }
    world.wait(limits::NODE_GONE - SECOND);
    world.beats(2, 20);
    world.comes(3);
    world.wait(SECOND - MS);
    assert_eq!(world.moved(), 0);
    world.wait(MS);
    assert_eq!(world.moved(), 10);
    for number in 0..10 {
        assert_eq!((world.nodes(number), world.number(number)), (names(&[2, 3]), 2));
    }
}

#[test]
fn closed_link_moves_calls_at_once_and_the_node_that_comes_back_moves_none() {
    let mut world = World::with(&[1, 2]);
    world.place(1).unwrap();
    world.closes(1);
    assert_eq!((world.moved(), world.nodes(1), world.number(1)), (1, names(&[2]), 2));
    world.comes(1);
    world.wait(limits::HEARTBEAT);
    assert_eq!((world.moved(), world.nodes(1)), (0, names(&[2])));
}

#[test]
fn call_that_lost_both_nodes_goes_to_the_first_that_comes_and_stays() {
    let mut world = World::with(&[1, 2]);
    world.place(1).unwrap();
    world.closes(1);
    world.closes(2);
    assert_eq!(world.nodes(1), names(&[2]), "there is nowhere to go");
    assert_eq!(world.moved(), 1);
    world.comes(1);
    assert_eq!((world.moved(), world.nodes(1), world.number(1)), (1, names(&[1]), 3));
    world.comes(2);
    assert_eq!((world.moved(), world.nodes(1)), (0, names(&[1])));
}

#[test]
fn call_whose_own_node_comes_back_first_is_not_moved() {
    let mut world = World::with(&[1]);
    world.place(1).unwrap();
    world.closes(1);
    world.comes(1);
    assert_eq!(
        (world.moved(), world.place(1), world.number(1)),
        (0, Ok(names(&[1])), 1)
    );
}

#[test]
fn full_node_takes_no_new_call_until_it_has_room_again() {
    let mut world = World::with(&[1]);
    for (allocations, takes) in [
        (84, true),
        (85, false),
        (75, false),
        (69, true),
        (80, true),
        (90, false),
    ] {
        world.beats(1, allocations);
        let placed = world.place(u128::from(allocations));
        assert_eq!(placed.is_ok(), takes, "{allocations}");
    }
}

#[test]
fn call_that_has_to_move_takes_a_full_node_rather_than_none() {
    let mut world = World::with(&[1]);
    world.place(1).unwrap();
    world.comes(2);
    world.beats(2, 95);
    assert_eq!(world.place(2), Ok(names(&[1])));
    world.closes(1);
    assert_eq!((world.moved(), world.nodes(1)), (2, names(&[2])));
    assert_eq!(world.place(3), Err(Code::RelayUnavailable));
}

#[test]
fn calls_that_come_between_two_heartbeats_count_as_load() {
    let mut world = World::with(&[1, 2, 3, 4]);
    for node in 1..=3 {
        world.beats(node, 30);
    }
    world.beats(4, 0);
    for number in 0..40 {
        world.place(number).unwrap();
    }
    let views = world.relays.view(world.now);
    let loads: Vec<u8> = views.iter().map(|view| view.load_percent).collect();
    assert!(loads.iter().all(|load| (40..=75).contains(load)), "{loads:?}");
}

#[test]
fn heartbeat_says_what_the_calls_given_since_the_last_one_came_to() {
    let mut world = World::with(&[1]);
    let taken = (0..100).filter(|number| world.place(*number).is_ok()).count();
    assert_eq!(taken, 43, "then it counts as full");
    world.beats(1, 20);
    assert_eq!(world.place(200), Ok(names(&[1])));
}

#[test]
fn released_call_and_one_that_is_not_renewed_are_forgotten() {
    let mut world = World::with(&[1]);
    world.place(1).unwrap();
    world.place(2).unwrap();
    world.give(Input::Release { call: call(1) }).unwrap();
    world.give(Input::Release { call: call(1) }).unwrap();
    assert_eq!(world.stored.len(), 2);
    let last = world.told[&call(2)].expires + media_node_credential::CLOCK_SKEW;
    world.wait(last.since(world.now) - MS);
    assert!(world.stored.contains_key(&Part::Call(call(2))));
    world.wait(MS);
    assert!(!world.stored.contains_key(&Part::Call(call(2))));
}

#[test]
fn move_that_is_told_late_tells_the_newest_placement_or_nothing() {
    let mut world = World::with(&[1, 2, 3]);
    let before = world.place(1).unwrap();
    world.comes(4);
    let first = |node: &NodeName| node.as_str().rsplit('-').next().unwrap().parse().unwrap();
    world.closes(first(&before[0]));
    let told = world.moves[0].clone();
    let Some(ToConversation::Moved { placement, .. }) = world.relays.moved(&told) else {
        panic!("the call moved");
    };
    assert_eq!(placement, world.told[&call(1)]);
    world.closes(first(&before[1]));
    assert_eq!(world.relays.moved(&told), None, "a newer one waits");
    world.give(Input::Release { call: call(1) }).unwrap();
    assert_eq!(world.relays.moved(&world.moves[1]), None);
}

#[test]
fn probe_gets_one_server_for_each_transport_of_one_node() {
    let mut world = World::with(&[1, 2]);
    world.beats(1, 60);
    let (brand, consumer) = (BrandId::from_random(1), ConsumerId::from_random(1));
    let servers = world.relays.probe(&brand, &consumer, world.now).unwrap();
    let urls: Vec<String> = servers.iter().flat_map(|server| server.urls.clone()).collect();
    assert_eq!(urls, registration(2).urls);
    let username = format!("1800000300:{brand}:{consumer}");
    assert!(servers.iter().all(|server| server.username.as_ref() == Some(&username)));
    world.closes(2);
    world.beats(1, 90);
    assert_eq!(
        world.relays.probe(&brand, &consumer, world.now),
        Err(Code::RelayUnavailable)
    );
}
