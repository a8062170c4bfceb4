//! A checksum that tells STUN from other packets ([RFC 8489 §14.7](https://www.rfc-editor.org/rfc/rfc8489#section-14.7)).

/// Bytes of the attribute with its header.
pub(super) const SIZE: usize = 8;

/// The checksum of everything before the attribute; the length in the header already counts the attribute.
#[must_use]
pub fn fingerprint(before: &[u8]) -> u32 {
    crc32fast::hash(before) ^ 0x5354_554e
}
