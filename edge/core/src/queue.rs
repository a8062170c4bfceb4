//! The `Desk`'s machine: who has which conversation, who waits, and whose attention is held by a call.
//!
//! ```text
//!   conversation row (queued) ─▶ waits ─ an agent is available and has room ─▶ assigned (number + 1) ─▶ told to both
//!                                  ▲                                              │
//!                                  └──────── closed, then reopened ───────────────┘
//!
//!   agent: Away ◀─chooses─▶ Available;   Available ─ no socket for 30 s → Away
//! ```
//!
//! Conversations wait in the order in which they came. The next one goes to the available agent with the most room, and
//! among equals to the one who has waited longest for work. A reservation holds an agent's attention for one invitation or
//! call; it is released by the conversation, and by its own deadline if the conversation is never heard of again.

mod input;
mod output;
pub mod page;
mod requests;
mod reserving;
mod routing;
mod sessions;
mod state;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};

use protocol::desk::{AgentStatus, DeskServer, Row};
use protocol::http::SettingsPage;
use protocol::objects::{SignedIn, ToConversation};
use protocol::person::{Member, Person};
use protocol::view::ConversationStatus;
use protocol::{AgentId, Code, ConversationId, InvitationId, Timestamp, limits};

pub use input::{Input, SocketId};
pub use output::{Destination, Notice, Output, Part};
pub use state::{Agent, Held, Reservation, Stored};

use crate::brand::permissions;
use crate::machine::Machine;

/// The machine of one brand's desk.
#[derive(Debug)]
pub struct Queue {
    settings: SettingsPage,
    agents: BTreeMap<AgentId, Agent>,
    conversations: BTreeMap<ConversationId, Held>,
    reservations: BTreeMap<InvitationId, Reservation>,
    /// Open desk pages. In memory alone: the shell tells them again after a restart.
    sockets: BTreeMap<SocketId, Member>,
    /// The sessions by which they are open, where that is known.
    sessions: BTreeMap<SocketId, SignedIn>,
    /// How many wait, as it was last told.
    told_waiting: u32,
    out: VecDeque<Output>,
}

impl Queue {
    /// The desk as it was stored, with the pages that are open at this moment. An agent whose pages went down with the
    /// object has as long to come back as after any lost page.
    #[must_use]
    pub fn restore(
        settings: SettingsPage,
        stored: Stored,
        sockets: impl IntoIterator<Item = (SocketId, Member, Option<SignedIn>)>,
        now: Timestamp,
    ) -> Self {
        let mut sessions = BTreeMap::new();
        let sockets = sockets.into_iter().map(|(socket, member, signed_in)| {
            sessions.extend(signed_in.map(|signed_in| (socket, signed_in)));
            (socket, member)
        });
        let sockets = sockets.collect();
        let mut queue = Self {
            settings,
            agents: stored.agents,
            conversations: stored.conversations,
            reservations: stored.reservations,
            sockets,
            sessions,
            told_waiting: 0,
            out: VecDeque::new(),
        };
        queue.told_waiting = queue.waiting();
        let here: Vec<AgentId> = queue.sockets.values().map(|member| member.id.clone()).collect();
        for (id, agent) in &mut queue.agents {
            if agent.status == AgentStatus::Available && !here.contains(id) {
                agent.gone_at.get_or_insert(now + limits::AGENT_GONE);
            }
        }
        queue
    }

    /// The text of a part, as it is to be stored; none where its row is to be deleted.
    #[must_use]
    pub fn row(&self, part: &Part) -> Option<String> {
        match part {
            Part::Agents => Some(state::to_text(&self.agents)),
            Part::Reservations => Some(state::to_text(&self.reservations)),
            Part::Settings => Some(state::to_text(&self.settings)),
            Part::Conversation(id) => self.conversations.get(id).map(state::to_text),
        }
    }

    fn waiting(&self) -> u32 {
        let waits = self.conversations.values().filter(|held| held.waits()).count();
        u32::try_from(waits).unwrap_or(u32::MAX)
    }

    fn person(&self, agent: &AgentId) -> Option<Person> {
        let member = self.settings.members.iter().find(|member| &member.id == agent)?;
        Some(Person::agent(member.id.clone(), member.name.clone()))
    }

    fn connected(&mut self, socket: SocketId, member: Member, signed_in: Option<SignedIn>, now: Timestamp) {
        let agent = self.agents.entry(member.id.clone()).or_insert_with(|| Agent::new(now));
        agent.gone_at = None;
        self.sockets.insert(socket, member);
        self.sessions.extend(signed_in.map(|signed_in| (socket, signed_in)));
        self.store(Part::Agents);
        self.route(now);
    }

    fn disconnected(&mut self, socket: SocketId, now: Timestamp) {
        self.sessions.remove(&socket);
        let Some(member) = self.sockets.remove(&socket) else {
            return;
        };
        let still_here = self.sockets.values().any(|other| other.id == member.id);
        if let Some(agent) = self.agents.get_mut(&member.id)
            && !still_here
        {
            agent.gone_at = Some(now + limits::AGENT_GONE);
            self.store(Part::Agents);
        }
    }

