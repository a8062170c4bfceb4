//! What people and their pages do and see in a [`World`].

use std::time::Duration;

use protocol::client::{Client, ClientFrame, Transport};
use protocol::event::Fact;
use protocol::objects::{SignedIn, ToDesk};
use protocol::person::Person;
use protocol::server::Server;
use protocol::transcript::{Content, Entry, Text};
use protocol::view::{CallKind, CallView, Media};
use protocol::{Code, InvitationId, MessageId, RejoinSecret, SessionId, Side, Timestamp};

use super::world::{ALL_KINDS, AUDIO_VIDEO, World, ana, call_id, conversation_id, invitation, maya, tab};
use crate::conversation::{Input, Outgoing, SocketId};
use crate::negotiation::samples::{answer, offer};

impl World {
    // ── pages ──

    pub(super) fn connect_as(&mut self, person: Person, number: u32, visible: bool, can_call: bool) -> SocketId {
        let socket = self.connect_anyhow(person, number, visible, can_call);
        assert!(self.is_open(socket), "the person may come");
        socket
    }

    /// Connects, whether or not this person may.
    pub(super) fn connect_anyhow(&mut self, person: Person, number: u32, visible: bool, can_call: bool) -> SocketId {
        let hello = Client::Hello {
            tab: tab(number),
            after: 0,
            visible,
            can_call,
            phone: false,
        };
        self.connect_with(person, hello)
    }

    /// Connects a page that introduces itself so.
    pub(super) fn connect_with(&mut self, person: Person, hello: Client) -> SocketId {
        self.connect_by((person, None), hello)
    }

    /// Connects Maya's page that came by the link of invitation `number`, whether or not that still leads here.
    pub(super) fn connect_by_link(&mut self, number: u32) -> SocketId {
        let hello = Client::Hello {
            tab: tab(7),
            after: 0,
            visible: true,
            can_call: true,
            phone: false,
        };
        self.connect_by((maya(), Some(invitation(number))), hello)
    }

    /// Connects Ana's page by session `session`, which is over at `until`.
    pub(super) fn connect_by_session(&mut self, number: u32, session: u32, until: Timestamp) -> SocketId {
        self.signed_in = Some(SignedIn {
            session: SessionId::from_random(session.into()),
            until,
        });
        let socket = self.connect_anyhow(ana(), number, true, true);
        self.signed_in = None;
        socket
    }

    fn connect_by(&mut self, (person, link): (Person, Option<InvitationId>), hello: Client) -> SocketId {
        self.numbers += 1;
        let socket = SocketId(self.numbers);
        let conversation = conversation_id();
        let connected = Input::Connected {
            socket,
            person,
            conversation,
            regions: vec!["near".parse().unwrap(), "far".parse().unwrap()],
            link,
            signed_in: self.signed_in.clone(),
        };
        self.input(connected).unwrap();
        self.say_later(socket, hello);
        socket
    }

    pub(super) fn is_open(&self, socket: SocketId) -> bool {
        self.attachments.contains_key(&socket)
    }

    pub(super) fn connect(&mut self, person: Person, number: u32) -> SocketId {
        self.connect_as(person, number, true, true)
    }

    pub(super) fn disconnect(&mut self, socket: SocketId) {
        self.attachments.remove(&socket);
        self.input(Input::Disconnected { socket }).unwrap();
    }

    /// Says something numbered, without waiting for the answer.
    pub(super) fn say_later(&mut self, socket: SocketId, body: Client) -> u32 {
        let random = self.random();
        let n = u32::try_from(self.numbers).unwrap();
        let prior = match &body {
            Client::Message { id, .. } => self.find(id).map(Box::new),
            _ => None,
        };
        let frame = ClientFrame { n: Some(n), body };
        self.input(Input::Frame {
            socket,
            frame,
            prior,
            random,
        })
        .unwrap();
        n
    }

    /// The answer to the frame `n`, once there is one.
    pub(super) fn answer_to(&self, socket: SocketId, n: u32) -> Option<Result<Option<u64>, Code>> {
        let answers: Vec<_> = self
            .seen(socket)
            .iter()
            .filter_map(|frame| match frame {
                Server::Done { n: of, seq } if *of == n => Some(Ok(*seq)),
                Server::Rejected { n: Some(of), refusal } if *of == n => Some(Err(refusal.code)),
                _ => None,
            })
            .collect();
        assert!(answers.len() <= 1, "a frame is answered once: {answers:?}");
        answers.first().copied()
    }

    /// Says something and gives the answer.
    pub(super) fn say(&mut self, socket: SocketId, body: Client) -> Result<Option<u64>, Code> {
        let n = self.say_later(socket, body);
        self.answer_to(socket, n).expect("the frame is answered at once")
    }

    pub(super) fn find(&self, id: &MessageId) -> Option<Entry> {
        let is_it = |entry: &&Entry| matches!(&entry.content, Content::Message { id: of, .. } if of == id);
        self.entries.iter().find(is_it).cloned()
    }

    /// Everything that a socket was sent.
    pub(super) fn seen(&self, socket: SocketId) -> &[Server] {
        self.inbox.get(&socket).map_or(&[], Vec::as_slice)
    }

    pub(super) fn forget_seen(&mut self) {
        self.inbox.clear();
    }

    pub(super) fn was_sent(&self, socket: SocketId, is_it: impl Fn(&Server) -> bool) -> bool {
        self.seen(socket).iter().any(is_it)
    }

