//! A call as a watcher of the clock would tell it: no deadlines, no late alarms, one look at everything per tick.

use protocol::client::Transport;
use protocol::view::{CallKind, CallState, EndReason, Media, Presence};
use protocol::{Side, Timestamp};

/// A look at the clock, in milliseconds.
type Now = u64;

use crate::call::Input;

#[derive(Clone, Copy, Default, Debug)]
struct One {
    life: u64,
    /// Since when the page is gone that said so.
    gone: Option<Now>,
    left: bool,
    asleep: bool,
    played: Option<u64>,
    offline: bool,
    choosing_until: Option<u64>,
    connected: bool,
    audio: bool,
    video: bool,
    screen: bool,
    sources: bool,
    plays: bool,
}

impl One {
    /// What a page said before it went may come a second late.
    fn still_gone(&self, now: Now) -> Option<Now> {
        self.gone.filter(|since| now < since + 1_000)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Where {
    Connecting { since: u64 },
    Active,
    Reconnecting,
}

#[derive(Debug)]
pub(super) struct Reference {
    /// Screens alone, voice, video: each has what those before it have.
    rank: usize,
    /// Who asks for the next of them, and until when.
    upgrade: Option<(usize, u64)>,
    sides: [One; 2],
    place: Where,
    parked: Option<(usize, u64)>,
    over: Option<EndReason>,
    /// When the current stretch of talk began, and since when it is silent.
    since: u64,
    silent: Option<u64>,
    talk: u64,
    /// The last look at the clock.
    seen: Now,
}

const KINDS: [CallKind; 3] = [CallKind::Screen, CallKind::Voice, CallKind::Video];

const fn rank(kind: CallKind) -> usize {
    match kind {
        CallKind::Screen => 0,
        CallKind::Voice => 1,
        CallKind::Video => 2,
    }
}

const fn index(side: Side) -> usize {
    match side {
        Side::Agent => 0,
        Side::Consumer => 1,
    }
}

/// Whether anything of it is there; reports name a microphone and a camera together, and no screen.
const fn some(media: Media) -> bool {
    media.audio || media.video
}

impl Reference {
    pub(super) fn new(kind: CallKind, now: Timestamp) -> Self {
        let now = now.as_unix_ms();
        let one = One {
            life: now,
            choosing_until: Some(now + 60_000),
            ..One::default()
        };
        Self {
            rank: rank(kind),
            upgrade: None,
            sides: [one, one],
            place: Where::Connecting { since: now },
            parked: None,
            over: None,
            since: 0,
            silent: None,
            talk: 0,
            seen: now,
        }
    }

    pub(super) const fn state(&self) -> CallState {
        if self.over.is_some() || self.parked.is_some() {
            return CallState::Ended;
        }
        match self.place {
            Where::Connecting { .. } => CallState::Connecting,
            Where::Active => CallState::Active,
            Where::Reconnecting => CallState::Reconnecting,
        }
    }

    pub(super) fn reason(&self) -> Option<EndReason> {
        self.over.or(self.parked.map(|_| EndReason::HungUp))
    }

    pub(super) const fn talk_ms(&self) -> u64 {
        self.talk
    }

    pub(super) const fn kind(&self) -> CallKind {
        KINDS[self.rank]
    }

    pub(super) fn asked(&self) -> Option<(Side, CallKind)> {
        let asked = self.upgrade.filter(|_| self.over.is_none() && self.parked.is_none());
        asked.map(|(side, _)| ([Side::Agent, Side::Consumer][side], KINDS[self.rank + 1]))
    }

    pub(super) fn sends(&self, side: Side) -> Media {
        let One {
            audio, video, screen, ..
        } = self.sides[index(side)];
        Media { audio, video, screen }
    }

    pub(super) const fn last_media(&self, side: Side) -> Option<u64> {
        self.sides[index(side)].played
    }

    pub(super) const fn is_choosing(&self, side: Side) -> bool {
        self.sides[index(side)].choosing_until.is_some()
    }

    pub(super) fn presence(&self, side: Side) -> Presence {
        self.presence_of(index(side), self.seen)
    }

    fn presence_of(&self, side: usize, now: Now) -> Presence {
        let one = self.sides[side];
        match now.saturating_sub(one.life) {
            _ if one.gone.is_some() && one.left => Presence::Left,
            20_000.. if !one.asleep || one.gone.is_some() => Presence::Left,
            _ if one.asleep && one.gone.is_none() => Presence::Away,
            _ if one.gone.is_some() => Presence::ChangingPages,
            6_000.. => Presence::Lost,
            _ if one.offline => Presence::SignallingReconnecting,
            _ => Presence::Present,
        }
    }

    fn missing(&self, now: Now) -> Option<Now> {
        let is_missing = |side: &usize| match self.presence_of(*side, now) {
            Presence::Left | Presence::ChangingPages | Presence::Lost => true,
            Presence::Away => now - self.sides[*side].life >= 6_000,
            Presence::SignallingReconnecting | Presence::Present => false,
        };
        (0..2).filter(is_missing).map(|side| self.sides[side].life).min()
    }

    fn flows(&self, wholly: bool) -> bool {
        let played = |from: One, to: One| {
            let is_sent = wholly && (from.audio || from.video);
            (to.plays || !(from.sources || is_sent)) && !(wholly && from.screen)
        };
        let [a, b] = self.sides;
        a.connected && b.connected && played(a, b) && played(b, a)
    }

    fn is_anyone_choosing(&self) -> bool {
        self.sides.iter().any(|one| one.choosing_until.is_some())
    }

    fn stop(&mut self, at: Now) -> Now {
        if self.place != Where::Active {
            return at;
        }
        let at = self.silent.map_or(at, |silent| silent.min(at)).max(self.since);
        self.talk += at - self.since;
        at
    }

    fn interrupt(&mut self, at: Now) {
        self.stop(at);
        self.place = Where::Reconnecting;
        self.silent = None;
    }

    fn finish(&mut self, reason: EndReason, at: Now) {
        self.stop(at);
        self.over = Some(reason);
    }

    fn begin(&mut self, now: Now) {
        self.place = Where::Active;
        self.since = now;
        self.silent = None;
    }

    pub(super) fn tick(&mut self, now: Timestamp) {
        let now = now.as_unix_ms();
        self.seen = now;
        if self.over.is_some() {
            return;
        }
        if let Some((_, at)) = self.parked {
            if now >= at + 8_000 {
                self.parked = None;
                self.over = Some(EndReason::HungUp);
            }
            return;
        }
        self.upgrade = self.upgrade.filter(|(_, until)| *until > now);
        let was_choosing = self.is_anyone_choosing();
        for one in &mut self.sides {
            one.choosing_until = one.choosing_until.filter(|until| *until > now);
        }
        if was_choosing && !self.is_anyone_choosing() {
            self.connects_from(now);
        }
        self.look(now);
    }

    fn connects_from(&mut self, now: Now) {
        if let Where::Connecting { since } = &mut self.place {
            *since = now;
        }
    }

    fn look(&mut self, now: Now) {
        if let Where::Connecting { since } = self.place
            && !self.is_anyone_choosing()
            && now >= since + 35_000
        {
            return self.finish(EndReason::CouldNotConnect, now);
        }
        let [a, b] = self.sides.map(|one| one.life);
        if now >= a.min(b) + 120_000 {
            let (first, last) = (a.min(b), a.max(b));
            let is_nobody_left = first + 120_000 - last >= 6_000;
            return if is_nobody_left {
                self.finish(EndReason::NobodyLeft, last);
            } else {
                let missing = usize::from(b < a);
                let reason = if self.sides[missing].gone.is_some() {
                    EndReason::PageClosed
                } else {
                    EndReason::Alone
                };
                self.finish(reason, first);
            };
        }
        let missing = self.missing(now);
        match self.place {
            Where::Connecting { .. } => {
                if !self.is_anyone_choosing() && missing.is_none() && self.flows(true) {
                    self.begin(now);
                }
            }
            Where::Active => {
                let silent = if self.flows(false) {
                    None
                } else {
                    self.silent.or(Some(now))
                };
                if let Some(life) = missing {
                    self.interrupt(life);
                } else if silent.is_some_and(|since| now >= since + 2_000) {
                    self.interrupt(now);
                } else {
                    self.silent = silent;
                }
            }
            Where::Reconnecting => {
                if missing.is_none() && self.flows(false) {
                    self.begin(now);
                }
            }
        }
    }

    pub(super) fn take(&mut self, input: &Input, now: Timestamp) {
        let now = now.as_unix_ms();
        if self.over.is_some() {
            return;
        }
        if let Some((by, at)) = self.parked {
            self.take_parked(input, by, at, now);
            return;
        }
        match input {
            Input::Sends { from, media } => {
                let is_share_taken = media.screen && self.sends(from.other()).screen && !self.sends(*from).screen;
                if media.audio && self.rank < 1 || media.video && self.rank < 2 || is_share_taken {
                    return;
                }
                let was_choosing = self.is_anyone_choosing();
                let one = &mut self.sides[index(*from)];
                (one.choosing_until, one.life, one.gone) = (None, now, one.still_gone(now));
                (one.audio, one.video, one.screen) = (media.audio, media.video, media.screen);
                if was_choosing && !self.is_anyone_choosing() {
                    self.connects_from(now);
                }
            }
            Input::Report { .. } => self.report(input, now),
            Input::End { by, .. } => {
                self.stop(now);
                self.upgrade = None;
                self.parked = Some((index(*by), now));
                return;
            }
            Input::Rejoined { side } => {
                let one = &mut self.sides[index(*side)];
                (one.life, one.gone, one.offline) = (now, None, false);
                (one.audio, one.video, one.screen) = (false, false, false);
                self.forget_connection();
                if let Where::Connecting { since } = &mut self.place {
                    *since = now;
                }
            }
            Input::Renewed => {
                self.forget_connection();
                if self.place == Where::Active {
                    self.interrupt(now);
                }
            }
            Input::Leaving { side, left } => {
                let one = &mut self.sides[index(*side)];
                (one.life, one.gone, one.left) = (now, Some(now), *left);
            }
            Input::Online { side, online } => self.sides[index(*side)].offline = !online,
            Input::Asleep { side, asleep } => self.sides[index(*side)].asleep = *asleep,
            Input::Upgrade { by, kind } if rank(*kind) == self.rank + 1 => self.wants_more(index(*by), now),
            Input::AnswerUpgrade { from, kind, agree } if rank(*kind) == self.rank + 1 => {
                self.answers(index(*from), *agree)
            }
            Input::Upgrade { .. } | Input::AnswerUpgrade { .. } => {}
            Input::Downgrade { .. } => {
                self.rank = self.rank.min(1);
                for one in &mut self.sides {
                    one.video = false;
                }
            }
            Input::Back { .. } => return,
            other => panic!("{other:?} is not tried"),
        }
        self.look(now);
    }

    fn wants_more(&mut self, by: usize, now: Now) {
        match self.upgrade {
            Some((asked, _)) if asked != by => self.answers(by, true),
            None => self.upgrade = Some((by, now + 60_000)),
            Some(_) => {}
        }
    }

    fn answers(&mut self, from: usize, agree: bool) {
        let is_asked = self.upgrade.is_some_and(|(by, _)| by != from);
        self.rank += usize::from(agree && is_asked);
        if is_asked || !agree {
            self.upgrade = None;
        }
    }

    fn take_parked(&mut self, input: &Input, by: usize, at: Now, now: Now) {
        match input {
            Input::Back { by: side } if index(*side) == by => {
                self.parked = None;
                for one in &mut self.sides {
                    one.choosing_until = one.choosing_until.map(|until| until + now - at);
                    (one.life, one.gone) = (now, None);
                }
                match &mut self.place {
                    Where::Connecting { since } => *since += now - at,
                    Where::Active => self.begin(now),
                    Where::Reconnecting => {}
                }
                self.look(now);
            }
            Input::End { by: side, .. } if index(*side) != by => {
                self.parked = None;
                self.over = Some(EndReason::HungUp);
            }
            Input::Report { .. } => self.report(input, now),
            Input::Renewed => self.forget_connection(),
            Input::Online { side, online } => self.sides[index(*side)].offline = !online,
            Input::Asleep { side, asleep } => self.sides[index(*side)].asleep = *asleep,
            _ => {}
        }
    }

    fn report(&mut self, input: &Input, now: Now) {
        let Input::Report {
            from,
            transport,
            sources,
            plays,
            hears,
        } = input
        else {
            return;
        };
        let one = &mut self.sides[index(*from)];
        one.connected = *transport == Transport::Connected;
        (one.sources, one.plays, one.life, one.gone) = (some(*sources), some(*plays), now, one.still_gone(now));
        if some(*plays) && self.parked.is_none() {
            self.sides[1 - index(*from)].played = Some(now);
        }
        if *hears {
            self.sides[1 - index(*from)].life = now;
        }
    }

    fn forget_connection(&mut self) {
        for one in &mut self.sides {
            (one.connected, one.sources, one.plays) = (false, false, false);
        }
    }
}
