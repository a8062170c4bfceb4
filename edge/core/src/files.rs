//! Which pictures may become files of a conversation, and where they lie.

use protocol::file::PictureKind;
use protocol::{BrandId, ConversationId, FileId};

/// What kind of picture bytes are, whatever whoever sends them calls them; none for anything else.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<PictureKind> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(PictureKind::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(PictureKind::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(PictureKind::Webp),
        _ => None,
    }
}

/// The key under which a file lies: its brand comes first, so that no request reaches another's.
#[must_use]
pub fn key(brand: &BrandId, conversation: &ConversationId, file: &FileId) -> String {
    format!("{brand}/{conversation}/{file}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picture_is_what_its_first_bytes_say() {
        assert_eq!(kind_of(&[0xff, 0xd8, 0xff, 0xe0, 0]), Some(PictureKind::Jpeg));
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n...."), Some(PictureKind::Png));
        assert_eq!(kind_of(b"RIFF\x10\0\0\0WEBPVP8 "), Some(PictureKind::Webp));
        for other in [
            &b""[..],
            b"<svg>",
            b"<!doctype html>",
            b"GIF89a",
            b"RIFF\x10\0\0\0WAVE",
            b"\x89PNG",
        ] {
            assert_eq!(kind_of(other), None, "{other:?}");
        }
    }
}
