use proptest::prelude::*;

use super::*;
use crate::stun::tests::vectors;

/// A stream of a message and ChannelData of every padding, and the frames in it.
fn stream() -> (Vec<u8>, Vec<Vec<u8>>) {
    let mut frames = vec![vectors::bytes(vectors::REQUEST), vectors::bytes(vectors::IPV6_RESPONSE)];
    for length in 0..9_u16 {
        let mut frame = channel_data::header(ChannelNumber::new(0x4000 + length).unwrap(), length).to_vec();
        frame.extend(vec![7; usize::from(length)]);
        frames.push(frame);
    }
    let padded = frames.iter().flat_map(|frame| {
        let padding = vec![0; channel_data::padding(frame.len())];
        [frame.clone(), padding].concat()
    });
    (padded.collect(), frames)
}

/// Feeds `bytes` in pieces of the given sizes, over and over.
fn read(bytes: &[u8], sizes: &[usize]) -> Result<Vec<Vec<u8>>, StreamError> {
    let mut framer = Framer::new();
    let mut frames = Vec::new();
    let mut rest = bytes;
    for size in sizes.iter().cycle() {
        let space = framer.space();
        let count = (*size).min(space.len()).min(rest.len());
        space[..count].copy_from_slice(&rest[..count]);
        framer.filled(count);
        rest = &rest[count..];
        while let Some(frame) = framer.next_frame()? {
            frames.push(frame.to_vec());
        }
        if rest.is_empty() {
            break;
        }
    }
    Ok(frames)
}

#[test]
fn one_byte_at_a_time_gives_the_same_frames() {
    let (bytes, frames) = stream();
    assert_eq!(read(&bytes, &[1]), Ok(frames));
}

#[test]
fn a_stream_longer_than_the_buffer_passes_through() {
    let (bytes, frames) = stream();
    let times = 5 * CAPACITY / bytes.len();
    assert_eq!(
        read(&bytes.repeat(times), &[1500, 4096, 7]),
        Ok(vec![frames; times].concat())
    );
}

#[test]
fn a_frame_may_be_as_long_as_allowed_and_no_longer() {
    let frame = |length: u16| {
        [
            &channel_data::header(ChannelNumber::new(0x4000).unwrap(), length)[..],
            &[0; 5000],
        ]
        .concat()
    };
    let longest = u16::try_from(LONGEST_FRAME - channel_data::HEADER).unwrap();
    assert_eq!(
        read(&frame(longest)[..LONGEST_FRAME], &[999]).unwrap()[0].len(),
        LONGEST_FRAME
    );
    assert_eq!(read(&frame(longest + 1), &[999]), Err(StreamError::TooLong));
}

#[test]
fn other_protocols_are_refused_at_their_first_bytes() {
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01"[..],
        b"GET / HTTP/1.1\r\n",
        b"\x80\0\0\0",
        b"\xff\xff\0\0",
        b"\0\x01\0\x03",
    ] {
        assert!(read(bytes, &[1]).is_err(), "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn any_cuts_give_the_same_frames(sizes in prop::collection::vec(1_usize..40, 1..20)) {
        let (bytes, frames) = stream();
        prop_assert_eq!(read(&bytes, &sizes), Ok(frames));
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..9000), start: bool) {
        let mut bytes = bytes;
        if let (true, Some(first)) = (start, bytes.first_mut()) {
            *first = 0x40;
        }
        if let Ok(frames) = read(&bytes, &[777]) {
            prop_assert!(frames.iter().map(Vec::len).sum::<usize>() <= bytes.len());
        }
    }
}
