//! A relay with a clock that is turned by hand, sockets that are only counted, and clients that know the protocol.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use crate::credential::{Credential, FleetKey, NodeKey, NodeKeys};
use crate::relay::{Action, Config, Envelope, Family, Host, Output, Relay, RelayPort, Secrets};
use crate::stun::{
    Algorithm, Builder, Class, Code, Kind, LONGEST_ADDRESS, LongTermKey, Message, Method, Protection, TransactionId,
    read_address, read_xor_address, write_xor_address,
};
use crate::tuple::{FiveTuple, Transport};

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

/// An answer, read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Answer {
    pub(super) bytes: Vec<u8>,
    transaction: TransactionId,
    pub(super) class: Class,
    attributes: Attributes,
}

impl Answer {
    pub(super) fn read(bytes: Vec<u8>) -> Self {
        let message = Message::decode(&bytes).unwrap();
        let attributes = message
            .attributes()
            .map(|read| (read.kind, read.value.to_vec()))
            .collect();
        Self {
            transaction: message.transaction(),
            class: message.class(),
            attributes,
            bytes,
        }
    }

    /// The error code; zero where the request was granted.
    pub(super) fn code(&self) -> u16 {
        self.value(Kind::ERROR_CODE)
            .map_or(0, |value| u16::from(value[2]) * 100 + u16::from(value[3]))
    }

    pub(super) fn values(&self, kind: Kind) -> impl Iterator<Item = &[u8]> {
        self.attributes
            .iter()
            .filter(move |(each, _)| *each == kind)
            .map(|(_, value)| &value[..])
    }

    pub(super) fn value(&self, kind: Kind) -> Option<&[u8]> {
        self.values(kind).next()
    }

    pub(super) fn xor_addresses(&self, kind: Kind) -> Vec<SocketAddr> {
        self.values(kind)
            .map(|value| read_xor_address(value, self.transaction).unwrap())
            .collect()
    }

    pub(super) fn relayed(&self) -> SocketAddr {
        self.xor_addresses(Kind::XOR_RELAYED_ADDRESS)[0]
    }

    pub(super) fn lifetime_s(&self) -> u32 {
        u32::from_be_bytes(self.value(Kind::LIFETIME).unwrap().try_into().unwrap())
    }

    pub(super) fn alternate(&self) -> Option<SocketAddr> {
        self.value(Kind::ALTERNATE_SERVER)
            .map(|value| read_address(value).unwrap())
    }
}

/// Somebody who knows the protocol.
#[derive(Clone)]
pub(super) struct Client {
    pub(super) tuple: FiveTuple,
    pub(super) credential: Credential,
    pub(super) algorithm: Option<Algorithm>,
    pub(super) protection: Protection,
    pub(super) nonce: Vec<u8>,
    /// How many messages it sent; transactions are made of it.
    pub(super) count: u32,
}

impl Client {
    /// A client at port `port`, with a credential for 12 hours.
    pub(super) fn new(port: u16) -> Self {
        Self::of(port, "brd_a", &format!("prt_{port}"))
    }

    pub(super) fn of(port: u16, brand: &str, participant: &str) -> Self {
        Self {
            tuple: FiveTuple {
                transport: Transport::Udp,
                client: SocketAddr::new("192.0.2.77".parse().unwrap(), port),
                server: address(SERVER),
            },
            credential: node_key().mint(UNIX + 12 * 3600, brand, participant).unwrap(),
            algorithm: None,
            protection: Protection::Sha1,
            nonce: Vec::new(),
            count: 0,
        }
    }

    /// A client that chooses the better algorithm.
    pub(super) fn modern(port: u16) -> Self {
        Self {
            algorithm: Some(Algorithm::Sha256),
            protection: Protection::Sha256,
            ..Self::new(port)
        }
    }

    pub(super) fn key(&self) -> LongTermKey {
        let algorithm = self.algorithm.unwrap_or(Algorithm::Md5);
        let Credential { username, password } = &self.credential;
        LongTermKey::new(algorithm, username.as_bytes(), b"beckon", password.as_bytes())
    }

    pub(super) fn next_id(&mut self) -> TransactionId {
        self.count += 1;
        let mut id = [0; 12];
        id[..4].copy_from_slice(&self.count.to_be_bytes());
        id[4..6].copy_from_slice(&self.tuple.client.port().to_be_bytes());
        TransactionId(id)
    }

    pub(super) fn unsigned(&mut self, method: Method, attributes: &Attributes) -> Vec<u8> {
        let id = self.next_id();
        built(method, Class::Request, id, |builder| with(builder, attributes))
    }

