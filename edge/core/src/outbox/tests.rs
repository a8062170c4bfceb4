use std::collections::BTreeMap;
use std::time::Duration;

use proptest::prelude::*;
use protocol::Timestamp;

use super::backoff::pause;
use super::{Input, Outbox, Output, Parcel, Row, RowId};
use crate::machine::{Machine, step, wake};

const NOW: Timestamp = Timestamp::from_unix_ms(1_000_000);

/// A parcel for one of two destinations; those of the second replace each other.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Letter {
    to: u8,
    text: u32,
}

impl Parcel for Letter {
    type Destination = u8;

    fn destination(&self) -> u8 {
        self.to
    }

    fn replaces(&self, earlier: &Self) -> bool {
        self.to == 1 && self.text % 3 == earlier.text % 3
    }

    fn most_at_once(destination: u8) -> usize {
        if destination == 0 { 3 } else { 1 }
    }
}

const fn letter(to: u8, text: u32) -> Input<Letter> {
    Input::Leave(Letter { to, text })
}

fn texts(outputs: &[Output<Letter>]) -> Vec<u32> {
    let delivered = outputs.iter().filter_map(|output| match output {
        Output::Deliver { rows, .. } => Some(rows.iter().map(|(_, letter)| letter.text)),
        Output::Store(_) | Output::Forget(_) | Output::SetAside(_) => None,
    });
    delivered.flatten().collect()
}

fn answered(destination: u8, stored: &[u64], refused: &[u64]) -> Input<Letter> {
    let ids = |ids: &[u64]| ids.iter().copied().map(RowId).collect();
    Input::Answered {
        destination,
        stored: ids(stored),
        refused: ids(refused),
        random: 0,
    }
}

fn empty() -> Outbox<Letter> {
    Outbox::restore([], 1)
}

#[test]
fn parcel_is_stored_before_it_is_delivered_and_forgotten_once_it_arrived() {
    let mut outbox = empty();
    let left = step(&mut outbox, letter(0, 7), NOW);
    assert!(matches!(left.outputs[..], [Output::Store(_), Output::Deliver { .. }]));
    let done = step(&mut outbox, answered(0, &[1], &[]), NOW);
    assert_eq!(done.outputs, [Output::Forget(RowId(1))]);
    assert_eq!(done.deadline, None);
    assert!(outbox.is_empty());
}

#[test]
fn one_delivery_at_a_time_and_a_full_one_next() {
    let mut outbox = empty();
    for text in 1..=5 {
        let left = step(&mut outbox, letter(0, text), NOW);
        assert_eq!(texts(&left.outputs).len(), usize::from(text == 1));
    }
    let next = step(&mut outbox, answered(0, &[1], &[]), NOW);
    assert_eq!(texts(&next.outputs), [2, 3, 4]);
    assert_eq!(outbox.len(), 4);
}

#[test]
fn destinations_do_not_wait_for_each_other() {
    let mut outbox = empty();
    step(&mut outbox, letter(0, 1), NOW);
    step(
        &mut outbox,
        Input::Failed {
            destination: 0,
            random: 0,
        },
        NOW,
    );
    assert_eq!(
        texts(&step(&mut outbox, letter(0, 2), NOW).outputs),
        [] as [u32; 0],
        "nothing overtakes"
    );
    assert_eq!(texts(&step(&mut outbox, letter(1, 3), NOW).outputs), [3]);
}

#[test]
fn later_parcel_that_says_it_better_takes_the_place_of_a_waiting_one() {
    let mut outbox = empty();
    step(&mut outbox, letter(1, 1), NOW);
    step(&mut outbox, letter(1, 4), NOW);
    step(&mut outbox, letter(1, 5), NOW);
    step(&mut outbox, letter(1, 7), NOW);
    assert_eq!(outbox.len(), 3, "the one under way stays, 7 replaced 4");
    assert_eq!(texts(&step(&mut outbox, answered(1, &[1], &[]), NOW).outputs), [5]);
    assert_eq!(texts(&step(&mut outbox, answered(1, &[3], &[]), NOW).outputs), [7]);
}

#[test]
fn rows_that_were_not_answered_are_tried_again_and_refused_ones_set_aside() {
    let mut outbox = empty();
    for text in 1..=4 {
        step(&mut outbox, letter(0, text), NOW);
    }
    step(&mut outbox, answered(0, &[1], &[]), NOW);
    let partly = step(&mut outbox, answered(0, &[3], &[2]), NOW);
    assert!(partly.outputs.contains(&Output::Forget(RowId(3))));
    assert!(partly.outputs.contains(&Output::SetAside(RowId(2))));
    let due = partly.deadline.expect("row 4 waits");
    assert!(due > NOW);
    assert_eq!(texts(&wake(&mut outbox, due).outputs), [4]);
}

