//! A person with more pages than may be open.

use std::time::Duration;

use protocol::client::Client;
use protocol::person::Person;
use protocol::{Code, limits};

use super::world::{World, ana, call_id, maya};
use crate::conversation::SocketId;

/// Opens pages until the person has as many as there may be, one a second; the first is page `from`.
fn fill(world: &mut World, person: &Person, from: u32) -> Vec<SocketId> {
    let mut opened = Vec::new();
    while world
        .attachments
        .values()
        .filter(|facts| facts.person == *person)
        .count()
        < limits::SOCKETS
    {
        world.wait(Duration::from_secs(1));
        let number = from + u32::try_from(opened.len()).unwrap();
        opened.push(world.connect(person.clone(), number));
    }
    opened
}

#[test]
fn ninth_page_leaves_the_page_that_is_in_the_call_and_those_that_come_after_it_too() {
    let (mut world, agent, consumer) = World::talking();
    world.say(consumer, Client::Visibility { visible: false }).unwrap();
    let others = fill(&mut world, &maya(), 20);
    for number in 0..20 {
        world.connect(maya(), 40 + number);
    }
    assert!(
        world.is_open(consumer),
        "it is the oldest, and hidden, but it has the call"
    );
    assert_eq!(world.closed[0], (others[0], Code::TooFast));
    assert_eq!(world.closed.len(), 20);
    fill(&mut world, &ana(), 60);
    world.connect(ana(), 80);
    assert!(world.is_open(agent));
}

#[test]
fn ninth_page_leaves_the_pages_between_which_an_invitation_rings() {
    let (mut world, agent, consumer) = World::ringing();
    fill(&mut world, &maya(), 20);
    fill(&mut world, &ana(), 40);
    world.connect(maya(), 60);
    world.connect(ana(), 61);
    assert!(world.is_open(consumer) && world.is_open(agent));
    world.accepts(consumer, 1).unwrap();
}

#[test]
fn ninth_page_leaves_the_page_that_asks_for_an_invitation() {
    let (mut world, agent, _) = World::open();
    world.desk_agrees = false;
    world.say_later(agent, World::invite_frame(1));
    for number in 20..40 {
        world.connect(ana(), number);
    }
    assert!(world.is_open(agent));
}

#[test]
fn ninth_page_leaves_the_page_that_may_undo_the_end() {
    let (mut world, _, consumer) = World::talking();
    fill(&mut world, &maya(), 20);
    world.ends(consumer).unwrap();
    world.connect(maya(), 40);
    assert!(world.is_open(consumer));
    world.say(consumer, Client::BackToCall { call: call_id() }).unwrap();
}

#[test]
fn ninth_page_closes_a_hidden_one_before_any_that_is_looked_at_and_of_those_the_longest_unused() {
    let (mut world, _, consumer) = World::open();
    let others = fill(&mut world, &maya(), 20);
    world.wait(Duration::from_secs(1));
    world.say(others[3], Client::Visibility { visible: false }).unwrap();
    world.connect(maya(), 40);
    assert_eq!(world.closed, [(others[3], Code::TooFast)]);
    world.wait(Duration::from_secs(1));
    world.say(consumer, Client::Visibility { visible: true }).unwrap();
    world.connect(maya(), 41);
    assert_eq!(world.closed[1..], [(others[0], Code::TooFast)]);
}

#[test]
fn ninth_socket_may_close_an_older_one_of_the_page_that_is_in_the_call() {
    let (mut world, _, consumer) = World::talking();
    world.wait(Duration::from_secs(1));
    for _ in 1..limits::SOCKETS {
        world.wait(Duration::from_secs(1));
        world.connect(maya(), 2);
    }
    world.connect(maya(), 2);
    assert_eq!(world.closed, [(consumer, Code::TooFast)]);
}
