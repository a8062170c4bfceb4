//! The words that the parts of Beckon exchange: ids, time, refusal codes, frames, objects' messages and call events.
//!
//! Types only. No rule, no clock, no I/O lives here; the rules are in `edge-core`, and every part depends on this crate.
//!
//! - [`client`] and [`server`]: frames on a conversation's socket.
//! - [`desk`]: frames on an agent's desk socket.
//! - [`device`]: what a browser tells of devices. [`diagnosis`]: what is kept of a call that went badly.
//! - [`view`]: what a frame shows of a conversation, an invitation or a call.
//! - [`file`]: files of a conversation.
//! - [`http`]: bodies of the HTTP routes. [`installation`]: what a check finds of the tag on a brand's page.
//! - [`objects`]: what Durable Objects say to each other.
//! - [`node`]: frames on a media node's control link. [`placement`]: the servers that a call is given.
//! - [`event`]: call events, as recorded, and the reports made of them.
//! - [`code`]: every refusal, with its remedy. [`limits`]: every limit.

#[macro_use]
mod texts;

pub mod client;
pub mod code;
pub mod connection;
pub mod day;
pub mod desk;
pub mod device;
pub mod diagnosis;
pub mod event;
pub mod file;
pub mod http;
pub mod id;
pub mod installation;
pub mod limits;
pub mod name;
pub mod node;
pub mod objects;
pub mod person;
pub mod placement;
pub mod server;
pub mod settings;
pub mod time;
pub mod transcript;
pub mod view;

pub use code::Code;
pub use day::Day;
pub use id::*;
pub use name::{NodeName, Region};
pub use time::Timestamp;

/// The WebSocket subprotocol of this version of the frames. A client that offers no version known here is refused with
/// [`Code::UnknownVersion`].
pub const SUBPROTOCOL: &str = "beckon.v1";

#[cfg(test)]
mod documents;
#[cfg(test)]
mod typescript;
