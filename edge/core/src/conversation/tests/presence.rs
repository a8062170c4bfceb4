//! Signs of life, and what their absence does.

use std::time::Duration;

use protocol::client::{Client, Transport};
use protocol::event::Fact;
use protocol::server::Server;
use protocol::transcript::Content;
use protocol::view::{CallState, EndReason, FailedLeg, LastMedia, Media, Presence};
use protocol::{Side, limits};

use super::world::{AUDIO_VIDEO, World, call_id, maya, tab};
use crate::conversation::SocketId;

fn ended(world: &World) -> Option<(EndReason, Option<Side>, u64)> {
    world.facts().iter().rev().find_map(|fact| match fact {
        Fact::Ended {
            reason, by, talk_ms, ..
        } => Some((*reason, *by, *talk_ms)),
        _ => None,
    })
}

/// One side reports that nothing comes any more.
fn hears_nothing() -> Client {
    Client::Report {
        call: call_id(),
        generation: 1,
        transport: Transport::Disconnected,
        sources: AUDIO_VIDEO,
        plays: Media::default(),
        hears: false,
        path: None,
    }
}

#[test]
fn socket_lost_alone_never_ends_a_call() {
    let (mut world, agent, consumer) = World::talking();
    world.disconnect(consumer);
    world.talk(&[agent], 300);
    assert_eq!(world.presence(Side::Consumer), Presence::SignallingReconnecting);
    assert_eq!(world.call().unwrap().state, CallState::Active);
    world.connect(maya(), 2);
    assert_eq!(world.presence(Side::Consumer), Presence::Present);
}

#[test]
fn silent_participant_is_lost_then_left_then_the_call_ends_alone() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 10);
    let mut seen = Vec::new();
    for _ in 0..121 {
        world.wait(Duration::from_secs(1));
        if world.call().is_none() {
            break;
        }
        let presence = world.presence(Side::Consumer);
        if seen.last() != Some(&presence) {
            seen.push(presence);
        }
        world.say(agent, hears_nothing()).unwrap();
    }
    assert_eq!(seen, [Presence::Present, Presence::Lost, Presence::Left]);
    assert_eq!(ended(&world), Some((EndReason::Alone, Some(Side::Consumer), 11_000)));
    let named = |content: &&Content| matches!(content, Content::CallEnded { by: Some(by), .. } if *by == maya());
    assert!(world.contents().iter().any(named));
}

/// A phone's page comes, with the tab that Maya's first page has.
fn phone(world: &mut World, visible: bool) -> SocketId {
    let hello = Client::Hello {
        tab: tab(2),
        after: 0,
        visible,
        can_call: true,
        phone: true,
    };
    world.connect_with(maya(), hello)
}

#[test]
fn hidden_page_of_a_phone_is_away_until_it_is_looked_at_again() {
    let (mut world, agent, consumer) = World::talking();
    world.disconnect(consumer);
    let consumer = phone(&mut world, true);
    world.say(consumer, Client::Visibility { visible: false }).unwrap();
    assert_eq!(world.presence(Side::Consumer), Presence::Away);
    world.talk(&[agent, consumer], 10);
    assert_eq!(
        world.call().unwrap().state,
        CallState::Active,
        "what still flows counts"
    );
    world.disconnect(consumer);
    for _ in 0..119 {
        world.wait(Duration::from_secs(1));
        world.say(agent, hears_nothing()).unwrap();
        assert_eq!(
            world.presence(Side::Consumer),
            Presence::Away,
            "never left while it sleeps"
        );
    }
    world.evict();
    let consumer = phone(&mut world, true);
    assert_ne!(world.presence(Side::Consumer), Presence::Away);
    for socket in [agent, consumer] {
        world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
    }
    assert_eq!(world.presence(Side::Consumer), Presence::Present);
    world.say(consumer, Client::Visibility { visible: false }).unwrap();
    for _ in 0..120 {
        world.wait(Duration::from_secs(1));
        if world.call().is_some() {
            world.say(agent, hears_nothing()).unwrap();
        }
    }
    assert_eq!(ended(&world), Some((EndReason::Alone, Some(Side::Consumer), 12_000)));
}

