//! What a brand may configure, and what follows from it: who may call, where the window may open.

pub mod domains;
pub mod settings;
#[cfg(test)]
mod tests;
mod who_may_call;

pub use who_may_call::{permissions, who_may_call};
