//! Whole calls: from accept to the end, with reloads, other devices and second thoughts.

use std::time::Duration;

use protocol::client::{Client, Transport};
use protocol::event::Fact;
use protocol::objects::ToDesk;
use protocol::server::Server;
use protocol::transcript::{Content, Text};
use protocol::view::{CallState, EndReason, Media};
use protocol::{Code, Side, limits};

use super::world::{AUDIO_VIDEO, World, ana, call_id, maya};
use crate::conversation::Part;
use crate::negotiation::samples::{HOST, candidate};

fn ended(world: &World) -> Option<(EndReason, u64)> {
    world.contents().iter().rev().find_map(|content| match content {
        Content::CallEnded { reason, talk_ms, .. } => Some((*reason, *talk_ms)),
        _ => None,
    })
}

fn back() -> Client {
    Client::BackToCall { call: call_id() }
}

#[test]
fn whole_call_is_told_in_transcript_and_events() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 5);
    world
        .sends(
            agent,
            Media {
                screen: true,
                ..AUDIO_VIDEO
            },
        )
        .unwrap();
    world.sends(agent, AUDIO_VIDEO).unwrap();
    world.ends(consumer).unwrap();
    world.wait(limits::PARKED);
    let names: Vec<&str> = world.contents()[3..]
        .iter()
        .map(|content| match content {
            Content::Invited { .. } => "invited",
            Content::InvitationEnded { .. } => "accepted",
            Content::CallStarted { .. } => "started",
            Content::ScreenShared { sharing: true, .. } => "shares",
            Content::ScreenShared { sharing: false, .. } => "shared",
            Content::CallEnded { .. } => "ended",
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(names, ["invited", "accepted", "started", "shares", "shared", "ended"]);
    assert_eq!(ended(&world), Some((EndReason::HungUp, 5_000)));
    assert!(matches!(
        world.facts().last(),
        Some(Fact::Ended {
            reason: EndReason::HungUp,
            by: Some(Side::Consumer),
            talk_ms: 5_000,
            connected: true,
            relayed: false,
            ..
        })
    ));
    assert_eq!(world.releases(), 1);
    assert!(
        world.writes(agent, "Talk to you soon").is_ok(),
        "the conversation goes on"
    );
    assert_eq!(world.invites(agent, 2), Ok(None));
}

/// Parts of descriptions, of a candidate and of what a page rejoins with.
const SESSION: [&str; 5] = ["ice-ufrag", "fingerprint", "candidate:", "192.168.1.7", "rjn_"];

/// What of a call's session would be found in everything that is stored.
fn found(world: &World) -> Vec<&'static str> {
    let rows: String = Part::ALL.iter().map(|part| world.machine.row(*part)).collect();
    let stored = format!("{rows} {:?} {:?}", world.entries, world.left);
    SESSION.into_iter().filter(|part| stored.contains(part)).collect()
}

