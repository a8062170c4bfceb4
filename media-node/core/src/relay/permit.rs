//! CreatePermission and ChannelBind ([RFC 8656 §10, §12](https://www.rfc-editor.org/rfc/rfc8656#section-10)).

use crate::channel_data::ChannelNumber;
use crate::stun::{Code, Kind, Message};

use super::Relay;
use super::allocation::Slot;
use super::answer::{Granted, Outcome};
use super::channel::Conflict;
use super::ports::Family;
use super::request::{number, peers};

impl Relay {
    /// Answers CreatePermission: all of its addresses, or none.
    pub(super) fn create_permission(&mut self, slot: Slot, request: &Message<'_>, now_ms: u64) -> Outcome {
        let allocation = self.allocations.get(slot).ok_or(Code::AllocationMismatch)?;
        let (mut count, mut new) = (0_usize, 0_usize);
        for peer in peers(request) {
            let ip = peer?.ip();
            if allocation.relayed.get(Family::of(ip)).is_none() {
                return Err(Code::PeerAddressFamilyMismatch.into());
            }
            self.check_ip(ip).map_err(|_| Code::Forbidden)?;
            count = count.saturating_add(1);
            new = new.saturating_add(usize::from(!allocation.permissions.allow(ip, now_ms)));
        }
        if count == 0 {
            return Err(Code::BadRequest.into());
        }
        if new > 0
            && !allocation
                .permissions
                .have_room(new, self.config.quotas.permissions, now_ms)
        {
            return Err(Code::InsufficientCapacity.into());
        }
        if let Some(allocation) = self.allocations.get_mut(slot) {
            for peer in peers(request).flatten() {
                allocation.permissions.grant(peer.ip(), now_ms);
            }
        }
        Ok(Granted::Permitted)
    }

    /// Answers ChannelBind, which permits as well.
    pub(super) fn channel_bind(&mut self, slot: Slot, request: &Message<'_>, now_ms: u64) -> Outcome {
        let asked = number(request, Kind::CHANNEL_NUMBER)
            .transpose()?
            .ok_or(Code::BadRequest)?;
        let asked = u16::try_from(asked >> 16).map_err(|_| Code::BadRequest)?;
        let number = ChannelNumber::new(asked).ok_or(Code::BadRequest)?;
        let peer = peers(request).next().transpose()?.ok_or(Code::BadRequest)?;
        let quotas = self.config.quotas;
        let allocation = self.allocations.get(slot).ok_or(Code::AllocationMismatch)?;
        let channel = allocation.channels.check(number, peer, quotas.channels, now_ms);
        if channel == Err(Conflict::Bound) {
            return Err(Code::BadRequest.into());
        }
        if allocation.relayed.get(Family::of(peer.ip())).is_none() {
            return Err(Code::PeerAddressFamilyMismatch.into());
        }
        self.route(peer).map_err(|_| Code::Forbidden)?;
        let is_new = !allocation.permissions.allow(peer.ip(), now_ms);
        let has_room = !is_new || allocation.permissions.have_room(1, quotas.permissions, now_ms);
        if channel == Err(Conflict::Full) || !has_room {
            return Err(Code::InsufficientCapacity.into());
        }
        if let Some(allocation) = self.allocations.get_mut(slot) {
            allocation.channels.bind(number, peer, now_ms);
            allocation.permissions.grant(peer.ip(), now_ms);
        }
        Ok(Granted::ChannelBound)
    }
}
