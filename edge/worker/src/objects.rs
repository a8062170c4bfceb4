//! Talking to Durable Objects: their names, and JSON bodies of one typed enum per object.

use edge_core::relays::Introduced;
use protocol::objects::{
    BrandAnswer, ConversationAnswer, DeskAnswer, RelaysAnswer, ToBrand, ToConversation, ToDesk, ToRelays,
};
use protocol::{BrandId, Code, ConversationId, Region};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Env, Headers, Method, Request, RequestInit, Response, Stub};

use crate::error::Failure;

/// The header that tells an object its brand. Never taken from outside: only the Worker and objects reach an object.
pub(crate) const BRAND_HEADER: &str = "beckon-brand";
/// The header that tells a `Relays` object its region.
pub(crate) const REGION_HEADER: &str = "beckon-region";
/// The header that tells an object whom a socket is for, as JSON.
pub(crate) const FOR_HEADER: &str = "beckon-for";

/// The brand's `Brand` object.
pub(crate) async fn say_to_brand(env: &Env, brand: &BrandId, said: &ToBrand) -> Result<BrandAnswer, Failure> {
    say(&stub(env, "BRAND", &format!("{brand}/brand"))?, of(brand), said).await
}

/// The brand's `Desk` object. A fault of its own is a failure here, so that an outbox says again what it did not take.
pub(crate) async fn say_to_desk(env: &Env, brand: &BrandId, said: &ToDesk) -> Result<DeskAnswer, Failure> {
    match say(&stub(env, "DESK", &format!("{brand}/desk"))?, of(brand), said).await? {
        DeskAnswer::Refused { code } if code.status() >= 500 => {
            Err(Failure::unavailable("talking to a desk", code.as_str()))
        }
        answer @ (DeskAnswer::Done | DeskAnswer::Reserved { .. } | DeskAnswer::Refused { .. }) => Ok(answer),
    }
}

/// A `Conversation` object of the brand. A fault of its own is a failure here, so that an outbox says again what it did not take.
pub(crate) async fn say_to_conversation(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    said: &ToConversation,
) -> Result<ConversationAnswer, Failure> {
    match say(&conversation_stub(env, brand, conversation)?, of(brand), said).await? {
        ConversationAnswer::Refused { code } if code.status() >= 500 => {
            Err(Failure::unavailable("talking to a conversation", code.as_str()))
        }
        answer @ (ConversationAnswer::Done
        | ConversationAnswer::Link { .. }
        | ConversationAnswer::File { .. }
        | ConversationAnswer::Diagnostics { .. }
        | ConversationAnswer::Refused { .. }) => Ok(answer),
    }
}

/// Hands a page's socket to a `Conversation`.
pub(crate) async fn socket_to_conversation<T: Serialize>(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    admission: &T,
) -> Result<Response, Failure> {
    socket(&conversation_stub(env, brand, conversation)?, of(brand), admission).await
}

/// Hands a page's socket to the brand's `Desk`.
pub(crate) async fn socket_to_desk<T: Serialize>(
    env: &Env,
    brand: &BrandId,
    admission: &T,
) -> Result<Response, Failure> {
    socket(&stub(env, "DESK", &format!("{brand}/desk"))?, of(brand), admission).await
}

/// The `Relays` object of a region. That no node takes calls is an answer; a fault of the object's own is a failure here.
pub(crate) async fn say_to_relays(env: &Env, region: &Region, said: &ToRelays) -> Result<RelaysAnswer, Failure> {
    match say(&relays_stub(env, region)?, at(region), said).await? {
        RelaysAnswer::Refused {
            code: code @ (Code::Unavailable | Code::Internal),
        } => Err(Failure::unavailable("talking to a region's nodes", code.as_str())),
        answer @ (RelaysAnswer::Done
        | RelaysAnswer::Placed { .. }
        | RelaysAnswer::Probe { .. }
        | RelaysAnswer::Nodes { .. }
        | RelaysAnswer::Refused { .. }) => Ok(answer),
    }
}

/// Hands a media node's socket to the `Relays` object of its region.
pub(crate) async fn socket_to_relays(env: &Env, introduced: &Introduced) -> Result<Response, Failure> {
    let region = &introduced.region;
    socket(&relays_stub(env, region)?, at(region), introduced).await
}

/// The header with which an object is told whose it is.
type Whose<'a> = (&'static str, &'a str);

fn of(brand: &BrandId) -> Whose<'_> {
    (BRAND_HEADER, brand.as_str())
}

fn at(region: &Region) -> Whose<'_> {
    (REGION_HEADER, region.as_str())
}

fn relays_stub(env: &Env, region: &Region) -> Result<Stub, Failure> {
    stub(env, "RELAYS", &format!("relays/{region}"))
}

fn conversation_stub(env: &Env, brand: &BrandId, conversation: &ConversationId) -> Result<Stub, Failure> {
    stub(env, "CONVERSATION", &format!("{brand}/conversation/{conversation}"))
}

fn stub(env: &Env, binding: &str, name: &str) -> Result<Stub, Failure> {
    env.durable_object(binding)
        .and_then(|objects| objects.get_by_name(name))
        .map_err(|error| Failure::internal("finding an object", error))
}

async fn say<Said: Serialize, Answer: DeserializeOwned>(
    stub: &Stub,
    (header, whose): Whose<'_>,
    said: &Said,
) -> Result<Answer, Failure> {
    let fault = |error: worker::Error| Failure::unavailable("talking to an object", error);
    let body = serde_json::to_string(said).map_err(|error| Failure::internal("writing to an object", error))?;
    let headers = Headers::new();
    headers.set(header, whose).map_err(fault)?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post)
        .with_headers(headers)
        .with_body(Some(body.into()));
    let request = Request::new_with_init("http://object/say", &init).map_err(fault)?;
    let mut response = stub.fetch_with_request(request).await.map_err(fault)?;
    let text = response.text().await.map_err(fault)?;
    serde_json::from_str(&text).map_err(|error| Failure::internal("reading an object's answer", error))
}

async fn socket<T: Serialize>(stub: &Stub, (header, whose): Whose<'_>, admission: &T) -> Result<Response, Failure> {
    let fault = |error: worker::Error| Failure::unavailable("handing a socket to an object", error);
    let whom = serde_json::to_string(admission).map_err(|error| Failure::internal("writing an admission", error))?;
    let headers = Headers::new();
    headers.set(header, whose).map_err(fault)?;
    // Names may hold any character, headers only ASCII.
    let ascii: String = whom.chars().map(escape).collect();
    headers.set(FOR_HEADER, &ascii).map_err(fault)?;
    headers.set("upgrade", "websocket").map_err(fault)?;
    let mut init = RequestInit::new();
    init.with_method(Method::Get).with_headers(headers);
    let request = Request::new_with_init("http://object/socket", &init).map_err(fault)?;
    stub.fetch_with_request(request).await.map_err(fault)
}

/// A character as JSON text in ASCII; only strings hold others, where JSON takes `\u`.
fn escape(letter: char) -> String {
    if letter.is_ascii() {
        return letter.to_string();
    }
    let mut units = [0; 2];
    letter
        .encode_utf16(&mut units)
        .iter()
        .map(|unit| format!("\\u{unit:04x}"))
        .collect()
}
