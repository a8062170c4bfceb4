//! What the fuzzer and the replay of its corpus run: any packets, from clients and peers, through a whole relay.
//!
//! The bytes are a list of packets: sender (1 byte), length (2 bytes), packet. Requests are signed on the way, so that the
//! fuzzer gets past the credentials: a packet of an even sender is sent as it is, one of an odd sender is taken as
//! attributes of a request that is signed.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use media_node_core::credential::{Credential, FleetKey, NodeKeys};
use media_node_core::relay::{Action, Config, Host, Output, Relay, RelayPort, Secrets};
use media_node_core::stun::{
    Algorithm, Builder, Class, Kind, LongTermKey, Message, Method, Protection, TransactionId, read_xor_address,
};
use media_node_core::tuple::{FiveTuple, Transport};

struct Process(u64);

impl Host for Process {
    fn random(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        self.0 >> 16
    }

    fn open_port(&mut self, port: RelayPort) -> bool {
        !port.port.is_multiple_of(7)
    }
}

struct World {
    relay: Relay,
    process: Process,
    now: Instant,
    credential: Credential,
    nonces: [Vec<u8>; 3],
    relayed: Option<RelayPort>,
    count: u32,
}

/// Runs the packets; nothing may panic, and the relay must stay whole.
pub(crate) fn run(bytes: &[u8]) {
    let mut world = World::new();
    let mut rest = bytes;
    while let Some((&[sender, l0, l1], after)) = rest.split_first_chunk::<3>() {
        let length = usize::from(u16::from_be_bytes([l0, l1])).min(after.len());
        let (packet, next) = after.split_at(length);
        world.take(sender, packet);
        rest = next;
    }
    world.now += Duration::from_secs(100_000);
    world.relay.handle_deadline(world.now);
    assert_eq!(world.relay.statistics().allocations, 0, "everything ends");
    assert_eq!(world.relay.poll_deadline(), None);
    while let Some(output) = world.relay.poll_output() {
        match output {
            Output::ClosePort(_) | Output::Ended { .. } => {}
        }
    }
    world.relay.assert_consistent();
}

impl World {
    #[allow(
        clippy::disallowed_methods,
        reason = "any instant will do, and there is no other way to have one"
    )]
    fn new() -> Self {
        let now = Instant::now();
        let key = FleetKey::new([7; 32]).node_key("node-1");
        let unix = Duration::from_secs(1_800_000_000);
        let mut config = Config::new(
            Some(Ipv4Addr::new(5, 9, 1, 1)),
            "2a01:4f8::1".parse().ok(),
            50_000..=50_015,
        );
        config.quotas.permissions = 4;
        config.quotas.channels = 4;
        let credential = key
            .mint(unix.as_secs() + 600, "brand", "someone")
            .expect("both are names");
        let secrets = Secrets {
            keys: NodeKeys::new(key),
            nonce_key: [1; 32],
            seed: 2,
        };
        Self {
            relay: Relay::new(config, secrets, now, unix),
            process: Process(3),
            now,
            credential,
            nonces: Default::default(),
            relayed: None,
            count: 0,
        }
    }

    fn take(&mut self, sender: u8, packet: &[u8]) {
        let client = usize::from(sender >> 1) % 3;
        match sender {
            0xff => self.now += Duration::from_millis(packet.iter().take(3).map(|byte| u64::from(*byte)).product()),
            0xfe => self.peer(packet),
            _ if sender.is_multiple_of(2) => self.send(client, packet),
            _ => self.request(client, packet),
        }
    }

    fn send(&mut self, client: usize, packet: &[u8]) {
        let tuple = tuple(client);
        let answer = match self.relay.client_packet(&tuple, packet, self.now, &mut self.process) {
            Action::Reply(answer) => answer.to_vec(),
            Action::ToPeer { peer, .. } => {
                assert!(!peer.ip().is_loopback() && peer.port() != 0);
                return;
            }
            Action::Nothing | Action::ToClient { .. } | Action::ToSibling { .. } => return,
        };
        let answer = Message::decode(&answer).expect("an answer is a message");
        if let Some(nonce) = answer.value(Kind::NONCE) {
            self.nonces[client] = nonce.to_vec();
        }
        if let Some(relayed) = answer.value(Kind::XOR_RELAYED_ADDRESS) {
            let relayed = read_xor_address(relayed, answer.transaction()).expect("an address of ours");
            self.relayed = Some(RelayPort::of(relayed));
        }
        self.relay.assert_consistent();
    }

    /// A signed request: the first byte is the method, the rest are attributes.
    fn request(&mut self, client: usize, packet: &[u8]) {
        let Some((method, mut attributes)) = packet.split_first() else {
            return;
        };
        let methods = [
            Method::Allocate,
            Method::Refresh,
            Method::CreatePermission,
            Method::ChannelBind,
        ];
        let method = methods[usize::from(method % 4)];
        self.count += 1;
        let mut id = [0; 12];
        id[..4].copy_from_slice(&self.count.to_be_bytes());
        let mut out = vec![0; 70_000];
        let mut builder = Builder::new(&mut out, method, Class::Request, TransactionId(id));
        while let Some((&[k0, k1, length], rest)) = attributes.split_first_chunk::<3>() {
            let (value, next) = rest.split_at(usize::from(length).min(rest.len()));
            builder = builder.attribute(Kind(u16::from_be_bytes([k0, k1])), value);
            attributes = next;
        }
        let Credential { username, password } = &self.credential;
        let key = LongTermKey::new(Algorithm::Md5, username.as_bytes(), b"beckon", password.as_bytes());
        let size = builder
            .attribute(Kind::USERNAME, username.as_bytes())
            .attribute(Kind::REALM, b"beckon")
            .attribute(Kind::NONCE, &self.nonces[client])
            .integrity(key.as_bytes(), Protection::Sha1)
            .finish();
        if let Ok(size) = size {
            out.truncate(size);
            self.send(client, &out);
        }
    }

    fn peer(&mut self, packet: &[u8]) {
        let from = SocketAddr::from((Ipv4Addr::new(8, 8, 8, 8), 4000));
        if let Some(port) = self.relayed
            && let Some(envelope) = self.relay.peer_packet(port, from, packet, self.now)
        {
            let whole = [envelope.head(), packet, envelope.tail()].concat();
            assert!(whole.len() >= packet.len() + 4);
        }
    }
}

fn tuple(client: usize) -> FiveTuple {
    let transports = [Transport::Udp, Transport::Tcp, Transport::Tls];
    FiveTuple {
        transport: transports[client],
        client: SocketAddr::from((Ipv4Addr::new(9, 9, 9, 9), 10_000)),
        server: SocketAddr::from((Ipv4Addr::new(5, 9, 1, 1), 3478)),
    }
}
