use std::time::Duration;

use proptest::prelude::*;
use protocol::person::Person;
use protocol::settings::CallSettings;
use protocol::view::{CallKind, DeclineReason, InvitationOutcome};
use protocol::{Code, InvitationId, TabId, Timestamp, limits};

use super::{Input, Invitation, Output, Terms};
use crate::machine::{Machine, step, wake};

const SENT: Timestamp = Timestamp::from_unix_ms(1_000_000);

fn tab(number: u8) -> TabId {
    TabId::from_random(number.into())
}

fn pending() -> Invitation {
    let from = Person::agent("agt_ana".parse().unwrap(), "Ana".into());
    let to = Person::consumer("csm_maya".parse().unwrap(), "Maya".into());
    Invitation::new(
        InvitationId::from_random(1),
        CallKind::Video,
        (from, to),
        Terms::default(),
        SENT,
    )
}

fn accept(number: u8) -> Input {
    Input::Accept { tab: tab(number) }
}

fn decline(number: u8) -> Input {
    Input::Decline {
        tab: tab(number),
        reason: (number == 1).then_some(DeclineReason::RatherWrite),
    }
}

/// After `first`, one second in, each of `later` gets its answer.
fn check(first: Input, later: &[(Input, Result<(), Code>)]) {
    let mut invitation = pending();
    let first = step(&mut invitation, first, SENT + limits::REPORT_EVERY);
    assert_eq!(first.answer, Ok(()));
    assert_eq!(first.outputs.len(), 1);
    assert_eq!(first.deadline, None);
    let ended = invitation.clone();
    for (input, expected) in later {
        let late = step(&mut invitation, input.clone(), SENT + limits::RING);
        assert_eq!(&late.answer, expected, "{input:?}");
        assert!(late.outputs.is_empty(), "{input:?}");
        assert_eq!(invitation, ended, "{input:?} changes nothing");
    }
}

#[test]
fn after_accept_everyone_is_told_so() {
    check(
        accept(1),
        &[
            (accept(1), Ok(())),
            (accept(2), Err(Code::AnsweredElsewhere)),
            (decline(1), Err(Code::AlreadyAccepted)),
            (decline(2), Err(Code::AnsweredElsewhere)),
            (Input::Cancel, Err(Code::AlreadyAccepted)),
            (Input::Withdraw, Ok(())),
            (Input::Shown, Ok(())),
        ],
    );
}

#[test]
fn after_decline_everyone_is_told_so() {
    check(
        decline(1),
        &[
            (accept(1), Err(Code::AlreadyDeclined)),
            (accept(2), Err(Code::AlreadyDeclined)),
            (decline(1), Ok(())),
            (decline(2), Err(Code::AlreadyDeclined)),
            (Input::Cancel, Err(Code::AlreadyDeclined)),
            (Input::Withdraw, Ok(())),
            (Input::Shown, Ok(())),
        ],
    );
}

#[test]
fn after_cancel_or_withdrawal_everyone_is_told_so() {
    for first in [Input::Cancel, Input::Withdraw] {
        check(
            first,
            &[
                (accept(1), Err(Code::AlreadyCancelled)),
                (decline(1), Err(Code::AlreadyCancelled)),
                (Input::Cancel, Ok(())),
                (Input::Withdraw, Ok(())),
                (Input::Shown, Ok(())),
            ],
        );
    }
}

#[test]
fn answer_at_the_instant_of_the_deadline_is_too_late() {
    for (input, expected) in [
        (accept(1), Err(Code::AlreadyExpired)),
        (decline(1), Err(Code::AlreadyExpired)),
        (Input::Cancel, Err(Code::AlreadyExpired)),
    ] {
        let mut invitation = pending();
        let late = step(&mut invitation, input.clone(), SENT + limits::INVITATION);
        assert_eq!(late.answer, expected, "{input:?}");
        assert_eq!(invitation.view().outcome, Some(InvitationOutcome::Expired));
    }
}

#[test]
fn answer_a_millisecond_before_the_deadline_counts() {
    let mut invitation = pending();
    let last = Timestamp::from_unix_ms(invitation.expires_at().as_unix_ms() - 1);
    assert_eq!(step(&mut invitation, accept(1), last).answer, Ok(()));
}

#[test]
fn brand_says_how_long_it_rings_and_waits_and_which_cameras_are_on() {
    let calls = CallSettings {
        consumer_camera_off: true,
        ring_s: 20,
        invitation_s: 90,
        link_min: 5,
        ..CallSettings::default()
    };
    let view = |terms: Terms| {
        let Invitation { id, kind, from, to, .. } = pending();
        Invitation::new(id, kind, (from, to), terms, SENT).view()
    };
    let plain = view(Terms::of(&calls, false, false));
    assert_eq!(plain.sound_until, SENT + Duration::from_secs(20));
    assert_eq!(plain.expires_at, SENT + Duration::from_secs(90));
    assert!(plain.cameras.agent && !plain.cameras.consumer);
    let with_link = view(Terms::of(&calls, true, true));
    assert_eq!(with_link.sound_until, SENT + Duration::from_secs(20));
    assert_eq!(with_link.expires_at, SENT + Duration::from_secs(300));
    assert!(with_link.asked_for);
}

