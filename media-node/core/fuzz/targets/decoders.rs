//! What the fuzzer and the replay of its corpus run: any bytes through every decoder.

use media_node_core::credential::Username;
use media_node_core::framing::Framer;
use media_node_core::peer::{Network, PeerPolicy};
use media_node_core::stun::{Builder, Class, Kind, Message, Method, Protection, Verdict, read_xor_address};
use media_node_core::{channel_data, stun};

/// Nothing may panic, and what is read must be what was there.
pub(crate) fn run(bytes: &[u8]) {
    message(bytes);
    if let Some((number, data)) = channel_data::decode(bytes) {
        let length = u16::try_from(data.len()).expect("the length was read from two bytes");
        assert!(bytes.starts_with(&channel_data::header(number, length)));
    }
    if let Ok(username) = Username::read(bytes) {
        assert!(username.check(username.expiry_unix_s).is_ok());
    }
    if let Some(network) = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| text.parse::<Network>().ok())
    {
        assert_eq!(network.to_string().parse(), Ok(network));
    }
    let whole = frames(bytes, bytes.len().max(1));
    assert_eq!(frames(bytes, 1), whole, "cuts make no difference");
}

fn message(bytes: &[u8]) {
    let Ok(message) = Message::decode(bytes) else {
        return;
    };
    for attribute in message.attributes() {
        if let Ok(peer) = read_xor_address(attribute.value, message.transaction()) {
            // Whatever the answer is, there is one.
            PeerPolicy::default().check(peer.ip()).unwrap_or_default();
        }
    }
    assert_ne!(
        message.verify(b"a key that nobody has"),
        Verdict::Right(Protection::Sha256)
    );
    // What counts of it can be written again.
    let mut out = vec![0; bytes.len() + stun::HEADER];
    let mut again = Builder::new(&mut out, Method::Binding, Class::Request, message.transaction());
    for attribute in message
        .attributes()
        .filter(|attribute| attribute.kind != Kind::FINGERPRINT)
    {
        again = again.attribute(attribute.kind, attribute.value);
    }
    let size = again.finish().expect("no longer than it was");
    let again = Message::decode(&out[..size]).expect("well formed");
    let kinds = |message: Message<'_>| message.attributes().map(|attribute| attribute.kind).collect::<Vec<_>>();
    let mut expected = kinds(message);
    expected.retain(|kind| *kind != Kind::FINGERPRINT);
    assert_eq!(kinds(again), expected);
}

/// The frames of a stream that comes in pieces of `size`, until it breaks.
fn frames(bytes: &[u8], size: usize) -> Vec<Vec<u8>> {
    let mut framer = Framer::new();
    let mut frames = Vec::new();
    for piece in bytes.chunks(size.min(4096)) {
        framer.space()[..piece.len()].copy_from_slice(piece);
        framer.filled(piece.len());
        loop {
            match framer.next_frame() {
                Ok(Some(frame)) => frames.push(frame.to_vec()),
                Ok(None) => break,
                Err(_) => return frames,
            }
        }
    }
    frames
}
