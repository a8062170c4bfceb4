use proptest::prelude::*;
use proptest::sample::subsequence;
use protocol::Timestamp;
use protocol::event::{CallEvent, Fact, ReportOutcome};
use protocol::view::{CallKind, EndReason, InvitationOutcome, LastMedia};
use protocol::{Day, EventId, Side};

use super::{Call, Cell, Sums, Tally};

/// 2026-11-23T00:00:00Z.
pub(crate) const MONDAY: Timestamp = Timestamp::from_unix_ms(1_795_392_000_000);

/// How one call went, from which its events and its tally both follow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Story {
    pub(crate) kind: CallKind,
    pub(crate) invited_at: Timestamp,
    pub(crate) ring_ms: u64,
    pub(crate) course: Course,
    /// How often it was interrupted, which no tally shows.
    pub(crate) gaps: u8,
}

/// What followed the invitation.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Course {
    Refused(InvitationOutcome),
    Failed,
    Completed { setup_ms: u64, talk_ms: u64, relayed: bool },
}

/// Stories of two days around a midnight.
pub(crate) fn stories() -> impl Strategy<Value = Story> {
    let course = prop_oneof![
        prop::sample::select(vec![
            InvitationOutcome::Declined,
            InvitationOutcome::Cancelled,
            InvitationOutcome::Expired,
            InvitationOutcome::Missed,
        ])
        .prop_map(Course::Refused),
        Just(Course::Failed),
        (1..9_000_u64, 1..3_600_000_u64, any::<bool>()).prop_map(|(setup_ms, talk_ms, relayed)| Course::Completed {
            setup_ms,
            talk_ms,
            relayed
        }),
    ];
    let kind = prop::sample::select(vec![CallKind::Voice, CallKind::Video]);
    (kind, 0..2 * 86_400_000_u64, 0..120_000_u64, course, 0..3_u8).prop_map(|(kind, after, ring_ms, course, gaps)| {
        Story {
            kind,
            invited_at: Timestamp::from_unix_ms(MONDAY.as_unix_ms() + after),
            ring_ms,
            course,
            gaps,
        }
    })
}

impl Story {
    /// The events, in the order in which they happened, of the call that `name` names.
    pub(crate) fn events(&self, brand: &str, name: &str) -> Vec<CallEvent> {
        let rung = |outcome| Fact::InvitationEnded {
            outcome,
            ring_ms: self.ring_ms,
            reason: None,
        };
        let ended = |connected, talk_ms, relayed| Fact::Ended {
            reason: EndReason::HungUp,
            by: Some(Side::Consumer),
            talk_ms,
            connected,
            relayed,
            last_media: LastMedia::default(),
            failed_leg: None,
        };
        let mut facts = vec![Fact::Invited];
        match self.course {
            Course::Refused(outcome) => facts.push(rung(outcome)),
            Course::Failed => facts.extend([rung(InvitationOutcome::Accepted), ended(false, 0, false)]),
            Course::Completed {
                setup_ms,
                talk_ms,
                relayed,
            } => {
                facts.extend([rung(InvitationOutcome::Accepted), Fact::Started { setup_ms }]);
                for gap in 0..self.gaps {
                    let gap_ms = u64::from(gap) * 700;
                    facts.extend([Fact::Interrupted, Fact::Recovered { gap_ms }]);
                }
                facts.push(ended(true, talk_ms, relayed));
            }
        }
        let event = |(number, fact): (u64, Fact)| CallEvent {
            id: EventId::new(&format!("{brand}/conversation/cnv_{name}"), number),
            brand: brand.parse().unwrap(),
            conversation: format!("cnv_{name}").parse().unwrap(),
            call: format!("cal_{name}").parse().unwrap(),
            kind: self.kind,
            agent: "agt_ana".parse().unwrap(),
            at: Timestamp::from_unix_ms(self.invited_at.as_unix_ms() + (number - 1) * 1_000),
            fact,
        };
        (1..).zip(facts).map(event).collect()
    }

    /// What reports must show of it, told without the code that is tried.
    pub(crate) fn tally(&self) -> Tally {
        let (outcome, setup_ms, talk_ms, relayed) = match self.course {
            Course::Refused(InvitationOutcome::Declined) => (ReportOutcome::Declined, 0, 0, 0),
            Course::Refused(InvitationOutcome::Cancelled) => (ReportOutcome::Cancelled, 0, 0, 0),
            Course::Refused(InvitationOutcome::Expired) => (ReportOutcome::Expired, 0, 0, 0),
            Course::Refused(InvitationOutcome::Missed) => (ReportOutcome::Missed, 0, 0, 0),
            Course::Refused(InvitationOutcome::Accepted) => unreachable!("accepted calls have another course"),
            Course::Failed => (ReportOutcome::Failed, 0, 0, 0),
            Course::Completed {
                setup_ms,
                talk_ms,
                relayed,
            } => (ReportOutcome::Completed, setup_ms, talk_ms, u64::from(relayed)),
        };
        Tally {
            cell: Cell {
                day: Day::of(self.invited_at).unwrap(),
                kind: self.kind,
                outcome,
            },
            sums: Sums {
                calls: 1,
                ring_ms: self.ring_ms,
                setup_ms,
                talk_ms,
                relayed,
            },
        }
    }
}

/// What is known of a call after its events.
pub(crate) fn after(events: &[CallEvent]) -> Call {
    events.iter().fold(Call::default(), |call, event| call.knowing(event))
}

proptest! {
    #[test]
    fn a_call_counts_as_it_went(story in stories()) {
        prop_assert_eq!(after(&story.events("brd_a", "a")).tally(), Some(story.tally()));
    }

    #[test]
    fn order_and_repetition_change_nothing(
        (story, shuffled) in stories().prop_flat_map(|story| {
            let mut events = story.events("brd_a", "a");
            events.extend(events.clone());
            (Just(story), Just(events).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(after(&shuffled), after(&story.events("brd_a", "a")));
    }

    #[test]
    fn a_call_counts_at_one_event_only_whichever_comes_last(
        (story, events) in stories().prop_flat_map(|story| (Just(story), Just(story.events("brd_a", "a")).prop_shuffle())),
    ) {
        let mut call = Call::default();
        let mut counted = Vec::new();
        for event in &events {
            let before = call.tally();
            call = call.knowing(event);
            if before.is_none() {
                counted.extend(call.tally());
            } else {
                prop_assert_eq!(call.tally(), before);
            }
        }
        prop_assert_eq!(counted, vec![story.tally()]);
    }

    #[test]
    fn a_call_with_any_counted_fact_missing_does_not_count(
        known in (stories(), any::<prop::sample::Index>()).prop_map(|(story, missing)| {
            let mut events = Story { gaps: 0, ..story }.events("brd_a", "a");
            events.remove(missing.index(events.len()));
            events
        }).prop_flat_map(|events| { let most = events.len(); subsequence(events, 0..=most) }),
    ) {
        prop_assert_eq!(after(&known).tally(), None);
    }
}
