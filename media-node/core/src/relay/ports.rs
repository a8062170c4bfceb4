//! The ports of one address family: which are free, and whose the others are.

use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;

use super::allocation::Slot;

/// An address family.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

impl Family {
    /// The family of an address.
    #[must_use]
    pub const fn of(ip: IpAddr) -> Self {
        match ip {
            IpAddr::V4(_) => Self::V4,
            IpAddr::V6(_) => Self::V6,
        }
    }

    /// The number in REQUESTED-ADDRESS-FAMILY and its like
    /// ([RFC 8656 §18.11](https://www.rfc-editor.org/rfc/rfc8656#section-18.11)).
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::V4 => 0x01,
            Self::V6 => 0x02,
        }
    }

    /// The family of a number.
    #[must_use]
    pub const fn read(number: u8) -> Option<Self> {
        match number {
            0x01 => Some(Self::V4),
            0x02 => Some(Self::V6),
            _ => None,
        }
    }
}

/// A relayed socket, as core and process call it: the process binds it to its local address of the family.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RelayPort {
    /// Of which family.
    pub family: Family,
    /// The port, the same at the local and at the public address.
    pub port: u16,
}

impl RelayPort {
    /// The port of a transport address, whichever address it is at.
    #[must_use]
    pub const fn of(address: SocketAddr) -> Self {
        Self {
            family: Family::of(address.ip()),
            port: address.port(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    /// At this place of the free list.
    Free(usize),
    /// Neither free nor anybody's yet: reserved, or about to be opened.
    Taken,
    /// A live relayed address.
    Live(Slot),
}

/// All ports of a family.
#[derive(Debug)]
pub(super) struct Ports {
    first: u16,
    states: Box<[State]>,
    free: Vec<u16>,
}

impl Ports {
    /// All of the range, free; none where there is no range.
    pub(super) fn new(range: Option<RangeInclusive<u16>>) -> Self {
        let free: Vec<u16> = range.into_iter().flatten().collect();
        Self {
            first: free.first().copied().unwrap_or_default(),
            states: (0..free.len()).map(State::Free).collect(),
            free,
        }
    }

    /// How many are free.
    pub(super) fn free(&self) -> usize {
        self.free.len()
    }

    /// Whether a port is one of these.
    pub(super) fn contains(&self, port: u16) -> bool {
        self.state(port).is_some()
    }

    fn state(&self, port: u16) -> Option<State> {
        self.states.get(usize::from(port.checked_sub(self.first)?)).copied()
    }

    fn set(&mut self, port: u16, state: State) {
        let place = port.checked_sub(self.first).map(usize::from);
        if let Some(entry) = place.and_then(|place| self.states.get_mut(place)) {
            *entry = state;
        }
    }

    fn is_free(&self, port: u16) -> bool {
        matches!(self.state(port), Some(State::Free(_)))
    }

    /// Whose live relayed address a port is.
    pub(super) fn owner(&self, port: u16) -> Option<Slot> {
        match self.state(port)? {
            State::Live(slot) => Some(slot),
            State::Free(_) | State::Taken => None,
        }
    }

    /// Takes a free port, by random bits so that nobody guesses it ([RFC 6056](https://www.rfc-editor.org/rfc/rfc6056)).
    pub(super) fn take_any(&mut self, random: u64) -> Option<u16> {
        self.take_where(random, |_, _| true)
    }

    /// Takes a free even port.
    pub(super) fn take_even(&mut self, random: u64) -> Option<u16> {
        self.take_where(random, |_, port| port.is_multiple_of(2))
    }

    /// Takes a free even port and the one above it, and returns the even one.
    pub(super) fn take_pair(&mut self, random: u64) -> Option<u16> {
        let is_pair = |ports: &Self, port: u16| port.is_multiple_of(2) && ports.is_free(port | 1);
        let even = self.take_where(random, is_pair)?;
        self.take(even | 1);
        Some(even)
    }

    fn take_where(&mut self, random: u64, suits: impl Fn(&Self, u16) -> bool) -> Option<u16> {
        let count = u64::try_from(self.free.len()).ok()?;
        let start = usize::try_from(random.checked_rem(count)?).ok()?;
        let mut ports = self.free.iter().skip(start).chain(&self.free);
        let port = *ports.find(|port| suits(self, **port))?;
        self.take(port);
        Some(port)
    }

    fn take(&mut self, port: u16) {
        let Some(State::Free(place)) = self.state(port) else {
            return;
        };
        if place < self.free.len() {
            self.free.swap_remove(place);
        }
        if let Some(moved) = self.free.get(place).copied() {
            self.set(moved, State::Free(place));
        }
        self.set(port, State::Taken);
    }

    /// Says whose a taken port is.
    pub(super) fn assign(&mut self, port: u16, slot: Slot) {
        self.set(port, State::Live(slot));
    }

    /// Frees a taken or live port.
    pub(super) fn release(&mut self, port: u16) {
        if self.contains(port) && !self.is_free(port) {
            self.set(port, State::Free(self.free.len()));
            self.free.push(port);
        }
    }

    /// Checks that list and states agree.
    pub(super) fn assert_consistent(&self) {
        for (place, port) in self.free.iter().enumerate() {
            assert_eq!(
                self.state(*port),
                Some(State::Free(place)),
                "the free list and the states agree"
            );
        }
        let free = self
            .states
            .iter()
            .filter(|state| matches!(state, State::Free(_)))
            .count();
        assert_eq!(free, self.free.len(), "every free port is listed");
    }
}
