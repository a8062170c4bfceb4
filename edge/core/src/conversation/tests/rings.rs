//! From the agent's press to the consumer's answer.

use std::time::Duration;

use protocol::client::Client;
use protocol::event::Fact;
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::server::Server;
use protocol::settings::CallSettings;
use protocol::transcript::{Content, Text};
use protocol::view::{CallKind, CallState, InvitationOutcome};
use protocol::{Code, limits};

use super::world::{World, ben, invitation, maya};
use crate::conversation::{Input, SocketId};
use crate::negotiation::samples::offer;

pub(super) fn outcome(world: &World) -> Option<InvitationOutcome> {
    world.contents().iter().rev().find_map(|content| match content {
        Content::InvitationEnded { outcome, .. } => Some(*outcome),
        _ => None,
    })
}

pub(super) fn decline() -> Client {
    Client::Decline {
        invitation: invitation(1),
        reason: None,
    }
}

pub(super) fn cancel() -> Client {
    Client::Cancel {
        invitation: invitation(1),
    }
}

pub(super) fn shown() -> Client {
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
    world.desk_answers(Some(DeskAnswer::Reserved {
        calls: CallSettings::default(),
    }));
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
            world.desk_answers(Some(DeskAnswer::Reserved {
                calls: CallSettings::default(),
            }));
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
    world.desk_answers(Some(DeskAnswer::Reserved {
        calls: CallSettings::default(),
    }));
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
        link: false,
        name: None,
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
fn inviter_who_goes_away_withdraws_what_rings_and_keeps_what_runs() {
    let away = || Input::Away {
        invitation: invitation(1),
    };
    let (mut world, agent, consumer) = World::ringing();
    world.input(away()).unwrap();
    assert_eq!(outcome(&world), Some(InvitationOutcome::Cancelled));
    assert_eq!(world.releases(), 1);
    assert_eq!(world.accepts(consumer, 1), Err(Code::AlreadyCancelled));
    world.invites(agent, 2).unwrap();
    world.input(away()).unwrap();
    assert!(world.accepts(consumer, 2).is_ok(), "said of another invitation");
    let away = Input::Away {
        invitation: invitation(2),
    };
    world.input(away).unwrap();
    assert!(world.call().is_some(), "whoever talks goes on talking");

    let (mut world, agent, _) = World::open();
    world.desk_agrees = false;
    let n = world.say_later(agent, World::invite_frame(1));
    world
        .input(Input::Away {
            invitation: invitation(1),
        })
        .unwrap();
    assert_eq!(world.answer_to(agent, n), Some(Err(Code::AlreadyCancelled)));
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
