//! Random sequences of everything a client may do, against a model that is nothing but maps and times.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use proptest::prelude::*;

use super::harness::*;
use crate::quota::Quotas;
use crate::relay::Config;
use crate::stun::Method;

const PERMISSIONS: usize = 3;
const CHANNELS: usize = 2;

#[derive(Clone, Debug)]
enum Step {
    Allocate { client: usize, lifetime_s: u32 },
    Refresh { client: usize, lifetime_s: u32 },
    Permit { client: usize, peers: Vec<usize> },
    Bind { client: usize, number: u16, peer: usize },
    Send { client: usize, peer: usize },
    ChannelData { client: usize, number: u16 },
    Peer { client: usize, peer: usize },
    Close { client: usize },
    Wait { ms: u64, rings: bool },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let (client, peer, number) = (0_usize..3, 0_usize..9, 0x4000_u16..0x4003);
    let lifetime_s = prop_oneof![Just(0), 1_u32..4000];
    let step = prop_oneof![
        2 => (client.clone(), 0_u32..4000).prop_map(|(client, lifetime_s)| Step::Allocate { client, lifetime_s }),
        1 => (client.clone(), lifetime_s).prop_map(|(client, lifetime_s)| Step::Refresh { client, lifetime_s }),
        2 => (client.clone(), prop::collection::vec(peer.clone(), 1..3)).prop_map(|(client, peers)| Step::Permit { client, peers }),
        3 => (client.clone(), number.clone(), peer.clone()).prop_map(|(client, number, peer)| Step::Bind { client, number, peer }),
        3 => (client.clone(), peer.clone()).prop_map(|(client, peer)| Step::Send { client, peer }),
        3 => (client.clone(), number).prop_map(|(client, number)| Step::ChannelData { client, number }),
        3 => (client.clone(), peer).prop_map(|(client, peer)| Step::Peer { client, peer }),
        1 => client.prop_map(|client| Step::Close { client }),
        3 => (prop_oneof![1_u64..2000, 1000_u64..400_000], any::<bool>()).prop_map(|(ms, rings)| Step::Wait { ms, rings }),
    ];
    prop::collection::vec(step, 1..80)
}

/// Peers 0 to 3 are allowed (two of them share an address), 4 is private, 5 is of the other family. Peers 6 to 8 are the
/// relayed addresses of the clients; see [`Pair::peer`].
fn outside(number: usize) -> SocketAddr {
    address(
        [
            "8.8.4.4:1",
            "8.8.4.4:2",
            "9.9.9.9:1",
            "1.1.1.1:1",
            "192.168.0.1:1",
            PEER_V6,
        ][number],
    )
}

fn is_node(peer: SocketAddr) -> bool {
    peer.ip().to_string() == PUBLIC_V4
}

/// What an allocation is, to the model.
#[derive(Clone, Default, Debug)]
struct Modelled {
    relayed: Option<SocketAddr>,
    expires_ms: u64,
    permissions: BTreeMap<IpAddr, u64>,
    channels: BTreeMap<u16, (SocketAddr, u64)>,
}

impl Modelled {
    fn permits(&self, ip: IpAddr, now: u64) -> bool {
        self.permissions.get(&ip).is_some_and(|until| *until > now)
    }

    fn forget(&mut self, now: u64) {
        self.permissions.retain(|_, until| *until > now);
        self.channels.retain(|_, (_, until)| *until > now);
    }

    fn permit(&mut self, peers: &[SocketAddr], now: u64) -> u16 {
        self.forget(now);
        // As the relay does, each address that is new counts, also when it is named twice.
        let new = peers.iter().filter(|peer| !self.permits(peer.ip(), now)).count();
        let is_refused = |peer: &&SocketAddr| **peer == outside(4) || **peer == outside(5);
        match peers.iter().find(is_refused) {
            Some(peer) if *peer == outside(4) => return 403,
            Some(_) => return 443,
            None => {}
        }
        if new > 0 && self.permissions.len() + new > PERMISSIONS {
            return 508;
        }
        self.permissions
            .extend(peers.iter().map(|peer| (peer.ip(), now + 300_000)));
        0
    }

