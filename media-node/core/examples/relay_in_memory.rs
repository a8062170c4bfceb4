//! Two clients reach each other through a relay that has no socket: what a process does around it, in one screen.
//!
//! `cargo run -p media-node-core --example relay_in_memory` prints each packet. With `--release … -- cost` it prints what a
//! packet costs instead, for 1, 200 and 10,000 allocations.

#![expect(clippy::print_stdout, reason = "an example shows what it does")]
#![expect(
    clippy::disallowed_methods,
    reason = "this is the process around the core: it owns the clock"
)]
#![expect(clippy::unwrap_used, reason = "an example that fails should say where")]

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use media_node_core::credential::{Credential, FleetKey, NodeKey, NodeKeys};
use media_node_core::relay::{Action, Config, Host, Relay, RelayPort, Secrets};
use media_node_core::stun::{
    Algorithm, Builder, Class, Kind, LongTermKey, Message, Method, Protection, TransactionId, read_xor_address,
};
use media_node_core::tuple::{FiveTuple, Transport};

const UNIX: Duration = Duration::from_secs(1_800_000_000);

/// A process would bind sockets and ask the system for random bits.
struct Process(u64);

impl Host for Process {
    fn random(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        self.0 >> 16
    }

    fn open_port(&mut self, _: RelayPort) -> bool {
        true
    }
}

struct Client {
    tuple: FiveTuple,
    credential: Credential,
    nonce: Vec<u8>,
    count: u64,
}

impl Client {
    fn new(number: u16, key: &NodeKey) -> Self {
        Self {
            tuple: FiveTuple {
                transport: Transport::Udp,
                client: SocketAddr::from((Ipv4Addr::new(9, 9, 9, 9), 10_000 + number)),
                server: SocketAddr::from((Ipv4Addr::new(5, 9, 1, 1), 3478)),
            },
            credential: key
                .mint(UNIX.as_secs() + 600, &format!("brand-{number}"), "someone")
                .unwrap(),
            nonce: Vec::new(),
            count: 0,
        }
    }

