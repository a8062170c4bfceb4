//! Frames on a conversation's socket, and entries.

use std::net::IpAddr;

use protocol::client::{Client, ClientFrame, Transport};
use protocol::code::Code;
use protocol::connection::{DescriptionKind, IceServer, IceSettings, Path, RelayReach, RelayTransport};
use protocol::device::{Device, DeviceProblem, DeviceReadiness, Devices, Permission, Readiness};
use protocol::server::{Server, ServerFrame};
use protocol::settings::Switches;
use protocol::transcript::{Content, Entry, Text};
use protocol::view::{
    CallKind, CallLink, CallRequest, CallState, CallView, Cameras, ConversationStatus, ConversationView, DeclineReason,
    EndReason, Ending, FailedLeg, InCall, InvitationOutcome, InvitationView, LastMedia, Presence, Receipt, Receipts,
    RequestOutcome, Upgrade,
};
use protocol::{FileId, MessageId, Side};

use super::diagnosis::diagnosis;
use super::{KIND, MEDIA, NOW, ana, call, candidate, conversation, description, invitation, maya, secret, tab};

const REACH: RelayReach = RelayReach {
    udp: false,
    tcp: true,
    tls: true,
};

const READY: DeviceReadiness = DeviceReadiness {
    allowed_by_page: true,
    present: Some(true),
    permission: Some(Permission::Prompt),
};

const READINESS: Readiness = Readiness {
    calls: true,
    secure: true,
    microphone: READY,
    camera: READY,
    screen: false,
    phone: true,
};

const DEVICES: Devices = Devices {
    microphone: Some(DeviceProblem::DeniedBySystem),
    camera: None,
    screen: None,
};

fn file() -> FileId {
    FileId::from_random(8)
}

pub(crate) fn client() -> Vec<ClientFrame> {
    let offer = description(DescriptionKind::Offer);
    let bodies = [
        Client::Hello {
            tab: tab(),
            after: 12,
            visible: true,
            can_call: true,
            phone: true,
        },
        Client::Ready { readiness: READINESS },
        Client::AskForCall { kind: KIND },
        Client::WithdrawRequest,
        Client::DeclineRequest,
        Client::Visibility { visible: false },
        Client::Message {
            id: MessageId::from_random(7),
            text: Text("Hello".to_owned()),
        },
        Client::Typing { typing: true },
        Client::Receipt {
            delivered: 12,
            read: 11,
        },
        Client::Close {
            comment: Text("Solved".to_owned()),
        },
        Client::Invite {
            invitation: invitation(),
            kind: KIND,
            offer: offer.clone(),
            link: true,
            name: Some(Text("Anne".to_owned())),
        },
        Client::SendLink {
            invitation: invitation(),
        },
        Client::Shown {
            invitation: invitation(),
        },
        Client::Accept {
            invitation: invitation(),
        },
        Client::Decline {
            invitation: invitation(),
            reason: Some(DeclineReason::RatherWrite),
        },
        Client::Cancel {
            invitation: invitation(),
        },
        Client::Describe {
            call: call(),
            generation: 2,
            description: offer,
        },
        Client::Candidate {
            call: call(),
            generation: 2,
            candidate: candidate(),
        },
        Client::Sends {
            call: call(),
            media: MEDIA,
        },
        Client::Upgrade {
            call: call(),
            kind: CallKind::Video,
        },
        Client::AnswerUpgrade {
            call: call(),
            kind: CallKind::Video,
            agree: true,
        },
        Client::Downgrade { call: call() },
        Client::TakeShare { call: call() },
        Client::Devices {
            call: call(),
            devices: DEVICES,
        },
        Client::Fix {
            call: call(),
            device: Device::Microphone,
        },
        Client::DismissFix { call: call() },
        Client::Withdraw { file: file() },
        Client::Report {
            call: call(),
            generation: 2,
            transport: Transport::Connected,
            sources: MEDIA,
            plays: MEDIA,
            hears: true,
            path: Some(Path::Relayed {
                transport: Some(RelayTransport::Tls),
                relay: Some(IpAddr::from([192, 0, 2, 5])),
            }),
        },
        Client::Diagnosis {
            call: call(),
            diagnosis: Box::new(diagnosis()),
        },
        Client::Diagnose { call: call() },
        Client::Probe,
        Client::Probed { reach: REACH },
        Client::Renew {
            call: call(),
            generation: 2,
        },
        Client::Join {
            call: call(),
            secret: Some(secret()),
            take: false,
        },
        Client::Join {
            call: call(),
            secret: None,
            take: true,
        },
        Client::End { call: call() },
        Client::BackToCall { call: call() },
    ];
    (1..)
        .zip(bodies)
        .map(|(n, body)| ClientFrame { n: Some(n), body })
        .collect()
}

fn conversation_view() -> ConversationView {
    ConversationView {
        id: conversation(),
        status: ConversationStatus::Open,
        agent: Some(ana()),
        consumer: maya(),
        agent_online: true,
        consumer_online: false,
        may_ask_for: Switches {
            voice: true,
            video: false,
            screen: true,
        },
        request: Some(CallRequest {
            kind: CallKind::Voice,
            at: NOW,
        }),
    }
}

fn invitation_view() -> Box<InvitationView> {
    Box::new(InvitationView {
        id: invitation(),
        kind: KIND,
        from: ana(),
        sent_at: NOW,
        sound_until: NOW,
        expires_at: NOW,
        shown: true,
        outcome: Some(InvitationOutcome::Accepted),
        by: Some(maya()),
        answered_in: Some(tab()),
        cameras: Cameras {
            agent: true,
            consumer: false,
        },
        asked_for: true,
        declined: None,
        link: Some(CallLink {
            made_at: NOW,
            opened_at: Some(NOW),
            used: true,
        }),
    })
}

