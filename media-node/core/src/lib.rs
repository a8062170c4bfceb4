//! The media node without sockets, threads, clock or randomness.
//!
//! - [`stun`]: messages of RFC 8489 as they are on the wire. [`channel_data`]: the short frame of RFC 8656 for media.
//!   [`framing`]: both, cut out of a byte stream.
//! - [`credential`]: who may use a node, and until when. [`nonce`]: proof that a client receives at its address.
//!   [`budget`]: what may be sent to an address that proved nothing.
//! - [`peer`]: where a relay may send. [`quota`]: how much of everything.
//! - [`relay`]: the TURN server (RFC 8656) made of all of them. [`mod@tuple`]: whom it serves.
//!
//! The process around it owns sockets and the clock: it hands in what arrived with the time, and sends what it is told.

pub mod budget;
pub mod channel_data;
pub mod framing;
pub mod nonce;
pub mod peer;
pub mod quota;
pub mod relay;
pub mod stun;
pub mod tuple;

pub use media_node_credential as credential;