    fn welcome(&mut self, socket: SocketId) {
        let Some(member) = self.sockets.get(&socket).cloned() else {
            return;
        };
        let frame = DeskServer::Welcome {
            me: Person::agent(member.id.clone(), member.name.clone()),
            role: member.role,
            brand: self.settings.settings.look.name.clone(),
            status: self.status(&member.id),
            permissions: permissions(&self.settings.settings, &member.id),
            conversations: self.rows_of(&member.id),
            waiting: self.waiting(),
            busy: self.busy(&member.id),
        };
        self.out.push_back(Output::Send {
            to: vec![socket],
            frame: Box::new(frame),
        });
    }

    fn status(&self, agent: &AgentId) -> AgentStatus {
        self.agents.get(agent).map_or(AgentStatus::Away, |agent| agent.status)
    }

    /// An agent's open conversations, oldest assignment first.
    fn rows_of(&self, agent: &AgentId) -> Vec<Row> {
        let mut held: Vec<&Held> = self
            .conversations
            .values()
            .filter(|held| held.owner.as_ref() == Some(agent))
            .collect();
        held.sort_by_key(|held| (held.assigned_at, held.row.id.clone()));
        held.into_iter().map(|held| held.row.clone()).collect()
    }

    fn choose_status(&mut self, socket: SocketId, status: AgentStatus, now: Timestamp) {
        let Some(id) = self.sockets.get(&socket).map(|member| member.id.clone()) else {
            return;
        };
        let agent = self.agents.entry(id.clone()).or_insert_with(|| Agent::new(now));
        if agent.status != status {
            agent.status = status;
            agent.idle_since = now;
            self.store(Part::Agents);
            if status == AgentStatus::Away {
                self.tell_away(&id);
            }
        }
        self.tell(&id, DeskServer::Status { status });
        self.route(now);
    }

    fn change_settings(&mut self, page: SettingsPage, now: Timestamp) {
        if page.settings.version < self.settings.settings.version {
            return;
        }
        let could_ask_for = self.may_ask_for();
        self.settings = page;
        self.store(Part::Settings);
        if self.may_ask_for() != could_ask_for {
            self.tell_all_may_ask_for();
        }
        let agents: Vec<AgentId> = self.agents.keys().cloned().collect();
        for agent in agents {
            let permissions = permissions(&self.settings.settings, &agent);
            self.tell(&agent, DeskServer::Permissions { permissions });
        }
        self.route(now);
    }

    fn conversation(&mut self, row: Row, assignment: u64, now: Timestamp) {
        let id = row.id.clone();
        let mut held = match self.conversations.remove(&id) {
            Some(held) if row.version <= held.row.version => {
                self.conversations.insert(id, held);
                return;
            }
            Some(held) => held,
            None => Held::new(row.clone(), assignment, now),
        };
        let (before, waited) = (held.owner.clone(), held.waits());
        // A row that knows an older assignment was sent before ours arrived: its agent is ours to say.
        if assignment >= held.assignment {
            held.assignment = assignment;
            held.owner = match row.status {
                ConversationStatus::Open => row.agent.clone(),
                ConversationStatus::New | ConversationStatus::Queued | ConversationStatus::Closed => None,
            };
            held.row = row;
        } else {
            held.row = Row {
                status: held.row.status,
                agent: held.row.agent.clone(),
                ..row
            };
        }
        let after = held.owner.clone();
        let row = held.row.clone();
        self.conversations.insert(id.clone(), held);
        self.store(Part::Conversation(id.clone()));
        if let Some(agent) = before.filter(|agent| Some(agent) != after.as_ref()) {
            self.free(&agent, now);
            self.tell(
                &agent,
                DeskServer::Gone {
                    conversation: id.clone(),
                },
            );
        }
        if let Some(agent) = after {
            self.tell(&agent, DeskServer::Conversation { row });
        }
        self.forget_closed();
        self.route(now);
        // An assignment says the same.
        if !waited && self.conversations.get(&id).is_some_and(Held::waits) {
            self.tell_may_ask_for(id);
        }
    }

    /// Notes that an agent has more room than before.
    fn free(&mut self, agent: &AgentId, now: Timestamp) {
        if let Some(agent) = self.agents.get_mut(agent) {
            agent.idle_since = now;
            self.store(Part::Agents);
        }
    }

    /// Closed conversations are kept for a while, so that a late older row does not bring one back.
    fn forget_closed(&mut self) {
        let mut closed: Vec<(Timestamp, ConversationId)> = self
            .conversations
            .values()
            .filter(|held| held.row.status == ConversationStatus::Closed)
            .map(|held| (held.row.since, held.row.id.clone()))
            .collect();
        if closed.len() > state::MOST_CLOSED {
            closed.sort();
            for (_, id) in closed.drain(..closed.len() - state::MOST_CLOSED) {
                self.conversations.remove(&id);
                self.store(Part::Conversation(id));
            }
        }
    }

