use protocol::Code;
use serde_json::{from_value, json, to_value};

use super::{UrlRequest, UrlResponse};
use crate::answer::Answer;

/// A function URL's event, with what matters to the case in it.
fn request(method: &str, body: &str, is_base64_encoded: bool) -> UrlRequest {
    from_value(json!({
        "version": "2.0",
        "rawPath": "/",
        "headers": { "content-type": "application/json" },
        "requestContext": { "http": { "method": method, "path": "/", "protocol": "HTTP/1.1" } },
        "body": body,
        "isBase64Encoded": is_base64_encoded,
    }))
    .unwrap()
}

#[test]
fn a_body_is_read_as_text_or_as_base64() {
    assert_eq!(request("POST", "{}", false).bytes(), Ok(b"{}".to_vec()));
    assert_eq!(request("POST", "e30=", true).bytes(), Ok(b"{}".to_vec()));
    assert_eq!(request("POST", "{}", true).bytes(), Err(Code::Malformed));
}

#[test]
fn other_methods_than_post_are_refused() {
    assert_eq!(request("GET", "", false).bytes(), Err(Code::MethodNotAllowed));
}

#[test]
fn a_request_without_a_body_has_an_empty_one() {
    let request: UrlRequest = from_value(json!({ "requestContext": { "http": { "method": "POST" } } })).unwrap();
    assert_eq!(request.bytes(), Ok(Vec::new()));
}

#[test]
fn a_refusal_leaves_as_a_problem() {
    let response = to_value(UrlResponse::from(Answer::refusing(Code::SpanInvalid))).unwrap();
    assert_eq!(response["statusCode"], 400);
    assert_eq!(response["headers"]["content-type"], "application/problem+json");
    assert!(response["body"].as_str().unwrap().contains("span_invalid"));
}
