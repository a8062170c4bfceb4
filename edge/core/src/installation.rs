//! The tag on a brand's page: whether it is there, and what of the page keeps it, its window or calls away.
//!
//! A page is judged by what a server sends for it: its address, its headers, and the elements that stand in its text. What
//! its scripts make of it is not seen, so a tag that is not there may still come by a tag manager, and a nonce may be
//! given to it. What the tag needs of a page, and that it needs no style, no image and no connection, stands in
//! `docs/brand/tag.md`.

mod content_policy;
mod html;
mod permissions_policy;
mod script;
#[cfg(test)]
mod tests;

use protocol::installation::{Finding, FindingCode};
use protocol::settings::Look;
use protocol::{BrandId, Code, limits};
use url::{Host, Url};

use crate::brand::domains;
use crate::server_address::special;
use content_policy::Sides;
use html::Element;

/// What a brand's pages are checked for.
#[derive(Clone, Copy, Debug)]
pub struct Installation<'a> {
    /// Where tag and window are, as `https://window.example`.
    pub window_origin: &'a str,
    /// The brand.
    pub brand: &'a BrandId,
    /// How its window looks, and which language it speaks.
    pub look: &'a Look,
    /// Where the brand's window may open.
    pub domains: &'a [String],
    /// Whether pages may be on this machine and in private networks.
    pub development: bool,
}

/// What came of the way to a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Visit {
    /// It answered.
    Answered(Page),
    /// It leads here, where the brand does not allow its window; nobody asked there.
    Elsewhere(Url),
    /// Nothing answered.
    NotReached,
    /// Nothing answered in time.
    TooSlow,
    /// It led on and on.
    TooManyRedirects,
}

/// A page as it came.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Page {
    /// The status of the answer.
    pub status: u16,
    /// Names and values of all headers. One name may come several times.
    pub headers: Vec<(String, String)>,
    /// The first bytes of it, at most [`limits::PAGE_BYTES`].
    pub body: Vec<u8>,
}

impl Page {
    /// All values of a header, as one (RFC 9110, section 5.3).
    fn header(&self, name: &str) -> String {
        let named = |(each, _): &&(String, String)| each.eq_ignore_ascii_case(name);
        let values: Vec<_> = self
            .headers
            .iter()
            .filter(named)
            .map(|(_, value)| value.trim())
            .collect();
        values.join(", ")
    }
}

