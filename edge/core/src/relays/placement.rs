//! Which nodes a call is given.
//!
//! The least loaded nodes come first; among nodes that are about as busy as the least loaded, chance decides: a hash of call
//! and node (rendezvous hashing), so that calls that come at once spread, and the same question has the same answer.

use protocol::node::{Capacity, Load, NodeState};
use protocol::{NodeName, limits};

/// At this load, in percent of a node's fuller limit, it is full: it takes no new calls. Higher uses nodes better; lower
/// leaves more room for running calls that grow, and for those of a node that dies.
const FULL: u8 = 85;

/// Below this load, in percent, a full node takes calls again. Higher brings it back sooner; lower keeps it from being full
/// at one heartbeat and not at the next.
const ROOMY: u8 = 70;

/// Nodes whose load differs by no more than this, in percent points, count as equally loaded. Higher spreads calls that come
/// between two heartbeats over more nodes; lower levels the nodes out more closely.
const ALIKE: u8 = 10;

/// Allocations that a call makes at each of its nodes: one of each participant.
const ALLOCATIONS_PER_CALL: u32 = 2;

/// A node, as far as placing is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Candidate<'a> {
    /// Which node.
    pub node: &'a NodeName,
    /// Whether it takes calls.
    pub state: NodeState,
    /// Whether it is full; see [`is_full`].
    pub full: bool,
    /// The fuller of its limits, in percent; see [`load_percent`].
    pub load_percent: u8,
}

/// The nodes for a call, the better first: at most [`limits::NODES_PER_CALL`], all different, none of them to be avoided.
#[must_use]
pub fn place<'a>(candidates: &[Candidate<'a>], call: &str, avoid: &[NodeName]) -> Vec<&'a NodeName> {
    let mut left: Vec<Candidate<'a>> = candidates
        .iter()
        .filter(|candidate| candidate.state == NodeState::Serving && !candidate.full)
        .filter(|candidate| !avoid.contains(candidate.node))
        .copied()
        .collect();
    let mut placed = Vec::with_capacity(limits::NODES_PER_CALL);
    while placed.len() < limits::NODES_PER_CALL
        && let Some(best) = best(&left, call)
    {
        placed.push(best);
        left.retain(|candidate| candidate.node != best);
    }
    placed
}

/// The node with the greatest hash among the least loaded ones.
fn best<'a>(left: &[Candidate<'a>], call: &str) -> Option<&'a NodeName> {
    let least = left.iter().map(|candidate| candidate.load_percent).min()?;
    left.iter()
        .filter(|candidate| candidate.load_percent <= least.saturating_add(ALIKE))
        .map(|candidate| candidate.node)
        .max_by_key(|node| (rank(call, node), *node))
}

/// How busy a node is, in percent of the fuller of its limits, with the calls that it was given since it said so. A node
/// that can carry nothing is always at 100.
#[must_use]
pub fn load_percent(load: Load, given: u32, capacity: Capacity) -> u8 {
    let expected = given.saturating_mul(ALLOCATIONS_PER_CALL);
    let allocations = load.allocations.saturating_add(expected);
    percent(allocations.into(), capacity.allocations.into())
        .max(percent(load.bits_per_second, capacity.bits_per_second))
        .max(load.cpu_percent.min(100))
}

fn percent(used: u64, of: u64) -> u8 {
    let percent = (u128::from(used) * 100).checked_div(of.into()).unwrap_or(100);
    u8::try_from(percent.min(100)).unwrap_or(100)
}

/// Whether a node is full, given whether it was.
#[must_use]
pub const fn is_full(was_full: bool, load_percent: u8) -> bool {
    load_percent >= FULL || (was_full && load_percent >= ROOMY)
}

/// A hash of a call and a node: FNV-1a over both, then mixed so that each bit of either changes about half of it.
fn rank(call: &str, node: &NodeName) -> u64 {
    mixed(fnv(fnv(OFFSET, call.as_bytes()), node.as_str().as_bytes()))
}

