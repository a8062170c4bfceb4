//! The consumer asks for a call (S2-3): an agent's invitation answers it, and nothing else makes a call of it.

use protocol::person::Person;
use protocol::server::Server;
use protocol::transcript::Content;
use protocol::view::{CallKind, CallRequest, RequestOutcome};
use protocol::{Code, Side, Timestamp, limits};

use super::Conversation;
use super::state::{Stage, Status};

impl Conversation {
    /// Asks for a call, or for another kind of it. Where an invitation waits already, its card is shown again instead.
    pub(super) fn ask_for_call(&mut self, by: &Person, kind: CallKind, now: Timestamp) -> Result<(), Code> {
        if by.id.side() == Side::Agent {
            return Err(Code::WrongSide);
        }
        match self.standing.status {
            Status::Queued { .. } | Status::Open { .. } => {}
            Status::New | Status::Closed { .. } => return Err(Code::NotOpen),
        }
        match &self.call.stage {
            Stage::Live(live) if live.is_pending() => {
                let invitation = Box::new(live.invitation.view());
                self.send(self.sockets.of_side(Side::Consumer), Server::Invitation { invitation });
                return Ok(());
            }
            Stage::Live(live) if !live.is_parked() => return Err(Code::CallInProgress),
            // An invitation that the `Desk` is asked about answers it in a moment.
            Stage::Idle | Stage::Asking(_) | Stage::Live(_) => {}
        }
        if !self.standing.may_ask_for.of(kind) {
            return Err(Code::RequestsOff);
        }
        if self.standing.request.is_some_and(|request| request.kind == kind) {
            return Ok(());
        }
        self.request_becomes(Some(CallRequest { kind, at: now }));
        self.write(Content::CallRequested { kind, by: by.clone() }, now);
        Ok(())
    }

    /// The consumer no longer asks. Where nobody asks, what is wanted has come true.
    pub(super) fn withdraw_request(&mut self, by: &Person, now: Timestamp) -> Result<(), Code> {
        if by.id.side() == Side::Agent {
            return Err(Code::WrongSide);
        }
        self.end_request(RequestOutcome::Withdrawn, Some(by.clone()), now);
        Ok(())
    }

    pub(super) fn decline_request(&mut self, by: &Person, now: Timestamp) -> Result<(), Code> {
        if by.id.side() == Side::Consumer {
            return Err(Code::WrongSide);
        }
        self.check_owner(by)?;
        if self.end_request(RequestOutcome::Declined, Some(by.clone()), now) {
            Ok(())
        } else {
            Err(Code::NothingToAnswer)
        }
    }

    /// Ends the request, where there is one. Whether there was.
    pub(super) fn end_request(&mut self, outcome: RequestOutcome, by: Option<Person>, now: Timestamp) -> bool {
        let Some(CallRequest { kind, .. }) = self.standing.request else {
            return false;
        };
        self.request_becomes(None);
        self.write(Content::RequestEnded { kind, outcome, by }, now);
        true
    }

    /// The first instant at which the request is no longer asked.
    pub(super) fn request_deadline(&self) -> Option<Timestamp> {
        self.standing.request.map(|request| request.at + limits::REQUEST)
    }

    pub(super) fn expire_request(&mut self, now: Timestamp) {
        if self.request_deadline().is_some_and(|at| at <= now) {
            self.end_request(RequestOutcome::Expired, None, now);
        }
    }

    fn request_becomes(&mut self, request: Option<CallRequest>) {
        self.standing.request = request;
        self.changed.standing = true;
        self.changed.view = true;
        self.row_changed(true);
    }
}
