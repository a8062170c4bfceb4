//! Who may use a node, and until when.
//!
//! The edge mints, the node checks; they share nothing but the fleet's key and the node's id, and this crate. How a node
//! proves itself to the edge is in [`link`].
//!
//! ```text
//! node key = HKDF-SHA256(salt: none, key: fleet key, info: "beckon relay 1 " ‖ node id), 32 bytes
//! username = expiry ":" brand ":" participant        expiry in Unix seconds, decimal
//! password = base64(HMAC-SHA1(node key, username))   28 characters
//! ```
//!
//! That is the form of the "REST API for TURN" (draft-uberti-behave-turn-rest), which any TURN server understands. The
//! username carries the brand, because a brand has a quota of its own. A credential of one node is worth nothing at
//! another. It admits to *new* allocations until it expires; an allocation that runs goes on without it, because a browser
//! cannot exchange the credential of a running call.

pub mod link;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::Sha256;

/// How far the clocks of edge and node may be apart. NTP keeps them within a second; a credential that is refused for a
/// clock costs a call, and half a minute more of an expired one costs nothing.
pub const CLOCK_SKEW: Duration = Duration::from_secs(30);

/// The longest that a credential may be valid when it is first shown. A later expiry was not minted by the edge as it
/// should be, and is refused.
pub const LONGEST_VALIDITY: Duration = Duration::from_secs(12 * 3600);

/// How long the previous fleet key stays valid after a rotation: as long as a credential that was minted just before it.
pub const KEY_OVERLAP: Duration = LONGEST_VALIDITY.saturating_add(CLOCK_SKEW);

/// The most characters of a brand or a participant in a username. A TURN username may have 508 bytes.
pub const LONGEST_NAME: usize = 64;

/// Characters of a password.
const PASSWORD: usize = 28;

/// What proves that a username was minted.
#[derive(Clone, PartialEq, Eq)]
pub struct Password([u8; PASSWORD]);

impl Password {
    /// Its 28 characters.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{}", char::from(*byte)))
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// The key that all nodes' keys come from. The edge has it; a node has it to derive its own.
#[derive(Clone)]
pub struct FleetKey([u8; 32]);

impl FleetKey {
    /// The key of these bytes, drawn once at random.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key of the node with this id.
    #[must_use]
    pub fn node_key(&self, node: &str) -> NodeKey {
        let mut key = [0; 32];
        // 32 bytes is one block of the hash, and HKDF gives up to 255.
        let expanded =
            Hkdf::<Sha256>::new(None, &self.0).expand_multi_info(&[b"beckon relay 1 ", node.as_bytes()], &mut key);
        debug_assert!(expanded.is_ok(), "32 bytes are few enough");
        NodeKey(key)
    }

    /// The key with which the node of this name proves itself.
    #[must_use]
    pub fn link_key(&self, node: &str) -> link::LinkKey {
        let mut key = [0; 32];
        let expanded =
            Hkdf::<Sha256>::new(None, &self.0).expand_multi_info(&[b"beckon link 1 ", node.as_bytes()], &mut key);
        debug_assert!(expanded.is_ok(), "32 bytes are few enough");
        link::LinkKey(key)
    }
}

impl fmt::Debug for FleetKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FleetKey(…)")
    }
}

/// The key that one node's passwords come from.
#[derive(Clone, PartialEq, Eq)]
pub struct NodeKey([u8; 32]);

impl fmt::Debug for NodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NodeKey(…)")
    }
}

impl NodeKey {
    /// The password that belongs to a username.
    #[must_use]
    pub fn password(&self, username: &[u8]) -> Password {
        password(&self.0, username)
    }

    /// A credential for a participant of a brand, valid until `expiry_unix_s`.
    ///
    /// # Errors
    /// Where a name cannot stand in a username.
    pub fn mint(&self, expiry_unix_s: u64, brand: &str, participant: &str) -> Result<Credential, BadName> {
        if !is_name(brand.as_bytes()) || !is_name(participant.as_bytes()) {
            return Err(BadName);
        }
        let username = format!("{expiry_unix_s}:{brand}:{participant}");
        let password = self.password(username.as_bytes()).to_string();
        Ok(Credential { username, password })
    }
}

