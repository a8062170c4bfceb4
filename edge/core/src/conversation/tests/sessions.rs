//! Agents whose session ends.

use std::time::Duration;

use protocol::{Code, SessionId};

use super::world::World;
use crate::conversation::Input;

#[test]
fn signing_out_closes_the_pages_of_the_session_alone() {
    let (mut world, other, consumer) = World::open();
    let until = world.now + Duration::from_secs(3600);
    let own = world.connect_by_session(10, 1, until);
    let second = world.connect_by_session(11, 2, until);
    world.evict();
    let session = SessionId::from_random(1);
    world.input(Input::SignedOut { session }).unwrap();
    assert_eq!(world.closed, [(own, Code::SignInRequired)]);
    for socket in [other, consumer, second] {
        assert!(world.is_open(socket));
    }
}

#[test]
fn session_that_is_over_closes_its_page() {
    let (mut world, ..) = World::open();
    let until = world.now + Duration::from_secs(3600);
    let own = world.connect_by_session(10, 1, until);
    world.wait(Duration::from_secs(3599));
    assert!(world.is_open(own));
    world.wait(Duration::from_secs(1));
    assert_eq!(world.closed, [(own, Code::SignInRequired)]);
}

#[test]
fn session_that_is_over_tears_nobody_out_of_a_call_and_ends_with_it() {
    let (mut world, agent, consumer) = World::open();
    let until = world.now + Duration::from_secs(5);
    let own = world.connect_by_session(10, 1, until);
    world.invites(own, 1).unwrap();
    world.describes_answer(consumer, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    world.wait(Duration::from_secs(8));
    assert!(world.is_open(own));
    world.ends(consumer).unwrap();
    world.wait(Duration::from_secs(10));
    assert_eq!(world.closed, [(own, Code::SignInRequired)]);
    assert!(world.is_open(agent));
}
