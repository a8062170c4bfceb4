//! Frames on a desk's socket, call events, and what objects say to each other.

use protocol::code::Code;
use protocol::desk::{AgentStatus, Beside, Busy, DeskClient, DeskFrame, DeskServer, Permissions, Row};
use protocol::device::Device;
use protocol::event::{CallEvent, Fact};
use protocol::http::SettingsPage;
use protocol::objects::{ToConversation, ToDesk};
use protocol::person::{Member, Role};
use protocol::settings::{
    Assignment, CallSettings, CallWeight, Department, Language, Look, OwnServer, Profile, RelayServers, RelaySettings,
    Secret, ServerAccess, Settings, Switches,
};
use protocol::transcript::Text;
use protocol::view::{
    CallKind, CallRequest, ConversationStatus, DeclineReason, EndReason, FailedLeg, InvitationOutcome, LastMedia,
};
use protocol::{AgentId, BrandId, DepartmentId, EventId, ProfileId, SessionId, Side};

use super::node::placement;
use super::{KIND, NOW, ana, call, conversation, invitation, maya, tab};

fn agent() -> AgentId {
    AgentId::from_random(1)
}

fn row() -> Row {
    Row {
        id: conversation(),
        consumer: maya(),
        agent: Some(agent()),
        status: ConversationStatus::Open,
        since: NOW,
        last_text: Text("Hello".to_owned()),
        last_at: NOW,
        consumer_messages: 3,
        unread: 1,
        request: Some(CallRequest {
            kind: CallKind::Voice,
            at: NOW,
        }),
        version: 9,
    }
}

fn permissions() -> Permissions {
    Permissions {
        voice: None,
        video: Some(Code::VideoOff.into()),
        screen: Some(Code::ScreenNotInProfile.into()),
        camera_off: true,
        beside: Beside {
            voice: 2,
            video: 0,
            screen: 3,
        },
    }
}

fn busy() -> Busy {
    Busy {
        conversation: conversation(),
        invitation: invitation(),
        kind: KIND,
    }
}

pub(crate) fn desk_client() -> Vec<DeskClient> {
    vec![
        DeskClient::Hello,
        DeskClient::Status {
            status: AgentStatus::Available,
        },
    ]
}

pub(crate) fn desk_server() -> Vec<DeskFrame> {
    let bodies = vec![
        DeskServer::Welcome {
            me: ana(),
            role: Role::Agent,
            brand: "Northwind Outdoor".to_owned(),
            status: AgentStatus::Away,
            permissions: permissions(),
            conversations: vec![row()],
            waiting: 2,
            busy: Some(busy()),
        },
        DeskServer::Conversation { row: row() },
        DeskServer::Gone {
            conversation: conversation(),
        },
        DeskServer::Status {
            status: AgentStatus::Available,
        },
        DeskServer::Permissions {
            permissions: permissions(),
        },
        DeskServer::Waiting { waiting: 2 },
        DeskServer::Busy { busy: None },
        DeskServer::Rejected {
            refusal: Code::Malformed.into(),
        },
    ];
    bodies.into_iter().map(|body| DeskFrame { now: NOW, body }).collect()
}

pub(crate) fn events() -> Vec<CallEvent> {
    let facts = [
        Fact::Invited,
        Fact::InvitationEnded {
            outcome: InvitationOutcome::Accepted,
            ring_ms: 4_000,
            reason: Some(DeclineReason::NotNow),
        },
        Fact::Started { setup_ms: 400 },
        Fact::Interrupted,
        Fact::Recovered { gap_ms: 2_500 },
        Fact::Rejoined {
            side: Side::Consumer,
            generation: 2,
        },
        Fact::Screen {
            side: Side::Agent,
            sharing: true,
        },
        Fact::KindChanged {
            side: Side::Consumer,
            kind: KIND,
        },
        Fact::Screenshot { of: Device::Camera },
        Fact::ScreenshotWithdrawn,
        Fact::Ended {
            reason: EndReason::HungUp,
            by: Some(Side::Agent),
            talk_ms: 61_000,
            connected: true,
            relayed: true,
            last_media: LastMedia {
                agent: Some(NOW),
                consumer: None,
            },
            failed_leg: Some(FailedLeg::AgentMedia),
        },
    ];
    let event = |(counter, fact)| CallEvent {
        id: EventId::new(conversation().as_str(), counter),
        brand: BrandId::from_random(8),
        conversation: conversation(),
        call: call(),
        kind: KIND,
        agent: agent(),
        at: NOW,
        fact,
    };
    (1..).zip(facts).map(event).collect()
}

