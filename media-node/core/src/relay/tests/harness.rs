//! A relay with a clock that is turned by hand, sockets that are only counted, and clients that know the protocol.

mod client;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use crate::credential::{FleetKey, NodeKey, NodeKeys};
use crate::relay::{Action, Config, Envelope, Family, Host, Output, Relay, RelayPort, Secrets};
use crate::stun::{Builder, Class, Kind, Method, TransactionId};
use crate::tuple::FiveTuple;

pub(super) use client::Answer;
pub(super) use client::Client;

pub(super) const UNIX: u64 = 1_800_000_000;
pub(super) const SERVER: &str = "198.51.100.9:3478";
pub(super) const PUBLIC_V4: &str = "5.9.1.1";
pub(super) const PUBLIC_V6: &str = "2a01:4f8::1";
/// A peer on the public internet.
pub(super) const PEER: &str = "8.8.4.4:7000";
pub(super) const PEER_V6: &str = "[2a00:1450::1]:7000";

pub(super) type Attributes = Vec<(Kind, Vec<u8>)>;

pub(super) fn address(text: &str) -> SocketAddr {
    text.parse().unwrap()
}

pub(super) fn node_key() -> NodeKey {
    FleetKey::new([7; 32]).node_key("node-1")
}

/// Sockets that are only counted, and bits that are the same in each run.
#[derive(Default)]
pub(super) struct Sockets {
    pub(super) open: BTreeSet<RelayPort>,
    /// Ports that cannot be opened.
    pub(super) busy: BTreeSet<u16>,
    random: u64,
}

impl Host for Sockets {
    fn random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (self.random ^ (self.random >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 8
    }

    fn open_port(&mut self, port: RelayPort) -> bool {
        !self.busy.contains(&port.port) && self.open.insert(port)
    }
}

/// What a relay did with a packet, to keep.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Done {
    Nothing,
    Reply(Vec<u8>),
    ToPeer {
        port: RelayPort,
        peer: SocketAddr,
        payload: Vec<u8>,
        dont_fragment: bool,
    },
    ToClient {
        tuple: FiveTuple,
        packet: Vec<u8>,
    },
    ToSibling {
        port: RelayPort,
        from: SocketAddr,
        payload: Vec<u8>,
    },
}

pub(super) fn packet(envelope: &Envelope, payload: &[u8]) -> Vec<u8> {
    [envelope.head(), payload, envelope.tail()].concat()
}

pub(super) struct World {
    pub(super) relay: Relay,
    pub(super) now: Instant,
    pub(super) sockets: Sockets,
    pub(super) ended: Vec<Output>,
}

#[expect(
    clippy::disallowed_methods,
    reason = "any instant will do, and there is no other way to have one"
)]
fn any_instant() -> Instant {
    Instant::now()
}

pub(super) fn config() -> Config {
    Config {
        node_ports: 50_000..=50_199,
        ..Config::new(PUBLIC_V4.parse().ok(), PUBLIC_V6.parse().ok(), 50_000..=50_099)
    }
}

impl World {
    pub(super) fn new(config: Config) -> Self {
        assert_eq!(config.problems(), []);
        let secrets = Secrets {
            keys: NodeKeys::new(node_key()),
            nonce_key: [9; 32],
            seed: 11,
        };
        let now = any_instant();
        Self {
            relay: Relay::new(config, secrets, now, Duration::from_secs(UNIX)),
            now,
            sockets: Sockets::default(),
            ended: Vec::new(),
        }
    }

    /// Turns the clock and rings what is due.
    pub(super) fn wait(&mut self, duration: Duration) {
        self.now += duration;
        while self.relay.poll_deadline().is_some_and(|at| at <= self.now) {
            self.relay.handle_deadline(self.now);
        }
        self.settle();
    }

    pub(super) fn wait_s(&mut self, seconds: u64) {
        self.wait(Duration::from_secs(seconds));
    }

    /// Does the rare things, and checks that everything is as it should be.
    pub(super) fn settle(&mut self) {
        while let Some(output) = self.relay.poll_output() {
            match output {
                Output::ClosePort(port) => assert!(self.sockets.open.remove(&port), "only open ports are closed"),
                Output::Ended { .. } => self.ended.push(output),
            }
        }
        self.relay.assert_consistent();
    }

    /// Hands in a packet of a client.
    pub(super) fn packet(&mut self, tuple: &FiveTuple, bytes: &[u8]) -> Done {
        let done = match self.relay.client_packet(tuple, bytes, self.now, &mut self.sockets) {
            Action::Nothing => Done::Nothing,
            Action::Reply(answer) => Done::Reply(answer.to_vec()),
            Action::ToPeer {
                port,
                peer,
                payload,
                dont_fragment,
            } => Done::ToPeer {
                port,
                peer,
                payload: payload.to_vec(),
                dont_fragment,
            },
            Action::ToClient { envelope, payload } => Done::ToClient {
                tuple: envelope.tuple,
                packet: packet(&envelope, payload),
            },
            Action::ToSibling { port, from, payload } => Done::ToSibling {
                port,
                from,
                payload: payload.to_vec(),
            },
        };
        self.settle();
        done
    }

    /// Hands in a packet of a peer.
    pub(super) fn peer_packet(
        &mut self,
        to: SocketAddr,
        from: SocketAddr,
        payload: &[u8],
    ) -> Option<(FiveTuple, Vec<u8>)> {
        let envelope = self.relay.peer_packet(RelayPort::of(to), from, payload, self.now)?;
        Some((envelope.tuple, packet(&envelope, payload)))
    }
}

pub(super) fn with<'b>(builder: Builder<'b>, attributes: &Attributes) -> Builder<'b> {
    attributes
        .iter()
        .fold(builder, |builder, (kind, value)| builder.attribute(*kind, value))
}

pub(super) fn built(
    method: Method,
    class: Class,
    id: TransactionId,
    build: impl FnOnce(Builder<'_>) -> Builder<'_>,
) -> Vec<u8> {
    let mut out = vec![0; 70_000];
    let size = build(Builder::new(&mut out, method, class, id)).finish().unwrap();
    out.truncate(size);
    out
}

pub(super) fn channel_data(number: u16, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len()).unwrap();
    [&number.to_be_bytes(), &length.to_be_bytes(), payload].concat()
}

/// REQUESTED-TRANSPORT, as in every Allocate.
pub(super) fn udp() -> Attributes {
    vec![(Kind::REQUESTED_TRANSPORT, vec![17, 0, 0, 0])]
}

pub(super) fn lifetime(seconds: u32) -> (Kind, Vec<u8>) {
    (Kind::LIFETIME, seconds.to_be_bytes().to_vec())
}

pub(super) fn family(kind: Kind, family: Family) -> (Kind, Vec<u8>) {
    (kind, vec![family.number(), 0, 0, 0])
}

/// A world with a client that has an allocation, and its relayed address.
pub(super) fn world_with_client() -> (World, Client, SocketAddr) {
    let mut world = World::new(config());
    let mut client = Client::new(40_000);
    let relayed = client.allocate(&mut world);
    (world, client, relayed)
}
