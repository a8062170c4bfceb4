//! Routes of call links, on the window origin. The ticket comes in the body, never in an address; nothing but these two
//! requests does anything, so a messenger that previews a link changes nothing.

use edge_core::tickets::{ConsumerTicket, LinkTicket};
use protocol::http::{LinkJoin, LinkJoined, LinkLook, LinkLooked, LinkView, WindowStarted};
use protocol::objects::{ConversationAnswer, ToConversation};
use protocol::person::Person;
use protocol::{Code, ParticipantId, limits};
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::say_to_conversation;
use crate::request::body;
use crate::shell::now;
use crate::window::look;

/// `POST /api/links/look`.
pub(crate) async fn look_at(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let LinkLook { ticket, browser } = body(request).await?;
    let ticket = read(config, &ticket)?;
    let said = ToConversation::LookAtLink {
        invitation: ticket.invitation.clone(),
        browser,
    };
    let (link, _) = say(env, &ticket, &said).await?;
    let (look, _) = look(env, &ticket.brand).await?;
    let looked = LinkLooked {
        brand: ticket.brand,
        look,
        link,
    };
    json(&looked, "answering about a link")
}

/// `POST /api/links/join`.
pub(crate) async fn join(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let LinkJoin { ticket, browser, name } = body(request).await?;
    let ticket = read(config, &ticket)?;
    let (look, _) = look(env, &ticket.brand).await?;
    let said = ToConversation::JoinByLink {
        invitation: ticket.invitation.clone(),
        browser,
        name,
    };
    let (_, me) = say(env, &ticket, &said).await?;
    let ParticipantId::Consumer(consumer) = me.id.clone() else {
        return Err(Failure::internal("joining by a link", "an agent was invited"));
    };
    let joined = LinkJoined {
        invitation: ticket.invitation.clone(),
        started: WindowStarted {
            ticket: config.ticket_key.sign(&ConsumerTicket {
                brand: ticket.brand.clone(),
                consumer,
                conversation: ticket.conversation.clone(),
                link: Some(ticket.invitation.clone()),
                expires: now() + limits::LINK_MOST,
            }),
            me,
            conversation: ticket.conversation,
            look,
        },
        brand: ticket.brand,
    };
    json(&joined, "answering about a link")
}

fn read(config: &Config, ticket: &str) -> Result<LinkTicket, Failure> {
    Ok(config.ticket_key.read(ticket, now()).map_err(Code::from)?)
}

async fn say(env: &Env, ticket: &LinkTicket, said: &ToConversation) -> Result<(LinkView, Person), Failure> {
    match say_to_conversation(env, &ticket.brand, &ticket.conversation, said).await? {
        ConversationAnswer::Link { link, consumer } => Ok((link, consumer)),
        ConversationAnswer::Refused {
            code: Code::UnknownConversation,
        } => Err(Code::LinkInvalid.into()),
        ConversationAnswer::Refused { code } => Err(code.into()),
        ConversationAnswer::Done | ConversationAnswer::File { .. } | ConversationAnswer::Diagnostics { .. } => {
            Err(Failure::internal("following a link", "another answer"))
        }
    }
}
