use std::net::Ipv4Addr;

use foldhash::SharedSeed;
use proptest::prelude::*;

use super::*;

const ALLOWANCE: u32 = 1000;

fn budget(slots: usize) -> Budget {
    let config = BudgetConfig {
        allowance: ALLOWANCE,
        slots,
    };
    Budget::new(config, SeedableRandomState::with_seed(1, SharedSeed::global_fixed()))
}

/// A host of the prefix with this number.
fn source(prefix: u8, host: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(192, 0, prefix, host))
}

#[test]
fn an_answer_no_longer_than_its_question_is_free() {
    let mut budget = budget(1);
    assert!((0..10_000).all(|_| budget.spend(source(1, 1), 100, 100, 0)));
}

#[test]
fn half_of_the_allowance_goes_at_once_and_comes_back_in_ten_seconds() {
    let mut budget = budget(64);
    let mut sent = |now| {
        (0..100)
            .filter(|host| budget.spend(source(1, *host), 0, 100, now))
            .count()
    };
    assert_eq!(sent(0), 5);
    assert_eq!(sent(1), 0);
    assert_eq!(sent(2000), 1);
    assert_eq!(sent(12_000), 5);
}

#[test]
fn prefixes_that_share_a_slot_do_not_gain_by_it() {
    let mut budget = budget(1);
    assert!(budget.spend(source(1, 1), 0, 100, 0));
    assert!(!budget.spend(source(2, 1), 0, 100, 1));
    assert!(budget.spend(source(2, 1), 100, 100, 1));
    assert!(budget.spend(source(2, 1), 0, 100, 2000));
}

#[test]
fn no_allowance_means_none() {
    let config = BudgetConfig { allowance: 0, slots: 0 };
    let mut budget = Budget::new(config, SeedableRandomState::with_seed(1, SharedSeed::global_fixed()));
    assert!(!budget.spend(source(1, 1), 10, 11, 0));
    assert!(budget.spend(source(1, 1), 10, 10, 0));
}

#[test]
fn a_prefix_is_a_v4_24_and_a_v6_48_and_a_mapped_address_is_its_v4() {
    let budget = budget(64);
    let prefix = |ip: &str| budget.prefix(ip.parse().unwrap());
    assert_eq!(prefix("192.0.2.1"), prefix("192.0.2.254"));
    assert_ne!(prefix("192.0.2.1"), prefix("192.0.3.1"));
    assert_eq!(prefix("192.0.2.1"), prefix("::ffff:192.0.2.7"));
    assert_eq!(prefix("2001:db8:1::1"), prefix("2001:db8:1:ffff::2"));
    assert_ne!(prefix("2001:db8:1::1"), prefix("2001:db8:2::1"));
}

proptest! {
    #[test]
    fn nobody_is_sent_more_in_ten_seconds_than_it_sent_and_the_allowance(
        steps in prop::collection::vec((0_u8..4, 0_usize..200, 0_usize..400, 0_u64..1500), 1..200),
        slots in 1_usize..4,
    ) {
        let mut budget = budget(slots);
        let mut now = 0;
        let mut log: Vec<(u64, u8, usize, usize)> = Vec::new();
        for (prefix, request, answer, pause) in steps {
            now += pause;
            let sent = if budget.spend(source(prefix, 1), request, answer, now) { answer } else { 0 };
            log.push((now, prefix, request, sent));
            let window = log.iter().filter(|(at, whose, ..)| *whose == prefix && at + 10_000 > now);
            let (asked, given) = window.fold((0, 0), |(asked, given), (_, _, request, sent)| (asked + request, given + sent));
            prop_assert!(given <= asked + ALLOWANCE as usize, "{} for {}", given, asked);
        }
    }
}
