//! Participants report that they hear nothing through a node.

use super::super::state::{SILENT_TOGETHER, UNHEARD};
use super::*;

/// Calls that have two nodes, and a third that came later.
fn world(calls: u128) -> World {
    let mut world = World::with(&[1, 2]);
    for number in 0..calls {
        world.place(number).unwrap();
    }
    world.comes(3);
    world
}

#[test]
fn call_that_reports_a_node_leaves_it_at_once_and_alone() {
    let mut world = world(3);
    assert_eq!((world.silent(1, 1), world.number(1)), (Ok(names(&[2, 3])), 2));
    assert_eq!((world.moved(), world.state(1)), (0, Some(NodeState::Serving)));
    assert_eq!((world.nodes(0), world.number(0)), (world.nodes(2), 1));
    assert_eq!(
        (world.silent(1, 1), world.number(1)),
        (Ok(names(&[2, 3])), 2),
        "once is enough"
    );
}

#[test]
fn node_is_gone_for_all_where_two_calls_report_it_together() {
    let mut world = world(4);
    world.silent(1, 1).unwrap();
    world.wait(SILENT_TOGETHER);
    assert_eq!(world.silent(2, 1), Ok(names(&[2, 3])));
    assert_eq!((world.moved(), world.state(1)), (2, Some(NodeState::Gone)));
    for number in 0..4 {
        assert_eq!((world.nodes(number), world.number(number)), (names(&[2, 3]), 2));
    }
}

#[test]
fn reports_that_are_apart_or_of_one_call_move_that_call_alone() {
    let mut world = world(4);
    world.silent(1, 1).unwrap();
    world.wait(SILENT_TOGETHER + MS);
    world.silent(2, 1).unwrap();
    world.silent(2, 1).unwrap();
    assert_eq!((world.moved(), world.state(1)), (0, Some(NodeState::Serving)));
}

#[test]
fn node_whose_only_call_reports_it_is_gone() {
    let mut world = world(1);
    world.silent(0, 1).unwrap();
    assert_eq!((world.moved(), world.state(1)), (0, Some(NodeState::Gone)));
    assert_eq!(world.place(5), Ok(names(&[2, 3])), "it takes no calls");
}

#[test]
fn silent_node_takes_calls_again_after_a_while_without_reports() {
    let mut world = world(2);
    world.silent(0, 1).unwrap();
    world.silent(1, 1).unwrap();
    world.passes(10 * SECOND);
    assert_eq!(
        world.state(1),
        Some(NodeState::Gone),
        "that it is heard here proves nothing"
    );
    world.silent(1, 1).unwrap();
    world.passes(UNHEARD - MS);
    assert_eq!(world.state(1), Some(NodeState::Gone), "the last report counts");
    world.passes(MS);
    assert_eq!(world.state(1), Some(NodeState::Serving));
    assert_eq!(world.moved(), 0);
}

#[test]
fn silence_outlives_the_memory_and_a_second_link() {
    let mut world = world(2);
    world.silent(0, 1).unwrap();
    world.forgets(true);
    world.silent(1, 1).unwrap();
    assert_eq!(world.state(1), Some(NodeState::Gone));
    world.links_up(1, 11);
    world.registers(11, registration(1));
    assert_eq!(world.state(1), Some(NodeState::Gone));
    world.passes(UNHEARD);
    assert_eq!(world.state(1), Some(NodeState::Serving));
}

#[test]
fn call_with_nowhere_to_go_is_told_so_and_moved_when_it_can() {
    let mut world = World::with(&[1]);
    world.place(1).unwrap();
    assert_eq!(world.silent(1, 1), Err(Code::RelayUnavailable));
    assert_eq!(world.silent(2, 1), Err(Code::UnknownCall));
    world.comes(2);
    assert_eq!((world.moved(), world.nodes(1)), (1, names(&[2])));
}

#[test]
fn call_that_cannot_leave_and_reports_again_does_not_speak_for_others() {
    let mut world = World::with(&[1]);
    world.place(1).unwrap();
    world.place(2).unwrap();
    for _ in 0..3 {
        assert_eq!(world.silent(1, 1), Err(Code::RelayUnavailable));
        world.passes(SECOND);
    }
    assert_eq!(world.state(1), Some(NodeState::Serving));
    assert_eq!(world.silent(2, 1), Err(Code::RelayUnavailable));
    assert_eq!(world.state(1), Some(NodeState::Gone));
}
