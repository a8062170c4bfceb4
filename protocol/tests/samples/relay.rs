//! Frames on a media node's control link, and what is said about relays.

use protocol::BrandId;
use protocol::code::Code;
use protocol::objects::{RelaysAnswer, ToRelays};
use protocol::relay::{
    CallServers, Capacity, Load, Node, NodeAddress, NodeFacts, NodeId, NodeStatus, NodeTransport, NodeView,
    ParticipantServers, ToNode, ToNodeFrame,
};
use protocol::settings::{ManagedService, OwnServer, RelaySource, Secret, ServerAccess};
use protocol::view::{IceServer, IceSettings};

use super::{NOW, ana, call, conversation, maya};

fn node_id() -> NodeId {
    "i-0a1b2c3d".parse().unwrap()
}

fn facts() -> NodeFacts {
    let address = |transport, host: &str, port| NodeAddress {
        transport,
        host: host.to_owned(),
        port,
    };
    NodeFacts {
        id: node_id(),
        region: "eu-central-1".parse().unwrap(),
        version: "0.1.0".to_owned(),
        started_at: NOW,
        addresses: vec![
            address(NodeTransport::Udp, "192.0.2.7", 3478),
            address(NodeTransport::Tcp, "192.0.2.7", 3478),
            address(NodeTransport::Tls, "node-7.relay.example", 443),
        ],
        capacity: Capacity {
            allocations: 2_000,
            bits_per_second: 4_000_000_000,
            ports: 50_001,
        },
    }
}

const LOAD: Load = Load {
    allocations: 120,
    bits_per_second: 240_000_000,
    cpu_percent: 17,
    ports_free: 49_881,
};

pub(crate) fn node() -> Vec<Node> {
    vec![
        Node::Register {
            node: facts(),
            draining: false,
        },
        Node::Heartbeat { load: LOAD },
        Node::Draining,
        Node::Silent { silent: 12, of: 12 },
    ]
}

pub(crate) fn to_node() -> Vec<ToNodeFrame> {
    let bodies = [
        ToNode::Welcome { heartbeat_ms: 5_000 },
        ToNode::Rejected {
            refusal: Code::NodeRefused.into(),
        },
        ToNode::Drain,
    ];
    bodies.map(|body| ToNodeFrame { now: NOW, body }).to_vec()
}

pub(crate) fn call_servers() -> CallServers {
    CallServers {
        number: 2,
        nodes: vec![node_id()],
        servers: vec![ParticipantServers {
            participant: maya().id,
            ice: IceSettings {
                servers: vec![IceServer {
                    urls: vec!["turn:192.0.2.7:3478?transport=udp".to_owned()],
                    username: Some("1790007200:brd_1:csm_1".to_owned()),
                    credential: Some("hush".to_owned()),
                }],
                relay_only: true,
            },
        }],
        expires: NOW,
    }
}

pub(crate) fn to_relays() -> Vec<ToRelays> {
    vec![
        ToRelays::Servers {
            brand: BrandId::from_random(8),
            conversation: conversation(),
            call: call(),
            participants: vec![ana().id, maya().id],
            relay_only: true,
        },
        ToRelays::Release { call: call() },
        ToRelays::Silent {
            call: call(),
            participant: maya().id,
            number: 2,
            node: Some(node_id()),
        },
        ToRelays::Nodes,
        ToRelays::Drain { node: node_id() },
    ]
}

pub(crate) fn relays_answer() -> Vec<RelaysAnswer> {
    vec![
        RelaysAnswer::Done,
        RelaysAnswer::Servers {
            servers: call_servers(),
        },
        RelaysAnswer::Nodes {
            nodes: vec![NodeView {
                facts: facts(),
                status: NodeStatus::Ready,
                since: NOW,
                load: LOAD,
                load_percent: 17,
                calls: 60,
            }],
        },
        RelaysAnswer::Refused { code: Code::NoRelay },
    ]
}

pub(crate) fn relay_sources() -> Vec<RelaySource> {
    let hush = || "hush".to_owned();
    vec![
        RelaySource::Ours,
        RelaySource::Own {
            servers: vec![
                OwnServer {
                    urls: vec!["stun:stun.northwind.example:3478".to_owned()],
                    access: ServerAccess::Open,
                },
                OwnServer {
                    urls: vec!["turns:turn.northwind.example:443?transport=tcp".to_owned()],
                    access: ServerAccess::Password {
                        username: "beckon".to_owned(),
                        secret: Secret::New { value: hush() },
                    },
                },
                OwnServer {
                    urls: vec!["turn:turn.northwind.example".to_owned()],
                    access: ServerAccess::SharedSecret {
                        secret: Secret::Sealed { value: hush() },
                    },
                },
            ],
        },
        RelaySource::Managed {
            service: ManagedService {
                url: "https://turn.example/credentials".to_owned(),
                username: Some("beckon".to_owned()),
                secret: Secret::Kept,
            },
        },
    ]
}
