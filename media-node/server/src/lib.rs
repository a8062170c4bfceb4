//! The media node's process, around the relay's core (`media-node/core`).

pub mod config;
