use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use protocol::event::{CallEvent, RecordResponse};
use protocol::{CallId, Code, Day, EventId, limits};
use serde_json::{Value, json, to_value};
use std::collections::BTreeMap;
use std::future::Future;

use super::record;
use crate::answer::Failure;
use crate::call::tests::{Course, MONDAY, Story, after, stories};
use crate::call::{Call, Cell, Sums};
use crate::storage::Storage;
use crate::storage::memory::Memory;
use protocol::view::CallKind;

/// A few calls of one brand, and deliveries of their events: each at least once, in any order, in batches of any size.
#[derive(Clone, Debug)]
pub(crate) struct Deliveries {
    pub(crate) stories: Vec<Story>,
    /// Each event, and again those that are delivered twice; by the story's place.
    order: Vec<(usize, usize)>,
    batch: usize,
}

/// Deliveries of up to three calls.
pub(crate) fn deliveries() -> impl Strategy<Value = Deliveries> {
    prop::collection::vec(stories(), 1..=3)
        .prop_flat_map(|stories| {
            let all: Vec<(usize, usize)> = stories
                .iter()
                .enumerate()
                .flat_map(|(story, told)| (0..told.events("brd_a", "a").len()).map(move |event| (story, event)))
                .collect();
            let most = all.len();
            let again = prop::sample::subsequence(all.clone(), 0..=most);
            (Just(stories), Just(all), again, 1..=limits::BATCH_EVENTS)
        })
        .prop_flat_map(|(stories, mut all, again, batch)| {
            all.extend(again);
            (Just(stories), Just(all).prop_shuffle(), Just(batch))
        })
        .prop_map(|(stories, order, batch)| Deliveries { stories, order, batch })
}

impl Deliveries {
    /// The batches of events, for a brand.
    pub(crate) fn batches(&self, brand: &str) -> Vec<Vec<CallEvent>> {
        let events: Vec<_> = (0..)
            .zip(&self.stories)
            .map(|(number, story)| story.events(brand, &format!("c{number}")))
            .collect();
        let ordered: Vec<_> = self
            .order
            .iter()
            .map(|(story, event)| events[*story][*event].clone())
            .collect();
        ordered.chunks(self.batch).map(<[_]>::to_vec).collect()
    }

    /// The calls' ids, each with what must be known of it in the end.
    fn calls(&self) -> impl Iterator<Item = (CallId, Call)> {
        (0..).zip(&self.stories).map(|(number, story)| {
            let events = story.events("brd_a", &format!("c{number}"));
            (events[0].call.clone(), after(&events))
        })
    }

    /// What reports must show.
    pub(crate) fn sums(&self) -> BTreeMap<Cell, Sums> {
        let mut sums = BTreeMap::<Cell, Sums>::new();
        for tally in self.stories.iter().map(Story::tally) {
            let sum = sums.entry(tally.cell).or_default();
            *sum = sum.plus(tally.sums);
        }
        sums
    }
}

/// A batch as it goes over the wire.
pub(crate) fn body(events: &[CallEvent]) -> Vec<u8> {
    json!({ "events": events }).to_string().into_bytes()
}

/// What a storage has counted for a brand in the stories' two days.
pub(crate) async fn counted(storage: &impl Storage, brand: &str) -> BTreeMap<Cell, Sums> {
    let (first, last) = (
        Day::of(MONDAY).unwrap(),
        Day::of(Day::of(MONDAY).unwrap().end()).unwrap(),
    );
    let mut sums = BTreeMap::<Cell, Sums>::new();
    for (cell, part) in storage.counters(&brand.parse().unwrap(), first, last).await.unwrap() {
        let sum = sums.entry(cell).or_default();
        *sum = sum.plus(part);
    }
    sums
}

/// Sends each batch until all of it is acknowledged, as the outbox does.
pub(crate) async fn send(storage: &impl Storage, mut events: Vec<CallEvent>) {
    while !events.is_empty() {
        let response = record(storage, &body(&events)).await.unwrap();
        assert_eq!(response.refused, []);
        events.retain(|event| !response.stored.contains(&event.id));
    }
}

/// Compares what is kept of the calls, and what is counted, with what was told.
async fn compare(storage: &impl Storage, brand: &str, deliveries: &Deliveries) -> TestCaseResult {
    for (call, expected) in deliveries.calls() {
        let known = storage.call(&brand.parse().unwrap(), &call).await.unwrap();
        prop_assert_eq!(known.call, expected);
    }
    prop_assert_eq!(counted(storage, brand).await, deliveries.sums());
    Ok(())
}

/// Delivers one batch after the other and compares.
pub(crate) async fn check_in_turn(storage: &impl Storage, brand: &str, deliveries: &Deliveries) -> TestCaseResult {
    for batch in deliveries.batches(brand) {
        send(storage, batch).await;
    }
    compare(storage, brand, deliveries).await
}

/// Delivers all batches at once and compares.
pub(crate) async fn check_at_once(storage: &impl Storage, brand: &str, deliveries: &Deliveries) -> TestCaseResult {
    let sent = deliveries.batches(brand).into_iter().map(|batch| send(storage, batch));
    futures_util::future::join_all(sent).await;
    compare(storage, brand, deliveries).await
}

fn now<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(work)
}

