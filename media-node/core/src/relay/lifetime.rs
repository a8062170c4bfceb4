//! How allocations are kept and end ([RFC 8656 §8](https://www.rfc-editor.org/rfc/rfc8656#section-8)).

use std::time::Duration;

use crate::credential::Username;
use crate::stun::{Code, Kind, Message};

use super::Relay;
use super::allocation::Slot;
use super::answer::{Granted, Outcome};
use super::clock::as_ms;
use super::output::{EndReason, Output};
use super::ports::{Family, RelayPort};
use super::request::{family, number};

impl Relay {
    /// Answers Refresh.
    pub(super) fn refresh(&mut self, slot: Slot, request: &Message<'_>, now_ms: u64) -> Outcome {
        let of = family(request, Kind::REQUESTED_ADDRESS_FAMILY).transpose()?;
        let asked = number(request, Kind::LIFETIME).transpose()?;
        let allocation = self.allocations.get(slot).ok_or(Code::AllocationMismatch)?;
        if of.is_some_and(|family| allocation.relayed.get(family).is_none()) {
            return Err(Code::PeerAddressFamilyMismatch.into());
        }
        if asked == Some(0) {
            self.release(slot, of, now_ms);
            return Ok(Granted::Refreshed { lifetime_s: 0 });
        }
        let lifetime_s = self.lifetime_s(asked, allocation.made_ms, now_ms);
        self.set_expiry(slot, now_ms.saturating_add(u64::from(lifetime_s).saturating_mul(1000)));
        Ok(Granted::Refreshed { lifetime_s })
    }

    /// The lifetime that is given: what is asked, between the usual and the longest, and not beyond the longest of all.
    pub(super) fn lifetime_s(&self, asked: Option<u32>, made_ms: u64, now_ms: u64) -> u32 {
        let seconds = |duration: Duration| u32::try_from(duration.as_secs()).unwrap_or(u32::MAX);
        let usual = seconds(self.config.lifetime);
        let given = asked
            .unwrap_or(usual)
            .min(seconds(self.config.longest_lifetime))
            .max(usual);
        let ends_ms = made_ms.saturating_add(as_ms(self.config.longest_allocation));
        let left_s = ends_ms.saturating_sub(now_ms) / 1000;
        given.min(u32::try_from(left_s).unwrap_or(u32::MAX))
    }

    pub(super) fn set_expiry(&mut self, slot: Slot, expires_ms: u64) {
        if let Some(allocation) = self.allocations.get_mut(slot) {
            self.deadlines.remove(&(allocation.expires_ms, slot));
            allocation.expires_ms = expires_ms;
            self.deadlines.insert((expires_ms, slot));
        }
    }

    /// Gives back one family's port, or the whole allocation where nothing else is left of it.
    fn release(&mut self, slot: Slot, family: Option<Family>, now_ms: u64) {
        let port = self.allocations.get_mut(slot).and_then(|allocation| {
            let port = allocation.relayed.get(family?)?;
            (allocation.relayed.ports().count() > 1).then(|| {
                allocation.relayed.remove(port.family);
                port
            })
        });
        match port {
            Some(port) => self.close(port),
            None => self.end(slot, EndReason::Released, now_ms),
        }
    }

    fn close(&mut self, port: RelayPort) {
        self.ports_mut(port.family).release(port.port);
        self.outputs.push_back(Output::ClosePort(port));
    }

    /// Ends an allocation, whatever the reason.
    pub(super) fn end(&mut self, slot: Slot, reason: EndReason, now_ms: u64) {
        let Some(allocation) = self.allocations.remove(slot) else {
            return;
        };
        self.clients.remove(&allocation.tuple);
        self.deadlines.remove(&(allocation.expires_ms, slot));
        for port in allocation.relayed.ports() {
            self.close(port);
        }
        let username = Username::read(allocation.owner.username.as_bytes());
        if let Ok(username) = username {
            self.shares.remove(&username);
        }
        self.outputs.push_back(Output::Ended {
            tuple: allocation.tuple,
            brand: username.map_or("", |username| username.brand).into(),
            reason,
            lasted: Duration::from_millis(now_ms.saturating_sub(allocation.made_ms)),
            sent: allocation.sent,
            received: allocation.received,
        });
    }

    /// Ends allocations and reservations whose time is over.
    pub(super) fn expire(&mut self, now_ms: u64) {
        while let Some((at_ms, slot)) = self.deadlines.first().copied() {
            if at_ms > now_ms {
                break;
            }
            self.end(slot, EndReason::Expired, now_ms);
        }
        while let Some(port) = self.reservations.expire(now_ms) {
            self.ports_mut(port.family).release(port.port);
        }
    }
}
