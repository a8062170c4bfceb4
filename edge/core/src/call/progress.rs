//! What time and reports do to a call.

use std::time::Duration;

use protocol::view::{EndReason, FailedLeg};
use protocol::{Side, Timestamp, limits};

use super::phase::Phase;
use super::{Call, Output};

/// How long media may be silent before a call counts as *reconnecting*. Longer hides a hiccup; shorter tells of it sooner.
const SILENT: Duration = Duration::from_secs(2);

/// Most deadlines that can fall due one after the other, generously.
const MOST_DEADLINES: usize = 32;

impl Call {
    /// Does what fell due up to `now`, each at its own instant: a late alarm changes nothing.
    pub(super) fn catch_up(&mut self, now: Timestamp) {
        for _ in 0..MOST_DEADLINES {
            match self.deadline() {
                Some(due) if due <= now => self.progress(due),
                Some(_) | None => return,
            }
        }
        debug_assert!(false, "a handled deadline is no longer due");
    }

    /// Looks at the clock and at what is known of the connection, and moves on. Safe to repeat.
    pub(super) fn progress(&mut self, now: Timestamp) {
        match self.phase {
            Phase::Over { .. } => return,
            Phase::Parked { at, .. } => {
                if now >= at + limits::PARKED {
                    self.settle();
                }
                return;
            }
            Phase::Connecting { .. } | Phase::Active { .. } | Phase::Reconnecting { .. } => {}
        }
        let choosing_until = self.agent.choosing_until().max(self.consumer.choosing_until());
        self.look_at_upgrade(now);
        self.agent.look(now);
        self.consumer.look(now);
        if let Some(until) = choosing_until.filter(|_| !self.is_anyone_choosing()) {
            self.begin_connecting(until);
        }
        if self.end_if_abandoned(now) {
            return;
        }
        match self.phase {
            Phase::Connecting { since, restarted } => self.connect(since, restarted, now),
            Phase::Active { silent_since, .. } => self.listen(silent_since, now),
            Phase::Reconnecting { since } => self.recover(since, now),
            Phase::Parked { .. } | Phase::Over { .. } => {}
        }
    }

    /// When to look at the clock next.
    pub(super) fn deadline(&self) -> Option<Timestamp> {
        let own = match self.phase {
            Phase::Over { .. } => return None,
            Phase::Parked { at, .. } => return Some(at + limits::PARKED),
            Phase::Connecting { .. } if self.is_anyone_choosing() => None,
            Phase::Connecting {
                since,
                restarted: false,
            } => Some(since + limits::CONNECTING_RESTART),
            Phase::Connecting { since, restarted: true } => Some(since + limits::CONNECTING),
            Phase::Active { silent_since, .. } => silent_since.map(|since| since + SILENT),
            Phase::Reconnecting { .. } => None,
        };
        let presence = self.agent.deadline().min(self.consumer.deadline());
        let upgrade = self.upgrade.map(|asked| asked.until);
        [own, upgrade, Some(presence)].into_iter().flatten().min()
    }

    pub(super) const fn is_anyone_choosing(&self) -> bool {
        self.agent.is_choosing() || self.consumer.is_choosing()
    }

    /// Starts the clock of *connecting*: the last person has just chosen devices.
    pub(super) const fn begin_connecting(&mut self, at: Timestamp) {
        if let Phase::Connecting { since, .. } = &mut self.phase {
            *since = at;
        }
    }

    /// Ends the call where someone has been missing for too long. Whether it did.
    fn end_if_abandoned(&mut self, now: Timestamp) -> bool {
        let gone = |side: Side| now >= self.of(side).life() + limits::ALONE;
        let missing = match (gone(Side::Agent), gone(Side::Consumer)) {
            (false, false) => return false,
            (true, false) => Side::Agent,
            (false, true) => Side::Consumer,
            (true, true) if self.agent.life() <= self.consumer.life() => Side::Agent,
            (true, true) => Side::Consumer,
        };
        let last = self.agent.life().max(self.consumer.life());
        let due = self.of(missing).life() + limits::ALONE;
        if self.of(missing.other()).is_silent(due) {
            self.end(EndReason::NobodyLeft, None, last);
        } else {
            let reason = if self.of(missing).is_leaving() {
                EndReason::PageClosed
            } else {
                EndReason::Alone
            };
            self.end(reason, Some(missing), self.of(missing).life());
        }
        true
    }

