//! How many allocations each participant and each brand has.

use std::collections::BTreeMap;

use crate::credential::Username;
use crate::quota::Quotas;

/// Counts of those who have any.
#[derive(Default, Debug)]
pub(super) struct Shares {
    brands: BTreeMap<Box<str>, u32>,
    /// By brand and participant.
    participants: BTreeMap<(Box<str>, Box<str>), u32>,
}

impl Shares {
    /// Whether this participant may have one more.
    pub(super) fn have_room(&self, username: &Username<'_>, quotas: &Quotas) -> bool {
        let brand = self.brands.get(username.brand).copied().unwrap_or_default();
        let participant = self.participants.get(&key(username)).copied().unwrap_or_default();
        brand < quotas.allocations_per_brand && participant < quotas.allocations_per_participant
    }

    pub(super) fn add(&mut self, username: &Username<'_>) {
        let brand = self.brands.entry(username.brand.into()).or_default();
        *brand = brand.saturating_add(1);
        let participant = self.participants.entry(key(username)).or_default();
        *participant = participant.saturating_add(1);
    }

    pub(super) fn remove(&mut self, username: &Username<'_>) {
        decrement(&mut self.brands, &username.brand.into());
        decrement(&mut self.participants, &key(username));
    }

    /// How many there are altogether, counted twice.
    pub(super) fn totals(&self) -> [u64; 2] {
        let brands = self.brands.values().map(|count| u64::from(*count)).sum();
        let participants = self.participants.values().map(|count| u64::from(*count)).sum();
        [brands, participants]
    }
}

fn key(username: &Username<'_>) -> (Box<str>, Box<str>) {
    (username.brand.into(), username.participant.into())
}

fn decrement<K: Ord>(counts: &mut BTreeMap<K, u32>, key: &K) {
    if let Some(count) = counts.get_mut(key) {
        *count = count.saturating_sub(1);
        if *count == 0 {
            counts.remove(key);
        }
    }
}
