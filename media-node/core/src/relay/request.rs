//! What a client sends: requests are checked, answered and answered again; data goes on.

use std::net::SocketAddr;
use std::time::Instant;

use crate::channel_data;
use crate::stun::{Class, Code, Kind, Message, Method, read_xor_address};
use crate::tuple::FiveTuple;

use super::Relay;
use super::answer::{Granted, Outcome, Refusal, Reply, Seal, unknown};
use super::authentication::{Authenticator, Identity, Stranger};
use super::output::{Action, Host};
use super::ports::Family;
use super::retransmission::RequestId;
use super::statistics::Dropped;

/// A request, and when and from whom it came.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request<'r, 'm> {
    pub(super) tuple: &'r FiveTuple,
    pub(super) message: &'r Message<'m>,
    pub(super) method: Method,
    pub(super) now_ms: u64,
}

impl Relay {
    /// Takes what came from a client: a datagram, or a frame of a stream ([`crate::framing`]).
    ///
    /// `host` is asked only where an allocation is made.
    pub fn client_packet<'a>(
        &'a mut self,
        tuple: &FiveTuple,
        packet: &'a [u8],
        now: Instant,
        host: &mut impl Host,
    ) -> Action<'a> {
        let now_ms = self.clock.ms(now);
        let forwarded = if packet.first().is_some_and(|first| channel_data::begins(*first)) {
            self.channel_data(tuple, packet, now_ms)
        } else {
            let Ok(message) = Message::decode(packet) else {
                return self.dropped(Dropped::Malformed);
            };
            match (message.method(), message.class()) {
                (Some(Method::Send), Class::Indication) => self.send(tuple, &message, now_ms),
                (Some(Method::Binding), Class::Indication) => Ok(Action::Nothing),
                (Some(method @ (Method::Binding | Method::Allocate | Method::Refresh)), Class::Request)
                | (Some(method @ (Method::CreatePermission | Method::ChannelBind)), Class::Request) => {
                    let message = &message;
                    return self.request(
                        Request {
                            tuple,
                            message,
                            method,
                            now_ms,
                        },
                        host,
                    );
                }
                (Some(_) | None, Class::Request | Class::Indication | Class::Success | Class::Error) => {
                    Err(Dropped::Unexpected)
                }
            }
        };
        forwarded.unwrap_or_else(|reason| self.dropped(reason))
    }

    pub(super) fn dropped(&mut self, reason: Dropped) -> Action<'static> {
        self.statistics.count_dropped(reason);
        Action::Nothing
    }

    fn request(&mut self, request: Request<'_, '_>, host: &mut impl Host) -> Action<'_> {
        self.expire(request.now_ms);
        if request.method == Method::Binding {
            let outcome = match unknown(request.message).next() {
                Some(_) => Err(Refusal::Unknown),
                None => Ok(Granted::Bound),
            };
            return self.reply(request, &outcome, None, false);
        }
        let (outcome, seal, is_reachable) = match self.authenticate(request) {
            Ok(identity) => (self.answer(request, &identity, host), Some(identity.seal), true),
            Err(stranger) => (Err(stranger.refusal), None, stranger.is_reachable),
        };
        if cfg!(debug_assertions) {
            self.assert_consistent();
        }
        self.reply(request, &outcome, seal.as_ref(), is_reachable)
    }

    fn authenticate<'m>(&self, request: Request<'_, 'm>) -> Result<Identity<'m>, Stranger> {
        let slot = self.clients.get(request.tuple);
        let allocation = slot.and_then(|slot| self.allocations.get(*slot));
        let authenticator = Authenticator {
            realm: &self.config.realm,
            keys: &self.keys,
            nonces: &self.nonces,
            unix_s: self.clock.unix_s(request.now_ms),
        };
        authenticator.check(
            request.message,
            request.tuple,
            allocation.map(|allocation| &allocation.owner),
        )
    }

    /// What an authenticated request leads to: once, however often it comes.
    fn answer(&mut self, request: Request<'_, '_>, identity: &Identity<'_>, host: &mut impl Host) -> Outcome {
        if unknown(request.message).next().is_some() {
            return Err(Refusal::Unknown);
        }
        let id = RequestId {
            tuple: *request.tuple,
            transaction: request.message.transaction(),
            method: request.method,
        };
        if let Some(outcome) = self.answers.find(&id, request.now_ms) {
            return outcome;
        }
        let outcome = self.act(request, identity, host);
        if matches!(request.method, Method::Allocate | Method::Refresh) {
            self.answers.keep(id, outcome, request.now_ms);
        }
        outcome
    }

    fn act(&mut self, request: Request<'_, '_>, identity: &Identity<'_>, host: &mut impl Host) -> Outcome {
        let Request { message, now_ms, .. } = request;
        let slot = self.clients.get(request.tuple).copied();
        let found = slot.and_then(|slot| Some((slot, self.allocations.get(slot)?)));
        match (request.method, found) {
            (Method::Allocate, Some((_, allocation))) if allocation.made_by == message.transaction() => {
                Ok(Granted::Allocated(allocation.answered))
            }
            (Method::Allocate, Some(_)) => Err(Code::AllocationMismatch.into()),
            (Method::Allocate, None) => self.allocate(request, identity, host),
            (_, None) => Err(Code::AllocationMismatch.into()),
            (_, Some((_, allocation))) if allocation.owner.username.as_bytes() != identity.raw => {
                Err(Code::WrongCredentials.into())
            }
            (Method::Refresh, Some((slot, _))) => self.refresh(slot, message, now_ms),
            (Method::CreatePermission, Some((slot, _))) => self.create_permission(slot, message, now_ms),
            (Method::ChannelBind, Some((slot, _))) => self.channel_bind(slot, message, now_ms),
            (Method::Binding | Method::Send | Method::Data, Some(_)) => Err(Code::BadRequest.into()),
        }
    }

    /// Writes an answer, and sends it where the client may be sent so much.
    fn reply(
        &mut self,
        request: Request<'_, '_>,
        outcome: &Outcome,
        seal: Option<&Seal>,
        is_reachable: bool,
    ) -> Action<'_> {
        let Request {
            tuple,
            message,
            method,
            now_ms,
        } = request;
        let is_challenge = matches!(outcome, Err(Refusal::Challenge(_)));
        let reply = Reply {
            request: message,
            method,
            client: tuple.client,
            realm: &self.config.realm,
            nonce: is_challenge.then(|| self.nonces.mint(tuple, self.clock.unix_s(now_ms))),
            seal,
        };
        let Ok(size) = reply.write(outcome, self.scratch.as_mut_slice()) else {
            return self.dropped(Dropped::TooLong);
        };
        let may_be_sent = is_reachable
            || tuple.transport.is_stream()
            || self
                .budget
                .spend(tuple.client.ip(), message.bytes().len(), size, now_ms);
        if !may_be_sent {
            return self.dropped(Dropped::Budget);
        }
        match outcome {
            Ok(_) => self.statistics.granted = self.statistics.granted.wrapping_add(1),
            Err(refusal) => self.statistics.count_refused(refusal.code()),
        }
        Action::Reply(self.scratch.get(..size).unwrap_or_default())
    }
}

/// The number in an attribute of four bytes; an error where it is there and has another length.
pub(super) fn number(message: &Message<'_>, kind: Kind) -> Option<Result<u32, Code>> {
    let value = message.value(kind)?;
    Some(value.try_into().map(u32::from_be_bytes).map_err(|_| Code::BadRequest))
}

/// The family in an attribute; an error where it is there and names no family that exists.
pub(super) fn family(message: &Message<'_>, kind: Kind) -> Option<Result<Family, Code>> {
    let value = message.value(kind)?;
    Some(match value {
        [family, _, _, _] => Family::read(*family).ok_or(Code::AddressFamilyNotSupported),
        _ => Err(Code::BadRequest),
    })
}

/// Every XOR-PEER-ADDRESS; an error for each that is malformed.
pub(super) fn peers<'m>(message: &Message<'m>) -> impl Iterator<Item = Result<SocketAddr, Code>> + use<'m> {
    let transaction = message.transaction();
    message
        .attributes()
        .filter(|attribute| attribute.kind == Kind::XOR_PEER_ADDRESS)
        .map(move |attribute| read_xor_address(attribute.value, transaction).map_err(|_| Code::BadRequest))
}
