//! A shell for tests: pages, a `Desk` that agrees, storage and a clock, all in memory.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use protocol::client::{Client, ClientFrame, Transport};
use protocol::event::Fact;
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::person::Person;
use protocol::server::Server;
use protocol::transcript::{Content, Entry, Text};
use protocol::view::{CallKind, CallState, CallView, IceSettings, Media};
use protocol::{BrandId, CallId, Code, ConversationId, InvitationId, MessageId, RejoinSecret, Side, TabId, Timestamp};

use crate::conversation::state::Stage;
use crate::conversation::{Config, Conversation, Input, Outgoing, Output, Part, SocketFacts, SocketId};
use crate::machine::{StepOf, step, wake};
use crate::negotiation::samples::{answer, offer};

pub(super) const START: Timestamp = Timestamp::from_unix_ms(1_790_000_000_000);

pub(super) fn ana() -> Person {
    Person::agent("agt_ana".parse().unwrap(), "Ana Silva".into())
}

pub(super) fn ben() -> Person {
    Person::agent("agt_ben".parse().unwrap(), "Ben Okafor".into())
}

pub(super) fn maya() -> Person {
    Person::consumer("csm_maya".parse().unwrap(), "Maya".into())
}

pub(super) fn conversation_id() -> ConversationId {
    "cnv_1".parse().unwrap()
}

pub(super) fn tab(number: u32) -> TabId {
    TabId::from_random(number.into())
}

pub(super) fn invitation(number: u32) -> InvitationId {
    InvitationId::from_random(number.into())
}

pub(super) fn call_id() -> CallId {
    invitation(1).call()
}

pub(super) const AUDIO_VIDEO: Media = Media {
    audio: true,
    video: true,
    screen: false,
};

pub(super) fn config() -> Config {
    Config {
        brand: "brd_demo".parse::<BrandId>().unwrap(),
        conversation: conversation_id(),
        ice: IceSettings::default(),
    }
}

/// One conversation and everything around it.
pub(super) struct World {
    pub(super) machine: Conversation,
    pub(super) now: Timestamp,
    pub(super) entries: Vec<Entry>,
    pub(super) left: Vec<Outgoing>,
    pub(super) asked: VecDeque<ToDesk>,
    pub(super) closed: Vec<(SocketId, Code)>,
    /// Whether the `Desk` agrees at once to what it is asked.
    pub(super) desk_agrees: bool,
    pub(super) deadline: Option<Timestamp>,
    inbox: BTreeMap<SocketId, Vec<Server>>,
    parts: BTreeMap<Part, String>,
    attachments: BTreeMap<SocketId, SocketFacts>,
    numbers: u64,
}

impl World {
    /// A conversation in which nobody has said anything.
    pub(super) fn new() -> Self {
        Self {
            machine: Conversation::restore(config(), [], [], START).unwrap(),
            now: START,
            entries: Vec::new(),
            left: Vec::new(),
            asked: VecDeque::new(),
            closed: Vec::new(),
            desk_agrees: true,
            deadline: None,
            inbox: BTreeMap::new(),
            parts: BTreeMap::new(),
            attachments: BTreeMap::new(),
            numbers: 0,
        }
    }

    /// Maya wrote, Ana owns the conversation; both have one page: tab 1 is Ana's, tab 2 Maya's.
    pub(super) fn open() -> (Self, SocketId, SocketId) {
        let mut world = Self::new();
        let consumer = world.connect(maya(), 2);
        world.writes(consumer, "Hello").unwrap();
        world.assign(ana(), 1);
        let agent = world.connect(ana(), 1);
        (world, agent, consumer)
    }

    /// Ana's invitation 1 to a video call rings; the lead tab has answered its offer.
    pub(super) fn ringing() -> (Self, SocketId, SocketId) {
        let (mut world, agent, consumer) = Self::open();
        world.invites(agent, 1).unwrap();
        world.describes_answer(consumer, 1).unwrap();
        (world, agent, consumer)
    }

    /// Accepted, and media flows both ways.
    pub(super) fn talking() -> (Self, SocketId, SocketId) {
        let (mut world, agent, consumer) = Self::ringing();
        world.accepts(consumer, 1).unwrap();
        for socket in [agent, consumer] {
            world.sends(socket, AUDIO_VIDEO).unwrap();
        }
        for socket in [agent, consumer] {
            world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
        }
        assert_eq!(world.call().unwrap().state, CallState::Active);
        (world, agent, consumer)
    }

    // ── the shell ──

    pub(super) fn input(&mut self, input: Input) -> Result<(), Code> {
        let step = step(&mut self.machine, input, self.now);
        let answer = step.answer;
        self.carry_out(step);
        self.answer_for_desk();
        answer
    }

    fn answer_for_desk(&mut self) {
        while self.desk_agrees && !self.asked.is_empty() {
            self.desk_answers(Some(DeskAnswer::Reserved));
        }
    }

