//! From the agent's press to the consumer's answer.

use std::time::Duration;

use protocol::connection::Description;
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::person::Person;
use protocol::server::Server;
use protocol::settings::CallSettings;
use protocol::transcript::Content;
use protocol::view::{CallKind, DeclineReason, RequestOutcome};
use protocol::{Code, InvitationId, RejoinSecret, Side, Timestamp};

use super::admitting::taken;
use super::calling::Speaker;
use super::hearing::{Answer, only};
use super::live::{HOLD_EVERY, Live};
use super::places::{Place, Places};
use super::relaying::region_of;
use super::servers::Servers;
use super::state::{Asking, Stage};
use super::writing::agent_id;
use super::{Conversation, Given, Output, SocketFacts};
use crate::invitation::{self, Invitation, Terms};
use crate::machine::Machine;
use crate::negotiation::{self, Negotiation};

/// How long the `Desk` may take to agree to an invitation. Longer survives a slow `Desk`; shorter tells the agent sooner.
pub(super) const ASKING: Duration = Duration::from_secs(10);

/// Most frames that may wait for one answer of the `Desk`: a page repeats *invite* when it reconnects.
pub(super) const MOST_WAITING: usize = 8;

/// What an agent wants.
pub(super) struct Wanted {
    pub(super) invitation: InvitationId,
    pub(super) kind: CallKind,
    pub(super) offer: Description,
    /// A link too.
    pub(super) link: bool,
    /// What the agent is called in this call, where that is not the own name.
    pub(super) name: Option<String>,
}

impl Conversation {
    pub(super) fn invite(
        &mut self,
        facts: &SocketFacts,
        speaker: &Speaker,
        n: Option<u32>,
        wanted: Wanted,
        now: Timestamp,
    ) -> Result<Answer, Code> {
        only(Side::Agent, speaker)?;
        self.check_owner(&facts.person)?;
        let Wanted {
            invitation,
            kind,
            offer,
            link,
            name,
        } = wanted;
        if self.call.last.as_ref().is_some_and(|last| *last.id() == invitation) {
            return Ok(Answer::Done(None));
        }
        match &mut self.call.stage {
            Stage::Live(live) if *live.invitation.id() == invitation => {
                self.give_link(vec![facts.id]);
                return Ok(Answer::Done(None));
            }
            Stage::Live(live) if !live.is_parked() => return Err(Code::CallInProgress),
            Stage::Asking(asking) if asking.invitation == invitation && asking.frames.len() < MOST_WAITING => {
                asking.frames.push((facts.id, n));
                self.changed.call = true;
                return Ok(Answer::Later);
            }
            Stage::Asking(_) => return Err(Code::CallInProgress),
            Stage::Idle | Stage::Live(_) => {}
        }
        let agent = agent_id(&facts.person).ok_or(Code::WrongSide)?;
        Negotiation::new(kind, &offer, false, now)?;
        // A new invitation settles an end that could still be undone.
        self.settle(now);
        self.ask_servers(invitation.call(), None);
        self.out.push_back(Output::Ask(ToDesk::Reserve {
            conversation: self.config.conversation.clone(),
            agent: agent.clone(),
            assignment: self.standing.assignment,
            invitation: invitation.clone(),
            kind,
        }));
        self.changed.call = true;
        self.call.stage = Stage::Asking(Box::new(Asking {
            invitation,
            kind,
            offer,
            from: match name {
                Some(name) => Person::agent(agent, name),
                None => facts.person.clone(),
            },
            tab: speaker.tab.clone(),
            frames: vec![(facts.id, n)],
            agreed: None,
            calls: CallSettings::default(),
            link,
            servers: None,
            until: now + ASKING,
        }));
        Ok(Answer::Later)
    }

    /// The `Desk` answered, or did not.
    pub(super) fn reserved(
        &mut self,
        invitation: &InvitationId,
        answer: Option<DeskAnswer>,
        random: u128,
        now: Timestamp,
    ) {
        let Stage::Asking(asking) = &mut self.call.stage else {
            self.reserved_late(invitation, answer.as_ref());
            return self.more_reserved_for(invitation, answer.as_ref(), now);
        };
        if asking.invitation != *invitation {
            return self.reserved_late(invitation, answer.as_ref());
        }
        match answer {
            Some(DeskAnswer::Reserved { calls }) => {
                asking.agreed = Some(RejoinSecret::from_random(random));
                asking.calls = calls;
                self.changed.call = true;
                self.commit_when_agreed(now);
            }
            Some(DeskAnswer::Refused { code }) => {
                self.forget_asking(code);
            }
            Some(DeskAnswer::Done) | None => self.stop_asking(Code::DeskUnavailable),
        }
    }

