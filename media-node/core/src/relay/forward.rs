//! Data on its way from a client to a peer
//! ([RFC 8656 §11.2, §12.6](https://www.rfc-editor.org/rfc/rfc8656#section-11.2)).

use std::net::SocketAddr;

use crate::channel_data;
use crate::stun::{Kind, Message};
use crate::tuple::FiveTuple;

use super::Relay;
use super::allocation::Slot;
use super::answer::unknown;
use super::output::Action;
use super::peers::Route;
use super::ports::{Family, RelayPort};
use super::request::peers;
use super::statistics::Dropped;

impl Relay {
    /// Data for the peer of a channel.
    pub(super) fn channel_data<'a>(
        &mut self,
        tuple: &FiveTuple,
        packet: &'a [u8],
        now_ms: u64,
    ) -> Result<Action<'a>, Dropped> {
        let (number, payload) = channel_data::decode(packet).ok_or(Dropped::Malformed)?;
        let slot = *self.clients.get(tuple).ok_or(Dropped::NoAllocation)?;
        let allocation = self.allocations.get(slot).ok_or(Dropped::NoAllocation)?;
        let peer = allocation.channels.peer(number, now_ms).ok_or(Dropped::NoChannel)?;
        self.forward(slot, peer, payload, false, now_ms)
    }

    /// Data for the peer that a Send indication names.
    pub(super) fn send<'a>(
        &mut self,
        tuple: &FiveTuple,
        indication: &Message<'a>,
        now_ms: u64,
    ) -> Result<Action<'a>, Dropped> {
        let slot = *self.clients.get(tuple).ok_or(Dropped::NoAllocation)?;
        let peer = peers(indication)
            .next()
            .and_then(Result::ok)
            .ok_or(Dropped::Malformed)?;
        let payload = indication.value(Kind::DATA).ok_or(Dropped::Malformed)?;
        if unknown(indication).next().is_some() {
            return Err(Dropped::Malformed);
        }
        let allocation = self.allocations.get(slot).ok_or(Dropped::NoAllocation)?;
        if !allocation.permissions.allow(peer.ip(), now_ms) {
            return Err(Dropped::NoPermission);
        }
        self.route(peer).map_err(|_| Dropped::DeniedPeer)?;
        let dont_fragment = indication.find(Kind::DONT_FRAGMENT).is_some();
        self.forward(slot, peer, payload, dont_fragment, now_ms)
    }

    /// Sends to a peer that was checked when its channel was bound or just now.
    fn forward<'a>(
        &mut self,
        slot: Slot,
        peer: SocketAddr,
        payload: &'a [u8],
        dont_fragment: bool,
        now_ms: u64,
    ) -> Result<Action<'a>, Dropped> {
        let allocation = self.allocations.get_mut(slot).ok_or(Dropped::NoAllocation)?;
        if allocation.expires_ms <= now_ms {
            return Err(Dropped::NoAllocation);
        }
        let port = allocation
            .relayed
            .get(Family::of(peer.ip()))
            .ok_or(Dropped::NoAllocation)?;
        if !allocation.up.pass(&self.config.quotas.bandwidth, payload.len(), now_ms) {
            return Err(Dropped::Bandwidth);
        }
        allocation.sent.count(payload.len());
        self.statistics.to_peers.count(payload.len());
        let outside = Action::ToPeer {
            port,
            peer,
            payload,
            dont_fragment,
        };
        if self.config.is_public(peer.ip()) {
            return self.forward_within(port, peer, payload, outside, now_ms);
        }
        Ok(outside)
    }

    /// Sends to a relayed address of this node.
    fn forward_within<'a>(
        &mut self,
        port: RelayPort,
        peer: SocketAddr,
        payload: &'a [u8],
        outside: Action<'a>,
        now_ms: u64,
    ) -> Result<Action<'a>, Dropped> {
        let from = self.config.relayed(port).ok_or(Dropped::NoAllocation)?;
        match self.route(peer).map_err(|_| Dropped::DeniedPeer)? {
            Route::Outside => Ok(outside),
            Route::Own(port) => {
                let envelope = self.receive(port, from, payload, now_ms)?;
                Ok(Action::ToClient { envelope, payload })
            }
            Route::Sibling(port) => Ok(Action::ToSibling { port, from, payload }),
        }
    }
}
