//! Sockets that come and go, and what their pages are to the conversation.

use protocol::client::Client;
use protocol::device::Readiness;
use protocol::objects::SignedIn;
use protocol::person::Person;
use protocol::server::Server;
use protocol::{CallId, Code, ConversationId, InvitationId, ParticipantId, Side, TabId, Timestamp};

use super::calling::Speaker;
use super::live::Live;
use super::places::Place;
use super::state::{Stage, Status};
use super::{Conversation, Output, Page, SocketFacts, SocketId};
use crate::machine::Machine;
use crate::{call, negotiation};

impl Conversation {
    pub(super) fn connected(
        &mut self,
        socket: SocketId,
        (person, link, signed_in): (Person, Option<InvitationId>, Option<SignedIn>),
        named: &ConversationId,
        now: Timestamp,
    ) {
        if *named != self.config.conversation || !self.may_come(&person.id) {
            self.out.push_back(Output::Close {
                socket,
                code: Code::UnknownConversation,
            });
            return;
        }
        if !self.lets_in(link.as_ref(), now) {
            let code = Code::TicketRefused;
            self.out.push_back(Output::Close { socket, code });
            return;
        }
        if let Some(spare) = self.sockets.surplus(&person.id, &self.needed(person.id.side())) {
            self.close_socket(spare, Code::TooFast, now);
        }
        if self.standing.consumer.is_none() && person.id.side() == Side::Consumer {
            self.standing.consumer = Some(person.clone());
        }
        let person = match &self.standing.consumer {
            // By the name that was given here.
            Some(consumer) if consumer.id == person.id => consumer.clone(),
            Some(_) | None => person,
        };
        self.sockets.add(SocketFacts {
            id: socket,
            person,
            since: now,
            link,
            signed_in,
            page: None,
        });
        self.remember(socket);
    }

    /// Whether a person has any business here: the consumer whose conversation it is, and the agent who owns it.
    pub(super) fn may_come(&self, person: &ParticipantId) -> bool {
        let expected = match person.side() {
            Side::Agent => self.standing.status.reader(),
            Side::Consumer if self.standing.consumer.is_none() => return self.standing.status == Status::New,
            Side::Consumer => self.standing.consumer.as_ref(),
        };
        expected.is_some_and(|expected| expected.id == *person)
    }

    /// The pages of `side` without which a call or an invitation would be another: who asks for one, has a place in it or
    /// leads its ring, and who may undo its end.
    fn needed(&self, side: Side) -> Vec<&TabId> {
        match &self.call.stage {
            Stage::Idle => Vec::new(),
            Stage::Asking(asking) => (side == Side::Agent).then_some(&asking.tab).into_iter().collect(),
            Stage::Live(live) => {
                let presser = live.call.as_ref().and_then(|call| call.parked_by());
                let presser = presser.filter(|(by, _)| *by == side).map(|(_, tab)| tab);
                live.places.of(side).tab.as_ref().into_iter().chain(presser).collect()
            }
        }
    }

    /// Closes a socket, as if it had gone at this moment.
    pub(super) fn close_socket(&mut self, socket: SocketId, code: Code, now: Timestamp) {
        self.out.push_back(Output::Close { socket, code });
        if let Some(facts) = self.sockets.remove(socket) {
            self.page_gone(&facts, now);
        }
    }

    /// Keeps what is known of a socket with the socket.
    pub(super) fn remember(&mut self, socket: SocketId) {
        if let Some(facts) = self.sockets.get(socket) {
            let facts = Box::new(facts.clone());
            self.out.push_back(Output::Remember { socket, facts });
        }
    }