    fn connect(&mut self, since: Timestamp, restarted: bool, now: Timestamp) {
        if self.is_anyone_choosing() {
            return;
        }
        if self.flows_wholly() {
            self.active_at = Some(now);
            self.phase = Phase::Active {
                since: now,
                silent_since: None,
            };
            self.out.push_back(Output::Started {
                setup_ms: now.ms_since(self.accepted_at),
            });
        } else if now >= since + limits::CONNECTING {
            self.end(EndReason::CouldNotConnect, None, since + limits::CONNECTING);
        } else if !restarted && now >= since + limits::CONNECTING_RESTART {
            self.phase = Phase::Connecting { since, restarted: true };
            self.out.push_back(Output::RestartIce);
        }
    }

    fn listen(&mut self, silent_since: Option<Timestamp>, now: Timestamp) {
        if let Some(missing) = self.missing() {
            let life = self.of(missing).life();
            self.interrupt(silent_since.map_or(life, |since| since.min(life)));
            return;
        }
        let since = (!self.flows()).then(|| silent_since.unwrap_or(now));
        if let Phase::Active { silent_since, .. } = &mut self.phase {
            *silent_since = since;
        }
        if let Some(since) = since
            && now >= since + SILENT
        {
            self.interrupt(since);
        }
    }

    fn recover(&mut self, since: Timestamp, now: Timestamp) {
        if self.missing().is_none() && self.flows() {
            self.phase = Phase::Active {
                since: now,
                silent_since: None,
            };
            self.out.push_back(Output::Recovered {
                gap_ms: now.ms_since(since),
            });
        }
    }

    /// Media stopped flowing at `at`: the call reconnects.
    pub(super) fn interrupt(&mut self, at: Timestamp) {
        let at = self.stop_talk(at);
        self.phase = Phase::Reconnecting { since: at };
        self.out.push_back(Output::Interrupted { at });
    }

    /// Ends the call for good.
    pub(super) fn end(&mut self, reason: EndReason, by: Option<Side>, at: Timestamp) {
        let stopped = self.stop_talk(at);
        let at = at.max(stopped);
        self.upgrade = None;
        let failed_leg = (reason == EndReason::CouldNotConnect).then(|| self.failing_leg());
        self.phase = Phase::Over {
            reason,
            by,
            at,
            failed_leg,
        };
        self.out.push_back(Output::Ended {
            reason,
            by,
            at,
            talk_ms: self.talk_ms,
            connected: self.active_at.is_some(),
            last_media: self.last_media(),
            failed_leg,
        });
    }

    /// What keeps the call from being active: without a person no connection is made, without a connection no media flows.
    fn failing_leg(&self) -> FailedLeg {
        match self.missing() {
            Some(Side::Agent) => return FailedLeg::AgentMissing,
            Some(Side::Consumer) => return FailedLeg::ConsumerMissing,
            None => {}
        }
        if !self.is_connected() {
            return FailedLeg::Connection;
        }
        match (
            self.agent.is_played_wholly_by(&self.consumer),
            self.consumer.is_played_wholly_by(&self.agent),
        ) {
            (true, _) => FailedLeg::ConsumerMedia,
            (false, true) => FailedLeg::AgentMedia,
            (false, false) => FailedLeg::MediaBothWays,
        }
    }

    /// Counts the current stretch of talk, which ended at `at` or fell silent before; gives when it did.
    pub(super) fn stop_talk(&mut self, at: Timestamp) -> Timestamp {
        let Phase::Active { since, silent_since } = self.phase else {
            return at;
        };
        let until = silent_since.map_or(at, |silent| silent.min(at)).max(since);
        self.talk_ms = self.talk_ms.saturating_add(until.ms_since(since));
        until
    }

    /// Whose participant is missing, for longest.
    fn missing(&self) -> Option<Side> {
        [Side::Agent, Side::Consumer]
            .into_iter()
            .filter(|side| self.of(*side).is_missing())
            .min_by_key(|side| self.of(*side).life())
    }

    fn is_connected(&self) -> bool {
        self.agent.is_connected() && self.consumer.is_connected()
    }

    /// Whether each side plays all that the other sends.
    fn flows_wholly(&self) -> bool {
        self.is_connected()
            && self.missing().is_none()
            && self.agent.is_played_wholly_by(&self.consumer)
            && self.consumer.is_played_wholly_by(&self.agent)
    }

    /// Whether both are in touch.
    fn flows(&self) -> bool {
        self.is_connected() && self.agent.is_played_by(&self.consumer) && self.consumer.is_played_by(&self.agent)
    }
}
