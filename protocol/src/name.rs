//! Names that operators choose: of media nodes and of regions.

/// The most characters of a name. A TURN username (RFC 8656) holds two of them besides a time.
const LONGEST: usize = 64;

/// A text that is empty, too long, or holds other characters than letters, digits, `_`, `-` and `.`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a name: 1 to 64 letters, digits, `_`, `-`, `.`")]
pub struct NotAName;

fn parse(text: &str) -> Result<String, NotAName> {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    if (1..=LONGEST).contains(&text.len()) && text.bytes().all(is_allowed) {
        Ok(text.to_owned())
    } else {
        Err(NotAName)
    }
}

texts! {
    /// A media node, unique in the fleet.
    NodeName: NotAName = parse;
    /// A place where media nodes stand, as a cloud's region.
    Region: NotAName = parse;
}

#[cfg(test)]
mod tests {
    use super::{NodeName, NotAName};

    #[test]
    fn a_name_is_a_word_that_every_protocol_takes() {
        for text in ["i-0a1b2c3d", "node_1.example", "7", &"a".repeat(64)] {
            assert_eq!(text.parse::<NodeName>().map(String::from), Ok(text.to_owned()));
        }
        for text in ["", "a b", "a:b", "ä", "a~b", &"a".repeat(65)] {
            assert_eq!(text.parse::<NodeName>(), Err(NotAName), "{text:?}");
        }
    }
}