#[test]
fn who_leaves_is_gone_at_once_and_may_come_back_for_two_minutes() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 3);
    world.consumer_leaves(true);
    world.disconnect(consumer);
    assert_eq!(world.presence(Side::Consumer), Presence::Left);
    for _ in 0..119 {
        world.wait(Duration::from_secs(1));
        world.say(agent, hears_nothing()).unwrap();
    }
    let back = world.connect(maya(), 2);
    world.joins(back, None, true).unwrap();
    assert_eq!(world.presence(Side::Consumer), Presence::Present);

    let (mut world, agent, consumer) = World::talking();
    world.consumer_leaves(true);
    world.disconnect(consumer);
    for _ in 0..120 {
        world.wait(Duration::from_secs(1));
        if world.call().is_some() {
            world.say(agent, hears_nothing()).unwrap();
        }
    }
    assert!(matches!(
        ended(&world),
        Some((EndReason::PageClosed, Some(Side::Consumer), _))
    ));
}

#[test]
fn page_that_was_closed_and_did_not_come_back_ends_the_call_as_closed() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 3);
    world.consumer_leaves(false);
    world.disconnect(consumer);
    assert_eq!(world.presence(Side::Consumer), Presence::ChangingPages);
    for _ in 0..119 {
        world.wait(Duration::from_secs(1));
        world.say(agent, hears_nothing()).unwrap();
    }
    assert_eq!(world.presence(Side::Consumer), Presence::Left);
    world.wait(Duration::from_secs(1));
    assert_eq!(
        ended(&world),
        Some((EndReason::PageClosed, Some(Side::Consumer), 3_000))
    );
}

#[test]
fn late_words_of_a_page_that_goes_away_do_not_bring_it_back_but_later_ones_do() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 3);
    world.consumer_leaves(false);
    world.reports(consumer, Transport::Connected, AUDIO_VIDEO).unwrap();
    assert_eq!(world.presence(Side::Consumer), Presence::ChangingPages);
    // A browser may bring a page back just as it was.
    world.wait(Duration::from_secs(1));
    world.reports(consumer, Transport::Connected, AUDIO_VIDEO).unwrap();
    assert_eq!(world.presence(Side::Consumer), Presence::Present);
}

#[test]
fn end_tells_when_media_of_each_side_last_arrived() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 3);
    let last_heard = world.now;
    world.wait(Duration::from_secs(1));
    world.say(agent, hears_nothing()).unwrap();
    world.reports(consumer, Transport::Connected, AUDIO_VIDEO).unwrap();
    let last_seen = world.now;
    world.wait(Duration::from_secs(1));
    world.ends(agent).unwrap();
    world.reports(agent, Transport::Connected, AUDIO_VIDEO).unwrap();
    let expected = LastMedia {
        agent: Some(last_seen),
        consumer: Some(last_heard),
    };
    assert_eq!(world.call().unwrap().ended.unwrap().last_media, expected);
    world.wait(limits::PARKED);
    assert!(matches!(world.facts().last(), Some(Fact::Ended { last_media, .. }) if *last_media == expected));
    let written =
        |content: &&Content| matches!(content, Content::CallEnded { last_media, .. } if *last_media == expected);
    assert!(world.contents().iter().any(written));
}

#[test]
fn when_both_are_gone_nobody_is_left() {
    for late in [false, true] {
        let (mut world, agent, consumer) = World::talking();
        world.talk(&[agent, consumer], 10);
        if late {
            world.oversleep(limits::ALONE * 3);
        } else {
            world.wait(limits::ALONE);
        }
        assert_eq!(
            ended(&world),
            Some((EndReason::NobodyLeft, None, 10_000)),
            "late: {late}"
        );
    }
}

#[test]
fn silence_of_two_seconds_shows_as_reconnecting_and_is_not_talk() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 4);
    for _ in 0..3 {
        for socket in [agent, consumer] {
            world.say(socket, hears_nothing()).unwrap();
        }
        world.wait(Duration::from_secs(1));
    }
    assert_eq!(world.call().unwrap().state, CallState::Reconnecting);
    for socket in [agent, consumer] {
        world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
    }
    assert_eq!(world.call().unwrap().state, CallState::Active);
    assert_eq!(world.facts().last(), Some(&Fact::Recovered { gap_ms: 3_000 }));
    world.ends(agent).unwrap();
    assert_eq!(world.call().unwrap().ended.unwrap().talk_ms, 4_000);
}