    pub(super) fn hello(&mut self, facts: &SocketFacts, page: Page, after: u64, now: Timestamp) {
        let (socket, side, tab, can_call) = (facts.id, facts.side(), page.tab.clone(), page.can_call);
        if let Some(place) = self.sockets.page_mut(socket) {
            *place = Some(page);
        }
        self.changed.view = true;
        self.remember(socket);
        self.welcome(socket, facts);
        if let Some((reach, at)) = self.fresh_probe(now).filter(|_| side == Side::Agent) {
            self.send(vec![socket], Server::Probed { reach, at });
        }
        if let Some(readiness) = self.sockets.readiness().filter(|_| side == Side::Agent) {
            self.send(vec![socket], Server::Ready { readiness });
        }
        if after < self.head.seq {
            self.out.push_back(Output::Replay { to: socket, after });
        }
        self.page_came(side, &tab, (can_call, facts.link.is_some()), now);
    }

    fn welcome(&mut self, socket: SocketId, facts: &SocketFacts) {
        let views = self.views();
        let Some(conversation) = views.conversation else {
            return;
        };
        let frame = Server::Welcome {
            you: facts.person.id.clone(),
            conversation,
            last: self.head.seq,
            receipts: self.head.receipts,
            invitation: views.invitation.map(Box::new),
            call: views.call.map(Box::new),
        };
        self.send(vec![socket], frame);
    }

    /// Takes up a visibility frame.
    pub(super) fn visibility(&mut self, socket: SocketId, speaker: &Speaker, visible: bool, now: Timestamp) {
        if let Some(Some(page)) = self.sockets.page_mut(socket) {
            page.visible = visible;
            page.used_at = now;
        }
        self.changed.view = true;
        self.remember(socket);
        self.note_sleep(speaker.side, &speaker.tab, now);
    }

    /// Tells the call whether the page that owns a side's media may sleep.
    pub(super) fn note_sleep(&mut self, side: Side, tab: &TabId, now: Timestamp) {
        let asleep = self.sockets.is_asleep(side, tab);
        let Some(live) = self.live_now().filter(|live| live.places.is_at(side, tab)) else {
            return;
        };
        if let Some(call) = &mut live.call {
            taken(call.handle(call::Input::Asleep { side, asleep }, now));
            self.changed.call = true;
            self.carry(now);
        }
    }

    /// Takes what a page can do in a call.
    pub(super) fn ready(&mut self, socket: SocketId, readiness: Readiness) {
        if let Some(Some(page)) = self.sockets.page_mut(socket) {
            page.readiness = Some(readiness);
        }
        self.changed.view = true;
        self.remember(socket);
    }

    /// A page came, or came back: what it is to the live call goes on.
    /// `joins`: it came by a link, whose person has pressed *Join*, and so leads whoever led before.
    fn page_came(&mut self, side: Side, tab: &TabId, (can_call, joins): (bool, bool), now: Timestamp) {
        let Stage::Live(live) = &mut self.call.stage else {
            return;
        };
        let has_place = live.places.is_at(side, tab);
        let leads = side == Side::Consumer && live.is_pending() && can_call;
        if leads && (joins || has_place || live.places.consumer.tab.is_none()) {
            self.lead(Some(tab.clone()), now);
            return;
        }
        if !has_place {
            return;
        }
        self.changed.call = true;
        if side == Side::Agent {
            live.inviter_gone_at = None;
        }
        if let Some(call) = &mut live.call {
            taken(call.handle(call::Input::Online { side, online: true }, now));
            let asleep = self.sockets.is_asleep(side, tab);
            taken(call.handle(call::Input::Asleep { side, asleep }, now));
        }
        if std::mem::take(&mut live.places.of_mut(side).missed) {
            taken(live.negotiation.handle(negotiation::Input::Replace, now));
        } else {
            // They may have been exchanged while the page had no socket.
            self.send_servers(side, false);
            self.say_offer_again(side);
        }
        self.carry(now);
    }

    /// The page of `side` came back owing an answer: it may have missed the offer, which the other side then says again.
    fn say_offer_again(&mut self, side: Side) {
        let Some(live) = self.live_now().filter(|live| live.negotiation.owes_answer(side)) else {
            return;
        };
        let (call, generation) = (live.call_id(), live.negotiation.generation());
        self.send_to_place(side.other(), Server::RestartIce { call, generation });
    }

