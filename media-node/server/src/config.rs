//! The node's configuration: one file, the environment over it, one typed struct.
//!
//! The file is TOML; `media-node.sample.toml` shows every key. A variable overrides the key of its name: `MEDIA_NODE_` and
//! the key in capitals, `_` for `.` (`MEDIA_NODE_RELAY_IPV4_LOCAL` for `relay.ipv4.local`); lists are separated by commas;
//! an empty variable is as good as none. Quantities carry their unit (`"90 s"`, `"8 Mbit/s"`, `"4 MiB"`). Every problem is
//! reported at once, keys and variables that do not exist among them. Nothing is read again while the node runs, except
//! for the certificate.

mod addresses;
mod edge;
mod limits;
mod listen;
mod problem;
mod reader;
mod secret;
mod setting;
#[cfg(test)]
mod tests;
mod text;
mod units;

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, thread};

use media_node_core::peer::Network;
use protocol::Timestamp;

pub use addresses::{FamilyAddress, Relay};
pub use edge::{Capacity, Edge, Public};
pub use limits::{Buffers, Quotas, Streams, Unproven};
pub use listen::Listen;
pub use problem::{Problem, Problems};
pub use secret::Secret;
pub use text::{Format, HostName, Level, Name, Source};
pub use units::{Bitrate, ByteSize};

use reader::Reader;

/// The most threads that a node starts.
const MOST_THREADS: u32 = 256;

/// Where EC2's instance metadata service is, on every machine with IPv4.
const EC2_METADATA: SocketAddr = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::new(169, 254, 169, 254), 80));

/// Everything that an operator decides about a node.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// Which node this is.
    pub node: Node,
    /// What participants' credentials are signed with.
    pub keys: Keys,
    /// Where clients come to.
    pub listen: Listen,
    /// The certificate; there whenever something listens for TLS.
    pub tls: Option<Tls>,
    /// The addresses and ports that peers see.
    pub relay: Relay,
    /// `metadata.address`: where the instance metadata service is. Default `169.254.169.254:80`, EC2's; in networks of IPv6
    /// alone it is `[fd00:ec2::254]:80`.
    pub metadata: SocketAddr,
    /// Where the relay sends.
    pub peers: Peers,
    /// How much of everything one may have.
    pub quotas: Quotas,
    /// What strangers are sent.
    pub unproven: Unproven,
    /// What is asked of TCP and TLS connections.
    pub streams: Streams,
    /// How much memory packets may wait in.
    pub buffers: Buffers,
    /// `threads`: how many threads relay, each with sockets of its own. Default `"cores"`: one per core. More only take turns;
    /// fewer leave cores to others on the machine.
    pub threads: NonZeroUsize,
    /// `private.listen`: where `/health`, `/ready` and `/metrics` are served, in clear and to everybody who gets there: loopback
    /// or a network of your own. Default `127.0.0.1:9478`.
    pub private: SocketAddr,
    /// The control link to the edge; without one the node runs by itself and nobody places calls on it.
    pub edge: Option<Edge>,
    /// Where clients come to, as the edge tells them.
    pub public: Public,
    /// What the edge may give the node to carry.
    pub capacity: Capacity,
    /// `drain.limit`: how long a draining node waits for its calls, which the edge moves elsewhere meanwhile. Default 1 h.
    /// Longer keeps an old node and its cost; shorter ends a call whose browsers did not move, with an audible gap.
    pub drain_limit: Duration,
    /// What is written about it all.
    pub log: Log,
}

/// Which node this is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// `node.id`: its name, unique in the fleet; its credentials are worth nothing elsewhere. Letters, digits, `_`, `-`, `.`, or
    /// `"instance-metadata"` for the machine's instance id. No default.
    pub id: Source<Name>,
    /// `node.region`: whose calls it takes; or `"instance-metadata"`. No default.
    pub region: Source<Name>,
    /// `node.realm`: the realm of TURN's long-term credentials. It is in every first answer, so a short one lets more new
    /// clients begin within the bytes that an unproven address may be sent. Default `beckon`.
    pub realm: Name,
}

/// What participants' credentials are signed with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keys {
    /// `keys.fleet`: the fleet's key, which the edge has too; 32 bytes in base64. No default.
    pub fleet: Secret<[u8; 32]>,
    /// `keys.previous` and `keys.previous_until`: the key before, and the instant after which it opens nothing. An overlap as
    /// long as a credential is valid (12 h) loses no call at a rotation; a longer one gives a stolen key longer.
    pub previous: Option<(Secret<[u8; 32]>, Timestamp)>,
}

/// The files of the certificate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tls {
    /// `tls.certificate`: the chain in PEM, the node's own first. Read again when it changes, or on SIGHUP.
    pub certificate: PathBuf,
    /// `tls.key`: its private key in PEM.
    pub key: PathBuf,
}

/// Where the relay sends, beyond what no relay may: special-purpose ranges and the node's own addresses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Peers {
    /// `peers.allowed`: prefixes that are allowed although they are special-purpose, for development alone. Default none. Each
    /// lets whoever has a credential reach what is there from the node's place in the network.
    pub allowed: Vec<Network>,
    /// `peers.denied`: prefixes that are denied besides, such as your own public services and your NAT64 prefix. What is in
    /// `allowed` is allowed all the same. Default none. Participants in a denied network lose their calls through the relay.
    pub denied: Vec<Network>,
}

