//! The rules of the edge, as pure machines: no clock, no randomness, no I/O, no `async`.

pub mod aws;
pub mod brand;
pub mod call;
pub mod conversation;
pub mod files;
pub mod installation;
pub mod invitation;
pub mod machine;
pub mod negotiation;
pub mod outbox;
pub mod queue;
pub mod relays;
pub mod report;
pub mod server_address;
pub mod tickets;
