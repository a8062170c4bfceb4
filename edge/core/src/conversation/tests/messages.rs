//! Messages, receipts and ownership.

use std::time::Duration;

use protocol::client::Client;
use protocol::objects::ToDesk;
use protocol::server::Server;
use protocol::transcript::{Content, Text};
use protocol::view::{ConversationStatus, Receipt};
use protocol::{Code, MessageId, limits};

use super::world::{World, ana, ben, conversation_id, maya};
use crate::conversation::{Input, SocketId};

#[test]
fn nothing_is_stored_before_the_first_message() {
    let mut world = World::new();
    let consumer = world.connect(maya(), 2);
    world.evict();
    world.say(consumer, Client::Visibility { visible: false }).unwrap();
    assert!(world.entries.is_empty() && world.left.is_empty());
    assert!(world.was_sent(consumer, |frame| matches!(
        frame,
        Server::Welcome { conversation, last: 0, .. } if conversation.status == ConversationStatus::New
    )));
}

#[test]
fn first_message_queues_the_conversation_and_the_desk_gives_it_to_an_agent() {
    let (world, agent, _) = World::open();
    let contents = world.contents();
    assert!(matches!(contents[0], Content::Message { .. }));
    assert_eq!(contents[1..], [&Content::Queued, &Content::Assigned { agent: ana() }]);
    let rows: Vec<_> = world
        .told_desk()
        .into_iter()
        .filter_map(|notice| match notice {
            ToDesk::Conversation { row, assignment } => Some((row.status, row.agent, assignment)),
            _ => None,
        })
        .collect();
    assert_eq!(rows[0], (ConversationStatus::Queued, None, 0));
    assert_eq!(rows[1], (ConversationStatus::Open, Some("agt_ana".parse().unwrap()), 1));
    assert!(world.was_sent(
        agent,
        |frame| matches!(frame, Server::Entries { entries } if entries.len() == 3)
    ));
}

#[test]
fn message_said_twice_is_written_once_and_answered_alike() {
    let (mut world, agent, _) = World::open();
    let id = MessageId::from_random(77);
    let first = world.writes_as(agent, id.clone(), "Good morning");
    assert_eq!(first, Ok(Some(4)));
    assert_eq!(world.writes_as(agent, id.clone(), " Good morning "), first);
    assert_eq!(
        world.writes_as(agent, id.clone(), "Good night"),
        Err(Code::MessageIdUsed)
    );
    assert_eq!(world.entries.len(), 4);
    let other = world.connect(maya(), 3);
    assert_eq!(world.writes_as(other, id, "Good morning"), Err(Code::MessageIdUsed));
}

#[test]
fn text_has_to_be_there_and_within_its_limit() {
    let (mut world, agent, _) = World::open();
    assert_eq!(world.writes(agent, " \n "), Err(Code::Empty));
    assert_eq!(
        world.writes(agent, &"x".repeat(limits::MESSAGE_BYTES + 1)),
        Err(Code::TooLarge)
    );
    assert!(world.writes(agent, &"x".repeat(limits::MESSAGE_BYTES)).is_ok());
}

#[test]
fn receipts_only_grow_and_never_beyond_the_last_entry() {
    let (mut world, agent, consumer) = World::open();
    world.writes(consumer, "Are you there?").unwrap();
    let receipt = |delivered, read| Client::Receipt { delivered, read };
    world.say(agent, receipt(900, 4)).unwrap();
    let expected = Receipt { delivered: 4, read: 4 };
    let is_it = |frame: &Server| matches!(frame, Server::Receipts { receipts } if receipts.agent == expected);
    assert!(world.was_sent(consumer, is_it));
    world.forget_seen();
    world.say(agent, receipt(1, 1)).unwrap();
    assert!(!world.was_sent(consumer, |frame| matches!(frame, Server::Receipts { .. })));
}

