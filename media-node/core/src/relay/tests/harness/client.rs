//! Somebody who knows the protocol, and what it is answered.

use std::net::SocketAddr;

use super::{Attributes, Done, SERVER, UNIX, World, address, built, lifetime, node_key, udp, with};
use crate::credential::Credential;
use crate::stun::{
    Algorithm, Class, Code, Kind, LONGEST_ADDRESS, LongTermKey, Message, Method, Protection, TransactionId, Verdict,
    read_address, read_xor_address, write_xor_address,
};
use crate::tuple::{FiveTuple, Transport};

/// An answer, read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::relay::tests) struct Answer {
    pub(in crate::relay::tests) bytes: Vec<u8>,
    transaction: TransactionId,
    pub(in crate::relay::tests) class: Class,
    attributes: Attributes,
}

impl Answer {
    pub(in crate::relay::tests) fn read(bytes: Vec<u8>) -> Self {
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
    pub(in crate::relay::tests) fn code(&self) -> u16 {
        self.value(Kind::ERROR_CODE)
            .map_or(0, |value| u16::from(value[2]) * 100 + u16::from(value[3]))
    }

    pub(in crate::relay::tests) fn values(&self, kind: Kind) -> impl Iterator<Item = &[u8]> {
        self.attributes
            .iter()
            .filter(move |(each, _)| *each == kind)
            .map(|(_, value)| &value[..])
    }

    pub(in crate::relay::tests) fn value(&self, kind: Kind) -> Option<&[u8]> {
        self.values(kind).next()
    }

    pub(in crate::relay::tests) fn xor_addresses(&self, kind: Kind) -> Vec<SocketAddr> {
        self.values(kind)
            .map(|value| read_xor_address(value, self.transaction).unwrap())
            .collect()
    }

    pub(in crate::relay::tests) fn relayed(&self) -> SocketAddr {
        self.xor_addresses(Kind::XOR_RELAYED_ADDRESS)[0]
    }

    pub(in crate::relay::tests) fn lifetime_s(&self) -> u32 {
        u32::from_be_bytes(self.value(Kind::LIFETIME).unwrap().try_into().unwrap())
    }

    pub(in crate::relay::tests) fn alternate(&self) -> Option<SocketAddr> {
        self.value(Kind::ALTERNATE_SERVER)
            .map(|value| read_address(value).unwrap())
    }
}

/// Somebody who knows the protocol.
#[derive(Clone)]
pub(in crate::relay::tests) struct Client {
    pub(in crate::relay::tests) tuple: FiveTuple,
    pub(in crate::relay::tests) credential: Credential,
    pub(in crate::relay::tests) algorithm: Option<Algorithm>,
    pub(in crate::relay::tests) protection: Protection,
    pub(in crate::relay::tests) nonce: Vec<u8>,
    /// How many messages it sent; transactions are made of it.
    pub(in crate::relay::tests) count: u32,
}

impl Client {
    /// A client at port `port`, with a credential for 12 hours.
    pub(in crate::relay::tests) fn new(port: u16) -> Self {
        Self::of(port, "brd_a", &format!("prt_{port}"))
    }

    pub(in crate::relay::tests) fn of(port: u16, brand: &str, participant: &str) -> Self {
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
    pub(in crate::relay::tests) fn modern(port: u16) -> Self {
        Self {
            algorithm: Some(Algorithm::Sha256),
            protection: Protection::Sha256,
            ..Self::new(port)
        }
    }

    pub(in crate::relay::tests) fn key(&self) -> LongTermKey {
        let algorithm = self.algorithm.unwrap_or(Algorithm::Md5);
        let Credential { username, password } = &self.credential;
        LongTermKey::new(algorithm, username.as_bytes(), b"beckon", password.as_bytes())
    }

    pub(in crate::relay::tests) fn next_id(&mut self) -> TransactionId {
        self.count += 1;
        let mut id = [0; 12];
        id[..4].copy_from_slice(&self.count.to_be_bytes());
        id[4..6].copy_from_slice(&self.tuple.client.port().to_be_bytes());
        TransactionId(id)
    }

    pub(in crate::relay::tests) fn unsigned(&mut self, method: Method, attributes: &Attributes) -> Vec<u8> {
        let id = self.next_id();
        built(method, Class::Request, id, |builder| with(builder, attributes))
    }

    /// The attributes of the long-term credential mechanism, without the integrity.
    pub(in crate::relay::tests) fn identification(&self) -> Attributes {
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

    pub(in crate::relay::tests) fn signed(&mut self, method: Method, attributes: &Attributes) -> Vec<u8> {
        let id = self.next_id();
        let identification = self.identification();
        built(method, Class::Request, id, |builder| {
            let builder = with(with(builder, attributes), &identification);
            builder.integrity(self.key().as_bytes(), self.protection)
        })
    }

    /// Sends what is given and reads the answer.
    pub(in crate::relay::tests) fn send(&self, world: &mut World, bytes: &[u8]) -> Answer {
        match world.packet(&self.tuple, bytes) {
            Done::Reply(answer) => Answer::read(answer),
            other @ (Done::Nothing | Done::ToPeer { .. } | Done::ToClient { .. } | Done::ToSibling { .. }) => {
                panic!("an answer was expected, and there was {other:?}")
            }
        }
    }

    /// Asks as a client does: with a new nonce where it is told to take one. An answer to a signed request is signed.
    pub(in crate::relay::tests) fn ask(
        &mut self,
        world: &mut World,
        method: Method,
        attributes: &Attributes,
    ) -> Answer {
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
                Verdict::Right(self.protection),
                "an answer is signed as its request"
            );
        }
        answer
    }

    pub(in crate::relay::tests) fn allocate(&mut self, world: &mut World) -> SocketAddr {
        let answer = self.ask(world, Method::Allocate, &udp());
        assert_eq!(answer.code(), 0);
        answer.relayed()
    }

    pub(in crate::relay::tests) fn refresh(&mut self, world: &mut World, lifetime_s: u32) -> Answer {
        self.ask(world, Method::Refresh, &vec![lifetime(lifetime_s)])
    }

    pub(in crate::relay::tests) fn permit(&mut self, world: &mut World, peers: &[SocketAddr]) -> u16 {
        let count = self.count + 1;
        let attributes = peers.iter().map(|peer| self.peer(*peer, count)).collect();
        self.repeat_until_fresh(world, Method::CreatePermission, attributes)
    }

    pub(in crate::relay::tests) fn bind(&mut self, world: &mut World, number: u16, peer: SocketAddr) -> u16 {
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
    pub(in crate::relay::tests) fn renew(&mut self, world: &mut World) {
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
    pub(in crate::relay::tests) fn indication(
        &mut self,
        peer: SocketAddr,
        payload: &[u8],
        more: &Attributes,
    ) -> Vec<u8> {
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
