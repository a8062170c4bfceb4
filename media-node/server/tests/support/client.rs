//! A TURN client over a real socket: UDP, TCP, or TLS.

#![allow(dead_code, unreachable_pub, reason = "each test program uses its part")]

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use media_node_core::credential::{Credential, FleetKey};
use media_node_core::framing::Framer;
use media_node_core::stun::{
    Algorithm, Builder, Class, Kind, LongTermKey, Message, Method, Protection, TransactionId, read_xor_address,
};
use media_node_core::{channel_data, channel_data::ChannelNumber};
use rustls::pki_types::{CertificateDer, ServerName, pem::PemObject as _};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a client reaches the node.
pub enum Way {
    Udp(UdpSocket),
    Tcp(TcpStream),
    Tls(Box<StreamOwned<ClientConnection, TcpStream>>),
}

/// A TLS stream to the node that offers these protocols.
pub fn tls(to: SocketAddr, certificate: &[u8], protocols: &[&[u8]]) -> StreamOwned<ClientConnection, TcpStream> {
    let config = tls_config(certificate, protocols, rustls::DEFAULT_VERSIONS);
    let name = ServerName::try_from("relay.test").expect("a name");
    let connection = ClientConnection::new(Arc::new(config), name).expect("a connection");
    StreamOwned::new(connection, tcp(to))
}

/// What a client of TLS trusts, and offers.
pub fn tls_config(
    certificate: &[u8],
    protocols: &[&[u8]],
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> ClientConfig {
    let mut roots = RootCertStore::empty();
    let certificate = CertificateDer::from_pem_slice(certificate).expect("a certificate");
    roots.add(certificate).expect("one that can be trusted");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    config
}

pub fn tcp(to: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(to).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    stream.set_nodelay(true).expect("no delay");
    stream
}

/// A way over UDP from an address of this machine's.
pub fn udp_from(from: &str, to: SocketAddr) -> Way {
    let socket = UdpSocket::bind((from, 0)).expect("a socket");
    socket.connect(to).expect("connected");
    socket.set_read_timeout(Some(PATIENCE)).expect("a limit");
    Way::Udp(socket)
}

/// What a client hears.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// Data of a channel.
    Channel(u16, Vec<u8>),
    /// A Data indication.
    Indication(SocketAddr, Vec<u8>),
}

/// An answer, read.
#[derive(Debug)]
pub struct Answer {
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn message(&self) -> Message<'_> {
        Message::decode(&self.bytes).expect("a message")
    }

    /// The error code; zero where the request was granted.
    pub fn code(&self) -> u16 {
        let message = self.message();
        let value = message.value(Kind::ERROR_CODE);
        value.map_or(0, |value| u16::from(value[2]) * 100 + u16::from(value[3]))
    }

    pub fn address(&self, kind: Kind) -> SocketAddr {
        let message = self.message();
        read_xor_address(message.value(kind).expect("an address"), message.transaction()).expect("an address")
    }
}

/// A client that knows its credential.
pub struct Client {
    way: Way,
    framer: Framer,
    pub credential: Credential,
    pub nonce: Vec<u8>,
    count: u64,
    heard: Vec<Heard>,
}

impl Client {
    pub fn new(way: Way, participant: &str) -> Self {
        let key = FleetKey::new(std::array::from_fn(|index| u8::try_from(index).expect("below 32"))).node_key("test");
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("after 1970");
        Self {
            way,
            framer: Framer::new(),
            credential: key
                .mint(now.as_secs() + 600, "brand", participant)
                .expect("a credential"),
            nonce: Vec::new(),
            count: 0,
            heard: Vec::new(),
        }
    }

    pub fn over_udp(to: SocketAddr, participant: &str) -> Self {
        Self::new(udp_from("127.0.0.1", to), participant)
    }

    /// From where it comes, over UDP.
    pub fn udp_address(&self) -> Option<SocketAddr> {
        match &self.way {
            Way::Udp(socket) => socket.local_addr().ok(),
            Way::Tcp(_) | Way::Tls(_) => None,
        }
    }

