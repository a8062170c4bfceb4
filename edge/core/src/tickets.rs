//! Signed, short-lived permissions: a consumer's ticket and an agent's session cookie.
//!
//! A ticket is `<claims>.<signature>`, both base64url without padding: the claims as JSON, and HMAC-SHA256 (RFC 2104) over
//! the kind of ticket, a zero byte and the claims' text. So a ticket of one kind never passes as another, and nothing in
//! it can be changed. It is not encrypted: it holds ids and a time, no secret.

#[cfg(test)]
mod tests;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use protocol::{BrandId, CallId, Code, ConsumerId, ConversationId, InvitationId, SessionId, Timestamp};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::Sha256;

/// The longest text that is looked at, in bytes; ours have about 250.
const LONGEST: usize = 1024;

/// Signs and checks tickets. Its `Debug` form shows nothing.
#[derive(Clone)]
pub struct Key(Vec<u8>);

/// Why a key is not one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a ticket key is base64 of at least 32 random bytes")]
pub struct NotAKey;

/// What a ticket permits. One type for each kind of ticket.
pub trait Claims: Serialize + DeserializeOwned {
    /// Separates this kind of ticket from every other.
    const KIND: &'static str;

    /// The first instant at which the ticket is no longer valid.
    fn expires(&self) -> Timestamp;
}

/// Lets a consumer's pages into one conversation of one brand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ConsumerTicket {
    /// The brand.
    pub brand: BrandId,
    /// The consumer.
    pub consumer: ConsumerId,
    /// The conversation.
    pub conversation: ConversationId,
    /// The invitation whose link gave this ticket, where one did: then it is good no longer than that invitation or its call, which is
    /// the `Conversation`'s to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<InvitationId>,
    /// The first instant at which it is no longer valid.
    pub expires: Timestamp,
}

/// Names a session of a brand's person; whether it still lasts is the `Brand`'s to say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SessionTicket {
    /// The brand.
    pub brand: BrandId,
    /// The session.
    pub session: SessionId,
    /// The first instant at which it is no longer valid.
    pub expires: Timestamp,
}

/// Lets whoever has it read what is kept of a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DiagnosticsTicket {
    /// The brand.
    pub brand: BrandId,
    /// The conversation.
    pub conversation: ConversationId,
    /// The call.
    pub call: CallId,
    /// The first instant at which it is no longer good.
    pub expires: Timestamp,
}

/// Lets one browser answer one invitation in the consumer's place, and come back while its call lasts. When that is over is
/// the `Conversation`'s to say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LinkTicket {
    /// The brand.
    pub brand: BrandId,
    /// The conversation.
    pub conversation: ConversationId,
    /// The invitation.
    pub invitation: InvitationId,
    /// The first instant at which nobody can come back by it any more, long after the invitation's own end.
    pub expires: Timestamp,
}

/// Why a text is no ticket that counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoTicket {
    /// We did not sign it, or not for this.
    Foreign,
    /// Its time has passed.
    Expired,
}

impl From<NoTicket> for Code {
    fn from(why: NoTicket) -> Self {
        match why {
            NoTicket::Foreign => Self::LinkInvalid,
            NoTicket::Expired => Self::LinkExpired,
        }
    }
}

impl Claims for DiagnosticsTicket {
    const KIND: &'static str = "diagnostics";

    fn expires(&self) -> Timestamp {
        self.expires
    }
}

impl Claims for LinkTicket {
    const KIND: &'static str = "link";

    fn expires(&self) -> Timestamp {
        self.expires
    }
}

impl Claims for ConsumerTicket {
    const KIND: &'static str = "consumer";

    fn expires(&self) -> Timestamp {
        self.expires
    }
}

impl Claims for SessionTicket {
    const KIND: &'static str = "session";

    fn expires(&self) -> Timestamp {
        self.expires
    }
}

impl Key {
    /// Reads a key from base64 (RFC 4648, section 4).
    ///
    /// # Errors
    /// [`NotAKey`] where the text is no base64 or the key is shorter than 32 bytes.
    pub fn from_base64(text: &str) -> Result<Self, NotAKey> {
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(text.trim())
            .map_err(|_| NotAKey)?;
        if bytes.len() < 32 {
            Err(NotAKey)
        } else {
            Ok(Self(bytes))
        }
    }

    /// Signs claims.
    #[must_use]
    pub fn sign<C: Claims>(&self, claims: &C) -> String {
        let json = serde_json::to_vec(claims).expect("claims are ids and times, which always serialise");
        let body = URL_SAFE_NO_PAD.encode(json);
        let signature = URL_SAFE_NO_PAD.encode(self.mac::<C>(&body).finalize().into_bytes());
        format!("{body}.{signature}")
    }

    /// The claims of a ticket that was signed with this key and is valid at `now`; none for any other text. Takes as long
    /// for every wrong signature.
    #[must_use]
    pub fn check<C: Claims>(&self, ticket: &str, now: Timestamp) -> Option<C> {
        self.read(ticket, now).ok()
    }

    /// As [`Self::check`], where it matters why a text is no ticket.
    ///
    /// # Errors
    /// [`NoTicket`].
    pub fn read<C: Claims>(&self, ticket: &str, now: Timestamp) -> Result<C, NoTicket> {
        let claims: C = self.signed(ticket).ok_or(NoTicket::Foreign)?;
        if now < claims.expires() {
            Ok(claims)
        } else {
            Err(NoTicket::Expired)
        }
    }

    /// The claims of a ticket that was signed with this key, whenever that was.
    fn signed<C: Claims>(&self, ticket: &str) -> Option<C> {
        if ticket.len() > LONGEST {
            return None;
        }
        let (body, signature) = ticket.split_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        self.mac::<C>(body).verify_slice(&signature).ok()?;
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
    }

    fn mac<C: Claims>(&self, body: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(C::KIND.as_bytes());
        mac.update(&[0]);
        mac.update(body.as_bytes());
        mac
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<key>")
    }
}
