//! Passwords, kept as Argon2id hashes.

use argon2::{Algorithm, Argon2, Params, Version};
use subtle::ConstantTimeEq as _;

const HASH_BYTES: usize = 32;

/// What a hash costs. Kept with each, so that it can be raised for new ones.
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// OWASP's first choice. More memory or passes make guessing dearer and signing in slower.
const COST: Cost = Cost {
    memory_kib: 19 * 1024,
    passes: 2,
    lanes: 1,
};

/// A salted hash.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct Hash {
    cost: Cost,
    salt: [u8; 16],
    hash: [u8; HASH_BYTES],
}

impl Hash {
    /// Hashes a password with a fresh salt.
    pub(super) fn new(password: &str, salt: u128) -> Self {
        let salt = salt.to_le_bytes();
        Self {
            cost: COST,
            salt,
            hash: derive(password, &salt, COST),
        }
    }

    /// A hash that no password has: checking against it takes as long as against any.
    pub(super) const fn of_nobody() -> Self {
        Self {
            cost: COST,
            salt: [0; 16],
            hash: [0; HASH_BYTES],
        }
    }

    /// Whether a password is the one that was hashed. Takes as long for every wrong one.
    pub(super) fn verify(&self, password: &str) -> bool {
        derive(password, &self.salt, self.cost).ct_eq(&self.hash).into()
    }
}

fn derive(password: &str, salt: &[u8; 16], cost: Cost) -> [u8; HASH_BYTES] {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(HASH_BYTES))
        .expect("these parameters are within range");
    let mut hash = [0; HASH_BYTES];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, &mut hash)
        .expect("a salt of 16 bytes and a hash of 32 are within range");
    hash
}
