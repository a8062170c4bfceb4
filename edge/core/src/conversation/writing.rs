//! The transcript: messages, receipts, who owns the conversation, and the row that the `Desk` shows of it.

use std::time::Duration;

use protocol::desk::Row;
use protocol::objects::ToDesk;
use protocol::person::Person;
use protocol::server::Server;
use protocol::settings::Switches;
use protocol::transcript::{Content, Entry, Text};
use protocol::view::RequestOutcome;
use protocol::{AgentId, Code, MessageId, ParticipantId, Side, Timestamp, limits};

use super::state::{Stage, Status};
use super::{Conversation, Outgoing, Output};
use crate::machine::Machine;
use crate::{call, invitation};

/// The shortest time between two rows to the `Desk`, where only messages changed it. Longer spares the `Desk`; shorter
/// shows the last words sooner.
const ROW_EVERY: Duration = Duration::from_millis(250);

/// How much of the last message a row shows, in characters.
const ROW_TEXT: usize = 120;

impl Conversation {
    pub(super) fn message(
        &mut self,
        from: &Person,
        id: MessageId,
        text: &Text,
        prior: Option<&Entry>,
        now: Timestamp,
    ) -> Result<u64, Code> {
        let text = text.0.trim();
        if let Some(entry) = prior {
            return said_before(entry, &from.id, text);
        }
        if text.is_empty() {
            return Err(Code::Empty);
        }
        if text.len() > limits::MESSAGE_BYTES {
            return Err(Code::TooLarge);
        }
        let message = Content::Message {
            id,
            from: from.clone(),
            text: Text(text.to_owned()),
        };
        match from.id.side() {
            Side::Agent => {
                self.check_owner(from)?;
                Ok(self.write_message(Side::Agent, message, text, now))
            }
            Side::Consumer => self.consumer_writes(message, text, now),
        }
    }

    fn consumer_writes(&mut self, message: Content, text: &str, now: Timestamp) -> Result<u64, Code> {
        match &self.standing.status {
            Status::Queued { .. } | Status::Open { .. } => Ok(self.write_message(Side::Consumer, message, text, now)),
            Status::New => {
                let seq = self.write_message(Side::Consumer, message, text, now);
                self.queue(None, now);
                Ok(seq)
            }
            Status::Closed { .. } if now.since(self.standing.since) >= limits::REOPEN => Err(Code::ConversationOver),
            Status::Closed { agent } => {
                let former = agent.clone();
                self.write(Content::Reopened, now);
                let seq = self.write_message(Side::Consumer, message, text, now);
                self.queue(Some(former), now);
                Ok(seq)
            }
        }
    }

    /// Waits for an agent from here on.
    fn queue(&mut self, former: Option<Person>, now: Timestamp) {
        self.become_(Status::Queued { former }, now);
        self.write(Content::Queued, now);
        // The agent who closed it no longer looks at it; whoever is assigned comes anew.
        self.send_agents_away(None, now);
    }

    /// Refuses what only the owner may do while the conversation is open.
    pub(super) fn check_owner(&self, person: &Person) -> Result<(), Code> {
        match &self.standing.status {
            Status::Open { agent } if agent.id == person.id => Ok(()),
            Status::Open { .. } => Err(Code::NotOwner),
            Status::New | Status::Queued { .. } | Status::Closed { .. } => Err(Code::NotOpen),
        }
    }

    fn become_(&mut self, status: Status, now: Timestamp) {
        self.standing.status = status;
        self.standing.since = now;
        self.changed.standing = true;
        self.changed.view = true;
        self.row_changed(true);
    }

    fn write_message(&mut self, side: Side, message: Content, text: &str, now: Timestamp) -> u64 {
        let seq = self.write(message, now);
        let head = &mut self.head;
        // Who writes has read what is above.
        let receipt = head.receipt_mut(side);
        (receipt.delivered, receipt.read) = (seq, seq);
        match side {
            Side::Agent => {
                head.note_read(seq);
            }
            Side::Consumer => {
                head.consumer_messages = head.consumer_messages.saturating_add(1);
                head.note_unread(seq);
            }
        }
        head.last_text = Text(text.chars().take(ROW_TEXT).collect());
        head.last_at = now;
        self.row_changed(false);
        seq
    }

