//! What is known of one call, and how it counts.
//!
//! Events arrive more than once and in any order, so a call is a set of facts that only grows:
//!
//! ```text
//! Invited ─┬─ InvitationEnded(declined, cancelled, expired, missed) ──────────────────▶ counts
//!          └─ InvitationEnded(accepted) ─┬─ Ended(not connected) ─────────────────────▶ counts as failed
//!                                        └─ Started ─ Ended(connected) ───────────────▶ counts as completed
//! ```
//!
//! A call counts when the facts of one such line are all known, whichever came last. Each fact is taken once, so the
//! result is the same for every order and repetition.

#[cfg(test)]
pub(crate) mod tests;

use protocol::event::{CallEvent, Fact, ReportOutcome};
use protocol::view::{CallKind, EndReason, InvitationOutcome};
use protocol::{Day, Side, Timestamp};

/// The facts of one call that matter to reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Call {
    /// From *Invited*.
    pub offer: Option<Offer>,
    /// From *InvitationEnded*.
    pub ring: Option<Ring>,
    /// From *Started*: from *accept* to media on both sides.
    pub setup_ms: Option<u64>,
    /// From *Ended*.
    pub end: Option<End>,
    /// When the latest of these facts happened.
    pub last_at: Timestamp,
}

/// When a call was offered, and of what kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
    /// When the invitation was committed.
    pub at: Timestamp,
    /// Voice or video.
    pub kind: CallKind,
}

/// How an invitation ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ring {
    /// How.
    pub outcome: InvitationOutcome,
    /// How long it waited.
    pub ring_ms: u64,
}

/// How a call ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct End {
    /// Why.
    pub reason: EndReason,
    /// Who ended it or was missing.
    pub by: Option<Side>,
    /// Whether media ever flowed both ways.
    pub connected: bool,
    /// How long it flowed.
    pub talk_ms: u64,
    /// Whether it went through a relay when it flowed last.
    pub relayed: bool,
}

/// What one call adds to its day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Tally {
    /// Where it is added.
    pub cell: Cell,
    /// What is added.
    pub sums: Sums,
}

/// One row of a report: a day, a kind, an outcome.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cell {
    /// The day on which the call was offered.
    pub day: Day,
    /// Voice or video.
    pub kind: CallKind,
    /// How it went.
    pub outcome: ReportOutcome,
}

/// The numbers of a report's row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Sums {
    /// How many calls.
    pub calls: u64,
    /// Sum of their ring times.
    pub ring_ms: u64,
    /// Sum of their setup times.
    pub setup_ms: u64,
    /// Sum of their talk times.
    pub talk_ms: u64,
    /// How many of them went through a relay.
    pub relayed: u64,
}

impl Sums {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            calls: self.calls.saturating_add(other.calls),
            ring_ms: self.ring_ms.saturating_add(other.ring_ms),
            setup_ms: self.setup_ms.saturating_add(other.setup_ms),
            talk_ms: self.talk_ms.saturating_add(other.talk_ms),
            relayed: self.relayed.saturating_add(other.relayed),
        }
    }
}

impl Call {
    /// The call with one more event known. A fact that is known already stays as it is.
    #[must_use]
    pub fn knowing(self, event: &CallEvent) -> Self {
        let told = self.told(event);
        Self {
            last_at: if told == self {
                self.last_at
            } else {
                self.last_at.max(event.at)
            },
            ..told
        }
    }

    fn told(mut self, event: &CallEvent) -> Self {
        match event.fact {
            Fact::Invited => {
                self.offer.get_or_insert(Offer {
                    at: event.at,
                    kind: event.kind,
                });
            }
            Fact::InvitationEnded { outcome, ring_ms, .. } => {
                self.ring.get_or_insert(Ring { outcome, ring_ms });
            }
            Fact::Started { setup_ms } => {
                self.setup_ms.get_or_insert(setup_ms);
            }
            Fact::Ended {
                reason,
                by,
                talk_ms,
                connected,
                relayed,
                ..
            } => {
                self.end.get_or_insert(End {
                    reason,
                    by,
                    connected,
                    talk_ms,
                    relayed,
                });
            }
            // Kept as events; reports do not count them.
            Fact::Interrupted
            | Fact::Recovered { .. }
            | Fact::Rejoined { .. }
            | Fact::Screen { .. }
            | Fact::KindChanged { .. }
            | Fact::Screenshot { .. }
            | Fact::ScreenshotWithdrawn => {}
        }
        self
    }

    /// How the call counts; none while a fact that it takes is missing.
    #[must_use]
    pub fn tally(&self) -> Option<Tally> {
        let (offer, ring) = (self.offer?, self.ring?);
        let rung = Sums {
            calls: 1,
            ring_ms: ring.ring_ms,
            ..Sums::default()
        };
        let (outcome, sums) = match ring.outcome {
            InvitationOutcome::Declined => (ReportOutcome::Declined, rung),
            InvitationOutcome::Cancelled => (ReportOutcome::Cancelled, rung),
            InvitationOutcome::Expired => (ReportOutcome::Expired, rung),
            InvitationOutcome::Missed => (ReportOutcome::Missed, rung),
            InvitationOutcome::Accepted => match self.end? {
                End { connected: false, .. } => (ReportOutcome::Failed, rung),
                End {
                    connected: true,
                    talk_ms,
                    relayed,
                    ..
                } => {
                    let talked = Sums {
                        setup_ms: self.setup_ms?,
                        talk_ms,
                        relayed: u64::from(relayed),
                        ..rung
                    };
                    (ReportOutcome::Completed, talked)
                }
            },
        };
        Some(Tally {
            cell: Cell {
                day: Day::of(offer.at)?,
                kind: offer.kind,
                outcome,
            },
            sums,
        })
    }
}
