//! A message to be sent, written into a caller's buffer.

use std::net::SocketAddr;

use super::address::{LONGEST_ADDRESS, write_address, write_xor_address};
use super::attribute::Kind;
use super::code::Code;
use super::fingerprint::{self, fingerprint};
use super::integrity::{Protection, sha1, sha256};
use super::message::{COOKIE, HEADER, TransactionId};
use super::method::{Class, Method, message_type};

/// The buffer is too small for the message.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the message does not fit into the buffer")]
pub struct Overflow;

/// Writes a message. What does not fit makes [`Self::finish`] fail; nothing else does.
#[derive(Debug)]
pub struct Builder<'b> {
    out: &'b mut [u8],
    length: usize,
    overflow: bool,
    transaction: TransactionId,
}

impl<'b> Builder<'b> {
    /// Begins a message.
    pub fn new(out: &'b mut [u8], method: Method, class: Class, transaction: TransactionId) -> Self {
        let mut builder = Self {
            out,
            length: 0,
            overflow: false,
            transaction,
        };
        builder.push(&message_type(method, class).to_be_bytes());
        builder.push(&[0, 0]);
        builder.push(&COOKIE.to_be_bytes());
        builder.push(&transaction.0);
        builder
    }

    fn push(&mut self, bytes: &[u8]) {
        let end = self.length.saturating_add(bytes.len());
        match self.out.get_mut(self.length..end) {
            Some(place) if !self.overflow => {
                place.copy_from_slice(bytes);
                self.length = end;
            }
            Some(_) | None => self.overflow = true,
        }
    }

    /// Writes `end` into the header as the end of the message.
    fn set_end(&mut self, end: usize) {
        let length = end.checked_sub(HEADER).and_then(|length| u16::try_from(length).ok());
        match (length, self.out.get_mut(2..4)) {
            (Some(length), Some(place)) => place.copy_from_slice(&length.to_be_bytes()),
            (Some(_) | None, Some(_) | None) => self.overflow = true,
        }
    }

    fn written(&self) -> &[u8] {
        self.out.get(..self.length).unwrap_or_default()
    }

    /// Adds an attribute with its padding.
    #[must_use]
    pub fn attribute(mut self, kind: Kind, value: &[u8]) -> Self {
        let Ok(length) = u16::try_from(value.len()) else {
            self.overflow = true;
            return self;
        };
        self.push(&kind.0.to_be_bytes());
        self.push(&length.to_be_bytes());
        self.push(value);
        let padding = value.len().next_multiple_of(4).saturating_sub(value.len());
        self.push([0; 3].get(..padding).unwrap_or_default());
        self
    }

    /// Adds an attribute that is one number.
    #[must_use]
    pub fn number(self, kind: Kind, number: u32) -> Self {
        self.attribute(kind, &number.to_be_bytes())
    }

    /// Adds an address in clear.
    #[must_use]
    pub fn address(self, kind: Kind, address: SocketAddr) -> Self {
        let mut value = [0; LONGEST_ADDRESS];
        self.attribute(kind, write_address(address, &mut value))
    }

    /// Adds an XORed address.
    #[must_use]
    pub fn xor_address(self, kind: Kind, address: SocketAddr) -> Self {
        let mut value = [0; LONGEST_ADDRESS];
        let transaction = self.transaction;
        self.attribute(kind, write_xor_address(address, transaction, &mut value))
    }

    /// Adds ERROR-CODE ([RFC 8489 §14.8](https://www.rfc-editor.org/rfc/rfc8489#section-14.8)).
    #[must_use]
    pub fn error(self, code: Code) -> Self {
        let mut value = [0; 64];
        let reason = code.reason().as_bytes();
        let end = reason.len().saturating_add(4);
        if let Some((head, rest)) = value.split_first_chunk_mut::<4>() {
            *head = error_number(code, 0);
            if let Some(place) = rest.get_mut(..reason.len()) {
                place.copy_from_slice(reason);
            }
        }
        self.attribute(Kind::ERROR_CODE, value.get(..end).unwrap_or_default())
    }

    /// Adds ADDRESS-ERROR-CODE for an address family that is not given
    /// ([RFC 8656 §18.12](https://www.rfc-editor.org/rfc/rfc8656#section-18.12)).
    #[must_use]
    pub fn address_error(self, family: u8, code: Code) -> Self {
        self.attribute(Kind::ADDRESS_ERROR_CODE, &error_number(code, family))
    }

    /// Adds UNKNOWN-ATTRIBUTES ([RFC 8489 §14.9](https://www.rfc-editor.org/rfc/rfc8489#section-14.9)), at most 16 of them:
    /// a request with more is not from a client that would read them.
    #[must_use]
    pub fn unknown(self, kinds: impl Iterator<Item = Kind>) -> Self {
        let mut value = [0; 32];
        let mut end = 0_usize;
        for (place, kind) in value.chunks_exact_mut(2).zip(kinds) {
            place.copy_from_slice(&kind.0.to_be_bytes());
            end = end.saturating_add(2);
        }
        self.attribute(Kind::UNKNOWN_ATTRIBUTES, value.get(..end).unwrap_or_default())
    }

    /// Adds an integrity over all that was added so far.
    #[must_use]
    pub fn integrity(mut self, key: &[u8], protection: Protection) -> Self {
        let sum: Option<([u8; 32], usize)> = match protection {
            Protection::Sha1 => sha1(key, self.written()).map(|sum| {
                let mut wide = [0; 32];
                let (start, _) = wide.split_at_mut(sum.len());
                start.copy_from_slice(&sum);
                (wide, sum.len())
            }),
            Protection::Sha256 => sha256(key, self.written(), 32).map(|sum| (sum, sum.len())),
        };
        match sum.as_ref().and_then(|(sum, size)| sum.get(..*size)) {
            Some(sum) => self.attribute(protection.kind(), sum),
            None => {
                self.overflow = true;
                self
            }
        }
    }

    /// Adds FINGERPRINT; nothing may follow.
    #[must_use]
    pub fn fingerprint(mut self) -> Self {
        self.set_end(self.length.saturating_add(fingerprint::SIZE));
        let sum = fingerprint(self.written());
        self.number(Kind::FINGERPRINT, sum)
    }

    /// Ends the message and returns how many bytes of the buffer it takes.
    ///
    /// # Errors
    /// Where the buffer was too small.
    pub fn finish(mut self) -> Result<usize, Overflow> {
        self.set_end(self.length);
        if self.overflow { Err(Overflow) } else { Ok(self.length) }
    }

    /// Ends the message before the value of its last attribute, of `length` bytes, which the caller sends after it with the
    /// attribute's padding. Returns how many bytes of the buffer the rest takes.
    ///
    /// # Errors
    /// Where the buffer was too small, or the message is longer than a header can say.
    pub fn finish_before(mut self, kind: Kind, length: u16) -> Result<usize, Overflow> {
        self.push(&kind.0.to_be_bytes());
        self.push(&length.to_be_bytes());
        self.set_end(self.length.saturating_add(usize::from(length).next_multiple_of(4)));
        if self.overflow { Err(Overflow) } else { Ok(self.length) }
    }
}

/// A code as its attributes carry it: hundreds and rest; `family` is where ERROR-CODE has zero.
fn error_number(code: Code, family: u8) -> [u8; 4] {
    let number = code.number();
    let class = u8::try_from(number / 100).unwrap_or_default();
    let rest = u8::try_from(number % 100).unwrap_or_default();
    [family, 0, class, rest]
}