    /// Writes the next entry and shows it to everyone.
    pub(super) fn write(&mut self, content: Content, now: Timestamp) -> u64 {
        self.head.seq += 1;
        self.changed.head = true;
        let entry = Entry {
            seq: self.head.seq,
            at: now,
            content,
        };
        self.out.push_back(Output::Write(entry.clone()));
        let entries = vec![entry];
        self.send(self.sockets.everyone(), Server::Entries { entries });
        self.head.seq
    }

    pub(super) fn typing(&mut self, from: &Person, typing: bool) -> Result<(), Code> {
        let side = from.id.side();
        if side == Side::Agent {
            self.check_owner(from)?;
        }
        self.send(self.sockets.of_side(side.other()), Server::Typing { side, typing });
        Ok(())
    }

    pub(super) fn receipt(&mut self, side: Side, delivered: u64, read: u64) {
        let last = self.head.seq;
        let receipt = self.head.receipt_mut(side);
        let before = *receipt;
        receipt.read = receipt.read.max(read.min(last));
        receipt.delivered = receipt.delivered.max(delivered.min(last)).max(receipt.read);
        if *receipt == before {
            return;
        }
        let read = receipt.read;
        self.changed.head = true;
        if side == Side::Agent && self.head.note_read(read) {
            self.row_changed(false);
        }
        let receipts = self.head.receipts;
        self.send(self.sockets.everyone(), Server::Receipts { receipts });
    }

    pub(super) fn close(&mut self, by: &Person, comment: &Text, now: Timestamp) -> Result<(), Code> {
        if by.id.side() == Side::Consumer {
            return Err(Code::WrongSide);
        }
        self.check_owner(by)?;
        let comment = comment.0.trim();
        if comment.len() > limits::COMMENT_BYTES {
            return Err(Code::TooLarge);
        }
        let comment = Text(comment.to_owned());
        self.stop_calling(Code::NotOpen, now);
        self.end_request(RequestOutcome::Withdrawn, None, now);
        self.become_(Status::Closed { agent: by.clone() }, now);
        let by = by.clone();
        self.write(Content::Closed { by, comment }, now);
        Ok(())
    }

    /// The `Desk` said what the consumer may ask for.
    pub(super) fn may_ask_for(&mut self, kinds: Switches) {
        if self.standing.may_ask_for != kinds {
            self.standing.may_ask_for = kinds;
            self.changed.standing = true;
            self.changed.view = true;
        }
    }

    /// The `Desk` gave the conversation to `agent`.
    pub(super) fn assigned(&mut self, agent: Person, number: u64, now: Timestamp) -> Result<(), Code> {
        if agent.id.side() == Side::Consumer {
            return Err(Code::Malformed);
        }
        if number <= self.standing.assignment || self.standing.status == Status::New {
            // Said twice, or overtaken by a later one.
            return Ok(());
        }
        self.standing.assignment = number;
        self.changed.standing = true;
        match &self.standing.status {
            Status::Open { agent: owner } if owner.id == agent.id => self.row_changed(true),
            Status::Queued { .. } | Status::Open { .. } => {
                self.stop_calling(Code::NotOwner, now);
                self.become_(Status::Open { agent: agent.clone() }, now);
                self.send_agents_away(Some(&agent.id), now);
                self.write(Content::Assigned { agent }, now);
            }
            // Closed a moment before: the Desk learns it from the row.
            Status::New | Status::Closed { .. } => self.row_changed(true),
        }
        Ok(())
    }