#[test]
fn nothing_of_a_session_is_stored_when_the_call_is_over_and_its_events_stay() {
    let (mut world, agent, consumer) = World::open();
    world.invites(agent, 1).unwrap();
    let candidate = Client::Candidate {
        call: call_id(),
        generation: 1,
        candidate: candidate(HOST),
    };
    world.say(agent, candidate).unwrap();
    assert_eq!(found(&world), SESSION, "what waits for the answer is stored");
    world.describes_answer(consumer, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    for socket in [agent, consumer] {
        world.sends(socket, AUDIO_VIDEO).unwrap();
        world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
    }
    world.talk(&[agent, consumer], 5);
    world.ends(agent).unwrap();
    world.wait(limits::PARKED);
    assert_eq!(found(&world), [""; 0]);
    assert!(matches!(world.facts().last(), Some(Fact::Ended { talk_ms: 5_000, .. })));
    assert_eq!(ended(&world), Some((EndReason::HungUp, 5_000)));

    let (mut world, agent, _) = World::ringing();
    world.say(agent, super::rings::cancel()).unwrap();
    assert_eq!(found(&world), [""; 0], "nor of an invitation that led to no call");
}

#[test]
fn events_of_a_conversation_are_numbered_across_evictions() {
    let (mut world, agent, consumer) = World::talking();
    world.evict();
    world.talk(&[agent, consumer], 1);
    world.ends(agent).unwrap();
    world.evict();
    world.wait(limits::PARKED);
    let ids: Vec<String> = world
        .left
        .iter()
        .filter_map(|left| match left {
            crate::conversation::Outgoing::Record(event) => Some(event.id.as_str().to_owned()),
            _ => None,
        })
        .collect();
    assert_eq!(ids, ["cnv_1-1", "cnv_1-2", "cnv_1-3", "cnv_1-4"]);
}

#[test]
fn end_can_be_undone_by_who_pressed_for_eight_seconds() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 2);
    world.ends(agent).unwrap();
    let view = world.call().unwrap();
    assert_eq!(view.state, CallState::Ended);
    assert!(view.ended.unwrap().undo_until.is_some());
    assert_eq!(world.releases(), 1, "capacity is that of the press");
    assert_eq!(world.say(consumer, back()), Err(Code::NothingToUndo));
    world.wait(limits::PARKED - Duration::from_millis(1));
    world.say(agent, back()).unwrap();
    let view = world.call().unwrap();
    assert_eq!(
        (view.state, view.generation),
        (CallState::Active, 1),
        "the connection stood"
    );
    assert!(matches!(world.told_desk().last(), Some(ToDesk::Holding { .. })));
    assert_eq!(ended(&world), None, "an undone end leaves no trace");
    assert_eq!(world.say(agent, back()), Err(Code::NothingToUndo));
    world.talk(&[agent, consumer], 1);
    world.ends(agent).unwrap();
    world.wait(limits::PARKED);
    assert_eq!(world.say(agent, back()), Err(Code::NothingToUndo));
    assert_eq!(ended(&world), Some((EndReason::HungUp, 3_000)), "the pause is not talk");
    assert_eq!(world.ends(agent), Ok(None), "a hang-up that is replayed is harmless");
}

#[test]
fn undone_end_of_a_broken_connection_makes_a_new_one() {
    let (mut world, agent, consumer) = World::talking();
    world.reports(consumer, Transport::Failed, Media::default()).unwrap();
    world.ends(agent).unwrap();
    world.say(agent, back()).unwrap();
    assert_eq!(world.negotiated(agent), [(2, true)]);
}

#[test]
fn end_is_final_at_once_when_the_presser_leaves_or_invites_anew_or_closes() {
    let (mut world, agent, consumer) = World::talking();
    world.ends(consumer).unwrap();
    world.invites(agent, 2).unwrap();
    assert!(ended(&world).is_some());

    let (mut world, agent, consumer) = World::talking();
    world.ends(consumer).unwrap();
    world
        .say(
            agent,
            Client::Close {
                comment: Text::default(),
            },
        )
        .unwrap();
    assert_eq!(ended(&world).map(|(reason, _)| reason), Some(EndReason::HungUp));

    let (mut world, _, consumer) = World::talking();
    world.ends(consumer).unwrap();
    world.consumer_leaves(false);
    assert!(ended(&world).is_some());
}

#[test]
fn end_can_be_undone_by_a_page_whose_socket_was_lost_for_a_moment() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 2);
    world.ends(agent).unwrap();
    world.disconnect(agent);
    world.wait(Duration::from_secs(1));
    let agent = world.connect(ana(), 1);
    world.say(agent, back()).unwrap();
    assert_eq!(world.call().unwrap().state, CallState::Active);
    assert!(world.negotiated(agent).is_empty(), "the connection stood");

    world.ends(consumer).unwrap();
    world.kill();
    world.wait(Duration::from_secs(1));
    let consumer = world.connect(maya(), 2);
    world.say(consumer, back()).unwrap();
    assert_eq!(ended(&world), None);

    world.ends(consumer).unwrap();
    world.kill();
    world.wait(limits::PARKED);
    assert_eq!(
        ended(&world),
        Some((EndReason::HungUp, 2_000)),
        "it ends without anybody there"
    );
}

#[test]
fn end_that_both_press_is_final_as_of_the_first_press() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 2);
    world.ends(agent).unwrap();
    assert_eq!(
        world.ends(agent),
        Ok(None),
        "pressed twice by one person, it can be undone still"
    );
    assert_eq!(ended(&world), None);
    world.wait(Duration::from_secs(1));
    assert_eq!(world.ends(consumer), Ok(None));
    assert_eq!(world.say(agent, back()), Err(Code::NothingToUndo));
    assert_eq!(ended(&world), Some((EndReason::HungUp, 2_000)));
    assert!(matches!(
        world.facts().last(),
        Some(Fact::Ended {
            by: Some(Side::Agent),
            ..
        })
    ));
    assert_eq!(world.releases(), 1);
}

