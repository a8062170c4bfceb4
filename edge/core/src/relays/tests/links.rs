//! Nodes come, are late, are gone, drain, and do not keep to the protocol.

use super::*;

fn rejected(world: &World) -> Option<Code> {
    match world.last_sent() {
        Some((_, ToNode::Rejected { refusal })) => Some(refusal.code),
        Some(_) | None => None,
    }
}

#[test]
fn node_that_registers_serves_and_is_told_so() {
    let mut world = World::new();
    world.links_up(1, 1);
    assert_eq!(world.state(1), None);
    world.registers(1, registration(1));
    assert_eq!(world.last_sent(), Some(&(1, ToNode::Registered)));
    assert_eq!(world.state(1), Some(NodeState::Serving));
    let view = &world.relays.view(world.now)[0];
    assert_eq!((view.calls, view.load_percent, view.region.as_str()), (0, 0, "eu"));
    assert_eq!(view.addresses, ["198.51.100.1"]);
}

#[test]
fn node_is_late_after_one_missed_heartbeat_and_gone_after_three() {
    let mut world = World::with(&[1]);
    world.wait(limits::NODE_LATE - MS);
    assert_eq!(world.state(1), Some(NodeState::Serving));
    world.wait(MS);
    assert_eq!(world.state(1), Some(NodeState::Late));
    world.wait(limits::NODE_GONE - limits::NODE_LATE - MS);
    assert_eq!(world.state(1), Some(NodeState::Late));
    world.wait(MS);
    assert_eq!(world.state(1), Some(NodeState::Gone));
}

#[test]
fn late_or_gone_node_that_is_heard_serves_again() {
    for silence in [limits::NODE_LATE, limits::NODE_GONE] {
        let mut world = World::with(&[1]);
        world.wait(silence);
        assert_eq!(world.place(1), Err(Code::RelayUnavailable));
        world.beats(1, 10);
        assert_eq!(world.state(1), Some(NodeState::Serving));
        assert_eq!(world.place(1), Ok(names(&[1])));
    }
}

#[test]
fn heartbeat_stores_nothing() {
    let mut world = World::with(&[1, 2]);
    world.place(1).unwrap();
    world.now = world.now + limits::HEARTBEAT;
    let frame = Box::new(FromNode::Heartbeat { load: Load::default() });
    let taken = step(&mut world.relays, Input::Frame { socket: 1, frame }, world.now);
    assert!(!taken.outputs.iter().any(Relays::is_durable), "{:?}", taken.outputs);
}

#[test]
fn second_link_takes_the_first_ones_place_and_its_end_moves_nothing() {
    let mut world = World::with(&[1, 2]);
    let nodes = world.place(1).unwrap();
    world.links_up(1, 11);
    assert_eq!(world.closed, [(1, Code::NodeReplaced)]);
    world.beats(11, 0);
    assert_eq!(rejected(&world), Some(Code::HelloFirst), "each link is introduced");
    world.registers(11, registration(1));
    world.closes(1);
    assert_eq!(world.moved(), 0);
    assert_eq!(world.place(1), Ok(nodes));
    world.closes(11);
    assert_eq!(world.state(1), Some(NodeState::Gone));
}

#[test]
fn draining_node_is_told_where_the_nodes_are_that_took_its_calls() {
    let mut world = World::with(&[1, 2]);
    world.place(1).unwrap();
    world.comes(3);
    world.says(1, FromNode::Drain);
    assert_eq!(world.state(1), Some(NodeState::Draining));
    assert_eq!(world.nodes(1), names(&[2, 3]));
    let addresses = vec!["192.0.2.2:3478".parse().unwrap(), "192.0.2.3:3478".parse().unwrap()];
    assert_eq!(world.last_sent(), Some(&(1, ToNode::Alternates { addresses })));
    assert_eq!(world.place(2).unwrap().len(), 2);
    assert!(!world.nodes(2).contains(&name(1)));
    world.says(1, FromNode::Drain);
    assert_eq!(world.moved(), 1, "what moved once is not moved again");
}

#[test]
fn last_node_that_drains_keeps_its_calls_until_another_comes() {
    let mut world = World::with(&[1]);
    world.place(1).unwrap();
    world.says(1, FromNode::Drain);
    let addresses = Vec::new();
    assert_eq!(world.last_sent(), Some(&(1, ToNode::Alternates { addresses })));
    assert_eq!((world.moved(), world.place(2)), (0, Err(Code::RelayUnavailable)));
    world.comes(2);
    assert_eq!((world.moved(), world.nodes(1)), (1, names(&[2])));
}

#[test]
fn node_may_register_while_it_drains() {
    let mut world = World::with(&[1]);
    world.links_up(2, 2);
    let draining = true;
    world.registers(
        2,
        Registration {
            draining,
            ..registration(2)
        },
    );
    assert_eq!(world.state(2), Some(NodeState::Draining));
    assert_eq!(world.place(1), Ok(names(&[1])));
    world.registers(2, registration(2));
    assert_eq!(world.state(2), Some(NodeState::Serving), "it was started anew");
}

