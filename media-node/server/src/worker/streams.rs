//! The connections of a thread.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

use media_node_core::tuple::{FiveTuple, Transport};
use mio::{Interest, Registry, Token};
use slab::Slab;
use tracing::debug;

use crate::config;
use crate::metrics::Metrics;

use super::stream::{Beginning, Stream};

/// All of them.
#[derive(Debug)]
pub(super) struct Streams {
    registry: Registry,
    /// Tokens of streams have this bit; the others are sockets for datagrams and listeners.
    bit: usize,
    limits: config::Streams,
    all: Slab<Stream>,
    keys: HashMap<FiveTuple, usize>,
    /// How many without an allocation each source has.
    idle: HashMap<IpAddr, u32>,
    /// Those with bytes to write.
    dirty: Vec<usize>,
    /// Those that cannot be written to any more.
    broken: Vec<usize>,
}

impl Streams {
    pub(super) fn new(registry: Registry, bit: usize, limits: config::Streams) -> Self {
        Self {
            registry,
            bit,
            limits,
            all: Slab::new(),
            keys: HashMap::new(),
            idle: HashMap::new(),
            dirty: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// How many there are over TCP alone, and under TLS.
    pub(super) fn count(&self) -> (usize, usize) {
        let tls = self
            .all
            .iter()
            .filter(|(_, stream)| stream.tuple.transport == Transport::Tls);
        let tls = tls.count();
        (self.all.len() - tls, tls)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The stream of a token.
    pub(super) fn key(&self, token: Token) -> Option<usize> {
        (token.0 & self.bit != 0).then_some(token.0 & !self.bit)
    }

    pub(super) fn get_mut(&mut self, key: usize) -> Option<&mut Stream> {
        self.all.get_mut(key)
    }

    /// Takes a connection, unless there are too many.
    pub(super) fn accept(&mut self, beginning: Beginning) {
        let source = prefix(beginning.client.ip());
        let of_source = self.idle.get(&source).copied().unwrap_or_default();
        // A balancer's connections are counted by whom they are for, once that is known.
        let is_too_many = !beginning.has_header && of_source >= self.limits.unproven_per_source;
        if is_too_many || self.all.len() >= usize::try_from(self.limits.connections).unwrap_or(usize::MAX) {
            return;
        }
        if let Err(error) = beginning.socket.set_nodelay(true) {
            debug!(%error, "A connection ended as it began.");
            return;
        }
        let mut stream = Stream::new(beginning);
        let entry = self.all.vacant_entry();
        let key = entry.key();
        let interest = Interest::READABLE | Interest::WRITABLE;
        if let Err(error) = self
            .registry
            .register(&mut stream.socket, Token(key | self.bit), interest)
        {
            debug!(%error, "A connection cannot be watched.");
            return;
        }
        if !stream.is_unknown() {
            *self.idle.entry(source).or_default() += 1;
            self.keys.insert(stream.tuple, key);
        }
        entry.insert(stream);
    }

    /// Notes whose a connection is, once a balancer said so. Says whether it may go on.
    pub(super) fn introduce(&mut self, key: usize) -> bool {
        let Some(stream) = self.all.get(key) else { return false };
        let count = self.idle.entry(prefix(stream.tuple.client.ip())).or_default();
        *count += 1;
        self.keys.insert(stream.tuple, key).is_none() && *count <= self.limits.unproven_per_source
    }

    /// Notes whether a connection has an allocation now.
    pub(super) fn prove(&mut self, key: usize, has_allocation: bool, now: Instant) {
        let Some(stream) = self.all.get_mut(key) else { return };
        let source = prefix(stream.tuple.client.ip());
        match (stream.idle_since, has_allocation) {
            (Some(_), true) => {
                stream.idle_since = None;
                self.forget(source);
            }
            (None, false) => {
                stream.idle_since = Some(now);
                *self.idle.entry(source).or_default() += 1;
            }
            (Some(_), false) | (None, true) => {}
        }
    }

    fn forget(&mut self, source: IpAddr) {
        if let Some(count) = self.idle.get_mut(&source) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.idle.remove(&source);
            }
        }
    }

    /// Those that have been without an allocation for too long, and those that broke.
    pub(super) fn overdue(&mut self, now: Instant) -> Vec<usize> {
        let within: Duration = self.limits.allocation_within;
        let is_over = |stream: &Stream| stream.idle_since.is_some_and(|since| now >= since + within);
        let overdue = self.all.iter().filter(|(_, stream)| is_over(stream));
        overdue.map(|(key, _)| key).collect()
    }

    /// Those with their clients.
    pub(super) fn clients(&self) -> impl Iterator<Item = (usize, &FiveTuple)> {
        self.all.iter().map(|(key, stream)| (key, &stream.tuple))
    }

    /// Adds a frame to what is written to a client.
    pub(super) fn send(&mut self, tuple: &FiveTuple, parts: [&[u8]; 3], metrics: &Metrics) {
        let Some(key) = self.keys.get(tuple).copied() else {
            return;
        };
        if let Some(stream) = self.all.get_mut(key) {
            let was_dirty = stream.dirty;
            stream.send(parts, metrics);
            if !was_dirty && stream.dirty {
                self.dirty.push(key);
            }
        }
    }

    /// Notes that a stream has bytes to write.
    pub(super) fn soil(&mut self, key: usize) {
        self.dirty.push(key);
    }

    /// Writes what waits.
    pub(super) fn flush(&mut self) {
        for key in self.dirty.drain(..) {
            if let Some(stream) = self.all.get_mut(key)
                && !stream.flush()
            {
                self.broken.push(key);
            }
        }
    }

    /// Those that cannot be written to any more.
    pub(super) fn broken(&mut self) -> Option<usize> {
        self.broken.pop()
    }

    /// Closes a connection; gives whose it was.
    pub(super) fn close(&mut self, key: usize) -> Option<FiveTuple> {
        let mut stream = self.all.try_remove(key)?;
        if let Err(error) = self.registry.deregister(&mut stream.socket) {
            debug!(%error, "A connection was not watched.");
        }
        if stream.is_unknown() {
            return None;
        }
        if self.keys.get(&stream.tuple) == Some(&key) {
            self.keys.remove(&stream.tuple);
        }
        if stream.idle_since.is_some() {
            self.forget(prefix(stream.tuple.client.ip()));
        }
        Some(stream.tuple)
    }
}

/// What counts as one source: an IPv4 address, an IPv6 /64.
fn prefix(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => ip,
        IpAddr::V6(ip) => Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX)).into(),
    }
}
