//! Every effect that a desk asks for.

use protocol::desk::DeskServer;
use protocol::objects::ToConversation;
use protocol::{Code, ConversationId};
use serde::{Deserialize, Serialize};

use super::SocketId;
use crate::outbox::Parcel;

/// An effect. The first two are stored in one transaction before the others happen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Store this part, or delete its row: [`super::Queue::row`] says which.
    Store(Part),
    /// Put this into the outbox.
    Leave(Notice),
    /// Send a frame, with the clock of this step, to each of these pages.
    Send {
        /// The pages' sockets; never empty.
        to: Vec<SocketId>,
        /// The frame.
        frame: Box<DeskServer>,
    },
    /// Close a page's socket, which is not heard of again.
    Close {
        /// The socket.
        socket: SocketId,
        /// Why.
        code: Code,
    },
}

/// A separately stored part of a desk's state.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// The agents' statuses.
    Agents,
    /// The reservations.
    Reservations,
    /// The copy of the settings.
    Settings,
    /// One conversation.
    Conversation(ConversationId),
}

/// A word to a conversation, by the outbox.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// To whom.
    pub conversation: ConversationId,
    /// What.
    pub said: ToConversation,
}

/// Where a desk's notices go: all in one order, for the desk speaks seldom and a conversation's object is always there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Destination {
    /// The conversations.
    Conversations,
}

impl Parcel for Notice {
    type Destination = Destination;

    fn destination(&self) -> Destination {
        Destination::Conversations
    }

    fn replaces(&self, earlier: &Self) -> bool {
        self.conversation == earlier.conversation
            && matches!(
                (&self.said, &earlier.said),
                (ToConversation::Assigned { .. }, ToConversation::Assigned { .. })
                    | (ToConversation::MayAskFor { .. }, ToConversation::MayAskFor { .. })
            )
    }

    fn most_at_once(_: Destination) -> usize {
        1
    }
}
