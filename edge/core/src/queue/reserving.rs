//! An agent's attention, held for one invitation or call at a time.

use protocol::desk::{Busy, DeskServer};
use protocol::objects::ToConversation;
use protocol::settings::CallSettings;
use protocol::{AgentId, Code, InvitationId, Timestamp};

use super::state::Reservation;
use super::{Notice, Output, Part, Queue};
use crate::brand::settings::profile_of;
use crate::brand::{beside, who_may_call};

impl Queue {
    /// How the brand wants calls to begin and ring.
    #[must_use]
    pub const fn calls(&self) -> CallSettings {
        self.settings.settings.calls
    }

    pub(super) fn busy(&self, agent: &AgentId) -> Option<Busy> {
        let (invitation, held) = self.reservations.iter().find(|(_, held)| &held.agent == agent)?;
        Some(Busy {
            conversation: held.conversation.clone(),
            invitation: invitation.clone(),
            kind: held.kind,
        })
    }

    pub(super) fn reserve(
        &mut self,
        invitation: InvitationId,
        wanted: Reservation,
        assignment: u64,
    ) -> Result<(), Code> {
        who_may_call(&self.settings.settings, &wanted.agent, wanted.kind)?;
        let held = self.conversations.get(&wanted.conversation).ok_or(Code::NotOpen)?;
        if held.owner.as_ref() != Some(&wanted.agent) || held.assignment != assignment {
            return Err(Code::NotOwner);
        }
        let elsewhere = |held: &Reservation| held.agent == wanted.agent && held.conversation != wanted.conversation;
        if self.reservations.values().any(elsewhere) {
            return Err(Code::Busy);
        }
        // A call that is to become one of another kind may weigh more than before. It is one when the conversation says so.
        let held = self.reservations.get(&invitation).map(|held| held.kind);
        if held != Some(wanted.kind) && !self.has_room_beside(&wanted) {
            return Err(Code::NoRoom);
        }
        let kind = held.unwrap_or(wanted.kind);
        let asked = (kind != wanted.kind).then_some(wanted.kind);
        self.hold(invitation, Reservation { kind, asked, ..wanted });
        Ok(())
    }

    /// Whether an agent's other conversations leave room for a call.
    fn has_room_beside(&self, wanted: &Reservation) -> bool {
        let others = self
            .conversations
            .values()
            .filter(|held| held.owner.as_ref() == Some(&wanted.agent) && held.row.id != wanted.conversation);
        let most = profile_of(&self.settings.settings, &wanted.agent).map_or(0, |profile| beside(profile, wanted.kind));
        u32::try_from(others.count()).is_ok_and(|others| others <= most)
    }

    pub(super) fn hold(&mut self, invitation: InvitationId, wanted: Reservation) {
        let agent = wanted.agent.clone();
        // One live invitation or call per conversation: a new one means that the last is over.
        self.reservations
            .retain(|id, held| *id == invitation || held.conversation != wanted.conversation);
        let kind = wanted.kind;
        let before = self.reservations.insert(invitation, wanted);
        self.store(Part::Reservations);
        if before.is_none_or(|before| before.kind != kind) {
            let busy = self.busy(&agent);
            self.tell(&agent, DeskServer::Busy { busy });
        }
    }

    /// Tells the conversation of each invitation or call that holds an agent's attention that the agent went away.
    pub(super) fn tell_away(&mut self, agent: &AgentId) {
        for (invitation, held) in self.reservations.iter().filter(|(_, held)| &held.agent == agent) {
            self.out.push_back(Output::Leave(Notice {
                conversation: held.conversation.clone(),
                said: ToConversation::Away {
                    invitation: invitation.clone(),
                },
            }));
        }
    }

    pub(super) fn release(&mut self, invitation: &InvitationId, now: Timestamp) {
        let Some(held) = self.reservations.remove(invitation) else {
            return;
        };
        self.store(Part::Reservations);
        self.free(&held.agent, now);
        let busy = self.busy(&held.agent);
        self.tell(&held.agent, DeskServer::Busy { busy });
        self.route(now);
    }
}
