//! A desk in any order of what can happen to it.

use std::collections::BTreeSet;

use proptest::prelude::*;
use protocol::desk::AgentStatus;
use protocol::view::{CallKind, ConversationStatus};
use protocol::{ConversationId, InvitationId, Timestamp};

use super::super::{Input, Queue};
use super::{CAPACITY, again, agent, assigned, at, conversation, member, queue, row};
use crate::machine::{Machine as _, step, wake};

#[derive(Clone, Debug)]
enum Act {
    Connect(u128),
    Disconnect(u128),
    Status(u128, bool),
    Queue(u128),
    Close(u128),
    Reserve(u128, u128),
    Release(u128),
    Pass(u64),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let who = 1_u128..=3;
    let which = 1_u128..=5;
    let act = prop_oneof![
        who.clone().prop_map(Act::Connect),
        who.clone().prop_map(Act::Disconnect),
        (who.clone(), any::<bool>()).prop_map(|(who, available)| Act::Status(who, available)),
        which.clone().prop_map(Act::Queue),
        which.clone().prop_map(Act::Close),
        (which.clone(), who).prop_map(|(which, who)| Act::Reserve(which, who)),
        which.prop_map(Act::Release),
        (0_u64..200_000).prop_map(Act::Pass),
    ];
    proptest::collection::vec(act, 1..60)
}

/// Plays the conversations' side honestly: each knows its own version and the last assignment it was told.
#[derive(Default)]
struct World {
    versions: [u64; 6],
    numbers: [u64; 6],
}

impl World {
    fn input(&mut self, act: Act, now: Timestamp) -> Option<Input> {
        let socket = |bits: u128| u64::try_from(bits).expect("small");
        let place = |bits: u128| usize::try_from(bits).expect("small");
        let mut changed = |bits: u128, status| {
            self.versions[place(bits)] += 1;
            Input::Conversation {
                row: row(bits, status, None, self.versions[place(bits)], now),
                assignment: self.numbers[place(bits)],
            }
        };
        match act {
            Act::Connect(who) => Some(Input::Connected {
                socket: socket(who),
                member: member(who),
                signed_in: None,
            }),
            Act::Disconnect(who) => Some(Input::Disconnected { socket: socket(who) }),
            Act::Status(who, true) => Some(Input::Status {
                socket: socket(who),
                status: AgentStatus::Available,
            }),
            Act::Status(who, false) => Some(Input::Status {
                socket: socket(who),
                status: AgentStatus::Away,
            }),
            Act::Queue(which) => Some(changed(which, ConversationStatus::Queued)),
            Act::Close(which) => Some(changed(which, ConversationStatus::Closed)),
            Act::Reserve(which, who) => Some(Input::Reserve {
                invitation: InvitationId::from_random(which),
                conversation: conversation(which),
                agent: agent(who),
                assignment: self.numbers[place(which)],
                kind: CallKind::Video,
            }),
            Act::Release(which) => Some(Input::Release {
                invitation: InvitationId::from_random(which),
            }),
            Act::Pass(_) => None,
        }
    }

    fn told(&mut self, queue: &Queue) {
        for held in queue.conversations.values() {
            for (bits, number) in self.numbers.iter_mut().enumerate() {
                if held.row.id == conversation(bits as u128) {
                    *number = held.assignment;
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn nothing_is_lost_assigned_twice_or_given_beyond_capacity(acts in acts()) {
        let mut queue = queue();
        let mut world = World::default();
        let mut now = at(1_000);
        let mut numbers: BTreeSet<(ConversationId, u64)> = BTreeSet::new();
        for act in acts {
            if let Act::Pass(ms) = act {
                now = now + std::time::Duration::from_millis(ms);
                wake(&mut queue, now);
                continue;
            }
            let Some(input) = world.input(act, now) else { continue };
            let taken = step(&mut queue, input, now);
            for each in assigned(&taken) {
                prop_assert!(numbers.insert(each), "an assignment has a number of its own");
            }
            world.told(&queue);
            queue.assert_consistent();
            for bits in 1..=3 {
                prop_assert!(queue.rows_of(&agent(bits)).len() <= CAPACITY as usize);
            }
        }
    }

    #[test]
    fn restored_desk_goes_on_as_if_nothing_happened(acts in acts(), cut in 0_usize..60) {
        let mut kept = queue();
        let mut restored = queue();
        let mut world = World::default();
        let now = at(1_000);
        for (place, act) in acts.into_iter().enumerate() {
            if place == cut {
                restored = again(&restored, now);
            }
            let Some(input) = world.input(act, now) else { continue };
            let one = step(&mut kept, input.clone(), now);
            let other = step(&mut restored, input, now);
            prop_assert_eq!(one, other);
            world.told(&kept);
        }
    }
}
