//! A call that is to become one of another kind: the `Desk` is asked whether the brand, the agent's profile and what else the agent has
//! to do allow it, as for an invitation, before the other side is.

use protocol::objects::{DeskAnswer, ToDesk};
use protocol::server::Server;
use protocol::view::CallKind;
use protocol::{CallId, Code, InvitationId, Side, Timestamp};
use serde::{Deserialize, Serialize};

use super::calling::Speaker;
use super::hearing::Answer;
use super::inviting::{ASKING, MOST_WAITING};
use super::writing::agent_id;
use super::{Conversation, Output, SocketId};
use crate::call;
use crate::machine::Machine;

/// Sides that want more while the `Desk` is asked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct AskingForMore {
    /// The frames that wait for the answer, and who said them.
    frames: Vec<(SocketId, Option<u32>, Side)>,
    /// The kind of call that they want.
    kind: CallKind,
    /// When to give up.
    pub(super) until: Timestamp,
}

impl Conversation {
    pub(super) fn upgrade(
        &mut self,
        (socket, n): (SocketId, Option<u32>),
        speaker: &Speaker,
        (id, kind): (&CallId, CallKind),
        now: Timestamp,
    ) -> Result<Answer, Code> {
        let by = speaker.side;
        let live = self.placed(speaker, id)?;
        let call = live.call.as_ref().ok_or(Code::OutOfTurn)?;
        if call.would_ask_for() != Some(kind) {
            self.in_place(speaker, id, call::Input::Upgrade { by, kind }, now)?;
            return Ok(Answer::Done(None));
        }
        let frame = (socket, n, by);
        if let Some(asking) = &mut live.asking_for_more {
            if asking.frames.len() >= MOST_WAITING {
                return Err(Code::TooFast);
            }
            asking.frames.push(frame);
        } else {
            live.asking_for_more = Some(AskingForMore {
                frames: vec![frame],
                kind,
                until: now + ASKING,
            });
            let invitation = live.invitation.id().clone();
            let agent = agent_id(live.invitation.from()).ok_or(Code::NotOpen)?;
            self.out.push_back(Output::Ask(ToDesk::Reserve {
                conversation: self.config.conversation.clone(),
                agent,
                assignment: self.standing.assignment,
                invitation,
                kind,
            }));
        }
        self.changed.call = true;
        Ok(Answer::Later)
    }

    /// The `Desk` answered whether the live call may become one of another kind, or did not.
    pub(super) fn more_reserved_for(&mut self, invitation: &InvitationId, answer: Option<&DeskAnswer>, now: Timestamp) {
        if self.live_now().is_some_and(|live| live.invitation.id() == invitation) {
            self.more_reserved(answer, now);
        }
    }

    fn more_reserved(&mut self, answer: Option<&DeskAnswer>, now: Timestamp) {
        self.more_is_held(answer);
        let Some(asking) = self.live_now().and_then(|live| live.asking_for_more.take()) else {
            return;
        };
        let refusal = match answer {
            Some(DeskAnswer::Reserved { .. } | DeskAnswer::Done) => None,
            Some(DeskAnswer::Refused { code }) => Some(*code),
            None => Some(Code::DeskUnavailable),
        };
        self.changed.call = true;
        for (socket, n, by) in asking.frames {
            let call = self.live_now().and_then(|live| live.call.as_mut());
            let said = match (refusal, call) {
                (Some(code), _) => Err(code),
                (None, Some(call)) => call.handle(call::Input::Upgrade { by, kind: asking.kind }, now),
                (None, None) => Err(Code::CallOver),
            };
            self.answer_late(socket, n, said);
        }
        self.carry(now);
    }

    /// The `Desk` holds the agent for more, or may: until the question is answered, and then for what the call is.
    fn more_is_held(&mut self, answer: Option<&DeskAnswer>) {
        let Some(live) = self.live_now() else { return };
        match answer {
            Some(DeskAnswer::Refused { .. }) => {}
            Some(DeskAnswer::Reserved { .. } | DeskAnswer::Done) | None if live.is_parked() => {
                // It was given back when the end was pressed, and is held anew by the answer.
                let invitation = live.invitation.id().clone();
                self.release(invitation);
            }
            Some(DeskAnswer::Reserved { .. } | DeskAnswer::Done) | None => {
                live.hold_at = Timestamp::default();
                self.changed.call = true;
            }
        }
    }

    /// Nothing more can be asked for: what the `Desk` answers is for nobody.
    pub(super) fn call_is_over(&mut self, asking: AskingForMore) {
        for (socket, n, _) in asking.frames {
            self.answer_late(socket, n, Err(Code::CallOver));
        }
    }

    fn answer_late(&mut self, socket: SocketId, n: Option<u32>, said: Result<(), Code>) {
        if self.sockets.get(socket).is_none() {
            return;
        }
        match (said, n) {
            (Ok(()), Some(n)) => self.send(vec![socket], Server::Done { n, seq: None }),
            (Ok(()), None) => {}
            (Err(code), n) => self.reject(socket, n, code),
        }
    }

    /// Gives up asking the `Desk` where its time has passed.
    pub(super) fn stop_asking_for_more(&mut self, now: Timestamp) {
        let asking = self.live_now().and_then(|live| live.asking_for_more.as_ref());
        if asking.is_some_and(|asking| asking.until <= now) {
            self.more_reserved(None, now);
        }
    }
}
