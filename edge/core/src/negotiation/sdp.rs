//! What a session description may hold (RFC 8866, RFC 8829), and taking the addresses out of it.
//!
//! Deliberately not a parser: lines are looked at one by one, and what is not looked at passes unchanged to a browser,
//! which does parse it. No text makes it panic.

use protocol::connection::{Candidate, Description, Sdp};
use protocol::{Code, limits};

/// The media of a video call's m-lines, in their fixed order: microphone, camera, screen, the screen's sound, data.
pub(super) const VIDEO: &[&str] = &["audio", "video", "video", "audio", "application"];
/// The media of a voice call's m-lines: the same without the camera. A screen call has them too, so that voice needs no other connection.
pub(super) const VOICE: &[&str] = &["audio", "video", "audio", "application"];
/// The same in a connection that was made for voice and got a camera later.
pub(super) const VOICE_AND_CAMERA: &[&str] = &["audio", "video", "audio", "application", "video"];

/// Transports that encrypt: everything else is refused.
const ENCRYPTED: &[&str] = &[
    "UDP/TLS/RTP/SAVPF",
    "TCP/DTLS/RTP/SAVPF",
    "UDP/DTLS/SCTP",
    "TCP/DTLS/SCTP",
];

/// Refuses a description that is too long, is not SDP, offers a line that is not allowed at its place, or is not encrypted. A line may be rejected (port 0), and lines at the end may be missing.
pub(super) fn check(sdp: &Sdp, allowed: &[&str]) -> Result<(), Code> {
    if sdp.0.len() > limits::SDP_BYTES {
        return Err(Code::TooLarge);
    }
    let mut media = 0;
    let mut fingerprints = 0;
    for (place, line) in sdp.0.lines().enumerate() {
        if place == 0 && line != "v=0" || line.starts_with("a=crypto:") {
            return Err(Code::DescriptionRefused);
        }
        if line.starts_with("a=fingerprint:") {
            fingerprints += 1;
        }
        if let Some(rest) = line.strip_prefix("m=") {
            let mut words = rest.split(' ');
            let (name, _port, transport) = (words.next(), words.next(), words.next());
            let is_allowed = name.is_some() && name == allowed.get(media).copied();
            let is_encrypted = transport.is_some_and(|transport| ENCRYPTED.contains(&transport));
            if !is_allowed || !is_encrypted {
                return Err(Code::DescriptionRefused);
            }
            media += 1;
        }
    }
    if media == 0 || fingerprints == 0 {
        return Err(Code::DescriptionRefused);
    }
    Ok(())
}

/// Takes every address out of a description, and gives the candidates that it held.
pub(super) fn withhold(description: &Description) -> (Description, Vec<Candidate>) {
    let sections = sections(&description.sdp.0);
    let mut candidates = Vec::new();
    let mut text = String::with_capacity(description.sdp.0.len());
    let mut section: Option<usize> = None;
    for line in description.sdp.0.lines() {
        if line.starts_with("m=") {
            section = Some(section.map_or(0, |index| index + 1));
        }
        match section.and_then(|index| held(line, index, sections.get(index)?)) {
            Some(candidate) => candidates.push(candidate),
            None => append(&mut text, line),
        }
    }
    let description = Description {
        kind: description.kind,
        sdp: Sdp(text),
    };
    (description, candidates)
}

/// What names a section of a description.
#[derive(Default)]
struct Section {
    mid: Option<String>,
    fragment: Option<String>,
}

fn sections(sdp: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in sdp.lines() {
        if line.starts_with("m=") {
            sections.push(Section::default());
        } else if let Some(section) = sections.last_mut() {
            if let Some(mid) = line.strip_prefix("a=mid:") {
                section.mid = Some(mid.to_owned());
            } else if let Some(fragment) = line.strip_prefix("a=ice-ufrag:") {
                section.fragment = Some(fragment.to_owned());
            }
        }
    }
    sections
}

/// The candidate in a line of a section.
fn held(line: &str, index: usize, section: &Section) -> Option<Candidate> {
    let candidate = line
        .strip_prefix("a=")
        .filter(|value| value.starts_with("candidate:"))?;
    let candidate = Candidate {
        candidate: candidate.to_owned(),
        sdp_mid: section.mid.clone(),
        sdp_m_line_index: u16::try_from(index).ok(),
        username_fragment: section.fragment.clone(),
    };
    super::candidate::check(&candidate).ok().map(|()| candidate)
}

/// Appends a line without the addresses it names.
fn append(text: &mut String, line: &str) {
    let masked = if line.starts_with("a=candidate:") || line == "a=end-of-candidates" {
        return;
    } else if line.starts_with("c=") {
        "c=IN IP4 0.0.0.0"
    } else if line.starts_with("a=rtcp:") {
        "a=rtcp:9 IN IP4 0.0.0.0"
    } else {
        line
    };
    text.push_str(masked);
    text.push_str("\r\n");
}
