//! What pages say in a call, and about the pages that own each person's media.

use protocol::event::Fact;
use protocol::server::Server;
use protocol::{CallId, Code, RejoinSecret, Side, TabId, Timestamp};

use super::admitting::taken;
use super::live::Live;
use super::places::Place;
use super::state::Stage;
use super::{Conversation, SocketId};
use crate::machine::Machine;
use crate::{call, negotiation};

/// Who says something, and in which page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Speaker {
    pub(super) side: Side,
    pub(super) tab: TabId,
}

impl Conversation {
    /// The live call with this id, pending or accepted.
    pub(super) fn live(&mut self, call: &CallId) -> Result<&mut Live, Code> {
        let was_last = self.call.last.as_ref().is_some_and(|last| last.id().call() == *call);
        match &mut self.call.stage {
            Stage::Live(live) if live.call_id() == *call => Ok(live),
            Stage::Idle | Stage::Asking(_) | Stage::Live(_) if was_last => Err(Code::CallOver),
            Stage::Idle | Stage::Asking(_) | Stage::Live(_) => Err(Code::UnknownCall),
        }
    }

    /// The live call, of a page that has its person's place in it.
    pub(super) fn placed(&mut self, speaker: &Speaker, call: &CallId) -> Result<&mut Live, Code> {
        let live = self.live(call)?;
        if live.places.is_at(speaker.side, &speaker.tab) {
            Ok(live)
        } else {
            Err(Code::CallElsewhere)
        }
    }

    pub(super) fn negotiate(
        &mut self,
        speaker: &Speaker,
        call: &CallId,
        input: negotiation::Input,
        now: Timestamp,
    ) -> Result<(), Code> {
        let live = self.placed(speaker, call)?;
        live.negotiation.handle(input, now)?;
        self.changed.call = true;
        self.carry(now);
        Ok(())
    }

    /// Hands an input to the call, from a page that has its person's place.
    pub(super) fn in_place(
        &mut self,
        speaker: &Speaker,
        call: &CallId,
        input: call::Input,
        now: Timestamp,
    ) -> Result<(), Code> {
        let live = self.placed(speaker, call)?;
        live.call.as_mut().ok_or(Code::OutOfTurn)?.handle(input, now)?;
        self.changed.call = true;
        self.carry(now);
        Ok(())
    }

    /// Takes a report. Most say what the last one said: then nothing is stored, except now and then a sign of life.
    pub(super) fn report(
        &mut self,
        speaker: &Speaker,
        call: &CallId,
        generation: u32,
        report: call::Input,
        now: Timestamp,
    ) -> Result<(), Code> {
        let live = self.placed(speaker, call)?;
        if live.call.is_some() && generation != live.negotiation.generation() {
            return Err(Code::WrongGeneration);
        }
        let call = live.call.as_mut().ok_or(Code::OutOfTurn)?;
        call.handle(report, now)?;
        self.changed.call_view = true;
        self.changed.call |= now.since(self.stored_life_at) >= super::LIFE_EVERY;
        self.carry(now);
        Ok(())
    }

    pub(super) fn join(
        &mut self,
        socket: SocketId,
        speaker: &Speaker,
        call: &CallId,
        (secret, take): (Option<RejoinSecret>, bool),
        fresh: RejoinSecret,
        now: Timestamp,
    ) -> Result<(), Code> {
        let Speaker { side, tab } = speaker;
        let side = *side;
        let live = self.live(call)?;
        match &live.call {
            Some(call) if !call.is_live() => return Err(Code::CallOver),
            // While it rings, the consumer's pages answer it; the agent's page may come back to it.
            None if side == Side::Consumer => return Err(Code::OutOfTurn),
            Some(_) | None => {}
        }
        if !take && !live.places.of(side).opens(secret.as_ref()) {
            return Err(Code::CallElsewhere);
        }
        let media = live.call.as_ref().map(|call| call.to_restore(side)).unwrap_or_default();
        let place = Place::held(tab.clone(), fresh.clone());
        let before = std::mem::replace(live.places.of_mut(side), place);
        if side == Side::Agent {
            live.inviter_gone_at = None;
        }
        if let Some(call) = &mut live.call {
            taken(call.handle(call::Input::Rejoined { side }, now));
        }
        taken(live.negotiation.handle(negotiation::Input::Replace, now));
        let (is_accepted, generation) = (live.call.is_some(), live.negotiation.generation());
        self.changed.call = true;
        if is_accepted {
            self.record(Fact::Rejoined { side, generation }, now);
        }
        let call = call.clone();
        let mut losers = before
            .tab
            .map(|tab| self.sockets.of_tab(side, &tab))
            .unwrap_or_default();
        losers.retain(|loser| *loser != socket);
        self.send(losers, Server::Elsewhere { call: call.clone() });
        let secret = fresh;
        self.send(vec![socket], Server::Joined { call, secret, media });
        self.note_sleep(side, tab, now);
        if side == Side::Agent {
            self.give_link(vec![socket]);
        }
        self.carry(now);
        Ok(())
    }

    pub(super) fn end(&mut self, speaker: &Speaker, call: &CallId, now: Timestamp) -> Result<(), Code> {
        let live = match self.live(call) {
            Ok(live) => live,
            // Pressed while offline, and over meanwhile: what was wanted has come true.
            Err(Code::CallOver) => return Ok(()),
            Err(code) => return Err(code),
        };
        let (by, tab) = (speaker.side, speaker.tab.clone());
        live.call
            .as_mut()
            .ok_or(Code::OutOfTurn)?
            .handle(call::Input::End { by, tab }, now)?;
        self.changed.call = true;
        self.carry(now);
        Ok(())
    }

    pub(super) fn back_to_call(&mut self, speaker: &Speaker, call: &CallId, now: Timestamp) -> Result<(), Code> {
        let by = speaker.side;
        let live = match self.live(call) {
            Err(Code::CallOver) => return Err(Code::NothingToUndo),
            live => live?,
        };
        live.call
            .as_mut()
            .ok_or(Code::NothingToUndo)?
            .handle(call::Input::Back { by }, now)?;
        self.changed.call = true;
        self.carry(now);
        Ok(())
    }

    /// Makes an end final that could still be undone.
    pub(super) fn settle(&mut self, now: Timestamp) {
        if let Stage::Live(live) = &mut self.call.stage
            && let Some(call) = &mut live.call
        {
            taken(call.handle(call::Input::Settle, now));
            self.changed.call = true;
            self.carry(now);
        }
    }
}
