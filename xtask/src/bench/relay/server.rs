//! The two servers, set up alike: long-term credentials, UDP on one address, as many threads, no TLS, no log of packets or
//! allocations.

use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};
use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::{
    root,
    run::{Run, Running},
};

use super::link::{Link, SERVER};

/// How long a server may take to listen.
const START_WITHIN: Duration = Duration::from_secs(10);
/// The password of coturn's one user; our credentials are made of the fleet's key.
const PASSWORD: &str = "bench";
/// Bytes 0 to 31, as the generator has it.
const FLEET_KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// Which server.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Ours,
    Coturn,
}

impl Kind {
    pub(super) const BOTH: [Self; 2] = [Self::Ours, Self::Coturn];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Ours => "media node",
            Self::Coturn => "coturn",
        }
    }

    /// Both run at a time: each has a port and ports to relay from.
    const fn ports(self) -> (u16, u16, u16) {
        match self {
            Self::Ours => (3478, 10_000, 34_999),
            Self::Coturn => (3479, 35_000, 60_000),
        }
    }
}

/// A server that runs until it is dropped.
pub(super) struct Server {
    pub(super) kind: Kind,
    /// Its process.
    pub(super) process: u32,
    _running: Running,
}

impl Server {
    pub(super) fn start(kind: Kind, link: &Link, node: &Path) -> Result<Self> {
        allow_files()?;
        let run = match kind {
            Kind::Ours => ours(link, node)?,
            Kind::Coturn => coturn(link)?,
        };
        let before = link.servers()?;
        let mut running = run.start(Stdio::null(), Stdio::inherit())?;
        let until = Instant::now() + START_WITHIN;
        while Instant::now() < until {
            if let Some(status) = running.ended()? {
                bail!("{} ended with {status}", kind.name());
            }
            let new = link.servers()?.into_iter().find(|id| !before.contains(id));
            if let Some(process) = new.filter(|process| listens(*process, kind)) {
                return Ok(Self {
                    kind,
                    process,
                    _running: running,
                });
            }
            thread::sleep(Duration::from_millis(20));
        }
        bail!("{} does not listen", kind.name())
    }

    pub(super) fn address(&self) -> String {
        format!("{SERVER}:{}", self.kind.ports().0)
    }

    pub(super) fn password(&self) -> Option<&'static str> {
        (self.kind == Kind::Coturn).then_some(PASSWORD)
    }
}

fn ours(link: &Link, node: &Path) -> Result<Run> {
    let (port, first, last) = Kind::Ours.ports();
    let threads = link.threads();
    let text = format!(
        r#"threads = {threads}
node = {{ id = "bench", region = "bench" }}
private.listen = "127.0.0.1:0"
listen = {{ udp = ["{SERVER}:{port}"], tcp = [], tls = [], https = [] }}
relay = {{ first_port = {first}, last_port = {last}, ipv4 = {{ local = "{SERVER}" }} }}
peers.allowed = ["10.0.0.0/8"]
unproven.allowance = "1 MiB"
log.level = "warn"
[quotas]
bandwidth_per_allocation = "10 Gbit/s"
allocations_per_brand = 50000
allocations_per_node = 50000
"#
    );
    let run = link
        .on_server(node)
        .arg("--config")
        .arg(written("media-node.toml", &text)?);
    Ok(run.env("MEDIA_NODE_KEYS_FLEET", FLEET_KEY))
}

fn coturn(link: &Link) -> Result<Run> {
    let (port, first, last) = Kind::Coturn.ports();
    let threads = link.threads();
    let database = root::target().join("bench-relay/turndb");
    let text = format!(
        "listening-ip={SERVER}\nrelay-ip={SERVER}\nlistening-port={port}\nmin-port={first}\nmax-port={last}\n\
         relay-threads={threads}\nlt-cred-mech\nuser=bench:{PASSWORD}\nrealm=beckon\nno-tls\nno-dtls\nno-tcp\nno-cli\n\
         no-stdout-log\nlog-file=/dev/null\nsimple-log\npidfile=/dev/null\nuserdb={}\n",
        database.display()
    );
    let file = written("turnserver.conf", &text)?;
    Ok(link.on_server(Path::new("turnserver")).arg("-c").arg(file))
}

fn written(name: &str, text: &str) -> Result<PathBuf> {
    let folder = root::target().join("bench-relay");
    fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}

/// Whether a UDP socket of the process's namespace has the server's port.
fn listens(process: u32, kind: Kind) -> bool {
    let port = format!(":{:04X} ", kind.ports().0);
    fs::read_to_string(format!("/proc/{process}/net/udp")).is_ok_and(|text| text.contains(&port))
}

/// Every allocation is an open file of its server: it may have as many as this user can give it.
fn allow_files() -> Result<()> {
    let limit = getrlimit(Resource::Nofile);
    let most = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    setrlimit(Resource::Nofile, most).context("allowing open files")
}
