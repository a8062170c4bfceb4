//! What both functions say over HTTP: JSON, or a problem (RFC 9457).

use protocol::Code;
use protocol::http::Problem;
use serde::Serialize;

use crate::log::{Level, log};
use crate::storage::{Fault, Storage};
use crate::{record, report};

/// One of the two functions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Function {
    /// [`record::record`].
    Record,
    /// [`report::report`].
    Report,
}

/// Why a function did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The request cannot be answered: the sender's mistake.
    #[error("refused as {}", .0.as_str())]
    Refused(Code),
    /// The storage failed us.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self::Refused(code)
    }
}

/// An answer, ready for the wire.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `content-type` header.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

impl Function {
    /// Runs the function over a request's body. Faults end here: they are logged with their causes, and the sender learns
    /// only whether to try again.
    pub async fn answer(self, storage: &impl Storage, body: &[u8]) -> Answer {
        let done = match self {
            Self::Record => record::record(storage, body).await.map(|said| Answer::of(&said)),
            Self::Report => report::report(storage, body).await.map(|said| Answer::of(&said)),
        };
        done.unwrap_or_else(|failure| {
            let code = match failure {
                Failure::Refused(code) => code,
                Failure::Fault(fault) => {
                    log(Level::Error, "Request not answered.", &[("fault", &fault.chain())]);
                    if fault.is_transient() {
                        Code::Unavailable
                    } else {
                        Code::Internal
                    }
                }
            };
            Answer::refusing(code)
        })
    }
}

impl Answer {
    fn of(said: &impl Serialize) -> Self {
        Self {
            status: 200,
            content_type: "application/json",
            body: serde_json::to_string(said).expect("answers have text keys alone"),
        }
    }

    /// The answer that refuses with a code's own words.
    #[must_use]
    pub fn refusing(code: Code) -> Self {
        Self::problem(&Problem {
            kind: format!("/codes#{}", code.as_str()),
            title: code.message().to_owned(),
            status: code.status(),
            code: code.as_str().to_owned(),
            remedy: code.remedy().to_owned(),
        })
    }

    /// The answer that is a problem.
    #[must_use]
    pub fn problem(problem: &Problem) -> Self {
        Self {
            status: problem.status,
            content_type: "application/problem+json",
            body: serde_json::to_string(problem).expect("a problem is plain JSON"),
        }
    }
}
