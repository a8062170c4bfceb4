//! What a browser tells of devices: what works, what does not and why, and what it could do before anything is asked for.

use serde::{Deserialize, Serialize};

/// A source of a call's media.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Device {
    /// A microphone.
    Microphone,
    /// A camera.
    Camera,
    /// A shared screen.
    Screen,
}

/// Why a device does not work, as far as a browser lets it be told (S2-6, S2-7).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DeviceProblem {
    /// The page is not secure (S4-45).
    Insecure,
    /// The browser cannot at all.
    Unsupported,
    /// The page that frames the window does not allow it.
    ForbiddenByPage,
    /// The person denied it for this site.
    Denied,
    /// The person closed the browser's question.
    Dismissed,
    /// The operating system denies it to the browser.
    DeniedBySystem,
    /// There is none.
    Absent,
    /// Another program has it.
    Busy,
    /// It worked and is gone, as an unplugged headset.
    Lost,
    /// The browser still asks.
    PromptOpen,
    /// The device is held by something else for a while, as by a telephone call.
    Interrupted,
    /// The browser does not tell.
    Unknown,
}

/// What is wrong with each device of a participant; nothing where it works, is off or was not asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Devices {
    /// The microphone.
    pub microphone: Option<DeviceProblem>,
    /// The camera.
    pub camera: Option<DeviceProblem>,
    /// The shared screen.
    pub screen: Option<DeviceProblem>,
}

impl Devices {
    /// What is wrong with one of them.
    #[must_use]
    pub const fn of(&self, device: Device) -> Option<DeviceProblem> {
        match device {
            Device::Microphone => self.microphone,
            Device::Camera => self.camera,
            Device::Screen => self.screen,
        }
    }
}

/// What a browser's permission for a device is. What was allowed before may still be asked again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Permission {
    /// Allowed before.
    Granted,
    /// Will be asked for.
    Prompt,
    /// Denied before.
    Denied,
}

/// What a consumer's browser can do in a call, found out without asking the person anything (N2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Readiness {
    /// Whether it can make calls at all (S4-72).
    pub calls: bool,
    /// Whether the page is secure (S4-45).
    pub secure: bool,
    /// The microphone.
    pub microphone: DeviceReadiness,
    /// The camera.
    pub camera: DeviceReadiness,
    /// Whether it can share a screen.
    pub screen: bool,
    /// Whether it runs on a phone or tablet.
    pub phone: bool,
}

/// What is known of a kind of device before it is asked for. Absent facts are ones that the browser does not tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeviceReadiness {
    /// Whether the page that frames the window allows it.
    pub allowed_by_page: bool,
    /// Whether there is one.
    pub present: Option<bool>,
    /// The browser's permission.
    pub permission: Option<Permission>,
}
