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
    let (client, peer, number) = (0_usize..3, 0_usize..6, 0x4000_u16..0x4003);
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

/// Peers 0 to 3 are allowed (two of them share an address), 4 is private, 5 is of the other family.
fn peer(number: usize) -> SocketAddr {
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

    fn permit(&mut self, peers: &[usize], now: u64) -> u16 {
        self.forget(now);
        // As the relay does, each address that is new counts, also when it is named twice.
        let new = peers
            .iter()
            .filter(|each| !self.permits(peer(**each).ip(), now))
            .count();
        match peers.iter().find(|each| **each >= 4) {
            Some(4) => return 403,
            Some(_) => return 443,
            None => {}
        }
        if new > 0 && self.permissions.len() + new > PERMISSIONS {
            return 508;
        }
        self.permissions
            .extend(peers.iter().map(|each| (peer(*each).ip(), now + 300_000)));
        0
    }

    fn bind(&mut self, number: u16, which: usize, now: u64) -> u16 {
        self.forget(now);
        let to = peer(which);
        let bound = self.channels.get(&number).map(|(peer, _)| *peer);
        let has = self
            .channels
            .iter()
            .find(|(_, (peer, _))| *peer == to)
            .map(|(number, _)| *number);
        let is_conflict = bound.is_some_and(|bound| bound != to) || has.is_some_and(|has| has != number);
        let needs_permission = !self.permits(to.ip(), now);
        match which {
            _ if is_conflict => 400,
            4 => 403,
            5 => 443,
            _ if bound.is_none() && self.channels.len() >= CHANNELS => 508,
            _ if needs_permission && self.permissions.len() >= PERMISSIONS => 508,
            _ => {
                self.channels.insert(number, (to, now + 600_000));
                self.permissions.insert(to.ip(), now + 300_000);
                0
            }
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
                self.clients[*client].renew(&mut self.world);
                let addresses: Vec<_> = peers.iter().map(|each| peer(*each)).collect();
                let code = self.clients[*client].permit(&mut self.world, &addresses);
                assert_eq!(
                    code,
                    self.live(*client).map_or(437, |model| model.permit(peers, now)),
                    "{step:?}"
                );
            }
            Step::Bind {
                client,
                number,
                peer: which,
            } => {
                self.clients[*client].renew(&mut self.world);
                let code = self.clients[*client].bind(&mut self.world, *number, peer(*which));
                assert_eq!(
                    code,
                    self.live(*client).map_or(437, |model| model.bind(*number, *which, now)),
                    "{step:?}"
                );
            }
            Step::Send { client, peer: which } => {
                let to = peer(*which);
                let indication = self.clients[*client].indication(to, b"sent", &Vec::new());
                let tuple = self.clients[*client].tuple;
                let done = self.world.packet(&tuple, &indication);
                let passes = self.live(*client).is_some_and(|model| model.permits(to.ip(), now));
                assert_eq!(
                    matches!(done, Done::ToPeer { peer, .. } if peer == to),
                    passes,
                    "{done:?}"
                );
            }
            Step::ChannelData { client, number } => {
                let tuple = self.clients[*client].tuple;
                let done = self.world.packet(&tuple, &channel_data(*number, b"sent"));
                let bound = self
                    .live(*client)
                    .and_then(|model| model.channels.get(number).filter(|(_, until)| *until > now).copied());
                match (done, bound) {
                    (Done::ToPeer { peer, .. }, Some((expected, _))) => assert_eq!(peer, expected),
                    (Done::Nothing, None) => {}
                    (done, bound) => panic!("{done:?}, where {bound:?} was bound"),
                }
            }
            Step::Peer { client, peer: which } => {
                let from = peer(*which);
                let Some(relayed) = self.models[*client].as_ref().and_then(|model| model.relayed) else {
                    return;
                };
                // The port may be another client's by now.
                let Some(owner) =
                    (0..3).find(|each| self.live(*each).is_some_and(|model| model.relayed == Some(relayed)))
                else {
                    assert_eq!(self.world.peer_packet(relayed, from, b"came"), None);
                    return;
                };
                let arrived = self.world.peer_packet(relayed, from, b"came");
                let tuple = self.clients[owner].tuple;
                let model = self.live(owner).unwrap();
                assert_eq!(arrived.is_some(), model.permits(from.ip(), now));
                if let Some((to, packet)) = arrived {
                    let number = model.channel_of(from, now).map_or(0x0017, |number| number);
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
