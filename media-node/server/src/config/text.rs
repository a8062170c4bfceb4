//! Words that a configuration can hold.

use std::fmt;

use tungstenite::http::Uri;

use super::setting::Setting;

/// The word for what the machine itself is asked.
const INSTANCE_METADATA: &str = "instance-metadata";

/// A short name that may stand in a log, a label and a username: letters, digits, `_`, `-` and `.`, at most 64.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Name(String);

impl Name {
    /// Reads a name.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        ((1..=64).contains(&text.len()) && text.bytes().all(is_allowed)).then(|| Self(text.to_owned()))
    }

    pub(super) fn from_static(text: &'static str) -> Self {
        debug_assert!(Self::new(text).is_some(), "a default is right");
        Self(text.to_owned())
    }

    /// Its letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Setting for Name {
    const RIGHT: &'static str = "1 to 64 letters, digits, \"_\", \"-\" or \".\"";

    fn read(text: &str) -> Option<Self> {
        Self::new(text)
    }
}

/// Where a fact about the node comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source<T> {
    /// The configuration has it.
    Given(T),
    /// The machine's instance metadata has it.
    InstanceMetadata,
}

impl<T: Setting> Setting for Source<T> {
    const RIGHT: &'static str = T::RIGHT;

    fn read(text: &str) -> Option<Self> {
        if text == INSTANCE_METADATA {
            return Some(Self::InstanceMetadata);
        }
        T::read(text).map(Self::Given)
    }
}

/// How much is logged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// We broke a promise.
    Error,
    /// Odd, still working.
    Warn,
    /// Something a person did.
    Info,
    /// A turn off the main path.
    Debug,
    /// Each packet.
    Trace,
}

impl Setting for Level {
    const RIGHT: &'static str = "\"error\", \"warn\", \"info\", \"debug\" or \"trace\"";

    fn read(text: &str) -> Option<Self> {
        match text {
            "error" => Some(Self::Error),
            "warn" => Some(Self::Warn),
            "info" => Some(Self::Info),
            "debug" => Some(Self::Debug),
            "trace" => Some(Self::Trace),
            _ => None,
        }
    }
}

/// What a line of the log looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// An object of JSON, for programs.
    Json,
    /// Words, for people.
    Text,
}

impl Setting for Format {
    const RIGHT: &'static str = "\"json\" or \"text\"";

    fn read(text: &str) -> Option<Self> {
        match text {
            "json" => Some(Self::Json),
            "text" => Some(Self::Text),
            _ => None,
        }
    }
}

/// How many threads.
pub(super) enum Threads {
    Cores,
    Count(u32),
}

impl Setting for Threads {
    const RIGHT: &'static str = "a whole number, or \"cores\"";

    fn read(text: &str) -> Option<Self> {
        match text {
            "cores" => Some(Self::Cores),
            number => number.parse().ok().map(Self::Count),
        }
    }
}

/// A host name, as it stands in a certificate and in the address of a server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HostName(String);

/// The longest host name that still leaves room for the rest of a server's address.
const LONGEST_HOST: usize = protocol::limits::URL_BYTES - "turns::65535?transport=tcp".len();

impl HostName {
    /// Its letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setting for HostName {
    const RIGHT: &'static str = "a host name of at most 174 letters, as \"relay-1.example.com\"";

    fn read(text: &str) -> Option<Self> {
        let is_label = |label: &str| {
            let is_allowed = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            (1..=63).contains(&label.len()) && is_allowed && !label.starts_with('-') && !label.ends_with('-')
        };
        // The last label of a name is never a number: what looks so is an address.
        let last = text.rsplit('.').next().unwrap_or_default();
        let is_name = last.bytes().any(|byte| byte.is_ascii_alphabetic());
        (text.len() <= LONGEST_HOST && is_name && text.split('.').all(is_label)).then(|| Self(text.to_owned()))
    }
}

/// Where the control link goes.
pub(super) struct EdgeUrl(pub(super) String);

impl Setting for EdgeUrl {
    const RIGHT: &'static str =
        "a URL that begins with \"wss://\", or with \"ws://localhost\" or \"ws://127.0.0.1\" in development";

    fn read(text: &str) -> Option<Self> {
        let url: Uri = text.parse().ok()?;
        let host = url.host()?;
        let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        let is_scheme = match url.scheme_str()? {
            "wss" => true,
            "ws" => is_here,
            _ => false,
        };
        let has_port = url.authority()?.as_str().len() == host.len() || url.port_u16().is_some();
        (is_scheme && has_port && !host.is_empty()).then(|| Self(text.to_owned()))
    }
}