#[test]
fn hiccup_is_not_worth_a_word() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 2);
    world.say(agent, hears_nothing()).unwrap();
    world.talk(&[agent, consumer], 2);
    assert!(!world.facts().contains(&Fact::Interrupted));
}

#[test]
fn camera_that_begins_does_not_interrupt_the_call() {
    let (mut world, agent, consumer) = World::talking();
    let sound = Media {
        audio: true,
        ..Media::default()
    };
    for _ in 0..10 {
        world.wait(Duration::from_secs(1));
        let report = |plays| Client::Report {
            call: call_id(),
            generation: 1,
            transport: Transport::Connected,
            sources: AUDIO_VIDEO,
            plays,
            hears: true,
            path: None,
        };
        world.say(agent, report(sound)).unwrap();
        world.say(consumer, report(AUDIO_VIDEO)).unwrap();
    }
    assert_eq!(world.call().unwrap().state, CallState::Active);
}

#[test]
fn call_is_active_only_when_each_side_plays_all_that_the_other_sends() {
    let (mut world, agent, consumer) = World::ringing();
    world.accepts(consumer, 1).unwrap();
    for socket in [agent, consumer] {
        world.reports(socket, Transport::Connected, Media::default()).unwrap();
    }
    world.sends(agent, AUDIO_VIDEO).unwrap();
    assert_eq!(world.call().unwrap().state, CallState::Connecting, "Maya chooses");
    world.sends(consumer, Media::default()).unwrap();
    assert_eq!(
        world.call().unwrap().state,
        CallState::Connecting,
        "Ana's camera is not seen yet"
    );
    let report = |sources, plays| Client::Report {
        call: call_id(),
        generation: 1,
        transport: Transport::Connected,
        sources,
        plays,
        hears: true,
        path: None,
    };
    world.wait(Duration::from_millis(400));
    world.say(agent, report(AUDIO_VIDEO, Media::default())).unwrap();
    world
        .say(
            consumer,
            report(
                Media::default(),
                Media {
                    audio: true,
                    ..Media::default()
                },
            ),
        )
        .unwrap();
    assert_eq!(world.call().unwrap().state, CallState::Connecting, "heard, not seen");
    world.say(consumer, report(Media::default(), AUDIO_VIDEO)).unwrap();
    assert_eq!(
        world.call().unwrap().state,
        CallState::Active,
        "who only listens holds nothing back"
    );
    assert_eq!(world.facts().last(), Some(&Fact::Started { setup_ms: 400 }));
}

#[test]
fn connecting_restarts_ice_once_and_then_gives_up() {
    let (mut world, agent, consumer) = World::ringing();
    world.accepts(consumer, 1).unwrap();
    for socket in [agent, consumer] {
        world.sends(socket, AUDIO_VIDEO).unwrap();
    }
    let restarts = |world: &World| {
        let is_restart = |frame: &&Server| matches!(frame, Server::RestartIce { .. });
        world.seen(agent).iter().filter(is_restart).count()
    };
    world.wait(limits::CONNECTING_RESTART - Duration::from_millis(1));
    assert_eq!(restarts(&world), 0);
    world.wait(Duration::from_secs(10));
    assert_eq!(restarts(&world), 1);
    world.wait(Duration::from_secs(6));
    assert_eq!(ended(&world), Some((EndReason::CouldNotConnect, None, 0)));
    assert_eq!(world.releases(), 1);
}

/// A live microphone and camera, and what is played of the other side.
fn plays_of(transport: Transport, plays: Media) -> Client {
    Client::Report {
        call: call_id(),
        generation: 1,
        transport,
        sources: AUDIO_VIDEO,
        plays,
        hears: false,
        path: None,
    }
}

