//! What time does to a live call.

use protocol::objects::ToDesk;
use protocol::{Code, Timestamp};

use super::Conversation;
use super::admitting::taken;
use super::live::HOLD_EVERY;
use super::state::Stage;
use super::writing::agent_id;
use crate::invitation;
use crate::machine::Machine;

impl Conversation {
    /// Lets the time pass up to `now`.
    pub(super) fn time_passes(&mut self, now: Timestamp) {
        if let Stage::Asking(asking) = &self.call.stage
            && asking.until <= now
        {
            self.stop_asking(Code::DeskUnavailable);
        }
        self.expire_request(now);
        self.forget_kept(now);
        let Some(live) = self.live_now() else {
            return;
        };
        if let Some(at) = live.inviter_given_up_at().filter(|at| *at <= now) {
            live.invitation.handle_deadline(at);
            taken(live.invitation.handle(invitation::Input::Withdraw, at));
        }
        live.invitation.handle_deadline(now);
        if let Some(call) = &mut live.call {
            call.handle_deadline(now);
        }
        self.changed.call_view = true;
        self.carry(now);
        self.stop_asking_for_more(now);
        self.hold(now);
        self.renew_servers(now);
    }

    /// Tells the `Desk` that the agent is still held, where that is due.
    pub(super) fn hold(&mut self, now: Timestamp) {
        let due = self.live_now().and_then(|live| live.next_hold());
        if due.is_some_and(|at| at <= now) {
            self.hold_now(now);
        }
    }

    /// Tells the `Desk` that the agent is held, whatever is being asked of it.
    pub(super) fn hold_now(&mut self, now: Timestamp) {
        let conversation = self.config.conversation.clone();
        let Some(live) = self.live_now() else {
            return;
        };
        live.hold_at = now + HOLD_EVERY;
        let (invitation, kind) = (live.invitation.id().clone(), live.kind());
        let Some(agent) = agent_id(live.invitation.from()) else {
            return;
        };
        self.changed.call = true;
        self.leave_for_desk(ToDesk::Holding {
            conversation,
            agent,
            invitation,
            kind,
        });
    }
}
