//! Asking for a call's servers: the brand first, then the regions near the consumer, where that is the brand's wish.

use std::time::Duration;

use edge_core::conversation::{Given, ProbeQuestion, ServersQuestion};
use futures_util::future::{Either, select};
use protocol::connection::IceServer;
use protocol::objects::{BrandAnswer, RelaysAnswer, ToBrand, ToRelays};
use protocol::placement::{Placement, RelayPolicy};
use protocol::{AgentId, BrandId, CallId, Code, ConsumerId, ConversationId, NodeName, Region};
use worker::{Delay, Env};

use crate::error::{Failure, log};
use crate::objects::{say_to_brand, say_to_relays};

/// How long one region may take. Longer survives a slow one; shorter lets a call without relays ring sooner.
const PATIENCE: Duration = Duration::from_secs(2);

/// The servers of a call.
///
/// # Errors
/// A code where the brand's rule cannot be known: then nobody may be called, because the rule may be the strict one.
pub(super) async fn place(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    question: ServersQuestion,
) -> Result<Given, Code> {
    if let Some((region, node)) = question.silent {
        return Ok(leave_silent(env, question.call, region, node).await);
    }
    let RelayPolicy { force, own } = policy(env, brand, &question.agent, &question.consumer, false).await?;
    if own.is_some() {
        return Ok(Given {
            force,
            placement: own,
            region: None,
        });
    }
    let said = ToRelays::Place {
        brand: brand.clone(),
        conversation: conversation.clone(),
        call: question.call,
        agent: question.agent,
        consumer: question.consumer,
    };
    for region in question.regions {
        if let Some(placement) = placed(ask(env, &region, &said).await) {
            return Ok(Given {
                force,
                placement: Some(placement),
                region: Some(region),
            });
        }
    }
    Ok(Given {
        force,
        ..Given::default()
    })
}

/// Servers with which the consumer's page finds out which ways are open, the same that a call would have; none where there
/// are none, or the brand has asked too often.
pub(super) async fn probe(env: &Env, brand: &BrandId, question: ProbeQuestion) -> Vec<IceServer> {
    match policy(env, brand, &question.agent, &question.consumer, true).await {
        Ok(RelayPolicy { own: Some(own), .. }) => return own.consumer,
        Ok(RelayPolicy { own: None, .. }) => {}
        Err(_) => return Vec::new(),
    }
    let said = ToRelays::Probe {
        brand: brand.clone(),
        consumer: question.consumer,
    };
    for region in question.regions {
        if let Some(RelaysAnswer::Probe { servers }) = ask(env, &region, &said).await {
            return servers;
        }
    }
    Vec::new()
}

/// Other servers than a node that the call's participants no longer hear.
async fn leave_silent(env: &Env, call: CallId, region: Region, node: NodeName) -> Given {
    let answer = ask(env, &region, &ToRelays::Silent { call, node }).await;
    Given {
        placement: placed(answer),
        region: Some(region),
        ..Given::default()
    }
}

async fn policy(
    env: &Env,
    brand: &BrandId,
    agent: &AgentId,
    consumer: &ConsumerId,
    probe: bool,
) -> Result<RelayPolicy, Code> {
    let said = ToBrand::RelayPolicy {
        agent: agent.clone(),
        consumer: consumer.clone(),
        probe,
    };
    match say_to_brand(env, brand, &said).await {
        Ok(BrandAnswer::RelayPolicy { policy }) => Ok(policy),
        Ok(BrandAnswer::Refused { code }) => Err(code),
        Ok(
            BrandAnswer::Done | BrandAnswer::Session { .. } | BrandAnswer::Look { .. } | BrandAnswer::Settings { .. },
        ) => Err(Code::Internal),
        Err(failure) => {
            log(&failure.to_string());
            Err(failure.code())
        }
    }
}

fn placed(answer: Option<RelaysAnswer>) -> Option<Placement> {
    match answer? {
        RelaysAnswer::Placed { placement } => Some(placement),
        RelaysAnswer::Done | RelaysAnswer::Probe { .. } | RelaysAnswer::Nodes { .. } | RelaysAnswer::Refused { .. } => {
            None
        }
    }
}

/// A region's answer, where one comes in time.
async fn ask(env: &Env, region: &Region, said: &ToRelays) -> Option<RelaysAnswer> {
    let answer = Box::pin(say_to_relays(env, region, said));
    let answered = match select(answer, Delay::from(PATIENCE)).await {
        Either::Left((answered, _)) => answered,
        Either::Right(_) => Err(Failure::unavailable("asking a region for relays", "it took too long")),
    };
    answered.map_err(|failure| log(&failure.to_string())).ok()
}
