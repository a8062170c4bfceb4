//! Whether a page's content security policies let the tag and the window's frame in, and the policies that do
//! (<https://www.w3.org/TR/CSP3/>). Every policy must; a header holds several, and the page's own elements hold more.

use std::fmt;

use protocol::installation::{Finding, FindingCode};
use url::Url;

use super::html::Element;
use super::{Installation, Page, Told as _, finding, script};

const NAME: &str = "Content-Security-Policy";

/// The directives that say where scripts may come from: the first that is there does.
const SCRIPTS: [&str; 2] = ["script-src-elem", "script-src"];
/// Likewise for frames.
const FRAMES: [&str; 2] = ["frame-src", "child-src"];
const DEFAULT: &str = "default-src";
const NOBODY: &str = "'none'";

/// Who meets: policies are written from the page's side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides<'a> {
    /// The page's address.
    pub(super) page: &'a Url,
    /// The window's origin.
    pub(super) window: &'a Url,
    /// What the page's tag has as its nonce.
    pub(super) nonce: Option<&'a str>,
}

/// A policy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Policy {
    directives: Vec<Directive>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Directive {
    name: String,
    sources: Vec<String>,
}

/// What becomes of the tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verdict {
    Passes,
    /// A nonce, or a script that has one, would let it in.
    May,
    Blocked,
}

/// What each policy keeps out.
pub(super) fn findings(
    installation: &Installation<'_>,
    page: &Page,
    elements: &[Element<'_>],
    sides: Sides<'_>,
) -> Vec<Finding> {
    let header = page.header(NAME);
    let sent = header.split(',').map(|text| (text.trim(), false));
    let written = elements.iter().filter_map(|element| Some((written_in(element)?, true)));
    let of = |(text, is_written): (&str, bool)| of_policy(installation, text, is_written, sides);
    sent.chain(written).flat_map(of).collect()
}

/// The policy that an element of the page is.
fn written_in<'a>(element: &'a Element<'_>) -> Option<&'a str> {
    let is_policy = element.name == "meta" && element.attribute("http-equiv")?.eq_ignore_ascii_case(NAME);
    if is_policy { element.attribute("content") } else { None }
}

fn of_policy(installation: &Installation<'_>, text: &str, is_written: bool, sides: Sides<'_>) -> Vec<Finding> {
    let policy = Policy::read(text);
    let shown = |text: &str| match is_written {
        true => format!(
            r#"<meta http-equiv="{NAME}" content="{}">"#,
            text.replace('"', "&quot;")
        ),
        false => format!("{NAME}: {text}"),
    };
    let (verdict, is_framed) = (policy.scripts(sides), policy.lets_frame_in(sides));
    let mut mended = policy.clone();
    let origin = sides.window.origin().ascii_serialization();
    if verdict == Verdict::Blocked {
        mended.allow(&SCRIPTS, "script-src", &origin);
    }
    if !is_framed {
        mended.allow(&FRAMES, "frame-src", &origin);
    }
    let blocked = |code| finding(code).seen(shown(text)).remedy(shown(&mended.to_string()));
    let scripts = match verdict {
        Verdict::Passes => None,
        Verdict::May => Some(
            finding(FindingCode::ScriptMayBeBlocked)
                .seen(shown(text))
                .remedy(installation.line().replacen("<script ", "<script nonce=\"…\" ", 1)),
        ),
        Verdict::Blocked => Some(blocked(FindingCode::ScriptBlocked)),
    };
    let frames = (!is_framed).then(|| blocked(FindingCode::FrameBlocked));
    scripts.into_iter().chain(frames).collect()
}

impl Policy {
    /// Reads a policy. Of directives with one name the first counts, as for browsers.
    pub(super) fn read(text: &str) -> Self {
        let mut directives: Vec<Directive> = Vec::new();
        for words in text.split(';').map(str::split_ascii_whitespace) {
            let mut words = words.map(str::to_owned);
            let Some(name) = words.next().map(|name| name.to_ascii_lowercase()) else {
                continue;
            };
            if !directives.iter().any(|each| each.name == name) {
                let sources = words.collect();
                directives.push(Directive { name, sources });
            }
        }
        Self { directives }
    }

    /// Whether an old permissions policy lets a feature through to the window: whether the page has it, and the window is named.
    pub(super) fn passes(&self, feature: &str, sides: Sides<'_>) -> bool {
        let has = |list: &Directive| list.names(sides.page, sides.page) && list.names(sides.window, sides.page);
        self.governing(&[feature]).is_none_or(has)
    }

    /// Adds a source to the first directive of `names` that is there, in the place of nobody. Where there is only
    /// `default-src`, what it says is said again as `own`, with the source.
    pub(super) fn allow(&mut self, names: &[&str], own: &str, source: &str) {
        let Some(governing) = self.governing_at(names) else {
            return;
        };
        let at = if self.directives[governing].name == DEFAULT {
            let copy = Directive {
                name: own.to_owned(),
                sources: self.directives[governing].sources.clone(),
            };
            self.directives.push(copy);
            self.directives.len() - 1
        } else {
            governing
        };
        let sources = &mut self.directives[at].sources;
        sources.retain(|each| !each.eq_ignore_ascii_case(NOBODY));
        if !sources.iter().any(|each| each == source) {
            sources.push(source.to_owned());
        }
    }

    fn governing_at(&self, names: &[&str]) -> Option<usize> {
        let at = |name: &&str| self.directives.iter().position(|each| each.name == **name);
        names.iter().chain([&DEFAULT]).find_map(at)
    }

    fn governing(&self, names: &[&str]) -> Option<&Directive> {
        self.governing_at(names).and_then(|at| self.directives.get(at))
    }

    fn scripts(&self, sides: Sides<'_>) -> Verdict {
        let Some(directive) = self.governing(&SCRIPTS) else {
            return Verdict::Passes;
        };
        let has = |word: &str| directive.sources.iter().any(|each| each.eq_ignore_ascii_case(word));
        let is_nonce = |source: &&String| {
            source
                .get(..7)
                .is_some_and(|begin| begin.eq_ignore_ascii_case("'nonce-"))
        };
        let given = |source: &String| source.get(7..).and_then(|rest| rest.strip_suffix('\'')) == sides.nonce;
        let mut nonces = directive.sources.iter().filter(is_nonce).peekable();
        let wants_nonce = nonces.peek().is_some();
        if sides.nonce.is_some() && nonces.any(given) {
            Verdict::Passes
        } else if has("'strict-dynamic'") {
            // Then addresses are not looked at.
            Verdict::May
        } else if directive.names(&script::address(sides.window), sides.page) {
            Verdict::Passes
        } else if wants_nonce {
            Verdict::May
        } else {
            Verdict::Blocked
        }
    }

    fn lets_frame_in(&self, sides: Sides<'_>) -> bool {
        let mut window = sides.window.clone();
        window.set_path("/window/");
        self.governing(&FRAMES)
            .is_none_or(|directive| directive.names(&window, sides.page))
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, Directive { name, sources }) in self.directives.iter().enumerate() {
            let between = if at == 0 { "" } else { "; " };
            write!(f, "{between}{name}")?;
            sources.iter().try_for_each(|source| write!(f, " {source}"))?;
        }
        Ok(())
    }
}

