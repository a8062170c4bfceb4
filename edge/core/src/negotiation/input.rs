//! What can happen to a call's connections, and what they ask for.

use protocol::Side;
use protocol::connection::{Candidate, Description};
use protocol::view::CallKind;

/// What can happen to a call's connections.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A side describes its end.
    Describe {
        /// Who.
        from: Side,
        /// Of which connection.
        generation: u32,
        /// The description.
        description: Description,
    },
    /// A side found a path.
    Candidate {
        /// Who.
        from: Side,
        /// Of which connection.
        generation: u32,
        /// The path.
        candidate: Candidate,
    },
    /// A page asks for a new connection in place of this one.
    Renew {
        /// The connection that failed.
        generation: u32,
    },
    /// A page of the consumer begins to lead, or the one that led comes anew.
    Leads,
    /// The invited person accepted: addresses may pass.
    Consent,
    /// The call became a video call, or a voice call again.
    KindChanged {
        /// What it is now.
        kind: CallKind,
    },
    /// A page took its person's place, so that the connection is no longer good.
    Replace,
}

/// What a call's connections ask for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// A new connection replaces the last one.
    Renewed {
        /// Its number.
        generation: u32,
    },
    /// Tell a side to make the connection.
    Negotiate {
        /// Whom.
        to: Side,
        /// Its number.
        generation: u32,
        /// Whether this side makes the first offer.
        offers: bool,
        /// The other side's first offer, where it is there.
        offer: Option<Description>,
    },
    /// Hand a description on.
    Describe {
        /// To whom.
        to: Side,
        /// Of which connection.
        generation: u32,
        /// The description.
        description: Description,
    },
    /// Hand a candidate on.
    Candidate {
        /// To whom.
        to: Side,
        /// Of which connection.
        generation: u32,
        /// The candidate.
        candidate: Candidate,
    },
}
