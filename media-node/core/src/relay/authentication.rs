//! Who sends a request: the long-term credential mechanism
//! ([RFC 8489 §9.2.4](https://www.rfc-editor.org/rfc/rfc8489#section-9.2.4)).

use crate::credential::{NodeKeys, Password, Username};
use crate::nonce::{self, Freshness, Nonces};
use crate::stun::{Algorithm, Code, Kind, LongTermKey, Message, Verdict};
use crate::tuple::FiveTuple;

use super::allocation::Owner;
use super::answer::{ALGORITHMS, Refusal, Seal};

/// A request whose sender is known.
#[derive(Debug)]
pub(super) struct Identity<'m> {
    /// As it was sent.
    pub(super) raw: &'m [u8],
    pub(super) username: Username<'m>,
    pub(super) password: Password,
    pub(super) seal: Seal,
}

/// A request whose sender is not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stranger {
    pub(super) refusal: Refusal,
    /// Whether it showed a good nonce: then its address is not forged, and it may be sent an answer of any length.
    pub(super) is_reachable: bool,
}

/// What requests are checked with.
#[derive(Debug)]
pub(super) struct Authenticator<'r> {
    pub(super) realm: &'r str,
    pub(super) keys: &'r NodeKeys,
    pub(super) nonces: &'r Nonces,
    pub(super) unix_s: u64,
}

impl Authenticator<'_> {
    /// Finds out who sends `request`. `owner` is who made the allocation that it is about: his credential may have expired.
    pub(super) fn check<'m>(
        &self,
        request: &Message<'m>,
        tuple: &FiveTuple,
        owner: Option<&Owner>,
    ) -> Result<Identity<'m>, Stranger> {
        let refuse = |refusal, is_reachable| Stranger { refusal, is_reachable };
        if request.protection().is_none() {
            return Err(refuse(Refusal::Challenge(Code::Unauthenticated), false));
        }
        let username = request.value(Kind::USERNAME);
        let (Some(raw), Some(_), Some(nonce)) = (username, request.value(Kind::REALM), request.value(Kind::NONCE))
        else {
            return Err(refuse(Refusal::Code(Code::BadRequest), false));
        };
        let freshness = self.nonces.check(nonce, tuple, self.unix_s);
        let is_reachable = freshness == Freshness::Fresh;
        let unauthenticated = refuse(Refusal::Challenge(Code::Unauthenticated), is_reachable);
        let algorithm =
            algorithm(request, nonce).ok_or_else(|| refuse(Refusal::Code(Code::BadRequest), is_reachable))?;
        let username = Username::read(raw).map_err(|_| unauthenticated)?;
        let known = owner.filter(|owner| owner.username.as_bytes() == raw);
        let identity = match known {
            Some(owner) => self.identify(request, algorithm, raw, username, owner.password.clone()),
            None => {
                username.check(self.unix_s).map_err(|_| unauthenticated)?;
                let mut keys = self.keys.accepted(self.unix_s);
                keys.find_map(|key| self.identify(request, algorithm, raw, username, key.password(raw)))
            }
        };
        match (identity, freshness) {
            (None, Freshness::Fresh | Freshness::Stale) => Err(unauthenticated),
            (Some(_), Freshness::Stale) => Err(refuse(Refusal::Challenge(Code::StaleNonce), false)),
            (Some(identity), Freshness::Fresh) => Ok(identity),
        }
    }

    fn identify<'m>(
        &self,
        request: &Message<'m>,
        algorithm: Algorithm,
        raw: &'m [u8],
        username: Username<'m>,
        password: Password,
    ) -> Option<Identity<'m>> {
        let key = LongTermKey::new(algorithm, raw, self.realm.as_bytes(), password.as_bytes());
        match request.verify(key.as_bytes()) {
            Verdict::Right(protection) => Some(Identity {
                raw,
                username,
                password,
                seal: Seal { key, protection },
            }),
            Verdict::Wrong | Verdict::Absent => None,
        }
    }
}

/// The algorithm that the client's key is made with; `None` where somebody tampered with the choice.
///
/// A client that heard our offer repeats it, so that nobody on the way can take the better algorithm out of it.
fn algorithm(request: &Message<'_>, nonce: &[u8]) -> Option<Algorithm> {
    let offer = request.value(Kind::PASSWORD_ALGORITHMS);
    let choice = request.value(Kind::PASSWORD_ALGORITHM);
    match (offer, choice) {
        (None, None) => Some(Algorithm::Md5),
        (Some(_) | None, Some(_) | None) if !nonce::offers_algorithms(nonce) => Some(Algorithm::Md5),
        (Some(offer), Some(choice)) if offer == ALGORITHMS => Algorithm::read(choice),
        (Some(_) | None, Some(_) | None) => None,
    }
}
