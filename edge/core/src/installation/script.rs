//! The tag among the scripts of a page.

use protocol::BrandId;
use protocol::installation::{Finding, FindingCode};
use url::Url;

use super::html::Element;
use super::{Installation, Told as _, finding};

/// Where the tag is on the window's origin.
const PATH: &str = "/tag.js";

/// A script of the page that is meant as the tag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Tag<'a> {
    /// As it stands in the page.
    text: &'a str,
    /// Where it comes from; nowhere where it is in the page itself.
    from: Option<Url>,
    /// What it says of the brand.
    brand: Option<String>,
    /// What lets it through a policy that wants one.
    pub(super) nonce: Option<String>,
}

/// The address of the tag.
pub(super) fn address(window: &Url) -> Url {
    let mut url = window.clone();
    url.set_path(PATH);
    url
}

/// Every script that comes from the tag's address, or names a brand as the tag does.
pub(super) fn tags<'a>(elements: &[Element<'a>], at: &Url, window: &Url) -> Vec<Tag<'a>> {
    let tag = |element: &Element<'a>| {
        let attribute = |name| element.attribute(name).map(str::to_owned);
        let from = element.attribute("src").and_then(|src| at.join(src).ok());
        let brand = attribute("data-brand");
        let is_ours = from.as_ref().is_some_and(|from| is_ours(from, window));
        let names_a_brand = brand.as_ref().is_some_and(|brand| brand.parse::<BrandId>().is_ok());
        (element.name == "script" && (is_ours || names_a_brand)).then_some(Tag {
            text: element.text,
            from,
            brand,
            nonce: attribute("nonce"),
        })
    };
    elements.iter().filter_map(tag).collect()
}

fn is_ours(from: &Url, window: &Url) -> bool {
    from.origin() == window.origin() && from.path() == PATH
}

/// What is wrong with the tag of a page. The first one is the one that works.
pub(super) fn findings(installation: &Installation<'_>, tags: &[Tag<'_>], window: &Url) -> Vec<Finding> {
    let Some(first) = tags.first() else {
        return vec![finding(FindingCode::NoTag).remedy(installation.line())];
    };
    let mut findings = Vec::new();
    if let Some(code) = wrong(installation, first, window) {
        findings.push(finding(code).seen(first.text).remedy(installation.line()));
    }
    if let Some(second) = tags.get(1) {
        findings.push(finding(FindingCode::SecondTag).seen(second.text));
    }
    findings
}

fn wrong(installation: &Installation<'_>, tag: &Tag<'_>, window: &Url) -> Option<FindingCode> {
    match (&tag.from, tag.brand.as_deref()) {
        (None, _) => Some(FindingCode::NoOrigin),
        (Some(from), _) if !is_ours(from, window) => Some(FindingCode::OtherOrigin),
        (Some(_), None | Some("")) => Some(FindingCode::NoBrand),
        (Some(_), Some(brand)) => (brand != installation.brand.as_str()).then_some(FindingCode::OtherBrand),
    }
}
