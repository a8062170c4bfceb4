//! Passwords, kept as Argon2id hashes.

use argon2::{Algorithm, Argon2, Params, Version};
use subtle::ConstantTimeEq as _;

/// Memory in KiB, passes and lanes: OWASP's first choice. About 60 ms here; more makes guessing dearer and signing in slower.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const HASH_BYTES: usize = 32;

/// A salted hash.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct Hash {
    salt: [u8; 16],
    hash: [u8; HASH_BYTES],
}

impl Hash {
    /// Hashes a password with a fresh salt.
    pub(super) fn new(password: &str, salt: u128) -> Self {
        let salt = salt.to_le_bytes();
        Self {
            salt,
            hash: derive(password, &salt),
        }
    }

    /// A hash that no password has: checking against it takes as long as against any.
    pub(super) const fn of_nobody() -> Self {
        Self {
            salt: [0; 16],
            hash: [0; HASH_BYTES],
        }
    }

    /// Whether a password is the one that was hashed. Takes as long for every wrong one.
    pub(super) fn verify(&self, password: &str) -> bool {
        derive(password, &self.salt).ct_eq(&self.hash).into()
    }
}

fn derive(password: &str, salt: &[u8; 16]) -> [u8; HASH_BYTES] {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(HASH_BYTES)).expect("these parameters are within range");
    let mut hash = [0; HASH_BYTES];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, &mut hash)
        .expect("a salt of 16 bytes and a hash of 32 are within range");
    hash
}
