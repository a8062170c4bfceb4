//! Nonces that nobody has to remember: a client that returns one receives at its address, and asked not long ago.
//!
//! ```text
//! obMatJos2 AAAB  time (4 bytes) ‖ HMAC-SHA256(key, time ‖ five-tuple) (8 bytes), in base64
//! └ cookie ┘└ security features: password algorithms (RFC 8489 §9.2, §18.1 as corrected by erratum 6290)
//! ```
//!
//! The signature covers the client's whole address, the server's, and the transport, so a nonce is of use to nobody else,
//! and one that comes back proves that no address was forged. Eight bytes are enough: a guess must be tried against the
//! node, and wins no more than the answer that everybody gets.

#[cfg(test)]
mod tests;

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::tuple::{FiveTuple, Transport};

/// What every nonce begins with.
const PREFIX: &[u8; 13] = b"obMatJos2AAAB";

/// Bytes of a nonce.
pub const NONCE: usize = PREFIX.len() + 16;

/// How long a nonce is good. A client with a stale one asks once more and loses a round trip; an hour is the longest that
/// [RFC 8656 §5](https://www.rfc-editor.org/rfc/rfc8656#section-5) recommends, and a heard nonce is of no use elsewhere.
pub const LIFETIME: Duration = Duration::from_secs(3600);

/// Whether a nonce says that it came with an offer of password algorithms, as all of ours do.
#[must_use]
pub fn offers_algorithms(nonce: &[u8]) -> bool {
    nonce.starts_with(PREFIX)
}

/// What a nonce says about who sent it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Freshness {
    /// We gave it to this client, not long ago.
    Fresh,
    /// Too old, or not ours, or another client's.
    Stale,
}

/// Makes nonces and knows them again. All relays of a process share one key, because a client may meet any of them.
#[derive(Clone)]
pub struct Nonces {
    mac: Hmac<Sha256>,
}

impl std::fmt::Debug for Nonces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Nonces(…)")
    }
}

impl Nonces {
    /// Nonces signed with `key`, drawn at random when the process starts.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        let (start, _) = block.split_at_mut(key.len());
        start.copy_from_slice(key);
        Self {
            mac: <Hmac<Sha256> as hmac::digest::KeyInit>::new(&block),
        }
    }

    /// A nonce for this client at `unix_s`.
    #[must_use]
    pub fn mint(&self, tuple: &FiveTuple, unix_s: u64) -> [u8; NONCE] {
        let mut nonce = [0; NONCE];
        let (prefix, rest) = nonce.split_at_mut(PREFIX.len());
        prefix.copy_from_slice(PREFIX);
        // Twelve bytes are sixteen characters.
        let written = STANDARD_NO_PAD.encode_slice(self.body(tuple, time(unix_s)), rest);
        debug_assert_eq!(written, Ok(16), "a nonce fills its place");
        nonce
    }

    /// Whether `nonce` was made here for this client within [`LIFETIME`].
    #[must_use]
    pub fn check(&self, nonce: &[u8], tuple: &FiveTuple, unix_s: u64) -> Freshness {
        match self.age(nonce, tuple, unix_s) {
            Some(age) if u64::from(age) <= LIFETIME.as_secs() => Freshness::Fresh,
            Some(_) | None => Freshness::Stale,
        }
    }

    fn age(&self, nonce: &[u8], tuple: &FiveTuple, unix_s: u64) -> Option<u32> {
        let mut body = [0; 12];
        let text = nonce.strip_prefix(PREFIX)?;
        let size = STANDARD_NO_PAD.decode_slice(text, &mut body).ok()?;
        let (made_at, _) = body.split_first_chunk::<4>()?;
        let made_at = u32::from_be_bytes(*made_at);
        let is_ours = size == body.len() && bool::from(self.body(tuple, made_at).ct_eq(&body));
        // A nonce from the future is one from before the clock was set back: too old by far.
        is_ours.then(|| time(unix_s).wrapping_sub(made_at))
    }

    fn body(&self, tuple: &FiveTuple, time: u32) -> [u8; 12] {
        let mut mac = self.mac.clone();
        mac.update(&time.to_be_bytes());
        mac.update(&[match tuple.transport {
            Transport::Udp => 0,
            Transport::Tcp => 1,
            Transport::Tls => 2,
        }]);
        for address in [tuple.client, tuple.server] {
            mac.update(&address_bytes(address));
        }
        let mut body = [0; 12];
        let (head, rest) = body.split_at_mut(4);
        head.copy_from_slice(&time.to_be_bytes());
        for (place, byte) in rest.iter_mut().zip(mac.finalize().into_bytes()) {
            *place = byte;
        }
        body
    }
}

/// The seconds of a nonce, which wrap in 2106.
const fn time(unix_s: u64) -> u32 {
    (unix_s & 0xffff_ffff) as u32
}

fn address_bytes(address: SocketAddr) -> [u8; 18] {
    let ip = match address.ip() {
        IpAddr::V4(ip) => ip.to_ipv6_mapped(),
        IpAddr::V6(ip) => ip,
    };
    let mut bytes = [0; 18];
    let (head, port) = bytes.split_at_mut(16);
    head.copy_from_slice(&ip.octets());
    port.copy_from_slice(&address.port().to_be_bytes());
    bytes
}
