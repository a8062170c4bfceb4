//! What is known of nodes, their links, and the calls that were given them.

use std::collections::BTreeMap;
use std::time::Duration;

use protocol::node::{Load, Registration};
use protocol::{AgentId, BrandId, CallId, ConsumerId, ConversationId, NodeName, Timestamp, limits};
use serde::{Deserialize, Serialize};

use super::{SocketId, Wanted, Which, placement};

/// How long a node that is gone stays in the list. Longer shows an administrator more of what was; shorter keeps the list
/// of a fleet that grows and shrinks short.
pub(super) const KEPT: Duration = Duration::from_secs(600);

/// Two calls that report a node silent within this speak of the node. Longer takes two consumers' own troubles for one of
/// the node; shorter misses a node that both sides of its calls notice at different moments.
pub(super) const SILENT_TOGETHER: Duration = Duration::from_secs(5);

/// How long a node that was reported silent, while its link lives, takes no calls after the last report. Longer keeps calls
/// off a node whose network is broken one way; shorter brings a wrongly suspected node back sooner.
pub(super) const UNHEARD: Duration = Duration::from_secs(30);

/// Everything that is stored.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Stored {
    /// The parts `Node`.
    pub nodes: BTreeMap<NodeName, Node>,
    /// The parts `Call`.
    pub calls: BTreeMap<CallId, Call>,
}

/// A node that registered. It is stored when it registers, drains and is gone, not at each heartbeat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Node {
    /// What it said of itself.
    pub(super) registration: Registration,
    /// The key that its credentials are minted with.
    pub(super) key: Which,
    /// Whether it drains.
    pub(super) draining: bool,
    /// Whether its link closed, or three heartbeats were missed: its calls were moved.
    pub(super) gone: bool,
    /// When it was heard last; as stored, when it was heard before that.
    pub(super) heard_at: Timestamp,
    /// Its link, as far as it has one.
    #[serde(skip)]
    pub(super) link: Option<SocketId>,
}

/// What is known of a node's link; kept with the socket, which outlives the object's memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Link {
    /// Whose it is.
    pub(super) node: NodeName,
    /// The key with which the node proved itself.
    pub(super) key: Which,
    /// Since when there is this link: of two links of a node the later one counts.
    pub(super) since: Timestamp,
    /// Whether the node has registered on it.
    pub(super) registered: bool,
    /// How busy the node is, as it said last.
    pub(super) load: Load,
    /// Calls that it was given since.
    pub(super) given: u32,
    /// Whether it was full then.
    pub(super) full: bool,
    /// The last call that reported it silent, and when.
    pub(super) report: Option<(CallId, Timestamp)>,
    /// Until when it counts as gone because calls do not hear through it.
    pub(super) unheard_until: Option<Timestamp>,
    /// Frames in the current window; in memory alone, for a node that floods keeps the object awake.
    #[serde(skip)]
    frames: u32,
    #[serde(skip)]
    counting_since: Timestamp,
}

/// A call that was given nodes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Call {
    /// The brand.
    pub(super) brand: BrandId,
    /// The conversation, which hears when the call has to move.
    pub(super) conversation: ConversationId,
    /// The agent in it.
    pub(super) agent: AgentId,
    /// The consumer in it.
    pub(super) consumer: ConsumerId,
    /// Its nodes, the better first.
    pub(super) nodes: Vec<NodeName>,
    /// Counts the placements.
    pub(super) number: u64,
    /// When its credentials expire: a whole second.
    pub(super) expires: Timestamp,
}

impl Link {
    pub(super) fn new(node: NodeName, key: Which, now: Timestamp) -> Self {
        Self {
            node,
            key,
            since: now,
            registered: false,
            load: Load::default(),
            given: 0,
            full: false,
            report: None,
            unheard_until: None,
            frames: 0,
            counting_since: now,
        }
    }

    /// The same node's next link.
    pub(super) fn followed_by(self, key: Which, now: Timestamp) -> Self {
        Self {
            key,
            since: now,
            registered: false,
            ..self
        }
    }

    /// When it is closed, unless the node introduces itself on it.
    pub(super) fn closed_at(&self) -> Option<Timestamp> {
        (!self.registered).then(|| self.since + limits::NODE_GONE)
    }

    /// Takes what a heartbeat says.
    pub(super) fn hear(&mut self, load: Load, node: &Registration) {
        self.load = Load {
            cpu_percent: load.cpu_percent.min(100),
            ..load
        };
        self.given = 0;
        self.full = placement::is_full(self.full, placement::load_percent(load, 0, node.capacity));
    }

    /// Notes that a call which has the node hears nothing through it. Whether the node is the cause: two calls say so
    /// together, or all that it has. One consumer's bad network must not move everybody.
    pub(super) fn is_silent_for(&mut self, call: &CallId, is_only: bool, now: Timestamp) -> bool {
        let together = |(other, at): &(CallId, Timestamp)| other != call && now.since(*at) <= SILENT_TOGETHER;
        let counts = is_only || self.report.as_ref().is_some_and(together);
        self.report = (!counts).then(|| (call.clone(), now));
        counts
    }

    /// Counts a frame. Whether there were too many.
    pub(super) fn is_too_fast(&mut self, now: Timestamp) -> bool {
        if now.since(self.counting_since) >= limits::FRAMES_WINDOW {
            self.counting_since = now;
            self.frames = 0;
        }
        self.frames = self.frames.saturating_add(1);
        self.frames > limits::FRAMES
    }
}

impl Call {
    pub(super) fn new(wanted: Wanted, nodes: Vec<NodeName>, number: u64, now: Timestamp) -> Self {
        let Wanted {
            brand,
            conversation,
            agent,
            consumer,
        } = wanted;
        Self {
            brand,
            conversation,
            agent,
            consumer,
            nodes,
            number,
            expires: expiry(limits::RELAY_CREDENTIAL, now),
        }
    }

    /// Takes other nodes.
    pub(super) fn move_to(&mut self, nodes: Vec<NodeName>, now: Timestamp) {
        self.nodes = nodes;
        self.number += 1;
        self.expires = expiry(limits::RELAY_CREDENTIAL, now);
    }

    /// When the call is over, unless it is heard of again: no node takes its credentials any more.
    pub(super) fn forget_at(&self) -> Timestamp {
        self.expires + media_node_credential::CLOCK_SKEW
    }
}

/// When a credential expires that is minted now: a whole second, as credentials have it.
pub(super) fn expiry(validity: Duration, now: Timestamp) -> Timestamp {
    let at = (now + validity).as_unix_ms();
    Timestamp::from_unix_ms(at - at % 1000)
}

/// A part's text.
pub(super) fn to_text<T: Serialize>(part: &T) -> String {
    serde_json::to_string(part).expect("a part is plain data with text keys")
}
