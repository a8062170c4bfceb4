//! Bodies of the HTTP routes. Refusals leave as [`Problem`], `application/problem+json`.

use serde::{Deserialize, Serialize};

use crate::person::{Member, Person};
use crate::settings::{Look, Settings};
use crate::view::{CallKind, Cameras};
use crate::{BrandId, CallId, ConversationId, FileId, InvitationId, LinkSecret, TabId, Timestamp};

/// `POST /api/sign-in` on the app origin; answered with [`Me`] and a session cookie.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignIn {
    /// The brand; absent where the deployment has one default brand.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub brand: Option<BrandId>,
    /// The person's e-mail address.
    pub email: String,
    /// The person's password.
    pub password: String,
}

/// `GET /api/me`: who is signed in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Me {
    /// The person.
    pub member: Member,
    /// The brand.
    pub brand: BrandId,
    /// The brand's name.
    pub brand_name: String,
    /// The brand's colour, `#rrggbb`.
    pub colour: String,
    /// The line that the brand's pages carry.
    pub tag: String,
}

/// `GET` and `PUT /api/settings`, administrators only. A `PUT` carries the version it read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsPage {
    /// The settings.
    pub settings: Settings,
    /// The people of the brand; read only here.
    pub members: Vec<Member>,
}

/// `POST /api/window/start` on the window origin: a consumer's page asks for its ticket.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WindowStart {
    /// The brand's public id, from the tag.
    pub brand: BrandId,
    /// The ticket of an earlier start, to go on with the same conversation.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub ticket: Option<String>,
    /// Begin a new conversation even so.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub fresh: bool,
}

/// Answers [`WindowStart`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WindowStarted {
    /// A bearer ticket for the socket, as the subprotocol `ticket.<ticket>`.
    pub ticket: String,
    /// The consumer.
    pub me: Person,
    /// The conversation.
    pub conversation: ConversationId,
    /// How the window looks and greets.
    pub look: Look,
}

/// `POST /api/window/leaving`, by beacon from `pagehide`: the page is going away, perhaps to another page of the shop, which makes an end
/// final that it could still undo; or the person leaves the call, which goes on without them until they come back or its two minutes are
/// over (S0-13).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Leaving {
    /// The consumer's ticket.
    pub ticket: String,
    /// The page.
    pub tab: TabId,
    /// The call it was in.
    pub call: CallId,
    /// Whether the person left, and does not merely go to another page.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub left: bool,
}

/// `POST /api/conversations/{conversation}/calls/{call}/diagnostics`, for an agent who has the conversation: answers with a link.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DiagnosticsLink {
    /// The whole address. Whoever has it may read the call's diagnostics; they hold no name, message or address.
    pub url: String,
    /// Until when.
    pub expires_at: Timestamp,
}

/// `POST /api/diagnostics`: opens a diagnostics link; answered with [`crate::diagnosis::Diagnostics`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpenDiagnostics {
    /// The link's ticket.
    pub ticket: String,
}

/// `POST /api/links/look` on the window origin: what a call link leads to. Changes nothing but the hour at which the link was
/// opened last.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkLook {
    /// The link's ticket, from its fragment.
    pub ticket: String,
    /// This browser's secret, where it joined by the link before.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub browser: Option<LinkSecret>,
}

/// Answers [`LinkLook`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkLooked {
    /// The brand.
    pub brand: BrandId,
    /// How its window looks.
    pub look: Look,
    /// What the link leads to.
    pub link: LinkView,
}

/// What a call link leads to, for whoever has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkView {
    /// The invitation.
    pub invitation: InvitationId,
    /// The agent who waits.
    pub agent: Person,
    /// The kind of call.
    pub kind: CallKind,
    /// Which cameras are on when it begins.
    pub cameras: Cameras,
    /// When the link ends unless somebody joins.
    pub expires_at: Timestamp,
    /// Whether this browser has joined by it before.
    pub joined: bool,
    /// Whether the call runs already.
    pub running: bool,
}

/// `POST /api/links/join` on the window origin: binds the link to this browser, which alone may come again while the call
/// lasts. Answered with [`LinkJoined`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkJoin {
    /// The link's ticket, from its fragment.
    pub ticket: String,
    /// A secret that this browser made, and keeps.
    pub browser: LinkSecret,
    /// The name under which the consumer wants to be seen (S0-11).
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub name: Option<String>,
}

/// Answers [`LinkJoin`]: as [`WindowStarted`], with a ticket for this conversation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkJoined {
    /// The brand.
    pub brand: BrandId,
    /// The invitation to accept, or whose call to join.
    pub invitation: InvitationId,
    /// What a window is started with.
    #[serde(flatten)]
    pub started: WindowStarted,
}

/// Answers `POST /api/conversations/{id}/screenshots` on the app origin, whose body is the picture.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScreenshotTaken {
    /// The picture.
    pub file: FileId,
}

/// A refusal or failure of an HTTP route (RFC 9457).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// `/codes#<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The code's message.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: String,
    /// What to do.
    pub remedy: String,
}

/// `POST /api/development/seed`: makes or keeps the demo brand. Only where the environment is `development`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seed {
    /// The brand's public id.
    pub brand: BrandId,
    /// Its settings.
    pub settings: Settings,
    /// Its people, with their passwords.
    pub members: Vec<NewMember>,
}

/// A person to be made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMember {
    /// The person.
    pub member: Member,
    /// The first password.
    pub password: String,
}
