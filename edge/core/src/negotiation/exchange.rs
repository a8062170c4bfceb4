//! Whose turn it is to describe.

use protocol::connection::{Description, DescriptionKind};
use protocol::{Code, Side};
use serde::{Deserialize, Serialize};

/// How far the descriptions of this generation are.
///
/// ```text
///   Silent ─agent offers→ Offered ─consumer answers→ Settled ⟲ offers and answers of either side
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Exchange {
    /// Waits for the agent's first offer.
    Silent,
    /// The agent's first offer waits for its answer; kept for a page that begins to lead meanwhile.
    Offered { offer: Description },
    /// The first offer was answered. Counts each side's later offers that were not.
    Settled { by_agent: u32, by_consumer: u32 },
}

impl Exchange {
    /// Where the exchange is after `from` sends `description`.
    pub(super) fn after(&self, from: Side, description: &Description) -> Result<Self, Code> {
        match (self, from, description.kind) {
            // The agent may correct the first offer as long as nobody answered it.
            (Self::Silent | Self::Offered { .. }, Side::Agent, DescriptionKind::Offer) => Ok(Self::Offered {
                offer: description.clone(),
            }),
            (Self::Offered { .. }, Side::Consumer, DescriptionKind::Answer) => Ok(Self::Settled {
                by_agent: 0,
                by_consumer: 0,
            }),
            // Only the agent's side makes the first offer, and the consumer's alone answers it.
            (Self::Silent, Side::Agent | Side::Consumer, DescriptionKind::Answer)
            | (Self::Silent | Self::Offered { .. }, Side::Consumer, DescriptionKind::Offer)
            | (Self::Offered { .. }, Side::Agent, DescriptionKind::Answer) => Err(Code::OutOfTurn),
            (Self::Settled { by_agent, .. }, Side::Agent, DescriptionKind::Offer) => Ok(Self::Settled {
                by_agent: by_agent.saturating_add(1),
                // Glare: the polite side rolls its offer back when it sees this one.
                by_consumer: 0,
            }),
            // Glare the other way round: the agent's side ignores this offer, so that no answer to it is due.
            (Self::Settled { by_agent: 1.., .. }, Side::Consumer, DescriptionKind::Offer) => Ok(self.clone()),
            (
                Self::Settled {
                    by_agent: 0,
                    by_consumer,
                },
                Side::Consumer,
                DescriptionKind::Offer,
            ) => Ok(Self::Settled {
                by_agent: 0,
                by_consumer: by_consumer.saturating_add(1),
            }),
            (Self::Settled { by_agent, by_consumer }, Side::Agent, DescriptionKind::Answer) => Ok(Self::Settled {
                by_agent: *by_agent,
                by_consumer: by_consumer.checked_sub(1).ok_or(Code::OutOfTurn)?,
            }),
            (Self::Settled { by_agent, by_consumer }, Side::Consumer, DescriptionKind::Answer) => Ok(Self::Settled {
                by_agent: by_agent.checked_sub(1).ok_or(Code::OutOfTurn)?,
                by_consumer: *by_consumer,
            }),
        }
    }
}