#[test]
fn closing_the_conversation_ends_the_call() {
    let (mut world, agent, _) = World::talking();
    world
        .say(
            agent,
            Client::Close {
                comment: Text::default(),
            },
        )
        .unwrap();
    assert_eq!(
        ended(&world).map(|(reason, _)| reason),
        Some(EndReason::ConversationClosed)
    );
    assert!(matches!(world.contents().last(), Some(Content::Closed { .. })));
    assert_eq!(world.releases(), 1);
}

#[test]
fn second_tab_neither_ends_a_call_by_closing_nor_speaks_in_it() {
    let (mut world, _, _) = World::talking();
    let other = world.connect(maya(), 3);
    assert_eq!(world.sends(other, AUDIO_VIDEO), Err(Code::CallElsewhere));
    assert_eq!(
        world.reports(other, Transport::Connected, AUDIO_VIDEO),
        Err(Code::CallElsewhere)
    );
    world.disconnect(other);
    assert_eq!(world.call().unwrap().state, CallState::Active);
}

#[test]
fn reload_rejoins_with_its_secret_once() {
    let (mut world, agent, consumer) = World::talking();
    world
        .sends(
            consumer,
            Media {
                audio: false,
                video: true,
                screen: true,
            },
        )
        .unwrap();
    let secret = world.secret(consumer);
    world.consumer_leaves(false);
    assert_eq!(world.presence(Side::Consumer), protocol::view::Presence::ChangingPages);
    world.disconnect(consumer);
    world.wait(Duration::from_secs(2));
    let reloaded = world.connect(maya(), 2);
    world.joins(reloaded, secret.clone(), false).unwrap();
    let restored = |frame: &Server| matches!(frame, Server::Joined { media, .. } if *media == Media { audio: false, video: true, screen: false });
    assert!(world.was_sent(reloaded, restored), "as it was, but the share");
    assert_eq!(world.negotiated(agent), [(2, true)]);
    assert_eq!(world.negotiated(reloaded), [(2, false)]);
    assert!(matches!(
        world.contents().last(),
        Some(Content::ScreenShared { sharing: false, .. })
    ));

    let duplicate = world.connect(maya(), 4);
    assert_eq!(
        world.joins(duplicate, secret, false),
        Err(Code::CallElsewhere),
        "the secret was used"
    );
    world.joins(duplicate, None, true).unwrap();
    assert!(world.was_sent(reloaded, |frame| matches!(frame, Server::Elsewhere { .. })));
    assert_eq!(world.sends(reloaded, AUDIO_VIDEO), Err(Code::CallElsewhere));
    let rejoined = world
        .facts()
        .into_iter()
        .filter(|fact| matches!(fact, Fact::Rejoined { .. }))
        .count();
    assert_eq!(rejoined, 2);

    world.sends(duplicate, AUDIO_VIDEO).unwrap();
    for socket in [agent, duplicate] {
        world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
    }
    assert_eq!(world.call().unwrap().state, CallState::Active);
    assert_eq!(world.facts().last(), Some(&Fact::Recovered { gap_ms: 2_000 }));
}

#[test]
fn agent_moves_the_call_to_another_device() {
    let (mut world, agent, consumer) = World::talking();
    let tablet = world.connect(ana(), 7);
    world.joins(tablet, None, true).unwrap();
    assert!(world.was_sent(agent, |frame| matches!(frame, Server::Elsewhere { .. })));
    assert_eq!(world.negotiated(tablet), [(2, true)]);
    assert_eq!(world.negotiated(consumer).last(), Some(&(2, false)));
    world.ends(agent).unwrap();
    assert_eq!(
        world.call().unwrap().state,
        CallState::Ended,
        "any page of a participant may end it"
    );
}

#[test]
fn frames_of_an_older_connection_are_refused() {
    let (mut world, agent, consumer) = World::talking();
    world.wait(Duration::from_secs(3));
    let renew = |generation| Client::Renew {
        call: call_id(),
        generation,
    };
    world.say(consumer, renew(1)).unwrap();
    assert_eq!(
        world.say(agent, renew(1)),
        Err(Code::WrongGeneration),
        "both noticed; one renewal is enough"
    );
    assert_eq!(world.say(agent, renew(2)), Err(Code::TooFast));
    assert_eq!(world.describes_offer(agent, 1), Err(Code::WrongGeneration));
    assert_eq!(world.call().unwrap().state, CallState::Reconnecting);
}

