//! Which calls consumers may ask for, as conversations are told.

use protocol::ConversationId;
use protocol::objects::ToConversation;
use protocol::settings::{Settings, Switches};
use protocol::view::ConversationStatus;

use super::{Notice, Output, Queue};

impl Queue {
    /// Kinds of call that a consumer may ask for.
    pub(super) const fn may_ask_for(&self) -> Switches {
        let Settings { switches, calls, .. } = &self.settings.settings;
        Switches {
            voice: switches.voice && calls.consumer_may_ask,
            video: switches.video && calls.consumer_may_ask,
            screen: switches.screen && calls.consumer_may_ask,
        }
    }

    /// Tells a conversation what its consumer may ask for.
    pub(super) fn tell_may_ask_for(&mut self, conversation: ConversationId) {
        let kinds = self.may_ask_for();
        self.out.push_back(Output::Leave(Notice {
            conversation,
            said: ToConversation::MayAskFor { kinds },
        }));
    }

    /// Tells every conversation that waits or is open.
    pub(super) fn tell_all_may_ask_for(&mut self) {
        let told: Vec<ConversationId> = self
            .conversations
            .values()
            .filter(|held| held.row.status != ConversationStatus::Closed)
            .map(|held| held.row.id.clone())
            .collect();
        for conversation in told {
            self.tell_may_ask_for(conversation);
        }
    }
}
