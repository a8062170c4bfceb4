//! What a brand configures.

use serde::{Deserialize, Serialize};

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
    /// How media travels.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<RelaySettings>"))]
    pub relay: RelaySettings,
}

/// How media travels, and through whose servers. The default is ours, where no direct path is found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RelaySettings {
    /// Whether a direct path may be taken.
    pub policy: RelayPolicy,
    /// Where STUN and TURN servers come from.
    pub source: RelaySource,
}

/// Whether media may take a direct path.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum RelayPolicy {
    /// The shortest path that there is.
    #[default]
    DirectOrRelay,
    /// Through a relay always (S4-22): neither side learns the other's address.
    ForceRelay,
}

/// Where STUN and TURN servers come from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum RelaySource {
    /// Our media nodes.
    #[default]
    Ours,
    /// The brand's own servers (S4-23).
    Own {
        /// 1 to [`crate::limits::RELAY_SERVERS`].
        servers: Vec<OwnServer>,
    },
    /// A service that lends servers, with credentials for each participant.
    Managed {
        /// The service.
        service: ManagedService,
    },
}

/// A STUN or TURN server of the brand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnServer {
    /// `stun:` alone, or `turn:` and `turns:` (RFC 7064, RFC 7065); 1 to [`crate::limits::RELAY_URLS`].
    pub urls: Vec<String>,
    /// How participants prove themselves there.
    pub access: ServerAccess,
}

/// How participants prove themselves at a server.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ServerAccess {
    /// Not at all: a STUN server.
    Open,
    /// With one user name and password for all. Participants' browsers see both.
    Password {
        /// The user name.
        username: String,
        /// The password.
        secret: Secret,
    },
    /// With a credential that we make for each participant from a shared secret, as in the "REST API for TURN". Participants
    /// never see the secret.
    SharedSecret {
        /// The shared secret.
        secret: Secret,
    },
}

/// A service that lends TURN servers: one `POST` gives servers with short-lived credentials.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ManagedService {
    /// The address to post to, `https://…`.
    pub url: String,
    /// The user name of HTTP Basic authentication; absent for a bearer token.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub username: Option<String>,
    /// The password or token.
    pub secret: Secret,
}

/// A secret of the brand: written once, sealed at rest, never read back. Its `Debug` form shows nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Secret {
    /// As a browser reads it: there is one. As a browser writes it: leave it as it is.
    Kept,
    /// As a browser writes it.
    New {
        /// The secret itself.
        value: String,
    },
    /// As it is stored, encrypted for this brand. Never from or to a browser.
    Sealed {
        /// The encrypted secret, as the shell gave it.
        value: String,
    },
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Kept => "<secret, kept>",
            Self::New { .. } => "<secret, new>",
            Self::Sealed { .. } => "<secret, sealed>",
        })
    }
}

/// The account-wide switches.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Switches {
    /// Voice calls are on.
    pub voice: bool,
    /// Video calls are on.
    pub video: bool,
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
    /// How much work an agent is given at once; a conversation weighs 1.
    pub capacity: u32,
    /// What a call adds to the agent's load while it rings and runs. At `capacity` or more, an agent in a call is given
    /// no new conversation (S2-2).
    pub call_weight: u32,
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
}
