//! Which page owns each person's media in a call.

use protocol::{RejoinSecret, Side, TabId};
use serde::{Deserialize, Serialize};

/// The two places of a call, from the ring on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Places {
    pub(super) agent: Place,
    /// While the invitation is pending: the page that leads.
    pub(super) consumer: Place,
}

/// A person's place in a call.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub(super) struct Place {
    /// The page that has it.
    pub(super) tab: Option<TabId>,
    /// What a page must show to take it without asking. Single use: each join replaces it.
    pub(super) secret: Option<RejoinSecret>,
    /// Whether something about the connection was meant for this page while it had no socket.
    pub(super) missed: bool,
}

impl Place {
    /// The place of a page that was given `secret`.
    pub(super) const fn held(tab: TabId, secret: RejoinSecret) -> Self {
        Self {
            tab: Some(tab),
            secret: Some(secret),
            missed: false,
        }
    }

    /// The place of a page that leads before there is a call.
    pub(super) const fn leading(tab: Option<TabId>) -> Self {
        Self {
            tab,
            secret: None,
            missed: false,
        }
    }

    /// Whether `secret` opens this place.
    pub(super) fn opens(&self, secret: Option<&RejoinSecret>) -> bool {
        secret.is_some() && self.secret.as_ref() == secret
    }
}

impl Places {
    pub(super) const fn of(&self, side: Side) -> &Place {
        match side {
            Side::Agent => &self.agent,
            Side::Consumer => &self.consumer,
        }
    }

    pub(super) const fn of_mut(&mut self, side: Side) -> &mut Place {
        match side {
            Side::Agent => &mut self.agent,
            Side::Consumer => &mut self.consumer,
        }
    }

    pub(super) fn is_at(&self, side: Side, tab: &TabId) -> bool {
        self.of(side).tab.as_ref() == Some(tab)
    }
}
