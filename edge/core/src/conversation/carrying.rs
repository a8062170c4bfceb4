//! Carrying out what the three machines of a live call ask for.

use protocol::event::{CallEvent, Fact};
use protocol::server::Server;
use protocol::transcript::Content;
use protocol::view::{EndReason, InvitationOutcome, RequestOutcome};
use protocol::{EventId, Side, Timestamp};

use super::admitting::taken;
use super::live::Live;
use super::state::Stage;
use super::writing::agent_id;
use super::{Conversation, Outgoing, Output, SocketId};
use crate::call::{self, Call};
use crate::machine::Machine;
use crate::{invitation, negotiation};

/// What one of the machines asked for.
enum Asked {
    Invitation(invitation::Output),
    Call(call::Output),
    Negotiation(negotiation::Output),
}

impl Conversation {
    pub(super) fn live_now(&mut self) -> Option<&mut Live> {
        match &mut self.call.stage {
            Stage::Live(live) => Some(live),
            Stage::Idle | Stage::Asking(_) => None,
        }
    }

    /// Carries out everything that the machines have asked for.
    pub(super) fn carry(&mut self, now: Timestamp) {
        while let Some(asked) = self.live_now().and_then(next) {
            self.changed.call = true;
            match asked {
                Asked::Invitation(output) => self.carry_invitation(output, now),
                Asked::Call(output) => self.carry_call(output, now),
                Asked::Negotiation(output) => self.carry_negotiation(output, now),
            }
        }
    }

    /// Notes a fact of the live call for the `record` function.
    pub(super) fn record(&mut self, fact: Fact, at: Timestamp) {
        let (brand, conversation) = (self.config.brand.clone(), self.config.conversation.clone());
        let Some((call, kind, agent)) = self.live_now().and_then(|live| {
            let agent = agent_id(live.invitation.from())?;
            Some((live.call_id(), live.kind(), agent))
        }) else {
            return;
        };
        self.head.events += 1;
        self.changed.head = true;
        let event = CallEvent {
            id: EventId::new(conversation.as_str(), self.head.events),
            brand,
            conversation,
            call,
            kind,
            agent,
            at,
            fact,
        };
        self.out.push_back(Output::Leave(Outgoing::Record(Box::new(event))));
    }

    fn carry_invitation(&mut self, output: invitation::Output, now: Timestamp) {
        let (outcome, by, reason, at, ring_ms) = match output {
            // The view tells it.
            invitation::Output::Shown => return,
            invitation::Output::Ended {
                outcome,
                by,
                reason,
                at,
                ring_ms,
            } => (outcome, by, reason, at, ring_ms),
        };
        let Some((invitation, kind)) = self
            .live_now()
            .map(|live| (live.invitation.id().clone(), live.invitation.kind()))
        else {
            return;
        };
        if outcome == InvitationOutcome::Accepted {
            self.begin_call(now);
        }
        self.record(
            Fact::InvitationEnded {
                outcome,
                ring_ms,
                reason,
            },
            at,
        );
        self.write(
            Content::InvitationEnded {
                invitation: invitation.clone(),
                kind,
                outcome,
                by,
                reason,
            },
            now,
        );
        match outcome {
            InvitationOutcome::Accepted => {}
            InvitationOutcome::Declined
            | InvitationOutcome::Cancelled
            | InvitationOutcome::Expired
            | InvitationOutcome::Missed => {
                self.release(invitation);
                self.conclude(now);
            }
        }
    }

    /// Pages learn of the call before the transcript tells of it: they send as soon as they know.
    fn begin_call(&mut self, now: Timestamp) {
        if let Some(live) = self.live_now() {
            let (agent, consumer) = (live.invitation.from().clone(), live.invitation.to().clone());
            live.inviter_gone_at = None;
            live.call = Some(Call::new(live.call_id(), live.invitation.kind(), agent, consumer, now));
        }
        self.note_absent_inviter(now);
        self.announce_call();
    }

    /// An inviter whose page had no socket at *accept* has none in the call.
    fn note_absent_inviter(&mut self, now: Timestamp) {
        let Stage::Live(live) = &mut self.call.stage else {
            return;
        };
        let is_there = live
            .places
            .agent
            .tab
            .as_ref()
            .is_some_and(|tab| self.sockets.has_tab(Side::Agent, tab));
        if let Some(call) = live.call.as_mut().filter(|_| !is_there) {
            let side = Side::Agent;
            taken(call.handle(call::Input::Online { side, online: false }, now));
        }
    }

    /// Shows the last view, and clears what is over away.
    fn conclude(&mut self, now: Timestamp) {
        self.announce_call();
        if let Stage::Live(mut live) = std::mem::take(&mut self.call.stage) {
            if let Some(region) = live.servers.region().cloned() {
                self.release_servers(region, live.call_id());
            }
            if let Some(asking) = live.asking_for_more {
                self.call_is_over(asking);
            }
            if let Some(link) = live.invitation.link_mut() {
                link.forget_browser();
            }
            self.call.last = Some(live.invitation);
            self.call.over_at = Some(now);
        }
        self.shown.invitation = None;
        self.shown.call = None;
    }

