//! A shell for tests: pages, a `Desk` that agrees, storage and a clock, all in memory.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use protocol::client::Transport;
use protocol::diagnosis::Diagnosis;
use protocol::objects::{DeskAnswer, SignedIn, ToDesk};
use protocol::person::Person;
use protocol::server::Server;
use protocol::settings::{CallSettings, Switches};
use protocol::transcript::Entry;
use protocol::view::{CallState, Media};
use protocol::{BrandId, CallId, Code, ConversationId, InvitationId, Side, TabId, Timestamp};

use crate::conversation::state::Stage;
use crate::conversation::{
    Config, Conversation, Given, Input, Outgoing, Output, Part, ServersQuestion, SocketFacts, SocketId,
};
use crate::machine::{Machine as _, StepOf, step, wake};

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

/// What Maya may ask for.
pub(super) const ALL_KINDS: Switches = Switches {
    voice: true,
    video: true,
    screen: true,
};

pub(super) const AUDIO_VIDEO: Media = Media {
    audio: true,
    video: true,
    screen: false,
};

pub(super) fn config() -> Config {
    Config {
        brand: "brd_demo".parse::<BrandId>().unwrap(),
        conversation: conversation_id(),
    }
}

/// One conversation and everything around it.
pub(super) struct World {
    pub(super) machine: Conversation,
    pub(super) now: Timestamp,
    pub(super) entries: Vec<Entry>,
    pub(super) left: Vec<Outgoing>,
    pub(super) kept: BTreeMap<(CallId, Side), Diagnosis>,
    pub(super) asked: VecDeque<ToDesk>,
    /// Who asked for servers, and was not answered yet.
    pub(super) servers_asked: VecDeque<ServersQuestion>,
    pub(super) probes_asked: usize,
    /// What those who ask for servers are given at once; nothing where they have to wait.
    pub(super) given: Option<Result<Given, Code>>,
    /// Who was given the link of which invitation.
    pub(super) links: Vec<(SocketId, InvitationId)>,
    pub(super) closed: Vec<(SocketId, Code)>,
    /// Whether the `Desk` agrees at once to what it is asked.
    pub(super) desk_agrees: bool,
    pub(super) deadline: Option<Timestamp>,
    pub(super) inbox: BTreeMap<SocketId, Vec<Server>>,
    /// The session by which the next page comes.
    pub(super) signed_in: Option<SignedIn>,
    parts: BTreeMap<Part, String>,
    pub(super) attachments: BTreeMap<SocketId, SocketFacts>,
    pub(super) numbers: u64,
}

impl World {
    /// A conversation in which nobody has said anything.
    pub(super) fn new() -> Self {
        Self {
            machine: Conversation::restore(config(), [], [], START).unwrap(),
            now: START,
            entries: Vec::new(),
            left: Vec::new(),
            kept: BTreeMap::new(),
            asked: VecDeque::new(),
            servers_asked: VecDeque::new(),
            probes_asked: 0,
            given: Some(Ok(Given::default())),
            links: Vec::new(),
            closed: Vec::new(),
            desk_agrees: true,
            deadline: None,
            inbox: BTreeMap::new(),
            signed_in: None,
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
        while let Some(given) = self.given.clone().filter(|_| !self.servers_asked.is_empty()) {
            self.servers_answered(given);
        }
        while self.desk_agrees && !self.asked.is_empty() {
            self.desk_answers(Some(DeskAnswer::Reserved {
                calls: CallSettings::default(),
            }));
        }
    }

    /// Answers the oldest question about servers.
    pub(super) fn servers_answered(&mut self, answer: Result<Given, Code>) {
        let question = self.servers_asked.pop_front().expect("servers were asked for");
        self.input(Input::Placed {
            call: question.call,
            answer: Box::new(answer),
        })
        .unwrap();
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
            let durable = Conversation::is_durable(&output);
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
                Output::Keep { call, side, diagnosis } => {
                    self.kept.insert((call, side), *diagnosis);
                }
                Output::Forget { call } => self.kept.retain(|(kept, _), _| *kept != call),
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
                Output::Link { to, invitation, .. } => {
                    assert!(!to.is_empty(), "a link is for someone");
                    self.links
                        .extend(to.into_iter().map(|socket| (socket, invitation.clone())));
                }
                Output::Ask(question) => self.asked.push_back(question),
                Output::AskServers(question) => self.servers_asked.push_back(*question),
                Output::AskProbe(_) => self.probes_asked += 1,
                Output::Close { socket, code } => {
                    self.attachments.remove(&socket);
                    self.closed.push((socket, code));
                }
            }
        }
        self.deadline = step.deadline;
        assert!(self.deadline.is_none_or(|due| due > self.now), "what was due is done");
    }

    pub(super) fn random(&mut self) -> u128 {
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
            self.answer_for_desk();
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