    /// The attributes of the long-term credential mechanism, without the integrity.
    pub(super) fn identification(&self) -> Attributes {
        let mut attributes = vec![
            (Kind::USERNAME, self.credential.username.clone().into_bytes()),
            (Kind::REALM, b"beckon".to_vec()),
            (Kind::NONCE, self.nonce.clone()),
        ];
        if let Some(algorithm) = self.algorithm {
            let [high, low] = algorithm.number().to_be_bytes();
            attributes.push((Kind::PASSWORD_ALGORITHMS, vec![0, 2, 0, 0, 0, 1, 0, 0]));
            attributes.push((Kind::PASSWORD_ALGORITHM, vec![high, low, 0, 0]));
        }
        attributes
    }

    pub(super) fn signed(&mut self, method: Method, attributes: &Attributes) -> Vec<u8> {
        let id = self.next_id();
        let identification = self.identification();
        built(method, Class::Request, id, |builder| {
            let builder = with(with(builder, attributes), &identification);
            builder.integrity(self.key().as_bytes(), self.protection)
        })
    }

    /// Sends what is given and reads the answer.
    pub(super) fn send(&self, world: &mut World, bytes: &[u8]) -> Answer {
        match world.packet(&self.tuple, bytes) {
            Done::Reply(answer) => Answer::read(answer),
            other => panic!("an answer was expected, and there was {other:?}"),
        }
    }

    /// Asks as a client does: with a new nonce where it is told to take one. An answer to a signed request is signed.
    pub(super) fn ask(&mut self, world: &mut World, method: Method, attributes: &Attributes) -> Answer {
        if self.nonce.is_empty() {
            let challenge = self.unsigned(method, attributes);
            let challenge = self.send(world, &challenge);
            assert_eq!(challenge.code(), 401);
            self.nonce = challenge.value(Kind::NONCE).unwrap().to_vec();
        }
        let request = self.signed(method, attributes);
        let mut answer = self.send(world, &request);
        if answer.code() == Code::StaleNonce.number() {
            self.nonce = answer.value(Kind::NONCE).unwrap().to_vec();
            let request = self.signed(method, attributes);
            answer = self.send(world, &request);
        }
        if ![400, 401, 438].contains(&answer.code()) {
            let verdict = Message::decode(&answer.bytes).unwrap().verify(self.key().as_bytes());
            assert_eq!(
                verdict,
                crate::stun::Verdict::Right(self.protection),
                "an answer is signed as its request"
            );
        }
        answer
    }

    pub(super) fn allocate(&mut self, world: &mut World) -> SocketAddr {
        let answer = self.ask(world, Method::Allocate, &udp());
        assert_eq!(answer.code(), 0);
        answer.relayed()
    }

    pub(super) fn refresh(&mut self, world: &mut World, lifetime_s: u32) -> Answer {
        self.ask(world, Method::Refresh, &vec![lifetime(lifetime_s)])
    }

    pub(super) fn permit(&mut self, world: &mut World, peers: &[SocketAddr]) -> u16 {
        let count = self.count + 1;
        let attributes = peers.iter().map(|peer| self.peer(*peer, count)).collect();
        self.repeat_until_fresh(world, Method::CreatePermission, attributes)
    }

    pub(super) fn bind(&mut self, world: &mut World, number: u16, peer: SocketAddr) -> u16 {
        let [high, low] = number.to_be_bytes();
        let attributes = vec![
            (Kind::CHANNEL_NUMBER, vec![high, low, 0, 0]),
            self.peer(peer, self.count + 1),
        ];
        self.repeat_until_fresh(world, Method::ChannelBind, attributes)
    }

    /// Addresses are XORed with the transaction, so the attributes of a second try would be others: a nonce is had first.
    fn repeat_until_fresh(&mut self, world: &mut World, method: Method, attributes: Attributes) -> u16 {
        let request = self.signed(method, &attributes);
        let answer = self.send(world, &request);
        assert_ne!(answer.code(), 438, "the client has a fresh nonce");
        answer.code()
    }

    /// Takes a nonce of now.
    pub(super) fn renew(&mut self, world: &mut World) {
        let challenge = self.unsigned(Method::Refresh, &Vec::new());
        self.nonce = self.send(world, &challenge).value(Kind::NONCE).unwrap().to_vec();
    }

    /// XOR-PEER-ADDRESS in the `count`th message of this client.
    fn peer(&self, peer: SocketAddr, count: u32) -> (Kind, Vec<u8>) {
        let id = Self {
            count: count - 1,
            ..self.clone()
        }
        .next_id();
        let mut out = [0; LONGEST_ADDRESS];
        (Kind::XOR_PEER_ADDRESS, write_xor_address(peer, id, &mut out).to_vec())
    }

    /// A Send indication.
    pub(super) fn indication(&mut self, peer: SocketAddr, payload: &[u8], more: &Attributes) -> Vec<u8> {
        let id = self.next_id();
        built(Method::Send, Class::Indication, id, |builder| {
            with(
                builder
                    .xor_address(Kind::XOR_PEER_ADDRESS, peer)
                    .attribute(Kind::DATA, payload),
                more,
            )
        })
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
