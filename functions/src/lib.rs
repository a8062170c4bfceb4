//! What happens to call events once they leave the edge: they are recorded once, counted once, and reported by day.
//!
//! The same handlers run as two Lambda functions ([`record`], [`report`]) over DynamoDB, and on one machine in
//! `functions-local` over the embedded DynamoDB. Everything above [`storage::Storage`] is free of AWS.
//!
//! - [`call`]: what is known of a call, and how it counts. Pure.
//! - [`record`]: batches of events in. [`report`]: sums by day out.
//! - [`storage`]: where events, calls and counters are kept.
//! - [`answer`]: what both say over HTTP.

pub mod answer;
pub mod call;
#[cfg(feature = "lambda")]
pub mod lambda;
#[cfg(feature = "local")]
pub mod local;
mod log;
pub mod record;
pub mod report;
pub mod storage;
mod word;
