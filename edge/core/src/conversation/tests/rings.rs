//! From the agent's press to the consumer's answer.

use std::time::Duration;

use protocol::client::Client;
use protocol::event::Fact;
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::server::Server;
use protocol::transcript::{Content, Text};
use protocol::view::{CallKind, CallState, InvitationOutcome};
use protocol::{Code, limits};

use super::world::{World, ben, call_id, invitation, maya, tab};
use crate::conversation::SocketId;
use crate::negotiation::samples::{HOST, candidate, offer};

fn outcome(world: &World) -> Option<InvitationOutcome> {
    world.contents().iter().rev().find_map(|content| match content {
        Content::InvitationEnded { outcome, .. } => Some(*outcome),
        _ => None,
    })
}

fn decline() -> Client {
    Client::Decline {
        invitation: invitation(1),
    }
}

fn cancel() -> Client {
    Client::Cancel {
        invitation: invitation(1),
    }
}

fn shown() -> Client {
    Client::Shown {
        invitation: invitation(1),
    }
}

fn negotiates(frame: &Server) -> bool {
    matches!(
        frame,
        Server::Negotiate {
            offer: Some(_),
            offers: false,
            generation: 1,
            ..
        }
    )
}

#[test]
fn card_goes_to_every_page_and_the_offer_to_the_lead_tab_alone() {
    let (mut world, agent, consumer) = World::open();
    let hidden = world.connect_as(maya(), 3, false, true);
    let incapable = world.connect_as(maya(), 4, true, false);
    world.invites(agent, 1).unwrap();
    for socket in [agent, consumer, hidden, incapable] {
        assert!(
            world.was_sent(socket, |frame| matches!(frame, Server::Invitation { .. })),
            "{socket:?}"
        );
    }
    assert!(world.was_sent(consumer, negotiates));
    assert!(!world.was_sent(hidden, negotiates) && !world.was_sent(incapable, negotiates));
    assert!(world.secret(agent).is_some() && world.secret(consumer).is_none());
    assert!(
        world.negotiated(agent).is_empty(),
        "the inviting page has offered already"
    );
    assert_eq!(world.facts(), [Fact::Invited]);
}

#[test]
fn nothing_is_pending_until_the_desk_agrees() {
    let (mut world, agent, consumer) = World::open();
    world.desk_agrees = false;
    let first = world.say_later(agent, World::invite_frame(1));
    let again = world.say_later(agent, World::invite_frame(1));
    assert_eq!(world.answer_to(agent, first), None);
    assert_eq!(world.asked.len(), 1, "the Desk is asked once");
    assert_eq!(world.accepts(consumer, 1), Err(Code::UnknownInvitation));
    assert_eq!(world.invites(agent, 2), Err(Code::CallInProgress));
    world.desk_answers(Some(DeskAnswer::Reserved));
    for n in [first, again] {
        assert_eq!(world.answer_to(agent, n), Some(Ok(None)));
    }
    assert_eq!(world.facts(), [Fact::Invited]);
    assert_eq!(world.invites(agent, 1), Ok(None), "said again, it is harmless");
    assert_eq!(world.facts(), [Fact::Invited]);
}

#[test]
fn refusal_of_the_desk_reaches_the_agent_in_its_own_words() {
    let (mut world, agent, _) = World::open();
    world.desk_agrees = false;
    let n = world.say_later(agent, World::invite_frame(1));
    world.desk_answers(Some(DeskAnswer::Refused { code: Code::VideoOff }));
    assert_eq!(world.answer_to(agent, n), Some(Err(Code::VideoOff)));
    assert_eq!(world.releases(), 0);
    world.desk_agrees = true;
    assert_eq!(world.invites(agent, 2), Ok(None));
}

#[test]
fn silent_desk_is_given_up_after_ten_seconds_and_what_it_held_is_released() {
    for reachable in [true, false] {
        let (mut world, agent, _) = World::open();
        world.desk_agrees = false;
        let n = world.say_later(agent, World::invite_frame(1));
        if reachable {
            world.wait(Duration::from_secs(10));
        } else {
            world.desk_answers(None);
        }
        assert_eq!(world.answer_to(agent, n), Some(Err(Code::DeskUnavailable)));
        assert_eq!(world.releases(), 1);
        if reachable {
            world.desk_answers(Some(DeskAnswer::Reserved));
            assert_eq!(world.releases(), 2, "a late agreement is given back");
        }
        assert!(world.facts().is_empty());
    }
}

#[test]
fn page_that_went_while_the_desk_was_asked_invites_nobody() {
    let (mut world, agent, _) = World::open();
    world.desk_agrees = false;
    world.say_later(agent, World::invite_frame(1));
    world.disconnect(agent);
    world.desk_answers(Some(DeskAnswer::Reserved));
    assert!(world.facts().is_empty());
    assert_eq!(world.releases(), 1);
}

