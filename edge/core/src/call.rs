//! One call, from *accept* until it is over for good.
//!
//! Signalling and media are two things: what counts as a sign of life is a participant's report, or the other side's word
//! that media arrives. A socket that is lost alone changes nothing but a label. Who owns a participant's media, and the
//! connections' descriptions, are looked after elsewhere ([`crate::conversation`], [`crate::negotiation`]).

mod input;
mod participant;
mod phase;
mod progress;
#[cfg(test)]
mod tests;
mod upgrade;

pub use input::{Input, Output};

use std::collections::VecDeque;
use std::time::Duration;

use protocol::person::Person;
use protocol::view::{CallKind, CallView, EndReason, Ending, LastMedia, Media, Upgrade};
use protocol::{CallId, Code, Side, TabId, Timestamp, limits};
use serde::{Deserialize, Serialize};

use crate::machine::Machine;
use participant::{Participant, Reported};
use phase::{Phase, Was};

/// The machine of one call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Call {
    id: CallId,
    kind: CallKind,
    /// What one side asks for.
    #[serde(default)]
    upgrade: Option<Upgrade>,
    accepted_at: Timestamp,
    /// When media first flowed both ways.
    active_at: Option<Timestamp>,
    agent: Participant,
    consumer: Participant,
    phase: Phase,
    /// How long media flowed, without the current stretch.
    talk_ms: u64,
    #[serde(skip)]
    out: VecDeque<Output>,
}

impl Call {
    /// A call that was accepted at `now`.
    #[must_use]
    pub fn new(id: CallId, kind: CallKind, agent: Person, consumer: Person, now: Timestamp) -> Self {
        Self {
            id,
            kind,
            upgrade: None,
            accepted_at: now,
            active_at: None,
            agent: Participant::new(agent, now),
            consumer: Participant::new(consumer, now),
            phase: Phase::Connecting {
                since: now,
                restarted: false,
            },
            talk_ms: 0,
            out: VecDeque::new(),
        }
    }

    /// Which call.
    #[must_use]
    pub const fn id(&self) -> &CallId {
        &self.id
    }

    /// Of which kind it is now.
    #[must_use]
    pub const fn kind(&self) -> CallKind {
        self.kind
    }

    /// Whether people are in the call, or on their way into it.
    #[must_use]
    pub const fn is_live(&self) -> bool {
        self.phase.is_live()
    }