    /// An answer that nobody waits for any more: what was reserved is given back.
    fn reserved_late(&mut self, invitation: &InvitationId, answer: Option<&DeskAnswer>) {
        let is_live = matches!(&self.call.stage, Stage::Live(live) if live.invitation.id() == invitation);
        match answer {
            Some(DeskAnswer::Reserved { .. } | DeskAnswer::Done) if !is_live => self.release(invitation.clone()),
            Some(DeskAnswer::Reserved { .. } | DeskAnswer::Done | DeskAnswer::Refused { .. }) | None => {}
        }
    }

    /// Ends the asking with a refusal of the frames that wait.
    fn forget_asking(&mut self, code: Code) -> Option<Asking> {
        let Stage::Asking(asking) = std::mem::take(&mut self.call.stage) else {
            return None;
        };
        self.changed.call = true;
        if let Some(region) = region_of(&asking) {
            self.release_servers(region, asking.invitation.call());
        }
        for (socket, n) in &asking.frames {
            if self.sockets.get(*socket).is_some() {
                self.reject(*socket, *n, code);
            }
        }
        Some(*asking)
    }

    /// Ends the asking while nobody knows what the `Desk` did.
    pub(super) fn stop_asking(&mut self, code: Code) {
        if let Some(asking) = self.forget_asking(code) {
            self.release(asking.invitation);
        }
    }

    pub(super) fn release(&mut self, invitation: InvitationId) {
        self.leave_for_desk(ToDesk::Release { invitation });
    }

    /// Makes the invitation pending once the `Desk` has agreed and the call has its servers.
    pub(super) fn commit_when_agreed(&mut self, now: Timestamp) {
        let Stage::Asking(asking) = &self.call.stage else {
            return;
        };
        let (Some(secret), Some(given)) = (asking.agreed.clone(), asking.servers.clone()) else {
            return;
        };
        match Self::check_given(&given) {
            Ok(()) => self.commit(secret, given, now),
            Err(code) => self.stop_asking(code),
        }
    }

    /// Makes the invitation pending: from here on it can be answered.
    fn commit(&mut self, secret: RejoinSecret, given: Given, now: Timestamp) {
        let Stage::Asking(asking) = std::mem::take(&mut self.call.stage) else {
            return;
        };
        self.changed.call = true;
        let consumer = self.standing.consumer.clone();
        let negotiation = Negotiation::new(asking.kind, &asking.offer, given.force, now);
        let is_there = self.sockets.has_tab(Side::Agent, &asking.tab);
        let (Some(consumer), Ok(negotiation), true) = (consumer, negotiation, is_there) else {
            // The page that pressed has gone: there is nobody to talk to.
            if let Some(region) = given.region {
                self.release_servers(region, asking.invitation.call());
            }
            self.release(asking.invitation);
            return;
        };
        let Asking {
            invitation: id,
            kind,
            from,
            tab,
            frames,
            calls,
            link,
            ..
        } = *asking;
        let asked_for = self.end_request(RequestOutcome::Answered, Some(from.clone()), now);
        let terms = Terms::of(&calls, link, asked_for);
        let invitation = Invitation::new(id.clone(), kind, (from.clone(), consumer), terms, now);
        for (socket, n) in frames {
            if let Some(n) = n.filter(|_| self.sockets.get(socket).is_some()) {
                self.send(vec![socket], Server::Done { n, seq: None });
            }
        }
        let joined = Server::Joined {
            call: id.call(),
            secret: secret.clone(),
            media: protocol::view::Media::default(),
        };
        self.call.stage = Stage::Live(Box::new(Live {
            invitation: if link { invitation.with_link() } else { invitation },
            negotiation,
            places: Places {
                agent: Place::held(tab.clone(), secret),
                consumer: Place::leading(None),
            },
            servers: Servers::new(given, now),
            call: None,
            asking_for_more: None,
            hold_at: now + HOLD_EVERY,
            inviter_gone_at: None,
        }));
        self.record(protocol::event::Fact::Invited, now);
        self.write(
            Content::Invited {
                invitation: id,
                kind,
                by: from,
            },
            now,
        );
        self.announce_call();
        let inviter = self.sockets.of_tab(Side::Agent, &tab);
        self.send(inviter.clone(), joined);
        self.give_link(inviter);
        self.send_servers(Side::Agent, false);
        let leader = self.sockets.lead();
        self.lead(leader, now);
    }

    pub(super) fn shown(&mut self, speaker: &Speaker, id: &InvitationId, now: Timestamp) -> Result<(), Code> {
        only(Side::Consumer, speaker)?;
        self.answer(id, invitation::Input::Shown, now)
    }

