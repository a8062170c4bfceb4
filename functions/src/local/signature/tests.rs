use std::time::Duration;

use edge_core::aws::{Keys, Request, Scope, sign};
use protocol::Timestamp;

use super::{Signer, Unsigned, instant};

const NOW: Timestamp = Timestamp::from_unix_ms(1_795_474_245_000);

const REQUEST: Request<'static> = Request {
    method: "POST",
    host: "127.0.0.1:4000",
    path: "/record",
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
    signer().check(taken, Some(&signature.date), Some(&signature.authorization), now)
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
fn a_request_without_signature_or_readable_date_is_unsigned() {
    let ours = signer();
    assert_eq!(ours.check(REQUEST, None, Some("AWS4"), NOW), Err(Unsigned::Missing));
    assert_eq!(
        ours.check(REQUEST, Some("20261123T223045Z"), None, NOW),
        Err(Unsigned::Missing)
    );
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
