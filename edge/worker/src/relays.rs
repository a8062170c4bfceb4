//! The `Relays` object: the media nodes of one region, and which call was given which. It is the operator's, not a brand's.

#[expect(missing_docs, reason = "the attribute of an object makes functions without any")]
pub(crate) mod object;
pub(crate) mod routes;
mod store;