#[test]
fn only_the_owner_of_an_open_conversation_invites() {
    let (mut world, agent, consumer) = World::open();
    assert_eq!(world.invites(consumer, 1), Err(Code::WrongSide));
    let wrong = Client::Invite {
        invitation: invitation(1),
        kind: CallKind::Voice,
        offer: offer(CallKind::Video),
    };
    assert_eq!(world.say(agent, wrong), Err(Code::DescriptionRefused));
    world
        .say(
            agent,
            Client::Close {
                comment: Text::default(),
            },
        )
        .unwrap();
    assert_eq!(world.invites(agent, 1), Err(Code::NotOpen));
    assert!(world.asked.is_empty());
}

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
fn frames_of_an_accept_come_in_their_order() {
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
    assert_eq!(kinds, ["done", "entries", "invitation", "call", "joined", "candidate"]);
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
fn accept_before_the_lead_tab_answered_makes_a_new_connection() {
    let (mut world, agent, consumer) = World::open();
    world.invites(agent, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.negotiated(agent), [(2, true)]);
    assert_eq!(world.call().unwrap().generation, 2);
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

#[test]
fn page_that_comes_while_it_rings_leads_where_nobody_did() {
    let (mut world, agent, consumer) = World::open();
    world.disconnect(consumer);
    world.invites(agent, 1).unwrap();
    let late = world.connect(maya(), 2);
    assert!(world.was_sent(late, |frame| matches!(
        frame,
        Server::Welcome {
            invitation: Some(_),
            ..
        }
    )));
    assert!(world.was_sent(late, negotiates));
    world.describes_answer(late, 1).unwrap();
    world.accepts(late, 1).unwrap();
    assert_eq!(world.call().unwrap().generation, 1);
}

#[test]
fn next_page_leads_when_the_lead_tab_goes() {
    let (mut world, agent, consumer) = World::ringing();
    world.wait(Duration::from_secs(3));
    let other = world.connect_as(maya(), 3, false, true);
    world.disconnect(consumer);
    assert_eq!(
        world.negotiated(other),
        [(2, false)],
        "the first one's answer went with it"
    );
    assert_eq!(world.negotiated(agent), [(2, true)]);
}

#[test]
fn inviter_who_stays_away_withdraws_the_invitation_and_one_who_returns_does_not() {
    let (mut world, agent, _) = World::ringing();
    world.disconnect(agent);
    world.wait(limits::LEFT - Duration::from_secs(1));
    let back = world.connect(super::world::ana(), 1);
    world.wait(limits::LEFT);
    assert_eq!(outcome(&world), None);
    world.disconnect(back);
    world.wait(limits::LEFT);
    assert_eq!(outcome(&world), Some(InvitationOutcome::Cancelled));
}

#[test]
fn consumer_who_comes_back_does_not_make_up_for_an_absent_inviter() {
    let (mut world, agent, consumer) = World::ringing();
    world.disconnect(agent);
    world.disconnect(consumer);
    world.connect_as(maya(), 2, true, false);
    world.wait(limits::LEFT);
    assert_eq!(outcome(&world), Some(InvitationOutcome::Cancelled));
}

#[test]
fn agents_page_that_was_reloaded_takes_the_ringing_call_up_again() {
    let (mut world, agent, consumer) = World::ringing();
    let secret = world.secret(agent);
    world.disconnect(agent);
    let back = world.connect(super::world::ana(), 1);
    assert_eq!(world.joins(back, None, false), Err(Code::CallElsewhere));
    world.joins(back, secret, false).unwrap();
    assert_eq!(world.negotiated(back), [(2, true)]);
    world.describes_offer(back, 2).unwrap();
    world.describes_answer(consumer, 2).unwrap();
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.call().unwrap().generation, 2);
}

#[test]
fn closing_or_moving_the_conversation_withdraws_the_invitation() {
    let (mut world, agent, _) = World::ringing();
    world
        .say(
            agent,
            Client::Close {
                comment: Text::default(),
            },
        )
        .unwrap();
    assert_eq!(outcome(&world), Some(InvitationOutcome::Cancelled));
    assert!(matches!(world.contents().last(), Some(Content::Closed { .. })));

    let (mut world, _, _) = World::ringing();
    world.assign(ben(), 2);
    assert_eq!(outcome(&world), Some(InvitationOutcome::Cancelled));
}

#[test]
fn killed_process_goes_on_ringing_and_the_call_comes_about() {
    let (mut world, _, _) = World::ringing();
    world.kill();
    world.wait(Duration::from_secs(2));
    let agent = world.connect(super::world::ana(), 1);
    let consumer = world.connect(maya(), 2);
    assert!(world.was_sent(consumer, |frame| matches!(
        frame,
        Server::Welcome {
            invitation: Some(_),
            ..
        }
    )));
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.call().unwrap().state, CallState::Connecting);
    assert!(
        world
            .negotiated(agent)
            .last()
            .is_some_and(|(generation, offers)| *generation > 1 && *offers)
    );
}

#[test]
fn desk_hears_once_a_minute_that_the_agent_is_held() {
    let (mut world, _, _) = World::ringing();
    world.wait(Duration::from_secs(61));
    let held = world
        .told_desk()
        .into_iter()
        .filter(|notice| matches!(notice, ToDesk::Holding { .. }))
        .count();
    assert_eq!(held, 1);
}

#[test]
fn foreign_ids_are_refused_with_their_codes() {
    let (mut world, agent, consumer) = World::ringing();
    assert_eq!(world.accepts(consumer, 9), Err(Code::UnknownInvitation));
    let call = invitation(9).call();
    assert_eq!(world.say(agent, Client::End { call }), Err(Code::UnknownCall));
    assert_eq!(world.ends(agent), Err(Code::OutOfTurn), "there is no call yet");
    assert!(world.answer_to(SocketId(999), 1).is_none());
}
