//! The attributes of a message, in order, without those that must be ignored.

/// An attribute's type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kind(pub u16);

/// IANA's registry of STUN attributes, as far as this crate reads or writes them.
#[allow(missing_docs, reason = "each is the registry's name")]
impl Kind {
    pub const MAPPED_ADDRESS: Self = Self(0x0001);
    pub const USERNAME: Self = Self(0x0006);
    pub const MESSAGE_INTEGRITY: Self = Self(0x0008);
    pub const ERROR_CODE: Self = Self(0x0009);
    pub const UNKNOWN_ATTRIBUTES: Self = Self(0x000a);
    pub const CHANNEL_NUMBER: Self = Self(0x000c);
    pub const LIFETIME: Self = Self(0x000d);
    pub const XOR_PEER_ADDRESS: Self = Self(0x0012);
    pub const DATA: Self = Self(0x0013);
    pub const REALM: Self = Self(0x0014);
    pub const NONCE: Self = Self(0x0015);
    pub const XOR_RELAYED_ADDRESS: Self = Self(0x0016);
    pub const REQUESTED_ADDRESS_FAMILY: Self = Self(0x0017);
    pub const EVEN_PORT: Self = Self(0x0018);
    pub const REQUESTED_TRANSPORT: Self = Self(0x0019);
    pub const DONT_FRAGMENT: Self = Self(0x001a);
    pub const MESSAGE_INTEGRITY_SHA256: Self = Self(0x001c);
    pub const PASSWORD_ALGORITHM: Self = Self(0x001d);
    pub const USERHASH: Self = Self(0x001e);
    pub const XOR_MAPPED_ADDRESS: Self = Self(0x0020);
    pub const RESERVATION_TOKEN: Self = Self(0x0022);
    pub const ADDITIONAL_ADDRESS_FAMILY: Self = Self(0x8000);
    pub const ADDRESS_ERROR_CODE: Self = Self(0x8001);
    pub const PASSWORD_ALGORITHMS: Self = Self(0x8002);
    pub const SOFTWARE: Self = Self(0x8022);
    pub const ALTERNATE_SERVER: Self = Self(0x8023);
    pub const FINGERPRINT: Self = Self(0x8028);

    /// Whether a request with such an attribute is refused by who does not understand it
    /// ([RFC 8489 §14](https://www.rfc-editor.org/rfc/rfc8489#section-14)).
    #[must_use]
    pub const fn must_be_understood(self) -> bool {
        self.0 < 0x8000
    }
}

/// One attribute of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Attribute<'a> {
    /// Its type.
    pub kind: Kind,
    /// Its value, without padding.
    pub value: &'a [u8],
    /// Where its header begins in the message.
    pub offset: usize,
}

/// Which attributes still count at this place of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    /// Before any integrity: every attribute counts.
    Open,
    /// After MESSAGE-INTEGRITY: only the other integrity and the fingerprint count.
    AfterIntegrity,
    /// After MESSAGE-INTEGRITY-SHA256: only the fingerprint counts.
    AfterIntegritySha256,
    /// After the fingerprint: nothing counts.
    Closed,
}

/// The attributes of a message that count, in order. Those that follow an integrity or the fingerprint are passed over
/// ([RFC 8489 §14.5–14.7](https://www.rfc-editor.org/rfc/rfc8489#section-14.5)): nobody vouched for them.
#[derive(Clone, Debug)]
pub struct Attributes<'a> {
    rest: &'a [u8],
    offset: usize,
    place: Place,
}

impl<'a> Attributes<'a> {
    /// The attributes in `bytes`, which begin at `offset` of their message.
    pub(super) const fn new(bytes: &'a [u8], offset: usize) -> Self {
        Self {
            rest: bytes,
            offset,
            place: Place::Open,
        }
    }

    /// The next attribute, whether it counts or not; `None` at the end, and where the bytes do not hold an attribute.
    fn step(&mut self) -> Option<Attribute<'a>> {
        let (&[k0, k1, l0, l1], after) = self.rest.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_be_bytes([l0, l1]));
        let value = after.get(..length)?;
        let padded = length.next_multiple_of(4);
        self.rest = after.get(padded..)?;
        let offset = self.offset;
        self.offset = offset.saturating_add(4).saturating_add(padded);
        Some(Attribute {
            kind: Kind(u16::from_be_bytes([k0, k1])),
            value,
            offset,
        })
    }

    /// Whether the bytes are attributes to their end.
    pub(super) fn are_whole(mut self) -> bool {
        while self.step().is_some() {}
        self.rest.is_empty()
    }

    const fn counts(&mut self, kind: Kind) -> bool {
        match (self.place, kind) {
            (Place::Closed, _) => false,
            (_, Kind::FINGERPRINT) => {
                self.place = Place::Closed;
                true
            }
            (Place::Open | Place::AfterIntegrity, Kind::MESSAGE_INTEGRITY_SHA256) => {
                self.place = Place::AfterIntegritySha256;
                true
            }
            (Place::Open, Kind::MESSAGE_INTEGRITY) => {
                self.place = Place::AfterIntegrity;
                true
            }
            (Place::Open, _) => true,
            (Place::AfterIntegrity | Place::AfterIntegritySha256, _) => false,
        }
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Attribute<'a>;

    fn next(&mut self) -> Option<Attribute<'a>> {
        loop {
            let attribute = self.step()?;
            if self.counts(attribute.kind) {
                return Some(attribute);
            }
        }
    }
}
