//! A call's servers: given with the invitation, renewed, exchanged when a relay goes; and what passes where relays are forced.

use std::net::IpAddr;
use std::time::Duration;

use protocol::client::{Client, Transport};
use protocol::connection::{IceServer, Path, RelayReach, RelayTransport};
use protocol::event::Fact;
use protocol::objects::{DeskAnswer, ToRelays};
use protocol::placement::{PlacedNode, Placement};
use protocol::server::Server;
use protocol::settings::CallSettings;
use protocol::{Code, Timestamp, limits};

use super::world::{AUDIO_VIDEO, START, World, ana, call_id, invitation, maya};
use crate::conversation::{Given, Input, Outgoing, SocketId};
use crate::negotiation::samples::{HOST, RELAY, candidate};

fn address(node: u8) -> IpAddr {
    IpAddr::from([198, 51, 100, node])
}

/// A placement on these nodes.
fn placed(number: u64, nodes: &[u8], expires: Timestamp) -> Placement {
    let servers = |name: &str| {
        let server = |node: &u8| IceServer {
            urls: vec![format!("turn:{}:3478?transport=udp", address(*node))],
            username: Some(format!("{number}:{name}")),
            credential: Some("secret".to_owned()),
        };
        nodes.iter().map(server).collect::<Vec<_>>()
    };
    Placement {
        number,
        nodes: nodes
            .iter()
            .map(|node| PlacedNode {
                node: format!("node-{node}").parse().unwrap(),
                addresses: vec![address(*node)],
            })
            .collect(),
        agent: servers("agent"),
        consumer: servers("consumer"),
        expires,
    }
}

fn given(force: bool, number: u64, nodes: &[u8]) -> Given {
    Given {
        force,
        placement: Some(placed(number, nodes, START + limits::RELAY_CREDENTIAL)),
        region: Some("near".parse().unwrap()),
    }
}

/// A world in which whoever asks is given nodes 1 and 2.
fn served() -> (World, SocketId, SocketId) {
    let (mut world, agent, consumer) = World::open();
    world.given = Some(Ok(given(false, 1, &[1, 2])));
    (world, agent, consumer)
}

