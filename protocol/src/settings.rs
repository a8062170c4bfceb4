//! What a brand configures.

use serde::{Deserialize, Serialize};

use crate::view::CallKind;
use crate::{AgentId, DepartmentId, ProfileId};

/// Every setting of a brand, with the version that a writer must have read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settings {
    /// Counts up with each change; a write of an older version is refused with `settings_changed`.
    #[cfg_attr(test, ts(type = "number"))]
    pub version: u64,
    /// Account-wide switches; off beats everything (S4-24).
    pub switches: Switches,
    /// Permission sets that agents have (S4-17..19). Never empty.
    pub profiles: Vec<Profile>,
    /// Which profile each person has. A person who is not listed has the first profile.
    pub assignments: Vec<Assignment>,
    /// The departments that conversations queue for. Never empty; the first is the default.
    pub departments: Vec<Department>,
    /// How the window looks and greets.
    pub look: Look,
    /// Hosts, with port where it is not the scheme's own, on whose pages the window may open: `shop.example`,
    /// `*.example`. Empty allows none.
    pub allowed_domains: Vec<String>,
    /// How media travels where it cannot go, or must not go, from browser to browser.
    #[serde(default)]
    pub relay: RelaySettings,
    /// How calls begin and ring.
    #[serde(default)]
    pub calls: CallSettings,
}

/// The account-wide switches.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Switches {
    /// Voice calls are on.
    pub voice: bool,
    /// Video calls are on.
    pub video: bool,
    /// Screen calls are on (C3).
    #[serde(default)]
    pub screen: bool,
}

impl Switches {
    /// The switch of a kind.
    #[must_use]
    pub const fn of(self, kind: CallKind) -> bool {
        match kind {
            CallKind::Voice => self.voice,
            CallKind::Video => self.video,
            CallKind::Screen => self.screen,
        }
    }
}

/// A named set of permissions that agents of a brand have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Profile {
    /// Which profile.
    pub id: ProfileId,
    /// The name that administrators see.
    pub name: String,
    /// *Initiate voice*: may start voice calls.
    pub initiate_voice: bool,
    /// *Initiate video*: may start video calls.
    pub initiate_video: bool,
    /// *Initiate screen sharing*: may start screen calls.
    #[serde(default)]
    pub initiate_screen: bool,
    /// How much work an agent is given at once; a conversation weighs 1.
    pub capacity: u32,
    /// What a call adds to the agent's load while it rings and runs.
    pub call_weight: CallWeight,
}

/// What a call of each kind weighs. At the profile's `capacity` or more, an agent in such a call is given no new
/// conversation, and may start one only beside no other (S2-2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(from = "StoredWeight")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CallWeight {
    /// A voice call.
    pub voice: u32,
    /// A video call.
    pub video: u32,
    /// A screen call.
    pub screen: u32,
}

impl CallWeight {
    /// The same for every kind.
    #[must_use]
    pub const fn all(weight: u32) -> Self {
        Self {
            voice: weight,
            video: weight,
            screen: weight,
        }
    }

    /// What a call of a kind weighs.
    #[must_use]
    pub const fn of(self, kind: CallKind) -> u32 {
        match kind {
            CallKind::Voice => self.voice,
            CallKind::Video => self.video,
            CallKind::Screen => self.screen,
        }
    }
}

/// A weight as settings may hold it: one number stands for every kind.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredWeight {
    Alike(u32),
    Each { voice: u32, video: u32, screen: u32 },
}

impl From<StoredWeight> for CallWeight {
    fn from(stored: StoredWeight) -> Self {
        match stored {
            StoredWeight::Alike(weight) => Self::all(weight),
            StoredWeight::Each { voice, video, screen } => Self { voice, video, screen },
        }
    }
}

/// A person's profile.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Assignment {
    /// The person.
    pub agent: AgentId,
    /// The profile this person has.
    pub profile: ProfileId,
}

/// A department that conversations queue for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Department {
    /// Which department.
    pub id: DepartmentId,
    /// The name that people see.
    pub name: String,
}