#[test]
fn a_call_that_could_not_connect_names_the_leg_that_failed() {
    let deaf = Media::default();
    // What the agent's and the consumer's pages say once a second: where the connection is, and what they play.
    let (connected, connecting) = (Transport::Connected, Transport::Connecting);
    let cases = [
        (None, Some((connected, AUDIO_VIDEO)), FailedLeg::AgentMissing),
        (Some((connected, AUDIO_VIDEO)), None, FailedLeg::ConsumerMissing),
        (
            Some((connecting, deaf)),
            Some((connecting, deaf)),
            FailedLeg::Connection,
        ),
        (Some((connected, deaf)), Some((connecting, deaf)), FailedLeg::Connection),
        (
            Some((connected, deaf)),
            Some((connected, deaf)),
            FailedLeg::MediaBothWays,
        ),
        (
            Some((connected, AUDIO_VIDEO)),
            Some((connected, deaf)),
            FailedLeg::AgentMedia,
        ),
        (
            Some((connected, deaf)),
            Some((connected, AUDIO_VIDEO)),
            FailedLeg::ConsumerMedia,
        ),
    ];
    for (of_agent, of_consumer, expected) in cases {
        let (mut world, agent, consumer) = World::ringing();
        world.accepts(consumer, 1).unwrap();
        for socket in [agent, consumer] {
            world.sends(socket, AUDIO_VIDEO).unwrap();
        }
        let mut seconds = 0;
        while ended(&world).is_none() && seconds < 60 {
            world.wait(Duration::from_secs(1));
            seconds += 1;
            for (socket, said) in [(agent, of_agent), (consumer, of_consumer)] {
                if let (Some((transport, plays)), None) = (said, ended(&world)) {
                    world.say(socket, plays_of(transport, plays)).unwrap();
                }
            }
        }
        let leg = world.facts().iter().find_map(|fact| match fact {
            Fact::Ended { failed_leg, .. } => Some(*failed_leg),
            _ => None,
        });
        assert_eq!(
            leg,
            Some(Some(expected)),
            "agent {of_agent:?}, consumer {of_consumer:?}"
        );
        let written =
            |content: &Content| matches!(content, Content::CallEnded { failed_leg: Some(leg), .. } if *leg == expected);
        assert!(world.contents().iter().any(|content| written(content)), "{expected:?}");
    }
}

#[test]
fn choosing_devices_ends_after_a_minute_and_only_then_connecting_counts() {
    let (mut world, agent, consumer) = World::ringing();
    world.accepts(consumer, 1).unwrap();
    world.sends(agent, AUDIO_VIDEO).unwrap();
    for _ in 0..59 {
        world.wait(Duration::from_secs(1));
        world.reports(agent, Transport::Connected, Media::default()).unwrap();
    }
    assert!(world.call().unwrap().consumer.choosing);
    world.wait(Duration::from_secs(1));
    assert!(!world.call().unwrap().consumer.choosing);
    world.wait(limits::CONNECTING - Duration::from_millis(1));
    assert!(world.call().is_some());
    world.wait(Duration::from_millis(1));
    assert_eq!(
        ended(&world).map(|(reason, ..)| reason),
        Some(EndReason::CouldNotConnect)
    );
}

#[test]
fn presence_survives_an_eviction() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 7);
    world.evict();
    assert_eq!(world.call().unwrap().state, CallState::Active);
    world.talk(&[agent, consumer], 7);
    world.ends(agent).unwrap();
    assert_eq!(world.call().unwrap().ended.unwrap().talk_ms, 14_000);
}

#[test]
fn signs_of_life_that_were_not_stored_before_an_eviction_are_not_missed() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 4);
    world.evict();
    world.wait(Duration::from_secs(2));
    assert_eq!(world.call().unwrap().state, CallState::Active);
    assert_eq!(world.presence(Side::Agent), Presence::Present);
    world.talk(&[agent, consumer], 2);
    assert!(!world.facts().contains(&Fact::Interrupted));

    world.evict();
    world.wait(limits::LOST);
    assert_eq!(
        world.presence(Side::Consumer),
        Presence::Lost,
        "who does not come back is missed all the same"
    );
}

#[test]
fn reports_store_nothing_while_nothing_changes() {
    let (mut world, agent, consumer) = World::talking();
    world.talk(&[agent, consumer], 1);
    let frames = world
        .seen(agent)
        .iter()
        .filter(|frame| matches!(frame, Server::Call { .. }))
        .count();
    world.talk(&[agent, consumer], 30);
    let later = world
        .seen(agent)
        .iter()
        .filter(|frame| matches!(frame, Server::Call { .. }))
        .count();
    assert_eq!(frames, later, "nothing to show");
}
