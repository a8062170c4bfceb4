//! When a node connects to the edge, what it says, and what it does with what the edge says.
//!
//! ```text
//!            ┌────────────── connect ──────────────┐
//!            │                                     ▼
//! ──▶ Waiting(until) ◀─ failed, refused ── Connecting ── connected ──▶ Open(…)
//!            ▲                                                           │
//!            └──────── ended, silent; at once where it had worked ───────┘         any ── end ──▶ Ended
//! ```
//!
//! - From the process: [`Machine::handle_drain`], [`Machine::handle_certificate`], [`Machine::handle_end`].
//! - From the edge: [`Machine::handle_connected`], [`Machine::handle_ended`], [`Machine::handle_frame`],
//!   [`Machine::handle_sign`].
//! - From the clock: [`Machine::handle_deadline`] at [`Machine::poll_deadline`].
//!
//! [`Machine::poll_output`] until it gives nothing, after each of them.

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use protocol::Timestamp;
use protocol::code::{Code, Refusal};
use protocol::node::{FromNode, Registration, ToNode};

use super::backoff::Backoff;
use super::load::{Meter, Sample};

/// With which of the fleet's keys the node proves itself. While the key is rotated the edge may not have the new one yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Proof {
    /// The current one.
    Current,
    /// The one before.
    Previous,
}

/// How a link ended, or why there was none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ended {
    /// It broke, was closed, or did not come to be.
    Broken,
    /// The edge does not take the ticket.
    Refused,
    /// Another process of this name has a newer link.
    Replaced,
}

/// What is to be done.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Output {
    /// Connect; then tell [`Machine::handle_connected`] or [`Machine::handle_ended`].
    Connect(Proof),
    /// Say this to the edge.
    Say(FromNode),
    /// Ask for a sign of life.
    Ping,
    /// Let the link go without a word: nobody listens at its other end.
    Drop(Silence),
    /// Say goodbye and close.
    Close,
    /// The edge has the node among those that take calls.
    Registered,
    /// The edge refused what the node said.
    Rejected(Refusal),
    /// The edge said something that this version does not know.
    Unknown,
    /// The edge wants the node gone.
    Drain,
    /// Where clients go instead while the node drains, best first.
    Alternates(Vec<SocketAddr>),
}

/// What the edge owed when a link was let go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Silence {
    /// Any sign of life.
    Life,
    /// The answer to the registration.
    Answer,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    /// There is no link before `until`.
    Waiting { until: Instant },
    /// The shell is at it.
    Connecting,
    /// There is one.
    Open(Open),
    /// There is none any more.
    Ended,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Open {
    since: Instant,
    is_registered: bool,
    /// The last sign of life.
    heard_at: Instant,
    heartbeat_at: Instant,
}

/// A node's side of the link. See the [module](self).
#[derive(Debug)]
pub(super) struct Machine {
    registration: Registration,
    heartbeat: Duration,
    has_previous_key: bool,
    proof: Proof,
    backoff: Backoff,
    meter: Meter,
    state: State,
    /// Whether the edge's wish to see the node drain was passed on.
    was_told_to_drain: bool,
    outputs: VecDeque<Output>,
}

impl Machine {
    /// A node that connects as soon as somebody asks what to do. `heartbeat` is how often it says how busy it is.
    pub(super) const fn new(
        registration: Registration,
        heartbeat: Duration,
        has_previous_key: bool,
        now: Instant,
    ) -> Self {
        Self {
            registration,
            heartbeat,
            has_previous_key,
            proof: Proof::Current,
            backoff: Backoff::new(),
            meter: Meter { last: None },
            state: State::Waiting { until: now },
            was_told_to_drain: false,
            outputs: VecDeque::new(),
        }
    }

    /// The node drains. Said again, it changes nothing.
    pub(super) fn handle_drain(&mut self) {
        if self.registration.draining {
            return;
        }
        self.registration.draining = true;
        self.was_told_to_drain = true;
        match self.state {
            State::Open(_) => self.outputs.push_back(Output::Say(FromNode::Drain)),
            // The next registration says so.
            State::Waiting { .. } | State::Connecting | State::Ended => {}
        }
    }

    /// The node has another certificate.
    pub(super) fn handle_certificate(&mut self, until: Option<Timestamp>) {
        self.registration.certificate_until = until;
        match self.state {
            State::Open(_) => self.register(),
            State::Waiting { .. } | State::Connecting | State::Ended => {}
        }
    }

    /// The node ends.
    pub(super) fn handle_end(&mut self) {
        match self.state {
            State::Open(_) => self.outputs.push_back(Output::Close),
            State::Waiting { .. } | State::Connecting | State::Ended => {}
        }
        self.state = State::Ended;
    }

    /// There is a link.
    pub(super) fn handle_connected(&mut self, sample: Sample) {
        match self.state {
            State::Connecting => {
                let now = sample.at;
                self.state = State::Open(Open {
                    since: now,
                    is_registered: false,
                    heard_at: now,
                    heartbeat_at: now + self.heartbeat,
                });
                self.meter = Meter::default();
                self.meter.take(sample);
                self.register();
            }
            // Nobody was asked to connect.
            State::Waiting { .. } | State::Open(_) | State::Ended => {}
        }
    }

