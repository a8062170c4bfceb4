//! The media node's program.

fn main() {}
