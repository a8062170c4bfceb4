//! Answers that may be asked for again: over UDP a request comes twice when its answer is lost, and is to be answered
//! alike ([RFC 8489 §6.3.1](https://www.rfc-editor.org/rfc/rfc8489#section-6.3.1)).
//!
//! Only outcomes of Allocate and Refresh are kept, which would differ the second time; the others are simply done again.
//! Only requests of authenticated clients get here. The table has a fixed size, and a newer answer takes an older one's
//! place; an Allocate that was granted is also known by its allocation.

use std::hash::BuildHasher;

use foldhash::quality::SeedableRandomState;

use crate::stun::{Method, TransactionId};
use crate::tuple::FiveTuple;

use super::answer::Outcome;

/// How many answers are kept, at about 200 bytes each.
const PLACES: usize = 1024;

/// How long one is kept: a client gives up 39.5 s after its first try
/// ([RFC 8489 §6.2.1](https://www.rfc-editor.org/rfc/rfc8489#section-6.2.1)).
const KEPT_MS: u64 = 40_000;

/// What tells one request from all others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct RequestId {
    pub(super) tuple: FiveTuple,
    pub(super) transaction: TransactionId,
    pub(super) method: Method,
}

#[derive(Clone, Copy, Debug)]
struct Answered {
    request: RequestId,
    outcome: Outcome,
    until_ms: u64,
}

/// The answers of the last seconds.
#[derive(Debug)]
pub(super) struct Answers {
    places: Box<[Option<Answered>]>,
    hasher: SeedableRandomState,
}

impl Answers {
    pub(super) fn new(hasher: SeedableRandomState) -> Self {
        Self {
            places: vec![None; PLACES].into_boxed_slice(),
            hasher,
        }
    }

    fn place(&mut self, request: &RequestId) -> Option<&mut Option<Answered>> {
        let places = u64::try_from(self.places.len()).ok()?;
        let place = self.hasher.hash_one(request).checked_rem(places)?;
        self.places.get_mut(usize::try_from(place).ok()?)
    }

    /// What the same request led to before.
    pub(super) fn find(&mut self, request: &RequestId, now_ms: u64) -> Option<Outcome> {
        let answered = self.place(request)?.as_ref()?;
        (answered.request == *request && answered.until_ms > now_ms).then_some(answered.outcome)
    }

    pub(super) fn keep(&mut self, request: RequestId, outcome: Outcome, now_ms: u64) {
        if let Some(place) = self.place(&request) {
            *place = Some(Answered {
                request,
                outcome,
                until_ms: now_ms.saturating_add(KEPT_MS),
            });
        }
    }
}