/// What is written about it all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Log {
    /// `log.level`: `error`, `warn`, `info`, `debug` or `trace`. Default `info`: about ten lines a day. `debug` writes per
    /// allocation, `trace` per packet, which costs more than the packet.
    pub level: Level,
    /// `log.format`: `json`, one object a line, or `text`. Default `json`.
    pub format: Format,
}

impl Config {
    /// Reads a file, where there is one, and the variables over it.
    ///
    /// # Errors
    /// All problems.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, Problems> {
        let text = match file {
            None => String::new(),
            Some(file) => fs::read_to_string(file).map_err(|error| {
                Problems(vec![Problem {
                    key: file.display().to_string(),
                    wrong: format!("cannot be read ({error})"),
                    right: "the path of a TOML file that this user may read".to_owned(),
                }])
            })?,
        };
        Self::parse(&text, environment)
    }

    /// Reads a file's text and the variables over it.
    ///
    /// # Errors
    /// All problems.
    pub fn parse(text: &str, environment: impl IntoIterator<Item = (String, String)>) -> Result<Self, Problems> {
        let mut reader = Reader::new(text, environment)?;
        let config = Self::read(&mut reader);
        let problems = reader.finish();
        match config {
            Some(config) if problems.is_empty() => Ok(config),
            Some(_) | None => Err(Problems(problems)),
        }
    }

    /// Asks for every key before it gives up on any.
    fn read(from: &mut Reader) -> Option<Self> {
        let node = Node::read(from);
        let keys = Keys::read(from);
        let listen = Listen::read(from);
        let tls = Tls::read(from, &listen);
        let relay = Relay::read(from, &listen);
        let metadata = from.or("metadata.address", EC2_METADATA);
        let peers = Peers::read(from);
        let quotas = Quotas::read(from);
        let unproven = Unproven::read(from);
        let streams = Streams::read(from);
        let buffers = Buffers::read(from);
        let threads = threads(from);
        if let (Some(relay), Some(threads)) = (&relay, threads) {
            relay.has_ports_for(threads, from);
        }
        let private = from.or("private.listen", SocketAddr::from((Ipv4Addr::LOCALHOST, 9478)));
        let edge = Edge::read(from);
        let public = Public::read(from);
        let capacity = Capacity::read(from);
        let drain_limit = from.or("drain.limit", Duration::from_secs(3600));
        let log = Log {
            level: from.or("log.level", Level::Info),
            format: from.or("log.format", Format::Json),
        };
        Some(Self {
            node: node?,
            keys: keys?,
            listen,
            tls,
            relay: relay?,
            metadata,
            peers,
            quotas,
            unproven,
            streams,
            buffers,
            threads: threads?,
            private,
            edge,
            public,
            capacity,
            drain_limit,
            log,
        })
    }
}

impl Node {
    fn read(from: &mut Reader) -> Option<Self> {
        let id = from.required("node.id");
        let region = from.required("node.region");
        let realm = from.or("node.realm", Name::from_static("beckon"));
        Some(Self {
            id: id?,
            region: region?,
            realm,
        })
    }
}

impl Keys {
    fn read(from: &mut Reader) -> Option<Self> {
        let fleet = from.required("keys.fleet");
        let previous = from.optional("keys.previous");
        let until = from.optional("keys.previous_until");
        both_or_none(from, "keys.previous", "keys.previous_until");
        Some(Self {
            fleet: fleet?,
            previous: previous.zip(until),
        })
    }
}

impl Tls {
    fn read(from: &mut Reader, listen: &Listen) -> Option<Self> {
        let needed = listen.has_tls();
        let mut file = |key| if needed { from.required(key) } else { from.optional(key) };
        let certificate = file("tls.certificate");
        let key = file("tls.key");
        Some(Self {
            certificate: certificate?,
            key: key?,
        })
    }
}

impl Peers {
    fn read(from: &mut Reader) -> Self {
        let peers = Self {
            allowed: from.list("peers.allowed", &[]),
            denied: from.list("peers.denied", &[]),
        };
        let everything = [Ipv4Addr::UNSPECIFIED.into(), Ipv6Addr::UNSPECIFIED.into()].map(|ip| Network::new(ip, 0));
        if peers.allowed.iter().any(|network| everything.contains(&Some(*network))) {
            from.problem(
                "peers.allowed",
                "allows everything, this machine's metadata too",
                "the prefixes of your development networks",
            );
        }
        peers
    }
}

fn threads(from: &mut Reader) -> Option<NonZeroUsize> {
    let threads: text::Threads = from.or("threads", text::Threads::Cores);
    match threads {
        text::Threads::Cores => Some(thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)),
        text::Threads::Count(count @ 1..=MOST_THREADS) => usize::try_from(count).ok().and_then(NonZeroUsize::new),
        text::Threads::Count(count) => {
            from.problem(
                "threads",
                &format!("is {count}"),
                &format!("from 1 to {MOST_THREADS}, or \"cores\""),
            );
            None
        }
    }
}

/// Two keys that are of use together alone.
fn both_or_none(from: &mut Reader, one: &'static str, other: &'static str) {
    for (here, missing) in [(one, other), (other, one)] {
        if from.asked_and_set(here) && !from.asked_and_set(missing) {
            from.problem(missing, "is missing", &format!("needed with `{here}`"));
        }
    }
}
