//! coturn's programs, which know nothing of us: `turnutils_uclient` plays many clients, `turnutils_peer` says back what it
//! hears, and `turnutils_stunclient` asks for its address. Debian has them in its package `coturn`.

#![allow(unreachable_pub, reason = "a part of a test program")]

use std::env;
use std::io::{self, Write as _};
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::node::{KEY, Node, PATIENCE};

const CLIENT: &str = "turnutils_uclient";
const PEER: &str = "turnutils_peer";
const STUN_CLIENT: &str = "turnutils_stunclient";

/// How long a program may take that talks for a few seconds.
const RUN_WITHIN: Duration = Duration::from_secs(90);

/// Says why nothing can be tested here; nothing where it can. `cargo xtask test` installs the package where it may.
pub fn impossible() -> bool {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let is_there = |program: &&str| folders.iter().any(|folder| folder.join(program).is_file());
    let programs = [CLIENT, PEER, STUN_CLIENT];
    let missing = programs.iter().find(|program| !is_there(program));
    if let Some(missing) = missing {
        // Not by a macro: what those write, the test's runner keeps to itself.
        writeln!(
            io::stderr(),
            "  coturn.rs is skipped: no {missing} here; Debian: coturn"
        )
        .ok();
    }
    missing.is_some()
}

/// What a program wrote until it ended by itself, in time.
fn run(mut command: Command) -> Output {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut killer = Command::new("kill");
    killer.arg(child.id().to_string());
    let (sender, ended) = channel();
    thread::spawn(move || sender.send(child.wait_with_output()));
    let Ok(output) = ended.recv_timeout(RUN_WITHIN) else {
        killer.status().expect("it runs");
        panic!("{command:?} does not end");
    };
    output.expect("its output")
}

/// A username and its password, as an operator gets them for a client to try.
pub struct Credential {
    username: String,
    password: String,
}

impl Credential {
    pub fn of(node: &Node) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_media-node"));
        command.env_clear().env("MEDIA_NODE_KEYS_FLEET", KEY);
        command.args(["credential", "--minutes", "10", "--participant", "coturn", "--config"]);
        command.arg(node.folder.path().join("node.toml"));
        let said = String::from_utf8(run(command).stdout).expect("text");
        let part = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)).expect("its line");
        Self {
            username: part("username ").to_owned(),
            password: part("password ").to_owned(),
        }
    }

    pub fn with_password(&self, password: &str) -> Self {
        Self {
            username: self.username.clone(),
            password: password.to_owned(),
        }
    }
}

/// What the clients of one run counted at their end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counted {
    pub sent: u64,
    pub received: u64,
    /// Of those that were sent, how many never came back.
    pub lost: u64,
    /// How many could not be sent.
    pub unsent: u64,
}

impl Counted {
    pub const fn all(messages: u64) -> Self {
        Self {
            sent: messages,
            received: messages,
            lost: 0,
            unsent: 0,
        }
    }

    /// Reads the closing lines: `… tot_send_msgs=10, tot_recv_msgs=10`, `… Total lost packets 0 (…), total send dropped 0 (…)`.
    fn read(said: &str) -> Option<Self> {
        let last = |key: &str| {
            let after = said.rsplit_once(key)?.1;
            let digits = after.split(|other: char| !other.is_ascii_digit()).next()?;
            digits.parse().ok()
        };
        Some(Self {
            sent: last("tot_send_msgs=")?,
            received: last("tot_recv_msgs=")?,
            lost: last("Total lost packets ")?,
            unsent: last("total send dropped ")?,
        })
    }
}

/// What became of a run.
#[derive(Debug)]
pub struct Ran {
    pub is_success: bool,
    /// Nothing where it gave up before its end.
    pub counted: Option<Counted>,
    pub said: String,
}

/// Runs clients that talk to the node at `to`, with the program's own `options` besides.
///
/// Each of them draws two channel numbers of 16,384, and gives up, before it says anything, where they are the same one: the
/// node rightly refuses that. Among some hundred clients it happens now and then, and they are run again.
pub fn clients(to: SocketAddr, credential: &Credential, options: &str) -> Ran {
    let mut runs = (0..3).map(|_| clients_once(to, credential, options));
    let is_unlucky = |ran: &Ran| ran.counted.is_none() && ran.said.contains("channel bind: error 400 ");
    let ran = runs.find(|ran| !is_unlucky(ran));
    ran.expect("not three times in a row")
}

fn clients_once(to: SocketAddr, credential: &Credential, options: &str) -> Ran {
    let mut command = Command::new(CLIENT);
    command
        .args(["-u", &credential.username, "-w", &credential.password])
        .args(["-p", &to.port().to_string()])
        .args(options.split_whitespace())
        .arg(to.ip().to_string());
    let output = run(command);
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    Ran {
        is_success: output.status.success(),
        counted: Counted::read(&said),
        said,
    }
}

/// Asks the node at `to` for this side's address, from `from`; gives what the program said.
pub fn ask_for_address(to: SocketAddr, from: IpAddr) -> String {
    let mut command = Command::new(STUN_CLIENT);
    command
        .args(["-p", &to.port().to_string(), "-L", &from.to_string()])
        .arg(to.ip().to_string());
    let output = run(command);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

/// A program that says back whatever it hears, until it is dropped.
pub struct Peer {
    pub address: SocketAddr,
    child: Child,
}

impl Peer {
    pub fn start(ip: &str) -> Self {
        let ip: IpAddr = ip.parse().expect("an address");
        // A port that was free may be somebody else's by now: then there is another.
        (0..5).find_map(|_| Self::try_start(ip)).expect("a port for a peer")
    }

    fn try_start(ip: IpAddr) -> Option<Self> {
        let free = UdpSocket::bind((ip, 0)).expect("a port");
        let address = free.local_addr().expect("its address");
        // It takes the port above as well, for RTCP.
        let above = UdpSocket::bind((ip, address.port().checked_add(1)?)).ok()?;
        drop((free, above));
        let mut command = Command::new(PEER);
        command.args(["-L", &ip.to_string(), "-p", &address.port().to_string()]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().expect("it runs");
        let peer = Self { address, child };
        let ports = [address.port(), address.port() + 1];
        ports.iter().all(|port| peer.answers_on(*port)).then_some(peer)
    }

    /// Whether it says something back before long.
    fn answers_on(&self, port: u16) -> bool {
        let probe = UdpSocket::bind((self.address.ip(), 0)).expect("a port");
        probe.set_read_timeout(Some(PATIENCE / 300)).expect("a limit");
        (0..300).any(|_| {
            probe.send_to(b"?", (self.address.ip(), port)).expect("sent");
            let mut heard = [0; 1];
            probe.recv_from(&mut heard).is_ok() && heard == *b"?"
        })
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
