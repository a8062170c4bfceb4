//! The functions as Lambda runs them: behind a function URL with `AWS_IAM` authentication, which checks the signature.
//!
//! Environment: `TABLE` names the table and `RETENTION_DAYS` tells how long rows are kept; both have defaults. Region and
//! keys are those that Lambda gives each function; `AWS_ENDPOINT_URL_DYNAMODB` leads to another DynamoDB than the region's.

#[cfg(test)]
mod tests;

use std::env;
use std::time::Duration;

use anyhow::{Context as _, Result};
use aws_sdk_dynamodb::config::{Credentials, HttpClient};
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use protocol::Code;
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Function};
use crate::storage::dynamo::{Config, Dynamo, client};

/// What a function URL hands over, in payload format 2.0, as far as we read it.
/// Source: <https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads>.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct UrlRequest {
    request_context: RequestContext,
    #[serde(default)]
    body: String,
    #[serde(default)]
    is_base64_encoded: bool,
}

#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
struct RequestContext {
    http: Http,
}

#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
struct Http {
    method: String,
}

/// What a function URL takes back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct UrlResponse {
    status_code: u16,
    headers: Headers,
    body: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Headers {
    content_type: &'static str,
}

impl UrlRequest {
    /// The body's bytes.
    fn bytes(self) -> Result<Vec<u8>, Code> {
        if self.request_context.http.method != "POST" {
            Err(Code::MethodNotAllowed)
        } else if self.is_base64_encoded {
            STANDARD.decode(self.body).map_err(|_| Code::Malformed)
        } else {
            Ok(self.body.into_bytes())
        }
    }
}

impl From<Answer> for UrlResponse {
    fn from(answer: Answer) -> Self {
        Self {
            status_code: answer.status,
            headers: Headers {
                content_type: answer.content_type,
            },
            body: answer.body,
        }
    }
}

/// Answers invocations for as long as Lambda keeps this process.
///
/// # Errors
///
/// The environment lacks something, or the Runtime API is gone.
pub async fn run(function: Function) -> Result<(), Error> {
    let storage = &from_environment()?;
    lambda_runtime::run(service_fn(|event: LambdaEvent<UrlRequest>| async move {
        let answer = match event.payload.bytes() {
            Ok(body) => function.answer(storage, &body).await,
            Err(code) => Answer::refusing(code),
        };
        Ok::<_, Error>(UrlResponse::from(answer))
    }))
    .await
}

fn from_environment() -> Result<Dynamo> {
    let required = |name| env::var(name).with_context(|| format!("reading {name} from the environment"));
    let keys = Credentials::new(
        required("AWS_ACCESS_KEY_ID")?,
        required("AWS_SECRET_ACCESS_KEY")?,
        env::var("AWS_SESSION_TOKEN").ok(),
        // Lambda replaces the process before its keys expire.
        None,
        "lambda",
    );
    let region = required("AWS_REGION")?;
    let endpoint = env::var("AWS_ENDPOINT_URL_DYNAMODB").ok();
    let client = match endpoint.as_deref() {
        Some(url) if url.starts_with("http://") => client(region, keys, Some(url), Builder::new().build_http()),
        Some(_) | None => client(region, keys, endpoint.as_deref(), https()),
    };
    Ok(Dynamo::new(client, config()?))
}

fn https() -> impl HttpClient + 'static {
    Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https()
}

fn config() -> Result<Config> {
    let mut config = Config::default();
    if let Ok(table) = env::var("TABLE") {
        config.table = table;
    }
    if let Ok(days) = env::var("RETENTION_DAYS") {
        let days: u32 = days.parse().context("reading RETENTION_DAYS as a number of days")?;
        config.retention = Duration::from_secs(u64::from(days) * 24 * 3600);
    }
    Ok(config)
}
