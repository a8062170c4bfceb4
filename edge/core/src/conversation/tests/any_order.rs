//! Whatever people, pages, the `Desk` and the clock do, in whatever order: the rules hold.

use std::time::Duration;

use proptest::prelude::*;
use protocol::client::{Client, ClientFrame, Transport};
use protocol::device::{Device, DeviceProblem, Devices};
use protocol::event::Fact;
use protocol::objects::DeskAnswer;
use protocol::settings::CallSettings;
use protocol::transcript::{Content, Text};
use protocol::view::{CallKind, DeclineReason, InvitationOutcome, Media, RequestOutcome};
use protocol::{Code, LinkSecret, MessageId, Side, limits};

use super::world::{AUDIO_VIDEO, World, ana, ben, call_id, invitation, maya, tab};
use crate::conversation::{Conversation, Given, Input, Output, Part, SocketId};
use crate::machine::step;
use crate::negotiation::samples::{HOST, RELAY, answer, candidate, offer};

/// How long an invitation with a link waits.
const LINK: Duration = Duration::from_secs(30 * 60);

/// One thing that happens: which, who does it, and one more number.
type Deed = (u8, u8, u32);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    proptest::collection::vec((0_u8..53, 0_u8..4, 0_u32..150_000), 1..70)
}

/// What a page may say; most of it out of place most of the time.
fn frame(choice: u8, number: u32, world: &World, socket: SocketId) -> Client {
    let is_invited = |fact: &&Fact| matches!(fact, Fact::Invited);
    let latest = u32::try_from(world.facts().iter().filter(is_invited).count()).unwrap();
    let generation = world.machine.generation().unwrap_or(1) - u32::from(number.is_multiple_of(13));
    let is_new = matches!(choice, 0 | 1) && !number.is_multiple_of(3);
    let invitation = invitation(latest + u32::from(is_new));
    let call = invitation.call();
    let kind = CallKind::Video;
    let transport = if number.is_multiple_of(4) {
        Transport::Disconnected
    } else {
        Transport::Connected
    };
    let media = Media {
        screen: number.is_multiple_of(5),
        ..AUDIO_VIDEO
    };
    match choice {
        0 | 1 => Client::Invite {
            invitation,
            kind,
            offer: offer(kind),
            link: number.is_multiple_of(7),
            name: None,
        },
        2 => Client::Shown { invitation },
        3..=5 => Client::Accept { invitation },
        6 => Client::Decline {
            invitation,
            reason: number.is_multiple_of(2).then_some(DeclineReason::NotNow),
        },
        7 => Client::Cancel { invitation },
        8 | 9 => Client::Describe {
            call,
            generation,
            description: offer(kind),
        },
        10 | 11 => Client::Describe {
            call,
            generation,
            description: answer(kind),
        },
        12 => Client::Candidate {
            call,
            generation,
            candidate: candidate(HOST),
        },
        13 => Client::Candidate {
            call,
            generation,
            candidate: candidate(RELAY),
        },
        14 | 15 => Client::Sends { call, media },
        16..=20 => Client::Report {
            call,
            generation,
            transport,
            sources: media,
            plays: media,
            hears: number.is_multiple_of(2),
            path: None,
        },
        21 => Client::Renew { call, generation },
        22 => Client::Join {
            call,
            secret: world.secret(socket),
            take: false,
        },
        23 => Client::Join {
            call,
            secret: None,
            take: true,
        },
        24 => Client::End { call },
        25 => Client::BackToCall { call },
        26 => Client::Message {
            id: MessageId::from_random((number % 7).into()),
            text: Text(format!("{}", number % 3)),
        },
        27 => Client::Receipt {
            delivered: u64::from(number % 40),
            read: u64::from(number % 30),
        },
        28 => Client::Typing { typing: true },
        29 => Client::Close {
            comment: Text::default(),
        },
        30 => Client::AskForCall {
            kind: if number.is_multiple_of(3) {
                CallKind::Voice
            } else {
                kind
            },
        },
        31 => Client::AskForCall { kind },
        32 => Client::WithdrawRequest,
        33 => Client::DeclineRequest,
        34 => Client::SendLink { invitation },
        42 => Client::Devices {
            call,
            devices: Devices {
                camera: number.is_multiple_of(2).then_some(DeviceProblem::Busy),
                ..Devices::default()
            },
        },
        43 => Client::Fix {
            call,
            device: Device::Camera,
        },
        44 => Client::DismissFix { call },
        45 => Client::TakeShare { call },
        46 | 47 => Client::Upgrade { call, kind },
        48 | 49 => Client::AnswerUpgrade {
            call,
            kind,
            agree: !number.is_multiple_of(3),
        },
        50 => Client::Downgrade { call },
        _ => Client::Visibility {
            visible: number.is_multiple_of(2),
        },
    }
}

