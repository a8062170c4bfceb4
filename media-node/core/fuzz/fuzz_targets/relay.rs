//! Any packets, from clients and peers, through a whole relay.

#![no_main]

#[path = "../targets/relay.rs"]
mod relay;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| relay::run(bytes));
