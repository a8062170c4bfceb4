//! The word to the `Desk` that its copy of the settings is old.

use protocol::BrandId;
use serde::{Deserialize, Serialize};

use crate::outbox::Parcel;

/// The settings are to be pushed: as they are when it is delivered, so that what waits never holds older ones.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Push {
    /// The brand whose `Desk` is to hear.
    pub brand: BrandId,
}

/// Where settings are pushed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Destination {
    /// The brand's `Desk`.
    Desk,
}

impl Parcel for Push {
    type Destination = Destination;

    fn destination(&self) -> Destination {
        Destination::Desk
    }

    fn replaces(&self, _earlier: &Self) -> bool {
        true
    }

    fn most_at_once(_: Destination) -> usize {
        1
    }
}
