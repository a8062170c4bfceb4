//! Where an invitation is.

use protocol::TabId;
use protocol::view::{DeclineReason, InvitationOutcome};
use serde::{Deserialize, Serialize};

/// Where an invitation is. Every state but the first is terminal.
///
/// ```text
///   Pending ─accept→ Accepted      Pending ─cancel, withdraw→ Cancelled
///   Pending ─decline→ Declined     Pending ─deadline→ Missed (some page showed it) | Expired (none did)
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum State {
    /// Waits for an answer.
    Pending {
        /// Whether some page showed it.
        shown: bool,
    },
    /// The invited person accepted.
    Accepted {
        /// In this page.
        tab: TabId,
        /// Whether some page said that it showed it.
        shown: bool,
    },
    /// The invited person declined.
    Declined {
        /// In this page.
        tab: TabId,
        /// Why, where that was said.
        #[serde(default)]
        reason: Option<DeclineReason>,
        /// Whether some page said that it showed it.
        shown: bool,
    },
    /// The inviter withdrew it, or it was withdrawn for the inviter.
    Cancelled {
        /// Whether the inviter did it.
        by_inviter: bool,
        /// Whether some page showed it.
        shown: bool,
    },
    /// Its time passed and no page had shown it.
    Expired,
    /// Its time passed after some page had shown it.
    Missed,
}

impl State {
    /// How it ended; none while it is pending.
    #[must_use]
    pub const fn outcome(&self) -> Option<InvitationOutcome> {
        match self {
            Self::Pending { .. } => None,
            Self::Accepted { .. } => Some(InvitationOutcome::Accepted),
            Self::Declined { .. } => Some(InvitationOutcome::Declined),
            Self::Cancelled { .. } => Some(InvitationOutcome::Cancelled),
            Self::Expired => Some(InvitationOutcome::Expired),
            Self::Missed => Some(InvitationOutcome::Missed),
        }
    }

    /// Whether some page showed it.
    #[must_use]
    pub const fn shown(&self) -> bool {
        match self {
            Self::Pending { shown }
            | Self::Accepted { shown, .. }
            | Self::Declined { shown, .. }
            | Self::Cancelled { shown, .. } => *shown,
            Self::Expired => false,
            Self::Missed => true,
        }
    }

    /// Why the invited person declined, where that was said.
    #[must_use]
    pub const fn declined(&self) -> Option<DeclineReason> {
        match self {
            Self::Declined { reason, .. } => *reason,
            Self::Pending { .. } | Self::Accepted { .. } | Self::Cancelled { .. } | Self::Expired | Self::Missed => {
                None
            }
        }
    }

    /// The page that answered.
    #[must_use]
    pub const fn answered_in(&self) -> Option<&TabId> {
        match self {
            Self::Accepted { tab, .. } | Self::Declined { tab, .. } => Some(tab),
            Self::Pending { .. } | Self::Cancelled { .. } | Self::Expired | Self::Missed => None,
        }
    }
}
