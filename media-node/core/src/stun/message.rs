//! A message that was received.

use super::attribute::{Attribute, Attributes, Kind};
use super::fingerprint::{self, fingerprint};
use super::method::{Class, Method, split};

/// Bytes of a header.
pub const HEADER: usize = 20;

/// What tells STUN of today from other bytes and from RFC 3489.
pub const COOKIE: u32 = 0x2112_a442;

/// What an answer repeats of its request.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TransactionId(pub [u8; 12]);

/// Why bytes are not a STUN message.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum DecodeError {
    /// Fewer bytes than a header has, or than the header says.
    #[error("the message ends early")]
    Truncated,
    /// The first two bits are not zero.
    #[error("this is something else than STUN")]
    NotStun,
    /// Bytes 5 to 8 are not the cookie.
    #[error("the cookie is missing")]
    NoCookie,
    /// The length in the header is not a multiple of four, or bytes follow the message.
    #[error("the length is wrong")]
    WrongLength,
    /// An attribute reaches over the end.
    #[error("an attribute is longer than its message")]
    AttributeOverruns,
    /// FINGERPRINT is there and is not the checksum of what precedes it.
    #[error("the fingerprint is wrong")]
    WrongFingerprint,
}

/// A message whose header and attributes hold together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    attributes: &'a [u8],
    method: Option<Method>,
    class: Class,
    transaction: TransactionId,
}

impl<'a> Message<'a> {
    /// Reads `bytes`, which are one message and nothing else
    /// ([RFC 8489 §5](https://www.rfc-editor.org/rfc/rfc8489#section-5),
    /// [§6.3](https://www.rfc-editor.org/rfc/rfc8489#section-6.3)).
    ///
    /// # Errors
    /// Where they are not; see [`DecodeError`].
    pub fn decode(bytes: &'a [u8]) -> Result<Self, DecodeError> {
        let (header, attributes) = bytes.split_first_chunk::<HEADER>().ok_or(DecodeError::Truncated)?;
        let [t0, t1, l0, l1, c0, c1, c2, c3, transaction @ ..] = *header;
        let message_type = u16::from_be_bytes([t0, t1]);
        if message_type & 0xc000 != 0 {
            return Err(DecodeError::NotStun);
        }
        if u32::from_be_bytes([c0, c1, c2, c3]) != COOKIE {
            return Err(DecodeError::NoCookie);
        }
        let length = usize::from(u16::from_be_bytes([l0, l1]));
        if length > attributes.len() {
            return Err(DecodeError::Truncated);
        }
        if length < attributes.len() || !length.is_multiple_of(4) {
            return Err(DecodeError::WrongLength);
        }
        if !Attributes::new(attributes, HEADER).are_whole() {
            return Err(DecodeError::AttributeOverruns);
        }
        let (method, class) = split(message_type);
        let message = Self {
            bytes,
            attributes,
            method,
            class,
            transaction: TransactionId(transaction),
        };
        message.check_fingerprint()?;
        Ok(message)
    }

    /// What it is about; `None` where that is unknown here.
    #[must_use]
    pub const fn method(&self) -> Option<Method> {
        self.method
    }

    /// In which role it was sent.
    #[must_use]
    pub const fn class(&self) -> Class {
        self.class
    }

    /// What an answer repeats.
    #[must_use]
    pub const fn transaction(&self) -> TransactionId {
        self.transaction
    }

    /// The whole message.
    #[must_use]
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Every attribute that counts, in order.
    #[must_use]
    pub const fn attributes(&self) -> Attributes<'a> {
        Attributes::new(self.attributes, HEADER)
    }

    /// The first attribute of a kind: later ones of the same kind say nothing, except where a method gives them a meaning.
    #[must_use]
    pub fn find(&self, kind: Kind) -> Option<Attribute<'a>> {
        self.attributes().find(|attribute| attribute.kind == kind)
    }

    /// The value of [`Self::find`].
    #[must_use]
    pub fn value(&self, kind: Kind) -> Option<&'a [u8]> {
        self.find(kind).map(|attribute| attribute.value)
    }

    /// Whether a FINGERPRINT is there; where it is, it is right.
    #[must_use]
    pub fn has_fingerprint(&self) -> bool {
        self.find(Kind::FINGERPRINT).is_some()
    }

    fn check_fingerprint(&self) -> Result<(), DecodeError> {
        let Some(attribute) = self.find(Kind::FINGERPRINT) else {
            return Ok(());
        };
        let is_last = attribute.offset.saturating_add(fingerprint::SIZE) == self.bytes.len();
        let expected = self.bytes.get(..attribute.offset).map(fingerprint);
        let value = attribute.value.try_into().ok().map(u32::from_be_bytes);
        if is_last && value.is_some() && value == expected {
            Ok(())
        } else {
            Err(DecodeError::WrongFingerprint)
        }
    }
}
