//! What can happen to an invitation, and what it asks for.

use protocol::person::Person;
use protocol::view::{DeclineReason, InvitationOutcome};
use protocol::{TabId, Timestamp};

/// What can happen to an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A page of the invited person shows it.
    Shown,
    /// The invited person accepts in this page.
    Accept {
        /// The page.
        tab: TabId,
    },
    /// The invited person declines in this page.
    Decline {
        /// The page.
        tab: TabId,
        /// Why, where that is said.
        reason: Option<DeclineReason>,
    },
    /// The inviter withdraws it.
    Cancel,
    /// The inviter went away, or the conversation was closed or given to someone else.
    Withdraw,
}

/// What an invitation asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// It is on some screen now.
    Shown,
    /// It ended.
    Ended {
        /// How.
        outcome: InvitationOutcome,
        /// Who ended it, where a person did.
        by: Option<Person>,
        /// Why the invited person declined, where that was said.
        reason: Option<DeclineReason>,
        /// When.
        at: Timestamp,
        /// How long it waited.
        ring_ms: u64,
    },
}
