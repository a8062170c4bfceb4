//! What a check finds of the tag on a brand's page.

use serde::{Deserialize, Serialize};

/// `POST /api/installation/check` on the app origin, administrators only: reads a page as a browser would be given it. Answered
/// with [`PageChecked`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckPage {
    /// The page's address, on one of the brand's allowed domains; at most [`crate::limits::PAGE_ADDRESS_BYTES`].
    pub url: String,
}

/// Answers [`CheckPage`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PageChecked {
    /// The page that was asked for last: redirects are followed.
    pub url: String,
    /// What was found, what fails before what may; empty where all is well. At most [`crate::limits::FINDINGS`].
    pub findings: Vec<Finding>,
}

/// One thing that keeps the tag, the window or its calls from a page, or may.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// The features that a policy keeps from the window, as policies name them.
    pub features: Vec<String>,
    /// What is there: a header, a line of the page, an address, a status. No longer than [`crate::limits::FINDING_BYTES`].
    pub seen: Option<String>,
    /// What would be right in its place, whole, to be copied; absent where it is longer than that.
    pub remedy: Option<String>,
}

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Severity {
    /// The window, or its calls, do not work on the page.
    Fails,
    /// They may not, or less well: what decides it is not in what was read.
    May,
}

/// What a finding is. Those that the tag notices, too, have the codes that it tells on the console.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FindingCode {
    /// Nothing answered: no such host, no connection, no good certificate.
    NotReached,
    /// The page did not come within [`crate::limits::PAGE_PATIENCE`].
    TooSlow,
    /// More than [`crate::limits::PAGE_REDIRECTS`].
    TooManyRedirects,
    /// The page came with a status that is not a success.
    BadStatus,
    /// The page is, or leads, where the brand does not allow its window.
    DomainNotAllowed,
    /// The page is not served over HTTPS.
    InsecurePage,
    /// The page has no tag; one may still come by a tag manager.
    NoTag,
    /// The tag names no brand.
    NoBrand,
    /// The tag is in the page itself, instead of at its address.
    NoOrigin,
    /// The tag is another brand's.
    OtherBrand,
    /// The tag comes from an address that is not this deployment's.
    OtherOrigin,
    /// There is more than one tag; the first works.
    SecondTag,
    /// A policy keeps microphone, camera or screen from the window.
    CaptureForbidden,
    /// A policy keeps from the window what calls are better with.
    FeaturesForbidden,
    /// A content security policy does not let the tag in.
    ScriptBlocked,
    /// A content security policy lets the tag in by a nonce or by another script alone.
    ScriptMayBeBlocked,
    /// A content security policy does not let the window's frame in.
    FrameBlocked,
    /// The page isolates itself from frames of other sites.
    IsolatedPage,
}

impl FindingCode {
    /// How much it matters.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::NotReached
            | Self::TooSlow
            | Self::TooManyRedirects
            | Self::BadStatus
            | Self::DomainNotAllowed
            | Self::InsecurePage
            | Self::NoBrand
            | Self::NoOrigin
            | Self::OtherBrand
            | Self::OtherOrigin
            | Self::CaptureForbidden
            | Self::ScriptBlocked
            | Self::FrameBlocked
            | Self::IsolatedPage => Severity::Fails,
            Self::NoTag | Self::SecondTag | Self::FeaturesForbidden | Self::ScriptMayBeBlocked => Severity::May,
        }
    }
}
