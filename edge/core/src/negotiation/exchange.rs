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
    /// The first offer was answered. Whether a later offer of a side may still wait for its answer: a page says one again when it
    /// cannot know whether it came, so that both of it may be answered, or neither.
    Settled {
        #[serde(default)]
        agent_waits: bool,
        #[serde(default)]
        consumer_waits: bool,
    },
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
                agent_waits: false,
                consumer_waits: false,
            }),
            // Only the agent's side makes the first offer, and the consumer's alone answers it.
            (Self::Silent, Side::Agent | Side::Consumer, DescriptionKind::Answer)
            | (Self::Silent | Self::Offered { .. }, Side::Consumer, DescriptionKind::Offer)
            | (Self::Offered { .. }, Side::Agent, DescriptionKind::Answer) => Err(Code::OutOfTurn),
            // Glare: the polite side rolls its offer back when it sees this one.
            (Self::Settled { .. }, Side::Agent, DescriptionKind::Offer) => Ok(Self::Settled {
                agent_waits: true,
                consumer_waits: false,
            }),
            // Glare the other way round, perhaps: the agent's side ignores this offer, unless its own is one said again that has its answer.
            (Self::Settled { agent_waits, .. }, Side::Consumer, DescriptionKind::Offer) => Ok(Self::Settled {
                agent_waits: *agent_waits,
                consumer_waits: true,
            }),
            // Who answers waits for nothing, but for the polite side: it may have offered since it answered the same offer first.
            (
                Self::Settled {
                    consumer_waits: true, ..
                },
                Side::Agent,
                DescriptionKind::Answer,
            ) => Ok(Self::Settled {
                agent_waits: false,
                consumer_waits: false,
            }),
            (
                Self::Settled {
                    agent_waits: true,
                    consumer_waits,
                },
                Side::Consumer,
                DescriptionKind::Answer,
            ) => Ok(Self::Settled {
                agent_waits: false,
                consumer_waits: *consumer_waits,
            }),
            (Self::Settled { .. }, Side::Agent | Side::Consumer, DescriptionKind::Answer) => Err(Code::OutOfTurn),
        }
    }
}
