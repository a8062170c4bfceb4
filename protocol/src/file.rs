//! Files of a conversation: screenshots of what a consumer shows (S2-11, S2-12).

use serde::{Deserialize, Serialize};

use crate::device::Device;
use crate::{AgentId, CallId, FileId};

/// What kind of picture a file is, as its first bytes say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl PictureKind {
    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }

    /// What its file's name ends in.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
        }
    }
}

/// A picture that an agent took and that lies among the files already.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Screenshot {
    /// The agent.
    pub agent: AgentId,
    /// The call.
    pub call: CallId,
    /// The picture.
    pub file: FileId,
    /// The camera or the screen.
    pub of: Device,
    /// What kind of picture it is.
    pub kind: PictureKind,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size in bytes.
    pub bytes: u32,
}