    fn bind(&mut self, number: u16, to: SocketAddr, is_live: bool, now: u64) -> u16 {
        self.forget(now);
        let bound = self.channels.get(&number).map(|(peer, _)| *peer);
        let has = self.channel_of(to, now);
        let is_conflict = bound.is_some_and(|bound| bound != to) || has.is_some_and(|has| has != number);
        let needs_permission = !self.permits(to.ip(), now);
        if is_conflict {
            400
        } else if to == outside(5) {
            443
        } else if to == outside(4) || (is_node(to) && !is_live) {
            403
        } else if (bound.is_none() && self.channels.len() >= CHANNELS)
            || (needs_permission && self.permissions.len() >= PERMISSIONS)
        {
            508
        } else {
            self.channels.insert(number, (to, now + 600_000));
            self.permissions.insert(to.ip(), now + 300_000);
            0
        }
    }

    fn channel_of(&self, peer: SocketAddr, now: u64) -> Option<u16> {
        let mut live = self.channels.iter().filter(|(_, (_, until))| *until > now);
        live.find(|(_, (each, _))| *each == peer).map(|(number, _)| *number)
    }
}

struct Pair {
    world: World,
    clients: Vec<Client>,
    models: Vec<Option<Modelled>>,
    now: u64,
}

impl Pair {
    fn new() -> Self {
        let quotas = Quotas {
            permissions: PERMISSIONS,
            channels: CHANNELS,
            ..Quotas::default()
        };
        Self {
            world: World::new(Config { quotas, ..config() }),
            clients: (0..3).map(|number| Client::new(40_000 + number)).collect(),
            models: vec![None; 3],
            now: 0,
        }
    }

    fn live(&mut self, client: usize) -> Option<&mut Modelled> {
        let now = self.now;
        self.models[client].as_mut().filter(|model| model.expires_ms > now)
    }

    /// A peer; `None` where a client was never relayed.
    fn peer(&self, number: usize) -> Option<SocketAddr> {
        match number.checked_sub(6) {
            None => Some(outside(number)),
            Some(client) => self.models[client].as_ref()?.relayed,
        }
    }

    /// The client whose live relayed address this is.
    fn owner(&mut self, relayed: SocketAddr) -> Option<usize> {
        (0..3).find(|each| self.live(*each).is_some_and(|model| model.relayed == Some(relayed)))
    }

    /// What comes of a packet from a client for a peer that it may send to.
    fn expect_sent(&mut self, client: usize, to: SocketAddr, done: &Done) {
        let now = self.now;
        let from = self
            .live(client)
            .and_then(|model| model.relayed)
            .expect("only live clients send");
        if !is_node(to) {
            assert!(matches!(done, Done::ToPeer { peer, .. } if *peer == to), "{done:?}");
            return;
        }
        let owner = self.owner(to);
        let arrives = owner.filter(|owner| self.live(*owner).is_some_and(|model| model.permits(from.ip(), now)));
        let Some(owner) = arrives else {
            assert_eq!(*done, Done::Nothing);
            return;
        };
        let expected = self.clients[owner].tuple;
        let number = self
            .live(owner)
            .and_then(|model| model.channel_of(from, now))
            .unwrap_or(0x0017);
        let Done::ToClient { tuple, packet } = done else {
            panic!("{done:?} instead of a packet for client {owner}");
        };
        assert_eq!((*tuple, &packet[..2]), (expected, &number.to_be_bytes()[..]));
    }

