//! What a request led to, and how that is written.

use std::net::SocketAddr;

use crate::nonce::NONCE;
use crate::stun::{Builder, Class, Code, Kind, LongTermKey, Message, Method, Overflow, Protection};

use super::ports::Family;
use super::reservation::Token;

/// The most bytes of an answer.
pub(super) const LONGEST: usize = 512;

/// The algorithms that a password may be hashed with, the better first, as PASSWORD-ALGORITHMS.
pub(super) const ALGORITHMS: [u8; 8] = [0, 2, 0, 0, 0, 1, 0, 0];

/// What an Allocate was granted. It is kept, so that the same request is answered alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Allocated {
    /// The relayed addresses, at least one of them.
    pub(super) relayed: [Option<SocketAddr>; 2],
    /// The family that was asked for in addition and could not be given, and why.
    pub(super) without: Option<(Family, Code)>,
    /// What the port above can be had with.
    pub(super) token: Option<Token>,
    pub(super) lifetime_s: u32,
}

/// A request was granted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Granted {
    /// Told its address.
    Bound,
    Allocated(Allocated),
    Refreshed {
        lifetime_s: u32,
    },
    Permitted,
    ChannelBound,
}

/// A request was not granted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refusal {
    /// For this reason.
    Code(Code),
    /// For want of good credentials; what they are to be made with comes along.
    Challenge(Code),
    /// Ask there.
    Alternate(SocketAddr),
    /// It holds attributes that must be understood and are not.
    Unknown,
}

impl Refusal {
    pub(super) const fn code(self) -> Code {
        match self {
            Self::Code(code) | Self::Challenge(code) => code,
            Self::Alternate(_) => Code::TryAlternate,
            Self::Unknown => Code::UnknownAttribute,
        }
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self::Code(code)
    }
}

pub(super) type Outcome = Result<Granted, Refusal>;

/// What an answer is signed with: the key and the kind of integrity of its request.
#[derive(Clone, Debug)]
pub(super) struct Seal {
    pub(super) key: LongTermKey,
    pub(super) protection: Protection,
}

/// A request and what its answer is made of besides the outcome.
#[derive(Debug)]
pub(super) struct Reply<'r, 'm> {
    pub(super) request: &'r Message<'m>,
    pub(super) method: Method,
    /// From where it came.
    pub(super) client: SocketAddr,
    pub(super) realm: &'r str,
    /// A nonce, where the outcome is a challenge.
    pub(super) nonce: Option<[u8; NONCE]>,
    pub(super) seal: Option<&'r Seal>,
}

impl Reply<'_, '_> {
    /// Writes the answer and returns its length.
    pub(super) fn write(&self, outcome: &Outcome, out: &mut [u8]) -> Result<usize, Overflow> {
        let class = if outcome.is_ok() { Class::Success } else { Class::Error };
        let builder = Builder::new(out, self.method, class, self.request.transaction());
        let builder = match outcome {
            Ok(granted) => write_granted(builder, granted, self.client),
            Err(refusal) => self.write_refusal(builder, refusal),
        };
        let builder = match self.seal {
            Some(seal) => builder.integrity(seal.key.as_bytes(), seal.protection),
            None => builder,
        };
        if self.request.has_fingerprint() {
            builder.fingerprint().finish()
        } else {
            builder.finish()
        }
    }

    fn write_refusal<'b>(&self, builder: Builder<'b>, refusal: &Refusal) -> Builder<'b> {
        let builder = builder.error(refusal.code());
        match refusal {
            Refusal::Code(_) => builder,
            Refusal::Challenge(_) => builder
                .attribute(Kind::REALM, self.realm.as_bytes())
                .attribute(Kind::NONCE, self.nonce.as_ref().map_or(&[], |nonce| nonce))
                .attribute(Kind::PASSWORD_ALGORITHMS, &ALGORITHMS),
            Refusal::Alternate(server) => builder.address(Kind::ALTERNATE_SERVER, *server),
            Refusal::Unknown => builder.unknown(unknown(self.request)),
        }
    }
}

fn write_granted<'b>(builder: Builder<'b>, granted: &Granted, client: SocketAddr) -> Builder<'b> {
    match granted {
        Granted::Bound => builder.xor_address(Kind::XOR_MAPPED_ADDRESS, client),
        Granted::Allocated(allocated) => {
            let relayed = allocated.relayed.iter().flatten();
            let builder = relayed.fold(builder, |builder, address| {
                builder.xor_address(Kind::XOR_RELAYED_ADDRESS, *address)
            });
            let builder = builder
                .xor_address(Kind::XOR_MAPPED_ADDRESS, client)
                .number(Kind::LIFETIME, allocated.lifetime_s);
            let builder = match allocated.token {
                Some(Token(token)) => builder.attribute(Kind::RESERVATION_TOKEN, &token.to_be_bytes()),
                None => builder,
            };
            match allocated.without {
                Some((family, code)) => builder.address_error(family.number(), code),
                None => builder,
            }
        }
        Granted::Refreshed { lifetime_s } => builder.number(Kind::LIFETIME, *lifetime_s),
        Granted::Permitted | Granted::ChannelBound => builder,
    }
}

/// The attributes that must be understood and are not. One that is known and stands where it means nothing is passed over
/// ([RFC 8489 §6.3](https://www.rfc-editor.org/rfc/rfc8489#section-6.3)).
pub(super) fn unknown<'m>(request: &Message<'m>) -> impl Iterator<Item = Kind> + use<'m> {
    let kinds = request.attributes().map(|attribute| attribute.kind);
    kinds.filter(|kind| kind.must_be_understood() && !is_known(*kind))
}

const fn is_known(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::MAPPED_ADDRESS
            | Kind::USERNAME
            | Kind::MESSAGE_INTEGRITY
            | Kind::ERROR_CODE
            | Kind::UNKNOWN_ATTRIBUTES
            | Kind::CHANNEL_NUMBER
            | Kind::LIFETIME
            | Kind::XOR_PEER_ADDRESS
            | Kind::DATA
            | Kind::REALM
            | Kind::NONCE
            | Kind::XOR_RELAYED_ADDRESS
            | Kind::REQUESTED_ADDRESS_FAMILY
            | Kind::EVEN_PORT
            | Kind::REQUESTED_TRANSPORT
            | Kind::DONT_FRAGMENT
            | Kind::MESSAGE_INTEGRITY_SHA256
            | Kind::PASSWORD_ALGORITHM
            | Kind::XOR_MAPPED_ADDRESS
            | Kind::RESERVATION_TOKEN
    )
}