    /// Makes `tab` the consumer's page that prepares the pending call.
    pub(super) fn lead(&mut self, tab: Option<TabId>, now: Timestamp) {
        let Stage::Live(live) = &mut self.call.stage else {
            return;
        };
        let someone = tab.is_some();
        live.places.consumer = Place::leading(tab);
        self.changed.call = true;
        // Not twice in a moment: a page that comes and goes must not keep the agent's page busy. It then leads at *accept*.
        if someone && (!live.negotiation.is_settled() || live.negotiation.may_renew(now)) {
            taken(live.negotiation.handle(negotiation::Input::Leads, now));
        } else {
            live.places.consumer.tab = None;
        }
        self.carry(now);
    }

    /// A socket has gone, and perhaps its page with it.
    pub(super) fn page_gone(&mut self, facts: &SocketFacts, now: Timestamp) {
        let Some(page) = &facts.page else {
            return;
        };
        let side = facts.side();
        self.changed.view = true;
        if self.sockets.has_tab(side, &page.tab) {
            return;
        }
        self.place_gone(side, &page.tab, now);
    }

    /// A page has no socket any more. That alone ends nothing: sockets drop at every deploy.
    pub(super) fn place_gone(&mut self, side: Side, tab: &TabId, now: Timestamp) {
        let Stage::Live(live) = &mut self.call.stage else {
            return;
        };
        if !live.places.is_at(side, tab) {
            return;
        }
        self.changed.call = true;
        match (&mut live.call, side) {
            (Some(call), Side::Agent | Side::Consumer) => {
                taken(call.handle(call::Input::Online { side, online: false }, now));
            }
            (None, Side::Agent) => {
                live.inviter_gone_at.get_or_insert(now);
            }
            (None, Side::Consumer) => {
                let next = self.sockets.lead();
                self.lead(next, now);
            }
        }
    }

    pub(super) fn leaving(
        &mut self,
        participant: &ParticipantId,
        tab: &TabId,
        (call_id, left): (&CallId, bool),
        now: Timestamp,
    ) -> Result<(), Code> {
        if !self.may_come(participant) {
            return Err(Code::UnknownConversation);
        }
        let side = participant.side();
        let live = self.live(call_id)?;
        if is_presser(live, side, tab) {
            self.settle(now);
        } else if live.places.is_at(side, tab)
            && let Some(call) = &mut live.call
        {
            call.handle(call::Input::Leaving { side, left }, now)?;
            self.changed.call = true;
        }
        Ok(())
    }

    pub(super) fn unreadable(&mut self, socket: SocketId, n: Option<u32>, code: Code, now: Timestamp) {
        if self.sockets.get(socket).is_none() {
            return;
        }
        if !self.sockets.count_frame(socket, now) {
            self.close_socket(socket, Code::TooFast, now);
            return;
        }
        self.reject(socket, n, code);
        if code == Code::TooLarge {
            self.close_socket(socket, code, now);
        }
    }
}

/// Whether this page ended the call and could still undo it.
fn is_presser(live: &Live, side: Side, tab: &TabId) -> bool {
    live.call.as_ref().and_then(|call| call.parked_by()) == Some((side, tab))
}

/// The answer of a machine to an input that it never refuses.
pub(super) fn taken(answer: Result<(), Code>) {
    debug_assert_eq!(answer, Ok(()), "this input is never refused");
}

/// The page that a *hello* introduces.
pub(super) fn introduced(frame: &Client, now: Timestamp) -> Option<(Page, u64)> {
    let Client::Hello {
        tab,
        after,
        visible,
        can_call,
        phone,
    } = frame
    else {
        return None;
    };
    let page = Page {
        tab: tab.clone(),
        visible: *visible,
        used_at: now,
        can_call: *can_call,
        phone: *phone,
        readiness: None,
    };
    Some((page, *after))
}