/// The line that a brand's pages carry.
#[must_use]
pub fn tag_line(window_origin: &str, brand: &BrandId, Look { colour, language, .. }: &Look) -> String {
    let language = language.map_or_else(String::new, |language| format!(r#" data-lang="{}""#, language.code()));
    format!(
        r#"<script async src="{window_origin}/tag.js" data-brand="{brand}" data-colour="{colour}"{language}></script>"#
    )
}

impl Installation<'_> {
    /// The page at an address that a person gave.
    ///
    /// # Errors
    /// `address_invalid` where it is none that could be asked, `domain_not_allowed` where the brand does not allow its host.
    pub fn address(&self, text: &str) -> Result<Url, Code> {
        if text.len() > limits::PAGE_ADDRESS_BYTES {
            return Err(Code::AddressInvalid);
        }
        let url = Url::parse(text.trim()).map_err(|_| Code::AddressInvalid)?;
        self.admitted(url)
    }

    /// Where an answer of `at` leads on to.
    ///
    /// # Errors
    /// What has come of the way where nothing there may be asked.
    pub fn redirected(&self, at: &Url, location: &str) -> Result<Url, Visit> {
        let to = at.join(location).map_err(|_| Visit::NotReached)?;
        self.admitted(to.clone()).map_err(|_| Visit::Elsewhere(to))
    }

    /// An address without what only its reader needs, if a page there may be asked for: so no request reaches anything but the
    /// brand's own sites.
    fn admitted(&self, mut url: Url) -> Result<Url, Code> {
        let is_web = matches!(url.scheme(), "http" | "https");
        let is_open = match url.host() {
            Some(Host::Domain(name)) => name.contains('.') && !special::is_special_name(name),
            Some(Host::Ipv4(ip)) => !special::is_special_v4(ip),
            Some(Host::Ipv6(ip)) => !special::is_special_v6(ip),
            None => false,
        };
        let cleaned = url.set_username("").and_then(|()| url.set_password(None));
        if !is_web || !(is_open || self.development) || cleaned.is_err() {
            return Err(Code::AddressInvalid);
        }
        url.set_fragment(None);
        if domains::names(self.domains, &host_of(&url)) {
            Ok(url)
        } else {
            Err(Code::DomainNotAllowed)
        }
    }

    /// What keeps the tag, the window or calls from a page; nothing where all is well. What fails comes first.
    #[must_use]
    pub fn check(&self, at: &Url, visit: &Visit) -> Vec<Finding> {
        let mut findings = match visit {
            Visit::Answered(page) if (200..300).contains(&page.status) => self.of_page(at, page),
            Visit::Answered(page) => vec![finding(FindingCode::BadStatus).seen(page.status.to_string())],
            Visit::Elsewhere(to) => vec![elsewhere(to)],
            Visit::NotReached => vec![finding(FindingCode::NotReached)],
            Visit::TooSlow => vec![finding(FindingCode::TooSlow)],
            Visit::TooManyRedirects => vec![finding(FindingCode::TooManyRedirects)],
        };
        findings.sort_by_key(|finding| finding.severity);
        findings.truncate(limits::FINDINGS);
        findings
    }

    fn of_page(&self, at: &Url, page: &Page) -> Vec<Finding> {
        let Ok(window) = Url::parse(self.window_origin) else {
            return Vec::new();
        };
        let text = String::from_utf8_lossy(&page.body);
        let elements: Vec<Element<'_>> = html::elements(&text).collect();
        let scripts = script::tags(&elements, at, &window);
        let mut findings: Vec<Finding> = insecure(at).into_iter().collect();
        findings.extend(script::findings(self, &scripts, &window));
        findings.extend(permissions_policy::findings(page, at, &window));
        let sides = Sides {
            page: at,
            window: &window,
            nonce: scripts.first().and_then(|tag| tag.nonce.as_deref()),
        };
        findings.extend(content_policy::findings(self, page, &elements, sides));
        findings.extend(isolated(page));
        findings
    }

    fn line(&self) -> String {
        tag_line(self.window_origin, self.brand, self.look)
    }
}

/// A host as allowed domains name it: with its port where that is not the scheme's own.
fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port()
        .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn elsewhere(to: &Url) -> Finding {
    let found = finding(FindingCode::DomainNotAllowed).seen(to.as_str());
    let host = host_of(to);
    if domains::is_pattern(&host) {
        found.remedy(host)
    } else {
        found
    }
}

/// Browsers give devices to secure pages alone.
fn insecure(at: &Url) -> Option<Finding> {
    if at.scheme() == "https" || domains::is_this_machine(&host_of(at)) {
        return None;
    }
    let mut secure = at.clone();
    // A port that speaks HTTP does not speak HTTPS too.
    let changed = secure.set_port(None).and_then(|()| secure.set_scheme("https"));
    let found = finding(FindingCode::InsecurePage).seen(at.as_str());
    Some(if changed.is_ok() {
        found.remedy(secure.as_str())
    } else {
        found
    })
}

/// A page that wants to be isolated keeps out frames that do not want it, too, as the window's (HTML, "embedder policy").
fn isolated(page: &Page) -> Option<Finding> {
    const NAME: &str = "Cross-Origin-Embedder-Policy";
    let value = page.header(NAME);
    let policy = value.split(';').next().unwrap_or_default().trim();
    matches!(policy, "require-corp" | "credentialless").then(|| {
        finding(FindingCode::IsolatedPage)
            .seen(format!("{NAME}: {value}"))
            .remedy(format!("{NAME}: unsafe-none"))
    })
}

/// Begins a finding.
fn finding(code: FindingCode) -> Finding {
    Finding {
        code,
        severity: code.severity(),
        features: Vec::new(),
        seen: None,
        remedy: None,
    }
}

/// What a finding tells, within its limits.
trait Told {
    /// What is there; cut where it is too long.
    fn seen(self, text: impl Into<String>) -> Self;
    /// What would be right; left out where it is too long, since a part of it would be wrong.
    fn remedy(self, text: impl Into<String>) -> Self;
}

impl Told for Finding {
    fn seen(self, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.len() > limits::FINDING_BYTES {
            text.truncate(text.floor_char_boundary(limits::FINDING_BYTES - "…".len()));
            text.push('…');
        }
        Self {
            seen: Some(text),
            ..self
        }
    }

    fn remedy(self, text: impl Into<String>) -> Self {
        let remedy = Some(text.into()).filter(|text| text.len() <= limits::FINDING_BYTES);
        Self { remedy, ..self }
    }
}
