//! Agents whose session ends: who signed out, or whose time is over, has no page here any more.

use protocol::{Code, SessionId, Timestamp};

use super::state::Stage;
use super::{Conversation, SocketFacts, SocketId};

impl Conversation {
    /// The agent signed out: the session's pages go.
    pub(super) fn signed_out(&mut self, session: &SessionId, now: Timestamp) {
        self.sign_out_where(now, |facts| {
            facts.signed_in.as_ref().is_some_and(|it| it.session == *session)
        });
    }

    /// Closes the pages whose session is over. Nobody is torn out of a call or an invitation: these pages go after it.
    pub(super) fn end_sessions(&mut self, now: Timestamp) {
        if self.session_ends_at().is_some_and(|at| at <= now) {
            self.sign_out_where(now, |facts| facts.signed_in.as_ref().is_some_and(|it| it.until <= now));
        }
    }

    /// When the next session is over.
    pub(super) fn session_ends_at(&self) -> Option<Timestamp> {
        match &self.call.stage {
            Stage::Live(_) | Stage::Asking(_) => None,
            Stage::Idle => {
                let sessions = self.sockets.all().filter_map(|facts| facts.signed_in.as_ref());
                sessions.map(|signed_in| signed_in.until).min()
            }
        }
    }

    fn sign_out_where(&mut self, now: Timestamp, is_over: impl Fn(&SocketFacts) -> bool) {
        let over = self.sockets.all().filter(|facts| is_over(facts));
        let pages: Vec<SocketId> = over.map(|facts| facts.id).collect();
        for socket in pages {
            self.close_socket(socket, Code::SignInRequired, now);
        }
    }
}
