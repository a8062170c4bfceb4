//! Sessions that end: who signed out, or whose time is over, has no page here any more.

use protocol::objects::ToConversation;
use protocol::{AgentId, Code, SessionId, Timestamp};

use super::{Notice, Output, Queue, SocketId};

impl Queue {
    /// An agent signed out: the session's pages go, and the agent's conversations hear of it, too.
    pub(super) fn signed_out(&mut self, session: &SessionId, agent: &AgentId, now: Timestamp) {
        let of_session = self
            .sessions
            .iter()
            .filter(|(_, signed_in)| signed_in.session == *session);
        let pages: Vec<SocketId> = of_session.map(|(socket, _)| *socket).collect();
        self.close(pages, now);
        let own = self
            .conversations
            .values()
            .filter(|held| held.owner.as_ref() == Some(agent));
        let notices = own.map(|held| {
            Output::Leave(Notice {
                conversation: held.row.id.clone(),
                said: ToConversation::SignedOut {
                    session: session.clone(),
                },
            })
        });
        self.out.extend(notices);
    }

    /// Closes the pages whose session is over. Nobody is torn out of a call or an invitation: these pages go after it.
    pub(super) fn end_sessions(&mut self, now: Timestamp) {
        let over = self.free_to_go().filter(|(_, until)| *until <= now);
        let pages: Vec<SocketId> = over.map(|(socket, _)| socket).collect();
        self.close(pages, now);
    }

    /// When the next session is over.
    pub(super) fn session_ends_at(&self) -> Option<Timestamp> {
        self.free_to_go().map(|(_, until)| until).min()
    }

    /// The pages of agents whom no call holds, and when their sessions are over.
    fn free_to_go(&self) -> impl Iterator<Item = (SocketId, Timestamp)> {
        let free = |socket: &SocketId| {
            let member = self.sockets.get(socket);
            member.is_none_or(|member| self.busy(&member.id).is_none())
        };
        let pages = self.sessions.iter().filter(move |(socket, _)| free(socket));
        pages.map(|(socket, signed_in)| (*socket, signed_in.until))
    }

    fn close(&mut self, pages: Vec<SocketId>, now: Timestamp) {
        for socket in pages {
            let code = Code::SignInRequired;
            self.out.push_back(Output::Close { socket, code });
            self.disconnected(socket, now);
        }
    }
}
