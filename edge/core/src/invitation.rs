//! One invitation, from its commit until it is answered, withdrawn or its time has passed.
//!
//! Accept, decline, cancel and the deadline race. The first one that is handled wins; each later one is told what won. The
//! driver lets time pass before it hands on an input, so that an answer at the deadline's own instant is too late.

mod input;
mod link;
mod state;
mod terms;
#[cfg(test)]
mod tests;

pub use input::{Input, Output};
pub use link::Link;
pub use state::State;
pub use terms::Terms;

use std::collections::VecDeque;

use protocol::person::Person;
use protocol::view::{CallKind, Cameras, DeclineReason, InvitationOutcome, InvitationView};
use protocol::{Code, InvitationId, TabId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::machine::Machine;

/// The machine of one invitation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invitation {
    id: InvitationId,
    kind: CallKind,
    from: Person,
    to: Person,
    sent_at: Timestamp,
    #[serde(default)]
    terms: Terms,
    #[serde(default)]
    link: Option<Link>,
    state: State,
    #[serde(skip)]
    out: VecDeque<Output>,
}

impl Invitation {
    /// A pending invitation, committed at `now`.
    #[must_use]
    pub fn new(id: InvitationId, kind: CallKind, (from, to): (Person, Person), terms: Terms, now: Timestamp) -> Self {
        Self {
            id,
            kind,
            from,
            to,
            sent_at: now,
            terms,
            link: None,
            state: State::Pending { shown: false },
            out: VecDeque::new(),
        }
    }

    /// Makes a link under which it can be answered too.
    #[must_use]
    pub fn with_link(self) -> Self {
        Self {
            link: Some(Link::new(self.sent_at)),
            ..self
        }
    }

    /// Its link, where it has one.
    #[must_use]
    pub const fn link(&self) -> Option<&Link> {
        self.link.as_ref()
    }

    pub(crate) const fn link_mut(&mut self) -> Option<&mut Link> {
        self.link.as_mut()
    }

    /// Which cameras are on when the call begins.
    #[must_use]
    pub const fn cameras(&self) -> Cameras {
        self.terms.cameras
    }

    /// The invited person wants to be seen under another name.
    pub(crate) fn rename_invited(&mut self, name: String) {
        self.to.name = name;
    }

    /// Which invitation.
    #[must_use]
    pub const fn id(&self) -> &InvitationId {
        &self.id
    }

    /// The kind of call that is offered.
    #[must_use]
    pub const fn kind(&self) -> CallKind {
        self.kind
    }

    /// Who invited.
    #[must_use]
    pub const fn from(&self) -> &Person {
        &self.from
    }

    /// Who was invited.
    #[must_use]
    pub const fn to(&self) -> &Person {
        &self.to
    }

    /// Where it is.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The first instant at which it can no longer be accepted.
    #[must_use]
    pub fn expires_at(&self) -> Timestamp {
        self.sent_at + self.terms.wait
    }

    /// The invitation as both sides see it.
    #[must_use]
    pub fn view(&self) -> InvitationView {
        InvitationView {
            id: self.id.clone(),
            kind: self.kind,
            from: self.from.clone(),
            sent_at: self.sent_at,
            sound_until: self.sent_at + self.terms.ring.min(self.terms.wait),
            expires_at: self.expires_at(),
            shown: self.state.shown(),
            outcome: self.state.outcome(),
            by: self.by(),
            answered_in: self.state.answered_in().cloned(),
            cameras: self.terms.cameras,
            asked_for: self.terms.asked_for,
            declined: self.state.declined(),
            link: self.link.as_ref().map(Link::view),
        }
    }

    /// Who ended it, where a person did.
    fn by(&self) -> Option<Person> {
        match &self.state {
            State::Accepted { .. } | State::Declined { .. } => Some(self.to.clone()),
            State::Cancelled { by_inviter: true, .. } => Some(self.from.clone()),
            State::Cancelled { by_inviter: false, .. } | State::Pending { .. } | State::Expired | State::Missed => None,
        }
    }

    fn shown(&mut self) {
        match &mut self.state {
            State::Pending { shown: shown @ false } => {
                *shown = true;
                self.out.push_back(Output::Shown);
            }
            // Another page showed it before, or this one was slower than the answer.
            State::Pending { shown: true }
            | State::Accepted { .. }
            | State::Declined { .. }
            | State::Cancelled { .. }
            | State::Expired
            | State::Missed => {}
        }
    }