    pub fn say(&mut self, bytes: &[u8]) {
        match &mut self.way {
            Way::Udp(socket) => drop(socket.send(bytes).expect("sent")),
            Way::Tcp(stream) => stream.write_all(bytes).expect("sent"),
            Way::Tls(stream) => stream.write_all(bytes).expect("sent"),
        }
    }

    /// The next packet or frame, whatever it is; none where the node hung up.
    pub fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            let read = match &mut self.way {
                Way::Udp(socket) => {
                    let mut bytes = vec![0; 65_536];
                    let count = socket.recv(&mut bytes).expect("a packet in time");
                    bytes.truncate(count);
                    return Some(bytes);
                }
                Way::Tcp(stream) => frame(stream, &mut self.framer),
                Way::Tls(stream) => frame(stream.as_mut(), &mut self.framer),
            };
            if let Some(read) = read {
                return read;
            }
        }
    }

    /// Asks, signed once a nonce is known, and waits for the answer.
    pub fn ask(&mut self, method: Method, add: impl Fn(Builder<'_>) -> Builder<'_>) -> Answer {
        let request = self.request(method, add);
        self.ask_as_it_is(&request)
    }

    /// Says it and waits for the answer.
    pub fn ask_as_it_is(&mut self, request: &[u8]) -> Answer {
        self.say(request);
        loop {
            let bytes = self.next().expect("the node answers");
            match read(&bytes) {
                Some(heard) => self.heard.push(heard),
                None => return Answer { bytes },
            }
        }
    }

    /// A request, signed once a nonce is known.
    pub fn request(&mut self, method: Method, add: impl Fn(Builder<'_>) -> Builder<'_>) -> Vec<u8> {
        self.signed(method, add, |builder| builder)
    }

    /// A request with attributes `before` and `after` its integrity.
    pub fn signed(
        &mut self,
        method: Method,
        before: impl Fn(Builder<'_>) -> Builder<'_>,
        after: impl Fn(Builder<'_>) -> Builder<'_>,
    ) -> Vec<u8> {
        self.count += 1;
        let mut id = [7; 12];
        id[..8].copy_from_slice(&self.count.to_be_bytes());
        let mut out = vec![0; 1024];
        let mut builder = before(Builder::new(&mut out, method, Class::Request, TransactionId(id)));
        if !self.nonce.is_empty() {
            let Credential { username, password } = &self.credential;
            let key = LongTermKey::new(Algorithm::Md5, username.as_bytes(), b"beckon", password.as_bytes());
            builder = builder
                .attribute(Kind::USERNAME, username.as_bytes())
                .attribute(Kind::REALM, b"beckon")
                .attribute(Kind::NONCE, &self.nonce)
                .integrity(key.as_bytes(), Protection::Sha1);
        }
        let size = after(builder).finish().expect("it fits");
        out.truncate(size);
        out
    }

    /// Takes the nonce of a challenge; gives its code.
    pub fn challenge(&mut self) -> u16 {
        let challenge = self.ask(Method::Allocate, udp);
        if let Some(nonce) = challenge.message().value(Kind::NONCE) {
            self.nonce = nonce.to_vec();
        }
        challenge.code()
    }

    /// Allocates, as every client does in two steps, and gives the relayed address or the code of the refusal.
    pub fn allocate(&mut self) -> Result<SocketAddr, u16> {
        let code = self.challenge();
        if code != 401 {
            return Err(code);
        }
        let answer = self.ask(Method::Allocate, udp);
        match answer.code() {
            0 => Ok(answer.address(Kind::XOR_RELAYED_ADDRESS)),
            code => Err(code),
        }
    }

    pub fn bind(&mut self, number: u16, peer: SocketAddr) -> u16 {
        let answer = self.ask(Method::ChannelBind, |builder| {
            let builder = builder.number(Kind::CHANNEL_NUMBER, u32::from(number) << 16);
            builder.xor_address(Kind::XOR_PEER_ADDRESS, peer)
        });
        answer.code()
    }

    pub fn permit(&mut self, peer: SocketAddr) -> u16 {
        self.ask(Method::CreatePermission, |builder| {
            builder.xor_address(Kind::XOR_PEER_ADDRESS, peer)
        })
        .code()
    }

    /// Ends the allocation.
    pub fn release(&mut self) -> u16 {
        self.ask(Method::Refresh, |builder| builder.number(Kind::LIFETIME, 0))
            .code()
    }

    pub fn say_on_channel(&mut self, number: u16, data: &[u8]) {
        let number = ChannelNumber::new(number).expect("a channel");
        let length = u16::try_from(data.len()).expect("short");
        let mut frame = channel_data::header(number, length).to_vec();
        frame.extend_from_slice(data);
        if !matches!(self.way, Way::Udp(_)) {
            frame.resize(frame.len() + channel_data::padding(data.len()), 0);
        }
        self.say(&frame);
    }

    pub fn say_to(&mut self, peer: SocketAddr, data: &[u8]) {
        let mut out = vec![0; data.len() + 128];
        let size = Builder::new(&mut out, Method::Send, Class::Indication, TransactionId([1; 12]))
            .xor_address(Kind::XOR_PEER_ADDRESS, peer)
            .attribute(Kind::DATA, data)
            .finish()
            .expect("it fits");
        self.say(&out[..size]);
    }

    /// What comes next from a peer; none where the node hung up.
    pub fn hear(&mut self) -> Option<Heard> {
        if !self.heard.is_empty() {
            return Some(self.heard.remove(0));
        }
        let heard = read(&self.next()?);
        assert!(heard.is_some(), "what comes unasked is data of a peer");
        heard
    }
}

/// Relaying is over UDP.
pub fn udp(builder: Builder<'_>) -> Builder<'_> {
    builder.number(Kind::REQUESTED_TRANSPORT, 17 << 24)
}

/// Reads until there is a frame: `Some(None)` where the other side hung up.
fn frame(from: &mut impl Read, framer: &mut Framer) -> Option<Option<Vec<u8>>> {
    if let Some(frame) = framer.next_frame().expect("a stream of frames") {
        return Some(Some(frame.to_vec()));
    }
    match from.read(framer.space()) {
        Ok(0) => Some(None),
        Ok(count) => {
            framer.filled(count);
            None
        }
        Err(error) if matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::UnexpectedEof) => Some(None),
        Err(error) => panic!("nothing came in time: {error}"),
    }
}

fn read(bytes: &[u8]) -> Option<Heard> {
    if let Some((number, data)) = channel_data::decode(bytes) {
        return Some(Heard::Channel(number.number(), data.to_vec()));
    }
    let message = Message::decode(bytes).expect("a message");
    (message.class() == Class::Indication).then(|| {
        let peer = message.value(Kind::XOR_PEER_ADDRESS).expect("a peer");
        let peer = read_xor_address(peer, message.transaction()).expect("an address");
        Heard::Indication(peer, message.value(Kind::DATA).expect("data").to_vec())
    })
}

/// A client whose allocation works, for as long as it says.
pub struct Witness {
    client: Client,
    peer: UdpSocket,
    relayed: SocketAddr,
}

impl Witness {
    pub fn new(way: Way) -> Self {
        let mut client = Client::new(way, "witness");
        let relayed = client.allocate().expect("a relayed address");
        let peer = UdpSocket::bind("127.0.0.2:0").expect("a socket");
        peer.set_read_timeout(Some(PATIENCE)).expect("a limit");
        assert_eq!(client.bind(0x4000, peer.local_addr().expect("its address")), 0);
        Self { client, peer, relayed }
    }

    /// Says something there and back: one packet each way.
    pub fn is_served(&mut self) {
        self.client.say_on_channel(0x4000, b"ping");
        let mut heard = [0; 16];
        let (count, from) = self.peer.recv_from(&mut heard).expect("a packet in time");
        assert_eq!((&heard[..count], from), (&b"ping"[..], self.relayed));
        self.peer.send_to(b"pong", self.relayed).expect("sent");
        assert_eq!(self.client.hear(), Some(Heard::Channel(0x4000, b"pong".to_vec())));
    }
}
