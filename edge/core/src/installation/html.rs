//! The elements of a page that matter here, found without reading all of HTML: start tags outside comments and outside what
//! is text or not rendered.

/// Elements whose content is no markup, or takes no part in the page (HTML, sections 13.1.2 and 4.12.3).
const OPAQUE: [&str; 9] = [
    "iframe", "noembed", "noframes", "noscript", "script", "style", "template", "textarea", "title",
];

/// A start tag of a script or meta element.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Element<'a> {
    /// As it stands in the page.
    pub(super) text: &'a str,
    /// In lower case.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element<'_> {
    /// The value of an attribute, whose name is in lower case; the first one counts.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let named = self.attributes.iter().find(|(each, _)| each == name);
        named.map(|(_, value)| value.as_str())
    }
}

/// The script and meta elements of a page, in its order.
pub(super) fn elements(text: &str) -> impl Iterator<Item = Element<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')?..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = &comment[comment.find("-->")?..];
                continue;
            }
            if !rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
                rest = &rest[1..];
                continue;
            }
            // What the page ends in the middle of is no element, and nothing follows it.
            let (element, after) = start_tag(rest)?;
            rest = after;
            if OPAQUE.contains(&element.name.as_str()) {
                rest = after_content(rest, &element.name);
            }
            if matches!(element.name.as_str(), "script" | "meta") {
                return Some(element);
            }
        }
    })
}

/// What follows the content of an element: its end tag, or nothing where it does not end.
fn after_content<'a>(text: &'a str, name: &str) -> &'a str {
    let ends = |at: &usize| {
        let end = text[*at..].strip_prefix("</").unwrap_or_default();
        end.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    let end = text.match_indices("</").map(|(at, _)| at).find(ends);
    end.map_or("", |at| &text[at..])
}

/// The start tag at the beginning of `text`, and what follows it; none where the page ends within it.
fn start_tag(text: &str) -> Option<(Element<'_>, &str)> {
    let after = text.strip_prefix('<')?;
    let end = after.find(is_end_of_name)?;
    let (name, mut rest) = after.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if let Some(after) = rest.strip_prefix('>') {
            let element = Element {
                text: &text[..text.len() - after.len()],
                name: name.to_ascii_lowercase(),
                attributes,
            };
            return Some((element, after));
        }
        let (attribute, after) = attribute(rest)?;
        attributes.push(attribute);
        rest = after;
    }
}

fn is_end_of_name(letter: char) -> bool {
    letter.is_ascii_whitespace() || matches!(letter, '/' | '>')
}

/// An attribute at the beginning of `text`, and what follows it; none where the page ends within it.
fn attribute(text: &str) -> Option<((String, String), &str)> {
    // An equals sign at the beginning is a part of the name.
    let first = text.chars().next()?.len_utf8();
    let end = text[first..].find(|letter| is_end_of_name(letter) || letter == '=')? + first;
    let (name, rest) = text.split_at(end);
    let name = name.to_ascii_lowercase();
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return Some(((name, String::new()), rest));
    };
    let value = value.trim_ascii_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
    let (value, rest) = match quote {
        Some(quote) => value[1..].split_once(quote)?,
        None => value.split_at(value.find(|letter: char| letter.is_ascii_whitespace() || letter == '>')?),
    };
    Some(((name, decoded(value)), rest))
}

/// A value without the references that frameworks write into attributes.
fn decoded(value: &str) -> String {
    let mut parts = value.split('&');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let referred = part
            .split_once(';')
            .and_then(|(name, rest)| Some((letter(name)?, rest)));
        if let Some((letter, rest)) = referred {
            text.push(letter);
            text.push_str(rest);
        } else {
            text.push('&');
            text.push_str(part);
        }
    }
    text
}

fn letter(name: &str) -> Option<char> {
    let number = |text: &str, radix| u32::from_str_radix(text, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "apos" => Some('\''),
        "gt" => Some('>'),
        "lt" => Some('<'),
        "quot" => Some('"'),
        _ => {
            let name = name.strip_prefix('#')?;
            let hexadecimal = name.strip_prefix(['x', 'X']);
            hexadecimal.map_or_else(|| number(name, 10), |name| number(name, 16))
        }
    }
}
