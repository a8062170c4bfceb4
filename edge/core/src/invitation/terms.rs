//! How an invitation rings, and how the call begins that it leads to.

use std::time::Duration;

use protocol::settings::CallSettings;
use protocol::view::Cameras;
use serde::{Deserialize, Serialize};

/// What is settled when an invitation is committed, and holds for as long as it lasts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Terms {
    /// How long it rings with sound.
    pub ring: Duration,
    /// How long it waits for an answer.
    pub wait: Duration,
    /// Which cameras are on when the call begins.
    pub cameras: Cameras,
    /// Whether it answers the consumer's request.
    pub asked_for: bool,
}

impl Terms {
    /// What a brand's settings say. `link`: it is answered under a link too, and waits as long as that may be used.
    #[must_use]
    pub const fn of(calls: &CallSettings, link: bool, asked_for: bool) -> Self {
        let seconds = if link {
            calls.link_min.saturating_mul(60)
        } else {
            calls.invitation_s
        };
        Self {
            ring: Duration::from_secs(calls.ring_s as u64),
            wait: Duration::from_secs(seconds as u64),
            cameras: Cameras {
                agent: !calls.agent_camera_off,
                consumer: !calls.consumer_camera_off,
            },
            asked_for,
        }
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self::of(&CallSettings::default(), false, false)
    }
}
