//! Descriptions and candidates for tests, in the form that browsers give them.

use protocol::connection::{Candidate, Description, DescriptionKind, Sdp};
use protocol::view::CallKind;

/// The `m=` line, mid and candidate lines of each section are what matters here.
fn section(media: &str, mid: usize, more: &str) -> String {
    let (transport, formats) = match media {
        "application" => ("UDP/DTLS/SCTP", "webrtc-datachannel"),
        "audio" => ("UDP/TLS/RTP/SAVPF", "111 63"),
        _ => ("UDP/TLS/RTP/SAVPF", "96 97"),
    };
    format!(
        "m={media} 9 {transport} {formats}\r\nc=IN IP4 0.0.0.0\r\na=rtcp:9 IN IP4 0.0.0.0\r\na=ice-ufrag:4ZcD\r\n\
         a=ice-pwd:2/1muCWoOi3uLifh0NuRHlyZ\r\na=fingerprint:sha-256 19:E2:1C:3B:4B:9F:81:E6:B8:5C:F4:A5:A8:D8:73:04\r\n\
         a=setup:actpass\r\na=mid:{mid}\r\n{more}a=sendrecv\r\n"
    )
}

pub(crate) fn sdp_of(media: &[&str], more: &str) -> String {
    let sections: String = media
        .iter()
        .enumerate()
        .map(|(mid, media)| section(media, mid, if mid == 0 { more } else { "" }))
        .collect();
    format!("v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1 2 3\r\n{sections}")
}

const fn media_of(kind: CallKind) -> &'static [&'static str] {
    match kind {
        CallKind::Voice | CallKind::Screen => &["audio", "video", "audio", "application"],
        CallKind::Video => &["audio", "video", "video", "audio", "application"],
    }
}

pub(crate) fn offer(kind: CallKind) -> Description {
    Description {
        kind: DescriptionKind::Offer,
        sdp: Sdp(sdp_of(media_of(kind), "")),
    }
}

pub(crate) fn answer(kind: CallKind) -> Description {
    Description {
        kind: DescriptionKind::Answer,
        sdp: Sdp(sdp_of(media_of(kind), "")),
    }
}

pub(crate) fn candidate(line: &str) -> Candidate {
    Candidate {
        candidate: line.to_owned(),
        sdp_mid: Some("0".into()),
        sdp_m_line_index: Some(0),
        username_fragment: Some("4ZcD".into()),
    }
}

pub(crate) const HOST: &str = "candidate:1 1 udp 2122260223 192.168.1.7 51000 typ host generation 0";
pub(crate) const RELAY: &str =
    "candidate:3 1 udp 41885695 198.51.100.4 50123 typ relay raddr 203.0.113.9 rport 40122 generation 0";
