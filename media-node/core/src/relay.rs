//! The TURN server ([RFC 8656](https://www.rfc-editor.org/rfc/rfc8656)) of one thread.
//!
//! ```text
//!            client_packet                       ToPeer
//!  client ────────────────▶ ┌───────────────┐ ─────────────▶ peer
//!         ◀──────────────── │     Relay     │ ◀─────────────
//!            Reply,         └───────────────┘  peer_packet
//!            ToClient         ▲ handle_deadline
//! ```
//!
//! - [`Relay::client_packet`]: what came from a client, one datagram or one frame of a stream. The [`Action`] says what to
//!   send. [`Relay::peer_packet`]: what came to a relayed port. Its payload is sent as it is, with the [`Envelope`] around.
//! - [`Relay::handle_deadline`] at [`Relay::poll_deadline`]; [`Relay::poll_output`] until it gives nothing, after each call
//!   that is not a packet of data at least, and before the next packet is handed in.
//! - A packet of data costs one look-up in a hash table (from a client) or none (from a peer), and no allocation.
//! - Nothing is kept for a client that has not authenticated.
//!
//! **Two clients of one node.** The peer of a forced-relay call is a relayed address of this same node. Exactly those are
//! allowed of the node's own addresses, while they are live. Within one relay the packet becomes the other client's at once
//! ([`Action::ToClient`]), under the other allocation's permissions and bandwidth; a port of another thread is reached by
//! [`Action::ToSibling`].
//!
//! Not built: TCP to peers (RFC 6062) and mobility (RFC 8016).

mod allocate;
mod allocation;
mod answer;
mod authentication;
mod channel;
mod clock;
mod config;
mod forward;
mod lifetime;
mod output;
mod peers;
mod permission;
mod permit;
mod ports;
mod receive;
mod request;
mod reservation;
mod retransmission;
mod shares;
mod statistics;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::net::{IpAddr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::time::{Duration, Instant};

use foldhash::SharedSeed;
use foldhash::quality::SeedableRandomState;

use crate::budget::Budget;
use crate::credential::{NodeKey, NodeKeys};
use crate::nonce::Nonces;
use crate::tuple::{FiveTuple, Transport};

pub use config::{Config, ConfigProblem, Secrets};
pub use output::{Action, EndReason, Envelope, HEADROOM, Host, Output, Traffic};
pub use ports::{Family, RelayPort};
pub use statistics::{Dropped, Statistics};

use allocation::{Allocations, Slot};
use clock::Clock;
use ports::Ports;
use reservation::Reservations;
use retransmission::Answers;
use shares::Shares;

/// Where clients are sent while a node drains: a client must be given an address of the family that it came by, and goes there
/// by the transport that it came by ([RFC 8489 §10](https://www.rfc-editor.org/rfc/rfc8489#section-10)). One that came by TLS
/// is sent nowhere: these are ports for UDP and TCP.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Alternate {
    /// For clients that come by IPv4.
    pub v4: Option<SocketAddrV4>,
    /// For clients that come by IPv6.
    pub v6: Option<SocketAddrV6>,
}

impl Alternate {
    fn of(self, tuple: &FiveTuple) -> Option<SocketAddr> {
        match (tuple.transport, tuple.client.ip()) {
            (Transport::Tls, _) => None,
            (Transport::Udp | Transport::Tcp, IpAddr::V4(_)) => self.v4.map(SocketAddr::V4),
            (Transport::Udp | Transport::Tcp, IpAddr::V6(_)) => self.v6.map(SocketAddr::V6),
        }
    }
}

/// The server. See the [module](self).
#[derive(Debug)]
pub struct Relay {
    config: Config,
    clock: Clock,
    keys: NodeKeys,
    nonces: Nonces,
    budget: Budget,
    clients: HashMap<FiveTuple, Slot, foldhash::fast::SeedableRandomState>,
    allocations: Allocations,
    v4: Ports,
    v6: Ports,
    shares: Shares,
    reservations: Reservations,
    answers: Answers,
    /// When each allocation expires, the earliest first.
    deadlines: BTreeSet<(u64, Slot)>,
    draining: Option<Alternate>,
    outputs: VecDeque<Output>,
    statistics: Statistics,
    scratch: Box<[u8; answer::LONGEST]>,
    /// How many Data indications were made: each has another transaction id.
    indications: u64,
    hasher: SeedableRandomState,
}