/// A text as a number that is the same everywhere and always.
pub(super) fn number_of(text: &str) -> u64 {
    mixed(fnv(OFFSET, text.as_bytes()))
}

/// Where FNV-1a of 64 bits begins.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    // The byte after the text keeps `a` + `bc` apart from `ab` + `c`.
    let bytes = bytes.iter().chain(std::iter::once(&0));
    bytes.fold(hash, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The last step of SplitMix64.
const fn mixed(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Debug)]
    struct Owned {
        node: NodeName,
        state: NodeState,
        full: bool,
        load_percent: u8,
    }

    fn views(nodes: &[Owned]) -> Vec<Candidate<'_>> {
        nodes
            .iter()
            .map(|each| Candidate {
                node: &each.node,
                state: each.state,
                full: each.full,
                load_percent: each.load_percent,
            })
            .collect()
    }

    fn name(number: usize) -> NodeName {
        format!("node-{number}").parse().unwrap()
    }

    fn serving(number: usize, load_percent: u8) -> Owned {
        Owned {
            node: name(number),
            state: NodeState::Serving,
            full: false,
            load_percent,
        }
    }

    fn nodes() -> impl Strategy<Value = Vec<Owned>> {
        let state = prop_oneof![
            4 => Just(NodeState::Serving),
            1 => Just(NodeState::Late),
            1 => Just(NodeState::Draining),
            1 => Just(NodeState::Gone),
        ];
        let node = (state, prop::bool::weighted(0.2), 0_u8..=100);
        prop::collection::vec(node, 0..12).prop_map(|nodes| {
            let owned = |(number, (state, full, load_percent))| Owned {
                node: name(number),
                state,
                full,
                load_percent,
            };
            nodes.into_iter().enumerate().map(owned).collect()
        })
    }

    fn takes(node: &Owned, avoid: &[NodeName]) -> bool {
        node.state == NodeState::Serving && !node.full && !avoid.contains(&node.node)
    }

    #[test]
    fn calls_that_come_at_once_spread_over_nodes_that_are_alike() {
        let nodes: Vec<Owned> = (0..4).map(|number| serving(number, 20)).collect();
        let mut first: BTreeMap<&NodeName, u32> = BTreeMap::new();
        let mut given: BTreeMap<&NodeName, u32> = BTreeMap::new();
        let views = views(&nodes);
        for call in 0..4_000 {
            let placed = place(&views, &format!("cal_{call}"), &[]);
            *first.entry(placed[0]).or_default() += 1;
            for node in placed {
                *given.entry(node).or_default() += 1;
            }
        }
        assert!(first.values().all(|calls| (900..1_100).contains(calls)), "{first:?}");
        assert!(given.values().all(|calls| (1_850..2_150).contains(calls)), "{given:?}");
    }

    #[test]
    fn least_loaded_node_comes_first_where_loads_differ() {
        let nodes = [serving(1, 60), serving(2, 12), serving(3, 40)];
        assert_eq!(place(&views(&nodes), "cal_1", &[]), [&name(2), &name(3)]);
        assert_eq!(place(&views(&nodes), "cal_1", &[name(2)]), [&name(3), &name(1)]);
    }

    #[test]
    fn load_is_the_fuller_of_a_nodes_limits() {
        let capacity = Capacity {
            allocations: 200,
            bits_per_second: 1_000_000,
        };
        let load = |allocations, bits_per_second, cpu_percent| Load {
            allocations,
            bits_per_second,
            cpu_percent,
        };
        for (load, given, expected) in [
            (load(0, 0, 0), 0, 0),
            (load(100, 10_000, 3), 0, 50),
            (load(100, 700_000, 3), 0, 70),
            (load(100, 10_000, 91), 0, 91),
            (load(100, 10_000, 3), 20, 70),
            (load(u32::MAX, u64::MAX, u8::MAX), u32::MAX, 100),
        ] {
            assert_eq!(load_percent(load, given, capacity), expected, "{load:?} {given}");
        }
        let nothing = Capacity {
            allocations: 0,
            bits_per_second: 0,
        };
        assert_eq!(load_percent(Load::default(), 0, nothing), 100);
    }

    #[test]
    fn node_that_was_full_takes_calls_again_well_below_where_it_became_full() {
        let mut full = false;
        let loads = [84, 85, 84, 71, 70, 69, 70, 84, 86, 69];
        let expected = [false, true, true, true, true, false, false, false, true, false];
        for (load, expected) in loads.into_iter().zip(expected) {
            full = is_full(full, load);
            assert_eq!(full, expected, "{load}");
        }
    }

    proptest! {
        #[test]
        fn every_node_that_is_given_takes_calls_and_two_are_where_there_are_two(
            nodes in nodes(), call in "cal_[a-z]{1,8}", avoid in 0_usize..12,
        ) {
            let avoid = [name(avoid)];
            let placed = place(&views(&nodes), &call, &avoid);
            let fit = nodes.iter().filter(|node| takes(node, &avoid)).count();
            prop_assert_eq!(placed.len(), fit.min(limits::NODES_PER_CALL));
            let given = |name: &NodeName| nodes.iter().find(|node| node.node == *name).unwrap();
            prop_assert!(placed.iter().all(|node| takes(given(node), &avoid)));
            prop_assert!(placed.len() < 2 || placed[0] != placed[1]);
            let least = nodes.iter().filter(|node| takes(node, &avoid)).map(|node| node.load_percent).min();
            if let (Some(first), Some(least)) = (placed.first(), least) {
                prop_assert!(given(first).load_percent <= least + ALIKE, "no busier than need be");
            }
        }

        #[test]
        fn same_question_has_the_same_answer_in_whatever_order_nodes_are_named(
            nodes in nodes(), call in "cal_[a-z]{1,8}", turn in 0_usize..12,
        ) {
            let mut turned = nodes.clone();
            turned.rotate_left(turn.min(nodes.len()));
            let (one, other) = (views(&nodes), views(&turned));
            prop_assert_eq!(place(&one, &call, &[]), place(&other, &call, &[]));
        }

        #[test]
        fn busier_node_is_not_chosen_where_it_was_not_before(
            nodes in nodes(), call in "cal_[a-z]{1,8}", which in 0_usize..12, more in 1_u8..100,
        ) {
            prop_assume!(which < nodes.len());
            let mut busier = nodes.clone();
            busier[which].load_percent = busier[which].load_percent.saturating_add(more).min(100);
            let (before, after) = (views(&nodes), views(&busier));
            let was_chosen = place(&before, &call, &[]).contains(&&name(which));
            let is_chosen = place(&after, &call, &[]).contains(&&name(which));
            prop_assert!(was_chosen || !is_chosen);
        }

        #[test]
        fn node_that_goes_changes_nothing_for_calls_of_others_that_are_alike(
            count in 3_usize..10, load in 0_u8..80, call in "cal_[a-z]{1,8}", goes in 0_usize..10,
        ) {
            let nodes: Vec<Owned> = (0..count).map(|number| serving(number, load)).collect();
            let gone = [name(goes)];
            let before = place(&views(&nodes), &call, &[]).into_iter().cloned().collect::<Vec<_>>();
            let after = place(&views(&nodes), &call, &gone).into_iter().cloned().collect::<Vec<_>>();
            for node in before.iter().filter(|node| **node != gone[0]) {
                prop_assert!(after.contains(node));
            }
        }

        #[test]
        fn load_that_wavers_by_less_than_the_gap_changes_a_node_at_most_once(
            middle in 0_u8..=100, wavers in prop::collection::vec(0_u8..FULL - ROOMY, 1..40), was_full: bool,
        ) {
            let states: Vec<bool> = wavers
                .into_iter()
                .scan(was_full, |full, waver| {
                    *full = is_full(*full, middle.saturating_add(waver).min(100));
                    Some(*full)
                })
                .collect();
            let changes = states.windows(2).filter(|pair| pair[0] != pair[1]).count();
            prop_assert!(changes <= 1, "{states:?}");
        }
    }
}
