//! The consumer asks for a call.

use std::time::Duration;

use protocol::client::Client;
use protocol::desk::Row;
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::server::Server;
use protocol::settings::{CallSettings, Switches};
use protocol::transcript::{Content, Text};
use protocol::view::{CallKind, CallRequest, ConversationView, DeclineReason, InvitationOutcome, RequestOutcome};
use protocol::{Code, limits};

use super::rings::outcome;
use super::world::{World, ana, ben, call_id, invitation, maya};
use crate::conversation::{Input, SocketId};

const VIDEO: Client = Client::AskForCall { kind: CallKind::Video };
const VOICE: Client = Client::AskForCall { kind: CallKind::Voice };

/// What a page was shown of the conversation last.
fn view(world: &World, socket: SocketId) -> Option<ConversationView> {
    world.seen(socket).iter().rev().find_map(|frame| match frame {
        Server::Conversation { conversation } | Server::Welcome { conversation, .. } => Some(conversation.clone()),
        _ => None,
    })
}

fn asked(world: &World, socket: SocketId) -> Option<CallKind> {
    view(world, socket)?.request.map(|CallRequest { kind, .. }| kind)
}

/// The row that the `Desk` was told last.
fn row(world: &World) -> Row {
    let rows = world.told_desk().into_iter().rev();
    let mut rows = rows.filter_map(|notice| match notice {
        ToDesk::Conversation { row, .. } => Some(row),
        _ => None,
    });
    rows.next().expect("the Desk knows the conversation")
}

fn ends(world: &World) -> Vec<RequestOutcome> {
    let end = |content: &Content| match content {
        Content::RequestEnded { outcome, .. } => Some(*outcome),
        _ => None,
    };
    world.contents().into_iter().filter_map(end).collect()
}

#[test]
fn request_is_shown_to_both_sides_and_in_the_desks_list() {
    let (mut world, agent, consumer) = World::open();
    world.say(consumer, VIDEO).unwrap();
    assert_eq!(asked(&world, agent), Some(CallKind::Video));
    assert_eq!(asked(&world, consumer), Some(CallKind::Video));
    assert_eq!(row(&world).request.map(|request| request.kind), Some(CallKind::Video));
    world.say(consumer, VOICE).unwrap();
    assert_eq!(
        asked(&world, agent),
        Some(CallKind::Voice),
        "another kind takes its place"
    );
    world.evict();
    let back = world.connect(ana(), 9);
    assert_eq!(asked(&world, back), Some(CallKind::Voice));
}

#[test]
fn agents_invitation_answers_it_and_says_so() {
    let (mut world, agent, consumer) = World::open();
    world.say(consumer, VOICE).unwrap();
    world.invites(agent, 1).unwrap();
    assert_eq!(ends(&world), [RequestOutcome::Answered]);
    assert_eq!(asked(&world, consumer), None);
    assert_eq!(row(&world).request, None);
    let was_asked_for = |frame: &Server| matches!(frame, Server::Invitation { invitation } if invitation.asked_for);
    assert!(world.was_sent(consumer, was_asked_for));
    assert!(world.call().is_none(), "nothing is accepted without Accept");
    world.accepts(consumer, 1).unwrap();
    assert_eq!(outcome(&world), Some(InvitationOutcome::Accepted));
}

#[test]
fn asking_while_an_invitation_waits_shows_its_card_again_and_accepts_nothing() {
    let (mut world, agent, consumer) = World::ringing();
    world.forget_seen();
    world.say(consumer, VIDEO).unwrap();
    assert!(world.was_sent(consumer, |frame| matches!(frame, Server::Invitation { .. })));
    assert!(world.seen(agent).is_empty());
    assert_eq!(outcome(&world), None);
    assert!(
        !world
            .contents()
            .iter()
            .any(|content| matches!(content, Content::CallRequested { .. }))
    );
}

#[test]
fn asking_while_the_desk_is_asked_is_answered_by_what_it_agrees_to() {
    let (mut world, agent, consumer) = World::open();
    world.desk_agrees = false;
    world.say_later(agent, World::invite_frame(1));
    world.say(consumer, VIDEO).unwrap();
    world.desk_answers(Some(DeskAnswer::Reserved {
        calls: CallSettings::default(),
    }));
    assert_eq!(ends(&world), [RequestOutcome::Answered]);
}

