//! The `Brand` object: settings, people, passwords and sessions of one brand, and the
//! secrets of its servers.

#[expect(missing_docs, reason = "the attribute of an object makes functions without any")]
pub(crate) mod object;
mod password;
mod servers;
mod store;
