//! Messages and ChannelData cut out of a TCP or TLS stream
//! ([RFC 8656 §12.5](https://www.rfc-editor.org/rfc/rfc8656#section-12.5),
//! [RFC 8489 §6.2.2](https://www.rfc-editor.org/rfc/rfc8489#section-6.2.2)).
//!
//! The buffer never grows. A frame that cannot fit, or bytes that begin no frame, end the stream: nothing tells where the
//! next frame would begin.

#[cfg(test)]
mod tests;

use crate::channel_data::{self, ChannelNumber};
use crate::stun;

/// The longest frame that is taken. Media and data-channel packets stay below 1,500 bytes; each connection holds
/// [`CAPACITY`] bytes from its first byte on, so more room costs memory for strangers too.
pub const LONGEST_FRAME: usize = 4096;

/// Bytes buffered for each connection: several frames, so that one read of a busy stream brings many.
pub const CAPACITY: usize = 4 * LONGEST_FRAME;

/// Why a stream cannot go on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum StreamError {
    /// The next bytes are neither a STUN message nor ChannelData.
    #[error("the stream holds something else than STUN")]
    NotAFrame,
    /// A frame says that it is longer than [`LONGEST_FRAME`].
    #[error("a frame is too long")]
    TooLong,
}

/// The end of one stream that is read.
#[derive(Debug)]
pub struct Framer {
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
}

impl Default for Framer {
    fn default() -> Self {
        Self::new()
    }
}

impl Framer {
    /// A stream that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self {
            buffer: vec![0; CAPACITY].into_boxed_slice(),
            start: 0,
            end: 0,
        }
    }

    /// Where the next bytes are read into; never empty while [`Self::next_frame`] is called until it gives nothing.
    pub fn space(&mut self) -> &mut [u8] {
        if self.start > 0 && self.buffer.len().saturating_sub(self.end) < LONGEST_FRAME {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end = self.end.saturating_sub(self.start);
            self.start = 0;
        }
        self.buffer.get_mut(self.end..).unwrap_or_default()
    }

    /// Says that `count` bytes were read into [`Self::space`].
    pub fn filled(&mut self, count: usize) {
        self.end = self.end.saturating_add(count).min(self.buffer.len());
    }

    /// The next whole frame, without padding; `None` until more bytes come.
    ///
    /// # Errors
    /// Where the stream cannot go on; it never gives a frame again.
    pub fn next_frame(&mut self) -> Result<Option<&[u8]>, StreamError> {
        let waiting = self.buffer.get(self.start..self.end).unwrap_or_default();
        let Some((length, padding)) = extent(waiting)? else {
            return Ok(None);
        };
        let Some(next) = self
            .start
            .checked_add(length + padding)
            .filter(|next| *next <= self.end)
        else {
            return Ok(None);
        };
        let frame = self.start..self.start.saturating_add(length);
        self.start = next;
        if self.start == self.end {
            (self.start, self.end) = (0, 0);
        }
        Ok(self.buffer.get(frame))
    }
}

/// Length and padding of the frame at the start of `bytes`; `None` while too few are there to tell.
fn extent(bytes: &[u8]) -> Result<Option<(usize, usize)>, StreamError> {
    let Some(&first) = bytes.first() else {
        return Ok(None);
    };
    if !channel_data::begins(first) && first & 0xc0 != 0 {
        return Err(StreamError::NotAFrame);
    }
    let Some((&[b0, b1, l0, l1], rest)) = bytes.split_first_chunk::<4>() else {
        return Ok(None);
    };
    let length = usize::from(u16::from_be_bytes([l0, l1]));
    let (length, padding) = if channel_data::begins(first) {
        if ChannelNumber::new(u16::from_be_bytes([b0, b1])).is_none() {
            return Err(StreamError::NotAFrame);
        }
        (
            channel_data::HEADER.saturating_add(length),
            channel_data::padding(length),
        )
    } else {
        let cookie = stun::COOKIE.to_be_bytes();
        let is_cookie = rest.iter().zip(&cookie).all(|(byte, expected)| byte == expected);
        if !is_cookie || !length.is_multiple_of(4) {
            return Err(StreamError::NotAFrame);
        }
        (stun::HEADER.saturating_add(length), 0)
    };
    if length > LONGEST_FRAME {
        return Err(StreamError::TooLong);
    }
    Ok(Some((length, padding)))
}
