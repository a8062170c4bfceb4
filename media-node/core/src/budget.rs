//! What may be sent to an address that has not proved that it is real.
//!
//! Whoever forges a source address makes us send the answer to a victim. An answer is therefore paid by the bytes of its
//! own request, and what it is longer by comes out of a small allowance of the source's prefix: an IPv4 /24 or an IPv6
//! /48, the smallest networks that are routed by themselves, so that a victim cannot be hit from many sides of one table.
//! Nothing is saved up: a short answer leaves no credit. In any ten seconds a prefix is sent at most what it sent, and the
//! allowance.
//!
//! The table has a fixed size. A slot remembers one prefix until its debt is paid off; a prefix that meets a slot of
//! another one meanwhile has no allowance of its own.

#[cfg(test)]
mod tests;

use std::hash::BuildHasher;
use std::net::IpAddr;
use std::time::Duration;

use foldhash::quality::SeedableRandomState;

/// The time that an allowance is for.
pub const WINDOW: Duration = Duration::from_millis(WINDOW_MS);

const WINDOW_MS: u64 = 10_000;

/// How a budget is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BudgetConfig {
    /// How many bytes a prefix may be sent in ten seconds beyond what it sent. A first answer to a new client is about 100
    /// bytes longer than its question: more lets more clients behind one NAT begin at once, less makes the node of less use
    /// against a victim. Default 8,192: about 80 new clients of one /24 in ten seconds, or 6.5 kbit/s at a victim.
    pub allowance: u32,
    /// How many prefixes can be in debt at a time; each costs 16 bytes. A debt of one answer is paid off in 0.25 s, so the
    /// default of 8,192 holds up to 30,000 new prefixes a second.
    pub slots: usize,
}

impl Default for BudgetConfig {
    fn default() -> Self {
        Self {
            allowance: 8192,
            slots: 8192,
        }
    }
}

/// A prefix and the time, in milliseconds, at which its debt is paid off.
#[derive(Clone, Copy, Default, Debug)]
struct Slot {
    prefix: u64,
    paid_at_ms: u64,
}

/// The table.
#[derive(Debug)]
pub struct Budget {
    slots: Box<[Slot]>,
    hasher: SeedableRandomState,
    /// Half the allowance: what can be owed at once, and what is paid off in a window.
    half: u64,
}

impl Budget {
    /// An empty table. `hasher` is seeded by the process, so that nobody can aim at slots.
    #[must_use]
    pub fn new(config: BudgetConfig, hasher: SeedableRandomState) -> Self {
        Self {
            slots: vec![Slot::default(); config.slots.max(1)].into_boxed_slice(),
            hasher,
            half: u64::from(config.allowance / 2),
        }
    }

    /// Whether `answer` bytes may go to `source`, which sent `request` bytes; if so they count as sent.
    ///
    /// At any time a prefix owes at most half the allowance, and pays off half of it in ten seconds: together the whole.
    pub fn spend(&mut self, source: IpAddr, request: usize, answer: usize, now_ms: u64) -> bool {
        let excess = answer.saturating_sub(request);
        if excess == 0 {
            return true;
        }
        let prefix = self.prefix(source);
        let Some(cost_ms) = self.cost_ms(excess) else {
            return false;
        };
        let Some(slot) = self.slot(prefix) else {
            return false;
        };
        let is_in_debt = slot.paid_at_ms > now_ms;
        if is_in_debt && slot.prefix != prefix {
            return false;
        }
        let paid_at_ms = slot.paid_at_ms.max(now_ms).saturating_add(cost_ms);
        let may_owe = paid_at_ms <= now_ms.saturating_add(WINDOW_MS);
        if may_owe {
            *slot = Slot { prefix, paid_at_ms };
        }
        may_owe
    }

    /// How long it takes to pay off so many bytes. Rounded up, so that many small debts are not free.
    fn cost_ms(&self, excess: usize) -> Option<u64> {
        let owed = u64::try_from(excess).ok()?.checked_mul(WINDOW_MS)?;
        owed.checked_add(self.half.saturating_sub(1))?.checked_div(self.half)
    }

    fn slot(&mut self, prefix: u64) -> Option<&mut Slot> {
        let count = u64::try_from(self.slots.len()).ok()?;
        let place = prefix
            .checked_rem(count)
            .and_then(|place| usize::try_from(place).ok())?;
        self.slots.get_mut(place)
    }

    /// A prefix by its keyed hash: 64 bits tell as many apart as will ever come.
    fn prefix(&self, source: IpAddr) -> u64 {
        match source {
            IpAddr::V4(ip) => self.hasher.hash_one((4_u8, u64::from(ip.to_bits() >> 8))),
            IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
                Some(ip) => self.prefix(IpAddr::V4(ip)),
                None => self.hasher.hash_one((6_u8, ip.to_bits() >> 80)),
            },
        }
    }
}
