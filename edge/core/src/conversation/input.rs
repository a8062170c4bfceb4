//! What can happen to a conversation, grouped by who causes it.

use protocol::client::ClientFrame;
use protocol::objects::DeskAnswer;
use protocol::person::Person;
use protocol::transcript::Entry;
use protocol::{CallId, Code, ConversationId, InvitationId, ParticipantId, TabId};

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
    /// A page told by beacon that it is going away.
    Leaving {
        /// Whose page.
        participant: ParticipantId,
        /// The page.
        tab: TabId,
        /// The call it was in.
        call: CallId,
    },
}
