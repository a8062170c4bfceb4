//! Allocate ([RFC 8656 §7](https://www.rfc-editor.org/rfc/rfc8656#section-7)).

use crate::stun::{Code, Kind, Message};

use super::Relay;
use super::allocation::{Allocation, Owner};
use super::answer::{Allocated, Granted, Outcome, Refusal};
use super::authentication::Identity;
use super::output::Host;
use super::ports::{Family, RelayPort};
use super::request::{Request, family, number};
use super::reservation::Token;

/// UDP, as REQUESTED-TRANSPORT says it: the one transport that is relayed.
const UDP: u32 = 17 << 24;

/// How many ports are tried where the process cannot open one, because something else on the machine has it.
const TRIES: usize = 4;

/// Which port is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Wanted {
    Any(Family),
    Even(Family),
    /// An even one, and the one above it kept for later.
    Pair(Family),
    /// The one that was kept.
    Reserved(Token),
    /// One of IPv4, and one of IPv6 where that can be had; even ones where that is asked.
    Both {
        even: bool,
    },
}

impl Relay {
    /// Makes an allocation, or says why not, in the order of RFC 8656 §7.2.
    pub(super) fn allocate(
        &mut self,
        request: Request<'_, '_>,
        identity: &Identity<'_>,
        host: &mut impl Host,
    ) -> Outcome {
        let Request {
            tuple, message, now_ms, ..
        } = request;
        match number(message, Kind::REQUESTED_TRANSPORT) {
            Some(Ok(transport)) if transport & 0xff00_0000 == UDP => {}
            Some(Ok(_)) => return Err(Code::UnsupportedTransport.into()),
            Some(Err(_)) | None => return Err(Code::BadRequest.into()),
        }
        let asked = number(message, Kind::LIFETIME).transpose()?;
        let wanted = wanted(message)?;
        self.check_families(wanted)?;
        if let Some(alternate) = self.draining {
            return Err(alternate
                .of(tuple)
                .map_or(Refusal::Code(Code::InsufficientCapacity), Refusal::Alternate));
        }
        if !self.shares.have_room(&identity.username, &self.config.quotas) {
            return Err(Code::AllocationQuotaReached.into());
        }
        if self.allocations.len() >= usize::try_from(self.config.quotas.allocations).unwrap_or(usize::MAX) {
            return Err(Code::InsufficientCapacity.into());
        }
        let lifetime_s = self.lifetime_s(asked, now_ms, now_ms);
        let opened = self.open(wanted, now_ms, host)?;
        let relayed = |port: Option<RelayPort>| port.and_then(|port| self.config.relayed(port));
        let answered = Allocated {
            relayed: [relayed(Some(opened.first)), relayed(opened.second)],
            without: opened.without,
            token: opened.token,
            lifetime_s,
        };
        self.keep(request, identity, &opened, answered)
    }

    /// Refuses families that this node has no address of.
    fn check_families(&self, wanted: Wanted) -> Result<(), Code> {
        match wanted {
            Wanted::Any(family) | Wanted::Even(family) | Wanted::Pair(family) => self
                .config
                .public(family)
                .map(drop)
                .ok_or(Code::AddressFamilyNotSupported),
            Wanted::Both { .. } => self
                .config
                .public(Family::V4)
                .map(drop)
                .ok_or(Code::AddressFamilyNotSupported),
            Wanted::Reserved(_) => Ok(()),
        }
    }

    fn keep(
        &mut self,
        request: Request<'_, '_>,
        identity: &Identity<'_>,
        opened: &Opened,
        answered: Allocated,
    ) -> Outcome {
        let Request {
            tuple, message, now_ms, ..
        } = request;
        let owner = Owner {
            username: String::from_utf8_lossy(identity.raw).into(),
            password: identity.password.clone(),
        };
        let bandwidth = &self.config.quotas.bandwidth;
        let mut allocation = Allocation::new(*tuple, owner, bandwidth, message.transaction(), answered, now_ms);
        let ports = [Some(opened.first), opened.second];
        for port in ports.into_iter().flatten() {
            allocation.relayed.add(port);
        }
        let expires_ms = now_ms.saturating_add(u64::from(answered.lifetime_s).saturating_mul(1000));
        // Fewer allocations than 2^32 by the quota, so there is always a number.
        let slot = self.allocations.insert(allocation).ok_or(Code::InsufficientCapacity)?;
        for port in ports.into_iter().flatten() {
            self.ports_mut(port.family).assign(port.port, slot);
        }
        self.clients.insert(*tuple, slot);
        self.shares.add(&identity.username);
        self.set_expiry(slot, expires_ms);
        self.statistics.allocated = self.statistics.allocated.wrapping_add(1);
        Ok(Granted::Allocated(answered))
    }

    fn open(&mut self, wanted: Wanted, now_ms: u64, host: &mut impl Host) -> Result<Opened, Code> {
        match wanted {
            Wanted::Any(family) => self.open_one(family, host).map(Opened::one),
            Wanted::Even(family) => self.open_even(family, host).map(Opened::one),
            Wanted::Pair(family) => self.open_pair(family, now_ms, host),
            Wanted::Reserved(token) => self.open_reserved(token, host).map(Opened::one),
            Wanted::Both { even } => self.open_both(even, host),
        }
        .ok_or(Code::InsufficientCapacity)
    }

    fn open_one(&mut self, family: Family, host: &mut impl Host) -> Option<RelayPort> {
        self.open_some(family, host, |relay, random| relay.ports_mut(family).take_any(random))
    }

