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
