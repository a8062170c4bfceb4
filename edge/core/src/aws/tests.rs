//! Against the published test suite of Signature Version 4.

use protocol::Timestamp;

use super::{Keys, Request, Scope, amz_date, sign};

/// 2015-08-30T12:36:00Z, the suite's time of signing.
const SIGNED_AT: u64 = 1_440_938_160_000;

fn check(method: &str, expected: &str) {
    let keys = Keys {
        access_key: "AKIDEXAMPLE".to_owned(),
        secret_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned(),
    };
    let scope = Scope {
        region: "us-east-1",
        service: "service",
    };
    let request = Request {
        method,
        host: "example.amazonaws.com",
        path: "/",
        body: b"",
    };
    let signature = sign(&keys, scope, request, Timestamp::from_unix_ms(SIGNED_AT));
    assert_eq!(
        signature.authorization,
        format!(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=host;x-amz-date, Signature={expected}"
        )
    );
}

#[test]
fn vector_get_vanilla() {
    check(
        "GET",
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    );
}

#[test]
fn vector_post_vanilla() {
    check(
        "POST",
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
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
