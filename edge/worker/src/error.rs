//! The one place where a refusal or a fault becomes a status, a problem document or a close code.

use protocol::Code;
use protocol::http::Problem;
use worker::{Response, WebSocketPair, console_error};

/// Why a request was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The sender's mistake, or a rule.
    #[error("refused: {}", .0.as_str())]
    Refused(Code),
    /// Something we depend on failed. Logged here with its cause; outside it reads `internal` or `unavailable`.
    #[error("{doing}: {cause}")]
    Fault {
        /// What we were doing.
        doing: &'static str,
        /// What failed.
        cause: String,
        /// What it reads outside.
        code: Code,
    },
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self::Refused(code)
    }
}

impl Failure {
    /// A fault of the platform or of ours.
    pub(crate) fn internal(doing: &'static str, cause: impl std::fmt::Display) -> Self {
        Self::Fault {
            doing,
            cause: cause.to_string(),
            code: Code::Internal,
        }
    }

    /// A service that did not answer.
    pub(crate) fn unavailable(doing: &'static str, cause: impl std::fmt::Display) -> Self {
        Self::Fault {
            doing,
            cause: cause.to_string(),
            code: Code::Unavailable,
        }
    }

    /// The code that the outside sees; logs a fault, once.
    pub(crate) fn code(&self) -> Code {
        match self {
            Self::Refused(code) => *code,
            Self::Fault { code, .. } => {
                log(&self.to_string());
                *code
            }
        }
    }

    /// The answer to an HTTP request.
    pub(crate) fn into_response(self) -> worker::Result<Response> {
        problem(self.code())
    }
}

/// One line of JSON for the operator. Holds ids and causes, never what people say.
pub(crate) fn log(what: &str) {
    console_error!("{}", serde_json::json!({ "level": "error", "message": what }));
}

/// A problem document (RFC 9457) for a code.
pub(crate) fn problem(code: Code) -> worker::Result<Response> {
    let body = Problem {
        kind: format!("/codes#{}", code.as_str()),
        title: code.message().to_owned(),
        status: code.status(),
        code: code.as_str().to_owned(),
        remedy: code.remedy().to_owned(),
    };
    let response = Response::from_json(&body)?.with_status(code.status());
    response.headers().set("content-type", "application/problem+json")?;
    Ok(response)
}

/// The close code of a refusal: 4000 and the status.
pub(crate) const fn close_code(code: Code) -> u16 {
    4000 + code.status()
}

/// A socket that is closed at once: a page cannot read the status of a refused handshake, but it can read a close code.
/// `subprotocol` is one that the page offered, or else the browser fails the handshake itself; none where it is empty.
pub(crate) fn closed_socket(code: Code, subprotocol: &str) -> worker::Result<Response> {
    let pair = WebSocketPair::new()?;
    pair.server.accept()?;
    pair.server.close(Some(close_code(code)), Some(code.as_str()))?;
    let response = Response::from_websocket(pair.client)?;
    if !subprotocol.is_empty() {
        response.headers().set("sec-websocket-protocol", subprotocol)?;
    }
    Ok(response)
}

/// The answer that hands a socket to the page.
pub(crate) fn upgraded(client: worker::WebSocket) -> worker::Result<Response> {
    upgraded_as(client, protocol::SUBPROTOCOL)
}

/// The answer that hands over a socket on which frames of `subprotocol` go.
pub(crate) fn upgraded_as(client: worker::WebSocket, subprotocol: &str) -> worker::Result<Response> {
    let response = Response::from_websocket(client)?;
    response.headers().set("sec-websocket-protocol", subprotocol)?;
    Ok(response)
}