fn call_view() -> Box<CallView> {
    let in_call = |person, presence| InCall {
        person,
        tab: Some(tab()),
        presence,
        choosing: false,
        sends: MEDIA,
        plays: MEDIA,
        devices: DEVICES,
        fix: Some(Device::Camera),
    };
    Box::new(CallView {
        id: call(),
        kind: KIND,
        state: CallState::Ended,
        generation: 2,
        accepted_at: NOW,
        active_at: Some(NOW),
        agent: in_call(ana(), Presence::Present),
        consumer: in_call(maya(), Presence::ChangingPages),
        upgrade: Some(Upgrade {
            by: Side::Consumer,
            kind: CallKind::Voice,
            until: NOW,
        }),
        ended: Some(Ending {
            reason: EndReason::HungUp,
            by: Some(maya()),
            at: NOW,
            talk_ms: 61_000,
            last_media: LastMedia {
                agent: Some(NOW),
                consumer: None,
            },
            failed_leg: None,
            undo_until: Some(NOW),
        }),
    })
}

fn ice() -> IceSettings {
    IceSettings {
        servers: vec![IceServer {
            urls: vec!["turns:relay.example:443".to_owned()],
            username: Some("1790000000:cnv".to_owned()),
            credential: Some("secret".to_owned()),
        }],
        relay_only: false,
    }
}

fn receipts() -> Receipts {
    Receipts {
        agent: Receipt {
            delivered: 12,
            read: 11,
        },
        consumer: Receipt {
            delivered: 12,
            read: 12,
        },
    }
}

pub(crate) fn server() -> Vec<ServerFrame> {
    let bodies = vec![
        Server::Welcome {
            you: maya().id,
            conversation: conversation_view(),
            last: 12,
            receipts: receipts(),
            invitation: Some(invitation_view()),
            call: Some(call_view()),
        },
        Server::Entries { entries: entries() },
        Server::Done { n: 3, seq: Some(12) },
        Server::Done { n: 4, seq: None },
        Server::Rejected {
            n: Some(5),
            refusal: Code::AlreadyCancelled.into(),
        },
        Server::Rejected {
            n: None,
            refusal: Code::Malformed.into(),
        },
        Server::Typing {
            side: Side::Agent,
            typing: true,
        },
        Server::Receipts { receipts: receipts() },
        Server::Conversation {
            conversation: conversation_view(),
        },
        Server::Invitation {
            invitation: invitation_view(),
        },
        Server::Call { call: call_view() },
        Server::Joined {
            call: call(),
            secret: secret(),
            media: MEDIA,
        },
        Server::Elsewhere { call: call() },
        Server::Negotiate {
            call: call(),
            kind: KIND,
            generation: 1,
            ice: ice(),
            offers: false,
            offer: Some(description(DescriptionKind::Offer)),
        },
        Server::Describe {
            call: call(),
            generation: 1,
            description: description(DescriptionKind::Answer),
        },
        Server::Candidate {
            call: call(),
            generation: 1,
            candidate: candidate(),
        },
        Server::Ice {
            call: call(),
            ice: ice(),
            restart: true,
        },
        Server::Probe { ice: ice() },
        Server::Probed { reach: REACH, at: NOW },
        Server::Ready { readiness: READINESS },
        Server::Link {
            invitation: invitation(),
            url: protocol::view::LinkUrl("https://window.example/call#ticket".to_owned()),
        },
        Server::Diagnose { call: call() },
        Server::StopShare { call: call() },
        Server::RestartIce {
            call: call(),
            generation: 1,
        },
    ];
    bodies.into_iter().map(|body| ServerFrame { now: NOW, body }).collect()
}

pub(crate) fn entries() -> Vec<Entry> {
    let contents = [
        Content::Message {
            id: MessageId::from_random(7),
            from: maya(),
            text: Text("Hello".to_owned()),
        },
        Content::Queued,
        Content::Assigned { agent: ana() },
        Content::Closed {
            by: ana(),
            comment: Text("Solved".to_owned()),
        },
        Content::Reopened,
        Content::CallRequested { kind: KIND, by: maya() },
        Content::RequestEnded {
            kind: KIND,
            outcome: RequestOutcome::Answered,
            by: Some(ana()),
        },
        Content::Invited {
            invitation: invitation(),
            kind: KIND,
            by: ana(),
        },
        Content::InvitationEnded {
            invitation: invitation(),
            kind: KIND,
            outcome: InvitationOutcome::Missed,
            by: None,
            reason: None,
        },
        Content::CallLink {
            invitation: invitation(),
            kind: KIND,
            by: ana(),
            expires_at: NOW,
        },
        Content::CallStarted {
            call: call(),
            kind: KIND,
        },
        Content::KindChanged {
            call: call(),
            kind: KIND,
            by: maya(),
        },
        Content::Screenshot {
            call: call(),
            file: file(),
            of: Device::Screen,
            by: ana(),
            width: 1280,
            height: 720,
            bytes: 90_000,
        },
        Content::ScreenshotWithdrawn {
            file: file(),
            by: maya(),
        },
        Content::ScreenShared {
            call: call(),
            by: ana(),
            sharing: true,
        },
        Content::CallEnded {
            call: call(),
            kind: KIND,
            reason: EndReason::Alone,
            by: Some(maya()),
            talk_ms: 61_000,
            last_media: LastMedia {
                agent: Some(NOW),
                consumer: None,
            },
            failed_leg: Some(FailedLeg::Connection),
        },
    ];
    (1..)
        .zip(contents)
        .map(|(seq, content)| Entry { seq, at: NOW, content })
        .collect()
}
