//! What a page's `Permissions-Policy` keeps from the window's frame, and the header that keeps nothing from it.
//!
//! A feature passes into the frame where the page has it itself and its list names the window's origin; a feature that the
//! header does not name passes, because the tag asks for it in the frame's `allow`
//! (<https://www.w3.org/TR/permissions-policy-1/#algo-define-inherited-policy>). A header that is no dictionary (RFC 8941)
//! is ignored by browsers, and here. `Feature-Policy`, which Chromium's browsers still follow for what the newer header
//! does not name, is written as a content security policy is.

use protocol::installation::{Finding, FindingCode};
use sfv::{BareItem, Dictionary, FieldType as _, InnerList, Item, ListEntry, Parser, StringRef, TokenRef};
use url::Url;

use super::content_policy::{self, Sides};
use super::{Page, Told as _, finding};

const NAME: &str = "Permissions-Policy";
const OLD_NAME: &str = "Feature-Policy";

/// What calls cannot do without.
const CAPTURE: [&str; 3] = ["camera", "microphone", "display-capture"];
/// What the tag asks for besides, as in its frame's `allow`.
const OTHERS: [&str; 6] = [
    "autoplay",
    "fullscreen",
    "picture-in-picture",
    "screen-wake-lock",
    "speaker-selection",
    "clipboard-write",
];

/// What either header keeps from the window.
pub(super) fn findings(page: &Page, at: &Url, window: &Url) -> Vec<Finding> {
    let text = page.header(NAME);
    let policy: Dictionary = Parser::new(&text).parse().unwrap_or_default();
    let is_forbidden = |feature: &str| policy.get(feature).is_some_and(|list| !passes(list, at, window));
    let mut findings = told(NAME, &text, is_forbidden, |features| {
        let mut mended = policy.clone();
        for feature in features {
            if let Some(list) = mended.get_mut(*feature) {
                mend(list, at, window);
            }
        }
        mended.serialize().unwrap_or_default()
    });
    findings.extend(old_findings(page, &policy, at, window));
    findings
}

fn old_findings(page: &Page, newer: &Dictionary, at: &Url, window: &Url) -> Vec<Finding> {
    let text = page.header(OLD_NAME);
    let policy = content_policy::Policy::read(&text.replace(',', ";"));
    let sides = Sides {
        page: at,
        window,
        nonce: None,
    };
    let is_forbidden = |feature: &str| !newer.contains_key(feature) && !policy.passes(feature, sides);
    told(OLD_NAME, &text, is_forbidden, |features| {
        let mut mended = policy.clone();
        for feature in features {
            mended.allow(&[feature], feature, "'self'");
            mended.allow(&[feature], feature, &window.origin().ascii_serialization());
        }
        mended.to_string()
    })
}

/// A finding of what calls cannot do without, and one of the rest; both with the same header, which mends both.
fn told(
    name: &str,
    text: &str,
    is_forbidden: impl Fn(&str) -> bool,
    mended: impl Fn(&[&str]) -> String,
) -> Vec<Finding> {
    let forbidden = |features: &[&'static str]| -> Vec<&'static str> {
        let features = features.iter().copied();
        features.filter(|feature| is_forbidden(feature)).collect()
    };
    let [capture, others] = [forbidden(&CAPTURE), forbidden(&OTHERS)];
    let all = [capture.as_slice(), &others].concat();
    let groups = [
        (FindingCode::CaptureForbidden, capture),
        (FindingCode::FeaturesForbidden, others),
    ];
    let finding_of = |(code, features): (FindingCode, Vec<&str>)| {
        let found = Finding {
            features: features.into_iter().map(str::to_owned).collect(),
            ..finding(code)
        };
        found
            .seen(format!("{name}: {text}"))
            .remedy(format!("{name}: {}", mended(&all)))
    };
    let some = |(_, features): &(FindingCode, Vec<&str>)| !features.is_empty();
    groups.into_iter().filter(some).map(finding_of).collect()
}

fn items(list: &ListEntry) -> &[Item] {
    match list {
        ListEntry::Item(item) => std::slice::from_ref(item),
        ListEntry::InnerList(list) => &list.items,
    }
}

/// Whether a feature with this list is the page's own, and may be the window's.
fn passes(list: &ListEntry, at: &Url, window: &Url) -> bool {
    let items = items(list);
    has_word(items, "*") || (is_own(items, at) && names(items, window))
}

fn is_own(items: &[Item], at: &Url) -> bool {
    has_word(items, "self") || names(items, at)
}

fn has_word(items: &[Item], word: &str) -> bool {
    let is_word = |item: &Item| item.bare_item.as_token().is_some_and(|token| token.as_str() == word);
    items.iter().any(is_word)
}

fn names(items: &[Item], url: &Url) -> bool {
    let named = |item: &Item| {
        item.bare_item
            .as_string()
            .is_some_and(|text| is_origin_of(text.as_str(), url))
    };
    items.iter().any(named)
}

/// Whether a list's text is an address's origin; `https://*.example` is that of every host below.
fn is_origin_of(text: &str, url: &Url) -> bool {
    let Ok(named) = Url::parse(&text.replacen("://*.", "://", 1)) else {
        return false;
    };
    if !text.contains("://*.") {
        return named.origin() == url.origin();
    }
    let below = |host: &str| {
        url.host_str()
            .and_then(|own| own.strip_suffix(host))
            .is_some_and(|rest| rest.ends_with('.'))
    };
    named.scheme() == url.scheme()
        && named.port_or_known_default() == url.port_or_known_default()
        && named.host_str().is_some_and(below)
}

/// Lets the page and the window have the feature, beside whom the list names.
fn mend(list: &mut ListEntry, at: &Url, window: &Url) {
    let (mut kept, params) = match list {
        ListEntry::Item(item) => (vec![item.bare_item.clone().into()], item.params.clone()),
        ListEntry::InnerList(list) => (list.items.clone(), list.params.clone()),
    };
    // A word that is none means nobody.
    kept.retain(|item| names_somebody(&item.bare_item));
    if !is_own(&kept, at) {
        kept.insert(0, Item::new(TokenRef::constant("self").to_owned()));
    }
    if let Ok(origin) = StringRef::from_str(&window.origin().ascii_serialization())
        && !names(&kept, window)
    {
        kept.push(Item::new(origin.to_owned()));
    }
    *list = InnerList::with_params(kept, params).into();
}

fn names_somebody(item: &BareItem) -> bool {
    item.as_string().is_some() || item.as_token().is_some_and(|token| token.as_str() == "self")
}
