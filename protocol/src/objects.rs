//! What Durable Objects say to each other: one typed enum per object, sent as the JSON body of a `fetch`.
//!
//! Each message is safe to repeat: it came from an outbox and may come twice.

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::connection::IceServer;
use crate::desk::Row;
use crate::diagnosis::Diagnostics;
use crate::file::{PictureKind, Screenshot};
use crate::http::{LinkView, Seed, SettingsPage};
use crate::node::NodeView;
use crate::person::{Member, Person};
use crate::placement::{Placement, RelayPolicy};
use crate::settings::{CallSettings, Look, RelayServers, Settings, Switches};
use crate::view::CallKind;
use crate::{
    AgentId, BrandId, CallId, ConsumerId, ConversationId, FileId, InvitationId, LinkSecret, NodeName, ParticipantId,
    Region, SessionId, TabId, Timestamp,
};

/// Said to a `Conversation`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToConversation {
    /// The `Desk` gave the conversation to an agent.
    Assigned {
        /// The agent.
        agent: Person,
        /// Counts the assignments of this conversation; an older one is ignored.
        number: u64,
        /// Kinds of call that the consumer may ask for.
        #[serde(default)]
        may_ask_for: Switches,
    },
    /// The brand's settings changed, or the conversation waits for its first agent.
    MayAskFor {
        /// Kinds of call that the consumer may ask for.
        kinds: Switches,
    },
    /// The agent went away: what still rings for this agent is withdrawn, what runs goes on.
    Away {
        /// What held the agent's attention.
        invitation: InvitationId,
    },
    /// The agent signed out: the pages of this session go.
    SignedOut {
        /// The session.
        session: SessionId,
    },
    /// Somebody opened an invitation's link.
    LookAtLink {
        /// The invitation.
        invitation: InvitationId,
        /// The browser's secret, where it has one.
        #[serde(default)]
        browser: Option<LinkSecret>,
    },
    /// A browser joins by an invitation's link.
    JoinByLink {
        /// The invitation.
        invitation: InvitationId,
        /// The browser's secret.
        browser: LinkSecret,
        /// The name under which the consumer wants to be seen.
        #[serde(default)]
        name: Option<String>,
    },
    /// An agent took a picture; it lies among the files already.
    Screenshot {
        /// The picture.
        taken: Screenshot,
    },
    /// Asks whether a person may have a file.
    File {
        /// Who.
        participant: ParticipantId,
        /// Which.
        file: FileId,
        /// The invitation whose link let the person in, where one did.
        #[serde(default)]
        link: Option<InvitationId>,
    },
    /// A relay of the call goes away, drains, or is not heard: these are the call's servers now.
    Moved {
        /// The call.
        call: CallId,
        /// The call's servers; an older number is ignored.
        placement: Placement,
    },
    /// Asks for what is kept of a call.
    Diagnostics {
        /// The call.
        call: CallId,
        /// The agent who wants a link to it; nobody where a link is opened.
        by: Option<AgentId>,
    },
    /// A page is going away, perhaps to another page of the shop.
    Leaving {
        /// Whose page.
        participant: ParticipantId,
        /// The page.
        tab: TabId,
        /// The call it was in.
        call: CallId,
        /// Whether the person left, and does not merely go to another page.
        #[serde(default)]
        left: bool,
    },
}

/// Said to a `Desk`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToDesk {
    /// The brand's settings and people, new or changed.
    Settings {
        /// Settings and people.
        page: SettingsPage,
    },
    /// An agent signed out: the pages of this session go.
    SignedOut {
        /// The session.
        session: SessionId,
        /// Whose it was.
        agent: AgentId,
    },
    /// A conversation as it is now. A queued one without an agent joins the queue; a closed one frees capacity.
    Conversation {
        /// The whole row; an older version is ignored.
        row: Row,
        /// The number of the assignment it knows; 0 before the first.
        assignment: u64,
    },
    /// Asks whether an agent may invite to a call, and holds the agent's attention for it.
    Reserve {
        /// Where.
        conversation: ConversationId,
        /// Who invites.
        agent: AgentId,
        /// The number of the assignment that makes this agent the owner.
        assignment: u64,
        /// What for.
        invitation: InvitationId,
        /// The kind of call.
        kind: CallKind,
    },
    /// The invitation still rings or its call still runs: hold on.
    Holding {
        /// Where.
        conversation: ConversationId,
        /// Who.
        agent: AgentId,
        /// What for.
        invitation: InvitationId,
        /// The kind of call.
        kind: CallKind,
    },
    /// The invitation or its call ended.
    Release {
        /// What for.
        invitation: InvitationId,
    },
}

/// A `Desk`'s answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DeskAnswer {
    /// Done, or was done before.
    Done,
    /// The agent may invite.
    Reserved {
        /// How the brand wants the call to begin and ring.
        #[serde(default)]
        calls: CallSettings,
    },
    /// Refused.
    Refused {
        /// Why.
        code: Code,
    },
}

