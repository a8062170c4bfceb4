//! One participant of a call: signs of life, and what flows.

use std::time::Duration;

use protocol::client::Transport;
use protocol::device::{Device, Devices};
use protocol::person::Person;
use protocol::view::{InCall, Media, Presence};
use protocol::{TabId, Timestamp, limits};
use serde::{Deserialize, Serialize};

/// One participant of a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Participant {
    person: Person,
    /// The last sign of life: an own report, or the other side's word that media arrives.
    life: Timestamp,
    /// Whether the page that owns the media has a socket.
    online: bool,
    /// When the page said that it goes away, where nothing was heard of this person since.
    #[serde(default)]
    leaving_at: Option<Timestamp>,
    /// Where it did: whether the person left for good, as far as they said.
    #[serde(default)]
    left: bool,
    /// Whether the page sleeps or is about to, because its phone shows another app.
    #[serde(default)]
    asleep: bool,
    /// As of the last look at the clock; never *away*, which is shown instead where the page sleeps.
    presence: Presence,
    /// Until when devices may be chosen; none once they are.
    choosing_until: Option<Timestamp>,
    /// What this person sends now.
    sends: Media,
    /// What this person last chose to send: restored after a reload.
    chosen: Media,
    /// The last report on the current connection.
    reported: Reported,
    /// When the other side last played anything of this person.
    #[serde(default)]
    played_at: Option<Timestamp>,
    /// What is wrong with this person's devices.
    #[serde(default)]
    devices: Devices,
    /// The device for which the agent sent the steps that mend it.
    #[serde(default)]
    fix: Option<Device>,
}

/// What a participant reports of the current connection.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Reported {
    pub(super) transport: Transport,
    pub(super) sources: Media,
    pub(super) plays: Media,
}

impl Reported {
    /// Nothing was reported of this connection yet.
    const NOTHING: Self = Self {
        transport: Transport::New,
        sources: NONE,
        plays: NONE,
    };
}

/// No media at all.
const NONE: Media = Media {
    audio: false,
    video: false,
    screen: false,
};

impl Participant {
    /// A participant at the moment of *accept*.
    pub(super) fn new(person: Person, now: Timestamp) -> Self {
        Self {
            person,
            life: now,
            online: true,
            leaving_at: None,
            left: false,
            asleep: false,
            presence: Presence::Present,
            choosing_until: Some(now + limits::CHOOSING_DEVICES),
            sends: NONE,
            chosen: NONE,
            reported: Reported::NOTHING,
            played_at: None,
            devices: Devices::default(),
            fix: None,
        }
    }

    pub(super) const fn person(&self) -> &Person {
        &self.person
    }

    pub(super) const fn life(&self) -> Timestamp {
        self.life
    }

    pub(super) const fn sends(&self) -> Media {
        self.sends
    }

    /// What a page that takes this person's place restores: never a share.
    pub(super) const fn to_restore(&self) -> Media {
        Media {
            screen: false,
            ..self.chosen
        }
    }

    pub(super) const fn is_choosing(&self) -> bool {
        self.choosing_until.is_some()
    }

    pub(super) const fn choosing_until(&self) -> Option<Timestamp> {
        self.choosing_until
    }

    pub(super) const fn is_connected(&self) -> bool {
        matches!(self.reported.transport, Transport::Connected)
    }

    pub(super) const fn is_online(&self) -> bool {
        self.online
    }

    /// Whether the other side cannot reach this person.
    pub(super) const fn is_missing(&self) -> bool {
        match self.presence {
            Presence::Present | Presence::SignallingReconnecting => false,
            Presence::ChangingPages | Presence::Away | Presence::Lost | Presence::Left => true,
        }
    }

    /// Whether neither reports nor media of this person came for so long that the person counts as lost at `now`.
    pub(super) fn is_silent(&self, now: Timestamp) -> bool {
        now.since(self.life) >= limits::LOST
    }

    pub(super) fn see(&self, tab: Option<TabId>) -> InCall {
        InCall {
            person: self.person.clone(),
            tab,
            presence: if self.is_away() { Presence::Away } else { self.presence },
            choosing: self.is_choosing(),
            sends: self.sends,
            plays: self.reported.plays,
            devices: self.devices,
            fix: self.fix,
        }
    }

    /// Whether the person said to go away, and was not heard of since.
    pub(super) const fn is_leaving(&self) -> bool {
        self.leaving_at.is_some()
    }

    /// Whether the person looks at another app: the page may sleep, and comes back when it is looked at.
    const fn is_away(&self) -> bool {
        self.asleep && !self.is_leaving()
    }

    pub(super) const fn played_at(&self) -> Option<Timestamp> {
        self.played_at
    }

    // ── what happens ──

    /// Takes what is wrong with the devices; steps for one that works are no longer shown.
    pub(super) fn set_devices(&mut self, devices: Devices) {
        self.devices = devices;
        self.fix = self.fix.filter(|device| devices.of(*device).is_some());
    }

    pub(super) const fn set_fix(&mut self, fix: Option<Device>) {
        self.fix = fix;
    }

    pub(super) fn report(&mut self, reported: Reported, now: Timestamp) {
        self.reported = reported;
        self.live(now);
        self.still_here(now);
    }