/// How the window looks and greets.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Look {
    /// The brand's name.
    pub name: String,
    /// The brand's colour, `#rrggbb`.
    pub colour: String,
    /// What the window says before the first message.
    pub greeting: String,
    /// Which language consumers read; none: that of the page around the window, or else the browser's.
    #[serde(default)]
    pub language: Option<Language>,
}

/// A language that consumers and agents can read Beckon in, by its ISO 639-1 code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Czech.
    Cs,
    /// Arabic, written from right to left.
    Ar,
}

impl Language {
    /// Its code, as in a page's `lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Cs => "cs",
            Self::Ar => "ar",
        }
    }
}

/// How calls begin and ring. A change holds for invitations that come after it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CallSettings {
    /// The agent's camera is off when a video call begins (S4-20).
    pub agent_camera_off: bool,
    /// The consumer's camera is off when a video call begins (S4-21).
    pub consumer_camera_off: bool,
    /// Consumers may ask for a call (S2-3).
    pub consumer_may_ask: bool,
    /// How long an invitation rings with sound, in seconds.
    pub ring_s: u32,
    /// How long an invitation waits for an answer, in seconds; at least as long as it rings.
    pub invitation_s: u32,
    /// How long a call link may be used, in minutes.
    pub link_min: u32,
}

impl Default for CallSettings {
    fn default() -> Self {
        Self {
            agent_camera_off: false,
            consumer_camera_off: false,
            consumer_may_ask: true,
            ring_s: 45,
            invitation_s: 120,
            link_min: 30,
        }
    }
}

/// How media travels where it cannot go, or must not go, from browser to browser. A change holds for calls that begin
/// after it.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RelaySettings {
    /// Media goes through a relay alone, and no address of a participant is passed on (S4-22).
    pub force: bool,
    /// Whose servers.
    pub servers: RelayServers,
}

/// Whose STUN and TURN servers a brand's calls use. `POST /api/relays/check` takes them too, from administrators who find out
/// whether they can be reached before they save them, and answers with [`crate::connection::IceSettings`].
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum RelayServers {
    /// Our media nodes.
    #[default]
    Ours,
    /// The brand's own (S4-23).
    Own {
        /// At least one, at most [`crate::limits::OWN_SERVERS`].
        servers: Vec<OwnServer>,
    },
    /// A managed TURN service, whose interface is asked for credentials of each participant.
    Managed {
        /// Which service.
        service: ManagedService,
        /// The key or account that the service knows the brand by.
        account: String,
        /// What proves it.
        secret: Secret,
    },
}

/// A STUN or TURN server of a brand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnServer {
    /// `stun:`, `turn:` and `turns:` addresses (RFC 7064, RFC 7065); at most [`crate::limits::SERVER_URLS`].
    pub urls: Vec<String>,
    /// How participants are let in.
    pub access: ServerAccess,
}

/// How a server lets participants in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ServerAccess {
    /// Everybody: STUN alone.
    Open,
    /// By one user name and password for all.
    Password {
        /// The user name.
        username: String,
        /// The password, which every participant's page is told.
        password: Secret,
    },
    /// By time-limited credentials made from a secret that the server shares with us (the "REST API for TURN").
    SharedSecret {
        /// The secret, which no page is told.
        secret: Secret,
    },
}

/// A managed TURN service.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ManagedService {
    /// Cloudflare Realtime TURN: a key's id and its API token.
    Cloudflare,
    /// Twilio Network Traversal Service: an account's SID and its auth token.
    Twilio,
}

/// Something that is written and never read back. It is sealed at rest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Secret {
    /// What a reader sees; a writer means the one that is kept in the same place: of the server with the same addresses
    /// and user name, of the same service and account.
    Kept,
    /// A new one, in clear.
    New {
        /// 1 to [`crate::limits::SECRET_BYTES`] bytes.
        text: String,
    },
    /// As it is stored: encrypted. Refused from outside.
    #[cfg_attr(test, ts(skip))]
    Sealed {
        /// Nonce and ciphertext in base64.
        text: String,
    },
}

impl std::fmt::Debug for Secret {
    /// Which kind it is: secrets do not reach logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Kept => "<kept secret>",
            Self::New { .. } => "<new secret>",
            Self::Sealed { .. } => "<sealed secret>",
        })
    }
}
