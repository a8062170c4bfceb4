//! Frames on a media node's control link, and what is said to its region.

use std::net::{IpAddr, SocketAddr};

use protocol::code::Code;
use protocol::connection::IceServer;
use protocol::node::{Capacity, FromNode, Load, Registration, ToNode};
use protocol::objects::ToRelays;
use protocol::placement::{PlacedNode, Placement};
use protocol::{AgentId, BrandId, ConsumerId, NodeName};

use super::{NOW, call, conversation};

const ADDRESS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 5));

pub(crate) fn node() -> NodeName {
    "i-0a1b2c3d".parse().unwrap()
}

pub(crate) fn placement() -> Placement {
    let servers = |name: &str| {
        vec![IceServer {
            urls: vec!["turn:192.0.2.5:3478?transport=udp".to_owned()],
            username: Some(format!("1790000000:brd_8:{name}")),
            credential: Some("secret".to_owned()),
        }]
    };
    Placement {
        number: 2,
        nodes: vec![PlacedNode {
            node: node(),
            addresses: vec![ADDRESS],
        }],
        agent: servers("agt_1"),
        consumer: servers("csm_2"),
        expires: NOW,
    }
}

pub(crate) fn from_node() -> Vec<FromNode> {
    vec![
        FromNode::Register {
            registration: Registration {
                version: "0.1.0".to_owned(),
                urls: vec![
                    "turn:192.0.2.5:3478?transport=udp".to_owned(),
                    "turns:node.example:443?transport=tcp".to_owned(),
                ],
                alternates: vec![SocketAddr::new(ADDRESS, 3478)],
                addresses: vec![ADDRESS],
                first_port: 10_000,
                last_port: 60_000,
                capacity: Capacity {
                    allocations: 10_000,
                    bits_per_second: 1_000_000_000,
                },
                draining: false,
                certificate_until: Some(NOW),
            },
        },
        FromNode::Heartbeat {
            load: Load {
                allocations: 12,
                bits_per_second: 9_000_000,
                cpu_percent: 7,
            },
        },
        FromNode::Drain,
    ]
}

pub(crate) fn to_node() -> Vec<ToNode> {
    vec![
        ToNode::Registered,
        ToNode::Alternates {
            addresses: vec![SocketAddr::new(ADDRESS, 3478)],
        },
        ToNode::Drain,
        ToNode::Rejected {
            refusal: Code::Malformed.into(),
        },
    ]
}

pub(crate) fn to_relays() -> Vec<ToRelays> {
    vec![
        ToRelays::Place {
            brand: BrandId::from_random(8),
            conversation: conversation(),
            call: call(),
            agent: AgentId::from_random(1),
            consumer: ConsumerId::from_random(2),
        },
        ToRelays::Silent {
            call: call(),
            node: node(),
        },
        ToRelays::Probe {
            brand: BrandId::from_random(8),
            consumer: ConsumerId::from_random(2),
        },
        ToRelays::Release { call: call() },
        ToRelays::Nodes,
    ]
}
