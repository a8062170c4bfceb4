mod headers;
mod pages;

use proptest::prelude::*;
use protocol::installation::{Finding, FindingCode, Severity};
use protocol::settings::{Language, Look};
use protocol::{BrandId, Code, limits};
use url::Url;

use super::{Installation, Page, Visit, tag_line};

const WINDOW: &str = "https://window.example";
const SHOP: &str = "https://shop.example/tents";

/// Runs `look` with the installation of a brand that allows the shop's domain, and another's on this machine.
fn with<T>(development: bool, look: impl FnOnce(Installation<'_>) -> T) -> T {
    let domains = [
        "shop.example",
        "*.brand.example",
        "shop.localhost:8787",
        "10.0.0.7",
        "intranet",
    ]
    .map(str::to_owned);
    look(Installation {
        window_origin: WINDOW,
        brand: &brand(),
        look: &northwind(None),
        domains: &domains,
        development,
    })
}

fn brand() -> BrandId {
    BrandId::from_random(1)
}

fn northwind(language: Option<Language>) -> Look {
    Look {
        name: "Northwind Outdoor".to_owned(),
        colour: "#1f6f54".to_owned(),
        greeting: String::new(),
        language,
    }
}

#[test]
fn line_says_which_language_the_brand_chose() {
    assert!(line().ends_with(r##" data-colour="#1f6f54"></script>"##));
    let german = tag_line(WINDOW, &brand(), &northwind(Some(Language::De)));
    assert!(german.ends_with(r##" data-colour="#1f6f54" data-lang="de"></script>"##));
}

/// The line that belongs on the brand's pages.
fn line() -> String {
    tag_line(WINDOW, &brand(), &northwind(None))
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

/// A good page with these headers, and whatever else in its head.
fn page(headers: &[(&str, &str)], head: &str) -> Page {
    let headers = headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Page {
        status: 200,
        headers: headers.collect(),
        body: format!("<!doctype html><html><head>{head}</head><body></body></html>").into_bytes(),
    }
}

/// What is found of a page of the shop.
fn found(page: Page) -> Vec<Finding> {
    with(false, |installation| {
        installation.check(&url(SHOP), &Visit::Answered(page))
    })
}

fn codes(findings: &[Finding]) -> Vec<FindingCode> {
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn page_with_the_line_and_without_rules_is_well() {
    assert_eq!(found(page(&[], &line())), []);
}

#[test]
fn page_is_asked_for_on_an_allowed_domain_alone() {
    use Code::{AddressInvalid, DomainNotAllowed};
    for (text, development, expected) in [
        ("https://shop.example", false, Ok("https://shop.example/")),
        ("  http://shop.example/a?b#c ", false, Ok("http://shop.example/a?b")),
        ("https://me:secret@SHOP.example/", false, Ok("https://shop.example/")),
        ("https://www.brand.example/", false, Ok("https://www.brand.example/")),
        ("https://brand.example/", false, Err(DomainNotAllowed)),
        ("https://shop.example:8443/", false, Err(DomainNotAllowed)),
        ("https://shop.example.evil.example/", false, Err(DomainNotAllowed)),
        ("https://shop.example@evil.example/", false, Err(DomainNotAllowed)),
        ("http://shop.localhost:8787/", true, Ok("http://shop.localhost:8787/")),
        ("http://shop.localhost:8787/", false, Err(AddressInvalid)),
        ("http://10.0.0.7/", true, Ok("http://10.0.0.7/")),
        ("http://10.0.0.7/", false, Err(AddressInvalid)),
        ("http://0x0a000007/", false, Err(AddressInvalid)),
        ("http://intranet/", false, Err(AddressInvalid)),
        ("http://[::1]/", false, Err(AddressInvalid)),
        ("ftp://shop.example/", false, Err(AddressInvalid)),
        ("data:text/html,shop.example", true, Err(AddressInvalid)),
        ("shop.example", false, Err(AddressInvalid)),
        ("", false, Err(AddressInvalid)),
    ] {
        let read = with(development, |installation| installation.address(text));
        assert_eq!(
            read.as_ref().map(Url::as_str),
            expected.as_ref().map(|text| *text),
            "{text}"
        );
    }
    let long = format!("https://shop.example/{}", "a".repeat(limits::PAGE_ADDRESS_BYTES));
    assert_eq!(
        with(false, |installation| installation.address(&long)),
        Err(AddressInvalid)
    );
}

#[test]
fn redirect_is_followed_on_allowed_domains_alone() {
    let to = |location| with(false, |installation| installation.redirected(&url(SHOP), location));
    assert_eq!(to("/camping"), Ok(url("https://shop.example/camping")));
    assert_eq!(to("http://shop.example"), Ok(url("http://shop.example/")));
    let away = url("https://www.shop.example/tents");
    assert_eq!(to("//www.shop.example/tents"), Err(Visit::Elsewhere(away.clone())));
    assert_eq!(to("http://127.0.0.1/"), Err(Visit::Elsewhere(url("http://127.0.0.1/"))));
    assert_eq!(to("https://"), Err(Visit::NotReached));

    let findings = with(false, |installation| {
        installation.check(&url(SHOP), &Visit::Elsewhere(away))
    });
    assert_eq!(codes(&findings), [FindingCode::DomainNotAllowed]);
    assert_eq!(findings[0].seen.as_deref(), Some("https://www.shop.example/tents"));
    assert_eq!(findings[0].remedy.as_deref(), Some("www.shop.example"));
}

#[test]
fn page_that_does_not_come_is_not_judged() {
    let not_there = Page {
        status: 404,
        ..page(&[("permissions-policy", "camera=()")], "")
    };
    for (visit, code) in [
        (Visit::NotReached, FindingCode::NotReached),
        (Visit::TooSlow, FindingCode::TooSlow),
        (Visit::TooManyRedirects, FindingCode::TooManyRedirects),
        (Visit::Answered(not_there), FindingCode::BadStatus),
    ] {
        let findings = with(false, |installation| installation.check(&url(SHOP), &visit));
        assert_eq!(codes(&findings), [code]);
    }
}

#[test]
fn page_is_served_over_https_or_by_this_machine() {
    let at = |text| {
        with(true, |installation| {
            installation.check(&url(text), &Visit::Answered(page(&[], &line())))
        })
    };
    assert_eq!(at("http://shop.localhost:8787/"), []);
    let [finding] = &at("http://shop.example:8080/a")[..] else {
        panic!("one finding")
    };
    assert_eq!(finding.code, FindingCode::InsecurePage);
    assert_eq!(finding.remedy.as_deref(), Some("https://shop.example/a"));
}

#[test]
fn what_fails_comes_before_what_may() {
    let found = found(page(&[("permissions-policy", "camera=(), autoplay=()")], ""));
    assert_eq!(
        codes(&found),
        [
            FindingCode::CaptureForbidden,
            FindingCode::NoTag,
            FindingCode::FeaturesForbidden
        ]
    );
    assert_eq!(found[1].severity, Severity::May);
}

#[test]
fn long_texts_are_cut_and_long_remedies_left_out() {
    let sources = "https://a.example ".repeat(limits::FINDING_BYTES / 10);
    let found = found(page(
        &[("content-security-policy", &format!("script-src {sources}"))],
        &line(),
    ));
    assert_eq!(codes(&found), [FindingCode::ScriptBlocked]);
    let seen = found[0].seen.as_ref().unwrap();
    assert!(seen.len() <= limits::FINDING_BYTES && seen.ends_with('…'));
    assert_eq!(found[0].remedy, None);
}

proptest! {
    #[test]
    fn nothing_that_a_page_sends_makes_the_check_panic(
        body in prop::collection::vec(any::<u8>(), 0..400),
        markup in "(<|</|<!--|-->|>|script|meta|title|style|src|data-brand|nonce|http-equiv|content|=|\"|'|&|&#x;|&#39;|é| |/){0,60}",
        policy in "(script-src|frame-src|default-src|camera|'self'|'none'|'nonce-|'|\\*|https:|://|:|;|,|=|\\(|\\)|\"|é| |/){0,40}",
        location in "\\PC{0,40}",
    ) {
        let names = ["permissions-policy", "feature-policy", "content-security-policy", "cross-origin-embedder-policy"];
        for body in [body, markup.into_bytes()] {
            let page = Page { status: 200, headers: names.map(|name| (name.to_owned(), policy.clone())).into(), body };
            let findings = found(page);
            prop_assert!(findings.len() <= limits::FINDINGS);
        }
        with(true, |installation| {
            drop(installation.redirected(&url(SHOP), &location));
            drop(installation.address(&location));
        });
    }
}
