//! Call events as recorded, and the reports made of them. They hold ids and facts, never content.

use serde::{Deserialize, Serialize};

use crate::device::Device;
use crate::view::{CallKind, DeclineReason, EndReason, FailedLeg, InvitationOutcome, LastMedia};
use crate::{AgentId, BrandId, CallId, ConversationId, EventId, Side, Timestamp};

/// One fact about a call, written once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CallEvent {
    /// The same for each delivery of this event.
    pub id: EventId,
    /// The brand.
    pub brand: BrandId,
    /// The conversation.
    pub conversation: ConversationId,
    /// The call; also of an invitation that led to none.
    pub call: CallId,
    /// The kind of call.
    pub kind: CallKind,
    /// The agent in it.
    pub agent: AgentId,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub fact: Fact,
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Fact {
    /// An invitation was committed.
    Invited,
    /// An invitation ended.
    InvitationEnded {
        /// How.
        outcome: InvitationOutcome,
        /// How long it waited.
        ring_ms: u64,
        /// Why the consumer declined, where that was said.
        #[serde(default)]
        reason: Option<DeclineReason>,
    },
    /// Media is played on both sides for the first time.
    Started {
        /// From *accept* to here.
        setup_ms: u64,
    },
    /// Media stopped, or a participant is missing.
    Interrupted,
    /// Media flows again.
    Recovered {
        /// How long it did not.
        gap_ms: u64,
    },
    /// A participant took their place again, with this connection.
    Rejoined {
        /// Who.
        side: Side,
        /// The new connection's number.
        generation: u32,
    },
    /// A screen is shared, or no longer (S1-29).
    Screen {
        /// Who shares.
        side: Side,
        /// Whether the share began.
        sharing: bool,
    },
    /// A call became one of another kind.
    KindChanged {
        /// Who asked for it.
        side: Side,
        /// The kind from here on.
        kind: CallKind,
    },
    /// A picture was taken of what the consumer shows.
    Screenshot {
        /// The camera or the screen.
        of: Device,
    },
    /// The consumer withdrew a picture.
    ScreenshotWithdrawn,
    /// The call is over for good.
    Ended {
        /// Why.
        reason: EndReason,
        /// Who ended it or was missing.
        by: Option<Side>,
        /// How long media flowed.
        talk_ms: u64,
        /// Whether media ever flowed both ways.
        connected: bool,
        /// Whether media went through a relay when it flowed last.
        #[serde(default)]
        relayed: bool,
        /// When media of each side last arrived at the other.
        #[serde(default)]
        last_media: LastMedia,
        /// Which leg failed, where the call could not connect.
        #[serde(default)]
        failed_leg: Option<FailedLeg>,
    },
}

/// A batch to the `record` function; at most [`crate::limits::BATCH_EVENTS`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RecordRequest {
    /// In the order in which they happened, per call.
    pub events: Vec<CallEvent>,
}

/// What the `record` function did with each event of a batch.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RecordResponse {
    /// Events that are stored, now or before: forget them.
    pub stored: Vec<EventId>,
    /// Events that can never be stored, with the reason's code: set them aside and tell the operator.
    pub refused: Vec<(EventId, String)>,
    // Events in neither list are to be sent again.
}

/// How a call counts in reports.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ReportOutcome {
    /// Media flowed, then the call ended.
    Completed,
    /// Accepted, but media never flowed both ways.
    Failed,
    /// Declined.
    Declined,
    /// Cancelled.
    Cancelled,
    /// Expired: no page showed it.
    Expired,
    /// Missed: shown, not answered.
    Missed,
}

/// Asks the `report` function for a brand's days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReportRequest {
    /// The brand, from the session.
    pub brand: BrandId,
    /// First day, `YYYY-MM-DD`, in UTC.
    pub from: String,
    /// Last day, inclusive; at most [`crate::limits::REPORT_DAYS`] after `from`.
    pub to: String,
}

/// Calls by day, kind and outcome. Days without calls have no rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Report {
    /// First day, `YYYY-MM-DD`, in UTC.
    pub from: String,
    /// Last day, inclusive.
    pub to: String,
    /// Sorted by day, kind, outcome.
    pub rows: Vec<ReportRow>,
}

/// Counts and sums of one day, kind and outcome; a mean is a sum divided by its count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportRow {
    /// The day on which the call was offered, in UTC.
    pub day: String,
    /// Voice, video or screen.
    pub kind: CallKind,
    /// How it went.
    pub outcome: ReportOutcome,
    /// How many calls.
    #[cfg_attr(test, ts(type = "number"))]
    pub calls: u64,
    /// Sum of ring times of all of them.
    #[cfg_attr(test, ts(type = "number"))]
    pub ring_ms: u64,
    /// Sum of setup times, from *accept* to active; of completed calls only.
    #[cfg_attr(test, ts(type = "number"))]
    pub setup_ms: u64,
    /// Sum of talk times; of completed calls only.
    #[cfg_attr(test, ts(type = "number"))]
    pub talk_ms: u64,
    /// How many of them went through a relay; of completed calls only.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "number"))]
    pub relayed: u64,
}