    pub(super) fn desk_answers(&mut self, answer: Option<DeskAnswer>) {
        let Some(ToDesk::Reserve { invitation, .. }) = self.asked.pop_front() else {
            panic!("the Desk was asked nothing");
        };
        let random = self.random();
        self.input(Input::Reserved {
            invitation,
            answer,
            random,
        })
        .unwrap();
    }

    fn carry_out(&mut self, step: StepOf<Conversation>) {
        let mut was_durable = true;
        for output in step.outputs {
            let durable = matches!(output, Output::Write(_) | Output::Store(_) | Output::Leave(_));
            assert!(was_durable || !durable, "what is durable comes first");
            was_durable = durable;
            match output {
                Output::Write(entry) => {
                    assert_eq!(entry.seq, self.entries.len() as u64 + 1, "places have no gaps");
                    self.entries.push(entry);
                }
                Output::Store(part) => {
                    self.parts.insert(part, self.machine.row(part));
                }
                Output::Leave(outgoing) => self.left.push(outgoing),
                Output::Remember { socket, facts } => {
                    self.attachments.insert(socket, *facts);
                }
                Output::Send { to, frame } => {
                    assert!(!to.is_empty(), "a frame is for someone");
                    for socket in to {
                        self.inbox.entry(socket).or_default().push(frame.clone());
                    }
                }
                Output::Replay { to, after } => {
                    let entries: Vec<Entry> = self.entries.iter().filter(|it| it.seq > after).cloned().collect();
                    for entries in crate::conversation::replay::frames(entries) {
                        self.inbox.entry(to).or_default().push(Server::Entries { entries });
                    }
                }
                Output::Ask(question) => self.asked.push_back(question),
                Output::Close { socket, code } => {
                    self.attachments.remove(&socket);
                    self.closed.push((socket, code));
                }
            }
        }
        self.deadline = step.deadline;
        assert!(self.deadline.is_none_or(|due| due > self.now), "what was due is done");
    }

    fn random(&mut self) -> u128 {
        self.numbers += 1;
        u128::from(self.numbers) << 64
    }

    /// Lets time pass; the alarm rings whenever it is due.
    pub(super) fn wait(&mut self, length: Duration) {
        let until = self.now + length;
        while let Some(due) = self.deadline.filter(|due| *due <= until) {
            self.now = self.now.max(due);
            let step = wake(&mut self.machine, self.now);
            self.carry_out(step);
        }
        self.now = until;
    }

    /// Lets time pass with a late alarm: nothing is handled on the way.
    pub(super) fn oversleep(&mut self, length: Duration) {
        self.now = self.now + length;
        let step = wake(&mut self.machine, self.now);
        self.carry_out(step);
    }

    /// The object's memory is lost; sockets hibernate.
    pub(super) fn evict(&mut self) {
        let parts = std::mem::take(&mut self.parts);
        self.machine =
            Conversation::restore(config(), parts.clone(), self.attachments.values().cloned(), self.now).unwrap();
        self.parts = parts;
        let step = wake(&mut self.machine, self.now);
        self.carry_out(step);
    }

    /// The process is killed: memory and sockets are gone.
    pub(super) fn kill(&mut self) {
        self.attachments.clear();
        self.evict();
    }

    // ── pages ──

    pub(super) fn connect_as(&mut self, person: Person, number: u32, visible: bool, can_call: bool) -> SocketId {
        let socket = self.connect_anyhow(person, number, visible, can_call);
        assert!(self.is_open(socket), "the person may come");
        socket
    }

    /// Connects, whether or not this person may.
    pub(super) fn connect_anyhow(&mut self, person: Person, number: u32, visible: bool, can_call: bool) -> SocketId {
        self.numbers += 1;
        let socket = SocketId(self.numbers);
        let conversation = conversation_id();
        let connected = Input::Connected {
            socket,
            person,
            conversation,
        };
        self.input(connected).unwrap();
        let hello = Client::Hello {
            tab: tab(number),
            after: 0,
            visible,
            can_call,
        };
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
        self.input(Input::Assigned { agent, number }).unwrap();
    }

    pub(super) fn invite_frame(number: u32) -> Client {
        Client::Invite {
            invitation: invitation(number),
            kind: CallKind::Video,
            offer: offer(CallKind::Video),
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
            Outgoing::Desk(_) => None,
        };
        self.left.iter().filter_map(fact).collect()
    }

    pub(super) fn told_desk(&self) -> Vec<ToDesk> {
        let notice = |outgoing: &Outgoing| match outgoing {
            Outgoing::Record(_) => None,
            Outgoing::Desk(notice) => Some(notice.as_ref().clone()),
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

impl Conversation {
    /// The number of the live call's connection.
    pub(super) fn generation(&self) -> Option<u32> {
        match &self.call.stage {
            Stage::Live(live) => Some(live.negotiation.generation()),
            Stage::Idle | Stage::Asking(_) => None,
        }
    }
}
