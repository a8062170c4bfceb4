//! The link under which an invitation can be answered on any device (S1-14..18), by one browser.

use std::time::Duration;

use protocol::diagnosis::LinkUse;
use protocol::view::CallLink;
use protocol::{Code, LinkSecret, Timestamp};
use serde::{Deserialize, Serialize};

/// How soon the inviter hears again that the link was opened. Longer is calmer where a messenger opens it over and over.
const OPENED_EVERY: Duration = Duration::from_secs(5);

/// A link, as its invitation keeps it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Link {
    made_at: Timestamp,
    opened_at: Option<Timestamp>,
    /// The one browser that may come back.
    browser: Option<LinkSecret>,
    /// When that one joined.
    #[serde(default)]
    joined_at: Option<Timestamp>,
    /// When it was posted into the conversation.
    #[serde(default)]
    sent_at: Option<Timestamp>,
}

impl Link {
    pub(super) const fn new(now: Timestamp) -> Self {
        Self {
            made_at: now,
            opened_at: None,
            browser: None,
            joined_at: None,
            sent_at: None,
        }
    }

    /// The link as both sides see it.
    #[must_use]
    pub fn view(&self) -> CallLink {
        CallLink {
            made_at: self.made_at,
            opened_at: self.opened_at,
            used: self.browser.is_some() || self.joined_at.is_some(),
        }
    }

    /// What became of it, for those who find out why a call went badly.
    #[must_use]
    pub const fn in_use(&self) -> LinkUse {
        LinkUse {
            made_at: self.made_at,
            sent_at: self.sent_at,
            opened_at: self.opened_at,
            joined_at: self.joined_at,
        }
    }

    /// Whether this browser joined by it.
    #[must_use]
    pub fn knows(&self, browser: Option<&LinkSecret>) -> bool {
        browser.is_some() && self.browser.as_ref() == browser
    }

    /// Notes that somebody looks at it who may still join.
    pub(crate) fn opened(&mut self, now: Timestamp) {
        if self.opened_at.is_none_or(|at| now.since(at) >= OPENED_EVERY) {
            self.opened_at = Some(now);
        }
    }

    /// Binds it to a browser; safe to repeat.
    ///
    /// # Errors
    /// `link_used` where it is another's.
    pub(crate) fn join(&mut self, browser: LinkSecret, now: Timestamp) -> Result<(), Code> {
        match &self.browser {
            Some(first) if *first != browser => Err(Code::LinkUsed),
            Some(_) | None => {
                self.browser = Some(browser);
                self.joined_at.get_or_insert(now);
                Ok(())
            }
        }
    }

    /// Forgets which browser joined: nobody comes back by it any more.
    pub(crate) fn forget_browser(&mut self) {
        self.browser = None;
    }

    /// Notes that it is posted into the conversation. Whether it was not before.
    pub(crate) const fn send(&mut self, now: Timestamp) -> bool {
        let is_first = self.sent_at.is_none();
        if is_first {
            self.sent_at = Some(now);
        }
        is_first
    }
}
