//! Later offers, their answers, and both at once.

use protocol::view::CallKind;
use protocol::{Code, Side};

use super::super::samples::{answer, offer};
use super::{describe, say, settled};

#[test]
fn later_offers_of_either_side_pass_and_are_answered_once() {
    for from in [Side::Agent, Side::Consumer] {
        let mut negotiation = settled();
        let kind = CallKind::Video;
        assert_eq!(
            say(&mut negotiation, describe(from.other(), 1, answer(kind))),
            Err(Code::OutOfTurn)
        );
        assert_eq!(say(&mut negotiation, describe(from, 1, offer(kind))).unwrap().len(), 1);
        assert_eq!(
            say(&mut negotiation, describe(from.other(), 1, answer(kind)))
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            say(&mut negotiation, describe(from.other(), 1, answer(kind))),
            Err(Code::OutOfTurn)
        );
    }
}

#[test]
fn in_glare_the_agents_offer_is_answered_and_the_consumers_only_where_it_came_last() {
    let kind = CallKind::Video;
    for (order, answered) in [
        ([Side::Agent, Side::Consumer], true),
        ([Side::Consumer, Side::Agent], false),
    ] {
        let mut negotiation = settled();
        for from in order {
            assert_eq!(say(&mut negotiation, describe(from, 1, offer(kind))).unwrap().len(), 1);
        }
        assert_eq!(
            say(&mut negotiation.clone(), describe(Side::Agent, 1, answer(kind))).is_ok(),
            answered
        );
        assert_eq!(
            say(&mut negotiation, describe(Side::Consumer, 1, answer(kind)))
                .unwrap()
                .len(),
            1
        );
    }
}

#[test]
fn an_offer_that_was_said_again_keeps_nobody_from_answering_the_other_sides() {
    let kind = CallKind::Video;
    let mut negotiation = settled();
    // The agent's page said it three times, and the consumer's, which was away, heard one of them.
    for from in [Side::Agent; 3] {
        say(&mut negotiation, describe(from, 1, offer(kind))).unwrap();
    }
    say(&mut negotiation, describe(Side::Consumer, 1, answer(kind))).unwrap();
    for _ in 0..2 {
        say(&mut negotiation, describe(Side::Consumer, 1, offer(kind))).unwrap();
        assert!(negotiation.owes_answer(Side::Agent));
        say(&mut negotiation, describe(Side::Agent, 1, answer(kind))).unwrap();
        assert!(!negotiation.owes_answer(Side::Agent));
    }
    // Said again after the consumer's page has offered: the answer to it takes nothing from that offer.
    say(&mut negotiation, describe(Side::Agent, 1, offer(kind))).unwrap();
    say(&mut negotiation, describe(Side::Consumer, 1, offer(kind))).unwrap();
    say(&mut negotiation, describe(Side::Consumer, 1, answer(kind))).unwrap();
    say(&mut negotiation, describe(Side::Agent, 1, answer(kind))).unwrap();
}
