//! STUN messages (RFC 8489), as borrowed bytes in and as bytes in a caller's buffer out. Nothing here allocates.
//!
//! [`Message::decode`] checks once that header and attributes hold together; after that reading cannot fail on lengths.

mod address;
mod attribute;
mod builder;
mod code;
mod fingerprint;
mod integrity;
mod message;
mod method;
#[cfg(test)]
pub(crate) mod tests;

pub use address::{AddressError, LONGEST_ADDRESS, read_address, read_xor_address, write_address, write_xor_address};
pub use attribute::{Attribute, Attributes, Kind};
pub use builder::{Builder, Overflow};
pub use code::Code;
pub use fingerprint::fingerprint;
pub use integrity::{Algorithm, LongTermKey, Protection, Verdict};
pub use message::{COOKIE, DecodeError, HEADER, Message, TransactionId};
pub use method::{Class, Method};
