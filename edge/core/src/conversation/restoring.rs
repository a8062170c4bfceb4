//! A conversation as rows, and back.

use std::collections::VecDeque;

use protocol::{ConversationId, Side, Timestamp};

use super::sockets::Sockets;
use super::state::{CallPart, Files, Head, Stage, Standing};
use super::{Changed, Config, Conversation, Part, Shown, SocketFacts};

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
        let (mut head, mut standing) = (Head::default(), Standing::default());
        let (mut call, mut files) = (CallPart::default(), Files::default());
        for (part, text) in parts {
            let read = match part {
                Part::Head => serde_json::from_str(&text).map(|it| head = it),
                Part::Standing => serde_json::from_str(&text).map(|it| standing = it),
                Part::Call => serde_json::from_str(&text).map(|it| call = it),
                Part::Files => serde_json::from_str(&text).map(|it| files = it),
            };
            read.map_err(|source| Unrestorable {
                conversation: config.conversation.clone(),
                part,
                source,
            })?;
        }
        let mut open = Sockets::default();
        for facts in sockets {
            if standing.consumer.is_none() && facts.side() == Side::Consumer {
                standing.consumer = Some(facts.person.clone());
            }
            open.add(facts);
        }
        let mut conversation = Self {
            config,
            head,
            standing,
            call,
            files,
            sockets: open,
            shown: Shown::default(),
            changed: Changed::default(),
            stored_life_at: now,
            probed: None,
            probe_asked_at: None,
            out: VecDeque::new(),
        };
        conversation.presume_life(now);
        conversation.shown = conversation.views();
        conversation.find_pages_gone(now);
        conversation.finish(now);
        Ok(conversation)
    }

    /// The text of a part, as it is to be stored; [`Self::restore`] takes it back.
    #[must_use]
    pub fn row(&self, part: Part) -> String {
        let text = match part {
            Part::Head => serde_json::to_string(&self.head),
            Part::Standing => serde_json::to_string(&self.standing),
            Part::Call => serde_json::to_string(&self.call),
            Part::Files => serde_json::to_string(&self.files),
        };
        text.expect("a part holds strings, numbers, lists and records with string keys alone")
    }

    /// Nobody is missed for signs of life that came after the last ones that were stored.
    pub(super) fn presume_life(&mut self, now: Timestamp) {
        if let Some(call) = self.live_now().and_then(|live| live.call.as_mut()) {
            call.presume_life(super::LIFE_EVERY, now);
        }
    }

    /// Notices pages that lost their sockets while nobody looked: a restart tells nobody.
    fn find_pages_gone(&mut self, now: Timestamp) {
        let Stage::Live(live) = &self.call.stage else {
            return;
        };
        let places = live.places.clone();
        for side in [Side::Agent, Side::Consumer] {
            if let Some(tab) = &places.of(side).tab
                && !self.sockets.has_tab(side, tab)
            {
                self.place_gone(side, tab, now);
            }
        }
    }
}
