//! The media node's process, around the relay's core (`media-node/core`).
//!
//! - [`cli`]: what an operator types. [`config`]: what an operator decides. [`identity`]: what is left to the machine.
//! - [`run`]: the process's life, from start to drain ([`drain`], [`signal`]). [`node`]: what its threads share.
//! - [`worker`]: the threads that relay, each with its [`share`]. [`tls`], [`proxy`]: what streams begin with. [`keys`]: whom they believe.
//! - [`link`]: the control link to the edge.
//! - [`private`]: health and metrics ([`metrics`], [`http`]). [`log`], [`redacted`]: what is written down.

pub mod cli;
pub mod config;
pub mod drain;
pub mod http;
pub mod identity;
pub mod keys;
pub mod link;
pub mod log;
mod metadata;
pub mod metrics;
pub mod node;
pub mod private;
pub mod proxy;
pub mod redacted;
pub mod run;
pub mod share;
pub mod signal;
pub mod tls;
pub mod worker;