    fn step(&mut self, step: &Step) {
        let now = self.now;
        match step {
            Step::Wait { ms, rings } => {
                self.now += ms;
                if *rings {
                    self.world.wait(Duration::from_millis(*ms));
                    let live = (0..3).filter(|client| self.live(*client).is_some()).count();
                    assert_eq!(self.world.relay.statistics().allocations, live);
                } else {
                    self.world.now += Duration::from_millis(*ms);
                }
            }
            Step::Allocate { client, lifetime_s } => {
                let asked = [udp(), vec![lifetime(*lifetime_s)]].concat();
                let answer = self.clients[*client].ask(&mut self.world, Method::Allocate, &asked);
                if self.live(*client).is_some() {
                    assert_eq!(answer.code(), 437);
                    return;
                }
                assert_eq!(answer.code(), 0);
                let expires_ms = now + u64::from((*lifetime_s).clamp(600, 3600)) * 1000;
                self.models[*client] = Some(Modelled {
                    relayed: Some(answer.relayed()),
                    expires_ms,
                    ..Modelled::default()
                });
            }
            Step::Refresh { client, lifetime_s } => {
                let code = self.clients[*client].refresh(&mut self.world, *lifetime_s).code();
                let Some(model) = self.live(*client) else {
                    assert_eq!(code, 437);
                    return;
                };
                assert_eq!(code, 0);
                model.expires_ms = if *lifetime_s == 0 {
                    0
                } else {
                    now + u64::from((*lifetime_s).clamp(600, 3600)) * 1000
                };
            }
            Step::Permit { client, peers } => {
                let addresses: Vec<_> = peers.iter().filter_map(|each| self.peer(*each)).collect();
                if addresses.is_empty() {
                    return;
                }
                self.clients[*client].renew(&mut self.world);
                let code = self.clients[*client].permit(&mut self.world, &addresses);
                let expected = self.live(*client).map_or(437, |model| model.permit(&addresses, now));
                assert_eq!(code, expected, "{step:?}");
            }
            Step::Bind { client, number, peer } => {
                let Some(to) = self.peer(*peer) else {
                    return;
                };
                let is_live = self.owner(to).is_some();
                self.clients[*client].renew(&mut self.world);
                let code = self.clients[*client].bind(&mut self.world, *number, to);
                let expected = self
                    .live(*client)
                    .map_or(437, |model| model.bind(*number, to, is_live, now));
                assert_eq!(code, expected, "{step:?}");
            }
            Step::Send { client, peer } => {
                let Some(to) = self.peer(*peer) else {
                    return;
                };
                let indication = self.clients[*client].indication(to, b"sent", &Vec::new());
                let tuple = self.clients[*client].tuple;
                let done = self.world.packet(&tuple, &indication);
                if self.live(*client).is_some_and(|model| model.permits(to.ip(), now)) {
                    self.expect_sent(*client, to, &done);
                } else {
                    assert_eq!(done, Done::Nothing);
                }
            }
            Step::ChannelData { client, number } => {
                let tuple = self.clients[*client].tuple;
                let done = self.world.packet(&tuple, &channel_data(*number, b"sent"));
                let channel = self.live(*client).and_then(|model| model.channels.get(number).copied());
                match channel.filter(|(_, until)| *until > now) {
                    Some((to, _)) => self.expect_sent(*client, to, &done),
                    None => assert_eq!(done, Done::Nothing),
                }
            }
            Step::Peer { client, peer } => {
                let from = outside(*peer % 6);
                let Some(relayed) = self.peer(6 + client) else {
                    return;
                };
                let arrived = self.world.peer_packet(relayed, from, b"came");
                // The port may be another client's by now.
                let Some(owner) = self.owner(relayed) else {
                    assert_eq!(arrived, None);
                    return;
                };
                let tuple = self.clients[owner].tuple;
                let model = self.live(owner).unwrap();
                assert_eq!(arrived.is_some(), model.permits(from.ip(), now));
                if let Some((to, packet)) = arrived {
                    let number = model.channel_of(from, now).unwrap_or(0x0017);
                    assert_eq!((to, &packet[..2]), (tuple, &number.to_be_bytes()[..]));
                }
            }
            Step::Close { client } => {
                let tuple = self.clients[*client].tuple;
                self.world.relay.client_closed(&tuple, self.world.now);
                self.world.settle();
                if let Some(model) = &mut self.models[*client] {
                    model.expires_ms = 0;
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_relay_does_what_the_model_does(steps in steps()) {
        let mut pair = Pair::new();
        for step in &steps {
            pair.step(step);
        }
        // In the end everything ends.
        pair.world.wait_s(4000);
        prop_assert_eq!(pair.world.relay.statistics().allocations, 0);
        prop_assert_eq!(pair.world.sockets.open.len(), 0);
        prop_assert_eq!(pair.world.relay.poll_deadline(), None);
    }
}