    /// Gives waiting conversations to agents for as long as somebody has room.
    fn route(&mut self, now: Timestamp) {
        while let Some((id, agent)) = self.next_assignment() {
            self.assign(&id, agent, now);
        }
        let waiting = self.waiting();
        if waiting != self.told_waiting {
            self.told_waiting = waiting;
            let to: Vec<SocketId> = self.sockets.keys().copied().collect();
            self.send(to, DeskServer::Waiting { waiting });
        }
    }

    fn assign(&mut self, id: &ConversationId, person: Person, now: Timestamp) {
        let (Some(held), protocol::ParticipantId::Agent(agent)) = (self.conversations.get_mut(id), &person.id) else {
            return;
        };
        held.assignment += 1;
        held.owner = Some(agent.clone());
        held.assigned_at = now;
        held.row.status = ConversationStatus::Open;
        held.row.agent = Some(agent.clone());
        held.row.since = now;
        let (number, agent) = (held.assignment, agent.clone());
        if let Some(agent) = self.agents.get_mut(&agent) {
            agent.idle_since = now;
        }
        self.store(Part::Conversation(id.clone()));
        self.store(Part::Agents);
        // The agent sees the row when the conversation has taken the assignment: before that its socket would be refused.
        self.out.push_back(Output::Leave(Notice {
            conversation: id.clone(),
            said: ToConversation::Assigned {
                agent: person,
                number,
                may_ask_for: self.may_ask_for(),
            },
        }));
    }

    fn store(&mut self, part: Part) {
        let output = Output::Store(part);
        if !self.out.contains(&output) {
            self.out.push_back(output);
        }
    }

    /// Sends to every page of an agent.
    fn tell(&mut self, agent: &AgentId, frame: DeskServer) {
        let to: Vec<SocketId> = self
            .sockets
            .iter()
            .filter(|(_, member)| &member.id == agent)
            .map(|(socket, _)| *socket)
            .collect();
        self.send(to, frame);
    }

    fn send(&mut self, to: Vec<SocketId>, frame: DeskServer) {
        if !to.is_empty() {
            self.out.push_back(Output::Send {
                to,
                frame: Box::new(frame),
            });
        }
    }
}

impl Machine for Queue {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, input: Input, now: Timestamp) -> Result<(), Code> {
        match input {
            Input::Connected {
                socket,
                member,
                signed_in,
            } => self.connected(socket, member, signed_in, now),
            Input::Disconnected { socket } => self.disconnected(socket, now),
            Input::Hello { socket } => self.welcome(socket),
            Input::Status { socket, status } => self.choose_status(socket, status, now),
            Input::Settings { page } => self.change_settings(*page, now),
            Input::SignedOut { session, agent } => self.signed_out(&session, &agent, now),
            Input::Conversation { row, assignment } => self.conversation(*row, assignment, now),
            Input::Reserve {
                invitation,
                conversation,
                agent,
                assignment,
                kind,
            } => self.reserve(invitation, Reservation::new(conversation, agent, kind, now), assignment)?,
            Input::Holding {
                invitation,
                conversation,
                agent,
                kind,
            } => {
                self.hold(invitation, Reservation::new(conversation, agent, kind, now));
                // It may weigh less than before.
                self.route(now);
            }
            Input::Release { invitation } => self.release(&invitation, now),
        }
        self.end_sessions(now);
        Ok(())
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        let gone: Vec<AgentId> = self
            .agents
            .iter()
            .filter(|(_, agent)| agent.gone_at.is_some_and(|at| at <= now))
            .map(|(id, _)| id.clone())
            .collect();
        for id in gone {
            if let Some(agent) = self.agents.get_mut(&id) {
                agent.gone_at = None;
                agent.status = AgentStatus::Away;
                self.store(Part::Agents);
                self.tell_away(&id);
            }
        }
        let unheard: Vec<InvitationId> = self
            .reservations
            .iter()
            .filter(|(_, held)| held.until <= now)
            .map(|(id, _)| id.clone())
            .collect();
        for id in unheard {
            self.release(&id, now);
        }
        self.end_sessions(now);
    }

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        let gone = self.agents.values().filter_map(|agent| agent.gone_at);
        let unheard = self.reservations.values().map(|held| held.until);
        gone.chain(unheard).chain(self.session_ends_at()).min()
    }

    fn is_durable(output: &Output) -> bool {
        match output {
            Output::Store(_) | Output::Leave(_) => true,
            Output::Send { .. } | Output::Close { .. } => false,
        }
    }

    fn assert_consistent(&self) {
        for (id, held) in &self.conversations {
            assert_eq!(id, &held.row.id, "a conversation is kept under its own id");
            assert_eq!(
                held.owner.is_some(),
                held.row.status == ConversationStatus::Open,
                "an open conversation has an owner and no other has"
            );
        }
        for held in self.reservations.values() {
            let same = self
                .reservations
                .values()
                .filter(|other| other.conversation == held.conversation)
                .count();
            assert_eq!(same, 1, "a conversation holds one reservation");
        }
        assert!(self.next_assignment().is_none(), "nobody waits while somebody has room");
        for member in self.sockets.values() {
            assert!(self.agents.contains_key(&member.id), "whoever has a page is known");
        }
    }
}
