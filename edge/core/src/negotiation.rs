//! One call's connections: who offers, what may be described, and what waits for consent.
//!
//! Each connection is a *generation*, counted from 1 at the ring. In each generation the agent's side makes the first
//! offer; once it is answered, either side may offer (perfect negotiation: the consumer is polite, the pages resolve
//! glare). Until the invitation is accepted no address passes: candidates are parked, except relayed ones, and
//! descriptions are emptied of theirs. Where a brand forces relays, that stays so for good: other candidates are dropped.

mod candidate;
mod exchange;
mod input;
#[cfg(test)]
pub(crate) mod samples;
mod sdp;
#[cfg(test)]
mod tests;

pub use input::{Input, Output};

use std::collections::VecDeque;
use std::time::Duration;

use protocol::connection::{Candidate, Description};
use protocol::view::CallKind;
use protocol::{Code, Side, Timestamp, limits};
use serde::{Deserialize, Serialize};

use crate::machine::Machine;
use exchange::Exchange;

/// The shortest time between two connections that pages ask for. Longer lets a connection prove itself; shorter recovers
/// sooner.
const RENEW_EVERY: Duration = Duration::from_secs(2);

/// The machine of one call's connections.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Negotiation {
    /// The kind of call that this connection was made for.
    kind: CallKind,
    /// The kind that the next one is made for, where that is another.
    #[serde(default)]
    next_kind: Option<CallKind>,
    /// Whether a camera's line may come after the others of a connection that was made for voice.
    #[serde(default)]
    camera_added: bool,
    /// Whether paths through a relay alone may pass (S4-22).
    #[serde(default)]
    relay_only: bool,
    generation: u32,
    renewed_at: Timestamp,
    consent: Consent,
    exchange: Exchange,
    /// How many candidates each side sent in this generation; since its last description, where addresses pass at all.
    from_agent: usize,
    from_consumer: usize,
    #[serde(skip)]
    out: VecDeque<Output>,
}

/// Whether the invited person agreed to disclose addresses.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Consent {
    /// Not yet: what each side sent waits here, in order.
    Awaited {
        agent: Vec<Candidate>,
        consumer: Vec<Candidate>,
    },
    /// Yes: everything passes.
    Given,
}

impl Negotiation {
    /// The first generation, with the offer that came with the invitation.
    ///
    /// # Errors
    /// `description_refused` or `too_large` where the offer does not fit the kind, `out_of_turn` where it is an answer.
    pub fn new(kind: CallKind, offer: &Description, relay_only: bool, now: Timestamp) -> Result<Self, Code> {
        let mut negotiation = Self {
            kind,
            next_kind: None,
            camera_added: false,
            relay_only,
            generation: 1,
            renewed_at: now,
            consent: Consent::Awaited {
                agent: Vec::new(),
                consumer: Vec::new(),
            },
            exchange: Exchange::Silent,
            from_agent: 0,
            from_consumer: 0,
            out: VecDeque::new(),
        };
        negotiation.describe(Side::Agent, 1, offer)?;
        // Nobody leads yet: the offer waits for `Input::Leads`.
        negotiation.out.clear();
        Ok(negotiation)
    }

    /// Counts the connections of this call, from 1.
    #[must_use]
    pub const fn generation(&self) -> u32 {
        self.generation
    }

