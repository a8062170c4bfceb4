//! The client of DynamoDB, and its patience.

use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Config, Credentials, HttpClient, Region};

/// How long a connection may take. DynamoDB is in the same region.
const CONNECTING: Duration = Duration::from_secs(1);
/// How long one attempt may take; DynamoDB answers in milliseconds. Longer waits out its hiccups; shorter tries again sooner.
const ATTEMPT: Duration = Duration::from_secs(2);
/// How long a request may take with all its attempts. The edge waits 15 s for a function, which may make several requests.
const REQUEST: Duration = Duration::from_secs(5);

/// A client that gives up in time. Without an `endpoint` it is the region's own.
#[must_use]
pub fn client(
    region: impl Into<String>,
    keys: Credentials,
    endpoint: Option<&str>,
    http: impl HttpClient + 'static,
) -> Client {
    let patience = TimeoutConfig::builder()
        .connect_timeout(CONNECTING)
        .operation_attempt_timeout(ATTEMPT)
        .operation_timeout(REQUEST)
        .build();
    let mut config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(region.into()))
        .credentials_provider(keys)
        .timeout_config(patience)
        .http_client(http);
    config.set_endpoint_url(endpoint.map(str::to_owned));
    Client::from_conf(config.build())
}
