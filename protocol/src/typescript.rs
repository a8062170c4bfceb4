//! The TypeScript form of what the apps exchange with the edge: `web/kit/src/protocol.ts`.
//!
//! `BECKON_WRITE=1 cargo test -p protocol typescript` writes the file; without it the test fails where the file is stale.

use std::fmt::Write as _;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::{
    client, code, connection, desk, device, diagnosis, event, http, installation, limits, node, person, server,
    settings, transcript, view,
};

/// The declarations of each type, in the order given.
macro_rules! declare {
    ($config:expr; $($type:ty),* $(,)?) => {
        [$(format!("export {}", <$type as TS>::decl($config))),*].join("\n\n")
    };
}

fn declarations() -> String {
    let config = &Config::default();
    declare!(config;
        crate::Timestamp, crate::BrandId, crate::AgentId, crate::ConsumerId, crate::ConversationId, crate::MessageId,
        crate::InvitationId, crate::CallId, crate::TabId, crate::DepartmentId, crate::ProfileId, crate::SessionId,
        crate::FileId, crate::LinkSecret, crate::RejoinSecret, crate::ParticipantId, crate::Side,
        code::Code, code::Refusal,
        person::Person, person::Role, person::Member,
        settings::Switches, settings::Profile, settings::CallWeight, settings::Assignment, settings::Department, settings::Look, settings::Language,
        settings::Secret, settings::ServerAccess, settings::OwnServer, settings::ManagedService, settings::RelayServers,
        settings::RelaySettings, settings::Settings,
        settings::CallSettings,
        device::Device, device::DeviceProblem, device::Devices, device::Permission, device::DeviceReadiness,
        device::Readiness,
        view::CallKind, view::ConversationStatus, view::CallRequest, view::RequestOutcome, view::DeclineReason,
        view::Cameras, view::CallLink, view::LinkUrl, view::Upgrade, view::LastMedia, view::FailedLeg, view::ConversationView, view::Receipt, view::Receipts,
        view::InvitationOutcome, view::InvitationView, view::CallState, view::Presence, view::Media, view::InCall,
        view::EndReason, view::Ending, view::CallView, connection::IceServer, connection::IceSettings, connection::DescriptionKind,
        connection::Sdp, connection::Description, connection::Candidate, connection::RelayTransport, connection::Path, connection::RelayReach,
        transcript::Text, transcript::Content, transcript::Entry,
        client::Transport, client::Client, client::ClientFrame,
        server::Server, server::ServerFrame,
        desk::AgentStatus, desk::DeskClient, desk::Row, desk::Permissions, desk::Beside, desk::Busy, desk::DeskServer, desk::DeskFrame,
        crate::NodeName, crate::Region, node::Capacity, node::Load, node::NodeState, node::NodeView, node::NodesPage,
        diagnosis::CandidateKind, diagnosis::PairState, diagnosis::Pair, diagnosis::Sample, diagnosis::TileKind, diagnosis::Tile,
        diagnosis::Happening, diagnosis::Step, diagnosis::Door, diagnosis::LinkUse, diagnosis::Diagnosis, diagnosis::Note, diagnosis::Noted,
        diagnosis::Diagnostics, http::DiagnosticsLink, http::OpenDiagnostics,
        installation::CheckPage, installation::PageChecked, installation::Finding, installation::Severity, installation::FindingCode,
        event::ReportOutcome, event::ReportRow, event::Report,
        http::SignIn, http::Me, http::SettingsPage, http::WindowStart, http::LinkLook, http::LinkLooked, http::LinkView, http::LinkJoin, http::LinkJoined, http::ScreenshotTaken, http::WindowStarted, http::Leaving, http::Problem,
    )
}

fn typescript() -> String {
    let mut text = String::from("// Made from the protocol crate by `cargo xtask check --write`. Do not edit.\n\n");
    writeln!(text, "/** The WebSocket subprotocol of these frames. */").expect("a String takes any text");
    writeln!(text, "export const SUBPROTOCOL = {:?};\n", crate::SUBPROTOCOL).expect("a String takes any text");
    writeln!(
        text,
        "/** Limits that pages keep by themselves; all are enforced by the edge. Lengths in bytes, times in ms. */"
    )
    .expect("a String takes any text");
    writeln!(
        text,
        "export const LIMITS = {{\n  messageBytes: {},\n  commentBytes: {},\n  nameBytes: {},\n  reportEvery: {},\n  parked: {},\n  alone: {},\n  relayProbe: {},\n  relayProbeKept: {},\n  diagnosisSteps: {},\n  diagnosisPairs: {},\n  diagnosisSamples: {},\n  diagnosisTiles: {},\n  screenshotBytes: {},\n}} as const;\n",
        limits::MESSAGE_BYTES,
        limits::COMMENT_BYTES,
        limits::NAME_BYTES,
        limits::REPORT_EVERY.as_millis(),
        limits::PARKED.as_millis(),
        limits::ALONE.as_millis(),
        limits::RELAY_PROBE.as_millis(),
        limits::RELAY_PROBE_KEPT.as_millis(),
        limits::DIAGNOSIS_STEPS,
        limits::DIAGNOSIS_PAIRS,
        limits::DIAGNOSIS_SAMPLES,
        limits::DIAGNOSIS_TILES,
        limits::SCREENSHOT_BYTES,
    )
    .expect("a String takes any text");
    text + &declarations() + "\n"
}

#[test]
fn typescript_of_the_apps_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/kit/src/protocol.ts");
    let fresh = typescript();
    if std::env::var_os("BECKON_WRITE").is_some() {
        std::fs::create_dir_all(path.parent().expect("the path has a folder")).expect("the folder can be made");
        std::fs::write(&path, &fresh).expect("the file can be written");
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stored == fresh,
        "web/kit/src/protocol.ts is stale: run BECKON_WRITE=1 cargo test -p protocol typescript"
    );
}
