//! Reading what a page sent: the one place where text becomes a frame.

use protocol::client::ClientFrame;
use protocol::{Code, limits};
use serde::Deserialize;

/// A text that is no frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// The frame's number, where it could be made out.
    pub n: Option<u32>,
    /// `malformed`, or `too_large`.
    pub code: Code,
}

/// Only the number of a frame whose rest is wrong.
#[derive(Deserialize)]
struct Numbered {
    n: Option<u32>,
}

/// Reads a frame and holds it to the limits of its fields. Limits of a message's text are the conversation's to check.
///
/// # Errors
/// `too_large` beyond [`limits::FRAME_BYTES`], `malformed` for anything that is not a frame.
pub fn read(text: &str) -> Result<ClientFrame, Unreadable> {
    if text.len() > limits::FRAME_BYTES {
        return Err(Unreadable {
            n: None,
            code: Code::TooLarge,
        });
    }
    serde_json::from_str(text).map_err(|_| Unreadable {
        n: serde_json::from_str::<Numbered>(text).ok().and_then(|frame| frame.n),
        code: Code::Malformed,
    })
}