/// Frames that may be said twice without doing twice.
const fn is_harmless_twice(body: &Client) -> bool {
    !matches!(
        body,
        Client::Join { .. }
            | Client::Renew { .. }
            | Client::Describe { .. }
            | Client::Candidate { .. }
            | Client::BackToCall { .. }
            | Client::Report { .. }
    )
}

/// A machine made of what the running one would store goes on exactly as that one does, but for signs of life that might be missing.
fn goes_on_alike(world: &World, input: &Input) {
    let facts: Vec<_> = world.machine.sockets.all().cloned().collect();
    let is_new = world.entries.is_empty();
    let parts = Part::ALL
        .iter()
        .filter(|_| !is_new)
        .map(|part| (*part, world.machine.row(*part)));
    let mut restored = Conversation::restore(super::world::config(), parts, facts, world.now).unwrap();
    let mut running = world.machine.clone();
    running.presume_life(world.now);
    let without_stores = |outputs: Vec<Output>| -> Vec<Output> {
        outputs
            .into_iter()
            .filter(|output| !matches!(output, Output::Store(_)))
            .collect()
    };
    let expected = step(&mut running, input.clone(), world.now);
    let found = step(&mut restored, input.clone(), world.now);
    assert_eq!(found.answer, expected.answer);
    assert_eq!(
        without_stores(found.outputs),
        without_stores(expected.outputs),
        "{input:?}"
    );
    assert_eq!(found.deadline, expected.deadline, "{input:?}");
    for part in Part::ALL {
        assert_eq!(restored.row(*part), running.row(*part), "{input:?}");
    }
}

struct Story {
    world: World,
    sockets: Vec<SocketId>,
    assignment: u64,
}

impl Story {
    fn do_one(&mut self, (deed, who, number): Deed) {
        let world = &mut self.world;
        let socket = self.sockets.get(usize::from(who) % self.sockets.len().max(1)).copied();
        match (deed, socket) {
            (0..=34 | 42..=50, Some(socket)) => {
                let body = frame(deed, number, world, socket);
                self.says(socket, body);
            }
            (35, _) => {
                let person = if who == 0 { ana() } else { maya() };
                let socket = world.connect_anyhow(
                    person,
                    1 + u32::from(who % 3),
                    !number.is_multiple_of(4),
                    !number.is_multiple_of(5),
                );
                self.sockets.push(socket);
            }
            (36, Some(socket)) => {
                world.disconnect(socket);
                self.sockets.retain(|other| *other != socket);
            }
            (37, _) => {
                self.assignment += u64::from(number % 2);
                let agent = if number.is_multiple_of(9) { ben() } else { ana() };
                world.assign(agent, self.assignment);
            }
            (38, _) => {
                let leaving = Input::Leaving {
                    participant: maya().id,
                    tab: tab(2 + u32::from(who % 2)),
                    call: call_id(),
                    left: number.is_multiple_of(2),
                };
                let _whatever = world.input(leaving);
            }
            (39, _) => world.evict(),
            (51, _) => {
                let by_link = Input::JoinByLink {
                    invitation: invitation(1 + number % 2),
                    browser: LinkSecret::from_random(who.into()),
                    name: number.is_multiple_of(5).then(|| format!("Maya {who}")),
                };
                let _whatever = world.input(by_link);
            }
            (52, _) => self.sockets.push(world.connect_by_link(1 + number % 2)),
            (40, _) => world.oversleep(Duration::from_millis(u64::from(number) / u64::from(1 + who * 5))),
            (_, _) => world.wait(Duration::from_millis(u64::from(number) / 20)),
        }
        self.let_the_desk_answer(number);
    }

    fn says(&mut self, socket: SocketId, body: Client) {
        let world = &mut self.world;
        let prior = match &body {
            Client::Message { id, .. } => world.find(id).map(Box::new),
            _ => None,
        };
        let whole = ClientFrame {
            n: Some(1),
            body: body.clone(),
        };
        goes_on_alike(
            world,
            &Input::Frame {
                socket,
                frame: whole,
                prior,
                random: 5,
            },
        );
        let n = world.say_later(socket, body.clone());
        if world.is_open(socket) && !matches!(body, Client::Invite { .. } | Client::Upgrade { .. }) {
            assert!(world.answer_to(socket, n).is_some(), "{body:?} is answered");
        }
        if is_harmless_twice(&body) {
            let before = (world.entries.clone(), world.facts());
            world.say_later(socket, body.clone());
            assert_eq!(
                (world.entries.clone(), world.facts()),
                before,
                "{body:?} twice does no more than once"
            );
        }
    }

