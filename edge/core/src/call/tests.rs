#![allow(clippy::wildcard_enum_match_arm, reason = "a test looks for one kind among many")]

mod reference;

use std::time::Duration;

use proptest::prelude::*;
use protocol::client::Transport;
use protocol::person::Person;
use protocol::view::{CallKind, Media};
use protocol::{CallId, Side, TabId, Timestamp};

use super::{Call, Input, Output};
use crate::machine::{Machine, step, wake};
use reference::Reference;

const NOW: Timestamp = Timestamp::from_unix_ms(1_000_000_000);

/// The reference looks at the clock this often; everything happens at such an instant.
const TICK: Duration = Duration::from_millis(100);

fn accepted(kind: CallKind) -> Call {
    let agent = Person::agent("agt_ana".parse().unwrap(), "Ana".into());
    let consumer = Person::consumer("csm_maya".parse().unwrap(), "Maya".into());
    Call::new(CallId::from_random(1), kind, agent, consumer, NOW)
}

const fn media(on: bool) -> Media {
    Media {
        audio: on,
        video: on,
        screen: false,
    }
}

fn any_kind() -> impl Strategy<Value = CallKind> {
    prop_oneof![Just(CallKind::Screen), Just(CallKind::Voice), Just(CallKind::Video)]
}

fn any_input() -> impl Strategy<Value = Input> {
    let side = prop_oneof![Just(Side::Agent), Just(Side::Consumer)];
    (0_u8..32, side, any_kind(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(choice, side, kind, one, two, three)| match choice {
            0..=2 => Input::Sends {
                from: side,
                media: Media {
                    audio: one,
                    video: two,
                    screen: three && two,
                },
            },
            3..=15 => Input::Report {
                from: side,
                transport: if one || two {
                    Transport::Connected
                } else {
                    Transport::Failed
                },
                sources: media(two || three),
                plays: media(one || three),
                hears: one,
            },
            16 => Input::End {
                by: side,
                tab: TabId::from_random(1),
            },
            17..=19 => Input::Back { by: side },
            20 => Input::Rejoined { side },
            21 => Input::Renewed,
            22 => Input::Leaving { side, left: one },
            26 | 27 => Input::Upgrade { by: side, kind },
            28 | 29 => Input::AnswerUpgrade {
                from: side,
                kind,
                agree: one || two,
            },
            30 => Input::Downgrade { by: side },
            23 | 24 => Input::Asleep { side, asleep: one },
            _ => Input::Online { side, online: one },
        },
    )
}

fn check(call: &Call, reference: &Reference, what: &str) -> Result<(), TestCaseError> {
    let view = call.view(1, None, None);
    prop_assert_eq!(view.state, reference.state(), "{}", what);
    let reason = view.ended.as_ref().map(|ending| ending.reason);
    prop_assert_eq!(reason, reference.reason(), "{}", what);
    if let Some(ending) = view.ended {
        prop_assert_eq!(ending.talk_ms, reference.talk_ms(), "{}", what);
        let media = [
            (Side::Agent, ending.last_media.agent),
            (Side::Consumer, ending.last_media.consumer),
        ];
        for (side, at) in media {
            prop_assert_eq!(at.map(Timestamp::as_unix_ms), reference.last_media(side), "{}", what);
        }
        return Ok(());
    }
    prop_assert_eq!(view.kind, reference.kind(), "{}", what);
    let asked = view.upgrade.map(|upgrade| (upgrade.by, upgrade.kind));
    prop_assert_eq!(asked, reference.asked(), "{}", what);
    for side in [Side::Agent, Side::Consumer] {
        let seen = if side == Side::Agent {
            &view.agent
        } else {
            &view.consumer
        };
        prop_assert_eq!(seen.sends, reference.sends(side), "{} {:?}", what, side);
        prop_assert_eq!(seen.presence, reference.presence(side), "{} {:?}", what, side);
        prop_assert_eq!(seen.choosing, reference.is_choosing(side), "{} {:?}", what, side);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// The machine, woken only by its own deadlines, against a model that looks at the clock ten times a second. The last
    /// alarm may come minutes late.
    #[test]
    fn call_does_what_a_watcher_of_the_clock_would_do(
        inputs in proptest::collection::vec((any_input(), prop_oneof![4 => 0_u32..12, 1 => 0_u32..700]), 0..60),
        is_late: bool,
        kind in any_kind(),
    ) {
        let mut call = accepted(kind);
        let mut reference = Reference::new(kind, NOW);
        let mut now = NOW;
        let mut ends = 0;
        for (input, ticks) in inputs {
            for _ in 0..ticks {
                now = now + TICK;
                reference.tick(now);
                if call.poll_deadline().is_some_and(|due| due <= now) {
                    ends += ended(&wake(&mut call, now).outputs);
                    check(&call, &reference, "after a deadline")?;
                }
            }
            let text = serde_json::to_string(&call).unwrap();
            let mut restored: Call = serde_json::from_str(&text).unwrap();
            let result = step(&mut call, input.clone(), now);
            prop_assert_eq!(&step(&mut restored, input.clone(), now), &result, "a restart changes nothing");
            prop_assert_eq!(&restored, &call);
            ends += ended(&result.outputs);
            reference.take(&input, now);
            check(&call, &reference, &format!("after {input:?}"))?;
            if ends > 0 {
                let over = call.clone();
                let _whatever = step(&mut call, input, now);
                prop_assert_eq!(&over, &call, "what is over stays over");
            }
        }
        let end = now + TICK * 4_000;
        while now < end {
            now = now + TICK;
            reference.tick(now);
            if !is_late && call.poll_deadline().is_some_and(|due| due <= now) {
                ends += ended(&wake(&mut call, now).outputs);
                check(&call, &reference, "in the silence")?;
            }
        }
        ends += ended(&wake(&mut call, now).outputs);
        check(&call, &reference, "in the end")?;
        prop_assert_eq!(ends, 1, "each call ends once");
        prop_assert_eq!(call.poll_deadline(), None);
    }
}

fn ended(outputs: &[Output]) -> usize {
    let is_end = |output: &&Output| matches!(output, Output::Ended { .. });
    outputs.iter().filter(is_end).count()
}
