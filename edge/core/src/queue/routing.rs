//! Which conversation goes to whom next.

use protocol::desk::AgentStatus;
use protocol::person::Person;
use protocol::{AgentId, ConversationId};

use super::Queue;
use super::state::{Agent, Held};
use crate::brand::settings::profile_of;

impl Queue {
    /// The conversation that has waited longest, and the agent who is to have it; none where nobody waits or has room.
    pub(super) fn next_assignment(&self) -> Option<(ConversationId, Person)> {
        let waits = self.conversations.values().filter(|held| held.waits());
        let first: &Held = waits.min_by_key(|held| (held.row.since, &held.row.id))?;
        let agent = self
            .agents
            .iter()
            .filter(|(id, agent)| self.takes_work(id, agent))
            .filter_map(|(id, agent)| Some((self.room(id)?, agent.idle_since, id)))
            .min_by(|(room, idle, id), (other_room, other_idle, other)| {
                other_room.cmp(room).then(idle.cmp(other_idle)).then(id.cmp(other))
            })?;
        Some((first.row.id.clone(), self.person(agent.2)?))
    }

    /// Whether an agent is available and at a page: an agent who is reloading gets nothing until the page is back.
    fn takes_work(&self, id: &AgentId, agent: &Agent) -> bool {
        agent.status == AgentStatus::Available
            && self.sockets.values().any(|member| &member.id == id)
            && self.person(id).is_some()
    }

    /// How much more an agent can be given; none where that is nothing.
    fn room(&self, agent: &AgentId) -> Option<u32> {
        let profile = profile_of(&self.settings.settings, agent)?;
        let owned = self
            .conversations
            .values()
            .filter(|held| held.owner.as_ref() == Some(agent))
            .count();
        let calls = self.reservations.values().filter(|held| &held.agent == agent);
        let load = calls
            .map(|held| {
                let weight = profile.call_weight.of(held.kind);
                held.asked
                    .map_or(weight, |asked| weight.max(profile.call_weight.of(asked)))
            })
            .fold(u32::try_from(owned).unwrap_or(u32::MAX), u32::saturating_add);
        profile.capacity.checked_sub(load).filter(|room| *room > 0)
    }
}
