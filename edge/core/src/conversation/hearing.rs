//! What pages say: each frame is decided here, and numbered ones are answered exactly once.

use protocol::client::{Client, ClientFrame};
use protocol::server::Server;
use protocol::transcript::{Entry, Text};
use protocol::{Code, RejoinSecret, Side, Timestamp};

use super::admitting::introduced;
use super::calling::Speaker;
use super::inviting::Wanted;
use super::linking::checked_name;
use super::{Conversation, Output, SocketFacts, SocketId};
use crate::{call, negotiation};

/// What a frame is answered with, once it is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Answer {
    /// It was done, and made or had made this entry.
    Done(Option<u64>),
    /// It is answered by a later input.
    Later,
}

impl Conversation {
    pub(super) fn hear(
        &mut self,
        socket: SocketId,
        frame: ClientFrame,
        prior: Option<&Entry>,
        random: u128,
        now: Timestamp,
    ) {
        let ClientFrame { n, body } = frame;
        let Some(facts) = self.sockets.get(socket).cloned() else {
            // A socket that was closed a moment before.
            return;
        };
        if !self.sockets.count_frame(socket, now) {
            self.close_socket(socket, Code::TooFast, now);
            return;
        }
        let before = self.out.len();
        match self.decide(&facts, n, body, prior, random, now) {
            Ok(Answer::Done(seq)) => {
                if let Some(n) = n {
                    // The answer comes before all that the frame caused.
                    let to = vec![socket];
                    let frame = Server::Done { n, seq };
                    self.out.insert(before, Output::Send { to, frame });
                }
            }
            Ok(Answer::Later) => {}
            Err(code) => {
                debug_assert_eq!(self.out.len(), before, "a refused frame has changed nothing");
                self.reject(socket, n, code);
                if code == Code::HelloFirst {
                    self.close_socket(socket, code, now);
                }
            }
        }
    }

    pub(super) fn reject(&mut self, socket: SocketId, n: Option<u32>, code: Code) {
        let refusal = code.into();
        self.send(vec![socket], Server::Rejected { n, refusal });
    }

    pub(super) fn send(&mut self, to: Vec<SocketId>, frame: Server) {
        if !to.is_empty() {
            self.out.push_back(Output::Send { to, frame });
        }
    }

