//! Types that a configuration can hold, each with what it looks like when it is right.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use media_node_core::peer::Network;
use protocol::{Day, Timestamp};

use super::secret::Secret;
use super::units::{Bitrate, ByteSize, duration};

/// A type that is read from text, the same from a file and from the environment.
pub(super) trait Setting: Sized {
    /// What would be right, for whoever wrote something else.
    const RIGHT: &'static str;

    /// Whether what was written may be repeated where problems are told.
    const IS_SECRET: bool = false;

    /// Reads it; nothing where the text is something else.
    fn read(text: &str) -> Option<Self>;
}

impl Setting for SocketAddr {
    const RIGHT: &'static str = "an address with a port, as \"0.0.0.0:3478\" or \"[::]:3478\"";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for Ipv4Addr {
    const RIGHT: &'static str = "an IPv4 address of one host, as \"203.0.113.5\"";

    fn read(text: &str) -> Option<Self> {
        let ip: Self = text.parse().ok()?;
        (!ip.is_unspecified() && !ip.is_multicast() && !ip.is_broadcast()).then_some(ip)
    }
}

impl Setting for Ipv6Addr {
    const RIGHT: &'static str = "an IPv6 address of one host, as \"2001:db8::5\"";

    fn read(text: &str) -> Option<Self> {
        let ip: Self = text.parse().ok()?;
        (!ip.is_unspecified() && !ip.is_multicast() && ip.to_ipv4_mapped().is_none()).then_some(ip)
    }
}

impl Setting for Network {
    const RIGHT: &'static str =
        "an address or a prefix with no bit set behind its length, as \"10.0.0.0/8\" or \"2001:db8::/32\"";

    fn read(text: &str) -> Option<Self> {
        match text.parse::<IpAddr>() {
            Ok(host @ IpAddr::V4(_)) => Self::new(host, 32),
            Ok(host @ IpAddr::V6(_)) => Self::new(host, 128),
            Err(_) => text.parse().ok(),
        }
    }
}

impl Setting for Duration {
    const RIGHT: &'static str = "a whole number with \"h\", \"min\", \"s\" or \"ms\", as \"90 s\"";

    fn read(text: &str) -> Option<Self> {
        duration(text)
    }
}

impl Setting for Bitrate {
    const RIGHT: &'static str = "a whole number with \"kbit/s\", \"Mbit/s\" or \"Gbit/s\", as \"8 Mbit/s\"";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Setting for ByteSize {
    const RIGHT: &'static str = "a whole number with \"B\", \"KiB\" or \"MiB\", as \"4 MiB\"";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Setting for u32 {
    const RIGHT: &'static str = "a whole number";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for u8 {
    const RIGHT: &'static str = "a whole number up to 255";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for u16 {
    const RIGHT: &'static str = "a whole number up to 65535";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Setting for PathBuf {
    const RIGHT: &'static str = "the path of a file";

    fn read(text: &str) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl Setting for Secret<[u8; 32]> {
    const RIGHT: &'static str = "32 random bytes in base64, as `openssl rand -base64 32` makes them";
    const IS_SECRET: bool = true;

    fn read(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = STANDARD.decode(text).ok()?.try_into().ok()?;
        // A key of one repeated byte is a placeholder that somebody forgot.
        bytes
            .iter()
            .any(|byte| Some(byte) != bytes.first())
            .then(|| Self::new(bytes))
    }
}

impl Setting for Timestamp {
    const RIGHT: &'static str = "an instant in UTC, as \"2026-12-01T12:00:00Z\"";

    fn read(text: &str) -> Option<Self> {
        let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
        let day: Day = day.parse().ok()?;
        let mut parts = time.split(':').map(two_digits);
        let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
        let is_time = parts.next().is_none() && hours < 24 && minutes < 60 && seconds < 60;
        is_time.then(|| day.start() + Duration::from_secs((hours * 60 + minutes) * 60 + seconds))
    }
}

fn two_digits(text: &str) -> Option<u64> {
    let is_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then(|| text.parse().ok()).flatten()
}