#[test]
fn each_side_ends_a_request_in_its_own_way() {
    let (mut world, agent, consumer) = World::open();
    world.say(consumer, VIDEO).unwrap();
    assert_eq!(world.say(agent, Client::WithdrawRequest), Err(Code::WrongSide));
    assert_eq!(world.say(consumer, Client::DeclineRequest), Err(Code::WrongSide));
    world.say(agent, Client::DeclineRequest).unwrap();
    assert_eq!(world.say(agent, Client::DeclineRequest), Err(Code::NothingToAnswer));
    world.say(consumer, VIDEO).unwrap();
    world.say(consumer, Client::WithdrawRequest).unwrap();
    world.say(consumer, Client::WithdrawRequest).unwrap();
    assert_eq!(ends(&world), [RequestOutcome::Declined, RequestOutcome::Withdrawn]);
}

#[test]
fn request_that_nobody_answers_expires_also_after_a_restart() {
    let (mut world, _, consumer) = World::open();
    world.say(consumer, VIDEO).unwrap();
    world.evict();
    world.wait(limits::REQUEST - Duration::from_millis(1));
    assert_eq!(ends(&world), []);
    world.wait(Duration::from_millis(1));
    assert_eq!(ends(&world), [RequestOutcome::Expired]);
}

#[test]
fn closing_ends_a_request_and_another_agent_takes_it_over() {
    let (mut world, _, consumer) = World::open();
    world.say(consumer, VIDEO).unwrap();
    world.assign(ben(), 2);
    assert_eq!(row(&world).request.map(|request| request.kind), Some(CallKind::Video));
    let other = world.connect(ben(), 5);
    let comment = Text::default();
    world.say(other, Client::Close { comment }).unwrap();
    assert_eq!(ends(&world), [RequestOutcome::Withdrawn]);
    assert_eq!(world.say(consumer, VIDEO), Err(Code::NotOpen));
}

#[test]
fn only_what_the_brand_allows_can_be_asked_for() {
    let (mut world, agent, consumer) = World::open();
    let kinds = Switches {
        voice: true,
        video: false,
        screen: true,
    };
    world.input(Input::MayAskFor { kinds }).unwrap();
    assert_eq!(view(&world, consumer).map(|view| view.may_ask_for), Some(kinds));
    assert_eq!(world.say(consumer, VIDEO), Err(Code::RequestsOff));
    assert_eq!(world.say(agent, VOICE), Err(Code::WrongSide));
    world.say(consumer, VOICE).unwrap();
}

#[test]
fn nobody_asks_for_a_call_in_a_call_or_before_writing() {
    let (mut world, _, consumer) = World::talking();
    assert_eq!(world.say(consumer, VIDEO), Err(Code::CallInProgress));
    let mut world = World::new();
    let consumer = world.connect(maya(), 2);
    assert_eq!(world.say(consumer, VIDEO), Err(Code::NotOpen));
}

#[test]
fn request_that_was_made_after_the_end_ends_with_the_way_back() {
    let (mut world, agent, consumer) = World::talking();
    world.ends(agent).unwrap();
    world.say(consumer, VIDEO).unwrap();
    world.say(agent, Client::BackToCall { call: call_id() }).unwrap();
    assert_eq!(ends(&world), [RequestOutcome::Answered]);
    assert_eq!(asked(&world, consumer), None);

    world.ends(consumer).unwrap();
    world.say(consumer, VIDEO).unwrap();
    world.say(consumer, Client::BackToCall { call: call_id() }).unwrap();
    assert_eq!(ends(&world)[1..], [RequestOutcome::Withdrawn], "it is no longer needed");

    world.ends(agent).unwrap();
    world.say(consumer, VIDEO).unwrap();
    world.wait(limits::PARKED);
    assert_eq!(asked(&world, agent), Some(CallKind::Video), "the end is no answer");
}

#[test]
fn reason_of_a_decline_is_told_written_and_recorded() {
    let (mut world, agent, consumer) = World::ringing();
    let decline = Client::Decline {
        invitation: invitation(1),
        reason: Some(DeclineReason::CannotTalk),
    };
    world.say(consumer, decline).unwrap();
    let reason = Some(DeclineReason::CannotTalk);
    assert!(world.was_sent(
        agent,
        |frame| matches!(frame, Server::Invitation { invitation } if invitation.declined == reason)
    ));
    let is_written =
        |content: &&&Content| matches!(content, Content::InvitationEnded { reason: written, .. } if *written == reason);
    assert_eq!(world.contents().iter().filter(is_written).count(), 1);
    let is_recorded = |fact: &protocol::event::Fact| matches!(fact, protocol::event::Fact::InvitationEnded { reason: said, .. } if *said == reason);
    assert!(world.facts().iter().any(is_recorded));
}
