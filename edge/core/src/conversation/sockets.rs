//! The sockets of a conversation as the shell reports them, and which page leads.

use std::collections::BTreeMap;

use protocol::person::Person;
use protocol::{Side, TabId, Timestamp};
use serde::{Deserialize, Serialize};

/// The shell's name of an open socket: unique among the object's open sockets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SocketId(pub u64);

/// What is known of a socket. The shell keeps it with the socket itself, which outlives the object's memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SocketFacts {
    /// The shell's name of the socket.
    pub id: SocketId,
    /// Whose socket.
    pub person: Person,
    /// When it connected.
    pub since: Timestamp,
    /// The page behind it, once it has said *hello*.
    pub page: Option<Page>,
}

/// A page that has introduced itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Which page.
    pub tab: TabId,
    /// Whether it is visible.
    pub visible: bool,
    /// When it was last used: said *hello* or changed its visibility.
    pub used_at: Timestamp,
    /// Whether its browser can make calls.
    pub can_call: bool,
}

impl SocketFacts {
    /// Which side the socket's person is on.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.person.id.side()
    }
}

/// All open sockets.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(crate) struct Sockets {
    open: BTreeMap<SocketId, SocketFacts>,
}