    /// Whether each side plays all that the other sends.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        matches!(self.phase, Phase::Active { .. })
    }

    /// Who ended the call and may come back, and the page in which that was done.
    #[must_use]
    pub const fn parked_by(&self) -> Option<(Side, &TabId)> {
        match &self.phase {
            Phase::Parked { by, tab, .. } => Some((*by, tab)),
            Phase::Connecting { .. } | Phase::Active { .. } | Phase::Reconnecting { .. } | Phase::Over { .. } => None,
        }
    }

    /// The call was read back from what was stored, which may lack the signs of life of the time `unstored` before.
    pub fn presume_life(&mut self, unstored: Duration, now: Timestamp) {
        self.agent.presume_life(unstored, now);
        self.consumer.presume_life(unstored, now);
    }

    /// What a page restores that takes this side's place.
    #[must_use]
    pub const fn to_restore(&self, side: Side) -> Media {
        self.of(side).to_restore()
    }

    /// The call as both sides see it, with what is known elsewhere: the connection's number and the owning pages.
    #[must_use]
    pub fn view(&self, generation: u32, agent: Option<TabId>, consumer: Option<TabId>) -> CallView {
        CallView {
            id: self.id.clone(),
            kind: self.kind,
            state: self.phase.state(),
            generation,
            accepted_at: self.accepted_at,
            active_at: self.active_at,
            agent: self.agent.see(agent),
            consumer: self.consumer.see(consumer),
            upgrade: self.upgrade,
            ended: self.ending(),
        }
    }

    fn ending(&self) -> Option<Ending> {
        let (reason, by, at, failed_leg, undo_until) = match &self.phase {
            Phase::Connecting { .. } | Phase::Active { .. } | Phase::Reconnecting { .. } => return None,
            Phase::Parked { by, at, .. } => (EndReason::HungUp, Some(*by), *at, None, Some(*at + limits::PARKED)),
            Phase::Over {
                reason,
                by,
                at,
                failed_leg,
            } => (*reason, *by, *at, *failed_leg, None),
        };
        Some(Ending {
            reason,
            by: by.map(|side| self.of(side).person().clone()),
            at,
            talk_ms: self.talk_ms,
            last_media: self.last_media(),
            failed_leg,
            undo_until,
        })
    }

    const fn last_media(&self) -> LastMedia {
        LastMedia {
            agent: self.agent.played_at(),
            consumer: self.consumer.played_at(),
        }
    }

    const fn of(&self, side: Side) -> &Participant {
        match side {
            Side::Agent => &self.agent,
            Side::Consumer => &self.consumer,
        }
    }

    const fn of_mut(&mut self, side: Side) -> &mut Participant {
        match side {
            Side::Agent => &mut self.agent,
            Side::Consumer => &mut self.consumer,
        }
    }

    const fn check_live(&self) -> Result<(), Code> {
        if self.is_live() { Ok(()) } else { Err(Code::CallOver) }
    }

    fn sends(&mut self, from: Side, media: Media, now: Timestamp) -> Result<(), Code> {
        self.check_live()?;
        match self.kind {
            CallKind::Screen if media.audio || media.video => return Err(Code::ScreensAlone),
            CallKind::Voice if media.video => return Err(Code::NoCameraInVoice),
            CallKind::Screen | CallKind::Voice | CallKind::Video => {}
        }
        let begins_share = media.screen && !self.of(from).sends().screen;
        if begins_share && self.of(from.other()).sends().screen {
            return Err(Code::ShareTaken);
        }
        let was_choosing = self.is_anyone_choosing();
        if let Some(sharing) = self.of_mut(from).send(media, now) {
            self.out.push_back(Output::Screen { side: from, sharing });
        }
        if was_choosing && !self.is_anyone_choosing() {
            self.begin_connecting(now);
        }
        Ok(())
    }

    fn take_share(&mut self, by: Side) -> Result<(), Code> {
        self.check_live()?;
        let side = by.other();
        if self.of(side).sends().screen {
            self.out.push_back(Output::StopShare { side });
        }
        Ok(())
    }

    fn report(&mut self, from: Side, reported: Reported, hears: bool, now: Timestamp) -> Result<(), Code> {
        match self.phase {
            Phase::Over { .. } => return Err(Code::CallOver),
            // The transport may stand while the end can be undone.
            Phase::Connecting { .. } | Phase::Active { .. } | Phase::Reconnecting { .. } | Phase::Parked { .. } => {}
        }
        let Media { audio, video, screen } = reported.plays;
        if self.is_live() && (audio || video || screen) {
            self.of_mut(from.other()).played(now);
        }
        self.of_mut(from).report(reported, now);
        if hears {
            self.of_mut(from.other()).live(now);
        }
        Ok(())
    }

    fn park(&mut self, by: Side, tab: TabId, now: Timestamp) {
        let was = match &self.phase {
            Phase::Connecting { since, restarted } => Was::Connecting {
                since: *since,
                restarted: *restarted,
            },
            Phase::Active { .. } => Was::Active,
            Phase::Reconnecting { since } => Was::Reconnecting { since: *since },
            // Both want it over: nobody comes back. The first press counts.
            Phase::Parked { by: first, .. } if *first != by => return self.settle(),
            // Pressed twice.
            Phase::Parked { .. } | Phase::Over { .. } => return,
        };
        self.stop_talk(now);
        self.upgrade = None;
        self.phase = Phase::Parked { by, tab, at: now, was };
        self.out.push_back(Output::Parked);
    }

    fn back(&mut self, side: Side, now: Timestamp) -> Result<(), Code> {
        let (at, was) = match &self.phase {
            Phase::Parked { by, at, was, .. } if *by == side => (*at, *was),
            Phase::Parked { .. }
            | Phase::Over { .. }
            | Phase::Connecting { .. }
            | Phase::Active { .. }
            | Phase::Reconnecting { .. } => return Err(Code::NothingToUndo),
        };
        self.agent.resume(at, now);
        self.consumer.resume(at, now);
        self.phase = match was {
            Was::Connecting { since, restarted } => Phase::Connecting {
                since: since + now.since(at),
                restarted,
            },
            Was::Active => Phase::Active {
                since: now,
                silent_since: None,
            },
            Was::Reconnecting { since } => Phase::Reconnecting { since },
        };
        let stands = |one: &Participant| one.is_connected() && one.is_online();
        self.out.push_back(Output::Resumed {
            by: side,
            connected: stands(&self.agent) && stands(&self.consumer),
        });
        Ok(())
    }

    /// Makes an end that could be undone final.
    fn settle(&mut self) {
        if let Phase::Parked { by, at, .. } = self.phase {
            self.end(EndReason::HungUp, Some(by), at);
        }
    }

    fn close(&mut self, now: Timestamp) {
        match self.phase {
            Phase::Connecting { .. } | Phase::Active { .. } | Phase::Reconnecting { .. } => {
                self.end(EndReason::ConversationClosed, Some(Side::Agent), now);
            }
            Phase::Parked { .. } => self.settle(),
            Phase::Over { .. } => {}
        }
    }

    fn rejoin(&mut self, side: Side, now: Timestamp) -> Result<(), Code> {
        self.check_live()?;
        if self.of_mut(side).rejoin(now) {
            self.out.push_back(Output::Screen { side, sharing: false });
        }
        // The connection went with the page.
        self.agent.reset();
        self.consumer.reset();
        if let Phase::Connecting { since, restarted } = &mut self.phase {
            (*since, *restarted) = (now, false);
        }
        Ok(())
    }

    fn renew(&mut self, now: Timestamp) {
        self.agent.reset();
        self.consumer.reset();
        if let Phase::Active { silent_since, .. } = self.phase {
            self.interrupt(silent_since.unwrap_or(now));
        }
    }
}

