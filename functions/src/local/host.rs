//! Serves the functions over HTTP, and lets nobody in whose request is not signed.

#[cfg(test)]
mod tests;

use std::future::Future;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context as _, Result, anyhow};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::Response;
use edge_core::aws::Request as Signed;
use protocol::http::Problem;
use protocol::{Code, Timestamp, limits};
use tokio::net::TcpListener;

use super::signature::{Signer, Unsigned};
use crate::answer::{Answer, Function};
use crate::storage::dynamo::Dynamo;

/// The functions, and who may call them.
#[derive(Debug)]
pub struct Host {
    /// Whose requests are taken.
    pub signer: Signer,
    /// What the functions work on.
    pub storage: Dynamo,
}

/// Takes the address to listen at.
///
/// # Errors
///
/// The address is taken, which the error says with what to do, or is not this machine's.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .map_err(|error| unheard(address, error))
}

fn unheard(address: SocketAddr, error: Error) -> anyhow::Error {
    if error.kind() == ErrorKind::AddrInUse {
        let port = address.port();
        anyhow!(
            "port {port} is taken: stop what listens there, or choose another with `--listen {}:{}`",
            address.ip(),
            port.saturating_add(1)
        )
    } else {
        anyhow!(error).context(format!("listening at {address}"))
    }
}

/// Serves until `stop` resolves; requests that run then are answered first.
///
/// # Errors
///
/// The listener fails.
pub async fn serve(host: Host, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
    let router = Router::new().fallback(handle).with_state(Arc::new(host));
    axum::serve(listener, router)
        .with_graceful_shutdown(stop)
        .await
        .context("serving the functions")
}

async fn handle(State(host): State<Arc<Host>>, request: Request) -> Response {
    let answer = host.answer(request).await.unwrap_or_else(|refused| refused);
    Response::builder()
        .status(answer.status)
        .header(header::CONTENT_TYPE, answer.content_type)
        .body(Body::from(answer.body))
        .expect("these statuses and headers are well-formed")
}

impl Host {
    async fn answer(&self, request: Request) -> Result<Answer, Answer> {
        let (parts, body) = request.into_parts();
        let path = parts.uri.path();
        let function = match path {
            "/record" => Function::Record,
            "/report" => Function::Report,
            _ => return Err(Answer::refusing(Code::NotFound)),
        };
        if parts.method != "POST" {
            return Err(Answer::refusing(Code::MethodNotAllowed));
        }
        let body = to_bytes(body, limits::BODY_BYTES)
            .await
            .map_err(|_| Answer::refusing(Code::TooLarge))?;
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let signed = Signed {
            method: parts.method.as_str(),
            host: header("host").unwrap_or_default(),
            path,
            headers: &[],
            body: &body,
        };
        self.signer.check(signed, header, now()).map_err(forbidden)?;
        Ok(function.answer(&self.storage, &body).await)
    }
}

fn forbidden(why: Unsigned) -> Answer {
    Answer::problem(&Problem {
        kind: "about:blank".to_owned(),
        title: why.to_string(),
        status: 403,
        code: "forbidden".to_owned(),
        remedy: "Sign it with the key pair, region and clock of this host, for the service lambda.".to_owned(),
    })
}

fn now() -> Timestamp {
    let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    Timestamp::from_unix_ms(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}
