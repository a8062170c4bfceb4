//! Random nodes and calls, over clock jumps and restarts.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const NODES: u64 = 4;
const CALLS: u128 = 6;

#[derive(Clone, Debug)]
enum Act {
    Comes(u64),
    Closes(u64),
    Beats(u64, u32),
    Drains(u64),
    Broken(u64),
    Place(u128),
    Silent(u128, u64),
    Release(u128),
    Forgets(bool),
    Pass(u64),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let (node, which) = (1..=NODES, 0..CALLS);
    let act = prop_oneof![
        3 => node.clone().prop_map(Act::Comes),
        2 => node.clone().prop_map(Act::Closes),
        4 => (node.clone(), 0_u32..100).prop_map(|(node, load)| Act::Beats(node, load)),
        1 => node.clone().prop_map(Act::Drains),
        1 => node.clone().prop_map(Act::Broken),
        6 => which.clone().prop_map(Act::Place),
        4 => (which.clone(), node).prop_map(|(which, node)| Act::Silent(which, node)),
        1 => which.prop_map(Act::Release),
        1 => any::<bool>().prop_map(Act::Forgets),
        4 => prop_oneof![0_u64..7_000, 0_u64..40_000, 0_u64..4_000_000].prop_map(Act::Pass),
    ];
    prop::collection::vec(act, 1..80)
}

impl World {
    fn act(&mut self, act: &Act) -> Result<(), Code> {
        let linked = |node: &u64| self.links.contains_key(node);
        match act {
            Act::Comes(node) => self.comes(*node),
            Act::Closes(node) if linked(node) => self.closes(*node),
            Act::Beats(node, load) if linked(node) => self.beats(*node, *load),
            Act::Drains(node) if linked(node) => self.says(*node, FromNode::Drain),
            Act::Broken(node) => {
                let (socket, code) = (*node, Code::Malformed);
                self.give(Input::Unreadable { socket, code })?;
            }
            Act::Place(number) => drop(self.place(*number)?),
            Act::Silent(number, node) => drop(self.silent(*number, *node)?),
            Act::Release(number) => {
                self.told.remove(&call(*number));
                self.give(Input::Release { call: call(*number) })?;
            }
            Act::Forgets(keeps_sockets) => self.forgets(*keeps_sockets),
            Act::Pass(ms) => self.wait(Duration::from_millis(*ms)),
            Act::Closes(_) | Act::Beats(..) | Act::Drains(_) => {}
        }
        Ok(())
    }

    fn in_state(&self, state: NodeState) -> BTreeSet<NodeName> {
        let nodes = self.relays.view(self.now);
        nodes
            .into_iter()
            .filter(|view| view.state == state)
            .map(|view| view.node)
            .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever happens, a call is on no node that is gone or drains while another serves, its conversation knows where it
    /// is, and what is stored says the same.
    #[test]
    fn no_call_is_left_behind(acts in acts()) {
        let mut world = World::new();
        for act in &acts {
            let before = world.relays.calls.clone();
            let refused = world.act(act).err();
            world.relays.assert_consistent();
            prop_assert!(refused.is_none() || matches!(act, Act::Place(_) | Act::Silent(..)));
            let serving = world.in_state(NodeState::Serving);
            let unfit: BTreeSet<NodeName> = world
                .in_state(NodeState::Gone)
                .union(&world.in_state(NodeState::Draining))
                .cloned()
                .collect();
            for (id, held) in &world.relays.calls {
                let nodes: BTreeSet<NodeName> = held.nodes.iter().cloned().collect();
                prop_assert!(nodes.is_disjoint(&unfit) || serving.is_empty(), "{act:?}: {nodes:?} of {id}");
                let told = &world.told[id];
                // A node that was forgotten is one to which nobody can be sent either.
                let told_nodes: BTreeSet<NodeName> = told.nodes.iter().map(|placed| placed.node.clone()).collect();
                prop_assert!(told_nodes.is_subset(&nodes), "the conversation knows");
                prop_assert_eq!((told.number, told.expires), (held.number, held.expires));
                let earlier = before.get(id).map_or(0, |earlier| earlier.number);
                prop_assert!(held.number >= earlier);
            }
            let again = again(&world.stored, &world.links, world.now);
            for (id, held) in &world.relays.calls {
                // What was read back may have moved a call at once: each of its nodes is trusted anew.
                let kept = &again.calls[id];
                prop_assert!(kept == held || kept.number > held.number, "{act:?}");
            }
        }
    }

    /// A new call has two nodes where two take calls, and none that does not.
    #[test]
    fn new_call_has_as_many_nodes_as_there_are(acts in acts()) {
        let mut world = World::new();
        for (place, act) in acts.iter().enumerate() {
            world.act(act).unwrap_or_default();
            let number = 100 + place as u128;
            let serving = world.in_state(NodeState::Serving);
            let full = |name: &NodeName| {
                let candidates = world.relays.candidates(world.now);
                candidates.iter().any(|each| each.node == name && each.full)
            };
            let fit: BTreeSet<NodeName> = serving.into_iter().filter(|name| !full(name)).collect();
            match world.place(number) {
                Ok(nodes) => {
                    prop_assert_eq!(nodes.len(), fit.len().min(limits::NODES_PER_CALL));
                    prop_assert!(nodes.iter().all(|node| fit.contains(node)));
                }
                Err(code) => {
                    prop_assert_eq!(code, Code::RelayUnavailable);
                    prop_assert!(fit.is_empty());
                }
            }
            world.give(Input::Release { call: call(number) }).unwrap();
        }
    }

    /// Without a pass of time, an object that slept goes on as one that did not.
    #[test]
    fn restored_object_goes_on_as_if_nothing_happened(acts in acts(), cut in 0_usize..80) {
        let (mut kept, mut restored) = (World::new(), World::new());
        for (place, act) in acts.iter().enumerate() {
            if matches!(act, Act::Pass(_) | Act::Forgets(_)) {
                continue;
            }
            if place == cut {
                restored.forgets(true);
            }
            let (one, other) = (kept.act(act), restored.act(act));
            prop_assert_eq!(one, other);
            prop_assert_eq!(&kept.moves, &restored.moves);
            prop_assert_eq!(&kept.sent, &restored.sent);
            prop_assert_eq!(&kept.closed, &restored.closed);
            prop_assert_eq!(&kept.stored, &restored.stored);
            prop_assert_eq!(&kept.relays.calls, &restored.relays.calls);
        }
    }

    /// Said twice is as said once.
    #[test]
    fn repeated_word_of_a_conversation_changes_nothing(acts in acts()) {
        let mut world = World::new();
        for act in &acts {
            let said = world.act(act);
            if matches!(act, Act::Place(_) | Act::Silent(..) | Act::Release(_)) {
                let before = (world.relays.calls.clone(), world.moves.len(), world.told.clone());
                let again = world.act(act);
                prop_assert_eq!(&said, &again);
                prop_assert_eq!((world.relays.calls.clone(), world.moves.len(), world.told.clone()), before);
            }
        }
    }
}
