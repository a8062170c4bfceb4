//! From screens alone to voice, from voice to video, and back.

use std::time::Duration;

use protocol::client::{Client, Transport};
use protocol::connection::{Description, DescriptionKind, Sdp};
use protocol::event::Fact;
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::server::Server;
use protocol::settings::CallSettings;
use protocol::transcript::Content;
use protocol::view::{CallKind, CallState, Media};
use protocol::{Code, Side, limits};

use super::world::{AUDIO_VIDEO, World, ana, call_id, invitation, maya};
use crate::conversation::SocketId;
use crate::negotiation::samples::{answer, offer, sdp_of};

const AUDIO: Media = Media {
    audio: true,
    video: false,
    screen: false,
};

const NOTHING: Media = Media {
    audio: false,
    video: false,
    screen: false,
};

/// Ana and Maya talk, without cameras.
fn talking() -> (World, SocketId, SocketId) {
    calling(CallKind::Voice, AUDIO)
}

/// Ana and Maya are in a call of a kind, and both send the same.
fn calling(kind: CallKind, media: Media) -> (World, SocketId, SocketId) {
    let (mut world, agent, consumer) = World::open();
    let invite = Client::Invite {
        invitation: invitation(1),
        kind,
        offer: offer(kind),
        link: false,
        name: None,
    };
    world.say(agent, invite).unwrap();
    let described = Client::Describe {
        call: call_id(),
        generation: 1,
        description: answer(kind),
    };
    world.say(consumer, described).unwrap();
    world.accepts(consumer, 1).unwrap();
    for socket in [agent, consumer] {
        world.sends(socket, media).unwrap();
    }
    for socket in [agent, consumer] {
        world.reports(socket, Transport::Connected, media).unwrap();
    }
    assert_eq!(world.call().unwrap().state, CallState::Active);
    (world, agent, consumer)
}

fn upgrade() -> Client {
    Client::Upgrade {
        call: call_id(),
        kind: CallKind::Video,
    }
}

fn answers(agree: bool) -> Client {
    let call = call_id();
    Client::AnswerUpgrade {
        call,
        kind: CallKind::Video,
        agree,
    }
}

fn downgrade() -> Client {
    Client::Downgrade { call: call_id() }
}

fn kind(world: &World) -> CallKind {
    world.call().unwrap().kind
}

fn asked_by(world: &World) -> Option<Side> {
    world.call()?.upgrade.map(|asked| asked.by)
}

fn changes(world: &World) -> Vec<Fact> {
    let mut facts = world.facts();
    facts.retain(|fact| matches!(fact, Fact::KindChanged { .. }));
    facts
}

fn reserved() -> Option<DeskAnswer> {
    Some(DeskAnswer::Reserved {
        calls: CallSettings::default(),
    })
}

#[test]
fn agent_asks_for_video_and_the_consumer_agrees() {
    let (mut world, agent, consumer) = talking();
    assert_eq!(world.sends(agent, AUDIO_VIDEO), Err(Code::NoCameraInVoice));
    world.say(agent, upgrade()).unwrap();
    world.say(agent, upgrade()).unwrap();
    assert_eq!((kind(&world), asked_by(&world)), (CallKind::Voice, Some(Side::Agent)));
    assert_eq!(
        world.say(agent, answers(true)),
        Err(Code::NothingToAnswer),
        "one's own question"
    );
    world.evict();
    world.say(consumer, answers(true)).unwrap();
    world.say(consumer, answers(true)).unwrap();
    assert_eq!((kind(&world), asked_by(&world)), (CallKind::Video, None));
    world.sends(consumer, AUDIO_VIDEO).unwrap();
    let written = Content::KindChanged {
        call: call_id(),
        kind: CallKind::Video,
        by: ana(),
    };
    assert_eq!(
        world
            .contents()
            .into_iter()
            .filter(|content| **content == written)
            .count(),
        1
    );
    assert_eq!(
        changes(&world),
        [Fact::KindChanged {
            side: Side::Agent,
            kind: CallKind::Video
        }]
    );
    let holds_video = |notice: &ToDesk| {
        matches!(
            notice,
            ToDesk::Holding {
                kind: CallKind::Video,
                ..
            }
        )
    };
    assert!(world.told_desk().iter().any(holds_video));
}

#[test]
fn consumer_asks_and_what_both_ask_for_is_agreed() {
    let (mut world, agent, consumer) = talking();
    world.say(consumer, upgrade()).unwrap();
    assert_eq!(asked_by(&world), Some(Side::Consumer));
    world.say(agent, upgrade()).unwrap();
    assert_eq!(kind(&world), CallKind::Video);
    let by_maya = |content: &&Content| matches!(content, Content::KindChanged { by, .. } if *by == maya());
    assert!(world.contents().iter().any(by_maya));
}