    fn accept(&mut self, tab: TabId, now: Timestamp) -> Result<(), Code> {
        match &self.state {
            State::Pending { shown } => {
                let shown = *shown;
                self.end(State::Accepted { tab, shown }, now);
                Ok(())
            }
            State::Accepted { tab: first, .. } if *first == tab => Ok(()),
            State::Accepted { .. } => Err(Code::AnsweredElsewhere),
            State::Declined { .. } => Err(Code::AlreadyDeclined),
            State::Cancelled { .. } => Err(Code::AlreadyCancelled),
            State::Expired | State::Missed => Err(Code::AlreadyExpired),
        }
    }

    fn decline(&mut self, tab: TabId, reason: Option<DeclineReason>, now: Timestamp) -> Result<(), Code> {
        match &self.state {
            State::Pending { shown } => {
                let shown = *shown;
                self.end(State::Declined { tab, reason, shown }, now);
                Ok(())
            }
            State::Accepted { tab: first, .. } if *first == tab => Err(Code::AlreadyAccepted),
            State::Accepted { .. } => Err(Code::AnsweredElsewhere),
            State::Declined { tab: first, .. } if *first == tab => Ok(()),
            State::Declined { .. } => Err(Code::AlreadyDeclined),
            State::Cancelled { .. } => Err(Code::AlreadyCancelled),
            State::Expired | State::Missed => Err(Code::AlreadyExpired),
        }
    }

    fn cancel(&mut self, now: Timestamp) -> Result<(), Code> {
        match &self.state {
            State::Pending { shown } => {
                let shown = *shown;
                self.end(
                    State::Cancelled {
                        by_inviter: true,
                        shown,
                    },
                    now,
                );
                Ok(())
            }
            // What the inviter wants has come true, whoever did it.
            State::Cancelled { .. } => Ok(()),
            State::Accepted { .. } => Err(Code::AlreadyAccepted),
            State::Declined { .. } => Err(Code::AlreadyDeclined),
            State::Expired | State::Missed => Err(Code::AlreadyExpired),
        }
    }

    fn withdraw(&mut self, now: Timestamp) {
        match &self.state {
            State::Pending { shown } => {
                let shown = *shown;
                self.end(
                    State::Cancelled {
                        by_inviter: false,
                        shown,
                    },
                    now,
                );
            }
            // It has ended: there is nothing to withdraw.
            State::Accepted { .. }
            | State::Declined { .. }
            | State::Cancelled { .. }
            | State::Expired
            | State::Missed => {}
        }
    }

    fn end(&mut self, state: State, at: Timestamp) {
        let outcome = state.outcome();
        self.state = state;
        if let Some(outcome) = outcome {
            self.out.push_back(Output::Ended {
                outcome,
                by: self.by(),
                reason: self.state.declined(),
                at,
                ring_ms: at.ms_since(self.sent_at),
            });
        }
    }
}

impl Machine for Invitation {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, input: Input, now: Timestamp) -> Result<(), Code> {
        match input {
            Input::Shown => {
                self.shown();
                Ok(())
            }
            Input::Accept { tab } => self.accept(tab, now),
            Input::Decline { tab, reason } => self.decline(tab, reason, now),
            Input::Cancel => self.cancel(now),
            Input::Withdraw => {
                self.withdraw(now);
                Ok(())
            }
        }
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        let State::Pending { shown } = self.state else {
            return;
        };
        // It ended when its time passed, however late the alarm is.
        let at = self.expires_at();
        if now >= at {
            self.end(if shown { State::Missed } else { State::Expired }, at);
        }
    }

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        match self.state {
            State::Pending { .. } => Some(self.expires_at()),
            State::Accepted { .. }
            | State::Declined { .. }
            | State::Cancelled { .. }
            | State::Expired
            | State::Missed => None,
        }
    }

    fn assert_consistent(&self) {
        let view = self.view();
        assert!(
            view.sound_until <= view.expires_at,
            "the sound stops before the card goes"
        );
        assert_eq!(
            view.answered_in.is_some(),
            matches!(
                view.outcome,
                Some(InvitationOutcome::Accepted | InvitationOutcome::Declined)
            ),
            "a page answered exactly where there is an answer"
        );
        assert!(
            view.outcome != Some(InvitationOutcome::Expired) || !view.shown,
            "expired was never shown"
        );
        assert!(
            view.outcome != Some(InvitationOutcome::Missed) || view.shown,
            "missed was shown"
        );
    }
}