impl Machine for Call {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, input: Input, now: Timestamp) -> Result<(), Code> {
        match input {
            Input::Sends { from, media } => self.sends(from, media, now)?,
            Input::Report {
                from,
                transport,
                sources,
                plays,
                hears,
            } => {
                let reported = Reported {
                    transport,
                    sources,
                    plays,
                };
                self.report(from, reported, hears, now)?;
            }
            Input::Upgrade { by, kind } => self.upgrade(by, kind, now)?,
            Input::AnswerUpgrade { from, kind, agree } => self.answer_upgrade(from, kind, agree)?,
            Input::Downgrade { by } => self.downgrade(by)?,
            Input::TakeShare { by } => self.take_share(by)?,
            Input::Devices { from, devices } => {
                self.check_live()?;
                self.of_mut(from).set_devices(devices);
            }
            Input::Fix { device } => {
                self.check_live()?;
                self.consumer.set_fix(device);
            }
            Input::End { by, tab } => self.park(by, tab, now),
            Input::Back { by } => self.back(by, now)?,
            Input::Rejoined { side } => self.rejoin(side, now)?,
            Input::Renewed => self.renew(now),
            Input::Online { side, online } => self.of_mut(side).set_online(online),
            Input::Asleep { side, asleep } => self.of_mut(side).set_asleep(asleep),
            Input::Leaving { side, left } => self.of_mut(side).leave(left, now),
            Input::Settle => self.settle(),
            Input::Close => self.close(now),
        }
        self.progress(now);
        Ok(())
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        self.catch_up(now);
    }

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        self.deadline()
    }

    fn assert_consistent(&self) {
        let started = self.active_at.is_some();
        match &self.phase {
            Phase::Connecting { .. } => assert!(!started, "a call that connects has not been active"),
            Phase::Active { .. } | Phase::Reconnecting { .. } => assert!(started, "it was active before"),
            Phase::Parked { was, .. } => assert_eq!(
                started,
                !matches!(was, Was::Connecting { .. }),
                "a parked call knows where it was"
            ),
            Phase::Over {
                reason, by, failed_leg, ..
            } => {
                assert_eq!(
                    by.is_none(),
                    matches!(reason, EndReason::NobodyLeft | EndReason::CouldNotConnect),
                    "somebody ends a call or is missing from it, or nobody is"
                );
                assert!(!started || *reason != EndReason::CouldNotConnect, "it had connected");
                assert_eq!(
                    failed_leg.is_some(),
                    *reason == EndReason::CouldNotConnect,
                    "a leg failed where the call could not connect, and nowhere else"
                );
            }
        }
        assert!(started || self.talk_ms == 0, "nobody talks before media flows");
        let shows_camera = self.agent.sends().video || self.consumer.sends().video;
        assert!(
            self.kind == CallKind::Video || !shows_camera,
            "a voice call has no camera"
        );
        let speaks = self.agent.sends().audio || self.consumer.sends().audio;
        assert!(
            self.kind != CallKind::Screen || !speaks,
            "a screen call has no microphone"
        );
        assert!(
            self.upgrade
                .is_none_or(|asked| self.is_live() && self.kind.upgraded() == Some(asked.kind)),
            "more is asked for in a live call that has not all"
        );
    }
}
