//! One client's relayed addresses and all that belongs to them
//! ([RFC 8656 §6](https://www.rfc-editor.org/rfc/rfc8656#section-6)).

use crate::credential::Password;
use crate::quota::{Bandwidth, Bucket};
use crate::stun::TransactionId;
use crate::tuple::FiveTuple;

use super::answer::Allocated;
use super::channel::Channels;
use super::output::Traffic;
use super::permission::Permissions;
use super::ports::{Family, RelayPort};

/// Where an allocation is kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Slot(u32);

/// The ports of one allocation: one, or one of each family.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Relayed {
    v4: Option<u16>,
    v6: Option<u16>,
}

impl Relayed {
    pub(super) const fn get(self, family: Family) -> Option<RelayPort> {
        let port = match family {
            Family::V4 => self.v4,
            Family::V6 => self.v6,
        };
        match port {
            Some(port) => Some(RelayPort { family, port }),
            None => None,
        }
    }

    pub(super) const fn add(&mut self, port: RelayPort) {
        match port.family {
            Family::V4 => self.v4 = Some(port.port),
            Family::V6 => self.v6 = Some(port.port),
        }
    }

    pub(super) const fn remove(&mut self, family: Family) {
        match family {
            Family::V4 => self.v4 = None,
            Family::V6 => self.v6 = None,
        }
    }

    pub(super) fn ports(self) -> impl Iterator<Item = RelayPort> {
        [Family::V4, Family::V6]
            .into_iter()
            .filter_map(move |family| self.get(family))
    }
}

/// Who made an allocation. Its requests are checked with the password that it was made with: credentials expire and keys
/// are rotated while calls run.
#[derive(Debug)]
pub(super) struct Owner {
    /// `expiry:brand:participant`.
    pub(super) username: Box<str>,
    pub(super) password: Password,
}

/// An allocation.
#[derive(Debug)]
pub(super) struct Allocation {
    pub(super) tuple: FiveTuple,
    pub(super) relayed: Relayed,
    /// The first millisecond at which it is no more.
    pub(super) expires_ms: u64,
    pub(super) channels: Channels,
    pub(super) permissions: Permissions,
    pub(super) up: Bucket,
    pub(super) down: Bucket,
    pub(super) sent: Traffic,
    pub(super) received: Traffic,
    pub(super) owner: Owner,
    pub(super) made_ms: u64,
    /// The request that made it, which may come again, and what was answered.
    pub(super) made_by: TransactionId,
    pub(super) answered: Allocated,
}

impl Allocation {
    pub(super) fn new(
        tuple: FiveTuple,
        owner: Owner,
        bandwidth: &Bandwidth,
        made_by: TransactionId,
        answered: Allocated,
        now_ms: u64,
    ) -> Self {
        let bucket = Bucket::new(bandwidth, now_ms);
        Self {
            tuple,
            relayed: Relayed::default(),
            expires_ms: now_ms,
            channels: Channels::default(),
            permissions: Permissions::default(),
            up: bucket,
            down: bucket,
            sent: Traffic::default(),
            received: Traffic::default(),
            owner,
            made_ms: now_ms,
            made_by,
            answered,
        }
    }
}

/// All allocations. Boxed, so that growing moves pointers and no packet waits for it.
#[derive(Default, Debug)]
pub(super) struct Allocations {
    places: Vec<Option<Box<Allocation>>>,
    free: Vec<Slot>,
}

impl Allocations {
    pub(super) fn len(&self) -> usize {
        self.places.len().saturating_sub(self.free.len())
    }

    pub(super) fn get(&self, Slot(slot): Slot) -> Option<&Allocation> {
        self.places.get(usize::try_from(slot).ok()?)?.as_deref()
    }

    pub(super) fn get_mut(&mut self, Slot(slot): Slot) -> Option<&mut Allocation> {
        self.places.get_mut(usize::try_from(slot).ok()?)?.as_deref_mut()
    }

    /// Keeps an allocation; `None` where there are more than can be numbered.
    pub(super) fn insert(&mut self, allocation: Allocation) -> Option<Slot> {
        if self.free.is_empty() {
            let slot = Slot(u32::try_from(self.places.len()).ok()?);
            self.places.push(Some(Box::new(allocation)));
            return Some(slot);
        }
        let slot = self.free.pop()?;
        let place = self.places.get_mut(usize::try_from(slot.0).ok()?)?;
        *place = Some(Box::new(allocation));
        Some(slot)
    }

    pub(super) fn remove(&mut self, slot: Slot) -> Option<Box<Allocation>> {
        let removed = self.places.get_mut(usize::try_from(slot.0).ok()?)?.take()?;
        self.free.push(slot);
        Some(removed)
    }

    /// Each with its place.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Slot, &Allocation)> {
        let numbered = self.places.iter().zip(0_u32..);
        numbered.filter_map(|(place, number)| Some((Slot(number), place.as_deref()?)))
    }
}
