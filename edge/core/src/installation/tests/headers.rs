//! The headers of a page.

use protocol::installation::FindingCode::{
    self, CaptureForbidden, FeaturesForbidden, FrameBlocked, IsolatedPage, ScriptBlocked, ScriptMayBeBlocked,
};

use super::{codes, found, line, page};

const PERMISSIONS: &str = "Permissions-Policy";
const CONTENT: &str = "Content-Security-Policy";

#[test]
fn permissions_policy_lets_devices_through_or_is_named_with_the_right_one() {
    // Each with what is right in its place; nothing where it is right.
    for (sent, right) in [
        ("", None),
        ("geolocation=()", None),
        ("camera=*", None),
        ("camera=(*)", None),
        (r#"camera=(self "https://window.example")"#, None),
        (r#"camera=("https://shop.example" "https://window.example")"#, None),
        (
            r#"camera=(self "https://*.example"), microphone=(self "https://window.example:443");report-to=x"#,
            None,
        ),
        // The last one of a name counts.
        ("camera=(), camera=*", None),
        // What is no dictionary is ignored by browsers.
        ("camera 'none'; microphone 'none'", None),
        ("camera=(), microphone=(", None),
        ("camera=()", Some(r#"camera=(self "https://window.example")"#)),
        ("camera=self", Some(r#"camera=(self "https://window.example")"#)),
        ("camera=none", Some(r#"camera=(self "https://window.example")"#)),
        ("camera", Some(r#"camera=(self "https://window.example")"#)),
        (
            r#"camera=("https://window.example")"#,
            Some(r#"camera=(self "https://window.example")"#),
        ),
        (
            r#"geolocation=(), camera=(self "https://maps.example"), microphone=();report-to=x"#,
            Some(
                r#"geolocation=(), camera=(self "https://maps.example" "https://window.example"), microphone=(self "https://window.example");report-to=x"#,
            ),
        ),
        (
            r#"display-capture=(self "http://window.example")"#,
            Some(r#"display-capture=(self "http://window.example" "https://window.example")"#),
        ),
        (
            r#"camera=(self "https://*.window.example")"#,
            Some(r#"camera=(self "https://*.window.example" "https://window.example")"#),
        ),
    ] {
        let found = found(page(&[(PERMISSIONS, sent)], &line()));
        let Some(right) = right else {
            assert_eq!(found, [], "{sent}");
            continue;
        };
        assert_eq!(codes(&found), [CaptureForbidden], "{sent}");
        assert_eq!(found[0].seen, Some(format!("{PERMISSIONS}: {sent}")));
        assert_eq!(found[0].remedy, Some(format!("{PERMISSIONS}: {right}")));
        assert_eq!(super::found(page(&[(PERMISSIONS, right)], &line())), [], "{right}");
    }
}

#[test]
fn several_headers_of_a_name_are_one() {
    let found = found(page(
        &[
            (PERMISSIONS, "camera=()"),
            ("permissions-policy", "microphone=(), autoplay=()"),
        ],
        &line(),
    ));
    assert_eq!(codes(&found), [CaptureForbidden, FeaturesForbidden]);
    assert_eq!(found[0].features, ["camera", "microphone"]);
    assert_eq!(found[1].features, ["autoplay"]);
    let whole = r#"Permissions-Policy: camera=(self "https://window.example"), microphone=(self "https://window.example"), autoplay=(self "https://window.example")"#;
    for finding in found {
        assert_eq!(
            finding.seen.as_deref(),
            Some("Permissions-Policy: camera=(), microphone=(), autoplay=()")
        );
        assert_eq!(finding.remedy.as_deref(), Some(whole));
    }
}

#[test]
fn older_header_counts_for_what_the_newer_one_does_not_name() {
    let old = |value| ("Feature-Policy", value);
    let check = |headers: &[(&str, &str)]| found(page(headers, &line()));
    let bound = check(&[old("camera 'none'; geolocation 'none', microphone 'self'")]);
    assert_eq!(codes(&bound), [CaptureForbidden]);
    assert_eq!(bound[0].features, ["camera", "microphone"]);
    assert_eq!(
        bound[0].remedy.as_deref(),
        Some(
            "Feature-Policy: camera 'self' https://window.example; geolocation 'none'; microphone 'self' https://window.example"
        )
    );
    assert_eq!(check(&[old("camera 'none'"), (PERMISSIONS, "camera=*")]), []);
    assert_eq!(check(&[old("camera *; microphone 'self' https://window.example")]), []);
}

#[test]
fn content_security_policy_lets_tag_and_window_in_or_is_named() {
    for (policy, expected) in [
        (
            "img-src 'none'; connect-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
            &[][..],
        ),
        (
            "default-src 'none'; script-src https://window.example; frame-src https://window.example",
            &[],
        ),
        ("default-src *", &[]),
        ("default-src https:", &[]),
        ("default-src http:", &[]),
        ("DEFAULT-SRC HTTPS:", &[]),
        ("default-src window.example", &[]),
        ("default-src *.example", &[]),
        ("default-src https://window.example:443", &[]),
        ("default-src https://window.example:*", &[]),
        (
            "script-src https://window.example/tag.js; child-src https://window.example/window/",
            &[],
        ),
        ("script-src https://window.example/", &[]),
        ("script-src 'none'; script-src-elem https://window.example", &[]),
        ("script-src https://window.example; script-src 'none'", &[]),
        ("child-src 'none'; frame-src https://window.example", &[]),
        ("default-src 'self'", &[ScriptBlocked, FrameBlocked]),
        ("default-src 'none'", &[ScriptBlocked, FrameBlocked]),
        ("default-src", &[ScriptBlocked, FrameBlocked]),
        ("script-src 'self' 'unsafe-inline' 'unsafe-eval'", &[ScriptBlocked]),
        (
            "script-src https://window.example; script-src-elem 'self'",
            &[ScriptBlocked],
        ),
        ("script-src https://window.example:8443", &[ScriptBlocked]),
        ("script-src https://window.example/other.js", &[ScriptBlocked]),
        ("script-src https://*.window.example", &[ScriptBlocked]),
        ("script-src data: blob:", &[ScriptBlocked]),
        ("script-src 'sha256-47DEQpj8HBSa'", &[ScriptBlocked]),
        ("script-src 'nonce-r4nd0m'", &[ScriptMayBeBlocked]),
        ("script-src 'nonce-r4nd0m' https://window.example", &[]),
        (
            "script-src 'nonce-r4nd0m' 'strict-dynamic' https://window.example",
            &[ScriptMayBeBlocked],
        ),
        ("frame-src 'self' https://player.example", &[FrameBlocked]),
        ("child-src 'none'", &[FrameBlocked]),
    ] {
        assert_eq!(codes(&found(page(&[(CONTENT, policy)], &line()))), expected, "{policy}");
    }
}

#[test]
fn mended_policy_is_the_one_that_was_sent_with_the_window_in_it() {
    for (sent, right) in [
        (
            "default-src 'self'; img-src *",
            "default-src 'self'; img-src *; script-src 'self' https://window.example; frame-src 'self' https://window.example",
        ),
        (
            "script-src 'self' https://cdn.example;frame-src 'none';",
            "script-src 'self' https://cdn.example https://window.example; frame-src https://window.example",
        ),
        (
            "script-src 'none'; script-src-elem 'self'",
            "script-src 'none'; script-src-elem 'self' https://window.example",
        ),
    ] {
        let found = found(page(&[(CONTENT, sent)], &line()));
        for finding in &found {
            assert_eq!(finding.seen, Some(format!("{CONTENT}: {}", sent)));
            assert_eq!(finding.remedy, Some(format!("{CONTENT}: {right}")));
        }
        assert!(!found.is_empty());
        assert_eq!(super::found(page(&[(CONTENT, right)], &line())), [], "{right}");
    }
}

#[test]
fn every_policy_has_to_let_the_window_in() {
    let good = "default-src https://window.example";
    let check = |headers: &[(&str, &str)], expected: &[FindingCode]| {
        assert_eq!(codes(&found(page(headers, &line()))), expected, "{headers:?}");
    };
    check(&[(CONTENT, good), (CONTENT, "frame-src 'none'")], &[FrameBlocked]);
    check(&[(CONTENT, &format!("{good}, script-src 'none'"))], &[ScriptBlocked]);
    check(&[("Content-Security-Policy-Report-Only", "default-src 'none'")], &[]);
}

#[test]
fn nonce_of_the_tag_lets_it_in() {
    let with_nonce = line().replace("<script ", "<script nonce=r4nd0m ");
    let policy = "script-src 'nonce-r4nd0m' 'strict-dynamic'";
    assert_eq!(found(page(&[(CONTENT, policy)], &with_nonce)), []);
    let other = found(page(&[(CONTENT, policy)], &line()));
    assert_eq!(codes(&other), [ScriptMayBeBlocked]);
    assert_eq!(
        other[0].remedy,
        Some(line().replace("<script ", "<script nonce=\"…\" "))
    );
}

#[test]
fn page_that_isolates_itself_keeps_the_window_out() {
    for (value, expected) in [
        ("require-corp", &[IsolatedPage][..]),
        (r#"credentialless; report-to="x""#, &[IsolatedPage]),
        ("unsafe-none", &[]),
    ] {
        let header = [("Cross-Origin-Embedder-Policy", value)];
        assert_eq!(codes(&found(page(&header, &line()))), expected, "{value}");
    }
}
