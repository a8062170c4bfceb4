//! Data on its way from a peer to a client
//! ([RFC 8656 §11.3, §12.7](https://www.rfc-editor.org/rfc/rfc8656#section-11.3)).

use std::hash::BuildHasher;
use std::net::SocketAddr;
use std::time::Instant;

use crate::channel_data;
use crate::stun::{self, Builder, Class, Kind, Method, TransactionId};
use crate::tuple::FiveTuple;

use super::Relay;
use super::output::{Envelope, HEADROOM};
use super::ports::RelayPort;
use super::statistics::Dropped;

impl Relay {
    /// Takes what came to the socket of a relayed port `from` a peer. Where it goes on to the client, that is sent the
    /// envelope's head, `payload` as it is, and the envelope's tail, as one datagram or at once on a stream.
    ///
    /// What the node sends to itself never comes through a socket, so whoever writes its address there forged it.
    pub fn peer_packet(&mut self, port: RelayPort, from: SocketAddr, payload: &[u8], now: Instant) -> Option<Envelope> {
        if self.config.is_public(from.ip()) && !self.is_open(from.ip()) {
            self.statistics.count_dropped(Dropped::DeniedPeer);
            return None;
        }
        self.sibling_packet(port, from, payload, now)
    }

    /// Takes what another relay of this node has for one of our ports: the fields of its [`super::Action::ToSibling`].
    /// What comes out is sent as by [`Self::peer_packet`].
    pub fn sibling_packet(
        &mut self,
        port: RelayPort,
        from: SocketAddr,
        payload: &[u8],
        now: Instant,
    ) -> Option<Envelope> {
        let now_ms = self.clock.ms(now);
        match self.receive(port, from, payload, now_ms) {
            Ok(envelope) => Some(envelope),
            Err(reason) => {
                self.statistics.count_dropped(reason);
                None
            }
        }
    }

    pub(super) fn receive(
        &mut self,
        port: RelayPort,
        from: SocketAddr,
        payload: &[u8],
        now_ms: u64,
    ) -> Result<Envelope, Dropped> {
        let slot = self.ports(port.family).owner(port.port).ok_or(Dropped::NoAllocation)?;
        let allocation = self.allocations.get_mut(slot).ok_or(Dropped::NoAllocation)?;
        if allocation.expires_ms <= now_ms {
            return Err(Dropped::NoAllocation);
        }
        if !allocation.permissions.allow(from.ip(), now_ms) {
            return Err(Dropped::NoPermission);
        }
        let length = u16::try_from(payload.len()).map_err(|_| Dropped::TooLong)?;
        if !allocation
            .down
            .pass(&self.config.quotas.bandwidth, payload.len(), now_ms)
        {
            return Err(Dropped::Bandwidth);
        }
        allocation.received.count(payload.len());
        self.statistics.to_clients.count(payload.len());
        let tuple = allocation.tuple;
        match allocation.channels.number(from, now_ms) {
            Some(number) => {
                let padding = if tuple.transport.is_stream() {
                    channel_data::padding(payload.len())
                } else {
                    0
                };
                Ok(Envelope::new(tuple, &channel_data::header(number, length), padding))
            }
            None => self.data_indication(tuple, from, length),
        }
    }

    /// The head of a Data indication: all of it but the payload, which comes last.
    fn data_indication(&mut self, tuple: FiveTuple, from: SocketAddr, length: u16) -> Result<Envelope, Dropped> {
        self.indications = self.indications.wrapping_add(1);
        let mut head = [0; HEADROOM];
        let size = Builder::new(&mut head, Method::Data, Class::Indication, self.indication_id())
            .xor_address(Kind::XOR_PEER_ADDRESS, from)
            .finish_before(Kind::DATA, length)
            .map_err(|_| Dropped::TooLong)?;
        let padding = channel_data::padding(usize::from(length));
        Ok(Envelope::new(tuple, head.get(..size).unwrap_or_default(), padding))
    }

    /// A transaction id that was not used before, and that nobody foresees.
    fn indication_id(&self) -> TransactionId {
        let mut id = [0; 12];
        let (high, low) = id.split_at_mut(8);
        high.copy_from_slice(&self.hasher.hash_one(self.indications).to_be_bytes());
        let count = u32::try_from(self.indications & u64::from(u32::MAX)).unwrap_or_default();
        low.copy_from_slice(&count.to_be_bytes());
        TransactionId(id)
    }
}

const _: () = assert!(
    HEADROOM >= stun::HEADER + 4 + 20 + 4,
    "a Data indication from an IPv6 peer fits"
);
