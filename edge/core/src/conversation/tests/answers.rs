//! The consumer's answer, and who is too late.

use protocol::client::Client;
use protocol::server::Server;
use protocol::view::{CallState, InvitationOutcome};
use protocol::{Code, limits};

use super::rings::{cancel, decline, outcome, shown};
use super::world::{World, call_id, maya, tab};
use crate::negotiation::samples::{HOST, candidate};

#[test]
fn accept_in_the_lead_tab_keeps_the_connection_that_was_prepared() {
    let (mut world, agent, consumer) = World::ringing();
    let call = call_id();
    world
        .say(
            agent,
            Client::Candidate {
                call: call.clone(),
                generation: 1,
                candidate: candidate(HOST),
            },
        )
        .unwrap();
    let is_candidate = |frame: &Server| matches!(frame, Server::Candidate { .. });
    assert!(!world.was_sent(consumer, is_candidate), "no address before consent");
    world.accepts(consumer, 1).unwrap();
    assert!(world.was_sent(consumer, is_candidate));
    let view = world.call().unwrap();
    assert_eq!((view.state, view.generation), (CallState::Connecting, 1));
    assert!(view.agent.choosing && view.consumer.choosing);
    assert_eq!((view.agent.tab, view.consumer.tab), (Some(tab(1)), Some(tab(2))));
    assert!(world.secret(consumer).is_some());
    assert!(world.negotiated(agent).is_empty());
}

#[test]
fn frames_of_an_accept_come_with_the_parked_candidates_first_and_the_transcript_after_the_call() {
    let (mut world, agent, consumer) = World::ringing();
    world
        .say(
            agent,
            Client::Candidate {
                call: call_id(),
                generation: 1,
                candidate: candidate(HOST),
            },
        )
        .unwrap();
    world.forget_seen();
    world.accepts(consumer, 1).unwrap();
    let kinds: Vec<&str> = world
        .seen(consumer)
        .iter()
        .map(|frame| match frame {
            Server::Done { .. } => "done",
            Server::Entries { .. } => "entries",
            Server::Invitation { .. } => "invitation",
            Server::Call { .. } => "call",
            Server::Joined { .. } => "joined",
            Server::Candidate { .. } => "candidate",
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(kinds, ["done", "candidate", "invitation", "call", "entries", "joined"]);
}

#[test]
fn accept_in_another_tab_makes_a_new_connection_and_clears_the_first_tab() {
    let (mut world, agent, lead) = World::ringing();
    let other = world.connect_as(maya(), 3, false, true);
    world.accepts(other, 1).unwrap();
    assert_eq!(world.negotiated(agent), [(2, true)]);
    assert_eq!(world.negotiated(other), [(2, false)]);
    assert_eq!(world.negotiated(lead), [(1, false)]);
    let cleared =
        |frame: &Server| matches!(frame, Server::Invitation { invitation } if invitation.answered_in == Some(tab(3)));
    assert!(world.was_sent(lead, cleared));
    assert_eq!(world.accepts(lead, 1), Err(Code::AnsweredElsewhere));
    assert_eq!(world.accepts(other, 1), Ok(None), "said twice");
    assert_eq!(world.describes_answer(lead, 2), Err(Code::CallElsewhere));
    assert_eq!(world.describes_answer(other, 1), Err(Code::WrongGeneration));
    assert_eq!(world.describes_answer(other, 2), Err(Code::OutOfTurn));
    world.describes_offer(agent, 2).unwrap();
    world.describes_answer(other, 2).unwrap();
}

#[test]
fn accept_before_the_lead_tab_answered_waits_for_its_answer() {
    let (mut world, agent, consumer) = World::open();
    world.invites(agent, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    assert!(world.negotiated(agent).is_empty());
    assert_eq!(world.call().unwrap().generation, 1);
    world.describes_answer(consumer, 1).unwrap();
    let is_answer = |frame: &&Server| matches!(frame, Server::Describe { generation: 1, .. });
    assert_eq!(world.seen(agent).iter().filter(is_answer).count(), 1);
}

#[test]
fn first_of_accept_decline_and_cancel_wins_and_the_others_are_told() {
    let (mut world, agent, consumer) = World::ringing();
    world.say(agent, cancel()).unwrap();
    assert_eq!(world.accepts(consumer, 1), Err(Code::AlreadyCancelled));
    assert_eq!(world.say(consumer, decline()), Err(Code::AlreadyCancelled));
    assert_eq!(outcome(&world), Some(InvitationOutcome::Cancelled));
    assert_eq!(world.releases(), 1);

    let (mut world, agent, consumer) = World::ringing();
    world.say(consumer, decline()).unwrap();
    assert_eq!(world.say(agent, cancel()), Err(Code::AlreadyDeclined));
    assert_eq!(world.say(agent, decline()), Err(Code::WrongSide));
    assert_eq!(outcome(&world), Some(InvitationOutcome::Declined));
    assert_eq!(world.releases(), 1);

    let (mut world, agent, consumer) = World::ringing();
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.say(agent, cancel()), Err(Code::AlreadyAccepted));
    assert_eq!(world.say(consumer, cancel()), Err(Code::WrongSide));
    assert_eq!(world.releases(), 0);
}

#[test]
fn unanswered_invitation_is_missed_where_a_page_showed_it() {
    for (is_shown, expected) in [(true, InvitationOutcome::Missed), (false, InvitationOutcome::Expired)] {
        let (mut world, _, consumer) = World::ringing();
        if is_shown {
            world.say(consumer, shown()).unwrap();
        }
        world.wait(limits::INVITATION);
        assert_eq!(outcome(&world), Some(expected));
        assert_eq!(world.accepts(consumer, 1), Err(Code::AlreadyExpired));
        assert_eq!(world.releases(), 1);
        assert!(world.call().is_none());
    }
}