    /// A request, signed once the relay has given a nonce.
    fn request(&mut self, method: Method, add: impl Fn(Builder<'_>) -> Builder<'_>) -> Vec<u8> {
        self.count += 1;
        let mut id = [0; 12];
        id[..8].copy_from_slice(&self.count.to_be_bytes());
        let mut out = vec![0; 512];
        let mut builder = add(Builder::new(&mut out, method, Class::Request, TransactionId(id)));
        if !self.nonce.is_empty() {
            let Credential { username, password } = &self.credential;
            let key = LongTermKey::new(Algorithm::Md5, username.as_bytes(), b"beckon", password.as_bytes());
            builder = builder
                .attribute(Kind::USERNAME, username.as_bytes())
                .attribute(Kind::REALM, b"beckon")
                .attribute(Kind::NONCE, &self.nonce)
                .integrity(key.as_bytes(), Protection::Sha1);
        }
        let size = builder.finish().unwrap();
        out.truncate(size);
        out
    }
}

/// Relaying is over UDP.
fn udp(builder: Builder<'_>) -> Builder<'_> {
    builder.number(Kind::REQUESTED_TRANSPORT, 17 << 24)
}

struct World {
    relay: Relay,
    process: Process,
    now: Instant,
}

impl World {
    fn ask(&mut self, client: &mut Client, method: Method, add: impl Fn(Builder<'_>) -> Builder<'_>) -> Vec<u8> {
        let request = client.request(method, add);
        let action = self
            .relay
            .client_packet(&client.tuple, &request, self.now, &mut self.process);
        let Action::Reply(answer) = action else {
            panic!("{action:?} instead of an answer");
        };
        answer.to_vec()
    }

    /// The two steps of every client: ask, be challenged, ask again with the nonce. Gives the relayed address.
    fn allocate(&mut self, client: &mut Client) -> SocketAddr {
        let challenge = self.ask(client, Method::Allocate, udp);
        let challenge = Message::decode(&challenge).unwrap();
        client.nonce = challenge.value(Kind::NONCE).unwrap().to_vec();
        let answer = self.ask(client, Method::Allocate, udp);
        let answer = Message::decode(&answer).unwrap();
        read_xor_address(answer.value(Kind::XOR_RELAYED_ADDRESS).unwrap(), answer.transaction()).unwrap()
    }

    fn bind(&mut self, client: &mut Client, number: u16, peer: SocketAddr) {
        let answer = self.ask(client, Method::ChannelBind, |builder| {
            let number = builder.number(Kind::CHANNEL_NUMBER, u32::from(number) << 16);
            number.xor_address(Kind::XOR_PEER_ADDRESS, peer)
        });
        assert_eq!(Message::decode(&answer).unwrap().class(), Class::Success);
    }
}

fn world(key: &NodeKey) -> World {
    let now = Instant::now();
    let mut config = Config::new(Some(Ipv4Addr::new(5, 9, 1, 1)), None, 20_000..=39_999);
    config.quotas.allocations = 20_000;
    // So that the figures are of what is carried, not of what is dropped.
    config.quotas.bandwidth.bytes_per_second = u32::MAX;
    config.budget.allowance = 1 << 24;
    let secrets = Secrets {
        keys: NodeKeys::new(key.clone()),
        nonce_key: [1; 32],
        seed: 2,
    };
    World {
        relay: Relay::new(config, secrets, now, UNIX),
        process: Process(3),
        now,
    }
}

/// ChannelData of channel 0x4000.
fn channel_data(payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len()).unwrap();
    [&[0x40, 0x00], &length.to_be_bytes()[..], payload].concat()
}

fn show() {
    let key = FleetKey::new([7; 32]).node_key("node-1");
    let mut world = world(&key);
    let (mut agent, mut consumer) = (Client::new(1, &key), Client::new(2, &key));
    let agent_at = world.allocate(&mut agent);
    let consumer_at = world.allocate(&mut consumer);
    println!("the agent is relayed at {agent_at}, the consumer at {consumer_at}");

    world.bind(&mut agent, 0x4000, consumer_at);
    world.bind(&mut consumer, 0x4000, agent_at);
    let packet = channel_data(b"hello");
    let action = world
        .relay
        .client_packet(&agent.tuple, &packet, world.now, &mut world.process);
    let Action::ToClient { envelope, payload } = action else {
        panic!("{action:?} instead of a packet for the other client");
    };
    assert_eq!(envelope.tuple, consumer.tuple);
    println!(
        "{} is sent {:?} and {payload:?}",
        envelope.tuple.client,
        envelope.head()
    );
    println!("{:?}", world.relay.statistics());
}

fn cost(allocations: u16) {
    const ROUNDS: u32 = 2_000_000;
    let key = FleetKey::new([7; 32]).node_key("node-1");
    let mut world = world(&key);
    let peer = SocketAddr::from((Ipv4Addr::new(8, 8, 8, 8), 4000));
    let mut clients = Vec::new();
    for number in 0..allocations {
        let mut client = Client::new(number, &key);
        let relayed = world.allocate(&mut client);
        world.bind(&mut client, 0x4000, peer);
        clients.push((client.tuple, RelayPort::of(relayed)));
    }
    let packet = channel_data(&[0; 1000]);
    let mut carried = 0_u32;
    let begin = Instant::now();
    for (tuple, _) in clients.iter().cycle().take(ROUNDS as usize) {
        let action = world
            .relay
            .client_packet(tuple, &packet, Instant::now(), &mut world.process);
        carried += u32::from(matches!(action, Action::ToPeer { .. }));
    }
    let up = begin.elapsed();
    let begin = Instant::now();
    for (_, port) in clients.iter().cycle().take(ROUNDS as usize) {
        let envelope = world.relay.peer_packet(*port, peer, &packet, Instant::now());
        carried += u32::from(envelope.is_some_and(|envelope| envelope.head().len() == 4));
    }
    let down = begin.elapsed();
    let begin = Instant::now();
    for _ in 0..ROUNDS {
        std::hint::black_box(Instant::now());
    }
    let clock = begin.elapsed();
    let ns = |time: Duration| time.saturating_sub(clock).as_nanos() / u128::from(ROUNDS);
    println!(
        "{allocations} allocations: {} ns from a client, {} ns from a peer, {carried} carried",
        ns(up),
        ns(down)
    );
}

fn main() {
    if std::env::args().any(|argument| argument == "cost") {
        [1, 200, 10_000].into_iter().for_each(cost);
    } else {
        show();
    }
}
