//! The `Brand` object: settings, people, passwords and sessions of one brand.

#[expect(missing_docs, reason = "the attribute of an object makes functions without any")]
pub(crate) mod object;
mod password;
mod store;
