//! What participants are told of a brand's servers: made here, or asked of a managed service.

use std::pin::pin;
use std::time::Duration;

use edge_core::brand::{credentials, managed};
use futures_util::StreamExt as _;
use futures_util::future::{Either, select};
use protocol::connection::IceServer;
use protocol::settings::{ManagedService, RelayServers, Secret};
use protocol::{Code, Timestamp, limits};
use worker::{AbortController, AbortSignal, Delay, Fetch, Headers, Method, Request, RequestInit, RequestRedirect};

use crate::config::Config;
use crate::error::Failure;

/// How long a service may take. Longer waits for slower ones; shorter keeps an invitation from waiting for one that is down.
const PATIENCE: Duration = Duration::from_secs(4);

/// One participant's credentials for `servers`, whose secrets are in clear; they admit until `expires`. None for servers of
/// ours, which are not the brand's to give.
///
/// # Errors
/// `service_refused` or `unavailable` by a managed service.
pub(super) async fn credentials_for(
    config: &Config,
    servers: &RelayServers,
    participant: &str,
    expires: Timestamp,
) -> Result<Vec<IceServer>, Failure> {
    match servers {
        RelayServers::Ours => Ok(Vec::new()),
        RelayServers::Own { servers } => Ok(credentials::of_own(servers, participant, expires)),
        RelayServers::Managed {
            service,
            account,
            secret: Secret::New { text },
        } => ask(config, *service, account, text).await,
        RelayServers::Managed {
            secret: Secret::Kept | Secret::Sealed { .. },
            ..
        } => Err(Failure::internal("asking a TURN service", "its secret is not in clear")),
    }
}

/// Asks a service once.
async fn ask(config: &Config, service: ManagedService, account: &str, secret: &str) -> Result<Vec<IceServer>, Failure> {
    let asked = managed::request(service, account, secret, limits::RELAY_CREDENTIAL);
    let base = config.managed_turn_url.as_deref().unwrap_or(managed::base(service));
    let request = request(base, asked).map_err(fault)?;
    let (status, body) = in_time(request).await?;
    managed::read(status, &body, config.deployment.development).map_err(|code| {
        if code == Code::Unavailable {
            Failure::unavailable("reading a TURN service's answer", format!("status {status}"))
        } else {
            code.into()
        }
    })
}

fn fault(error: worker::Error) -> Failure {
    Failure::unavailable("asking a TURN service", error)
}

/// A redirect is not followed: the secret is for this address alone.
fn request(base: &str, asked: managed::Request) -> worker::Result<Request> {
    let headers = Headers::new();
    headers.set("content-type", asked.content_type)?;
    headers.set("authorization", &asked.authorization)?;
    headers.set("accept", "application/json")?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post)
        .with_headers(headers)
        .with_redirect(RequestRedirect::Manual)
        .with_body(Some(asked.body.into()));
    Request::new_with_init(&format!("{base}{}", asked.path), &init)
}

/// Status and body of an answer that comes within [`PATIENCE`].
async fn in_time(request: Request) -> Result<(u16, Vec<u8>), Failure> {
    let controller = AbortController::default();
    let signal = controller.signal();
    match select(pin!(answer(request, &signal)), Delay::from(PATIENCE)).await {
        Either::Left((answered, _)) => answered,
        Either::Right(((), _)) => {
            controller.abort();
            Err(Failure::unavailable("asking a TURN service", "no answer in time"))
        }
    }
}

async fn answer(request: Request, signal: &AbortSignal) -> Result<(u16, Vec<u8>), Failure> {
    let mut response = Fetch::Request(request).send_with_signal(signal).await.map_err(fault)?;
    let status = response.status_code();
    let mut body = Vec::new();
    if !(200..300).contains(&status) {
        return Ok((status, body));
    }
    let mut stream = response.stream().map_err(fault)?;
    while let Some(chunk) = stream.next().await {
        body.extend(chunk.map_err(fault)?);
        if body.len() > managed::ANSWER_BYTES {
            return Err(Failure::unavailable(
                "reading a TURN service's answer",
                "it is too long",
            ));
        }
    }
    Ok((status, body))
}
