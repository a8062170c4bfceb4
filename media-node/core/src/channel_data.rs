//! ChannelData: four bytes before the media, where a peer has a channel
//! ([RFC 8656 §12.4](https://www.rfc-editor.org/rfc/rfc8656#section-12.4)).

/// Bytes before the data.
pub const HEADER: usize = 4;

/// The number of a channel, 0x4000 to 0x7fff.
///
/// RFC 8656 has clients choose numbers up to 0x4fff, and RFC 5766 before it up to 0x7ffe; coturn's clients draw 0x7fff too.
/// Clients of the older kind are still common, and nothing else that comes to a relay begins with those bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ChannelNumber(u16);

impl ChannelNumber {
    /// The channel of that number; `None` where a channel cannot have it.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        match number {
            0x4000..=0x7fff => Some(Self(number)),
            _ => None,
        }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

/// Whether a packet or frame that begins with this byte is ChannelData, whatever its number.
#[must_use]
pub const fn begins(first: u8) -> bool {
    first & 0xc0 == 0x40
}

/// The channel and the data of a packet; `None` where it is not ChannelData or its length lies. Bytes after the data are
/// padding.
#[must_use]
pub fn decode(packet: &[u8]) -> Option<(ChannelNumber, &[u8])> {
    let (&[n0, n1, l0, l1], rest) = packet.split_first_chunk::<HEADER>()?;
    let number = ChannelNumber::new(u16::from_be_bytes([n0, n1]))?;
    let data = rest.get(..usize::from(u16::from_be_bytes([l0, l1])))?;
    Some((number, data))
}

/// What goes before `length` bytes of data.
#[must_use]
pub const fn header(number: ChannelNumber, length: u16) -> [u8; HEADER] {
    let [n0, n1] = number.0.to_be_bytes();
    let [l0, l1] = length.to_be_bytes();
    [n0, n1, l0, l1]
}

/// How many zero bytes follow `length` bytes of data on a stream, where every frame is a multiple of four
/// ([RFC 8656 §12.5](https://www.rfc-editor.org/rfc/rfc8656#section-12.5)).
#[must_use]
pub const fn padding(length: usize) -> usize {
    length.wrapping_neg() & 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_read_as_it_was_written() {
        let number = ChannelNumber::new(0x4001).unwrap();
        let mut packet = header(number, 5).to_vec();
        packet.extend(b"hello\0\0\0");
        assert_eq!(decode(&packet), Some((number, &b"hello"[..])));
        assert_eq!(padding(5), 3);
        assert_eq!(padding(8), 0);
    }

    #[test]
    fn a_lying_length_and_a_number_of_no_channel_are_refused() {
        assert_eq!(decode(b"\x40\x01\x00\x06hello"), None);
        assert_eq!(decode(b"\x40\x01\x00"), None);
        assert_eq!(decode(b"\x80\x00\x00\x00"), None);
        assert_eq!(decode(b"\x3f\xff\x00\x00"), None);
    }
}
