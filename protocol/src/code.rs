//! Every refusal: a stable code, what to tell the person, and what to do. `docs/codes.md` is made from this table.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:literal, $message:literal, $remedy:literal;)*) => {
        /// Why something was refused. Codes are stable; words may change.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum Code {
            $($(#[$doc])* #[doc = ""] #[doc = $message] #[serde(rename = $code)] $name,)*
        }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable text of the code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The HTTP status that goes with it.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status),* }
            }

            /// What to tell the person, in English. Holds no data.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self { $(Self::$name => $message),* }
            }

            /// What the person or the developer can do.
            #[must_use]
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$name => $remedy),* }
            }
        }
    };
}

codes! {
    // Frames and requests
    /// A frame or body that is not JSON of a known shape, or breaks a field's form.
    Malformed = "malformed", 400, "That could not be read.", "Send JSON of a documented shape.";
    /// A frame, body or text beyond its limit.
    TooLarge = "too_large", 413, "That is too large.", "Send less at once; the limits are documented.";
    /// A text that is empty after trimming.
    Empty = "empty", 400, "There is nothing to send.", "Write something first.";
    /// A frame before `hello`.
    HelloFirst = "hello_first", 400, "This connection has not introduced itself.", "Send hello first.";
    /// A second `hello`.
    HelloTwice = "hello_twice", 409, "This connection has introduced itself before.", "Send hello once on each connection.";
    /// More frames than a socket may send.
    TooFast = "too_fast", 429, "That is too much at once.", "Wait a moment, then connect again.";
    /// No subprotocol in common.
    UnknownVersion = "unknown_version", 400, "This page is out of date.", "Load the page again.";
    /// A frame that this side may not send.
    WrongSide = "wrong_side", 403, "That is for the other side to do.", "Wait for the other side.";
    /// A route that does not exist.
    NotFound = "not_found", 404, "There is nothing here.", "Check the address.";
    /// A method that the route does not have.
    MethodNotAllowed = "method_not_allowed", 405, "That cannot be done here.", "Use a documented method.";
    /// An unsafe request of a foreign origin.
    ForeignOrigin = "foreign_origin", 403, "That came from another site.", "Open the page at its own address.";
    /// A body that is not declared as JSON.
    NotJson = "not_json", 415, "That is not JSON.", "Send content-type application/json.";
    /// A socket route without an upgrade.
    UpgradeRequired = "upgrade_required", 426, "This address takes WebSockets only.", "Connect with a WebSocket.";

    // Who is asking
    /// No session, or one that has ended.
    SignInRequired = "sign_in_required", 401, "You are signed out.", "Sign in again.";
    /// A wrong e-mail address or password; which one is not said.
    WrongPassword = "wrong_password", 401, "The e-mail address or the password is not right.", "Check both and try again.";
    /// Too many failed sign-ins.
    TooManyAttempts = "too_many_attempts", 429, "Too many attempts to sign in.", "Wait a minute, then try again.";
    /// Signed in, but without the role.
    NotPermitted = "not_permitted", 403, "Your role does not include this.", "Ask an administrator of your brand.";
    /// A consumer's ticket that is missing, malformed, expired, or signed by another key.
    TicketRefused = "ticket_refused", 401, "This window's ticket is no longer valid.", "Load the page again.";
    /// A brand id that no brand has.
    UnknownBrand = "unknown_brand", 404, "This brand is not known here.", "Check the brand id in the tag.";
    /// A page on which the brand does not allow its window.
    DomainNotAllowed = "domain_not_allowed", 403, "The window may not open on this site.", "Add the site to the allowed domains in the dashboard.";

    // Conversations
    /// A conversation that is not there for this person: unknown, another brand's, or another agent's.
    UnknownConversation = "unknown_conversation", 404, "This conversation is not yours or does not exist.", "Choose a conversation from your list.";
    /// A message into a conversation that can no longer be reopened.
    ConversationOver = "conversation_over", 409, "This conversation ended some time ago.", "Start a new conversation.";
    /// The agent writes, invites or closes while the conversation is not open.
    NotOpen = "not_open", 409, "This conversation is not open.", "Wait until the consumer writes again.";
    /// The agent does not own the conversation.
    NotOwner = "not_owner", 403, "Another agent has this conversation.", "Ask the owner, or choose one of yours.";
    /// A message id that was used for another text.
    MessageIdUsed = "message_id_used", 409, "That message was sent before with other words.", "Send it with a new id.";

    // Invitations
    /// Voice is switched off for the brand.
    VoiceOff = "voice_off", 403, "Voice calls are switched off for your brand.", "An administrator can switch them on in the dashboard.";
    /// Video is switched off for the brand.
    VideoOff = "video_off", 403, "Video calls are switched off for your brand.", "An administrator can switch them on in the dashboard.";
    /// Screen calls are switched off for the brand.
    ScreenOff = "screen_off", 403, "Screen calls are switched off for your brand.", "An administrator can switch them on in the dashboard.";
    /// The profile lacks *initiate voice*.
    VoiceNotInProfile = "voice_not_in_profile", 403, "Your profile does not include starting voice calls.", "Ask an administrator to add it to your profile.";
    /// The profile lacks *initiate video*.
    VideoNotInProfile = "video_not_in_profile", 403, "Your profile does not include starting video calls.", "Ask an administrator to add it to your profile.";
    /// The profile lacks *initiate screen sharing*.
    ScreenNotInProfile = "screen_not_in_profile", 403, "Your profile does not include starting screen calls.", "Ask an administrator to add it to your profile.";
    /// The agent is in another call or waits for another answer.
    Busy = "busy", 409, "You are busy with another call.", "End the other call first.";
    /// A call for which the agent's other open conversations leave no room (S2-2).
    NoRoom = "no_room", 409, "You have too many open conversations for a call.", "Close the others first, or ask an administrator to let a call weigh less.";
    /// The conversation has a live invitation or call already.
    CallInProgress = "call_in_progress", 409, "There is a call in this conversation already.", "Go back to that call, or end it first.";
    /// An invitation that is not the pending one.
    UnknownInvitation = "unknown_invitation", 404, "This invitation does not exist.", "Wait for a new one.";
    /// Too late: accepted in another page of the same person.
    AnsweredElsewhere = "answered_elsewhere", 409, "Answered in another tab.", "Go on in the other tab.";
    /// Too late: accepted.
    AlreadyAccepted = "already_accepted", 409, "It was accepted a moment before.", "Go on in the call, or end it.";
    /// Too late: declined.
    AlreadyDeclined = "already_declined", 409, "It was declined a moment before.", "Invite again when it suits.";
    /// Too late: cancelled.
    AlreadyCancelled = "already_cancelled", 409, "It was cancelled a moment before.", "Wait for a new invitation.";
    /// Too late: its time passed.
    AlreadyExpired = "already_expired", 409, "The invitation has expired.", "Wait for a new invitation.";
    /// The Desk did not answer in time; nothing was done.
    DeskUnavailable = "desk_unavailable", 503, "The desk did not answer.", "Try again in a moment.";

    // Calls
    /// Nothing is kept of this call, or no longer.
    NothingKept = "nothing_kept", 404, "Nothing is kept of this call.", "Diagnostics are kept for 30 days where both pages could send them.";
    /// A call that does not run here.
    UnknownCall = "unknown_call", 404, "This call does not exist.", "Start a new one.";
    /// The call has ended.
    CallOver = "call_over", 409, "The call has ended.", "Start a new one.";
    /// A frame of a connection that has been replaced, or of one that is not there yet.
    WrongGeneration = "wrong_generation", 409, "That belongs to an earlier connection of this call.", "Wait for the next negotiate frame.";
    /// This page does not have its person's place in the call.
    CallElsewhere = "call_elsewhere", 409, "The call is in another tab or on another device.", "Bring it here, or go on there.";
    /// A session description that breaks the call's rules: an m-line that its kind does not have, or no SDP at all.
    DescriptionRefused = "description_refused", 400, "That description does not fit this call.", "Load the page again.";
    /// A description out of turn: an answer without an offer, or the consumer's first offer.
    OutOfTurn = "out_of_turn", 409, "That description is out of turn.", "Wait for the other side's offer.";
    /// More candidates than a generation may have.
    TooManyCandidates = "too_many_candidates", 429, "Too many network paths were offered.", "Wait for the next connection.";
    /// The brand forces relays, and no relay is there.
    RelayUnavailable = "relay_unavailable", 503, "No relay is available, and your brand allows calls through a relay alone.", "Try again in a moment; an administrator sees the relays in the dashboard.";
    /// A second share: one screen is shared at a time.
    ShareTaken = "share_taken", 409, "The other side is sharing a screen.", "Ask to show yours instead.";
    /// An answer to what nobody asks, or no longer.
    NothingToAnswer = "nothing_to_answer", 409, "Nobody asks for this any more.", "Ask for it yourself.";
    /// A call link whose time has passed, or whose invitation nobody answered.
    LinkExpired = "link_expired", 410, "This link has expired.", "Ask the agent for a new one.";
    /// Another browser joined by the link, or the call was answered in the window.
    LinkUsed = "link_used", 409, "This link is in use already.", "Go on in the browser that joined, or ask the agent for a new link.";
    /// The invitation of a link was cancelled.
    LinkRevoked = "link_revoked", 410, "This link was withdrawn.", "Ask the agent for a new one.";
    /// A text that is no link of ours, or was changed.
    LinkInvalid = "link_invalid", 404, "This link leads nowhere.", "Check that the whole link was copied, or ask the agent for a new one.";
    /// A screenshot that is no picture.
    NotAPicture = "not_a_picture", 415, "That is not a picture.", "Send a JPEG, PNG or WebP picture.";
    /// One screenshot too many.
    TooManyScreenshots = "too_many_screenshots", 429, "There are too many screenshots of this call.", "Go on without, or start a new call.";
    /// A file that is not one of this conversation's.
    UnknownFile = "unknown_file", 404, "There is no such file.", "Choose one of this conversation's.";
    /// A screenshot that the consumer withdrew.
    FileWithdrawn = "file_withdrawn", 410, "The consumer withdrew this picture.", "Ask before you take another.";
    /// The brand does not let consumers ask for calls, or for this kind.
    RequestsOff = "requests_off", 403, "Calls cannot be asked for here.", "Write a message instead.";
    /// A microphone or a camera in a screen call.
    ScreensAlone = "screens_alone", 409, "A screen call has neither microphone nor camera.", "Ask the other side for voice first.";
    /// A camera in a voice call.
    NoCameraInVoice = "no_camera_in_voice", 409, "A voice call has no camera.", "Start a video call instead.";
    /// The end can no longer be undone, or was not this person's.
    NothingToUndo = "nothing_to_undo", 409, "There is no call to go back to.", "Start a new one.";

    // Settings and reports
    /// A write of settings that were read at an older version.
    SettingsChanged = "settings_changed", 409, "Someone else changed the settings meanwhile.", "Load the settings again and repeat your change.";
    /// Settings that break a rule.
    SettingsInvalid = "settings_invalid", 400, "These settings do not fit together.", "Check names, profiles, colours and domains.";
    /// STUN or TURN servers of a brand's own that break a rule.
    ServersInvalid = "servers_invalid", 400, "One of these servers cannot be used.", "Check each address (turn:host:3478), its user name and its secret.";
    /// A new secret where the deployment has no key to seal it with.
    SecretsNotKept = "secrets_not_kept", 503, "Secrets of servers cannot be kept here.", "Whoever runs this deployment has to give it a key for them (SEAL_KEY).";
    /// A managed TURN service that gives no credentials for this account and secret.
    ServiceRefused = "service_refused", 400, "The managed service gave no credentials.", "Check the account and its secret with the service.";
    /// An address that is no page's, or one that nobody reaches from the internet.
    AddressInvalid = "address_invalid", 400, "That is not the address of a page on the internet.", "Enter the whole address, such as https://shop.example/.";
    /// More checks of pages than a brand may make in a minute.
    TooManyChecks = "too_many_checks", 429, "Many pages were checked in a short time.", "Wait a minute, then check again.";
    /// A media node's ticket that is missing, malformed, out of its time, or signed by another key.
    NodeRefused = "node_refused", 401, "This node is not known.", "Check the fleet key, the node's name and its clock.";
    /// A second link of a media node: the newer one stays.
    NodeReplaced = "node_replaced", 409, "Another link of this node took over.", "Give each node a name of its own.";
    /// More media nodes than a region keeps in mind.
    TooManyNodes = "too_many_nodes", 429, "This region has too many nodes.", "Use fewer, larger nodes, or another region.";
    /// A report of a span that is malformed, reversed or too long.
    SpanInvalid = "span_invalid", 400, "This span of days cannot be reported.", "Choose at most 92 days, first day first.";
    /// A batch that holds too many events.
    BatchTooLarge = "batch_too_large", 413, "Too many events in one batch.", "Send at most 25 events at once.";

    // Ours
    /// A part of Beckon, or a service it needs, did not answer.
    Unavailable = "unavailable", 503, "This is not available for the moment.", "Try again in a moment.";
    /// We made a mistake.
    Internal = "internal", 500, "Something went wrong on our side.", "Try again; if it stays, tell your administrator.";
}

/// A code with its words, as it goes to a page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Refusal {
    /// The stable code.
    pub code: Code,
    /// What to tell the person, in English; apps translate by the code.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self {
            code,
            message: code.message().to_owned(),
            remedy: code.remedy().to_owned(),
        }
    }
}
