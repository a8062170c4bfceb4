//! Where a call is.

use protocol::view::{CallState, EndReason, FailedLeg};
use protocol::{Side, TabId, Timestamp};
use serde::{Deserialize, Serialize};

/// Where a call is.
///
/// ```text
///   Connecting ─media plays both ways→ Active ⇄ Reconnecting        (media stops · flows again)
///   Connecting ─35 s→ Over(could not connect)
///   each of the three ─End→ Parked ─8 s, the other's End→ Over(hung up)     ─Back→ where it was
///   each of the three ─120 s of silence→ Over(alone, page closed, nobody left)   ─conversation closed→ Over
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Phase {
    /// Accepted. Devices are being chosen, or the connection is being made since `since`.
    Connecting { since: Timestamp, restarted: bool },
    /// Media flows since `since`, or has not for a moment, since `silent_since`.
    Active {
        since: Timestamp,
        silent_since: Option<Timestamp>,
    },
    /// Media flowed before, and does not since `since`.
    Reconnecting { since: Timestamp },
    /// Ended by a participant who may come back.
    Parked {
        by: Side,
        tab: TabId,
        at: Timestamp,
        was: Was,
    },
    /// Over for good.
    Over {
        reason: EndReason,
        by: Option<Side>,
        at: Timestamp,
        #[serde(default)]
        failed_leg: Option<FailedLeg>,
    },
}

/// Where a parked call was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Was {
    Connecting { since: Timestamp, restarted: bool },
    Active,
    Reconnecting { since: Timestamp },
}

impl Phase {
    /// Whether people are in the call, or on their way into it.
    pub(super) const fn is_live(&self) -> bool {
        match self {
            Self::Connecting { .. } | Self::Active { .. } | Self::Reconnecting { .. } => true,
            Self::Parked { .. } | Self::Over { .. } => false,
        }
    }

    pub(super) const fn state(&self) -> CallState {
        match self {
            Self::Connecting { .. } => CallState::Connecting,
            Self::Active { .. } => CallState::Active,
            Self::Reconnecting { .. } => CallState::Reconnecting,
            Self::Parked { .. } | Self::Over { .. } => CallState::Ended,
        }
    }
}
