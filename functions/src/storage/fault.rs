//! What can go wrong with a storage.

use std::error::Error;

/// A storage did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("{doing}")]
pub struct Fault {
    /// What we were doing, as `reading a call`.
    pub doing: &'static str,
    /// What kept us from it.
    #[source]
    pub cause: Cause,
}

/// What kept the storage from doing it.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// No answer: no connection, or none in time.
    #[error("the storage did not answer")]
    Unreachable(#[source] Box<dyn Error + Send + Sync>),
    /// The storage asks to try later.
    #[error("the storage is busy")]
    Busy(#[source] Box<dyn Error + Send + Sync>),
    /// Other writers were at the same call for longer than we tried.
    #[error("other writers were at the same call each time")]
    Contended,
    /// The storage refuses: no such table, no permission, a request that it does not take.
    #[error("the storage refused")]
    Refused(#[source] Box<dyn Error + Send + Sync>),
    /// A row that is not as we write it.
    #[error("a row without a readable {0}")]
    Unreadable(&'static str),
}

impl Fault {
    /// Whether the same request may succeed when it is made again, with nobody's help.
    #[must_use]
    pub const fn is_transient(&self) -> bool {
        match self.cause {
            // The network heals, and what was asked is safe to repeat.
            Cause::Unreachable(_) => true,
            // The storage said so itself.
            Cause::Busy(_) => true,
            // The others finish.
            Cause::Contended => true,
            // Somebody has to create the table or grant the permission.
            Cause::Refused(_) => false,
            // The row stays as it is.
            Cause::Unreadable(_) => false,
        }
    }

    /// Whether it says nothing of other calls, so that their events may be stored meanwhile.
    #[must_use]
    pub const fn is_of_one_call(&self) -> bool {
        match self.cause {
            // Whoever asks next waits as long.
            Cause::Unreachable(_) | Cause::Busy(_) => false,
            Cause::Contended => true,
            // Tables and permissions are the same for all.
            Cause::Refused(_) => false,
            Cause::Unreadable(_) => true,
        }
    }

    /// The fault with its causes, for the log.
    #[must_use]
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut next = self.source();
        while let Some(cause) = next {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        text
    }
}