    /// The other side plays media of this person.
    pub(super) fn played(&mut self, now: Timestamp) {
        self.played_at = self.played_at.max(Some(now));
    }

    pub(super) const fn set_asleep(&mut self, asleep: bool) {
        self.asleep = asleep;
    }

    /// The other side says that media of this person arrives.
    pub(super) fn live(&mut self, now: Timestamp) {
        self.life = self.life.max(now);
    }

    /// Signs of life of the time `unstored` before a restart may be lost: who was there counts as there until then.
    pub(super) fn presume_life(&mut self, unstored: Duration, now: Timestamp) {
        if !self.is_missing() {
            self.live((self.life + unstored).min(now));
        }
    }

    /// Sets what this person sends; whether the share began or ended, where it did.
    pub(super) fn send(&mut self, media: Media, now: Timestamp) -> Option<bool> {
        let sharing = (self.sends.screen != media.screen).then_some(media.screen);
        self.sends = media;
        self.chosen = media;
        self.choosing_until = None;
        self.live(now);
        self.still_here(now);
        sharing
    }

    /// The call has no cameras any more.
    pub(super) const fn stop_camera(&mut self) {
        self.sends.video = false;
        self.chosen.video = false;
    }

    pub(super) const fn set_online(&mut self, online: bool) {
        self.online = online;
    }

    /// The page said that it goes away; `left`: the person with it.
    pub(super) fn leave(&mut self, left: bool, now: Timestamp) {
        self.live(now);
        self.leaving_at = Some(now);
        self.left = left;
    }

    /// The page speaks although it said that it goes away: a browser brought it back. What it said just before may come late, since the
    /// two go by different ways.
    fn still_here(&mut self, now: Timestamp) {
        self.leaving_at = self.leaving_at.filter(|at| now.since(*at) < limits::LAST_WORDS);
    }

    /// Another page took this person's place: it sends nothing yet. Whether a share ended by it.
    pub(super) fn rejoin(&mut self, now: Timestamp) -> bool {
        let shared = self.sends.screen;
        self.sends = NONE;
        // The page that comes says what is wrong in it.
        self.devices = Devices::default();
        self.online = true;
        self.leaving_at = None;
        self.live(now);
        shared
    }

    /// A new connection: nothing is known of it yet.
    pub(super) const fn reset(&mut self) {
        self.reported = Reported::NOTHING;
    }

    /// The call goes on after an end that lasted from `parked_at` until `now`.
    pub(super) fn resume(&mut self, parked_at: Timestamp, now: Timestamp) {
        self.choosing_until = self.choosing_until.map(|until| until + now.since(parked_at));
        self.live(now);
        self.leaving_at = None;
        self.presence = self.presence_at(now);
    }

    // ── what time does ──

    /// Looks at the clock: presence changes, and choosing devices ends.
    pub(super) fn look(&mut self, now: Timestamp) {
        self.presence = self.presence_at(now);
        if self.choosing_until.is_some_and(|until| until <= now) {
            // Listen-only from here on.
            self.choosing_until = None;
        }
    }

    fn presence_at(&self, now: Timestamp) -> Presence {
        let silence = now.since(self.life);
        let is_gone = self.is_leaving() && self.left;
        if is_gone || (silence >= limits::LEFT && !self.is_away()) {
            Presence::Left
        } else if self.is_leaving() {
            Presence::ChangingPages
        } else if silence >= limits::LOST {
            Presence::Lost
        } else if self.online {
            Presence::Present
        } else {
            Presence::SignallingReconnecting
        }
    }

    /// When to look at the clock next.
    pub(super) fn deadline(&self) -> Timestamp {
        let presence = match self.presence {
            Presence::Present | Presence::SignallingReconnecting => self.life + limits::LOST,
            // Until the call ends for it.
            Presence::Lost | Presence::Away if self.is_away() => self.life + limits::ALONE,
            Presence::ChangingPages | Presence::Away | Presence::Lost => self.life + limits::LEFT,
            Presence::Left => self.life + limits::ALONE,
        };
        self.choosing_until.map_or(presence, |until| until.min(presence))
    }

    // ── what flows ──

    /// Whether `other` plays every source that this person has or is about to have.
    pub(super) fn is_played_wholly_by(&self, other: &Self) -> bool {
        let (sends, sources, plays) = (self.sends, self.reported.sources, other.reported.plays);
        let flows = |sends: bool, source: bool, plays: bool| plays || !(sends || source);
        flows(sends.audio, sources.audio, plays.audio)
            && flows(sends.video, sources.video, plays.video)
            && flows(sends.screen, sources.screen, plays.screen)
    }

    /// Whether `other` is still in touch: hears a live microphone, or sees something where only pictures are sent. A camera
    /// or screen that just began may need a moment and does not interrupt a call.
    pub(super) fn is_played_by(&self, other: &Self) -> bool {
        let (sources, plays) = (self.reported.sources, other.reported.plays);
        let any_live = sources.audio || sources.video || sources.screen;
        let any_played = plays.audio || plays.video || plays.screen;
        (!sources.audio || plays.audio) && (!any_live || any_played)
    }
}
