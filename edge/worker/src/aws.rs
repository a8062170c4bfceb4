//! Signed requests to the functions.

use std::pin::pin;
use std::time::Duration;

use edge_core::aws::{Request as Signed, Scope, sign};
use futures_util::future::{Either, select};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{AbortController, Delay, Fetch, Headers, Method, Request, RequestInit, Url};

use crate::config::Config;
use crate::error::Failure;
use crate::shell::now;

/// How long a function may take. A cold start takes well below a second; longer holds up what waits behind it.
const PATIENCE: Duration = Duration::from_secs(15);

/// Posts JSON to a function's URL and reads its JSON answer.
pub(crate) async fn post_signed<Said: Serialize, Answer: DeserializeOwned>(
    config: &Config,
    url: &str,
    said: &Said,
) -> Result<Answer, Failure> {
    let fault = |error: worker::Error| Failure::unavailable("calling a function", error);
    let body = serde_json::to_string(said).map_err(|error| Failure::internal("writing to a function", error))?;
    let address = Url::parse(url).map_err(|error| Failure::internal("reading a function's URL", error))?;
    let host = match (address.host_str(), address.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => return Err(Failure::internal("reading a function's URL", "it has no host")),
    };
    let scope = Scope {
        region: &config.region,
        service: "lambda",
    };
    let signed = Signed {
        method: "POST",
        host: &host,
        path: address.path(),
        headers: &[],
        body: body.as_bytes(),
    };
    let signature = sign(&config.keys, scope, signed, now());
    let headers = Headers::new();
    headers.set("content-type", "application/json").map_err(fault)?;
    headers.set("x-amz-date", &signature.date).map_err(fault)?;
    headers.set("authorization", &signature.authorization).map_err(fault)?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post)
        .with_headers(headers)
        .with_body(Some(body.into()));
    let request = Request::new_with_init(url, &init).map_err(fault)?;
    let text = in_time(request).await?;
    serde_json::from_str(&text).map_err(|error| Failure::unavailable("reading a function's answer", error))
}

/// The text of a good answer that comes within [`PATIENCE`].
async fn in_time(request: Request) -> Result<String, Failure> {
    let fault = |error: worker::Error| Failure::unavailable("calling a function", error);
    let controller = AbortController::default();
    let signal = controller.signal();
    let answer = async {
        let mut response = Fetch::Request(request).send_with_signal(&signal).await.map_err(fault)?;
        match response.status_code() {
            200 => response.text().await.map_err(fault),
            status => Err(Failure::unavailable("calling a function", format!("status {status}"))),
        }
    };
    match select(pin!(answer), Delay::from(PATIENCE)).await {
        Either::Left((answered, _)) => answered,
        Either::Right(((), _)) => {
            controller.abort();
            Err(Failure::unavailable("calling a function", "no answer in time"))
        }
    }
}
