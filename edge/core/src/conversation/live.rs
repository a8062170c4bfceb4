//! The one live invitation or call of a conversation: three machines and two places.

use std::time::Duration;

use protocol::view::{CallKind, CallView};
use protocol::{CallId, Side, Timestamp, limits};
use serde::{Deserialize, Serialize};

use super::places::Places;
use super::servers::Servers;
use super::upgrading::AskingForMore;
use crate::call::Call;
use crate::invitation::Invitation;
use crate::machine::Machine;
use crate::negotiation::Negotiation;

/// How often the `Desk` hears that an agent is still held; a third of [`limits::RESERVATION`], so that one lost notice
/// does not free an agent.
pub(super) const HOLD_EVERY: Duration = Duration::from_secs(60);

/// A pending invitation, or a call with the invitation that led to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Live {
    pub(super) invitation: Invitation,
    pub(super) negotiation: Negotiation,
    pub(super) places: Places,
    #[serde(default)]
    pub(super) servers: Servers,
    /// Once the invitation is accepted.
    pub(super) call: Option<Call>,
    /// Sides that want more, while the `Desk` is asked.
    #[serde(default)]
    pub(super) asking_for_more: Option<AskingForMore>,
    /// When to tell the `Desk` again that the agent is held.
    pub(super) hold_at: Timestamp,
    /// Since when the inviting page has no socket, while the invitation is pending.
    pub(super) inviter_gone_at: Option<Timestamp>,
}

impl Live {
    pub(super) fn call_id(&self) -> CallId {
        self.invitation.id().call()
    }

    /// Voice or video: what was offered, or what the call has become.
    pub(super) fn kind(&self) -> CallKind {
        self.call.as_ref().map_or(self.invitation.kind(), Call::kind)
    }

    pub(super) const fn is_pending(&self) -> bool {
        self.call.is_none()
    }

    /// Whether a participant ended the call and may still come back.
    pub(super) fn is_parked(&self) -> bool {
        self.call.as_ref().is_some_and(|call| call.parked_by().is_some())
    }

    /// When to tell the `Desk` again that the agent is held, and for what. Not while the agent is free, nor while more is asked for: the
    /// `Desk` holds the agent for that.
    pub(super) fn next_hold(&self) -> Option<Timestamp> {
        let asks = self.asking_for_more.is_some() || self.call.as_ref().is_some_and(Call::asks_for_more);
        (!self.is_parked() && !asks).then_some(self.hold_at)
    }

    pub(super) fn call_view(&self) -> Option<CallView> {
        let tab = |side: Side| self.places.of(side).tab.clone();
        let call = self.call.as_ref()?;
        Some(call.view(self.negotiation.generation(), tab(Side::Agent), tab(Side::Consumer)))
    }

    /// When the pending invitation is withdrawn because its inviter does not come back.
    pub(super) fn inviter_given_up_at(&self) -> Option<Timestamp> {
        self.inviter_gone_at.map(|at| at + limits::LEFT)
    }

    pub(super) fn deadline(&self) -> Option<Timestamp> {
        let deadlines = [
            self.invitation.poll_deadline(),
            self.call.as_ref().and_then(Machine::poll_deadline),
            self.inviter_given_up_at(),
            self.next_hold(),
            self.asking_for_more.as_ref().map(|asking| asking.until),
            Some(self.servers.ask_at()),
        ];
        deadlines.into_iter().flatten().min()
    }
}
