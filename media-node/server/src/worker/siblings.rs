//! Packets between the threads of a node: both sides of a forced-relay call may be relayed by different ones.
//!
//! Each thread has a queue of a fixed size in which packets lie as they are; a full one drops, as a socket's buffer would.

use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering};

use anyhow::{Context as _, Result};
use media_node_core::relay::RelayPort;
use mio::{Poll, Waker};

use crate::config::Config;
use crate::metrics::{Metrics, Unsent};
use crate::share;

use super::thread::WAKE;

/// How many packets wait for a thread: 10 ms of 500 Mbit/s. Each takes [`LONGEST`] bytes, there from the beginning.
const QUEUE: usize = 512;

/// The longest packet that passes between threads. Media and data-channel packets stay below 1,500 bytes.
const LONGEST: usize = 2048;

/// A packet for another thread's port.
pub(super) struct Packet {
    pub(super) port: RelayPort,
    pub(super) from: SocketAddr,
    length: usize,
    bytes: [u8; LONGEST],
}

impl Packet {
    pub(super) fn payload(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// The way to one thread.
#[derive(Clone, Debug)]
struct Sibling {
    ports: RangeInclusive<u16>,
    queue: SyncSender<Packet>,
    waker: Arc<Waker>,
    /// Whether it was woken and has not looked yet.
    woken: Arc<AtomicBool>,
}

/// What a thread has of the others, and they of it.
#[derive(Debug)]
pub(super) struct Siblings {
    all: Arc<[Sibling]>,
    pub(super) queue: Receiver<Packet>,
    woken: Arc<AtomicBool>,
}

/// Those of every thread, each with what it waits on.
pub(super) fn of(config: &Config, threads: usize) -> Result<Vec<(Poll, Siblings)>> {
    let mut all = Vec::with_capacity(threads);
    let mut own = Vec::with_capacity(threads);
    for thread in 0..threads {
        let poll = Poll::new().context("making a poll")?;
        let waker = Arc::new(Waker::new(poll.registry(), WAKE).context("making a waker")?);
        let (sender, queue) = sync_channel(QUEUE);
        let woken = Arc::new(AtomicBool::new(false));
        all.push(Sibling {
            ports: share::ports(config, thread),
            queue: sender,
            waker,
            woken: Arc::clone(&woken),
        });
        own.push((poll, queue, woken));
    }
    let all: Arc<[Sibling]> = all.into();
    let own = own.into_iter().map(|(poll, queue, woken)| {
        let all = Arc::clone(&all);
        (poll, Siblings { all, queue, woken })
    });
    Ok(own.collect())
}

impl Siblings {
    /// Hands a packet to the thread that has the port.
    pub(super) fn send(&self, port: RelayPort, from: SocketAddr, payload: &[u8], metrics: &Metrics) {
        let Some(sibling) = self.all.iter().find(|sibling| sibling.ports.contains(&port.port)) else {
            return;
        };
        let mut packet = Packet {
            port,
            from,
            length: payload.len(),
            bytes: [0; LONGEST],
        };
        let Some(place) = packet.bytes.get_mut(..payload.len()) else {
            metrics.unsent(Unsent::Refused).increment();
            return;
        };
        place.copy_from_slice(payload);
        if sibling.queue.try_send(packet).is_err() {
            metrics.unsent(Unsent::SiblingFull).increment();
        }
        if !sibling.woken.swap(true, Ordering::AcqRel) && sibling.waker.wake().is_err() {
            // It looks by itself within a tenth of a second.
            metrics.unsent(Unsent::SiblingFull).increment();
        }
    }

    /// The thread looks at its queue now: who sends from here on wakes it again.
    pub(super) fn look(&self) {
        self.woken.store(false, Ordering::Release);
    }
}
