//! Two network namespaces and a virtual link between them, for as long as it lives.

use std::path::Path;
use std::thread;

use anyhow::Result;

use crate::run::Run;

/// The server's address on the link.
pub(super) const SERVER: &str = "10.200.0.1";
const LOAD: &str = "10.200.0.2";
/// A /16 whose addresses are all clients.
pub(super) const CLIENTS: &str = "10.201.0.0";
/// A /16 whose addresses are all peers.
pub(super) const PEERS: &str = "10.202.0.0";

/// A namespace and its end of the link.
const SERVER_SIDE: Side = Side {
    namespace: "beckon-bench-server",
    device: "bench-server",
};
const LOAD_SIDE: Side = Side {
    namespace: "beckon-bench-load",
    device: "bench-load",
};

struct Side {
    namespace: &'static str,
    device: &'static str,
}

impl Side {
    fn ip(&self, arguments: &str) -> Result<()> {
        ip(&format!("-n {} {arguments}", self.namespace))
    }

    fn run(&self, cores: &str, program: &Path) -> Run {
        let run = Run::new("ip").args(["netns", "exec", self.namespace, "taskset", "--cpu-list", cores]);
        run.arg(program)
    }
}

/// The link.
pub(super) struct Link {
    cores: usize,
}

impl Link {
    pub(super) fn new() -> Result<Self> {
        // What a run left behind that was killed.
        remove();
        let link = Self {
            cores: thread::available_parallelism()?.get(),
        };
        for side in [&SERVER_SIDE, &LOAD_SIDE] {
            ip(&format!("netns add {}", side.namespace))?;
            side.ip("link set lo up")?;
        }
        ip(&format!(
            "link add {} netns {} type veth peer name {} netns {}",
            SERVER_SIDE.device, SERVER_SIDE.namespace, LOAD_SIDE.device, LOAD_SIDE.namespace
        ))?;
        for (side, address) in [(&SERVER_SIDE, SERVER), (&LOAD_SIDE, LOAD)] {
            side.ip(&format!("address add {address}/24 dev {}", side.device))?;
            side.ip(&format!("link set {} up", side.device))?;
        }
        for net in [CLIENTS, PEERS] {
            SERVER_SIDE.ip(&format!("route add {net}/16 via {LOAD}"))?;
            LOAD_SIDE.ip(&format!("route add local {net}/16 dev lo"))?;
        }
        Ok(link)
    }

    /// Whether runs of packets cross whole (GSO on the way out, GRO on the way in), or each packet by itself.
    pub(super) fn offload(&self, on: bool) -> Result<()> {
        let most = if on { 65_535 } else { 1 };
        for side in [&SERVER_SIDE, &LOAD_SIDE] {
            side.ip(&format!("link set {} gso_max_segs {most}", side.device))?;
        }
        Ok(())
    }

    /// How many threads a server has: one for each core that is not the generator's.
    pub(super) fn threads(&self) -> usize {
        self.cores.saturating_sub(1).max(1)
    }

    /// A program on the server's side and cores.
    pub(super) fn on_server(&self, program: &Path) -> Run {
        let cores = if self.cores > 1 {
            format!("1-{}", self.cores - 1)
        } else {
            "0".to_owned()
        };
        SERVER_SIDE.run(&cores, program)
    }

    /// A program on the generator's side and core.
    pub(super) fn on_load(&self, program: &Path) -> Run {
        LOAD_SIDE.run("0", program)
    }

    /// The processes on the server's side.
    pub(super) fn servers(&self) -> Result<Vec<u32>> {
        let text = Run::new("ip").args(["netns", "pids", SERVER_SIDE.namespace]).quiet()?;
        Ok(text.split_whitespace().filter_map(|id| id.parse().ok()).collect())
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        remove();
    }
}

fn remove() {
    for side in [&SERVER_SIDE, &LOAD_SIDE] {
        // Where there is none, there is nothing to remove.
        ip(&format!("netns delete {}", side.namespace)).ok();
    }
}

fn ip(arguments: &str) -> Result<()> {
    Run::new("ip").args(arguments.split(' ')).quiet().map(drop)
}
