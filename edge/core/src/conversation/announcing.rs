//! Showing pages what changed: whole views, sent when they differ from what was shown last.

use protocol::Side;
use protocol::server::Server;
use protocol::view::ConversationView;

use super::state::Stage;
use super::{Conversation, Shown};

impl Conversation {
    /// The views as they are now.
    pub(super) fn views(&self) -> Shown {
        let live = match &self.call.stage {
            Stage::Live(live) => Some(live),
            Stage::Idle | Stage::Asking(_) => None,
        };
        Shown {
            conversation: self.view(),
            invitation: live.map(|live| live.invitation.view()),
            call: live.and_then(|live| live.call_view()),
            readiness: self.sockets.readiness(),
        }
    }

    fn view(&self) -> Option<ConversationView> {
        Some(ConversationView {
            id: self.config.conversation.clone(),
            status: self.standing.status.view(),
            agent: self.standing.status.agent().cloned(),
            consumer: self.standing.consumer.clone()?,
            agent_online: self.sockets.has_side(Side::Agent),
            consumer_online: self.sockets.has_side(Side::Consumer),
            may_ask_for: self.standing.may_ask_for,
            request: self.standing.request,
        })
    }

    /// Shows everyone what this step changed.
    pub(super) fn announce(&mut self) {
        if std::mem::take(&mut self.changed.view) {
            let view = self.view();
            if view != self.shown.conversation {
                self.shown.conversation.clone_from(&view);
                if let Some(conversation) = view {
                    self.send(self.sockets.everyone(), Server::Conversation { conversation });
                }
            }
            let readiness = self.sockets.readiness();
            if readiness != self.shown.readiness {
                self.shown.readiness = readiness;
                if let Some(readiness) = readiness {
                    self.send(self.sockets.of_side(Side::Agent), Server::Ready { readiness });
                }
            }
        }
        if self.changed.call || std::mem::take(&mut self.changed.call_view) {
            self.announce_call();
        }
    }

    /// Shows everyone the invitation and the call, where they differ from what was shown last.
    pub(super) fn announce_call(&mut self) {
        let Shown { invitation, call, .. } = self.views();
        if invitation != self.shown.invitation {
            self.shown.invitation.clone_from(&invitation);
            self.changed.call = true;
            if let Some(invitation) = invitation.map(Box::new) {
                self.send(self.sockets.everyone(), Server::Invitation { invitation });
            }
        }
        if call != self.shown.call {
            self.shown.call.clone_from(&call);
            self.changed.call = true;
            if let Some(call) = call.map(Box::new) {
                self.send(self.sockets.everyone(), Server::Call { call });
            }
        }
    }
}