pub(crate) fn to_conversation() -> Vec<ToConversation> {
    vec![
        ToConversation::Assigned {
            agent: ana(),
            number: 1,
            may_ask_for: Switches {
                voice: true,
                video: false,
                screen: true,
            },
        },
        ToConversation::Diagnostics {
            call: call(),
            by: Some(agent()),
        },
        ToConversation::MayAskFor {
            kinds: Switches {
                voice: true,
                video: false,
                screen: true,
            },
        },
        ToConversation::Away {
            invitation: invitation(),
        },
        ToConversation::SignedOut {
            session: SessionId::from_random(8),
        },
        ToConversation::LookAtLink {
            invitation: invitation(),
            browser: None,
        },
        ToConversation::JoinByLink {
            invitation: invitation(),
            browser: protocol::LinkSecret::from_random(9),
            name: Some("Maya".to_owned()),
        },
        ToConversation::Screenshot {
            taken: protocol::file::Screenshot {
                agent: "agt_ana".parse().unwrap(),
                call: call(),
                file: protocol::FileId::from_random(8),
                of: Device::Screen,
                kind: protocol::file::PictureKind::Webp,
                width: 1280,
                height: 720,
                bytes: 40_000,
            },
        },
        ToConversation::File {
            participant: ana().id,
            file: protocol::FileId::from_random(8),
            link: None,
        },
        ToConversation::Moved {
            call: call(),
            placement: placement(),
        },
        ToConversation::Leaving {
            participant: maya().id,
            tab: tab(),
            call: call(),
            left: true,
        },
    ]
}

fn page() -> SettingsPage {
    let profile = ProfileId::from_random(9);
    SettingsPage {
        settings: Settings {
            version: 4,
            switches: Switches {
                voice: true,
                video: false,
                screen: true,
            },
            profiles: vec![Profile {
                id: profile.clone(),
                name: "Advisers".to_owned(),
                initiate_voice: true,
                initiate_video: true,
                initiate_screen: true,
                capacity: 4,
                call_weight: CallWeight::all(4),
            }],
            assignments: vec![Assignment {
                agent: agent(),
                profile,
            }],
            departments: vec![Department {
                id: DepartmentId::from_random(10),
                name: "Shop".to_owned(),
            }],
            look: Look {
                name: "Northwind Outdoor".to_owned(),
                colour: "#1f6f54".to_owned(),
                language: Some(Language::De),
                greeting: "How can we help?".to_owned(),
            },
            allowed_domains: vec!["shop.example".to_owned()],
            relay: RelaySettings {
                force: true,
                servers: RelayServers::Own {
                    servers: vec![OwnServer {
                        urls: vec!["turn:turn.shop.example:3478".to_owned()],
                        access: ServerAccess::Password {
                            username: "beckon".to_owned(),
                            password: Secret::Kept,
                        },
                    }],
                },
            },
            calls: CallSettings {
                consumer_camera_off: true,
                ..CallSettings::default()
            },
        },
        members: vec![Member {
            id: agent(),
            name: "Ana Silva".to_owned(),
            email: "ana@northwind.example".to_owned(),
            role: Role::Agent,
        }],
    }
}

pub(crate) fn to_desk() -> Vec<ToDesk> {
    vec![
        ToDesk::Settings { page: page() },
        ToDesk::SignedOut {
            session: SessionId::from_random(8),
            agent: agent(),
        },
        ToDesk::Conversation {
            row: row(),
            assignment: 1,
        },
        ToDesk::Reserve {
            conversation: conversation(),
            agent: agent(),
            assignment: 1,
            invitation: invitation(),
            kind: KIND,
        },
        ToDesk::Holding {
            conversation: conversation(),
            agent: agent(),
            invitation: invitation(),
            kind: KIND,
        },
        ToDesk::Release {
            invitation: invitation(),
        },
    ]
}
