//! The interfaces of managed TURN services: what is asked, and how an answer is read.
//!
//! | service    | asked                                                                     | lets in by |
//! |------------|---------------------------------------------------------------------------|------------|
//! | Cloudflare | `POST /v1/turn/keys/{key}/credentials/generate-ice-servers`, `{"ttl":…}`  | `Bearer`   |
//! | Twilio     | `POST /2010-04-01/Accounts/{sid}/Tokens.json`, `Ttl=…`                    | `Basic`    |
//!
//! Both answer 201 with a list of servers as browsers take them: Cloudflare's `iceServers`, Twilio's `ice_servers`.
//! <https://developers.cloudflare.com/realtime/turn/generate-credentials/>, <https://www.twilio.com/docs/stun-turn/api>

#[cfg(test)]
mod tests;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use protocol::connection::IceServer;
use protocol::settings::ManagedService;
use protocol::{Code, limits};
use serde::Deserialize;

use crate::server_address::Address;

/// The longest answer that is read, in bytes. Theirs are about 1 kB.
pub const ANSWER_BYTES: usize = 16 * 1024;

/// Port of DNS, which Cloudflare offers and browsers refuse: trying it takes their time.
const DNS: u16 = 53;

/// A request to a service, without its base.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The path.
    pub path: String,
    /// The `authorization` header, which holds the secret.
    pub authorization: String,
    /// The `content-type` header.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

impl std::fmt::Debug for Request {
    /// The path alone: secrets do not reach logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Request")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

/// Where a service is.
#[must_use]
pub const fn base(service: ManagedService) -> &'static str {
    match service {
        ManagedService::Cloudflare => "https://rtc.live.cloudflare.com",
        ManagedService::Twilio => "https://api.twilio.com",
    }
}

/// Asks for credentials of one participant that admit for `valid`.
#[must_use]
pub fn request(service: ManagedService, account: &str, secret: &str, valid: Duration) -> Request {
    let seconds = valid.as_secs();
    match service {
        ManagedService::Cloudflare => Request {
            path: format!("/v1/turn/keys/{account}/credentials/generate-ice-servers"),
            authorization: format!("Bearer {secret}"),
            content_type: "application/json",
            body: serde_json::json!({ "ttl": seconds }).to_string(),
        },
        ManagedService::Twilio => Request {
            path: format!("/2010-04-01/Accounts/{account}/Tokens.json"),
            authorization: format!("Basic {}", STANDARD.encode(format!("{account}:{secret}"))),
            content_type: "application/x-www-form-urlencoded",
            body: format!("Ttl={seconds}"),
        },
    }
}

#[derive(Deserialize)]
struct Answer {
    #[serde(alias = "iceServers")]
    ice_servers: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    urls: Urls,
    username: Option<String>,
    credential: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Urls {
    One(String),
    Many(Vec<String>),
}

/// Reads an answer. Addresses that no page could use are left out; `development` lets servers be on this machine.
///
/// # Errors
/// `service_refused` where the status says so or no TURN server is among them, `unavailable` where the service is not well.
pub fn read(status: u16, body: &[u8], development: bool) -> Result<Vec<IceServer>, Code> {
    match status {
        200..=299 => {}
        // Too much at once is no fault of account or secret.
        400..=428 | 430..=499 => return Err(Code::ServiceRefused),
        _ => return Err(Code::Unavailable),
    }
    let answer: Answer = serde_json::from_slice(body).map_err(|_| Code::Unavailable)?;
    let servers: Vec<IceServer> = answer
        .ice_servers
        .into_iter()
        .filter_map(|told| usable(told, development))
        .take(limits::OWN_SERVERS)
        .collect();
    let relays = |url: &String| Address::read(url).is_some_and(|address| address.is_relay());
    if servers.iter().flat_map(|server| &server.urls).any(relays) {
        Ok(servers)
    } else {
        Err(Code::ServiceRefused)
    }
}

/// What a page can use of a server.
fn usable(told: Told, development: bool) -> Option<IceServer> {
    let is_let_in = told.username.is_some() && told.credential.is_some();
    let is_usable = |url: &String| {
        Address::read(url).is_some_and(|address| {
            (!address.is_relay() || is_let_in)
                && address.port != Some(DNS)
                && (development || !address.host.is_special())
        })
    };
    let urls = match told.urls {
        Urls::One(url) => vec![url],
        Urls::Many(urls) => urls,
    };
    let urls: Vec<String> = urls.into_iter().filter(is_usable).take(limits::NODE_URLS).collect();
    (!urls.is_empty()).then_some(IceServer {
        urls,
        username: told.username,
        credential: told.credential,
    })
}
