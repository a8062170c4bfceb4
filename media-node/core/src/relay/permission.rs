//! Which addresses may send to a client ([RFC 8656 §9](https://www.rfc-editor.org/rfc/rfc8656#section-9)).

use std::net::IpAddr;

/// How long a permission lasts without being renewed.
pub(super) const LASTS_MS: u64 = 300_000;

#[derive(Clone, Copy, Debug)]
struct Permission {
    ip: IpAddr,
    until_ms: u64,
}

/// The permissions of one allocation. Those that ended leave their place to new ones.
#[derive(Default, Debug)]
pub(super) struct Permissions {
    places: Vec<Permission>,
}

impl Permissions {
    /// Whether an address may send.
    pub(super) fn allow(&self, ip: IpAddr, now_ms: u64) -> bool {
        self.places
            .iter()
            .any(|place| place.ip == ip && place.until_ms > now_ms)
    }

    /// Whether so many new ones have a place, of `most`.
    pub(super) fn have_room(&self, new: usize, most: usize, now_ms: u64) -> bool {
        let live = self.places.iter().filter(|place| place.until_ms > now_ms).count();
        live.saturating_add(new) <= most
    }

    /// Grants or renews one. The caller has asked whether there is room.
    pub(super) fn grant(&mut self, ip: IpAddr, now_ms: u64) {
        let granted = Permission {
            ip,
            until_ms: now_ms.saturating_add(LASTS_MS),
        };
        let same = self.places.iter().position(|place| place.ip == ip);
        let found = same.or_else(|| self.places.iter().position(|place| place.until_ms <= now_ms));
        match found.and_then(|place| self.places.get_mut(place)) {
            Some(place) => *place = granted,
            None => self.places.push(granted),
        }
    }
}