/// The password that belongs to a username, by a secret that a server shares with whoever mints (the "REST API for TURN",
/// as coturn's `use-auth-secret`).
#[must_use]
pub fn password(secret: &[u8], username: &[u8]) -> Password {
    let mut password = [0; PASSWORD];
    // An HMAC takes a key of any length, and 20 bytes are 28 characters.
    if let Ok(mac) = Hmac::<Sha1>::new_from_slice(secret) {
        let sum = mac.chain_update(username).finalize().into_bytes();
        let written = STANDARD.encode_slice(sum, &mut password);
        debug_assert_eq!(written, Ok(PASSWORD), "a password fills its place");
    }
    Password(password)
}

/// A name that is empty, too long, or holds other characters than letters, digits, `_`, `-` and `.`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a name that cannot stand in a username")]
pub struct BadName;

/// What a browser is told.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// `expiry:brand:participant`.
    pub username: String,
    /// 28 characters.
    pub password: String,
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

/// A username, read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Username<'a> {
    /// The second after which it admits to nothing new.
    pub expiry_unix_s: u64,
    /// Whose quota.
    pub brand: &'a str,
    /// Whose quota within the brand.
    pub participant: &'a str,
}

/// Why a username admits to nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum BadUsername {
    /// Not of the form `expiry:brand:participant`.
    #[error("the username is malformed")]
    Malformed,
    /// Its time is over.
    #[error("the username expired")]
    Expired,
    /// Its time is longer than any that is minted.
    #[error("the username is valid for too long")]
    TooLong,
}

impl<'a> Username<'a> {
    /// Reads a username, whatever its time.
    ///
    /// # Errors
    /// [`BadUsername::Malformed`].
    pub fn read(bytes: &'a [u8]) -> Result<Self, BadUsername> {
        let text = std::str::from_utf8(bytes).map_err(|_| BadUsername::Malformed)?;
        let mut parts = text.split(':');
        let (Some(expiry), Some(brand), Some(participant), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(BadUsername::Malformed);
        };
        // One way to write each username: no sign, no leading zero.
        let is_canonical = !expiry.starts_with(['0', '+']);
        let expiry_unix_s = u64::from_str(expiry).map_err(|_| BadUsername::Malformed)?;
        if !is_canonical || !is_name(brand.as_bytes()) || !is_name(participant.as_bytes()) {
            return Err(BadUsername::Malformed);
        }
        Ok(Self {
            expiry_unix_s,
            brand,
            participant,
        })
    }

    /// Whether it admits to something new at `unix_s`.
    ///
    /// # Errors
    /// [`BadUsername::Expired`] or [`BadUsername::TooLong`].
    pub const fn check(&self, unix_s: u64) -> Result<(), BadUsername> {
        let skew = CLOCK_SKEW.as_secs();
        if unix_s > self.expiry_unix_s.saturating_add(skew) {
            Err(BadUsername::Expired)
        } else if self.expiry_unix_s > unix_s.saturating_add(LONGEST_VALIDITY.as_secs()).saturating_add(skew) {
            Err(BadUsername::TooLong)
        } else {
            Ok(())
        }
    }
}

fn is_name(name: &[u8]) -> bool {
    let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    (1..=LONGEST_NAME).contains(&name.len()) && name.iter().all(is_allowed)
}

/// The keys that a node accepts.
#[derive(Clone, Debug)]
pub struct NodeKeys {
    current: NodeKey,
    previous: Option<(NodeKey, u64)>,
}

impl NodeKeys {
    /// The one key of a node whose fleet key was never rotated.
    #[must_use]
    pub const fn new(current: NodeKey) -> Self {
        Self {
            current,
            previous: None,
        }
    }

    /// Takes a new key. The one until now is accepted for [`KEY_OVERLAP`] more.
    #[must_use]
    pub fn rotated(self, current: NodeKey, unix_s: u64) -> Self {
        if current == self.current {
            return self;
        }
        let until = unix_s.saturating_add(KEY_OVERLAP.as_secs());
        Self {
            current,
            previous: Some((self.current, until)),
        }
    }

    /// The keys that are accepted at `unix_s`, the likelier first.
    pub fn accepted(&self, unix_s: u64) -> impl Iterator<Item = &NodeKey> {
        let previous = self.previous.as_ref().filter(move |(_, until)| unix_s <= *until);
        std::iter::once(&self.current).chain(previous.map(|(key, _)| key))
    }
}
