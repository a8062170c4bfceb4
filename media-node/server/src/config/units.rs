//! Quantities with their units, as a person writes them: `90 s`, `8 Mbit/s`, `4 MiB`.

use std::fmt;
use std::time::Duration;

/// Data in time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bitrate {
    bit_s: u64,
}

impl Bitrate {
    /// So many bits in a second.
    #[must_use]
    pub const fn from_bit_s(bit_s: u64) -> Self {
        Self { bit_s }
    }

    /// Bits in a second.
    #[must_use]
    pub const fn as_bit_s(self) -> u64 {
        self.bit_s
    }

    /// Whole bytes in a second.
    #[must_use]
    pub const fn as_bytes_s(self) -> u64 {
        self.bit_s / 8
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        quantity(
            text,
            &[("Gbit/s", 1_000_000_000), ("Mbit/s", 1_000_000), ("kbit/s", 1_000)],
        )
        .map(Self::from_bit_s)
    }
}

impl fmt::Debug for Bitrate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} kbit/s", self.bit_s / 1_000)
    }
}

/// An amount of memory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ByteSize {
    bytes: usize,
}

impl ByteSize {
    /// So many bytes.
    #[must_use]
    pub const fn from_bytes(bytes: usize) -> Self {
        Self { bytes }
    }

    /// Bytes.
    #[must_use]
    pub const fn as_bytes(self) -> usize {
        self.bytes
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let bytes = quantity(text, &[("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)])?;
        usize::try_from(bytes).ok().map(Self::from_bytes)
    }
}

impl fmt::Debug for ByteSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} KiB", self.bytes / 1_024)
    }
}

pub(super) fn duration(text: &str) -> Option<Duration> {
    quantity(text, &[("h", 3_600_000), ("min", 60_000), ("ms", 1), ("s", 1_000)]).map(Duration::from_millis)
}

/// A whole number and one of the units; a space between them is welcome.
fn quantity(text: &str, units: &[(&str, u64)]) -> Option<u64> {
    let split = text.find(|character: char| !character.is_ascii_digit())?;
    let (digits, unit) = text.split_at_checked(split)?;
    let (_, factor) = units.iter().find(|(name, _)| *name == unit.trim_start())?;
    digits.parse::<u64>().ok()?.checked_mul(*factor)
}