    /// There is no link any more, or none came to be. `chance` is any number, each as likely as every other.
    pub(super) fn handle_ended(&mut self, ended: Ended, now: Instant, chance: u32) {
        let had_worked = match self.state {
            State::Connecting => false,
            State::Open(open) => open.is_registered && now >= open.since + self.steady(),
            // It was let go already.
            State::Waiting { .. } | State::Ended => return,
        };
        match ended {
            Ended::Broken => {}
            Ended::Refused => self.try_other_key(),
            // Both would take each other's place for ever.
            Ended::Replaced => self.backoff.be_longest(),
        }
        let wait = if had_worked && ended == Ended::Broken {
            self.backoff.reset();
            Duration::ZERO
        } else {
            self.backoff.next(chance)
        };
        self.state = State::Waiting { until: now + wait };
    }

    /// The edge said something.
    pub(super) fn handle_frame(&mut self, text: &str, now: Instant) {
        self.handle_sign(now);
        let Ok(frame) = serde_json::from_str(text) else {
            return self.outputs.push_back(Output::Unknown);
        };
        match frame {
            ToNode::Registered => {
                if let State::Open(open) = &mut self.state {
                    open.is_registered = true;
                    self.outputs.push_back(Output::Registered);
                }
            }
            ToNode::Alternates { mut addresses } => {
                // A client that is sent here again would go round in circles.
                addresses.retain(|address| !self.registration.alternates.contains(address) && address.port() != 0);
                self.outputs.push_back(Output::Alternates(addresses));
            }
            ToNode::Drain if self.was_told_to_drain => {}
            ToNode::Drain => {
                self.was_told_to_drain = true;
                self.outputs.push_back(Output::Drain);
            }
            ToNode::Rejected { refusal } => self.outputs.push_back(Output::Rejected(refusal)),
        }
    }

    /// The edge gave a sign of life.
    pub(super) const fn handle_sign(&mut self, now: Instant) {
        if let State::Open(open) = &mut self.state {
            open.heard_at = now;
        }
    }

    /// Does what is due.
    pub(super) fn handle_deadline(&mut self, sample: Sample, chance: u32) {
        let now = sample.at;
        match self.state {
            State::Waiting { until } if now >= until => {
                self.state = State::Connecting;
                self.outputs.push_back(Output::Connect(self.proof));
            }
            State::Open(open) => self.look_after(open, sample, chance),
            State::Waiting { .. } | State::Connecting | State::Ended => {}
        }
    }

    /// The next thing to be done.
    pub(super) fn poll_output(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// When to call [`Self::handle_deadline`] next.
    pub(super) fn poll_deadline(&self) -> Option<Instant> {
        match self.state {
            State::Waiting { until } => Some(until),
            State::Open(open) => {
                let answer = (!open.is_registered).then(|| open.since + self.steady());
                let others = [open.heartbeat_at, open.heard_at + self.silence()];
                others.into_iter().chain(answer).min()
            }
            State::Connecting | State::Ended => None,
        }
    }

    /// Whether nothing is to be done any more.
    pub(super) const fn is_ended(&self) -> bool {
        match self.state {
            State::Ended => true,
            State::Waiting { .. } | State::Connecting | State::Open(_) => false,
        }
    }

    fn look_after(&mut self, open: Open, sample: Sample, chance: u32) {
        let now = sample.at;
        if now >= open.heard_at + self.silence() {
            self.let_go(Silence::Life, now, chance);
        } else if !open.is_registered && now >= open.since + self.steady() {
            self.let_go(Silence::Answer, now, chance);
        } else if now >= open.heartbeat_at {
            // Counted from now: after a stall one heartbeat is enough.
            self.state = State::Open(Open {
                heartbeat_at: now + self.heartbeat,
                ..open
            });
            if open.is_registered {
                let load = self.meter.take(sample);
                self.outputs.push_back(Output::Say(FromNode::Heartbeat { load }));
            }
            self.outputs.push_back(Output::Ping);
        }
    }

    fn let_go(&mut self, silence: Silence, now: Instant, chance: u32) {
        self.outputs.push_back(Output::Drop(silence));
        self.handle_ended(Ended::Broken, now, chance);
    }

    fn register(&mut self) {
        let registration = self.registration.clone();
        self.outputs.push_back(Output::Say(FromNode::Register { registration }));
    }

    const fn try_other_key(&mut self) {
        self.proof = match self.proof {
            Proof::Current if self.has_previous_key => Proof::Previous,
            Proof::Current | Proof::Previous => Proof::Current,
        };
    }

    /// After how long a link that works counts as one, and how long an answer to the registration may take.
    const fn steady(&self) -> Duration {
        self.heartbeat.saturating_mul(2)
    }

    /// How long the edge may be silent: two pings unanswered. It moves the calls of a node that it did not hear for 16.5 s;
    /// a new link comes before.
    fn silence(&self) -> Duration {
        self.heartbeat * 5 / 2
    }
}

/// What the reason of a closed link says about the next one.
pub(super) fn ended_by(reason: &str) -> Ended {
    if reason == Code::NodeRefused.as_str() {
        Ended::Refused
    } else if reason == Code::NodeReplaced.as_str() {
        Ended::Replaced
    } else {
        Ended::Broken
    }
}