#[test]
fn answer_for_nobody_is_harmless() {
    let mut outbox = empty();
    let answer = step(&mut outbox, answered(0, &[1, 2], &[3]), NOW);
    assert!(answer.outputs.is_empty());
    step(&mut outbox, letter(0, 1), NOW);
    assert!(outbox.len() == 1);
}

#[test]
fn pauses_double_from_half_a_second_to_five_minutes() {
    assert_eq!(pause(1, u32::MAX), Duration::from_millis(500));
    assert_eq!(pause(1, 0), Duration::from_millis(250));
    assert_eq!(pause(2, u32::MAX), Duration::from_secs(1));
    for attempts in [20, 31, 32, 33, 1_000, u32::MAX] {
        assert_eq!(pause(attempts, u32::MAX), Duration::from_secs(300), "{attempts}");
    }
}

proptest! {
    /// The store of a shell: what was stored and neither forgotten nor set aside. A restart at any moment, also in the
    /// middle of a delivery, loses nothing; each destination sees its parcels in order.
    #[test]
    fn everything_arrives_in_order_over_failures_and_restarts(
        deeds in proptest::collection::vec((0_u8..6, 0_u32..1_000), 1..120),
    ) {
        let mut outbox = empty();
        let mut stored: BTreeMap<RowId, Row<Letter>> = BTreeMap::new();
        let mut under_way: Vec<(u8, Vec<RowId>)> = Vec::new();
        let mut arrived: Vec<(u8, RowId, u32)> = Vec::new();
        let mut left: Vec<(u8, u32)> = Vec::new();
        let (mut now, mut next) = (NOW, 1);
        for (index, (deed, number)) in deeds.into_iter().chain((0..400).map(|_| (2, 0))).enumerate() {
            let input = match deed {
                0 | 1 if index < 120 => {
                    let text = u32::try_from(index).unwrap();
                    left.push((deed, text));
                    next += 1;
                    Some(letter(deed, text))
                }
                2 => under_way.pop().map(|(destination, ids)| {
                    arrived.extend(ids.iter().map(|id| (destination, *id, stored[id].parcel.text)));
                    Input::Answered { destination, stored: ids, refused: vec![], random: number }
                }),
                3 => under_way.pop().map(|(destination, ids)| {
                    // The answer knows of the first row alone.
                    arrived.push((destination, ids[0], stored[&ids[0]].parcel.text));
                    Input::Answered { destination, stored: vec![ids[0]], refused: vec![], random: number }
                }),
                4 => under_way.pop().map(|(destination, _)| Input::Failed { destination, random: number }),
                _ => {
                    outbox = Outbox::restore(stored.values().cloned(), next);
                    under_way.clear();
                    None
                }
            };
            now = now + Duration::from_millis(number.into());
            if index >= 120 {
                now = now + Duration::from_secs(300);
            }
            let outputs = match input {
                Some(input) => step(&mut outbox, input, now).outputs,
                None => wake(&mut outbox, now).outputs,
            };
            outbox.assert_consistent();
            for output in outputs {
                match output {
                    Output::Store(row) => { stored.insert(row.id, row); }
                    Output::Forget(id) => { stored.remove(&id); }
                    Output::SetAside(_) => prop_assert!(false, "nothing was refused"),
                    Output::Deliver { destination, rows } => {
                        prop_assert!(under_way.iter().all(|(other, _)| *other != destination));
                        under_way.push((destination, rows.into_iter().map(|(id, _)| id).collect()));
                    }
                }
            }
            prop_assert_eq!(stored.len(), outbox.len());
        }
        prop_assert!(outbox.is_empty(), "all of it arrives in the end");
        for destination in [0, 1] {
            let order: Vec<u32> = arrived.iter().filter(|(to, ..)| *to == destination).map(|(.., text)| *text).collect();
            prop_assert!(order.is_sorted(), "{:?}", order);
            if destination == 0 {
                let mut seen = order.clone();
                seen.dedup();
                let expected: Vec<u32> = left.iter().filter(|(to, _)| *to == 0).map(|(_, text)| *text).collect();
                prop_assert_eq!(seen, expected);
            }
        }
    }
}
