//! What a page noticed in a call.

use protocol::client::Transport;
use protocol::connection::RelayTransport;
use protocol::device::{Device, DeviceProblem, Permission};
use protocol::diagnosis::{CandidateKind, Diagnosis, Door, Happening, Pair, PairState, Sample, Step, Tile, TileKind};
use protocol::view::CallState;

use super::NOW;

pub(super) fn diagnosis() -> Diagnosis {
    let step = |what| Step { at: NOW, what };
    Diagnosis {
        browser: "Firefox 153".to_owned(),
        system: "macOS 15".to_owned(),
        phone: false,
        door: Some(Door::Link),
        steps: vec![
            step(Happening::Call {
                state: CallState::Connecting,
            }),
            step(Happening::Connection { generation: 1 }),
            step(Happening::Transport {
                transport: Transport::Connected,
            }),
            step(Happening::Silence { silent: true }),
            step(Happening::Restart),
            step(Happening::Permission {
                device: Device::Microphone,
                permission: Permission::Granted,
            }),
            step(Happening::Device {
                device: Device::Camera,
                problem: Some(DeviceProblem::Busy),
            }),
            step(Happening::Visible { visible: false }),
            step(Happening::Online { online: true }),
        ],
        pairs: vec![Pair {
            local: CandidateKind::Relayed,
            remote: CandidateKind::ServerReflexive,
            tcp: false,
            relay: Some(RelayTransport::Tls),
            state: PairState::Succeeded,
            used: true,
            unanswered: 0,
            rtt_ms: Some(48),
        }],
        samples: vec![Sample {
            at: NOW,
            in_kbps: 1_100,
            out_kbps: 900,
            loss_permille: 12,
            rtt_ms: Some(48),
            jitter_ms: 9,
            fps: Some(24),
        }],
        layout: vec![Tile {
            kind: TileKind::Other,
            x: 0,
            y: 0,
            width: 1_000,
            height: 450,
        }],
    }
}
