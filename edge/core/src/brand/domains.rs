//! On whose pages a brand's window may open.
//!
//! A pattern is a host, with a port where it is not the scheme's own: `shop.example`, `shop.example:8443`. `*.shop.example`
//! stands for every host below `shop.example`, and not for that host itself.

/// Whether a text is a pattern.
#[must_use]
pub fn is_pattern(text: &str) -> bool {
    let host = text.strip_prefix("*.").unwrap_or(text);
    let (name, port) = split(host);
    let good_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    text.len() <= 255 && name.split('.').all(good_label) && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

/// Whether a page of `origin` (`https://shop.example`) may show the window of a brand that allows `patterns`.
#[must_use]
pub fn allows(patterns: &[String], origin: &str) -> bool {
    let Some((scheme, host)) = origin.split_once("://") else {
        return false;
    };
    if scheme != "https" && !is_this_machine(host) {
        return false;
    }
    names(patterns, host)
}

/// Whether `patterns` name a host, with its port where that is not the scheme's own.
pub(crate) fn names(patterns: &[String], host: &str) -> bool {
    patterns.iter().any(|pattern| matches(pattern, host))
}

/// The sources of a `frame-ancestors` directive (CSP level 3) that allows `patterns`; `'none'` where there are none.
#[must_use]
pub fn frame_ancestors(patterns: &[String]) -> String {
    let sources: Vec<String> = patterns
        .iter()
        .filter(|pattern| is_pattern(pattern))
        .map(|pattern| {
            let scheme = if is_this_machine(pattern) { "http" } else { "https" };
            format!("{scheme}://{pattern}")
        })
        .collect();
    if sources.is_empty() {
        "'none'".to_owned()
    } else {
        sources.join(" ")
    }
}

/// Development alone: browsers treat these hosts as secure over plain HTTP.
pub(crate) fn is_this_machine(host: &str) -> bool {
    let (name, _) = split(host);
    name == "localhost" || name.ends_with(".localhost") || name == "127.0.0.1"
}

fn split(host: &str) -> (&str, Option<&str>) {
    host.split_once(':')
        .map_or((host, None), |(name, port)| (name, Some(port)))
}

fn matches(pattern: &str, host: &str) -> bool {
    match pattern.strip_prefix("*.") {
        None => pattern == host,
        Some(parent) => host
            .strip_suffix(parent)
            .and_then(|below| below.strip_suffix('.'))
            .is_some_and(|below| !below.is_empty()),
    }
}
