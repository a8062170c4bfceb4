//! The servers of a live call, and the ways that its media takes over them.

use std::time::Duration;

use protocol::connection::{IceServer, IceSettings, Path};
use protocol::placement::Placement;
use protocol::{NodeName, Region, Side, Timestamp, limits};
use serde::{Deserialize, Serialize};

use super::Given;

/// How long to wait before servers are asked for again where there were none, at first. Longer asks less; shorter helps a
/// call sooner that has no direct path.
const ASK_AGAIN: Duration = Duration::from_secs(10);

/// How often that time doubles while there are none: a brand without relays is asked every five minutes at last.
const MOST_DOUBLINGS: u32 = 5;

/// How long one word of silence stands for: the call moves and is heard again, or something else is wrong.
const SILENCE_EVERY: Duration = Duration::from_secs(3);

/// What a call was given, and what its pages say of it.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub(super) struct Servers {
    /// Whether media may go through a relay alone. Decided when the call begins.
    force: bool,
    placement: Option<Placement>,
    /// Whose nodes they are; none where they are a brand's own.
    region: Option<Region>,
    /// When to ask for servers or new credentials.
    ask_at: Timestamp,
    /// How often they were asked for in vain, or are being asked for.
    #[serde(default)]
    asks: u32,
    /// When a node's silence was last told.
    silence_told_at: Option<Timestamp>,
    agent: Way,
    consumer: Way,
}

/// What one side says of the connection.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
struct Way {
    /// The way that media took when it last flowed.
    path: Option<Path>,
    /// Whether anything was heard over this connection.
    heard: bool,
    /// Whether nothing is heard any more.
    silent: bool,
}

impl Way {
    /// Whether the way stays when servers are exchanged for those of `next`.
    fn stays(&self, before: &Placement, next: &Placement) -> bool {
        let is_kept = |node: &NodeName| next.nodes.iter().any(|placed| placed.node == *node);
        let all_kept = || before.nodes.iter().all(|placed| is_kept(&placed.node));
        match self.path {
            Some(Path::Direct) => true,
            Some(Path::Relayed {
                relay: Some(address), ..
            }) => before.node_at(address).map_or_else(all_kept, is_kept),
            Some(Path::Relayed { relay: None, .. }) | None => all_kept(),
        }
    }

    /// The same way, over a connection on which nothing was heard yet.
    const fn unheard(self) -> Self {
        Self {
            heard: false,
            silent: false,
            ..self
        }
    }
}

impl Servers {
    pub(super) fn new(given: Given, now: Timestamp) -> Self {
        let mut servers = Self {
            force: given.force,
            ..Self::default()
        };
        servers.take(given.placement, given.region, now);
        servers
    }

    /// Whose nodes have to be told when the call is over.
    pub(super) const fn region(&self) -> Option<&Region> {
        self.region.as_ref()
    }

    pub(super) const fn ask_at(&self) -> Timestamp {
        self.ask_at
    }

    /// Servers were asked for at `now`: not again before the answer had its time.
    pub(super) fn asked(&mut self, now: Timestamp) {
        self.ask_at = now + self.patience();
        self.asks = self.asks.saturating_add(1);
    }

    fn patience(&self) -> Duration {
        ASK_AGAIN * 2_u32.pow(self.asks.min(MOST_DOUBLINGS))
    }

    /// What a side's connection is made with.
    pub(super) fn ice(&self, side: Side) -> IceSettings {
        let servers = self.placement.as_ref().map(|placement| placement.servers(side));
        IceSettings {
            servers: servers.map(<[IceServer]>::to_vec).unwrap_or_default(),
            relay_only: self.force,
        }
    }

    /// Takes what was answered. Whether the ways of media stay; nothing where it is older than what is there, or nothing.
    pub(super) fn take(
        &mut self,
        placement: Option<Placement>,
        region: Option<Region>,
        now: Timestamp,
    ) -> Option<bool> {
        let Some(next) = placement else {
            self.ask_at = now + self.patience();
            return None;
        };
        let stays = match &self.placement {
            Some(before) if before.number > next.number && self.region == region => return None,
            Some(before) => self.agent.stays(before, &next) && self.consumer.stays(before, &next),
            None => false,
        };
        if !stays {
            (self.agent, self.consumer) = (self.agent.unheard(), self.consumer.unheard());
        }
        // A region without nodes places a call nowhere: it is asked again soon.
        let renewal = if next.agent.is_empty() {
            now
        } else {
            self.asks = 0;
            next.expires - limits::RELAY_RENEWAL
        };
        self.ask_at = renewal.max(now + self.patience());
        self.placement = Some(next);
        self.region = region;
        Some(stays)
    }

    /// Takes a side's report: the way media takes, and whether anything of the other side arrived.
    pub(super) fn note(&mut self, side: Side, path: Option<Path>, hears: bool) {
        let way = match side {
            Side::Agent => &mut self.agent,
            Side::Consumer => &mut self.consumer,
        };
        way.path = path.or(way.path);
        way.silent = way.heard && !hears;
        way.heard |= hears;
    }

    /// A new connection replaces the last one: nothing was heard over it yet.
    pub(super) fn renewed(&mut self) {
        (self.agent, self.consumer) = (self.agent.unheard(), self.consumer.unheard());
    }

    /// The node through which both sides hear nothing any more, once in a while.
    pub(super) fn silent_node(&mut self, now: Timestamp) -> Option<(Region, NodeName)> {
        let told = self.silence_told_at.is_some_and(|at| now.since(at) < SILENCE_EVERY);
        if told || !self.agent.silent || !self.consumer.silent {
            return None;
        }
        let placement = self.placement.as_ref()?;
        let node = [self.agent, self.consumer].iter().find_map(|way| match way.path {
            Some(Path::Relayed { relay, .. }) => {
                let named = relay.and_then(|address| placement.node_at(address));
                named.or_else(|| placement.nodes.first().map(|placed| &placed.node))
            }
            Some(Path::Direct) | None => None,
        })?;
        let silent = (self.region.clone()?, node.clone());
        self.silence_told_at = Some(now);
        Some(silent)
    }

    /// Whether media went through a relay when it flowed last.
    pub(super) const fn is_relayed(&self) -> bool {
        matches!(self.agent.path, Some(Path::Relayed { .. }))
            || matches!(self.consumer.path, Some(Path::Relayed { .. }))
    }
}

/// Whether any of these servers relays (RFC 7065).
pub(super) fn can_relay(placement: &Placement) -> bool {
    let relays = |servers: &[IceServer]| {
        let mut urls = servers.iter().flat_map(|server| &server.urls);
        urls.any(|url| url.starts_with("turn:") || url.starts_with("turns:"))
    };
    relays(&placement.agent) && relays(&placement.consumer)
}
