//! What can happen to a conversation, grouped by who causes it.

use protocol::client::ClientFrame;
use protocol::connection::IceServer;
use protocol::file::Screenshot;
use protocol::objects::{DeskAnswer, SignedIn};
use protocol::person::Person;
use protocol::placement::Placement;
use protocol::settings::Switches;
use protocol::transcript::Entry;
use protocol::{CallId, Code, ConversationId, InvitationId, LinkSecret, ParticipantId, Region, SessionId, TabId};
use serde::{Deserialize, Serialize};

use super::SocketId;

/// What can happen to a conversation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A socket was accepted for an admitted person. It is answered by a `Close` output where the person has no business
    /// here, and stays silent until its page says *hello*.
    Connected {
        /// The shell's name of the socket.
        socket: SocketId,
        /// Whose socket, from the admission.
        person: Person,
        /// The conversation that the admission names.
        conversation: ConversationId,
        /// The regions near the person, the nearest first.
        regions: Vec<Region>,
        /// The invitation whose link lets the person in, where one does.
        link: Option<InvitationId>,
        /// The session by which an agent is let in.
        signed_in: Option<SignedIn>,
    },
    /// A socket closed or broke, for whatever reason; also one that an output closed.
    Disconnected {
        /// The socket.
        socket: SocketId,
    },
    /// A page said something; see [`super::frame::read`].
    Frame {
        /// The socket.
        socket: SocketId,
        /// What it said.
        frame: ClientFrame,
        /// For a `message`: the entry that has this message's id already, from the transcript.
        prior: Option<Box<Entry>>,
        /// 128 fresh random bits, of which a rejoin secret is made where one is due.
        random: u128,
    },
    /// A page said something that could not be read.
    Unreadable {
        /// The socket.
        socket: SocketId,
        /// The frame's number, where it could be made out.
        n: Option<u32>,
        /// `malformed` or `too_large`; the latter closes the socket.
        code: Code,
    },

    /// The `Desk` gave the conversation to an agent.
    Assigned {
        /// The agent.
        agent: Person,
        /// The assignment's number.
        number: u64,
        /// Kinds of call that the consumer may ask for.
        may_ask_for: Switches,
    },
    /// The `Desk` said what the consumer may ask for now.
    MayAskFor {
        /// Kinds of call.
        kinds: Switches,
    },
    /// The `Desk` said that the agent signed out.
    SignedOut {
        /// The session.
        session: SessionId,
    },
    /// The `Desk` said that the agent went away.
    Away {
        /// What held the agent's attention.
        invitation: InvitationId,
    },
    /// An agent took a picture, which lies among the files already.
    Screenshot {
        /// The picture.
        taken: Screenshot,
    },
    /// Somebody opened an invitation's link; [`super::Conversation::link`] says what it leads to.
    LookAtLink {
        /// The invitation.
        invitation: InvitationId,
    },
    /// A browser joins by an invitation's link.
    JoinByLink {
        /// The invitation.
        invitation: InvitationId,
        /// The browser's secret.
        browser: LinkSecret,
        /// The name under which the consumer wants to be seen.
        name: Option<String>,
    },
    /// The `Desk` answered [`super::Output::Ask`], or could not be reached.
    Reserved {
        /// The invitation that was asked about.
        invitation: InvitationId,
        /// The answer; none where the `Desk` could not be reached.
        answer: Option<DeskAnswer>,
        /// 128 fresh random bits for the inviting page's rejoin secret.
        random: u128,
    },
    /// [`super::Output::AskServers`] was answered.
    Placed {
        /// The call that was asked about.
        call: CallId,
        /// What it was given; a code where not even the brand's rule is known.
        answer: Box<Result<Given, Code>>,
    },
    /// [`super::Output::AskProbe`] was answered.
    ProbeServers {
        /// What the consumer's page is to try; none where there is nothing to try.
        servers: Vec<IceServer>,
    },
    /// A region moved the call to other nodes.
    Moved {
        /// The call.
        call: CallId,
        /// Its servers now.
        placement: Box<Placement>,
    },
    /// A page told by beacon that it is going away.
    Leaving {
        /// Whose page.
        participant: ParticipantId,
        /// The page.
        tab: TabId,
        /// The call it was in.
        call: CallId,
        /// Whether the person left, and does not merely go to another page.
        left: bool,
    },
}

/// The servers that a call was given.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Given {
    /// Whether media may go through a relay alone.
    pub force: bool,
    /// The servers; none where nobody has any.
    pub placement: Option<Placement>,
    /// Whose nodes they are; none for a brand's own.
    pub region: Option<Region>,
}