#[test]
fn page_that_missed_a_description_gets_a_new_connection_when_it_is_back() {
    let (mut world, agent, consumer) = World::talking();
    world.disconnect(consumer);
    world.describes_offer(agent, 1).unwrap();
    let back = world.connect(maya(), 2);
    assert_eq!(world.negotiated(back), [(2, false)]);

    let (mut world, _, consumer) = World::talking();
    world.disconnect(consumer);
    let back = world.connect(maya(), 2);
    assert!(world.negotiated(back).is_empty(), "nothing was missed: media flows on");
    assert_eq!(world.call().unwrap().state, CallState::Active);
}

#[test]
fn offer_is_said_again_to_a_page_that_comes_on_another_socket_before_it_has_answered() {
    let (mut world, agent, _) = World::talking();
    let asked = |world: &World| world.was_sent(agent, |frame| matches!(frame, Server::RestartIce { .. }));
    world.connect(maya(), 2);
    assert!(!asked(&world), "no answer is due");
    world.describes_offer(agent, 1).unwrap();
    let back = world.connect(maya(), 2);
    assert!(asked(&world));
    world.forget_seen();
    world.describes_answer(back, 1).unwrap();
    world.connect(maya(), 2);
    assert!(!asked(&world), "the answer was given");
}

#[test]
fn voice_call_has_no_camera() {
    let (mut world, agent, consumer) = World::open();
    let kind = protocol::view::CallKind::Voice;
    let offer = crate::negotiation::samples::offer(kind);
    world
        .say(
            agent,
            Client::Invite {
                invitation: super::world::invitation(1),
                kind,
                offer,
                link: false,
                name: None,
            },
        )
        .unwrap();
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.sends(consumer, AUDIO_VIDEO), Err(Code::NoCameraInVoice));
}

#[test]
fn over_means_over() {
    let (mut world, agent, consumer) = World::talking();
    world.ends(agent).unwrap();
    assert_eq!(world.sends(consumer, AUDIO_VIDEO), Err(Code::CallOver));
    assert_eq!(world.joins(consumer, None, true), Err(Code::CallOver));
    world.wait(limits::PARKED);
    assert_eq!(
        world.reports(consumer, Transport::Connected, AUDIO_VIDEO),
        Err(Code::CallOver)
    );
    assert_eq!(world.accepts(consumer, 1), Ok(None), "a replayed accept is harmless");
    assert!(world.call().is_none());
}

#[test]
fn one_screen_is_shared_at_a_time() {
    const SCREEN: Media = Media {
        screen: true,
        ..AUDIO_VIDEO
    };
    let (mut world, agent, consumer) = World::talking();
    let take = || Client::TakeShare { call: call_id() };
    let asked = |world: &World, socket| world.was_sent(socket, |frame| matches!(frame, Server::StopShare { .. }));
    world.say(consumer, take()).unwrap();
    assert!(!asked(&world, agent), "nothing is shared");
    world.sends(agent, SCREEN).unwrap();
    assert_eq!(world.sends(consumer, SCREEN), Err(Code::ShareTaken));
    assert_eq!(world.call().unwrap().consumer.sends, AUDIO_VIDEO);
    world.sends(agent, SCREEN).unwrap();
    world.say(consumer, take()).unwrap();
    assert!(asked(&world, agent) && !asked(&world, consumer));
    assert_eq!(
        world.sends(consumer, SCREEN),
        Err(Code::ShareTaken),
        "until it has stopped"
    );
    world.sends(agent, AUDIO_VIDEO).unwrap();
    world.sends(consumer, SCREEN).unwrap();
    let shares: Vec<_> = world
        .facts()
        .into_iter()
        .filter(|fact| matches!(fact, Fact::Screen { .. }))
        .collect();
    let screen = |side, sharing| Fact::Screen { side, sharing };
    assert_eq!(
        shares,
        [
            screen(Side::Agent, true),
            screen(Side::Agent, false),
            screen(Side::Consumer, true)
        ]
    );
}
