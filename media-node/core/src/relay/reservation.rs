//! Ports that wait for their second allocation
//! ([RFC 8656 §7.2](https://www.rfc-editor.org/rfc/rfc8656#section-7.2), EVEN-PORT with its R bit).
//!
//! A port waits in the relay that has it. A client whose second request meets another thread is answered 508 and tries
//! without the token, as that section says; browsers never ask for pairs.

use std::collections::BTreeMap;

use super::ports::RelayPort;

/// How long a port waits. RFC 8656 says at least 30 s.
pub(super) const WAIT_MS: u64 = 30_000;

/// What a client shows to get the reserved port.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Token(pub(super) u64);

impl Token {
    /// Reads RESERVATION-TOKEN.
    pub(super) fn read(value: &[u8]) -> Option<Self> {
        value.try_into().ok().map(|bytes| Self(u64::from_be_bytes(bytes)))
    }
}

/// All that wait. A few at most: each is asked.
#[derive(Default, Debug)]
pub(super) struct Reservations {
    waiting: BTreeMap<Token, (RelayPort, u64)>,
}

impl Reservations {
    pub(super) fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Keeps a port for whoever shows `token`. A token that is there already is not given out again.
    pub(super) fn insert(&mut self, token: Token, port: RelayPort, now_ms: u64) -> bool {
        if self.waiting.contains_key(&token) {
            return false;
        }
        self.waiting.insert(token, (port, now_ms.saturating_add(WAIT_MS)));
        true
    }

    /// The port that waits for `token`.
    pub(super) fn take(&mut self, token: Token) -> Option<RelayPort> {
        self.waiting.remove(&token).map(|(port, _)| port)
    }

    /// Ends one that waited long enough.
    pub(super) fn expire(&mut self, now_ms: u64) -> Option<RelayPort> {
        let late = self.waiting.iter().find(|(_, (_, until_ms))| *until_ms <= now_ms);
        let token = late.map(|(token, _)| *token)?;
        self.take(token)
    }

    /// When the next one ends.
    pub(super) fn deadline_ms(&self) -> Option<u64> {
        self.waiting.values().map(|(_, until_ms)| *until_ms).min()
    }
}
