//! Routes of the desk: its socket.

use protocol::Code;
use worker::{Env, Request, Response};

use crate::config::Config;
use crate::error::Failure;
use crate::objects::{socket_to_conversation, socket_to_desk};
use crate::session::signed_in;
use protocol::objects::{Admission, DeskAdmission};
use protocol::person::Person;

/// `GET /api/desk/socket`.
pub(crate) async fn socket(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = signed_in(request, env, config).await?;
    let admission = DeskAdmission {
        member: session.member,
        signed_in: session.signed_in,
    };
    socket_to_desk(env, &session.brand, &admission).await
}

/// `GET /api/conversations/{id}/socket`. Whether the conversation is this agent's is the `Conversation`'s to say; that it is
/// of this agent's brand follows from its object's name.
pub(crate) async fn conversation_socket(
    request: &Request,
    env: &Env,
    config: &Config,
    conversation: &str,
) -> Result<Response, Failure> {
    let session = signed_in(request, env, config).await?;
    let conversation = conversation.parse().map_err(|_| Code::UnknownConversation)?;
    let admission = Admission {
        person: Person::agent(session.member.id, session.member.name),
        conversation,
        regions: config.regions_near(request),
        link: None,
        signed_in: Some(session.signed_in),
    };
    socket_to_conversation(env, &session.brand, &admission.conversation, &admission).await
}
