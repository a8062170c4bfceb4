//! Routes of the consumer's window: tickets, the conversation's socket, and the beacon of a page that goes away.

use edge_core::tickets::ConsumerTicket;
use protocol::http::{Leaving, WindowStart, WindowStarted};
use protocol::objects::{Admission, BrandAnswer, ConversationAnswer, ToBrand, ToConversation};
use protocol::person::Person;
use protocol::settings::Look;
use protocol::{BrandId, Code, ConsumerId, ConversationId, ParticipantId, limits};
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::{say_to_brand, say_to_conversation, socket_to_conversation};
use crate::request::{beacon, body, protocols};
use crate::shell::{now, random};

/// What a ticket's subprotocol begins with.
const TICKET: &str = "ticket.";

/// `POST /api/window/start`. A good earlier ticket of the same brand goes on with its conversation; any other is as none.
pub(crate) async fn start(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let WindowStart { brand, ticket, fresh } = body(request).await?;
    let (look, _) = look(env, &brand).await?;
    let earlier: Option<ConsumerTicket> = ticket
        .and_then(|ticket| config.ticket_key.check(&ticket, now()))
        // What a link gave leads into one conversation alone, and makes nobody a consumer of the brand.
        .filter(|ticket: &ConsumerTicket| ticket.brand == brand && !(fresh && ticket.link.is_some()));
    let expires = now() + limits::CONSUMER_TICKET;
    let (link, expires) = earlier.as_ref().map_or((None, expires), |ticket| match &ticket.link {
        Some(link) => (Some(link.clone()), ticket.expires),
        None => (None, expires),
    });
    let consumer = earlier
        .as_ref()
        .map_or_else(|| ConsumerId::from_random(random()), |ticket| ticket.consumer.clone());
    let conversation = earlier
        .filter(|_| !fresh)
        .map_or_else(|| ConversationId::from_random(random()), |ticket| ticket.conversation);
    let started = WindowStarted {
        ticket: config.ticket_key.sign(&ConsumerTicket {
            brand,
            consumer: consumer.clone(),
            conversation: conversation.clone(),
            link,
            expires,
        }),
        me: person(consumer),
        conversation,
        look,
    };
    json(&started, "answering a window's start")
}

/// A consumer is a guest until a name is given; the end of the id tells guests apart.
fn person(id: ConsumerId) -> Person {
    let text = id.as_str();
    let name = format!("Guest {}", text[text.len().saturating_sub(4)..].to_uppercase());
    Person::consumer(id, name)
}

/// How a brand's window looks, and where it may open.
pub(crate) async fn look(env: &Env, brand: &BrandId) -> Result<(Look, Vec<String>), Failure> {
    match say_to_brand(env, brand, &ToBrand::Look).await? {
        BrandAnswer::Look { look, allowed_domains } => Ok((look, allowed_domains)),
        BrandAnswer::Refused { code } => Err(code.into()),
        BrandAnswer::Done
        | BrandAnswer::Session { .. }
        | BrandAnswer::Settings { .. }
        | BrandAnswer::RelayPolicy { .. } => Err(Failure::internal("asking how a window looks", "another answer")),
    }
}

/// `GET /api/window/socket`, with the ticket as a subprotocol. The ticket is checked before any object wakes.
pub(crate) async fn socket(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let offered = protocols(request);
    let ticket = offered
        .iter()
        .find_map(|each| each.strip_prefix(TICKET))
        .ok_or(Code::TicketRefused)?;
    let ticket: ConsumerTicket = config.ticket_key.check(ticket, now()).ok_or(Code::TicketRefused)?;
    let admission = Admission {
        person: person(ticket.consumer),
        conversation: ticket.conversation,
        regions: config.regions_near(request),
        link: ticket.link,
        signed_in: None,
    };
    socket_to_conversation(env, &ticket.brand, &admission.conversation, &admission).await
}

/// `POST /api/window/leaving`, by beacon.
pub(crate) async fn leaving(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let Leaving {
        ticket,
        tab,
        call,
        left,
    } = beacon(request).await?;
    let ticket: ConsumerTicket = config.ticket_key.check(&ticket, now()).ok_or(Code::TicketRefused)?;
    let said = ToConversation::Leaving {
        participant: ParticipantId::Consumer(ticket.consumer),
        tab,
        call,
        left,
    };
    match say_to_conversation(env, &ticket.brand, &ticket.conversation, &said).await? {
        ConversationAnswer::Done => {
            let response = Response::empty().map_err(|error| Failure::internal("answering a beacon", error))?;
            Ok(response.with_status(204))
        }
        ConversationAnswer::Refused { code } => Err(code.into()),
        ConversationAnswer::Link { .. } | ConversationAnswer::File { .. } | ConversationAnswer::Diagnostics { .. } => {
            Err(Failure::internal("taking a beacon", "another answer"))
        }
    }
}
