//! Random bits of the system, fetched in portions.

use std::io;

use media_node_core::credential::NodeKeys;
use media_node_core::relay::Secrets;

/// How many bits are fetched at a time: one call of the system for 32 ports.
const PORTION: usize = 256;

/// Random bits that nobody can guess.
#[derive(Debug)]
pub(super) struct Random {
    bytes: [u8; PORTION],
    used: usize,
}

impl Random {
    pub(super) const fn new() -> Self {
        Self {
            bytes: [0; PORTION],
            used: PORTION,
        }
    }

    /// 64 bits. Where the system has none, which it never says once it runs, bits that were never given out stay.
    pub(super) fn next(&mut self) -> u64 {
        if self.used + 8 > PORTION {
            self.used = 0;
            if getrandom::fill(&mut self.bytes).is_err() {
                return 0;
            }
        }
        let taken = self.bytes.get(self.used..).and_then(|rest| rest.first_chunk::<8>());
        self.used += 8;
        taken.map_or(0, |bytes| u64::from_le_bytes(*bytes))
    }
}

/// A key of the process's own.
pub(super) fn key() -> io::Result<[u8; 32]> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    Ok(key)
}

/// What a thread's relay keeps to itself; the nonces' key is the process's, so that any thread knows what another signed.
pub(super) fn secrets(keys: NodeKeys, nonce_key: [u8; 32]) -> io::Result<Secrets> {
    let mut seed = [0; 8];
    getrandom::fill(&mut seed).map_err(io::Error::other)?;
    Ok(Secrets {
        keys,
        nonce_key,
        seed: u64::from_le_bytes(seed),
    })
}
