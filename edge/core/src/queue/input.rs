//! What can happen to a desk, grouped by who causes it.

use protocol::desk::{AgentStatus, Row};
use protocol::http::SettingsPage;
use protocol::objects::SignedIn;
use protocol::person::Member;
use protocol::view::CallKind;
use protocol::{AgentId, ConversationId, InvitationId, SessionId};

/// The shell's name of an open desk page's socket.
pub type SocketId = u64;

/// What can happen to a desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A desk page connected.
    Connected {
        /// Its socket.
        socket: SocketId,
        /// Who is signed in there.
        member: Member,
        /// By which session.
        signed_in: Option<SignedIn>,
    },
    /// A desk page's socket closed or broke.
    Disconnected {
        /// The socket.
        socket: SocketId,
    },
    /// A desk page asks for the welcome.
    Hello {
        /// Its socket.
        socket: SocketId,
    },
    /// An agent chose a status.
    Status {
        /// The page's socket.
        socket: SocketId,
        /// The status.
        status: AgentStatus,
    },

    /// The `Brand`'s settings and people, new or changed.
    Settings {
        /// Settings and people; an older version is ignored.
        page: Box<SettingsPage>,
    },

    /// An agent signed out.
    SignedOut {
        /// The session.
        session: SessionId,
        /// Whose it was.
        agent: AgentId,
    },

    /// A conversation as it is now.
    Conversation {
        /// Its row; an older version is ignored.
        row: Box<Row>,
        /// The number of the assignment it knows.
        assignment: u64,
    },
    /// A conversation asks whether an agent may invite, and for that agent's attention.
    Reserve {
        /// What for.
        invitation: InvitationId,
        /// Where.
        conversation: ConversationId,
        /// Who.
        agent: AgentId,
        /// The number of the assignment that makes this agent the owner.
        assignment: u64,
        /// The kind of call.
        kind: CallKind,
    },
    /// The invitation still rings or its call still runs.
    Holding {
        /// What for.
        invitation: InvitationId,
        /// Where.
        conversation: ConversationId,
        /// Who.
        agent: AgentId,
        /// The kind of call.
        kind: CallKind,
    },
    /// The invitation or its call ended.
    Release {
        /// What for.
        invitation: InvitationId,
    },
}
