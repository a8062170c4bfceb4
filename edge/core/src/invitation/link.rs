//! The link under which an invitation can be answered on any device (S1-14..18), by one browser.

use std::time::Duration;

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
    /// Whether it was posted into the conversation.
    sent: bool,
}

impl Link {
    pub(super) const fn new(now: Timestamp) -> Self {
        Self {
            made_at: now,
            opened_at: None,
            browser: None,
            sent: false,
        }
    }

    /// The link as both sides see it.
    #[must_use]
    pub fn view(&self) -> CallLink {
        CallLink {
            made_at: self.made_at,
            opened_at: self.opened_at,
            used: self.browser.is_some(),
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
    pub(crate) fn join(&mut self, browser: LinkSecret) -> Result<(), Code> {
        match &self.browser {
            Some(first) if *first != browser => Err(Code::LinkUsed),
            Some(_) | None => {
                self.browser = Some(browser);
                Ok(())
            }
        }
    }

    /// Notes that it is posted into the conversation. Whether it was not before.
    pub(crate) const fn send(&mut self) -> bool {
        !std::mem::replace(&mut self.sent, true)
    }
}