    fn decide(
        &mut self,
        facts: &SocketFacts,
        n: Option<u32>,
        body: Client,
        prior: Option<&Entry>,
        random: u128,
        now: Timestamp,
    ) -> Result<Answer, Code> {
        let socket = facts.id;
        let Some(page) = &facts.page else {
            let (page, after) = introduced(&body, now).ok_or(Code::HelloFirst)?;
            self.hello(facts, page, after, now);
            return Ok(Answer::Done(None));
        };
        let speaker = Speaker {
            side: facts.side(),
            tab: page.tab.clone(),
        };
        match body {
            Client::Hello { .. } => return Err(Code::HelloTwice),
            Client::Visibility { visible } => self.visibility(socket, &speaker, visible, now),
            Client::Message { id, text } => {
                return self
                    .message(&facts.person, id, &text, prior, now)
                    .map(|seq| Answer::Done(Some(seq)));
            }
            Client::Typing { typing } => self.typing(&facts.person, typing)?,
            Client::Receipt { delivered, read } => self.receipt(speaker.side, delivered, read),
            Client::Close { comment } => self.close(&facts.person, &comment, now)?,

            Client::Invite {
                invitation,
                kind,
                offer,
                link,
                name,
            } => {
                let wanted = Wanted {
                    invitation,
                    kind,
                    offer,
                    link,
                    name: checked_name(name.map(|Text(name)| name))?,
                };
                return self.invite(facts, &speaker, n, wanted, now);
            }
            Client::Shown { invitation } => self.shown(&speaker, &invitation, now)?,
            Client::Accept { invitation } => {
                self.accept(&speaker, &invitation, RejoinSecret::from_random(random), now)?;
            }
            Client::Decline { invitation, reason } => self.decline(&speaker, &invitation, reason, now)?,
            Client::Cancel { invitation } => self.cancel(&speaker, &invitation, now)?,

            Client::Describe {
                call,
                generation,
                description,
            } => {
                let from = speaker.side;
                let input = negotiation::Input::Describe {
                    from,
                    generation,
                    description,
                };
                self.negotiate(&speaker, &call, input, now)?;
            }
            Client::Candidate {
                call,
                generation,
                candidate,
            } => {
                let from = speaker.side;
                let input = negotiation::Input::Candidate {
                    from,
                    generation,
                    candidate,
                };
                self.negotiate(&speaker, &call, input, now)?;
            }
            Client::Diagnosis { call, diagnosis } => self.diagnosis(&speaker, &call, *diagnosis, now)?,
            Client::Diagnose { call } => self.diagnose(&speaker, &call)?,
            Client::Probe => self.probe(&speaker, now)?,
            Client::Probed { reach } => self.found_out(&speaker, reach, now)?,
            Client::Renew { call, generation } => {
                self.negotiate(&speaker, &call, negotiation::Input::Renew { generation }, now)?;
            }
            Client::Sends { call, media } => {
                let from = speaker.side;
                self.in_place(&speaker, &call, call::Input::Sends { from, media }, now)?;
            }
            Client::Report {
                call,
                generation,
                transport,
                sources,
                plays,
                hears,
                path,
            } => {
                let report = call::Input::Report {
                    from: speaker.side,
                    transport,
                    sources,
                    plays,
                    hears,
                };
                self.report(&speaker, &call, generation, report, now)?;
                self.note_way(speaker.side, path, hears, now);
            }
            Client::Join { call, secret, take } => {
                let fresh = RejoinSecret::from_random(random);
                self.join(socket, &speaker, &call, (secret, take), fresh, now)?;
            }
            Client::Ready { readiness } => self.ready(socket, readiness),
            Client::TakeShare { call } => {
                let by = speaker.side;
                self.in_place(&speaker, &call, call::Input::TakeShare { by }, now)?;
            }
            Client::Devices { call, devices } => {
                let from = speaker.side;
                self.in_place(&speaker, &call, call::Input::Devices { from, devices }, now)?;
            }
            Client::Fix { call, device } => {
                only(Side::Agent, &speaker)?;
                let device = Some(device);
                self.in_place(&speaker, &call, call::Input::Fix { device }, now)?;
            }
            Client::DismissFix { call } => {
                only(Side::Consumer, &speaker)?;
                self.in_place(&speaker, &call, call::Input::Fix { device: None }, now)?;
            }
            Client::Upgrade { call, kind } => return self.upgrade((socket, n), &speaker, (&call, kind), now),
            Client::AnswerUpgrade { call, kind, agree } => {
                let from = speaker.side;
                self.in_place(&speaker, &call, call::Input::AnswerUpgrade { from, kind, agree }, now)?;
            }
            Client::Downgrade { call } => {
                let by = speaker.side;
                self.in_place(&speaker, &call, call::Input::Downgrade { by }, now)?;
            }
            Client::AskForCall { kind } => self.ask_for_call(&facts.person, kind, now)?,
            Client::WithdrawRequest => self.withdraw_request(&facts.person, now)?,
            Client::DeclineRequest => self.decline_request(&facts.person, now)?,
            Client::SendLink { invitation } => self.send_link(&facts.person, &invitation, now)?,
            Client::Withdraw { file } => self.withdraw(&facts.person, &file, now)?,
            Client::End { call } => self.end(&speaker, &call, now)?,
            Client::BackToCall { call } => self.back_to_call(&speaker, &call, now)?,
        }
        Ok(Answer::Done(None))
    }
}

/// Refuses what only the agent's side may do.
pub(super) const fn only(side: Side, speaker: &Speaker) -> Result<(), Code> {
    match (side, speaker.side) {
        (Side::Agent, Side::Agent) | (Side::Consumer, Side::Consumer) => Ok(()),
        (Side::Agent, Side::Consumer) | (Side::Consumer, Side::Agent) => Err(Code::WrongSide),
    }
}
