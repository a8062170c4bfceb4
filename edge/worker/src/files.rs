//! Routes of a conversation's files, on both origins: an agent takes a picture and both sides look at it.

use edge_core::files;
use edge_core::tickets::ConsumerTicket;
use protocol::file::{PictureKind, Screenshot};
use protocol::http::ScreenshotTaken;
use protocol::objects::{ConversationAnswer, ToConversation};
use protocol::{BrandId, Code, ConversationId, FileId, InvitationId, ParticipantId, limits};
use serde::de::DeserializeOwned;
use worker::{Bucket, Env, HttpMetadata, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::{Failure, log};
use crate::objects::say_to_conversation;
use crate::request::{bytes, header};
use crate::session::signed_in;
use crate::shell::{now, random};

/// Nothing of a file is ever run, whatever it holds.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// `POST /api/conversations/{id}/screenshots?call=…&of=…&width=…&height=…`, with the picture as its body.
pub(crate) async fn take(
    request: &mut Request,
    env: &Env,
    config: &Config,
    conversation: &str,
) -> Result<Response, Failure> {
    let session = signed_in(request, env, config).await?;
    let conversation: ConversationId = conversation.parse().map_err(|_| Code::UnknownConversation)?;
    let (call, of) = (asked(request, "call")?, asked(request, "of")?);
    let (width, height) = (number(request, "width")?, number(request, "height")?);
    let picture = bytes(request, limits::SCREENSHOT_BYTES).await?;
    let kind = files::kind_of(&picture).ok_or(Code::NotAPicture)?;
    let file = FileId::from_random(random());
    let taken = Screenshot {
        agent: session.member.id,
        call,
        file: file.clone(),
        of,
        kind,
        width,
        height,
        bytes: u32::try_from(picture.len()).map_err(|_| Code::TooLarge)?,
    };
    let key = files::key(&session.brand, &conversation, &file);
    let bucket = bucket(env)?;
    let metadata = HttpMetadata {
        content_type: Some(kind.media_type().to_owned()),
        ..HttpMetadata::default()
    };
    let put = bucket.put(&key, picture).http_metadata(metadata).execute();
    put.await
        .map_err(|error| Failure::unavailable("keeping a file", error))?;
    // The file lies there before anybody is told of it; where the conversation does not take it, nobody ever is.
    let said = ToConversation::Screenshot { taken };
    let mut answer = say(env, &session.brand, &conversation, &said).await;
    if let Err(fault @ Failure::Fault { .. }) = &answer {
        log(&fault.to_string());
        // Nobody knows whether it was taken. Said twice, it is taken once.
        answer = say(env, &session.brand, &conversation, &said).await;
    }
    if let Err(failure) = answer {
        // Also where nobody knows: a picture that is missing reads as withdrawn, one that nobody knows of would lie there for good.
        if let Err(error) = bucket.delete(&key).await {
            log(&Failure::unavailable("deleting a file", error).to_string());
        }
        return Err(failure);
    }
    json(&ScreenshotTaken { file }, "answering a screenshot")
}

/// `GET /api/conversations/{id}/files/{file}`, for the agent.
pub(crate) async fn for_agent(
    request: &Request,
    env: &Env,
    config: &Config,
    (conversation, file): (&str, &str),
) -> Result<Response, Failure> {
    let session = signed_in(request, env, config).await?;
    let conversation = conversation.parse().map_err(|_| Code::UnknownConversation)?;
    let whose = (ParticipantId::Agent(session.member.id), None);
    serve(env, &session.brand, &conversation, whose, file).await
}

/// `GET /api/files/{file}`, for the consumer, with the ticket as bearer token.
pub(crate) async fn for_consumer(
    request: &Request,
    env: &Env,
    config: &Config,
    file: &str,
) -> Result<Response, Failure> {
    let authorization = header(request, "authorization").unwrap_or_default();
    let ticket = authorization.strip_prefix("Bearer ").ok_or(Code::TicketRefused)?;
    let ticket: ConsumerTicket = config.ticket_key.check(ticket, now()).ok_or(Code::TicketRefused)?;
    let whose = (ParticipantId::Consumer(ticket.consumer), ticket.link);
    serve(env, &ticket.brand, &ticket.conversation, whose, file).await
}

async fn serve(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    (participant, link): (ParticipantId, Option<InvitationId>),
    file: &str,
) -> Result<Response, Failure> {
    let file: FileId = file.parse().map_err(|_| Code::UnknownFile)?;
    let said = ToConversation::File {
        participant,
        file: file.clone(),
        link,
    };
    let kind = match say(env, brand, conversation, &said).await? {
        ConversationAnswer::File { kind } => kind,
        ConversationAnswer::Done
        | ConversationAnswer::Link { .. }
        | ConversationAnswer::Diagnostics { .. }
        | ConversationAnswer::Refused { .. } => return Err(Failure::internal("asking for a file", "another answer")),
    };
    let fault = |error: worker::Error| Failure::unavailable("reading a file", error);
    let key = files::key(brand, conversation, &file);
    let found = bucket(env)?.get(&key).execute().await.map_err(fault)?;
    // Withdrawn between the two questions.
    let body = found
        .as_ref()
        .and_then(worker::Object::body)
        .ok_or(Code::FileWithdrawn)?;
    let picture = body.bytes().await.map_err(fault)?;
    picture_response(picture, kind, &file).map_err(fault)
}

fn picture_response(picture: Vec<u8>, kind: PictureKind, file: &FileId) -> worker::Result<Response> {
    let response = Response::from_bytes(picture)?;
    let headers = response.headers();
    headers.set("content-type", kind.media_type())?;
    let name = format!("inline; filename=\"{file}.{}\"", kind.ending());
    headers.set("content-disposition", &name)?;
    headers.set("x-content-type-options", "nosniff")?;
    headers.set("content-security-policy", POLICY)?;
    headers.set("cross-origin-resource-policy", "same-origin")?;
    headers.set("referrer-policy", "no-referrer")?;
    // A picture that is withdrawn is gone at once, also from here.
    headers.set("cache-control", "private, no-store")?;
    Ok(response)
}

/// Where files lie.
pub(crate) fn bucket(env: &Env) -> Result<Bucket, Failure> {
    env.bucket("FILES")
        .map_err(|error| Failure::unavailable("finding where files lie", error))
}

async fn say(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    said: &ToConversation,
) -> Result<ConversationAnswer, Failure> {
    match say_to_conversation(env, brand, conversation, said).await? {
        ConversationAnswer::Refused { code } => Err(code.into()),
        answer @ (ConversationAnswer::Done
        | ConversationAnswer::File { .. }
        | ConversationAnswer::Link { .. }
        | ConversationAnswer::Diagnostics { .. }) => Ok(answer),
    }
}

/// A part of the address that is a word of ours.
fn asked<T: DeserializeOwned>(request: &Request, name: &str) -> Result<T, Failure> {
    serde_json::from_value(query(request, name)?.into()).map_err(|_| Code::Malformed.into())
}

fn number(request: &Request, name: &str) -> Result<u32, Failure> {
    query(request, name)?.parse().map_err(|_| Code::Malformed.into())
}

fn query(request: &Request, name: &str) -> Result<String, Failure> {
    let url = request.url().map_err(|_| Code::Malformed)?;
    let found = url.query_pairs().find(|(key, _)| key == name);
    found.map(|(_, value)| value.into_owned()).ok_or(Code::Malformed.into())
}