/// An active call on nodes 1 and 2, whose media takes the way that is said.
fn talking_over(path: Path) -> (World, SocketId, SocketId) {
    let (mut world, agent, consumer) = served();
    world.invites(agent, 1).unwrap();
    world.describes_answer(consumer, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    for socket in [agent, consumer] {
        world.sends(socket, AUDIO_VIDEO).unwrap();
    }
    report(&mut world, &[agent, consumer], path, true);
    world.given = None;
    (world, agent, consumer)
}

fn over(node: u8) -> Path {
    Path::Relayed {
        transport: Some(RelayTransport::Udp),
        relay: Some(address(node)),
    }
}

fn report(world: &mut World, from: &[SocketId], path: Path, hears: bool) {
    let generation = world.call().map_or(1, |call| call.generation);
    for socket in from {
        let plays = if hears { AUDIO_VIDEO } else { Default::default() };
        let report = Client::Report {
            call: call_id(),
            generation,
            transport: Transport::Connected,
            sources: AUDIO_VIDEO,
            plays,
            hears,
            path: Some(path),
        };
        world.say(*socket, report).unwrap();
    }
}

/// The servers that a page was sent by `ice`, and whether it had to find new paths over them.
fn exchanged(world: &World, socket: SocketId) -> Vec<(String, bool)> {
    let ice = |frame: &Server| match frame {
        Server::Ice { ice, restart, .. } => {
            let first = ice.servers.first().map(|server| server.urls[0].clone());
            Some((first.unwrap_or_default(), *restart))
        }
        _ => None,
    };
    world.seen(socket).iter().filter_map(ice).collect()
}

fn url(node: u8) -> String {
    format!("turn:{}:3478?transport=udp", address(node))
}

fn relays_told(world: &World) -> Vec<ToRelays> {
    let said = |outgoing: &Outgoing| match outgoing {
        Outgoing::Relays { said, .. } => Some(said.clone()),
        _ => None,
    };
    world.left.iter().filter_map(said).collect()
}

fn moved(world: &mut World, placement: Placement) {
    let placement = Box::new(placement);
    let call = call_id();
    world.input(Input::Moved { call, placement }).unwrap();
}

#[test]
fn each_side_gets_servers_with_a_credential_of_its_own_before_it_gathers() {
    let (mut world, agent, consumer) = served();
    world.invites(agent, 1).unwrap();
    assert_eq!(exchanged(&world, agent), [(url(1), false)]);
    let username = |socket| {
        world.seen(socket).iter().find_map(|frame| match frame {
            Server::Ice { ice, .. } | Server::Negotiate { ice, .. } => ice.servers[0].username.clone(),
            _ => None,
        })
    };
    assert_eq!(username(agent).as_deref(), Some("1:agent"));
    assert_eq!(username(consumer).as_deref(), Some("1:consumer"));
}

#[test]
fn nothing_is_pending_until_servers_are_known_and_the_desk_agrees() {
    for desk_first in [true, false] {
        let (mut world, agent, _) = World::open();
        (world.desk_agrees, world.given) = (false, None);
        let n = world.say_later(agent, World::invite_frame(1));
        let question = world.servers_asked.front().unwrap();
        assert_eq!(question.regions.len(), 2);
        let given = given(false, 1, &[1]);
        if desk_first {
            world.desk_answers(Some(DeskAnswer::Reserved {
                calls: CallSettings::default(),
            }));
            assert!(world.facts().is_empty());
            world.servers_answered(Ok(given));
        } else {
            world.servers_answered(Ok(given));
            assert!(world.facts().is_empty());
            world.desk_answers(Some(DeskAnswer::Reserved {
                calls: CallSettings::default(),
            }));
        }
        assert_eq!(world.answer_to(agent, n), Some(Ok(None)));
        assert_eq!(world.facts(), [Fact::Invited]);
    }
}

#[test]
fn forced_relay_without_a_relay_is_refused_in_words_and_holds_nobody() {
    let (mut world, agent, _) = World::open();
    let stun_alone = Given {
        placement: Some(Placement {
            agent: vec![],
            ..placed(1, &[1], START)
        }),
        ..given(true, 1, &[])
    };
    let nothing = Given {
        force: true,
        ..Given::default()
    };
    for answer in [nothing, stun_alone] {
        world.given = Some(Ok(answer));
        assert_eq!(world.invites(agent, 1), Err(Code::RelayUnavailable));
    }
    assert_eq!(world.releases(), 2, "the agent is free again");
    assert!(world.facts().is_empty());
    world.given = Some(Err(Code::Unavailable));
    assert_eq!(
        world.invites(agent, 1),
        Err(Code::Unavailable),
        "an unknown rule may be the strict one"
    );
}

#[test]
fn where_relays_are_forced_no_address_ever_passes() {
    let (mut world, agent, consumer) = World::open();
    world.given = Some(Ok(given(true, 1, &[1])));
    world.invites(agent, 1).unwrap();
    world.describes_answer(consumer, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    for line in [HOST, RELAY] {
        let said = Client::Candidate {
            call: call_id(),
            generation: 1,
            candidate: candidate(line),
        };
        assert_eq!(world.say(agent, said), Ok(None), "what cannot pass is no mistake");
    }
    let passed: Vec<String> = world
        .seen(consumer)
        .iter()
        .filter_map(|frame| match frame {
            Server::Candidate { candidate, .. } => Some(candidate.candidate.clone()),
            Server::Negotiate { ice, .. } => {
                assert!(ice.relay_only);
                None
            }
            _ => None,
        })
        .collect();
    assert_eq!(passed.len(), 1);
    assert!(passed[0].contains("typ relay raddr 0.0.0.0 rport 0"), "{passed:?}");
}

#[test]
fn credentials_are_renewed_before_they_expire_and_media_does_not_notice() {
    let (mut world, agent, consumer) = talking_over(over(1));
    world.given = Some(Ok(Given {
        placement: Some(placed(1, &[1, 2], world.now + limits::RELAY_CREDENTIAL * 2)),
        ..given(false, 1, &[1, 2])
    }));
    let early = limits::RELAY_CREDENTIAL - limits::RELAY_RENEWAL - Duration::from_secs(1);
    world.talk(&[agent, consumer], early.as_secs());
    assert_eq!(exchanged(&world, consumer), []);
    world.talk(&[agent, consumer], 2);
    assert_eq!(exchanged(&world, consumer), [(url(1), false)]);
    assert_eq!(exchanged(&world, agent), [(url(1), false), (url(1), false)]);
}

#[test]
fn call_moves_at_once_from_a_node_that_its_media_takes_and_stays_where_it_takes_another() {
    for (path, restart) in [(over(1), true), (over(2), false), (Path::Direct, false)] {
        let (mut world, agent, consumer) = talking_over(path);
        moved(&mut world, placed(2, &[2, 3], START + limits::RELAY_CREDENTIAL));
        assert_eq!(exchanged(&world, consumer), [(url(2), restart)], "{path:?}");
        assert_eq!(exchanged(&world, agent).last(), Some(&(url(2), restart)), "{path:?}");
        moved(&mut world, placed(1, &[1], START + limits::RELAY_CREDENTIAL));
        assert_eq!(exchanged(&world, consumer).len(), 1, "an older placement is late");
    }
}

#[test]
fn page_that_missed_a_move_gets_a_new_connection_with_the_new_servers() {
    let (mut world, agent, consumer) = talking_over(over(1));
    world.disconnect(consumer);
    moved(&mut world, placed(2, &[3], START + limits::RELAY_CREDENTIAL));
    let back = world.connect(maya(), 2);
    assert_eq!(world.negotiated(back), [(2, false)]);
    assert_eq!(world.negotiated(agent), [(2, true)]);
    assert!(world.was_sent(back, |frame| matches!(
        frame,
        Server::Negotiate { ice, .. } if ice.servers[0].urls[0] == url(3)
    )));
}

#[test]
fn node_that_neither_side_hears_is_told_of_once_and_left() {
    let (mut world, agent, consumer) = talking_over(over(2));
    report(&mut world, &[agent], over(2), false);
    assert!(
        world.servers_asked.is_empty(),
        "one side alone says nothing of the node"
    );
    report(&mut world, &[consumer], over(2), false);
    report(&mut world, &[agent, consumer], over(2), false);
    assert_eq!(world.servers_asked.len(), 1);
    let silent = world.servers_asked[0].silent.clone().unwrap();
    assert_eq!((silent.0.as_str(), silent.1.as_str()), ("near", "node-2"));
    world.servers_answered(Ok(given(false, 2, &[1])));
    assert_eq!(exchanged(&world, consumer), [(url(1), true)]);
    report(&mut world, &[agent, consumer], over(2), false);
    assert!(world.servers_asked.is_empty(), "over the new one nothing was heard yet");
}

#[test]
fn region_is_told_once_that_a_call_is_over() {
    let released = |world: &World| relays_told(world) == [ToRelays::Release { call: call_id() }];
    let (mut world, _, consumer) = served();
    let agent = world.connect(ana(), 3);
    world.invites(agent, 1).unwrap();
    let invitation = invitation(1);
    world
        .say(
            consumer,
            Client::Decline {
                invitation,
                reason: None,
            },
        )
        .unwrap();
    assert!(released(&world));

    let (mut world, agent, _) = talking_over(over(1));
    world.ends(agent).unwrap();
    assert!(relays_told(&world).is_empty(), "the call may still be gone back to");
    world.wait(limits::PARKED);
    assert!(released(&world));
    assert!(matches!(world.facts().last(), Some(Fact::Ended { relayed: true, .. })));
}

#[test]
fn servers_that_come_too_late_are_given_back() {
    let (mut world, agent, _) = World::open();
    world.given = None;
    world.say_later(agent, World::invite_frame(1));
    world.wait(Duration::from_secs(10));
    world.servers_answered(Ok(given(false, 1, &[1])));
    assert_eq!(relays_told(&world), [ToRelays::Release { call: call_id() }]);
}

#[test]
fn call_without_servers_asks_for_them_again_and_takes_them_when_they_come() {
    let (mut world, agent, consumer) = World::ringing();
    world.given = Some(Ok(given(false, 1, &[1])));
    world.wait(Duration::from_secs(10));
    assert_eq!(exchanged(&world, agent).last(), Some(&(url(1), true)));
    assert_eq!(exchanged(&world, consumer).last(), Some(&(url(1), true)));
}

#[test]
fn brand_without_servers_is_asked_ever_less_often() {
    let (mut world, agent, consumer) = World::talking();
    world.given = None;
    let mut asked = 0;
    for _ in 0..30 {
        world.talk(&[agent, consumer], 60);
        while !world.servers_asked.is_empty() {
            world.servers_answered(Ok(Given::default()));
            asked += 1;
        }
    }
    assert!((6..=12).contains(&asked), "{asked} times in half an hour");
}

#[test]
fn agents_hear_which_ways_are_open_and_the_consumer_is_not_asked_again_for_a_while() {
    let (mut world, agent, consumer) = World::open();
    assert_eq!(world.say(consumer, Client::Probe), Err(Code::WrongSide));
    world.say(agent, Client::Probe).unwrap();
    world.say(agent, Client::Probe).unwrap();
    assert_eq!(world.probes_asked, 1, "one is under way");
    let servers = placed(1, &[1], START).agent;
    world.input(Input::ProbeServers { servers }).unwrap();
    assert!(world.was_sent(consumer, |frame| matches!(frame, Server::Probe { .. })));
    let reach = RelayReach {
        udp: false,
        tcp: true,
        tls: true,
    };
    assert_eq!(world.say(agent, Client::Probed { reach }), Err(Code::WrongSide));
    world.say(consumer, Client::Probed { reach }).unwrap();
    let told = |world: &World, socket| world.was_sent(socket, |frame| matches!(frame, Server::Probed { .. }));
    assert!(told(&world, agent) && !told(&world, consumer));
    let other = world.connect(ana(), 7);
    assert!(told(&world, other), "a page that comes later is told what is known");
    world.say(agent, Client::Probe).unwrap();
    assert_eq!(world.probes_asked, 1);
    world.wait(limits::RELAY_PROBE_KEPT);
    world.say(agent, Client::Probe).unwrap();
    assert_eq!(world.probes_asked, 2);
}
