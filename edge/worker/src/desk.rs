//! The `Desk` object: who has which conversation, who waits, and whose attention is held.

#[expect(missing_docs, reason = "the attribute of an object makes functions without any")]
pub(crate) mod object;
pub(crate) mod routes;
mod store;
