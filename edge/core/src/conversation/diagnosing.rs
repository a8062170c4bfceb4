//! What pages noticed in calls, kept for a while for those who find out why one went badly (N4).

use protocol::diagnosis::{Diagnosis, Diagnostics, LinkUse, Note, Noted};
use protocol::server::Server;
use protocol::transcript::{Content, Entry};
use protocol::view::CallKind;
use protocol::{AgentId, CallId, Code, ParticipantId, Side, Timestamp, limits};
use serde::{Deserialize, Serialize};

use super::calling::Speaker;
use super::hearing::only;
use super::state::Stage;
use super::writing::agent_id;
use super::{Conversation, Output};
use crate::invitation::{Invitation, Link};

/// A call of which something is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    call: CallId,
    kind: CallKind,
    agent: AgentId,
    until: Timestamp,
    #[serde(default)]
    link: Option<LinkUse>,
}

impl Conversation {
    /// A page says what it noticed. What it said before of the same call is replaced.
    pub(super) fn diagnosis(
        &mut self,
        speaker: &Speaker,
        call: &CallId,
        mut diagnosis: Diagnosis,
        now: Timestamp,
    ) -> Result<(), Code> {
        let fits = diagnosis.steps.len() <= limits::DIAGNOSIS_STEPS
            && diagnosis.pairs.len() <= limits::DIAGNOSIS_PAIRS
            && diagnosis.samples.len() <= limits::DIAGNOSIS_SAMPLES
            && diagnosis.layout.len() <= limits::DIAGNOSIS_TILES;
        if !fits {
            return Err(Code::TooLarge);
        }
        self.keep(call, now)?;
        shorten(&mut diagnosis.browser);
        shorten(&mut diagnosis.system);
        self.out.push_back(Output::Keep {
            call: call.clone(),
            side: speaker.side,
            diagnosis: Box::new(diagnosis),
        });
        Ok(())
    }

    /// The agent wants to know how the running call does: both pages are asked.
    pub(super) fn diagnose(&mut self, speaker: &Speaker, call: &CallId) -> Result<(), Code> {
        only(Side::Agent, speaker)?;
        self.live(call)?;
        for side in [Side::Agent, Side::Consumer] {
            let to = self.sockets_of_place(side);
            self.send(to, Server::Diagnose { call: call.clone() });
        }
        Ok(())
    }

    /// What is kept of a call, for the agent who has the conversation or for whoever opens a link that this agent made.
    ///
    /// # Errors
    /// `nothing_kept`; `unknown_conversation` for an agent who does not have the conversation.
    pub fn diagnostics(
        &self,
        call: &CallId,
        by: Option<&AgentId>,
        (agents, consumers): (Option<Diagnosis>, Option<Diagnosis>),
        entries: &[Entry],
    ) -> Result<Diagnostics, Code> {
        let reads = |agent: &AgentId| self.may_come(&ParticipantId::Agent(agent.clone()));
        if !by.is_none_or(reads) {
            return Err(Code::UnknownConversation);
        }
        let kept = self.call.kept.iter().find(|kept| kept.call == *call);
        let kept = kept.ok_or(Code::NothingKept)?;
        let Some(ParticipantId::Consumer(consumer)) = self.standing.consumer.as_ref().map(|person| &person.id) else {
            return Err(Code::NothingKept);
        };
        Ok(Diagnostics {
            brand: self.config.brand.clone(),
            conversation: self.config.conversation.clone(),
            call: call.clone(),
            kind: kept.kind,
            agent: kept.agent.clone(),
            consumer: consumer.clone(),
            link: kept.link,
            timeline: entries.iter().filter_map(|entry| noted(entry, call)).collect(),
            agents,
            consumers,
            kept_until: kept.until,
        })
    }

    /// When the oldest of what is kept is to be deleted.
    pub(super) fn kept_until(&self) -> Option<Timestamp> {
        self.call.kept.iter().map(|kept| kept.until).min()
    }

    /// Deletes what has been kept long enough.
    pub(super) fn forget_kept(&mut self, now: Timestamp) {
        while let Some(place) = self.call.kept.iter().position(|kept| kept.until <= now) {
            self.forget(place);
        }
    }

    fn keep(&mut self, call: &CallId, now: Timestamp) -> Result<(), Code> {
        let invitation = self.invitation_of(call);
        let link = invitation.and_then(Invitation::link).map(Link::in_use);
        if let Some(place) = self.call.kept.iter().position(|kept| kept.call == *call) {
            if link.is_some() && link != self.call.kept[place].link {
                self.call.kept[place].link = link;
                self.changed.call = true;
            }
            return Ok(());
        }
        let invitation = invitation.ok_or(Code::UnknownCall)?;
        let kept = Kept {
            call: call.clone(),
            kind: invitation.kind(),
            agent: agent_id(invitation.from()).ok_or(Code::UnknownCall)?,
            until: now + limits::DIAGNOSIS_KEPT,
            link,
        };
        if self.call.kept.len() >= limits::DIAGNOSES {
            self.forget(0);
        }
        self.call.kept.push(kept);
        self.changed.call = true;
        Ok(())
    }

    /// The invitation that led to a call, while it is known.
    fn invitation_of(&self, call: &CallId) -> Option<&Invitation> {
        let live = match &self.call.stage {
            Stage::Live(live) => Some(&live.invitation),
            Stage::Idle | Stage::Asking(_) => None,
        };
        let mut known = live.into_iter().chain(&self.call.last);
        known.find(|invitation| invitation.id().call() == *call)
    }

    fn forget(&mut self, place: usize) {
        let Kept { call, .. } = self.call.kept.remove(place);
        self.changed.call = true;
        self.out.push_back(Output::Forget { call });
    }
}

/// Cuts a name of software to what is kept of it.
fn shorten(name: &mut String) {
    let end = name.floor_char_boundary(limits::SOFTWARE_BYTES);
    name.truncate(end);
}

/// What an entry says of a call, without names.
fn noted(entry: &Entry, of: &CallId) -> Option<Noted> {
    let (call, by, what) = match &entry.content {
        Content::Invited { invitation, by, .. } => (invitation.call(), Some(by), Note::Invited),
        Content::InvitationEnded {
            invitation,
            outcome,
            by,
            ..
        } => (
            invitation.call(),
            by.as_ref(),
            Note::InvitationEnded { outcome: *outcome },
        ),
        Content::CallLink { invitation, by, .. } => (invitation.call(), Some(by), Note::LinkSent),
        Content::CallStarted { call, .. } => (call.clone(), None, Note::Started),
        Content::KindChanged { call, kind, by } => (call.clone(), Some(by), Note::KindChanged { kind: *kind }),
        Content::ScreenShared { call, by, sharing } => {
            (call.clone(), Some(by), Note::ScreenShared { sharing: *sharing })
        }
        Content::CallEnded {
            call,
            reason,
            by,
            talk_ms,
            failed_leg,
            ..
        } => {
            let ended = Note::Ended {
                reason: *reason,
                talk_ms: *talk_ms,
                failed_leg: *failed_leg,
            };
            (call.clone(), by.as_ref(), ended)
        }
        Content::Message { .. }
        | Content::Queued
        | Content::Assigned { .. }
        | Content::Closed { .. }
        | Content::Reopened
        | Content::CallRequested { .. }
        | Content::RequestEnded { .. }
        | Content::Screenshot { .. }
        | Content::ScreenshotWithdrawn { .. } => return None,
    };
    (call == *of).then(|| Noted {
        at: entry.at,
        by: by.map(|person| person.id.side()),
        what,
    })
}