    pub(super) fn decline(
        &mut self,
        speaker: &Speaker,
        id: &InvitationId,
        reason: Option<DeclineReason>,
        now: Timestamp,
    ) -> Result<(), Code> {
        only(Side::Consumer, speaker)?;
        let tab = speaker.tab.clone();
        self.answer(id, invitation::Input::Decline { tab, reason }, now)
    }

    pub(super) fn cancel(&mut self, speaker: &Speaker, id: &InvitationId, now: Timestamp) -> Result<(), Code> {
        only(Side::Agent, speaker)?;
        if let Stage::Asking(asking) = &self.call.stage
            && asking.invitation == *id
        {
            self.stop_asking(Code::AlreadyCancelled);
            return Ok(());
        }
        self.answer(id, invitation::Input::Cancel, now)
    }

    /// The inviting agent went away: nobody is there to be answered. A call that runs goes on.
    pub(super) fn inviter_away(&mut self, id: &InvitationId, now: Timestamp) {
        match &mut self.call.stage {
            Stage::Asking(asking) if asking.invitation == *id => self.stop_asking(Code::AlreadyCancelled),
            Stage::Live(live) if live.invitation.id() == id && live.is_pending() => {
                self.changed.call = true;
                taken(live.invitation.handle(invitation::Input::Withdraw, now));
                self.carry(now);
            }
            Stage::Idle | Stage::Asking(_) | Stage::Live(_) => {}
        }
    }

    pub(super) fn accept(
        &mut self,
        speaker: &Speaker,
        id: &InvitationId,
        secret: RejoinSecret,
        now: Timestamp,
    ) -> Result<(), Code> {
        only(Side::Consumer, speaker)?;
        let tab = speaker.tab.clone();
        let was_pending = self.is_pending(id);
        self.hand(id, invitation::Input::Accept { tab: tab.clone() }, now)?;
        let Some(live) = self.live_now().filter(|_| was_pending) else {
            // Said twice.
            return Ok(());
        };
        // Also where its answer is still on its way: beginning anew would throw that away.
        let is_warm = live.places.is_at(Side::Consumer, &tab) && !live.places.consumer.missed;
        let is_agent_up_to_date = !live.places.agent.missed;
        live.places.consumer = Place::held(tab.clone(), secret.clone());
        let joined = Server::Joined {
            call: live.call_id(),
            secret,
            media: protocol::view::Media::default(),
        };
        if is_warm && is_agent_up_to_date {
            // Before everything else: pages that learn of the call are busy drawing it.
            self.release_candidates(now);
        } else {
            taken(live.negotiation.handle(negotiation::Input::Replace, now));
            taken(live.negotiation.handle(negotiation::Input::Consent, now));
        }
        self.carry(now);
        self.announce_call();
        self.send(self.sockets.of_tab(Side::Consumer, &tab), joined);
        self.note_sleep(Side::Consumer, &tab, now);
        self.carry(now);
        Ok(())
    }

    /// The consumer has agreed: what was parked passes.
    fn release_candidates(&mut self, now: Timestamp) {
        if let Some(live) = self.live_now() {
            taken(live.negotiation.handle(negotiation::Input::Consent, now));
        }
        while let Some(output) = self.live_now().and_then(|live| live.negotiation.poll_output()) {
            self.carry_negotiation(output, now);
        }
    }

    fn is_pending(&self, id: &InvitationId) -> bool {
        match &self.call.stage {
            Stage::Live(live) => *live.invitation.id() == *id && live.is_pending(),
            Stage::Idle | Stage::Asking(_) => false,
        }
    }

    /// Hands an answer to the invitation it is for, and does what that asks for.
    fn answer(&mut self, id: &InvitationId, input: invitation::Input, now: Timestamp) -> Result<(), Code> {
        self.hand(id, input, now)?;
        self.carry(now);
        Ok(())
    }

    /// Hands an answer to the invitation it is for; of the last one, it learns how that ended.
    fn hand(&mut self, id: &InvitationId, input: invitation::Input, now: Timestamp) -> Result<(), Code> {
        let live = match &mut self.call.stage {
            Stage::Live(live) => Some(&mut live.invitation),
            Stage::Idle | Stage::Asking(_) => None,
        };
        let invitation = live
            .into_iter()
            .chain(self.call.last.as_mut())
            .find(|invitation| invitation.id() == id)
            .ok_or(Code::UnknownInvitation)?;
        invitation.handle(input, now)?;
        self.changed.call = true;
        Ok(())
    }
}
