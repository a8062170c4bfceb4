//! Who wrote a message: MESSAGE-INTEGRITY and MESSAGE-INTEGRITY-SHA256
//! ([RFC 8489 §14.5, §14.6](https://www.rfc-editor.org/rfc/rfc8489#section-14.5)).

use hmac::{Hmac, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::digest::{CtOutput, KeyInit};
use sha2::{Digest, Sha256};

use super::attribute::{Attribute, Kind};
use super::message::{HEADER, Message};

/// How the key of a long-term credential is made of the password
/// ([RFC 8489 §18.5](https://www.rfc-editor.org/rfc/rfc8489#section-18.5)).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Algorithm {
    /// What every client knows.
    Md5,
    /// What clients of RFC 8489 choose.
    Sha256,
}

impl Algorithm {
    /// The number on the wire.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::Md5 => 1,
            Self::Sha256 => 2,
        }
    }

    /// The algorithm in the value of a PASSWORD-ALGORITHM; `None` where it is unknown or has parameters.
    #[must_use]
    pub const fn read(value: &[u8]) -> Option<Self> {
        match value {
            [0, 1, 0, 0] => Some(Self::Md5),
            [0, 2, 0, 0] => Some(Self::Sha256),
            _ => None,
        }
    }
}

/// The key of a long-term credential ([RFC 8489 §9.2.2](https://www.rfc-editor.org/rfc/rfc8489#section-9.2.2)).
#[derive(Clone, PartialEq, Eq)]
pub enum LongTermKey {
    /// Made by MD5.
    Md5([u8; 16]),
    /// Made by SHA-256.
    Sha256([u8; 32]),
}

impl std::fmt::Debug for LongTermKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LongTermKey(…)")
    }
}

impl LongTermKey {
    /// The key of `username`, `realm` and `password`, none of which needs the preparation of OpaqueString: ours are ASCII.
    #[must_use]
    pub fn new(algorithm: Algorithm, username: &[u8], realm: &[u8], password: &[u8]) -> Self {
        fn digest<D: Digest>(parts: [&[u8]; 5]) -> sha2::digest::Output<D> {
            parts
                .iter()
                .fold(D::new(), |hash, part| hash.chain_update(part))
                .finalize()
        }
        let parts = [username, b":", realm, b":", password];
        match algorithm {
            Algorithm::Md5 => Self::Md5(digest::<Md5>(parts).into()),
            Algorithm::Sha256 => Self::Sha256(digest::<Sha256>(parts).into()),
        }
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Md5(key) => key,
            Self::Sha256(key) => key,
        }
    }
}

/// Which of the two integrities a message carries. An answer carries the one of its request.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Protection {
    /// MESSAGE-INTEGRITY.
    Sha1,
    /// MESSAGE-INTEGRITY-SHA256.
    Sha256,
}

impl Protection {
    /// Its attribute.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Sha1 => Kind::MESSAGE_INTEGRITY,
            Self::Sha256 => Kind::MESSAGE_INTEGRITY_SHA256,
        }
    }
}

/// What a key says about a message.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// It carries no integrity.
    Absent,
    /// It does, and not of this key.
    Wrong,
    /// It was written by somebody with this key.
    Right(Protection),
}

/// The HMAC of the first bytes of a message, whose header says that the message ends `end` bytes after its start.
fn hmac<M: Mac + KeyInit>(key: &[u8], before: &[u8], end: usize) -> Option<CtOutput<M>> {
    let mut mac = <M as Mac>::new_from_slice(key).ok()?;
    let (message_type, _) = before.split_first_chunk::<2>()?;
    let length = u16::try_from(end.checked_sub(HEADER)?).ok()?;
    Mac::update(&mut mac, message_type);
    Mac::update(&mut mac, &length.to_be_bytes());
    Mac::update(&mut mac, before.get(4..)?);
    Some(Mac::finalize(mac))
}

/// MESSAGE-INTEGRITY of the bytes before it.
pub(super) fn sha1(key: &[u8], before: &[u8]) -> Option<[u8; 20]> {
    let end = before.len().checked_add(24)?;
    Some(hmac::<Hmac<Sha1>>(key, before, end)?.into_bytes().into())
}

/// MESSAGE-INTEGRITY-SHA256, in full, of the bytes before it; `size` is how many bytes of it the message carries.
pub(super) fn sha256(key: &[u8], before: &[u8], size: usize) -> Option<[u8; 32]> {
    let end = before.len().checked_add(4)?.checked_add(size)?;
    Some(hmac::<Hmac<Sha256>>(key, before, end)?.into_bytes().into())
}

impl<'a> Message<'a> {
    /// The integrity that counts: MESSAGE-INTEGRITY-SHA256 where both are there
    /// ([RFC 8489 §9.2.4](https://www.rfc-editor.org/rfc/rfc8489#section-9.2.4)).
    #[must_use]
    pub fn protection(&self) -> Option<Protection> {
        self.integrity().map(|(protection, _)| protection)
    }

    fn integrity(&self) -> Option<(Protection, Attribute<'a>)> {
        let strong = self.find(Kind::MESSAGE_INTEGRITY_SHA256);
        strong.map(|found| (Protection::Sha256, found)).or_else(|| {
            let weak = self.find(Kind::MESSAGE_INTEGRITY);
            weak.map(|found| (Protection::Sha1, found))
        })
    }

    /// Whether this message was written by somebody who has `key`. Takes the same time for any wrong value.
    ///
    /// A SHA-256 integrity may be cut to 16, 20, 24 or 28 bytes.
    #[must_use]
    pub fn verify(&self, key: &[u8]) -> Verdict {
        let Some((protection, attribute)) = self.integrity() else {
            return Verdict::Absent;
        };
        let before = self.bytes().get(..attribute.offset).unwrap_or_default();
        let is_right = match (protection, attribute.value.len()) {
            (Protection::Sha1, 20) => sha1(key, before).is_some_and(|sum| is_start(attribute.value, &sum)),
            (Protection::Sha256, size @ (16 | 20 | 24 | 28 | 32)) => {
                sha256(key, before, size).is_some_and(|sum| is_start(attribute.value, &sum))
            }
            (Protection::Sha1 | Protection::Sha256, _) => false,
        };
        if is_right {
            Verdict::Right(protection)
        } else {
            Verdict::Wrong
        }
    }
}

/// Whether `value` is the start of `sum`, in constant time.
fn is_start(value: &[u8], sum: &[u8]) -> bool {
    use subtle::ConstantTimeEq;
    sum.get(..value.len()).is_some_and(|start| start.ct_eq(value).into())
}
