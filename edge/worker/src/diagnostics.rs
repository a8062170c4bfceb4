//! Links to what is kept of a call: made by the agent who has the conversation, opened by whoever was given them (N4).

use edge_core::tickets::DiagnosticsTicket;
use protocol::diagnosis::Diagnostics;
use protocol::http::{DiagnosticsLink, OpenDiagnostics};
use protocol::objects::{ConversationAnswer, ToConversation};
use protocol::{BrandId, CallId, Code, ConversationId, limits};
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::say_to_conversation;
use crate::request::body;
use crate::session::signed_in;
use crate::shell::now;

/// The conversation and the call in `/api/conversations/{conversation}/calls/{call}/diagnostics`.
pub(crate) fn named(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("/api/conversations/")?
        .strip_suffix("/diagnostics")?
        .split_once("/calls/")
}

/// `POST /api/conversations/{conversation}/calls/{call}/diagnostics`.
pub(crate) async fn link(
    request: &Request,
    env: &Env,
    config: &Config,
    (conversation, call): (&str, &str),
) -> Result<Response, Failure> {
    let session = signed_in(request, env, config).await?;
    let conversation: ConversationId = conversation.parse().map_err(|_| Code::UnknownConversation)?;
    let call: CallId = call.parse().map_err(|_| Code::UnknownCall)?;
    let said = ToConversation::Diagnostics {
        call: call.clone(),
        by: Some(session.member.id),
    };
    let kept = diagnostics(env, &session.brand, &conversation, &said).await?;
    let expires = (now() + limits::DIAGNOSTICS_LINK).min(kept.kept_until);
    let ticket = config.ticket_key.sign(&DiagnosticsTicket {
        brand: session.brand,
        conversation,
        call,
        expires,
    });
    let link = DiagnosticsLink {
        // The ticket stands in the fragment, which browsers send to nobody.
        url: format!("{}/diagnostics#{ticket}", config.app_origin),
        expires_at: expires,
    };
    json(&link, "answering with a diagnostics link")
}

/// `POST /api/diagnostics`.
pub(crate) async fn open(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let OpenDiagnostics { ticket } = body(request).await?;
    let ticket: DiagnosticsTicket = config.ticket_key.read(&ticket, now()).map_err(Code::from)?;
    let said = ToConversation::Diagnostics {
        call: ticket.call,
        by: None,
    };
    let kept = diagnostics(env, &ticket.brand, &ticket.conversation, &said).await?;
    json(&kept, "answering with diagnostics")
}

async fn diagnostics(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    said: &ToConversation,
) -> Result<Box<Diagnostics>, Failure> {
    match say_to_conversation(env, brand, conversation, said).await? {
        ConversationAnswer::Diagnostics { diagnostics } => Ok(diagnostics),
        ConversationAnswer::Refused { code } => Err(code.into()),
        ConversationAnswer::Done | ConversationAnswer::Link { .. } | ConversationAnswer::File { .. } => {
            Err(Failure::internal("reading diagnostics", "another answer"))
        }
    }
}