    fn open_even(&mut self, family: Family, host: &mut impl Host) -> Option<RelayPort> {
        self.open_some(family, host, |relay, random| relay.ports_mut(family).take_even(random))
    }

    /// Takes ports until the process can open one. Those that it cannot are free again afterwards: what holds them now may
    /// let go.
    fn open_some(
        &mut self,
        family: Family,
        host: &mut impl Host,
        mut take: impl FnMut(&mut Self, u64) -> Option<u16>,
    ) -> Option<RelayPort> {
        let mut failed = [None; TRIES];
        let mut opened = None;
        for place in &mut failed {
            let Some(port) = take(self, host.random()) else {
                break;
            };
            if host.open_port(RelayPort { family, port }) {
                opened = Some(RelayPort { family, port });
                break;
            }
            *place = Some(port);
        }
        for port in failed.into_iter().flatten() {
            self.ports_mut(family).release(port);
        }
        opened
    }

    fn open_pair(&mut self, family: Family, now_ms: u64, host: &mut impl Host) -> Option<Opened> {
        if self.reservations.len() >= self.config.quotas.reservations {
            return None;
        }
        let mut upper = [None; TRIES];
        let mut places = upper.iter_mut();
        let first = self.open_some(family, host, |relay, random| {
            let port = relay.ports_mut(family).take_pair(random)?;
            if let Some(place) = places.next() {
                *place = Some(port | 1);
            }
            Some(port)
        });
        let kept = first.map(|first| first.port | 1);
        for port in upper.into_iter().flatten().filter(|port| Some(*port) != kept) {
            self.ports_mut(family).release(port);
        }
        let first = first?;
        let token = Token(host.random());
        let second = RelayPort {
            family,
            port: first.port | 1,
        };
        let is_kept = self.reservations.insert(token, second, now_ms);
        if !is_kept {
            self.ports_mut(family).release(second.port);
        }
        Some(Opened {
            token: is_kept.then_some(token),
            ..Opened::one(first)
        })
    }

    fn open_reserved(&mut self, token: Token, host: &mut impl Host) -> Option<RelayPort> {
        let port = self.reservations.take(token)?;
        if host.open_port(port) {
            return Some(port);
        }
        self.ports_mut(port.family).release(port.port);
        None
    }

    /// One of each family, or one of them and why not the other
    /// ([RFC 8656 §7.2](https://www.rfc-editor.org/rfc/rfc8656#section-7.2), step 9).
    fn open_both(&mut self, even: bool, host: &mut impl Host) -> Option<Opened> {
        let open = if even { Self::open_even } else { Self::open_one };
        let v4 = open(self, Family::V4, host);
        let has_v6 = self.config.public(Family::V6).is_some();
        let v6 = if has_v6 { open(self, Family::V6, host) } else { None };
        let without = match (v4, v6) {
            (Some(_), Some(_)) => None,
            (None, _) => Some((Family::V4, Code::InsufficientCapacity)),
            (Some(_), None) if has_v6 => Some((Family::V6, Code::InsufficientCapacity)),
            (Some(_), None) => Some((Family::V6, Code::AddressFamilyNotSupported)),
        };
        let first = v4.or(v6)?;
        Some(Opened {
            second: v6.filter(|second| *second != first),
            without,
            ..Opened::one(first)
        })
    }
}

/// What was opened for an allocation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Opened {
    first: RelayPort,
    second: Option<RelayPort>,
    token: Option<Token>,
    without: Option<(Family, Code)>,
}

impl Opened {
    const fn one(first: RelayPort) -> Self {
        Self {
            first,
            second: None,
            token: None,
            without: None,
        }
    }
}

/// Which port a request asks for; attributes that exclude each other are refused
/// ([RFC 8656 §7.2](https://www.rfc-editor.org/rfc/rfc8656#section-7.2)).
fn wanted(message: &Message<'_>) -> Result<Wanted, Code> {
    let even = match message.value(Kind::EVEN_PORT) {
        None => None,
        Some([flags]) => Some(flags & 0x80 != 0),
        Some(_) => return Err(Code::BadRequest),
    };
    let token = match message.value(Kind::RESERVATION_TOKEN) {
        None => None,
        Some(value) => Some(Token::read(value).ok_or(Code::BadRequest)?),
    };
    let has = |kind| message.find(kind).is_some();
    let (has_requested, has_additional) = (
        has(Kind::REQUESTED_ADDRESS_FAMILY),
        has(Kind::ADDITIONAL_ADDRESS_FAMILY),
    );
    let excludes = (token.is_some() && (even.is_some() || has_requested || has_additional))
        || (has_requested && has_additional)
        || (has_additional && even == Some(true));
    if excludes {
        return Err(Code::BadRequest);
    }
    let requested = family(message, Kind::REQUESTED_ADDRESS_FAMILY)
        .transpose()?
        .unwrap_or(Family::V4);
    let additional = family(message, Kind::ADDITIONAL_ADDRESS_FAMILY);
    Ok(match (token, additional, even) {
        (Some(token), _, _) => Wanted::Reserved(token),
        (None, Some(Ok(Family::V6)), even) => Wanted::Both { even: even.is_some() },
        (None, Some(Ok(Family::V4) | Err(_)), _) => return Err(Code::BadRequest),
        (None, None, Some(true)) => Wanted::Pair(requested),
        (None, None, Some(false)) => Wanted::Even(requested),
        (None, None, None) => Wanted::Any(requested),
    })
}
