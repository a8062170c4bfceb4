//! A node that runs, for tests to talk to.

#![allow(dead_code, unreachable_pub, reason = "each test program uses its part")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

pub const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// How long anything may take before it counts as hung.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The program, with none of the caller's variables that could be ours.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_media-node"));
    command.env_clear().env("MEDIA_NODE_KEYS_FLEET", KEY);
    command
}

pub fn certificate(folder: &Path) -> (PathBuf, PathBuf) {
    let made = rcgen::generate_simple_self_signed(["relay.test".to_owned()]).expect("a certificate");
    let (certificate, key) = (folder.join("certificate.pem"), folder.join("key.pem"));
    fs::write(&certificate, made.cert.pem()).expect("written");
    fs::write(&key, made.signing_key.serialize_pem()).expect("written");
    (certificate, key)
}

pub fn check(config: &Path, certificate: &Path, key: &Path) -> Output {
    let mut command = program();
    command.arg("--check").arg("--config").arg(config);
    command
        .env("MEDIA_NODE_TLS_CERTIFICATE", certificate)
        .env("MEDIA_NODE_TLS_KEY", key);
    command.output().expect("it runs")
}

/// A node that runs on loopback addresses with ports of its own.
pub struct Node {
    pub child: Child,
    pub lines: Receiver<String>,
    pub folder: TempDir,
}

/// Where a node can be reached.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    pub private: SocketAddr,
    pub udp: SocketAddr,
    pub tcp: SocketAddr,
    pub tls: SocketAddr,
    pub https: SocketAddr,
}

impl Places {
    /// What a metric is, its threads added up.
    pub fn metric(&self, series: &str) -> u64 {
        let page = get(self.private, "/metrics");
        let values = page.lines().filter(|line| line.starts_with(series));
        values
            .filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok())
            .sum()
    }

    /// Waits until a metric is what it should be.
    pub fn wait_for(&self, series: &str, is_right: impl Fn(u64) -> bool) {
        let until = Instant::now() + PATIENCE;
        loop {
            let value = self.metric(series);
            if is_right(value) {
                return;
            }
            assert!(Instant::now() < until, "{series} stays at {value}");
        }
    }
}

/// What a line of the log says an address is.
fn address_in(line: &str) -> SocketAddr {
    let address = line
        .split("\"address\":\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    address
        .and_then(|address| address.parse().ok())
        .expect("an address in the line")
}

impl Node {
    /// A node of one thread, with more of its configuration.
    pub fn start(more: &str) -> Self {
        Self::start_on(1, more)
    }

    /// A node of so many threads, with more of its configuration.
    pub fn start_on(threads: usize, more: &str) -> Self {
        Self::start_with(threads, more, &[])
    }

    /// A node of so many threads, with more of its configuration and of its environment.
    pub fn start_with(threads: usize, more: &str, variables: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (certificate, key) = certificate(folder.path());
        let config = folder.path().join("node.toml");
        let text = format!(
            "node.region = \"test\"\nprivate.listen = \"127.0.0.1:0\"\nrelay.ipv4.local = \"127.0.0.1\"\nthreads = {threads}\n\
             tls = {{ certificate = {certificate:?}, key = {key:?} }}\n\
             listen = {{ udp = [\"127.0.0.1:0\"], tcp = [\"127.0.0.1:0\"], tls = [\"127.0.0.1:0\"], https = [\"127.0.0.1:0\"] }}\n{more}"
        );
        fs::write(&config, text).expect("written");
        let mut command = program();
        let mut child = command
            .arg("--config")
            .arg(config)
            .envs(variables.iter().copied())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        let stderr = child.stderr.take().expect("a pipe");
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self { child, lines, folder }
    }

    /// The next line of the log that holds a text.
    pub fn line(&self, text: &str) -> String {
        let mut seen = Vec::new();
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(text) => return line,
                Ok(line) => seen.push(line),
                Err(error) => panic!("no line holds {text:?} ({error}): {seen:#?}"),
            }
        }
    }

    pub fn private_address(&self) -> SocketAddr {
        address_in(&self.line("Health and metrics are served."))
    }

    /// Waits until it serves.
    pub fn places(&self) -> Places {
        let private = self.private_address();
        let [udp, tcp, tls, https] = ["udp", "tcp", "tls", "https"].map(|transport| {
            let line = self.line("Listens.");
            assert!(line.contains(&format!("\"transport\":\"{transport}\"")), "{line}");
            address_in(&line)
        });
        self.line("Node serves.");
        Places {
            private,
            udp,
            tcp,
            tls,
            https,
        }
    }

    pub fn tell(&self, signal: Signal) {
        let id = i32::try_from(self.child.id())
            .ok()
            .and_then(Pid::from_raw)
            .expect("a process");
        kill_process(id, signal).expect("told");
    }

    pub fn end(mut self) -> ExitStatus {
        // The log ends with the process.
        while self.lines.recv_timeout(PATIENCE).is_ok() {}
        self.child.wait().expect("its status")
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

pub fn get(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: node\r\n\r\n").expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}
