//! People as others see them.

use serde::{Deserialize, Serialize};

use crate::{AgentId, ConsumerId, ParticipantId};

/// A person with the name that others see.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// Who it is.
    pub id: ParticipantId,
    /// The name that others see.
    pub name: String,
}

impl std::fmt::Debug for Person {
    /// The id alone: names do not reach logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.id.fmt(f)
    }
}

impl Person {
    /// An agent with a name.
    #[must_use]
    pub const fn agent(id: AgentId, name: String) -> Self {
        Self {
            id: ParticipantId::Agent(id),
            name,
        }
    }

    /// A consumer with a name.
    #[must_use]
    pub const fn consumer(id: ConsumerId, name: String) -> Self {
        Self {
            id: ParticipantId::Consumer(id),
            name,
        }
    }
}

/// What a signed-in person may open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Role {
    /// The desk.
    Agent,
    /// The desk and the dashboard.
    Administrator,
}

/// A person of the brand, as the dashboard lists them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Member {
    /// Who it is.
    pub id: AgentId,
    /// The name that consumers see.
    pub name: String,
    /// The e-mail address that this person signs in with.
    pub email: String,
    /// What this person may open.
    pub role: Role,
}