#[test]
fn screen_call_has_no_sound_until_both_want_it_and_no_camera_before_that() {
    let (mut world, agent, consumer) = calling(CallKind::Screen, NOTHING);
    for media in [AUDIO, AUDIO_VIDEO] {
        assert_eq!(world.sends(agent, media), Err(Code::ScreensAlone));
    }
    let wants = |kind| Client::Upgrade { call: call_id(), kind };
    assert_eq!(
        world.say(agent, wants(CallKind::Video)),
        Err(Code::OutOfTurn),
        "voice first"
    );
    world.say(agent, wants(CallKind::Voice)).unwrap();
    assert_eq!(
        world.say(consumer, answers(true)),
        Err(Code::NothingToAnswer),
        "video was not asked for"
    );
    let agrees = Client::AnswerUpgrade {
        call: call_id(),
        kind: CallKind::Voice,
        agree: true,
    };
    world.say(consumer, agrees.clone()).unwrap();
    world.say(consumer, agrees).unwrap();
    world.say(agent, wants(CallKind::Voice)).unwrap();
    assert_eq!(
        (kind(&world), asked_by(&world)),
        (CallKind::Voice, None),
        "what is said twice asks for nothing more"
    );
    world.sends(consumer, AUDIO).unwrap();
    world.say(consumer, upgrade()).unwrap();
    world.say(agent, answers(true)).unwrap();
    assert_eq!(kind(&world), CallKind::Video);
    assert_eq!(world.call().unwrap().generation, 1, "the connection has been the same");
}

#[test]
fn question_can_be_declined_taken_back_and_runs_out() {
    let (mut world, agent, consumer) = talking();
    world.say(agent, upgrade()).unwrap();
    world.say(consumer, answers(false)).unwrap();
    world.say(consumer, answers(false)).unwrap();
    assert_eq!(asked_by(&world), None);
    assert_eq!(world.say(consumer, answers(true)), Err(Code::NothingToAnswer));
    world.say(agent, upgrade()).unwrap();
    world.say(agent, answers(false)).unwrap();
    assert_eq!(asked_by(&world), None);
    world.say(agent, upgrade()).unwrap();
    for _ in 0..limits::UPGRADE.as_secs() - 1 {
        world.wait(Duration::from_secs(1));
        world.reports(agent, Transport::Connected, AUDIO).unwrap();
    }
    assert_eq!(asked_by(&world), Some(Side::Agent));
    world.forget_seen();
    world.wait(Duration::from_secs(1));
    assert_eq!(asked_by(&world), None);
    assert!(
        world.was_sent(agent, |frame| matches!(frame, Server::Call { .. })),
        "both see that it ran out"
    );
    assert_eq!((kind(&world), changes(&world)), (CallKind::Voice, vec![]));
}

#[test]
fn desk_says_whether_video_is_allowed_whoever_asks() {
    for consumer_asks in [false, true] {
        let (mut world, agent, consumer) = talking();
        let socket = if consumer_asks { consumer } else { agent };
        world.desk_agrees = false;
        let n = world.say_later(socket, upgrade());
        let again = world.say_later(socket, upgrade());
        assert!(world.answer_to(socket, n).is_none() && asked_by(&world).is_none());
        assert_eq!(world.asked.len(), 1, "it is asked once");
        let refused = Some(DeskAnswer::Refused {
            code: Code::VideoNotInProfile,
        });
        world.desk_answers(refused);
        for n in [n, again] {
            assert_eq!(world.answer_to(socket, n), Some(Err(Code::VideoNotInProfile)));
        }
        assert_eq!(asked_by(&world), None);
        let n = world.say_later(socket, upgrade());
        world.evict();
        world.wait(Duration::from_secs(10));
        assert_eq!(world.answer_to(socket, n), Some(Err(Code::DeskUnavailable)));
        world.desk_answers(reserved());
        assert_eq!(asked_by(&world), None, "nobody waits for it any more");
        assert_eq!(world.releases(), 0, "the call holds the agent");
    }
}

#[test]
fn both_may_ask_while_the_desk_is_asked() {
    let (mut world, agent, consumer) = talking();
    world.desk_agrees = false;
    let frames = [agent, consumer].map(|socket| (socket, world.say_later(socket, upgrade())));
    world.desk_answers(reserved());
    for (socket, n) in frames {
        assert_eq!(world.answer_to(socket, n), Some(Ok(None)));
    }
    assert_eq!(kind(&world), CallKind::Video);
}

/// Of which kind the `Desk` was told that the call is, each time.
fn held(world: &World) -> Vec<CallKind> {
    let kind_of = |notice| match notice {
        ToDesk::Holding { kind, .. } => Some(kind),
        _ => None,
    };
    world.told_desk().into_iter().filter_map(kind_of).collect()
}

/// Both are there for as long as this.
fn stay(world: &mut World, sockets: [SocketId; 2], seconds: u64) {
    for _ in 0..seconds {
        world.wait(Duration::from_secs(1));
        for socket in sockets {
            world.reports(socket, Transport::Connected, AUDIO).unwrap();
        }
    }
}