#[test]
fn row_counts_what_the_agent_has_not_read_and_is_told_with_pauses() {
    let (mut world, agent, consumer) = World::open();
    world.wait(Duration::from_secs(1));
    world.left.clear();
    for text in ["one", "two", "three"] {
        world.writes(consumer, text).unwrap();
    }
    assert_eq!(world.told_desk().len(), 1, "the first is told at once, the others soon");
    world.wait(Duration::from_secs(1));
    let unread = |world: &World| match world.told_desk().last() {
        Some(ToDesk::Conversation { row, .. }) => (row.unread, row.consumer_messages, row.last_text.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(unread(&world), (4, 4, Text("three".into())));
    assert_eq!(world.told_desk().len(), 2);
    world.say(agent, Client::Receipt { delivered: 6, read: 5 }).unwrap();
    world.wait(Duration::from_secs(1));
    assert_eq!(unread(&world).0, 1);
    world.writes(agent, "Yes").unwrap();
    world.wait(Duration::from_secs(1));
    assert_eq!(unread(&world).0, 0, "who answers has read");
}

#[test]
fn typing_is_shown_to_the_other_side_alone() {
    let (mut world, agent, consumer) = World::open();
    world.say(consumer, Client::Typing { typing: true }).unwrap();
    let is_typing = |frame: &Server| matches!(frame, Server::Typing { typing: true, .. });
    assert!(world.was_sent(agent, is_typing));
    assert!(!world.was_sent(consumer, is_typing));
    assert_eq!(world.entries.len(), 3);
}

#[test]
fn closed_conversation_reopens_by_writing_within_a_week() {
    let (mut world, agent, consumer) = World::open();
    let close = || Client::Close {
        comment: Text("Solved".into()),
    };
    assert_eq!(world.say(consumer, close()), Err(Code::WrongSide));
    world.say(agent, close()).unwrap();
    assert_eq!(world.say(agent, close()), Err(Code::NotOpen));
    assert_eq!(world.writes(agent, "One more thing"), Err(Code::NotOpen));
    world.wait(limits::REOPEN - Duration::from_secs(1));
    world.writes(consumer, "Not quite").unwrap();
    let contents = world.contents();
    assert_eq!(contents[4], &Content::Reopened);
    assert!(matches!(contents[5], Content::Message { .. }));
    assert_eq!(contents[6], &Content::Queued);
    assert_eq!(world.closed.last(), Some(&(agent, Code::UnknownConversation)));
    world.assign(ben(), 2);
    world.connect(ben(), 5);
    assert_eq!(world.closed.len(), 1);
}

#[test]
fn closed_conversation_is_over_after_a_week() {
    let (mut world, agent, consumer) = World::open();
    world
        .say(
            agent,
            Client::Close {
                comment: Text::default(),
            },
        )
        .unwrap();
    world.wait(limits::REOPEN);
    assert_eq!(world.writes(consumer, "Hello again"), Err(Code::ConversationOver));
}

#[test]
fn stranger_is_refused_at_the_socket() {
    let (mut world, _, _) = World::open();
    let conversation = conversation_id();
    for (number, person) in [
        (900, ben()),
        (
            901,
            protocol::person::Person::consumer("csm_eve".parse().unwrap(), "Eve".into()),
        ),
    ] {
        let socket = SocketId(number);
        world
            .input(Input::Connected {
                socket,
                person,
                conversation: conversation.clone(),
                regions: Vec::new(),
                link: None,
                signed_in: None,
            })
            .unwrap();
        assert_eq!(world.closed.last(), Some(&(socket, Code::UnknownConversation)));
    }
    let socket = SocketId(902);
    world
        .input(Input::Connected {
            socket,
            person: maya(),
            conversation: "cnv_2".parse().unwrap(),
            regions: Vec::new(),
            link: None,
            signed_in: None,
        })
        .unwrap();
    assert_eq!(world.closed.last(), Some(&(socket, Code::UnknownConversation)));
}

#[test]
fn older_assignment_is_ignored_and_a_newer_one_moves_the_conversation() {
    let (mut world, agent, _) = World::open();
    world.assign(ben(), 1);
    world.assign(ben(), 0);
    assert!(world.closed.is_empty());
    world.assign(ben(), 2);
    assert_eq!(world.closed, [(agent, Code::UnknownConversation)]);
    assert_eq!(world.contents().last(), Some(&&Content::Assigned { agent: ben() }));
}

#[test]
fn page_says_hello_first_and_once() {
    let mut world = World::new();
    let socket = SocketId(1000);
    world
        .input(Input::Connected {
            socket,
            person: maya(),
            conversation: conversation_id(),
            regions: Vec::new(),
            link: None,
            signed_in: None,
        })
        .unwrap();
    assert_eq!(
        world.say(socket, Client::Typing { typing: true }),
        Err(Code::HelloFirst)
    );
    assert_eq!(world.closed, [(socket, Code::HelloFirst)]);
    let polite = world.connect(maya(), 2);
    let hello = Client::Hello {
        tab: super::world::tab(2),
        after: 0,
        visible: true,
        can_call: true,
        phone: false,
    };
    assert_eq!(world.say(polite, hello), Err(Code::HelloTwice));
}

#[test]
fn ninth_page_of_a_person_closes_the_oldest() {
    let mut world = World::new();
    let first = world.connect(maya(), 1);
    for number in 2..=u32::try_from(limits::SOCKETS).unwrap() {
        world.wait(Duration::from_secs(1));
        world.connect(maya(), number);
    }
    assert!(world.closed.is_empty());
    world.connect(maya(), 99);
    assert_eq!(world.closed, [(first, Code::TooFast)]);
}

#[test]
fn flood_closes_the_socket() {
    let mut world = World::new();
    let consumer = world.connect(maya(), 2);
    for _ in 0..=limits::FRAMES {
        let frame = protocol::client::ClientFrame {
            n: None,
            body: Client::Typing { typing: true },
        };
        world
            .input(Input::Frame {
                socket: consumer,
                frame,
                prior: None,
                random: 0,
            })
            .unwrap();
    }
    assert_eq!(world.closed, [(consumer, Code::TooFast)]);
}

#[test]
fn unreadable_frame_is_refused_and_a_huge_one_closes_the_socket() {
    let (mut world, agent, _) = World::open();
    world
        .input(Input::Unreadable {
            socket: agent,
            n: Some(5000),
            code: Code::Malformed,
        })
        .unwrap();
    assert_eq!(world.answer_to(agent, 5000), Some(Err(Code::Malformed)));
    world
        .input(Input::Unreadable {
            socket: agent,
            n: None,
            code: Code::TooLarge,
        })
        .unwrap();
    assert_eq!(world.closed, [(agent, Code::TooLarge)]);
}
