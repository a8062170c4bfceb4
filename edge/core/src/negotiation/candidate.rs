//! What a candidate line may hold and what it discloses (RFC 8839, section 5.1).

use protocol::connection::Candidate;
use protocol::{Code, limits};

/// The longest mid or user name fragment, in bytes; RFC 8839 allows fragments of 256.
const LABEL_BYTES: usize = 256;

/// Holds a candidate to its limits and form. The empty one ends a side's candidates.
pub(super) fn check(candidate: &Candidate) -> Result<(), Code> {
    let label = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    if candidate.candidate.len() > limits::CANDIDATE_BYTES
        || label(&candidate.sdp_mid) > LABEL_BYTES
        || label(&candidate.username_fragment) > LABEL_BYTES
    {
        return Err(Code::TooLarge);
    }
    let line = &candidate.candidate;
    let is_line = line.starts_with("candidate:") && !line.chars().any(char::is_control);
    if line.is_empty() || is_line {
        Ok(())
    } else {
        Err(Code::Malformed)
    }
}

/// Whether the path goes through a relay, so that it discloses the relay's address alone.
pub(super) fn is_relayed(candidate: &Candidate) -> bool {
    value_of("typ", &candidate.candidate) == Some("relay")
}

/// The candidate without the address that the relay saw (`raddr`, `rport`).
pub(super) fn without_related(mut candidate: Candidate) -> Candidate {
    let mut words: Vec<&str> = candidate.candidate.split(' ').collect();
    for place in 1..words.len() {
        match words[place - 1] {
            "raddr" => words[place] = "0.0.0.0",
            "rport" => words[place] = "0",
            _ => {}
        }
    }
    candidate.candidate = words.join(" ");
    candidate
}

fn value_of<'line>(key: &str, line: &'line str) -> Option<&'line str> {
    let mut words = line.split(' ');
    words.find(|word| *word == key)?;
    words.next()
}