/// Said to a `Relays` object: the media nodes of one region.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToRelays {
    /// Asks for a call's servers, or for new credentials of them.
    Place {
        /// The brand.
        brand: BrandId,
        /// The conversation, which hears when the call has to move.
        conversation: ConversationId,
        /// The call.
        call: CallId,
        /// The agent in it.
        agent: AgentId,
        /// The consumer in it.
        consumer: ConsumerId,
    },
    /// Both participants of a call hear nothing through this node: asks for other servers.
    Silent {
        /// The call.
        call: CallId,
        /// The node.
        node: NodeName,
    },
    /// Asks for servers with which to find out whether they can be reached; nothing is kept.
    Probe {
        /// The brand.
        brand: BrandId,
        /// Who finds out.
        consumer: ConsumerId,
    },
    /// The invitation or its call ended.
    Release {
        /// The call.
        call: CallId,
    },
    /// Asks for every node.
    Nodes,
}

/// A `Relays` object's answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RelaysAnswer {
    /// Done, or was done before.
    Done,
    /// A call's servers.
    Placed {
        /// The servers.
        placement: Placement,
    },
    /// Servers for a probe.
    Probe {
        /// One for each transport, as the page tries them.
        servers: Vec<IceServer>,
    },
    /// Every node.
    Nodes {
        /// By name.
        nodes: Vec<NodeView>,
    },
    /// Refused; `relay_unavailable` where no node takes calls.
    Refused {
        /// Why.
        code: Code,
    },
}

/// Said to a `Brand`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToBrand {
    /// Makes the brand unless it exists.
    Create {
        /// The brand and its people.
        seed: Seed,
    },
    /// Checks a password and opens a session.
    SignIn {
        /// The person's e-mail address.
        email: String,
        /// The person's password.
        password: String,
    },
    /// Who has this session.
    Session {
        /// The session.
        session: SessionId,
    },
    /// Ends a session.
    SignOut {
        /// The session.
        session: SessionId,
    },
    /// How the window looks and where it may open.
    Look,
    /// The settings and people.
    Settings,
    /// Asks how media of a call may travel, with servers for its participants where they are the brand's own.
    RelayPolicy {
        /// The agent in the call.
        agent: AgentId,
        /// The consumer in it.
        consumer: ConsumerId,
        /// Whether relays are only tried before there is a call, which a brand may do less often: `too_fast` beyond that.
        probe: bool,
    },
    /// Asks for an administrator's own credentials of servers that are not stored yet, to find out whether they can be
    /// reached; answered as [`Self::RelayPolicy`], with the agent's servers alone.
    CheckRelays {
        /// Who finds out.
        by: AgentId,
        /// The servers; a kept secret is the one that is stored for the same place.
        servers: RelayServers,
    },
    /// An administrator has a page checked: counts it, so that nobody asks a site too often; answered as [`Self::Look`].
    CheckPage,
    /// Writes settings, if their version is the current one.
    ChangeSettings {
        /// Who changes them.
        by: AgentId,
        /// The new settings, with the version they were read at.
        settings: Settings,
    },
}

/// A `Brand`'s answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BrandAnswer {
    /// Done, or was done before.
    Done,
    /// A session was opened or found.
    Session {
        /// The session.
        session: SessionId,
        /// Whose.
        member: Member,
        /// How the brand looks.
        look: Look,
    },
    /// How the window looks and where it may open.
    Look {
        /// How the window looks.
        look: Look,
        /// Hosts on whose pages it may open.
        allowed_domains: Vec<String>,
    },
    /// The settings and people.
    Settings {
        /// Settings and people.
        page: SettingsPage,
    },
    /// How media of a call may travel.
    RelayPolicy {
        /// The policy.
        policy: RelayPolicy,
    },
    /// Refused.
    Refused {
        /// Why.
        code: Code,
    },
}

/// A `Conversation`'s answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ConversationAnswer {
    /// Done, or was done before.
    Done,
    /// What is kept of a call.
    Diagnostics {
        /// All of it.
        diagnostics: Box<Diagnostics>,
    },
    /// What a link leads to, and whom it lets in.
    Link {
        /// What it leads to.
        link: LinkView,
        /// The consumer.
        consumer: Person,
    },
    /// The person may have the file.
    File {
        /// What kind of picture it is.
        kind: PictureKind,
    },
    /// Refused.
    Refused {
        /// Why.
        code: Code,
    },
}

/// The person for whom a socket to a `Conversation` is opened; checked by the Worker before the object wakes, and passed
/// on in a header as JSON.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Admission {
    /// The person.
    pub person: Person,
    /// The conversation, which a consumer's first socket makes.
    pub conversation: ConversationId,
    /// The regions whose media nodes are near the person, the nearest first.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// The invitation whose link lets the person in; none where it is the conversation's own ticket, or an agent.
    #[serde(default)]
    pub link: Option<InvitationId>,
    /// The session by which an agent is let in.
    #[serde(default)]
    pub signed_in: Option<SignedIn>,
}

/// The person for whom a socket to a `Desk` is opened, as in [`Admission`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DeskAdmission {
    /// The person.
    pub member: Member,
    /// The session.
    pub signed_in: SignedIn,
}

/// The session by which somebody is let in. Its id lets nobody in: that takes the cookie, which is signed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// The first instant at which it is over, where nobody signs out before.
    pub until: Timestamp,
}

impl Admission {
    /// The consumer, where this is one.
    #[must_use]
    pub const fn consumer(&self) -> Option<&ConsumerId> {
        match &self.person.id {
            ParticipantId::Consumer(id) => Some(id),
            ParticipantId::Agent(_) => None,
        }
    }
}