impl Directive {
    fn names(&self, url: &Url, page: &Url) -> bool {
        self.sources.iter().any(|source| is_named(source, url, page))
    }
}

/// Whether a source expression names an address (CSP 3, section 6.7.2.6).
fn is_named(source: &str, url: &Url, page: &Url) -> bool {
    if source == "*" {
        return matches!(url.scheme(), "http" | "https");
    }
    if source.starts_with('\'') {
        return source.eq_ignore_ascii_case("'self'") && url.origin() == page.origin();
    }
    if let Some(scheme) = source.strip_suffix(':') {
        return is_scheme_of(scheme, url);
    }
    let (scheme, rest) = source.split_once("://").unwrap_or((page.scheme(), source));
    let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (host, port) = host
        .rsplit_once(':')
        .map_or((host, None), |(host, port)| (host, Some(port)));
    is_scheme_of(scheme, url) && is_host_of(host, url) && is_port_of(port, url) && is_path_of(path, url)
}

/// Whoever may come by HTTP may come by HTTPS, too.
fn is_scheme_of(scheme: &str, url: &Url) -> bool {
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    is(url.scheme()) || (is("http") && url.scheme() == "https")
}

fn is_host_of(pattern: &str, url: &Url) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    let host = url.host_str().unwrap_or_default();
    match pattern.strip_prefix('*') {
        Some(below) => host.ends_with(below) && host.len() > below.len(),
        None => host == pattern,
    }
}

fn is_port_of(port: Option<&str>, url: &Url) -> bool {
    match port {
        None => url.port().is_none(),
        Some("*") => true,
        Some(port) => {
            let own = url.port_or_known_default();
            port.parse().ok() == own || (port == "80" && own == Some(443))
        }
    }
}

fn is_path_of(path: &str, url: &Url) -> bool {
    match path {
        "" | "/" => true,
        folder if folder.ends_with('/') => url.path().starts_with(folder),
        file => url.path() == file,
    }
}