    fn carry_call(&mut self, output: call::Output, now: Timestamp) {
        let Some((call, kind, invitation)) = self.live_now().map(|live| {
            let invitation = live.invitation.id().clone();
            (invitation.call(), live.kind(), invitation)
        }) else {
            return;
        };
        match output {
            call::Output::Started { setup_ms } => {
                self.record(Fact::Started { setup_ms }, now);
                self.write(Content::CallStarted { call, kind }, now);
            }
            call::Output::Interrupted { at } => self.record(Fact::Interrupted, at),
            call::Output::Recovered { gap_ms } => self.record(Fact::Recovered { gap_ms }, now),
            call::Output::Screen { side, sharing } => {
                self.record(Fact::Screen { side, sharing }, now);
                if let Some(by) = self.live_now().map(|live| person(live, side)) {
                    self.write(Content::ScreenShared { call, by, sharing }, now);
                }
            }
            call::Output::KindChanged { side, kind } => {
                if let Some(live) = self.live_now() {
                    taken(live.negotiation.handle(negotiation::Input::KindChanged { kind }, now));
                    live.hold_at = now;
                }
                self.hold(now);
                self.record(Fact::KindChanged { side, kind }, now);
                if let Some(by) = self.live_now().map(|live| person(live, side)) {
                    self.write(Content::KindChanged { call, kind, by }, now);
                }
            }
            call::Output::StopShare { side } => {
                let to = self.sockets_of_place(side);
                self.send(to, Server::StopShare { call });
            }
            call::Output::RestartIce => {
                if let Some(generation) = self.live_now().map(|live| live.negotiation.generation()) {
                    self.send_to_place(Side::Agent, Server::RestartIce { call, generation });
                }
            }
            call::Output::Parked => {
                self.announce_call();
                self.release(invitation);
            }
            call::Output::Resumed { by, connected } => {
                if !connected && let Some(live) = self.live_now() {
                    taken(live.negotiation.handle(negotiation::Input::Replace, now));
                }
                self.hold_now(now);
                // It was made after the end, and there is a call again.
                let outcome = match by {
                    Side::Agent => RequestOutcome::Answered,
                    Side::Consumer => RequestOutcome::Withdrawn,
                };
                let by = self.live_now().map(|live| person(live, by));
                self.end_request(outcome, by, now);
            }
            call::Output::Ended {
                reason,
                by,
                at,
                talk_ms,
                connected,
                last_media,
                failed_leg,
            } => {
                let ended = Fact::Ended {
                    reason,
                    by,
                    talk_ms,
                    connected,
                    relayed: self.live_now().is_some_and(|live| live.servers.is_relayed()),
                    last_media,
                    failed_leg,
                };
                self.record(ended, at);
                let by = by.and_then(|side| self.live_now().map(|live| person(live, side)));
                self.write(
                    Content::CallEnded {
                        call,
                        kind,
                        reason,
                        by,
                        talk_ms,
                        last_media,
                        failed_leg,
                    },
                    now,
                );
                match reason {
                    // Released when it was pressed.
                    EndReason::HungUp => {}
                    EndReason::Alone
                    | EndReason::PageClosed
                    | EndReason::NobodyLeft
                    | EndReason::CouldNotConnect
                    | EndReason::ConversationClosed => self.release(invitation),
                }
                self.conclude(now);
            }
        }
    }

    pub(super) fn carry_negotiation(&mut self, output: negotiation::Output, now: Timestamp) {
        let Some((call, kind)) = self.live_now().map(|live| (live.call_id(), live.kind())) else {
            return;
        };
        match output {
            negotiation::Output::Renewed { .. } => {
                if let Some(live) = self.live_now() {
                    // What was meant for the last connection is no longer missed.
                    live.places.agent.missed = false;
                    live.places.consumer.missed = false;
                    live.servers.renewed();
                    if let Some(call) = &mut live.call {
                        taken(call.handle(call::Input::Renewed, now));
                    }
                }
            }
            negotiation::Output::Negotiate {
                to,
                generation,
                offers,
                offer,
            } => {
                self.announce_call();
                let ice = self.live_now().map(|live| live.servers.ice(to)).unwrap_or_default();
                let frame = Server::Negotiate {
                    call,
                    kind,
                    generation,
                    ice,
                    offers,
                    offer,
                };
                self.send_to_place(to, frame);
            }
            negotiation::Output::Describe {
                to,
                generation,
                description,
            } => {
                let frame = Server::Describe {
                    call,
                    generation,
                    description,
                };
                self.send_to_place(to, frame);
            }
            negotiation::Output::Candidate {
                to,
                generation,
                candidate,
            } => {
                let frame = Server::Candidate {
                    call,
                    generation,
                    candidate,
                };
                self.send_to_place(to, frame);
            }
        }
    }

    /// Sends a frame about the connection to the page that owns a side's media; where that page has no socket, it is
    /// noted that the connection can no longer come about.
    pub(super) fn send_to_place(&mut self, side: Side, frame: Server) {
        let to = self.sockets_of_place(side);
        let Stage::Live(live) = &mut self.call.stage else {
            return;
        };
        live.places.of_mut(side).missed |= to.is_empty();
        self.send(to, frame);
    }
}

impl Conversation {
    /// The sockets of the page that owns a side's media.
    pub(super) fn sockets_of_place(&self, side: Side) -> Vec<SocketId> {
        let Stage::Live(live) = &self.call.stage else {
            return Vec::new();
        };
        let tab = live.places.of(side).tab.as_ref();
        tab.map(|tab| self.sockets.of_tab(side, tab)).unwrap_or_default()
    }
}

/// The next thing that one of the machines asks for: the invitation first, then the call, then its connection.
fn next(live: &mut Live) -> Option<Asked> {
    if let Some(output) = live.invitation.poll_output() {
        return Some(Asked::Invitation(output));
    }
    if let Some(output) = live.call.as_mut().and_then(Machine::poll_output) {
        return Some(Asked::Call(output));
    }
    live.negotiation.poll_output().map(Asked::Negotiation)
}

fn person(live: &Live, side: Side) -> protocol::person::Person {
    match side {
        Side::Agent => live.invitation.from().clone(),
        Side::Consumer => live.invitation.to().clone(),
    }
}