impl Relay {
    /// A relay without clients. `unix` is the wall clock's time since 1970 at `now`.
    #[must_use]
    pub fn new(config: Config, secrets: Secrets, now: Instant, unix: Duration) -> Self {
        let fixed = SharedSeed::global_fixed();
        let hasher = |use_of_it: u64| SeedableRandomState::with_seed(secrets.seed.wrapping_add(use_of_it), fixed);
        let ports = |is_given: bool| Ports::new(is_given.then(|| config.ports.clone()));
        Self {
            clock: Clock::new(now, unix),
            keys: secrets.keys,
            nonces: Nonces::new(&secrets.nonce_key),
            budget: Budget::new(config.budget, hasher(1)),
            clients: HashMap::with_hasher(foldhash::fast::SeedableRandomState::with_seed(secrets.seed, fixed)),
            allocations: Allocations::default(),
            v4: ports(config.public_v4.is_some()),
            v6: ports(config.public_v6.is_some()),
            shares: Shares::default(),
            reservations: Reservations::default(),
            answers: Answers::new(hasher(2)),
            deadlines: BTreeSet::new(),
            draining: None,
            outputs: VecDeque::new(),
            statistics: Statistics::default(),
            scratch: Box::new([0; answer::LONGEST]),
            indications: 0,
            hasher: hasher(3),
            config,
        }
    }

    /// Takes a new key to check passwords with; the one until now stays good for [`crate::credential::KEY_OVERLAP`].
    pub fn rotate_key(&mut self, key: NodeKey, now: Instant) {
        let unix_s = self.clock.unix_s(self.clock.ms(now));
        self.keys = self.keys.clone().rotated(key, unix_s);
    }

    /// Takes what the wall clock says now. Called now and then, because a process may run for months.
    pub fn set_wall_clock(&mut self, now: Instant, unix: Duration) {
        self.clock.set_unix(now, unix);
    }

    /// Makes no new allocations from now on: clients are told to go to `alternate` (300), or that there is no room (508).
    /// What runs goes on.
    pub fn drain(&mut self, alternate: Alternate) {
        self.draining = Some(alternate);
    }

    /// Makes new allocations again.
    pub fn stop_draining(&mut self) {
        self.draining = None;
    }

    /// Ends the allocation of a client whose connection closed. For TCP and TLS.
    pub fn client_closed(&mut self, tuple: &FiveTuple, now: Instant) {
        let now_ms = self.clock.ms(now);
        if let Some(slot) = self.clients.get(tuple).copied() {
            self.end(slot, EndReason::Disconnected, now_ms);
        }
    }

    /// Ends what is over at `now`.
    pub fn handle_deadline(&mut self, now: Instant) {
        self.expire(self.clock.ms(now));
    }

    /// When to call [`Self::handle_deadline`] next.
    #[must_use]
    pub fn poll_deadline(&self) -> Option<Instant> {
        let expiry = self.deadlines.first().map(|(at_ms, _)| *at_ms);
        let earliest = [expiry, self.reservations.deadline_ms()].into_iter().flatten().min();
        earliest.map(|ms| self.clock.instant(ms))
    }

    /// The next rare thing to be done.
    pub fn poll_output(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// How many allocations there are now.
    #[must_use]
    pub fn allocations(&self) -> usize {
        self.allocations.len()
    }

    /// Whether a client has one.
    #[must_use]
    pub fn has_allocation(&self, client: &FiveTuple) -> bool {
        self.clients.contains_key(client)
    }

    /// Counters.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        let mut statistics = self.statistics.clone();
        statistics.allocations = self.allocations.len();
        statistics
    }

    fn ports(&self, family: Family) -> &Ports {
        match family {
            Family::V4 => &self.v4,
            Family::V6 => &self.v6,
        }
    }

    fn ports_mut(&mut self, family: Family) -> &mut Ports {
        match family {
            Family::V4 => &mut self.v4,
            Family::V6 => &mut self.v6,
        }
    }

    /// States what always holds. Debug builds ask after each request.
    ///
    /// # Panics
    /// Where it does not.
    pub fn assert_consistent(&self) {
        let count = self.allocations.len();
        assert_eq!(
            self.clients.len(),
            count,
            "each client has one allocation, and each allocation its client"
        );
        assert_eq!(self.deadlines.len(), count, "each allocation has one deadline");
        let mut live = 0;
        for (slot, allocation) in self.allocations.iter() {
            assert_eq!(
                self.clients.get(&allocation.tuple),
                Some(&slot),
                "a client leads to its allocation"
            );
            assert!(
                self.deadlines.contains(&(allocation.expires_ms, slot)),
                "an allocation ends when it says"
            );
            assert!(
                allocation.relayed.ports().next().is_some(),
                "an allocation relays something"
            );
            for port in allocation.relayed.ports() {
                assert_eq!(
                    self.ports(port.family).owner(port.port),
                    Some(slot),
                    "a port leads to its allocation"
                );
                live += 1;
            }
        }
        let total = [self.config.public_v4.is_some(), self.config.public_v6.is_some()]
            .iter()
            .filter(|is| **is)
            .count();
        let free = self.v4.free() + self.v6.free();
        assert_eq!(
            free + live + self.reservations.len(),
            total * self.config.ports.len(),
            "no port is lost"
        );
        assert_eq!(
            self.shares.totals(),
            [count as u64; 2],
            "each allocation is counted where it belongs"
        );
        self.v4.assert_consistent();
        self.v6.assert_consistent();
    }
}
