//! Routes of media nodes: their link, and the list that an administrator sees.

use protocol::Code;
use protocol::node::{NodeView, NodesPage};
use protocol::objects::{RelaysAnswer, ToRelays};
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::{say_to_relays, socket_to_relays};
use crate::request::protocols;
use crate::session::administrator;
use crate::shell::now;

/// What a ticket's subprotocol begins with.
const TICKET: &str = "ticket.";

/// `GET /api/node`, with the ticket as a subprotocol. The ticket is checked before any object wakes.
pub(crate) async fn socket(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let keys = config.relay_keys.as_ref().ok_or(Code::NodeRefused)?;
    let offered = protocols(request);
    let introduced = offered
        .iter()
        .find_map(|each| each.strip_prefix(TICKET))
        .and_then(|ticket| keys.introduced(ticket, now()))
        .filter(|introduced| config.relay_regions.contains(&introduced.region))
        .ok_or(Code::NodeRefused)?;
    socket_to_relays(env, &introduced).await
}

/// `GET /api/relays/nodes`, administrators only. A region that does not answer is a failure: a list that lacks its nodes
/// would say that they are gone.
pub(crate) async fn nodes(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    administrator(request, env, config).await?;
    let mut nodes: Vec<NodeView> = Vec::new();
    for region in config.relay_regions.iter() {
        match say_to_relays(env, region, &ToRelays::Nodes).await? {
            RelaysAnswer::Nodes { nodes: more } => nodes.extend(more),
            RelaysAnswer::Refused { code } => return Err(code.into()),
            RelaysAnswer::Done | RelaysAnswer::Placed { .. } | RelaysAnswer::Probe { .. } => {
                return Err(Failure::internal("asking for a region's nodes", "another answer"));
            }
        }
    }
    nodes.sort_by(|one, other| (&one.region, &one.node).cmp(&(&other.region, &other.node)));
    json(&NodesPage { nodes }, "answering with nodes")
}
