//! Packets both ways through every allocation.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::Result;
use media_node_core::channel_data;

use crate::Order;
use crate::turn::{self, CHANNEL, Route};
use crate::wire::{Came, Net};

/// The most packets that are under way while as many are sent as pass: enough that the server always has work, few enough
/// that the sockets of either server hold them.
const MOST_UNDER_WAY: u64 = 1024;
/// The same for one allocation, whose relayed socket has the system's usual room.
const MOST_OF_ONE: u64 = 64;
/// After so long without any packet, those under way are taken for lost, and others are sent in their place.
const LOST_AFTER: Duration = Duration::from_millis(20);
/// How long the last of a given rate are waited for before they count as lost: a machine with much else to do may leave a server waiting that long.
const LAST_AFTER: Duration = Duration::from_millis(250);

/// What passed.
#[derive(Default, Debug)]
pub(crate) struct Traffic {
    pub(crate) sent: u64,
    pub(crate) received: u64,
    pub(crate) lost: u64,
    delays_ns: Vec<u32>,
}

impl Traffic {
    /// The delay that half of the packets stay below, and the one that 99 of 100 do.
    pub(crate) fn delays(&self) -> Option<(Duration, Duration)> {
        let mut sorted = self.delays_ns.clone();
        sorted.sort_unstable();
        let at = |percent: usize| sorted.get(sorted.len() * percent / 100).copied();
        Some((
            Duration::from_nanos(at(50)?.into()),
            Duration::from_nanos(at(99)?.into()),
        ))
    }
}

/// Who sends to whom.
#[derive(Debug)]
pub(crate) struct Load {
    clients: Net,
    peers: Net,
    server: SocketAddr,
    routes: Vec<Route>,
    /// Bursts, as each side sends them.
    up: Frames,
    down: Frames,
    begin: Instant,
    /// How many bursts were sent: says whose turn it is.
    turn: usize,
}

/// A burst of equal datagrams.
#[derive(Debug)]
struct Frames {
    bytes: Vec<u8>,
    each: usize,
    header: usize,
}

impl Frames {
    fn new(header: &[u8], payload: usize, burst: usize) -> Self {
        let mut one = header.to_vec();
        one.resize(header.len() + payload, 0);
        Self {
            each: one.len(),
            header: header.len(),
            bytes: one.repeat(burst),
        }
    }

    /// Writes when they were sent into each.
    fn stamp(&mut self, at_ns: u64) {
        for frame in self.bytes.chunks_mut(self.each) {
            if let Some(place) = frame.get_mut(self.header..).and_then(|rest| rest.first_chunk_mut()) {
                *place = at_ns.to_be_bytes();
            }
        }
    }

    fn count(&self) -> u64 {
        (self.bytes.len() / self.each.max(1)) as u64
    }
}

impl Load {
    pub(crate) fn new(clients: Net, peers: Net, order: &Order, routes: Vec<Route>) -> Self {
        let length = u16::try_from(order.payload).unwrap_or(u16::MAX);
        let header = CHANNEL.map_or([0; channel_data::HEADER], |number| channel_data::header(number, length));
        Self {
            clients,
            peers,
            server: order.server,
            routes,
            up: Frames::new(&header, order.payload, order.burst),
            down: Frames::new(&[], order.payload, order.burst),
            begin: Instant::now(),
            turn: 0,
        }
    }

    /// Sends for so long, at a rate of packets a second or as many as pass, and waits for the last ones.
    pub(crate) fn run(&mut self, lasting: Duration, rate: Option<u64>) -> Result<Traffic> {
        let mut traffic = Traffic::default();
        let begin = Instant::now();
        let most = MOST_UNDER_WAY.min(MOST_OF_ONE * self.routes.len() as u64);
        let patience = if rate.is_some() { LAST_AFTER } else { LOST_AFTER };
        let (mut under_way, mut given_up, mut heard) = (0_u64, 0_u64, begin);
        loop {
            let now = Instant::now();
            let elapsed = now - begin;
            let wanted = match rate {
                Some(rate) => (u128::from(rate) * elapsed.min(lasting).as_nanos() / 1_000_000_000) as u64,
                None if elapsed < lasting => traffic.sent + most.saturating_sub(under_way),
                None => traffic.sent,
            };
            let mut room = true;
            while room && traffic.sent + self.up.count() <= wanted {
                room = self.send(&mut traffic)?;
            }
            let came = self.receive(&mut traffic, rate.is_some())?;
            if came > 0 {
                heard = Instant::now();
            } else if heard.elapsed() > LOST_AFTER {
                given_up = traffic.sent.saturating_sub(traffic.received);
            }
            let missing = traffic.sent.saturating_sub(traffic.received);
            under_way = missing.saturating_sub(given_up);
            if elapsed >= lasting && (missing == 0 || heard.elapsed() > patience) {
                traffic.lost = missing;
                return Ok(traffic);
            }
        }
    }

    /// Sends the next burst: client and peer of one allocation after the other.
    fn send(&mut self, traffic: &mut Traffic) -> Result<bool> {
        let number = (self.turn / 2) % self.routes.len().max(1);
        let at_ns = nanos(self.begin.elapsed());
        let is_up = self.turn.is_multiple_of(2);
        let sent = if is_up {
            self.up.stamp(at_ns);
            self.clients.send(number, self.server, &self.up.bytes, self.up.each)?
        } else {
            self.down.stamp(at_ns);
            let relayed = self.routes.get(number).map_or(self.server, |route| route.relayed);
            self.peers.send(number, relayed, &self.down.bytes, self.down.each)?
        };
        if sent {
            self.turn = self.turn.wrapping_add(1);
            traffic.sent += self.up.count();
        }
        Ok(sent)
    }

    fn receive(&mut self, traffic: &mut Traffic, is_timed: bool) -> Result<u64> {
        let before = traffic.received;
        let header = self.up.header;
        let begin = self.begin;
        for came in self.clients.receive()? {
            count(traffic, came, header, begin, is_timed);
        }
        for came in self.peers.receive()? {
            count(traffic, came, 0, begin, is_timed);
        }
        Ok(traffic.received - before)
    }

    /// Ends every allocation.
    pub(crate) fn release(mut self, order: &Order) -> Result<()> {
        for (client, route) in self.routes.iter().enumerate() {
            turn::release(&mut self.clients, order.server, client, route)?;
        }
        Ok(())
    }
}

fn count(traffic: &mut Traffic, came: Came<'_>, header: usize, begin: Instant, is_timed: bool) {
    let now_ns = nanos(begin.elapsed());
    for datagram in came.bytes.chunks(came.each) {
        traffic.received += 1;
        if is_timed && let Some(stamp) = datagram.get(header..).and_then(|rest| rest.first_chunk()) {
            let delay = now_ns.saturating_sub(u64::from_be_bytes(*stamp));
            traffic.delays_ns.push(u32::try_from(delay).unwrap_or(u32::MAX));
        }
    }
}

fn nanos(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}