    /// Closes the sockets of agents who have no business here any more.
    fn send_agents_away(&mut self, owner: Option<&ParticipantId>, now: Timestamp) {
        let others: Vec<_> = self
            .sockets
            .all()
            .filter(|facts| facts.side() == Side::Agent && Some(&facts.person.id) != owner)
            .map(|facts| facts.id)
            .collect();
        for socket in others {
            self.close_socket(socket, Code::UnknownConversation, now);
        }
    }

    /// Withdraws what rings and ends what runs, because the conversation is closed or goes to another agent.
    fn stop_calling(&mut self, code: Code, now: Timestamp) {
        match &mut self.call.stage {
            Stage::Idle => {}
            Stage::Asking(_) => self.stop_asking(code),
            Stage::Live(live) => {
                self.changed.call = true;
                let answer = match &mut live.call {
                    Some(call) => call.handle(call::Input::Close, now),
                    None => live.invitation.handle(invitation::Input::Withdraw, now),
                };
                super::admitting::taken(answer);
                self.carry(now);
            }
        }
    }

    // ── the row ──

    pub(super) fn row_changed(&mut self, at_once: bool) {
        self.head.row_version += 1;
        self.changed.head = true;
        self.changed.row_at_once |= at_once;
    }

    /// When the `Desk` is to hear of the row.
    pub(super) fn row_due(&self) -> Option<Timestamp> {
        (self.head.row_version > self.head.row_told).then(|| self.head.row_told_at + ROW_EVERY)
    }

    pub(super) fn tell_desk(&mut self, now: Timestamp) {
        let at_once = std::mem::take(&mut self.changed.row_at_once);
        let is_due = self.row_due().is_some_and(|due| due <= now);
        let Some(row) = self.desk_row().filter(|_| at_once || is_due) else {
            return;
        };
        self.head.row_told = self.head.row_version;
        self.head.row_told_at = now;
        self.changed.head = true;
        let assignment = self.standing.assignment;
        self.leave_for_desk(ToDesk::Conversation { row, assignment });
    }

    pub(super) fn leave_for_desk(&mut self, notice: ToDesk) {
        self.out.push_back(Output::Leave(Outgoing::Desk(Box::new(notice))));
    }

    fn desk_row(&self) -> Option<Row> {
        let agent = match &self.standing.status {
            Status::Open { agent } => agent_id(agent),
            Status::New | Status::Queued { .. } | Status::Closed { .. } => None,
        };
        Some(Row {
            id: self.config.conversation.clone(),
            consumer: self.standing.consumer.clone()?,
            agent,
            status: self.standing.status.view(),
            since: self.standing.since,
            last_text: self.head.last_text.clone(),
            last_at: self.head.last_at,
            consumer_messages: self.head.consumer_messages,
            unread: self.head.unread(),
            request: self.standing.request,
            version: self.head.row_version,
        })
    }
}

/// The answer to a message whose id is in the transcript already.
fn said_before(entry: &Entry, by: &ParticipantId, said: &str) -> Result<u64, Code> {
    match &entry.content {
        Content::Message { from, text, .. } if from.id == *by && text.0 == said => Ok(entry.seq),
        Content::Message { .. }
        | Content::Queued
        | Content::Assigned { .. }
        | Content::Closed { .. }
        | Content::Reopened
        | Content::Invited { .. }
        | Content::CallRequested { .. }
        | Content::RequestEnded { .. }
        | Content::CallLink { .. }
        | Content::KindChanged { .. }
        | Content::Screenshot { .. }
        | Content::ScreenshotWithdrawn { .. }
        | Content::InvitationEnded { .. }
        | Content::CallStarted { .. }
        | Content::ScreenShared { .. }
        | Content::CallEnded { .. } => Err(Code::MessageIdUsed),
    }
}

/// The agent's own id, where the person is one.
pub(super) fn agent_id(person: &Person) -> Option<AgentId> {
    match &person.id {
        ParticipantId::Agent(id) => Some(id.clone()),
        ParticipantId::Consumer(_) => None,
    }
}
