//! One sample of every kind of frame.

mod desk;
mod diagnosis;
mod node;
mod pages;

pub(crate) use desk::{desk_client, desk_server, events, to_conversation, to_desk};
pub(crate) use node::{from_node, to_node, to_relays};
pub(crate) use pages::{client, entries, server};

use protocol::connection::{Candidate, Description, DescriptionKind, Sdp};
use protocol::person::Person;
use protocol::view::{CallKind, Media};
use protocol::{CallId, ConversationId, InvitationId, RejoinSecret, TabId, Timestamp};

pub(crate) const NOW: Timestamp = Timestamp::from_unix_ms(1_790_000_000_000);
pub(crate) const KIND: CallKind = CallKind::Video;
pub(crate) const MEDIA: Media = Media {
    audio: true,
    video: true,
    screen: false,
};

pub(crate) fn ana() -> Person {
    Person::agent(protocol::AgentId::from_random(1), "Ana Silva".to_owned())
}

pub(crate) fn maya() -> Person {
    Person::consumer(protocol::ConsumerId::from_random(2), "Maya".to_owned())
}

pub(crate) fn conversation() -> ConversationId {
    ConversationId::from_random(3)
}

pub(crate) fn invitation() -> InvitationId {
    InvitationId::from_random(4)
}

pub(crate) fn call() -> CallId {
    invitation().call()
}

pub(crate) fn tab() -> TabId {
    TabId::from_random(5)
}

pub(crate) fn secret() -> RejoinSecret {
    RejoinSecret::from_random(6)
}

pub(crate) fn description(kind: DescriptionKind) -> Description {
    Description {
        kind,
        sdp: Sdp("v=0\r\n".to_owned()),
    }
}

pub(crate) fn candidate() -> Candidate {
    Candidate {
        candidate: "candidate:1 1 udp 2122260223 192.0.2.2 51000 typ host".to_owned(),
        sdp_mid: Some("0".to_owned()),
        sdp_m_line_index: Some(0),
        username_fragment: Some("4ZcD".to_owned()),
    }
}
