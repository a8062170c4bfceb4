use std::time::{Duration, SystemTime};

use aws_sdk_dynamodb::config::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings};
use aws_sigv4::sign::v4::SigningParams;
use edge_core::aws::{Keys, Request, Scope, Signature, sign};
use proptest::prelude::*;
use protocol::{Day, Timestamp};

use super::{Signer, Unsigned, instant};

const NOW: Timestamp = Timestamp::from_unix_ms(1_795_474_245_000);

const REQUEST: Request<'static> = Request {
    method: "POST",
    host: "127.0.0.1:4000",
    path: "/record",
    headers: &[],
    body: b"{\"events\":[]}",
};

fn signer() -> Signer {
    Signer {
        keys: keys("AKIA", "secret"),
        region: "eu-central-1".into(),
    }
}

fn keys(access_key: &str, secret_key: &str) -> Keys {
    Keys {
        access_key: access_key.into(),
        secret_key: secret_key.into(),
    }
}

/// Signs a request as told and has another one checked with that signature.
fn check(keys: &Keys, region: &str, service: &str, taken: Request<'_>, now: Timestamp) -> Result<(), Unsigned> {
    let signature = sign(keys, Scope { region, service }, REQUEST, NOW);
    signer().check(taken, told(&signature, &[]), now)
}

/// The headers of a signed request: its signature, and others.
fn told<'a>(signature: &'a Signature, others: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<&'a str> {
    move |wanted| match wanted {
        "x-amz-date" => Some(signature.date.as_str()),
        "authorization" => Some(signature.authorization.as_str()),
        _ => others.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value),
    }
}

#[test]
fn a_request_signed_with_the_key_is_taken() {
    let ours = signer().keys;
    assert_eq!(check(&ours, "eu-central-1", "lambda", REQUEST, NOW), Ok(()));
    for now in [NOW + Duration::from_secs(299), NOW - Duration::from_secs(299)] {
        assert_eq!(check(&ours, "eu-central-1", "lambda", REQUEST, now), Ok(()));
    }
}

#[test]
fn another_key_region_or_service_is_wrong() {
    let ours = signer().keys;
    for (keys, region, service) in [
        (keys("AKIB", "secret"), "eu-central-1", "lambda"),
        (keys("AKIA", "Secret"), "eu-central-1", "lambda"),
        (ours.clone(), "eu-west-1", "lambda"),
        (ours.clone(), "eu-central-1", "dynamodb"),
    ] {
        assert_eq!(check(&keys, region, service, REQUEST, NOW), Err(Unsigned::Wrong));
    }
}

#[test]
fn whatever_is_altered_on_the_way_is_wrong() {
    let ours = signer().keys;
    for taken in [
        Request {
            body: b"{\"events\":[ ]}",
            ..REQUEST
        },
        Request {
            path: "/report",
            ..REQUEST
        },
        Request {
            host: "127.0.0.1:4001",
            ..REQUEST
        },
        Request {
            method: "PUT",
            ..REQUEST
        },
    ] {
        assert_eq!(check(&ours, "eu-central-1", "lambda", taken, NOW), Err(Unsigned::Wrong));
    }
}

#[test]
fn a_signature_is_good_for_five_minutes_around_its_date() {
    let ours = signer().keys;
    for now in [NOW + Duration::from_secs(301), NOW - Duration::from_secs(301)] {
        assert_eq!(
            check(&ours, "eu-central-1", "lambda", REQUEST, now),
            Err(Unsigned::OutOfTime)
        );
    }
}

#[test]
fn other_headers_are_covered_where_the_signer_chose_so() {
    let signed = Request {
        headers: &[("content-type", "application/json")],
        ..REQUEST
    };
    let scope = Scope {
        region: "eu-central-1",
        service: "lambda",
    };
    let signature = sign(&signer().keys, scope, signed, NOW);
    let check = |others: &[(&str, &str)]| signer().check(REQUEST, told(&signature, others), NOW);
    assert_eq!(check(&[("content-type", "application/json")]), Ok(()));
    assert_eq!(check(&[("content-type", " application/json ")]), Ok(()));
    assert_eq!(check(&[("content-type", "text/plain")]), Err(Unsigned::Wrong));
    assert_eq!(check(&[]), Err(Unsigned::Wrong));
}

#[test]
fn a_request_without_signature_or_readable_date_is_unsigned() {
    for lacking in ["x-amz-date", "authorization"] {
        let header = |name: &str| (name != lacking).then_some("20261123T223045Z");
        assert_eq!(signer().check(REQUEST, header, NOW), Err(Unsigned::Missing));
    }
    for date in [
        "",
        "20261123T223045",
        "20261323T223045Z",
        "20261123T243045Z",
        "20261123 223045Z",
        "2026112３T2230Z",
    ] {
        assert_eq!(instant(date), None, "{date}");
    }
}

/// The `authorization` header of the same request by the SDK's own signer.
fn official(keys: &Keys, scope: Scope<'_>, request: Request<'_>, now: Timestamp) -> String {
    let identity = Credentials::new(&keys.access_key, &keys.secret_key, None, None, "test").into();
    let params = SigningParams::builder()
        .identity(&identity)
        .region(scope.region)
        .name(scope.service)
        .time(SystemTime::UNIX_EPOCH + Duration::from_millis(now.as_unix_ms()))
        .settings(SigningSettings::default())
        .build()
        .unwrap();
    let url = format!("https://{}{}", request.host, request.path);
    let body = SignableBody::Bytes(request.body);
    let signable = SignableRequest::new(request.method, url, request.headers.iter().copied(), body).unwrap();
    let (instructions, _) = aws_sigv4::http_request::sign(signable, &params.into())
        .unwrap()
        .into_parts();
    let mut headers = instructions.headers();
    let (_, authorization) = headers.find(|(name, _)| *name == "authorization").unwrap();
    authorization.to_owned()
}

proptest! {
    #[test]
    fn the_official_signer_signs_alike(
        keys in ("[A-Z0-9]{16,20}", "[A-Za-z0-9/+]{1,40}").prop_map(|(access_key, secret_key)| keys(&access_key, &secret_key)),
        region in "[a-z]{2}-[a-z]{4,9}-[1-9]",
        service in "[a-z]{3,10}",
        method in prop::sample::select(vec!["GET", "POST", "PUT"]),
        host in "[a-z]{1,20}(\\.[a-z]{1,10}){1,3}(:[1-9][0-9]{3})?",
        path in "(/[A-Za-z0-9_~-]{1,8}){1,4}/?",
        content_type in prop::option::of("[a-z]{1,8}/[a-z+]{1,8}"),
        body in prop::collection::vec(any::<u8>(), 0..300),
        now in 0..Day::LAST.end().as_unix_ms(),
    ) {
        let headers: Vec<_> = content_type.iter().map(|kind| ("content-type", kind.as_str())).collect();
        let request = Request { method, host: &host, path: &path, headers: &headers, body: &body };
        let scope = Scope { region: &region, service: &service };
        let now = Timestamp::from_unix_ms(now);
        prop_assert_eq!(sign(&keys, scope, request, now).authorization, official(&keys, scope, request, now));
    }
}
