//! The tag and the policies that stand in a page's text.

use protocol::installation::FindingCode::{
    self, CaptureForbidden, FrameBlocked, NoBrand, NoOrigin, NoTag, OtherBrand, OtherOrigin, ScriptBlocked, SecondTag,
};

use super::{codes, found, line, page};

/// The codes of what is found in a page with this head.
fn check(head: &str, expected: &[FindingCode]) {
    assert_eq!(codes(&found(page(&[], head))), expected, "{head}");
}

#[test]
fn tag_is_found_however_it_is_written() {
    let brand = super::brand();
    for head in [
        line(),
        format!("<SCRIPT SRC='https://window.example/tag.js' DATA-BRAND={brand} async></SCRIPT>"),
        format!("<script data-brand=\"{brand}\"\n  src = \"//window.example/tag.js?v=2\" />"),
        format!("<script data-brand=\"{brand}\" src=https://window.example:443/tag.js></script>"),
        format!("<title>a < b <script></title><!-- <script> -->{}", line()),
        format!("<script>if (a<b) document.write('<script src=x>')</script>{}", line()),
        format!("<a title='it&amp;s > all' x==y>é</a>{}", line()),
    ] {
        check(&head, &[]);
    }
}

#[test]
fn tag_that_no_browser_runs_is_none() {
    for around in [
        "<!-- ? -->",
        "<noscript>?</noscript>",
        "<template>?</template>",
        "<title>?</title>",
        "<script>'?'",
        "<p title=\"?",
    ] {
        check(&around.replace('?', &line()), &[NoTag]);
    }
    check("", &[NoTag]);
}

#[test]
fn tag_is_this_brands_and_comes_from_here() {
    let brand = super::brand();
    for (head, code) in [
        (
            "<script src=https://window.example/tag.js></script>".to_owned(),
            NoBrand,
        ),
        (
            "<script src=https://window.example/tag.js data-brand></script>".to_owned(),
            NoBrand,
        ),
        (
            "<script src=https://window.example/tag.js data-brand=brd_other></script>".to_owned(),
            OtherBrand,
        ),
        (
            format!("<script data-brand={brand}>!function(){{}}()</script>"),
            NoOrigin,
        ),
        (
            format!("<script data-brand={brand} src=/copied.js></script>"),
            OtherOrigin,
        ),
        (
            format!("<script data-brand={brand} src=https://window.other.example/tag.js></script>"),
            OtherOrigin,
        ),
        (
            format!("<script data-brand={brand} src=http://window.example/tag.js></script>"),
            OtherOrigin,
        ),
    ] {
        let found = found(page(&[], &head));
        assert_eq!(codes(&found), [code], "{head}");
        assert_eq!(found[0].remedy, Some(line()));
        assert!(head.starts_with(found[0].seen.as_deref().unwrap()), "{found:?}");
    }
    check("<script src=/shop.js data-brand=northwind></script>", &[NoTag]);
}

#[test]
fn second_tag_does_nothing() {
    check(&line().repeat(2), &[SecondTag]);
    let other = line().replace(super::brand().as_str(), "brd_other");
    check(&(line() + &other), &[SecondTag]);
    check(&(other + &line()), &[OtherBrand, SecondTag]);
}

#[test]
fn policy_in_the_page_counts_as_one_in_a_header() {
    let head = "<meta http-equiv=content-security-policy content=\"default-src &#39;self&#39;; img-src *\">";
    let found = found(page(&[], &(head.to_owned() + &line())));
    assert_eq!(codes(&found), [ScriptBlocked, FrameBlocked]);
    let mended = "default-src 'self'; img-src *; script-src 'self' https://window.example; frame-src 'self' https://window.example";
    for finding in found {
        assert_eq!(
            finding.remedy,
            Some(format!(
                r#"<meta http-equiv="Content-Security-Policy" content="{mended}">"#
            ))
        );
    }
    check(
        &format!("<meta http-equiv=refresh content=\"script-src 'none'\">{}", line()),
        &[],
    );
    // A permissions policy has no element.
    check(
        &format!("<meta http-equiv=permissions-policy content=\"camera=()\">{}", line()),
        &[],
    );
    assert!(!codes(&super::found(page(&[], ""))).contains(&CaptureForbidden));
}
