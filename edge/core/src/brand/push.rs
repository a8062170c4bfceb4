//! The word to the `Desk` that its copy of the settings is old, or that somebody signed out.

use protocol::{AgentId, BrandId, SessionId};
use serde::{Deserialize, Serialize};

use crate::outbox::Parcel;

/// What the `Desk` is to hear.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Push {
    /// The brand whose `Desk` is to hear.
    pub brand: BrandId,
    /// What it is to hear.
    #[serde(default)]
    pub news: News,
}

/// What happened that the `Desk` has to know.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum News {
    /// The settings changed. They are pushed as they are when it is delivered, so that what waits never holds older ones.
    #[default]
    Settings,
    /// Somebody signed out.
    SignedOut {
        /// The session.
        session: SessionId,
        /// Whose it was.
        agent: AgentId,
    },
}

/// Where settings are pushed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Destination {
    /// The brand's `Desk`.
    Desk,
}

impl Parcel for Push {
    type Destination = Destination;

    fn destination(&self) -> Destination {
        Destination::Desk
    }

    fn replaces(&self, earlier: &Self) -> bool {
        self.news == earlier.news
    }

    fn most_at_once(_: Destination) -> usize {
        1
    }
}