proptest! {
    #[test]
    fn every_order_and_repetition_counts_each_call_once(deliveries in deliveries()) {
        now(check_in_turn(&Memory::default(), "brd_a", &deliveries))?;
    }

    #[test]
    fn batches_at_the_same_time_count_each_call_once(deliveries in deliveries()) {
        now(check_at_once(&Memory::default(), "brd_a", &deliveries))?;
    }

    #[test]
    fn no_body_makes_it_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(matches!(sent(&body), Err(Code::Malformed)));
    }
}

fn sent(body: &[u8]) -> Result<RecordResponse, Code> {
    now(record(&Memory::default(), body)).map_err(|failure| match failure {
        Failure::Refused(code) => code,
        Failure::Fault(fault) => panic!("{}", fault.chain()),
    })
}

fn story() -> Story {
    Story {
        kind: CallKind::Voice,
        invited_at: MONDAY,
        ring_ms: 4_000,
        course: Course::Completed {
            setup_ms: 300,
            talk_ms: 60_000,
            relayed: true,
        },
        gaps: 0,
    }
}

/// The first event of a call, with one of its fields replaced.
fn with(pointer: &str, value: Value) -> Value {
    let mut event = to_value(&story().events("brd_a", "a")[1]).unwrap();
    *event.pointer_mut(pointer).unwrap() = value;
    event
}

#[test]
fn a_malformed_event_is_refused_alone() {
    let good = story().events("brd_a", "a");
    for bad in [
        json!({ "id": "bad-1" }),
        with("/brand", json!("northwind")),
        with("/kind", json!("fax")),
        with("/fact/type", json!("guessed")),
        with("/fact/outcome", json!("lost")),
        with("/fact/ring_ms", json!(-1)),
        with("/fact/ring_ms", json!(8 * 86_400_000_u64)),
        with("/at", json!(253_402_300_800_000_u64)),
        with("/id", json!("")),
        with("/id", json!("two words")),
        with("/id", json!("x".repeat(201))),
    ] {
        let id: EventId = serde_json::from_value(bad["id"].clone()).unwrap();
        let events = json!({ "events": [good[0], bad, good[2]] }).to_string();
        let response = sent(events.as_bytes()).unwrap();
        assert_eq!(response.stored, [good[0].id.clone(), good[2].id.clone()], "{bad}");
        assert_eq!(response.refused, [(id, "malformed".to_owned())]);
    }
}

#[test]
fn what_has_no_id_is_left_out_alone() {
    let good = story().events("brd_a", "a");
    for bad in [json!({}), json!({ "id": 7 }), json!("event"), json!(null)] {
        let events = json!({ "events": [good[0], bad, good[1]] }).to_string();
        let response = sent(events.as_bytes()).unwrap();
        assert_eq!(response.stored, [good[0].id.clone(), good[1].id.clone()], "{bad}");
        assert_eq!(response.refused, []);
    }
}

#[test]
fn an_end_that_says_nothing_of_relays_went_through_none() {
    let mut events = to_value(story().events("brd_a", "a")).unwrap();
    let end = events.as_array_mut().unwrap().last_mut().unwrap();
    end["fact"].as_object_mut().unwrap().remove("relayed").unwrap();
    let storage = Memory::default();
    now(async {
        let response = record(&storage, json!({ "events": events }).to_string().as_bytes())
            .await
            .unwrap();
        assert_eq!(response.refused, []);
        let sums = counted(&storage, "brd_a").await;
        let relayed: Vec<_> = sums.values().map(|sums| (sums.calls, sums.relayed)).collect();
        assert_eq!(relayed, [(1, 0)]);
    });
}

#[test]
fn a_body_that_is_no_batch_is_malformed() {
    for body in ["", "[]", "{}", r#"{"events":{}}"#] {
        assert_eq!(sent(body.as_bytes()), Err(Code::Malformed), "{body}");
    }
}

#[test]
fn a_batch_holds_no_more_than_its_limits() {
    let event = &story().events("brd_a", "a")[0];
    let of = |count| body(&vec![event.clone(); count]);
    assert!(sent(&of(limits::BATCH_EVENTS)).is_ok());
    assert_eq!(sent(&of(limits::BATCH_EVENTS + 1)), Err(Code::BatchTooLarge));
    assert_eq!(sent(&vec![b' '; limits::BODY_BYTES + 1]), Err(Code::TooLarge));
}

#[test]
fn an_empty_batch_is_answered_with_empty_lists() {
    let response = sent(br#"{"events":[]}"#).unwrap();
    assert!(response.stored.is_empty() && response.refused.is_empty());
}

#[test]
fn a_fact_that_contradicts_the_count_does_not_count_the_call_again() {
    let failed = Story {
        course: Course::Failed,
        ..story()
    };
    let mut events = failed.events("brd_a", "a");
    // That media flowed after all, and another end; neither has an id that was there before.
    let mut late = story().events("brd_a", "a").split_off(2);
    for (event, id) in late.iter_mut().zip(["late-1", "late-2"]) {
        event.id = serde_json::from_value(json!(id)).unwrap();
    }
    events.extend(late);
    let storage = Memory::default();
    let tally = failed.tally();
    now(async {
        send(&storage, events).await;
        assert_eq!(
            counted(&storage, "brd_a").await,
            BTreeMap::from([(tally.cell, tally.sums)])
        );
    });
}
