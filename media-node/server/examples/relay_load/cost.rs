//! What the machine, the server and this generator used of processors and memory.
//!
//! Work of the network stack that a send triggers, down to the other side's socket, is the sender's on a virtual link: the system
//! charges it to whoever runs, and so to this generator for what it sends, and to the server for what that sends.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use rustix::time::{ClockId, clock_gettime};

/// The unit of `/proc/stat`: 100 a second on every Linux that Rust runs on.
const TICK_NS: u64 = 10_000_000;

/// Times since something began, or between two moments.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    at: Instant,
    /// How long it lasted.
    pub(crate) wall: Duration,
    /// What all processors did for anybody.
    pub(crate) machine_ns: u64,
    /// What the server's threads used.
    pub(crate) server_ns: u64,
    /// What this process used.
    pub(crate) own_ns: u64,
}

impl Cost {
    pub(crate) fn now(server: u32) -> Result<Self> {
        let own = clock_gettime(ClockId::ProcessCPUTime);
        Ok(Self {
            at: Instant::now(),
            wall: Duration::ZERO,
            machine_ns: machine()?,
            server_ns: process(server)?,
            own_ns: u64::try_from(own.tv_sec)? * 1_000_000_000 + u64::try_from(own.tv_nsec)?,
        })
    }

    pub(crate) fn since(&self, before: &Self) -> Self {
        Self {
            at: self.at,
            wall: self.at - before.at,
            machine_ns: self.machine_ns - before.machine_ns,
            server_ns: self.server_ns - before.server_ns,
            own_ns: self.own_ns - before.own_ns,
        }
    }
}

/// All that was not idling or waiting for a disk.
fn machine() -> Result<u64> {
    let text = fs::read_to_string("/proc/stat").context("reading what processors did")?;
    let line = text.lines().next().unwrap_or_default();
    let fields: Vec<u64> = line
        .split_whitespace()
        .skip(1)
        .map_while(|field| field.parse().ok())
        .collect();
    // user nice system idle iowait irq softirq steal; guests are in user.
    let busy = [0, 1, 2, 5, 6]
        .iter()
        .filter_map(|field| fields.get(*field))
        .sum::<u64>();
    Ok(busy * TICK_NS)
}

/// What the scheduler counted of each thread.
fn process(id: u32) -> Result<u64> {
    let mut sum = 0;
    for thread in fs::read_dir(format!("/proc/{id}/task")).context("looking for the server's threads")? {
        let text = fs::read_to_string(thread?.path().join("schedstat"))?;
        sum += text.split(' ').next().unwrap_or_default().parse::<u64>()?;
    }
    Ok(sum)
}

/// Memory in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory {
    /// Of the server's process.
    pub(crate) process: u64,
    /// Of the system, for sockets and files of all processes.
    pub(crate) kernel: u64,
}

pub(crate) fn memory(server: u32) -> Result<Memory> {
    Ok(Memory {
        process: kib(&fs::read_to_string(format!("/proc/{server}/status"))?, "VmRSS:")?,
        kernel: kib(&fs::read_to_string("/proc/meminfo")?, "SUnreclaim:")?,
    })
}

fn kib(text: &str, name: &str) -> Result<u64> {
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .context("a line of it")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}
