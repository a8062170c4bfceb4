//! What a message is about, and in which role it is sent.

/// The class of a message ([RFC 8489 §5](https://www.rfc-editor.org/rfc/rfc8489#section-5)).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Class {
    /// Asks for an answer.
    Request,
    /// Asks for none.
    Indication,
    /// The answer to a request that was granted.
    Success,
    /// The answer to a request that was not.
    Error,
}

/// The methods that a TURN server knows ([RFC 8656 §17](https://www.rfc-editor.org/rfc/rfc8656#section-17)).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Method {
    /// Tells the client its own address.
    Binding,
    /// Creates an allocation.
    Allocate,
    /// Keeps or ends an allocation.
    Refresh,
    /// Carries data from the client to a peer.
    Send,
    /// Carries data from a peer to the client.
    Data,
    /// Lets a peer's address in.
    CreatePermission,
    /// Gives a peer a short number.
    ChannelBind,
}

impl Method {
    const fn bits(self) -> u16 {
        match self {
            Self::Binding => 0x001,
            Self::Allocate => 0x003,
            Self::Refresh => 0x004,
            Self::Send => 0x006,
            Self::Data => 0x007,
            Self::CreatePermission => 0x008,
            Self::ChannelBind => 0x009,
        }
    }

    const fn from_bits(bits: u16) -> Option<Self> {
        Some(match bits {
            0x001 => Self::Binding,
            0x003 => Self::Allocate,
            0x004 => Self::Refresh,
            0x006 => Self::Send,
            0x007 => Self::Data,
            0x008 => Self::CreatePermission,
            0x009 => Self::ChannelBind,
            _ => return None,
        })
    }
}

/// The first two bytes of a message: the bits of class and method are interleaved.
pub(super) const fn message_type(method: Method, class: Class) -> u16 {
    let method = method.bits();
    let class = match class {
        Class::Request => 0,
        Class::Indication => 1 << 4,
        Class::Success => 1 << 8,
        Class::Error => (1 << 8) | (1 << 4),
    };
    (method & 0x00f) | ((method & 0x070) << 1) | ((method & 0xf80) << 2) | class
}

/// The method, where it is one we know, and the class in the first two bytes of a message.
pub(super) const fn split(message_type: u16) -> (Option<Method>, Class) {
    let class = match (message_type & 0x100 != 0, message_type & 0x010 != 0) {
        (false, false) => Class::Request,
        (false, true) => Class::Indication,
        (true, false) => Class::Success,
        (true, true) => Class::Error,
    };
    let method = (message_type & 0x000f) | ((message_type & 0x00e0) >> 1) | ((message_type & 0x3e00) >> 2);
    (Method::from_bits(method), class)
}
