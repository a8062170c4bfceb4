//! What connections are made of: descriptions, candidates, servers and ways.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Servers and policy for one PeerConnection.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IceSettings {
    /// STUN and TURN servers.
    pub servers: Vec<IceServer>,
    /// Whether only relayed candidates may be used.
    pub relay_only: bool,
}

/// One STUN or TURN server, as `RTCIceServer` takes it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IceServer {
    /// `stun:`, `turn:` and `turns:` addresses.
    pub urls: Vec<String>,
    /// The user name of a TURN server.
    pub username: Option<String>,
    /// The password of a TURN server.
    pub credential: Option<String>,
}

impl std::fmt::Debug for IceServer {
    /// The addresses alone: credentials do not reach logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.urls)
    }
}

/// The way that a connection's media takes, as one side sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Path {
    /// From browser to browser.
    Direct,
    /// Through a relay, this side's or the other's.
    Relayed {
        /// How this side speaks to its relay; none where the relay is the other side's.
        transport: Option<RelayTransport>,
        /// The relay's address, where the browser tells it.
        #[cfg_attr(test, ts(type = "string | null"))]
        relay: Option<IpAddr>,
    },
}

/// How a client speaks to a relay (RFC 8656, section 3.1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum RelayTransport {
    /// Over UDP: best for calls.
    Udp,
    /// Over TCP.
    Tcp,
    /// Over TLS.
    Tls,
}

/// Which ways to a relay are open from a network.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RelayReach {
    /// Over UDP.
    pub udp: bool,
    /// Over TCP.
    pub tcp: bool,
    /// Over TLS.
    pub tls: bool,
}

/// A session description (RFC 8829, section 4.1.5).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Description {
    /// Offer or answer.
    #[serde(rename = "type")]
    pub kind: DescriptionKind,
    /// The description itself.
    pub sdp: Sdp,
}

/// Offer or answer (RFC 3264).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DescriptionKind {
    /// The first description of an exchange.
    Offer,
    /// The reply to it.
    Answer,
}

/// SDP text (RFC 8866). Its `Debug` form shows the length alone: descriptions hold addresses.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sdp(pub String);

impl std::fmt::Debug for Sdp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<sdp of {} bytes>", self.0.len())
    }
}

/// A possible network path, as `RTCIceCandidateInit` gives it (RFC 8838). Its `Debug` form hides the address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Candidate {
    /// The `candidate:` line; empty at the end of candidates.
    pub candidate: String,
    /// The m-line's mid.
    pub sdp_mid: Option<String>,
    /// The m-line's index.
    pub sdp_m_line_index: Option<u16>,
    /// The ICE generation's user name fragment.
    pub username_fragment: Option<String>,
}

impl std::fmt::Debug for Candidate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<candidate of mid {:?}>", self.sdp_mid)
    }
}
