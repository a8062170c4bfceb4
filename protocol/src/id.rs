//! Typed ids. On the wire an id is its kind's prefix, an underscore and 1 to 40 characters of `0-9a-z`, as `cnv_3f0k…`.
//!
//! An id that does not read as such is refused while a frame is decoded, so that no rule ever meets a malformed one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The characters of an id after its prefix: Crockford's base 32, lower case.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The most characters after the prefix.
const LONGEST: usize = 40;

/// Why a text is not an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of the form {prefix}_…")]
pub struct NotAnId {
    /// The prefix that was expected.
    pub prefix: &'static str,
}

fn parse(prefix: &'static str, text: &str) -> Result<String, NotAnId> {
    let rest = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_'));
    let good = |rest: &str| {
        !rest.is_empty() && rest.len() <= LONGEST && rest.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
    };
    match rest {
        Some(rest) if good(rest) => Ok(text.to_owned()),
        Some(_) | None => Err(NotAnId { prefix }),
    }
}

/// 128 random bits as 26 characters.
fn encode(mut bits: u128) -> String {
    let mut text = [0_u8; 26];
    for place in text.iter_mut().rev() {
        *place = ALPHABET[(bits & 31) as usize];
        bits >>= 5;
    }
    text.iter().map(|byte| char::from(*byte)).collect()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        texts! { $(#[$doc])* $name: NotAnId = |text| parse($prefix, text); }

        impl $name {
            /// What an id of this kind begins with.
            pub const PREFIX: &'static str = $prefix;

            /// A new id from 128 random bits.
            #[must_use]
            pub fn from_random(bits: u128) -> Self {
                Self(format!("{}_{}", $prefix, encode(bits)))
            }
        }
    )*};
}

ids! {
    /// A brand: the tenant.
    BrandId = "brd";
    /// A person who signs in: an agent or an administrator of a brand.
    AgentId = "agt";
    /// A consumer, as one browser knows itself to a brand.
    ConsumerId = "csm";
    /// A conversation.
    ConversationId = "cnv";
    /// A message, given by its sender, so that a repeated send is harmless.
    MessageId = "msg";
    /// An invitation, given by the inviter, so that a repeated *invite* is harmless.
    InvitationId = "inv";
    /// The call that an invitation leads to; see [`InvitationId::call`].
    CallId = "cal";
    /// One page of a participant: a browser tab, a pop-out or a link page. Given by the page, kept over its reloads.
    TabId = "tab";
    /// A department of a brand.
    DepartmentId = "dep";
    /// A profile: a named set of permissions of agents.
    ProfileId = "prf";
    /// A signed-in session of an agent.
    SessionId = "ses";
    /// A file of a conversation, as a screenshot.
    FileId = "fil";
    /// A secret by which a call link knows the browser that joined by it. Given by that browser, and kept there.
    LinkSecret = "lks";
    /// A secret that lets one page rejoin a call once.
    RejoinSecret = "rjn";
}

impl InvitationId {
    /// The call that this invitation leads to. One invitation has one call, so the ids share their text.
    #[must_use]
    pub fn call(&self) -> CallId {
        CallId(format!("{}_{}", CallId::PREFIX, &self.0[Self::PREFIX.len() + 1..]))
    }
}

impl CallId {
    /// The invitation that led to this call.
    #[must_use]
    pub fn invitation(&self) -> InvitationId {
        InvitationId(format!(
            "{}_{}",
            InvitationId::PREFIX,
            &self.0[Self::PREFIX.len() + 1..]
        ))
    }
}

/// A call event's id: the object that noted it and that object's own counter, so that a retry after a crash carries the
/// same id. Wire form `cnv_…-17`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventId(String);

impl EventId {
    /// The id of the `counter`th event of the object named `object`.
    #[must_use]
    pub fn new(object: &str, counter: u64) -> Self {
        Self(format!("{object}-{counter}"))
    }

    /// The wire form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person in one conversation or call, on the wire by the person's own id (`agt_…` or `csm_…`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub enum ParticipantId {
    /// An agent of the brand.
    Agent(AgentId),
    /// The consumer.
    Consumer(ConsumerId),
}

impl ParticipantId {
    /// Which of the two sides this person is on.
    #[must_use]
    pub const fn side(&self) -> Side {
        match self {
            Self::Agent(_) => Side::Agent,
            Self::Consumer(_) => Side::Consumer,
        }
    }
}

/// The brand's side of a conversation or the consumer's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Side {
    /// The agent's side: offers first, impolite in perfect negotiation.
    Agent,
    /// The consumer's side: polite.
    Consumer,
}

impl Side {
    /// The opposite side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Agent => Self::Consumer,
            Self::Consumer => Self::Agent,
        }
    }
}

impl TryFrom<String> for ParticipantId {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        if text.starts_with(AgentId::PREFIX) {
            text.parse().map(Self::Agent)
        } else {
            text.parse().map(Self::Consumer)
        }
    }
}

impl From<ParticipantId> for String {
    fn from(id: ParticipantId) -> Self {
        match id {
            ParticipantId::Agent(id) => id.into(),
            ParticipantId::Consumer(id) => id.into(),
        }
    }
}

impl fmt::Debug for ParticipantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Agent(id) => id.fmt(f),
            Self::Consumer(id) => id.fmt(f),
        }
    }
}