    /// Whether the first offer of this generation was answered.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self.exchange, Exchange::Settled { .. })
    }

    /// Whether a later offer of the other side waits for this side's answer: one of both may have been lost with a socket.
    #[must_use]
    pub const fn owes_answer(&self, side: Side) -> bool {
        match (&self.exchange, side) {
            (Exchange::Settled { agent_waits, .. }, Side::Consumer) => *agent_waits,
            (Exchange::Settled { consumer_waits, .. }, Side::Agent) => *consumer_waits,
            (Exchange::Silent | Exchange::Offered { .. }, Side::Agent | Side::Consumer) => false,
        }
    }

    /// Whether nobody leads yet whom a renewal would disturb, or the current connection had its time.
    #[must_use]
    pub fn may_renew(&self, now: Timestamp) -> bool {
        now.since(self.renewed_at) >= RENEW_EVERY
    }

    const fn lines(&self) -> &'static [&'static str] {
        match self.kind {
            CallKind::Video => sdp::VIDEO,
            CallKind::Voice | CallKind::Screen if self.camera_added => sdp::VOICE_AND_CAMERA,
            CallKind::Voice | CallKind::Screen => sdp::VOICE,
        }
    }

    /// The call is of another kind from here on. This connection keeps the lines that it has.
    fn change_kind(&mut self, kind: CallKind) {
        self.next_kind = Some(kind);
        self.camera_added |= kind == CallKind::Video;
    }

    fn check_generation(&self, generation: u32) -> Result<(), Code> {
        if generation == self.generation {
            Ok(())
        } else {
            Err(Code::WrongGeneration)
        }
    }

    fn describe(&mut self, from: Side, generation: u32, description: &Description) -> Result<(), Code> {
        self.check_generation(generation)?;
        let exchange = self.exchange.after(from, description)?;
        sdp::check(&description.sdp, self.lines())?;
        let (passed, withheld) = match self.consent {
            Consent::Given if !self.relay_only => (description.clone(), Vec::new()),
            Consent::Given | Consent::Awaited { .. } => sdp::withhold(description),
        };
        self.exchange = match exchange {
            Exchange::Offered { .. } => Exchange::Offered { offer: passed.clone() },
            Exchange::Silent | Exchange::Settled { .. } => exchange,
        };
        self.out.push_back(Output::Describe {
            to: from.other(),
            generation,
            description: passed,
        });
        // Networks change more than once in a call, and each time paths are looked for anew.
        if matches!(self.consent, Consent::Given) {
            *self.counted(from) = 0;
        }
        for candidate in withheld {
            if self.count(from).is_ok() {
                self.pass(from, candidate);
            }
        }
        Ok(())
    }

    fn candidate(&mut self, from: Side, generation: u32, candidate: Candidate) -> Result<(), Code> {
        self.check_generation(generation)?;
        candidate::check(&candidate)?;
        self.count(from)?;
        self.pass(from, candidate);
        Ok(())
    }

    const fn counted(&mut self, from: Side) -> &mut usize {
        match from {
            Side::Agent => &mut self.from_agent,
            Side::Consumer => &mut self.from_consumer,
        }
    }

    fn count(&mut self, from: Side) -> Result<(), Code> {
        let count = self.counted(from);
        if *count >= limits::CANDIDATES {
            return Err(Code::TooManyCandidates);
        }
        *count += 1;
        Ok(())
    }

    /// Passes a candidate on, parks it, or drops what discloses an address where relays alone may be used.
    fn pass(&mut self, from: Side, candidate: Candidate) {
        let is_relayed = candidate::is_relayed(&candidate);
        if self.relay_only && !is_relayed && !candidate.candidate.is_empty() {
            return;
        }
        let passed = match &mut self.consent {
            Consent::Given if self.relay_only => candidate::without_related(candidate),
            Consent::Given => candidate,
            Consent::Awaited { .. } if is_relayed => candidate::without_related(candidate),
            Consent::Awaited { agent, consumer } => {
                match from {
                    Side::Agent => agent.push(candidate),
                    Side::Consumer => consumer.push(candidate),
                }
                return;
            }
        };
        self.out.push_back(Output::Candidate {
            to: from.other(),
            generation: self.generation,
            candidate: passed,
        });
    }

    fn consent(&mut self) {
        let Consent::Awaited { agent, consumer } = std::mem::replace(&mut self.consent, Consent::Given) else {
            return;
        };
        for candidate in agent {
            self.pass(Side::Agent, candidate);
        }
        for candidate in consumer {
            self.pass(Side::Consumer, candidate);
        }
    }

    /// A page of the consumer begins to lead.
    fn lead(&mut self, now: Timestamp) {
        let offer = match &self.exchange {
            Exchange::Silent => None,
            Exchange::Offered { offer } => Some(offer.clone()),
            // The page before it answered, and took its connection with it.
            Exchange::Settled { .. } => return self.renew(now),
        };
        self.out.push_back(Output::Negotiate {
            to: Side::Consumer,
            generation: self.generation,
            offers: false,
            offer,
        });
    }

    fn renew(&mut self, now: Timestamp) {
        self.generation = self.generation.saturating_add(1);
        self.renewed_at = now;
        self.kind = self.next_kind.take().unwrap_or(self.kind);
        self.camera_added = false;
        self.exchange = Exchange::Silent;
        self.from_agent = 0;
        self.from_consumer = 0;
        if let Consent::Awaited { agent, consumer } = &mut self.consent {
            agent.clear();
            consumer.clear();
        }
        self.out.push_back(Output::Renewed {
            generation: self.generation,
        });
        for (to, offers) in [(Side::Agent, true), (Side::Consumer, false)] {
            self.out.push_back(Output::Negotiate {
                to,
                generation: self.generation,
                offers,
                offer: None,
            });
        }
    }

    fn renew_for_page(&mut self, generation: u32, now: Timestamp) -> Result<(), Code> {
        self.check_generation(generation)?;
        if !self.may_renew(now) {
            return Err(Code::TooFast);
        }
        self.renew(now);
        Ok(())
    }
}

impl Machine for Negotiation {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, input: Input, now: Timestamp) -> Result<(), Code> {
        match input {
            Input::Describe {
                from,
                generation,
                description,
            } => self.describe(from, generation, &description),
            Input::Candidate {
                from,
                generation,
                candidate,
            } => self.candidate(from, generation, candidate),
            Input::Renew { generation } => self.renew_for_page(generation, now),
            Input::Leads => {
                self.lead(now);
                Ok(())
            }
            Input::Consent => {
                self.consent();
                Ok(())
            }
            Input::KindChanged { kind } => {
                self.change_kind(kind);
                Ok(())
            }
            Input::Replace => {
                self.renew(now);
                Ok(())
            }
        }
    }

    /// Connections have no deadlines of their own: the call has them.
    fn handle_deadline(&mut self, _now: Timestamp) {}

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        None
    }

    fn assert_consistent(&self) {
        assert!(self.generation >= 1, "generations count from 1");
        assert!(self.from_agent <= limits::CANDIDATES, "candidates are bounded");
        assert!(self.from_consumer <= limits::CANDIDATES, "candidates are bounded");
        if let Consent::Awaited { agent, consumer } = &self.consent {
            assert!(agent.len() <= self.from_agent, "parked candidates were counted");
            assert!(consumer.len() <= self.from_consumer, "parked candidates were counted");
            assert!(
                !agent.iter().chain(consumer).any(candidate::is_relayed),
                "relayed candidates are not parked"
            );
        }
    }
}
