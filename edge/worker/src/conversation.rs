//! The `Conversation` object: transcript, invitation, call, negotiation and outbox of one conversation.

mod delivery;
#[expect(missing_docs, reason = "the attribute of an object makes functions without any")]
pub(crate) mod object;
mod placing;
mod store;