#[test]
fn what_the_desk_holds_for_a_question_is_given_back_when_it_comes_to_nothing() {
    let (mut world, agent, consumer) = talking();
    let both = [agent, consumer];
    stay(&mut world, both, 30);
    world.say(agent, upgrade()).unwrap();
    stay(&mut world, both, 40);
    assert_eq!(held(&world), [], "nothing is said that would give it back");
    world.say(consumer, answers(false)).unwrap();
    assert_eq!(held(&world), [CallKind::Voice], "declined");

    world.say(agent, upgrade()).unwrap();
    world.say(agent, answers(false)).unwrap();
    assert_eq!(held(&world).len(), 2, "taken back");

    world.say(consumer, upgrade()).unwrap();
    world.evict();
    stay(&mut world, both, limits::UPGRADE.as_secs());
    assert_eq!(held(&world).len(), 3, "run out");

    world.say(agent, upgrade()).unwrap();
    world.say(consumer, answers(true)).unwrap();
    assert_eq!(held(&world)[3..], [CallKind::Video], "agreed");
}

#[test]
fn what_the_desk_holds_for_a_question_that_nobody_asks_any_more_is_given_back() {
    let (mut world, agent, consumer) = talking();
    world.desk_agrees = false;
    world.say_later(agent, upgrade());
    stay(&mut world, [agent, consumer], 10);
    assert_eq!(held(&world), [CallKind::Voice], "whatever the Desk did");
    world.desk_answers(reserved());
    assert_eq!(held(&world), [CallKind::Voice; 2]);
    let refused = Some(DeskAnswer::Refused { code: Code::NoRoom });
    world.say_later(agent, upgrade());
    world.desk_answers(refused);
    assert_eq!(held(&world).len(), 2, "it held nothing");
}

#[test]
fn answer_of_the_desk_after_the_end_frees_the_agent() {
    let (mut world, agent, consumer) = talking();
    world.desk_agrees = false;
    let n = world.say_later(agent, upgrade());
    world.ends(consumer).unwrap();
    assert_eq!(world.releases(), 1);
    world.desk_answers(reserved());
    assert_eq!(world.answer_to(agent, n), Some(Err(Code::CallOver)));
    assert_eq!(world.releases(), 2);
}

#[test]
fn who_asks_for_more_reads_that_the_call_is_over_without_waiting_for_the_desk() {
    let (mut world, agent, consumer) = talking();
    world.desk_agrees = false;
    let n = world.say_later(agent, upgrade());
    world.ends(agent).unwrap();
    assert_eq!(world.answer_to(agent, n), None);
    world.ends(consumer).unwrap();
    assert_eq!(world.answer_to(agent, n), Some(Err(Code::CallOver)));
    world.desk_answers(reserved());
    assert_eq!(
        world.releases(),
        2,
        "what the Desk agreed to nevertheless is given back"
    );
}

#[test]
fn video_call_goes_back_to_voice_and_up_again_over_the_same_line() {
    const WITH_CAMERA: &[&str] = &["audio", "video", "audio", "application", "video"];
    let (mut world, agent, consumer) = talking();
    let describes = |world: &mut World, socket, kind| {
        let generation = world.call().unwrap().generation;
        let description = Description {
            kind,
            sdp: Sdp(sdp_of(WITH_CAMERA, "")),
        };
        let call = call_id();
        world.say(
            socket,
            Client::Describe {
                call,
                generation,
                description,
            },
        )
    };
    let refused = Err(Code::DescriptionRefused);
    assert_eq!(describes(&mut world, agent, DescriptionKind::Offer), refused);
    world.say(agent, upgrade()).unwrap();
    world.say(consumer, upgrade()).unwrap();
    describes(&mut world, agent, DescriptionKind::Offer).unwrap();
    describes(&mut world, consumer, DescriptionKind::Answer).unwrap();
    for socket in [agent, consumer] {
        world.sends(socket, AUDIO_VIDEO).unwrap();
        world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
    }
    world.say(consumer, downgrade()).unwrap();
    world.say(agent, downgrade()).unwrap();
    let call = world.call().unwrap();
    assert_eq!(
        (call.kind, call.agent.sends, call.consumer.sends),
        (CallKind::Voice, AUDIO, AUDIO)
    );
    assert_eq!(world.sends(agent, AUDIO_VIDEO), Err(Code::NoCameraInVoice));
    world.say(agent, upgrade()).unwrap();
    world.say(consumer, answers(true)).unwrap();
    assert_eq!(changes(&world).len(), 3);
    world.sends(agent, AUDIO_VIDEO).unwrap();
    world.wait(Duration::from_secs(3));
    let generation = 1;
    let call = call_id();
    world.say(agent, Client::Renew { call, generation }).unwrap();
    assert_eq!(
        describes(&mut world, agent, DescriptionKind::Offer),
        refused,
        "a new connection has the usual order"
    );
    let told = |frame: &Server| {
        matches!(
            frame,
            Server::Negotiate {
                kind: CallKind::Video,
                generation: 2,
                ..
            }
        )
    };
    assert!(world.was_sent(agent, told) && world.was_sent(consumer, told));
    world.describes_offer(agent, 2).unwrap();
}

#[test]
fn page_without_the_place_cannot_change_the_kind() {
    let (mut world, _, _) = talking();
    let other = world.connect(maya(), 9);
    for frame in [upgrade(), answers(true), downgrade()] {
        assert_eq!(world.say(other, frame), Err(Code::CallElsewhere));
    }
}