#[test]
fn invitation_that_was_stored_before_brands_could_say_so_goes_on_as_it_was() {
    let mut stored = serde_json::to_value(pending()).unwrap();
    stored.as_object_mut().unwrap().remove("terms").unwrap();
    let restored: Invitation = serde_json::from_value(stored).unwrap();
    assert_eq!(restored, pending());
}

#[test]
fn invitation_that_was_shown_is_missed_and_otherwise_expired() {
    for (shown, expected) in [(true, InvitationOutcome::Missed), (false, InvitationOutcome::Expired)] {
        let mut invitation = pending();
        if shown {
            assert_eq!(step(&mut invitation, Input::Shown, SENT).outputs, vec![Output::Shown]);
            assert_eq!(step(&mut invitation, Input::Shown, SENT).outputs, vec![]);
        }
        let late = invitation.expires_at() + limits::INVITATION;
        let ended = wake(&mut invitation, late);
        let ring_ms = u64::try_from(limits::INVITATION.as_millis()).unwrap();
        assert_eq!(
            ended.outputs,
            vec![Output::Ended {
                outcome: expected,
                by: None,
                reason: None,
                at: SENT + limits::INVITATION,
                ring_ms,
            }]
        );
        assert!(
            wake(&mut invitation, late).outputs.is_empty(),
            "a second alarm is harmless"
        );
    }
}

fn any_input() -> impl Strategy<Value = Input> {
    prop_oneof![
        Just(Input::Shown),
        (1_u8..4).prop_map(accept),
        (1_u8..4).prop_map(decline),
        Just(Input::Cancel),
        Just(Input::Withdraw),
    ]
}

/// What a person would say happened, reading the inputs in order.
fn reference(inputs: &[(Input, Timestamp)], end: Timestamp) -> Option<InvitationOutcome> {
    let deadline = SENT + limits::INVITATION;
    let mut shown = false;
    for (input, now) in inputs {
        if *now >= deadline {
            break;
        }
        match input {
            Input::Shown => shown = true,
            Input::Accept { .. } => return Some(InvitationOutcome::Accepted),
            Input::Decline { .. } => return Some(InvitationOutcome::Declined),
            Input::Cancel | Input::Withdraw => return Some(InvitationOutcome::Cancelled),
        }
    }
    let passed = end >= deadline || inputs.iter().any(|(_, now)| *now >= deadline);
    match (passed, shown) {
        (false, _) => None,
        (true, true) => Some(InvitationOutcome::Missed),
        (true, false) => Some(InvitationOutcome::Expired),
    }
}

proptest! {
    #[test]
    fn every_order_ends_as_a_person_would_say(
        inputs in proptest::collection::vec((any_input(), 0_u64..200_000), 0..12),
        end in 0_u64..200_000,
    ) {
        let inputs: Vec<(Input, Timestamp)> = inputs
            .into_iter()
            .map(|(input, ms)| (input, Timestamp::from_unix_ms(SENT.as_unix_ms() + ms)))
            .collect();
        let end = Timestamp::from_unix_ms(SENT.as_unix_ms() + end);
        let mut invitation = pending();
        let mut endings = 0;
        for (input, now) in &inputs {
            // A restart between any two inputs changes nothing.
            let text = serde_json::to_string(&invitation).unwrap();
            let mut restored: Invitation = serde_json::from_str(&text).unwrap();
            let before = invitation.clone();
            let result = step(&mut invitation, input.clone(), *now);
            prop_assert_eq!(&step(&mut restored, input.clone(), *now), &result);
            prop_assert_eq!(&restored, &invitation);
            endings += result.outputs.iter().filter(|output| matches!(output, Output::Ended { .. })).count();
            if before.view().outcome.is_some() {
                prop_assert_eq!(&before, &invitation, "an ended invitation stays as it is");
            }
            // Saying it twice changes nothing more.
            let settled = invitation.clone();
            let again = step(&mut invitation, input.clone(), *now);
            prop_assert_eq!(again.answer, result.answer);
            prop_assert!(again.outputs.is_empty());
            prop_assert_eq!(&settled, &invitation);
        }
        endings += wake(&mut invitation, end).outputs.len();
        prop_assert_eq!(invitation.view().outcome, reference(&inputs, end));
        prop_assert_eq!(endings, usize::from(invitation.view().outcome.is_some()));
        prop_assert_eq!(invitation.poll_deadline().is_some(), invitation.view().outcome.is_none());
    }
}
