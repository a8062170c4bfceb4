//! Why a request was not granted.

/// Error codes of STUN and TURN
/// ([RFC 8489 §14.8](https://www.rfc-editor.org/rfc/rfc8489#section-14.8),
/// [RFC 8656 §19](https://www.rfc-editor.org/rfc/rfc8656#section-19)).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Code {
    /// 300: ask the server in ALTERNATE-SERVER instead.
    TryAlternate,
    /// 400: the request is malformed.
    BadRequest,
    /// 401: credentials are missing or wrong.
    Unauthenticated,
    /// 403: not allowed, whoever asks.
    Forbidden,
    /// 420: the request holds attributes that must be understood and are not.
    UnknownAttribute,
    /// 437: no allocation where one is needed, or one where none may be.
    AllocationMismatch,
    /// 438: the nonce is too old or not ours; a fresh one comes with this.
    StaleNonce,
    /// 440: no relayed address of that family here.
    AddressFamilyNotSupported,
    /// 441: the allocation was made by somebody else.
    WrongCredentials,
    /// 442: relaying is over UDP alone.
    UnsupportedTransport,
    /// 443: the peer is of another family than the relayed address.
    PeerAddressFamilyMismatch,
    /// 486: this participant or brand has as much as it may have.
    AllocationQuotaReached,
    /// 508: the node has no more to give now.
    InsufficientCapacity,
}

impl Code {
    /// Every code, in order.
    pub const ALL: [Self; 13] = [
        Self::TryAlternate,
        Self::BadRequest,
        Self::Unauthenticated,
        Self::Forbidden,
        Self::UnknownAttribute,
        Self::AllocationMismatch,
        Self::StaleNonce,
        Self::AddressFamilyNotSupported,
        Self::WrongCredentials,
        Self::UnsupportedTransport,
        Self::PeerAddressFamilyMismatch,
        Self::AllocationQuotaReached,
        Self::InsufficientCapacity,
    ];

    /// The number on the wire.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::TryAlternate => 300,
            Self::BadRequest => 400,
            Self::Unauthenticated => 401,
            Self::Forbidden => 403,
            Self::UnknownAttribute => 420,
            Self::AllocationMismatch => 437,
            Self::StaleNonce => 438,
            Self::AddressFamilyNotSupported => 440,
            Self::WrongCredentials => 441,
            Self::UnsupportedTransport => 442,
            Self::PeerAddressFamilyMismatch => 443,
            Self::AllocationQuotaReached => 486,
            Self::InsufficientCapacity => 508,
        }
    }

    /// The phrase that goes with it. Short, because an answer to a stranger may hardly be longer than its question.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::TryAlternate => "Try Alternate",
            Self::BadRequest => "Bad Request",
            Self::Unauthenticated => "Unauthenticated",
            Self::Forbidden => "Forbidden",
            Self::UnknownAttribute => "Unknown Attribute",
            Self::AllocationMismatch => "Allocation Mismatch",
            Self::StaleNonce => "Stale Nonce",
            Self::AddressFamilyNotSupported => "Address Family not Supported",
            Self::WrongCredentials => "Wrong Credentials",
            Self::UnsupportedTransport => "Unsupported Transport Protocol",
            Self::PeerAddressFamilyMismatch => "Peer Address Family Mismatch",
            Self::AllocationQuotaReached => "Allocation Quota Reached",
            Self::InsufficientCapacity => "Insufficient Capacity",
        }
    }
}
