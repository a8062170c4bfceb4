//! What the fuzzer has found so far goes through its targets again, and a little around it.

#[path = "../fuzz/targets/decoders.rs"]
mod decoders;
#[path = "../fuzz/targets/relay.rs"]
mod relay;

use std::fs;
use std::path::Path;

/// Runs each file of a corpus whole, cut at every place, and with each of its bytes changed.
fn replay(corpus: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(corpus);
    let mut count = 0;
    for file in fs::read_dir(&folder).expect("the corpus is there") {
        let bytes = fs::read(file.expect("a file").path()).expect("a file that can be read");
        run(&bytes);
        for place in 0..bytes.len() {
            run(&bytes[..place]);
            let mut changed = bytes.clone();
            changed[place] ^= 0x81;
            run(&changed);
        }
        count += 1;
    }
    assert!(count > 0, "{} holds something", folder.display());
}

#[test]
fn the_corpus_of_the_decoders_is_harmless() {
    replay("decoders", decoders::run);
}

#[test]
fn the_corpus_of_the_relay_is_harmless() {
    replay("relay", relay::run);
}