    /// The secret of the last `joined` frame of a socket.
    pub(super) fn secret(&self, socket: SocketId) -> Option<RejoinSecret> {
        self.seen(socket).iter().rev().find_map(|frame| match frame {
            Server::Joined { secret, .. } => Some(secret.clone()),
            _ => None,
        })
    }

    /// The generations of the `negotiate` frames of a socket, and whether it offers.
    pub(super) fn negotiated(&self, socket: SocketId) -> Vec<(u32, bool)> {
        let negotiate = |frame: &Server| match frame {
            Server::Negotiate { generation, offers, .. } => Some((*generation, *offers)),
            _ => None,
        };
        self.seen(socket).iter().filter_map(negotiate).collect()
    }

    // ── what people do ──

    /// The consumer's page says that it goes away; `left`: the person with it.
    pub(super) fn consumer_leaves(&mut self, left: bool) {
        let leaving = Input::Leaving {
            participant: maya().id,
            tab: tab(2),
            call: call_id(),
            left,
        };
        self.input(leaving).unwrap();
    }

    pub(super) fn writes(&mut self, socket: SocketId, text: &str) -> Result<Option<u64>, Code> {
        let id = MessageId::from_random(self.random());
        self.writes_as(socket, id, text)
    }

    pub(super) fn writes_as(&mut self, socket: SocketId, id: MessageId, text: &str) -> Result<Option<u64>, Code> {
        self.say(
            socket,
            Client::Message {
                id,
                text: Text(text.into()),
            },
        )
    }

    pub(super) fn assign(&mut self, agent: Person, number: u64) {
        self.input(Input::Assigned {
            agent,
            number,
            may_ask_for: ALL_KINDS,
        })
        .unwrap();
    }

    pub(super) fn invite_frame(number: u32) -> Client {
        Client::Invite {
            invitation: invitation(number),
            kind: CallKind::Video,
            offer: offer(CallKind::Video),
            link: false,
            name: None,
        }
    }

    pub(super) fn invites(&mut self, socket: SocketId, number: u32) -> Result<Option<u64>, Code> {
        self.say(socket, Self::invite_frame(number))
    }

    pub(super) fn accepts(&mut self, socket: SocketId, number: u32) -> Result<Option<u64>, Code> {
        let invitation = invitation(number);
        self.say(socket, Client::Accept { invitation })
    }

    pub(super) fn describes_offer(&mut self, socket: SocketId, generation: u32) -> Result<Option<u64>, Code> {
        let (call, description) = (call_id(), offer(CallKind::Video));
        self.say(
            socket,
            Client::Describe {
                call,
                generation,
                description,
            },
        )
    }

    pub(super) fn describes_answer(&mut self, socket: SocketId, generation: u32) -> Result<Option<u64>, Code> {
        let (call, description) = (call_id(), answer(CallKind::Video));
        self.say(
            socket,
            Client::Describe {
                call,
                generation,
                description,
            },
        )
    }

    pub(super) fn sends(&mut self, socket: SocketId, media: Media) -> Result<Option<u64>, Code> {
        let call = call_id();
        self.say(socket, Client::Sends { call, media })
    }

    /// Reports own sources, and that the same is played of the other side.
    pub(super) fn reports(
        &mut self,
        socket: SocketId,
        transport: Transport,
        media: Media,
    ) -> Result<Option<u64>, Code> {
        let generation = self.call().map_or(1, |call| call.generation);
        self.say(
            socket,
            Client::Report {
                call: call_id(),
                generation,
                transport,
                sources: media,
                plays: media,
                hears: true,
                path: None,
            },
        )
    }

    /// Both report once a second for as long as this, and everything is well.
    pub(super) fn talk(&mut self, sockets: &[SocketId], seconds: u64) {
        for _ in 0..seconds {
            self.wait(Duration::from_secs(1));
            for socket in sockets {
                self.reports(*socket, Transport::Connected, AUDIO_VIDEO).unwrap();
            }
        }
    }

    pub(super) fn ends(&mut self, socket: SocketId) -> Result<Option<u64>, Code> {
        self.say(socket, Client::End { call: call_id() })
    }

    pub(super) fn joins(
        &mut self,
        socket: SocketId,
        secret: Option<RejoinSecret>,
        take: bool,
    ) -> Result<Option<u64>, Code> {
        let call = call_id();
        self.say(socket, Client::Join { call, secret, take })
    }

    // ── what there is ──

    pub(super) fn call(&self) -> Option<CallView> {
        self.machine.views().call
    }

    pub(super) fn contents(&self) -> Vec<&Content> {
        self.entries.iter().map(|entry| &entry.content).collect()
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let fact = |outgoing: &Outgoing| match outgoing {
            Outgoing::Record(event) => Some(event.fact.clone()),
            _ => None,
        };
        self.left.iter().filter_map(fact).collect()
    }

    pub(super) fn told_desk(&self) -> Vec<ToDesk> {
        let notice = |outgoing: &Outgoing| match outgoing {
            Outgoing::Desk(notice) => Some(notice.as_ref().clone()),
            _ => None,
        };
        self.left.iter().filter_map(notice).collect()
    }

    pub(super) fn releases(&self) -> usize {
        let is_release = |notice: &&ToDesk| matches!(notice, ToDesk::Release { .. });
        self.told_desk().iter().filter(is_release).count()
    }

    /// The presence of a side's participant in the call.
    pub(super) fn presence(&self, side: Side) -> protocol::view::Presence {
        let call = self.call().expect("a call runs");
        match side {
            Side::Agent => call.agent.presence,
            Side::Consumer => call.consumer.presence,
        }
    }
}