#[test]
fn registration_that_breaks_a_rule_is_rejected_and_changes_nothing() {
    let long = format!("turn:{}", "a".repeat(limits::URL_BYTES));
    let with = |change: &dyn Fn(&mut Registration)| {
        let mut changed = registration(1);
        change(&mut changed);
        changed
    };
    for bad in [
        with(&|it| it.version.clear()),
        with(&|it| it.version = "1\n2".to_owned()),
        with(&|it| it.version = "1".repeat(65)),
        with(&|it| it.urls.clear()),
        with(&|it| it.urls = vec!["turn:192.0.2.1".to_owned(); limits::NODE_URLS + 1]),
        with(&|it| it.urls.push("https://node.example".to_owned())),
        with(&|it| it.urls.push(long.clone())),
        with(&|it| it.alternates = vec![it.alternates[0]; limits::NODE_URLS + 1]),
        with(&|it| it.addresses = vec![it.addresses[0]; limits::NODE_URLS + 1]),
        with(&|it| it.first_port = 0),
        with(&|it| it.last_port = it.first_port - 1),
    ] {
        let mut world = World::new();
        world.links_up(1, 1);
        world.registers(1, bad);
        assert_eq!(rejected(&world), Some(Code::Malformed));
        assert_eq!((world.state(1), world.stored.len()), (None, 0));
    }
}

#[test]
fn node_introduces_itself_first() {
    let mut world = World::new();
    world.links_up(1, 1);
    world.beats(1, 1);
    assert_eq!(rejected(&world), Some(Code::HelloFirst));
    world.says(1, FromNode::Drain);
    assert_eq!(rejected(&world), Some(Code::HelloFirst));
    world.wait(limits::NODE_GONE);
    assert_eq!(world.closed, [(1, Code::HelloFirst)]);
}

#[test]
fn unreadable_frame_is_rejected_an_oversized_one_or_a_flood_closes() {
    let mut world = World::with(&[1, 2]);
    let unreadable = |socket, code| Input::Unreadable { socket, code };
    world.give(unreadable(1, Code::Malformed)).unwrap();
    assert_eq!(rejected(&world), Some(Code::Malformed));
    world.give(unreadable(1, Code::TooLarge)).unwrap();
    assert_eq!(world.closed, [(1, Code::TooLarge)]);
    assert_eq!(world.state(1), Some(NodeState::Gone));
    for _ in 0..limits::FRAMES {
        world.beats(2, 0);
    }
    assert_eq!(world.closed.last(), Some(&(2, Code::TooFast)));
}

#[test]
fn node_beyond_the_limit_is_refused_unless_one_is_gone() {
    let most = limits::NODES as u64;
    let mut world = World::with(&(1..=most).collect::<Vec<_>>());
    world.links_up(most + 1, most + 1);
    assert_eq!(world.closed, [(most + 1, Code::TooManyNodes)]);
    world.wait(limits::NODE_GONE - SECOND);
    for node in 1..=most {
        if node != 3 {
            world.beats(node, 0);
        }
    }
    world.wait(SECOND);
    assert_eq!(
        world.state(3),
        Some(NodeState::Gone),
        "it is gone longer, and its link lives"
    );
    world.closes(7);
    world.comes(most + 2);
    assert_eq!(world.state(3), Some(NodeState::Gone));
    assert_eq!(
        (world.state(7), world.state(most + 2)),
        (None, Some(NodeState::Serving))
    );
}

#[test]
fn node_that_is_gone_is_shown_for_a_while_and_then_forgotten() {
    let mut world = World::with(&[1]);
    world.closes(1);
    world.wait(super::super::KEPT - MS);
    assert_eq!(world.state(1), Some(NodeState::Gone));
    world.wait(MS);
    assert_eq!((world.state(1), world.stored.len()), (None, 0));
}

#[test]
fn nodes_have_as_long_to_be_heard_after_the_memory_went_as_after_a_heartbeat() {
    for keeps_sockets in [true, false] {
        let mut world = World::with(&[1, 2]);
        world.beats(1, 50);
        let nodes = world.place(1).unwrap();
        world.wait(limits::NODE_GONE - SECOND);
        world.forgets(keeps_sockets);
        world.wait(limits::NODE_LATE - MS);
        assert_eq!(world.state(1), Some(NodeState::Serving));
        assert_eq!(world.place(1), Ok(nodes), "{keeps_sockets}");
        world.wait(limits::NODE_GONE - limits::NODE_LATE);
        assert_eq!((world.state(1), world.moved()), (Some(NodeState::Late), 0));
        world.wait(MS);
        assert_eq!(world.state(1), Some(NodeState::Gone));
    }
}

#[test]
fn memory_that_went_with_its_sockets_is_no_reason_to_move_a_call() {
    let mut world = World::with(&[1, 2, 3]);
    for number in 0..20 {
        world.place(number).unwrap();
    }
    world.forgets(false);
    world.wait(2 * SECOND);
    for node in 1..=3 {
        world.links_up(node, node + 10);
        world.registers(node + 10, registration(node));
    }
    world.wait(limits::HEARTBEAT);
    assert_eq!((world.moved(), world.state(2)), (0, Some(NodeState::Serving)));
}

#[test]
fn sockets_that_outlived_the_memory_bring_their_loads_back() {
    let mut world = World::with(&[1, 2]);
    world.beats(1, 90);
    world.beats(2, 30);
    world.forgets(true);
    assert_eq!(world.place(1), Ok(names(&[2])), "the first one is full");
    let before = world.links[&2].clone();
    world.wait(SECOND);
    world.links_up(2, 12);
    // The platform may still name a socket that is closing.
    world.links.insert(2, before);
    world.forgets(true);
    assert_eq!(world.closed, [(2, Code::NodeReplaced), (2, Code::NodeReplaced)]);
}
