//! Against the published test suite of Signature Version 4.

use protocol::Timestamp;

use super::{Keys, Request, Scope, amz_date, sign};

/// 2015-08-30T12:36:00Z, the suite's time of signing.
const SIGNED_AT: u64 = 1_440_938_160_000;

/// The suite's request without anything.
const VANILLA: Request<'static> = Request {
    method: "POST",
    host: "example.amazonaws.com",
    path: "/",
    headers: &[],
    body: b"",
};

fn check(request: Request<'_>, signed_headers: &str, expected: &str) {
    let keys = Keys {
        access_key: "AKIDEXAMPLE".to_owned(),
        secret_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned(),
    };
    let scope = Scope {
        region: "us-east-1",
        service: "service",
    };
    let signature = sign(&keys, scope, request, Timestamp::from_unix_ms(SIGNED_AT));
    assert_eq!(signature.date, "20150830T123600Z");
    assert_eq!(
        signature.authorization,
        format!(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders={signed_headers}, Signature={expected}"
        )
    );
}

#[test]
fn vector_get_vanilla() {
    check(
        Request {
            method: "GET",
            ..VANILLA
        },
        "host;x-amz-date",
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    );
}

#[test]
fn vector_post_vanilla() {
    check(
        VANILLA,
        "host;x-amz-date",
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    );
}

#[test]
fn vector_get_unreserved() {
    check(
        Request {
            method: "GET",
            path: "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            ..VANILLA
        },
        "host;x-amz-date",
        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
    );
}

#[test]
fn vector_post_header_key_sort() {
    check(
        Request {
            headers: &[("my-header1", "value1")],
            ..VANILLA
        },
        "host;my-header1;x-amz-date",
        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
    );
}

#[test]
fn vector_post_header_value_case() {
    check(
        Request {
            headers: &[("my-header1", "VALUE1")],
            ..VANILLA
        },
        "host;my-header1;x-amz-date",
        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
    );
}

#[test]
fn vector_post_x_www_form_urlencoded() {
    check(
        Request {
            headers: &[
                ("content-type", "application/x-www-form-urlencoded"),
                ("content-length", "13"),
                (
                    "x-amz-content-sha256",
                    "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e",
                ),
            ],
            body: b"Param1=value1",
            ..VANILLA
        },
        "content-length;content-type;host;x-amz-content-sha256;x-amz-date",
        "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b",
    );
}

#[test]
fn dates_are_written_as_amazon_reads_them() {
    for (ms, expected) in [
        (0, "19700101T000000Z"),
        (SIGNED_AT, "20150830T123600Z"),
        (951_782_399_000, "20000228T235959Z"),
        (951_782_400_000, "20000229T000000Z"),
        (1_709_251_199_999, "20240229T235959Z"),
        (4_107_542_400_000, "21000301T000000Z"),
    ] {
        assert_eq!(amz_date(Timestamp::from_unix_ms(ms)), expected);
    }
}