    fn let_the_desk_answer(&mut self, number: u32) {
        while !self.world.asked.is_empty() && !number.is_multiple_of(4) {
            let answer = match number % 10 {
                1 => Some(DeskAnswer::Refused { code: Code::Busy }),
                3 => None,
                _ => Some(DeskAnswer::Reserved {
                    calls: CallSettings::default(),
                }),
            };
            self.world.desk_answers(answer);
        }
        while !self.world.servers_asked.is_empty() && !number.is_multiple_of(3) {
            let answer = match number % 10 {
                4 => Err(Code::Unavailable),
                _ => Ok(Given::default()),
            };
            self.world.servers_answered(answer);
        }
    }
}

/// What must be true of the events of a conversation at any moment.
fn check_facts(facts: &[Fact], is_over: bool) {
    let count = |is_it: fn(&Fact) -> bool| facts.iter().filter(|fact| is_it(fact)).count();
    let invited = count(|fact| matches!(fact, Fact::Invited));
    let answered = count(|fact| matches!(fact, Fact::InvitationEnded { .. }));
    let accepted = count(|fact| {
        matches!(
            fact,
            Fact::InvitationEnded {
                outcome: InvitationOutcome::Accepted,
                ..
            }
        )
    });
    let started = count(|fact| matches!(fact, Fact::Started { .. }));
    let ended = count(|fact| matches!(fact, Fact::Ended { .. }));
    let interrupted = count(|fact| matches!(fact, Fact::Interrupted));
    let recovered = count(|fact| matches!(fact, Fact::Recovered { .. }));
    assert!(
        answered <= invited && invited <= answered + 1,
        "one invitation at a time: {facts:?}"
    );
    assert!(
        ended <= accepted && accepted <= ended + 1,
        "one call at a time: {facts:?}"
    );
    assert!(started <= accepted && recovered <= interrupted, "{facts:?}");
    for fact in facts {
        if let Fact::InvitationEnded { ring_ms, .. } = fact {
            assert!(u128::from(*ring_ms) <= LINK.as_millis(), "nothing rings on");
        }
    }
    if is_over {
        assert_eq!(
            (invited, accepted),
            (answered, ended),
            "everything ends by itself: {facts:?}"
        );
    }
}

/// A request is ended once, at the latest by an invitation or by a call that goes on.
fn check_requests(contents: &[&Content]) {
    let mut asked = None;
    let mut runs = false;
    for (place, content) in contents.iter().enumerate() {
        match content {
            Content::CallRequested { kind, .. } => {
                assert_ne!(asked, Some(*kind), "the same is not asked twice");
                asked = Some(*kind);
            }
            Content::RequestEnded { kind, outcome, .. } => {
                assert_eq!(asked.take(), Some(*kind), "what was asked ends");
                let is_invited = matches!(contents.get(place + 1), Some(Content::Invited { .. }));
                assert!(
                    *outcome != RequestOutcome::Answered || is_invited || runs,
                    "a call is the answer"
                );
            }
            Content::InvitationEnded { outcome, .. } => runs = *outcome == InvitationOutcome::Accepted,
            Content::CallEnded { .. } => runs = false,
            Content::Invited { .. } => assert_eq!(asked, None, "an invitation leaves nothing to ask for"),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]
    #[test]
    fn rules_hold_in_any_order(deeds in deeds(), beginning in 0..3) {
        let (mut world, agent, consumer) = match beginning {
            0 => World::open(),
            1 => World::ringing(),
            _ => World::talking(),
        };
        world.desk_agrees = false;
        world.given = None;
        let mut story = Story { world, sockets: vec![agent, consumer], assignment: 1 };
        for deed in deeds {
            story.do_one(deed);
            check_facts(&story.world.facts(), false);
            check_requests(&story.world.contents());
        }
        let before = story.world.now;
        story.world.wait(LINK + limits::CHOOSING_DEVICES + limits::ALONE + limits::REQUEST);
        prop_assert!(story.world.machine.standing.request.is_none(), "nobody asks for ever");
        check_facts(&story.world.facts(), true);
        prop_assert!(story.world.call().is_none(), "nobody talks without a sign of life");
        let talked: u64 = story.world.facts().iter().map(|fact| match fact {
            Fact::Ended { talk_ms, .. } => *talk_ms,
            _ => 0,
        }).sum();
        prop_assert!(talked <= before.ms_since(super::world::START) + 8_000, "nobody talks longer than there is time");
        let sides = story.world.machine.sockets.all().filter(|facts| facts.side() == Side::Agent).count();
        prop_assert!(sides <= limits::SOCKETS);
    }
}
