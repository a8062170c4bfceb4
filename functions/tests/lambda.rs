//! The real `record` and `report` programs against a Runtime API served here, over the embedded DynamoDB.

#![expect(clippy::unwrap_used, reason = "a test fails where what it expects does not hold")]

use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue};
use axum::routing::{get, post};
use functions::local::embedded::Embedded;
use functions::storage::dynamo::Config;
use serde_json::{Value, from_slice, from_str, json};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};
use tokio::sync::{Mutex, mpsc};
use tokio::time::timeout;

/// How long an invocation may take, its program's start included.
const WITHIN: Duration = Duration::from_secs(20);

/// What Lambda does for one function: hands invocations out and takes responses.
struct Lambda {
    invocations: mpsc::UnboundedSender<Value>,
    responses: mpsc::UnboundedReceiver<Value>,
    _program: Child,
}

struct RuntimeApi {
    invocations: Mutex<mpsc::UnboundedReceiver<Value>>,
    responses: mpsc::UnboundedSender<Value>,
}

impl Lambda {
    /// Starts a function's program as Lambda does.
    async fn start(program: &str, dynamodb: &str) -> Self {
        let (invocations, handed_out) = mpsc::unbounded_channel();
        let (taken, responses) = mpsc::unbounded_channel();
        let api = Arc::new(RuntimeApi {
            invocations: Mutex::new(handed_out),
            responses: taken,
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let routes = Router::new()
            .route("/2018-06-01/runtime/invocation/next", get(next))
            .route("/2018-06-01/runtime/invocation/{id}/{what}", post(take))
            .with_state(api);
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        let program = Command::new(program)
            .env_clear()
            .envs([
                ("AWS_LAMBDA_RUNTIME_API", address.to_string().as_str()),
                ("AWS_LAMBDA_FUNCTION_NAME", "function"),
                ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"),
                ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                ("AWS_LAMBDA_LOG_STREAM_NAME", "stream"),
                ("AWS_LAMBDA_LOG_GROUP_NAME", "group"),
                ("AWS_REGION", "eu-central-1"),
                ("AWS_ACCESS_KEY_ID", "AKIA"),
                ("AWS_SECRET_ACCESS_KEY", "secret"),
                ("AWS_SESSION_TOKEN", "session"),
                ("AWS_ENDPOINT_URL_DYNAMODB", dynamodb),
            ])
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        Self {
            invocations,
            responses,
            _program: program,
        }
    }

    /// Posts a body to the function's URL; gives the status and the answer.
    async fn post(&mut self, body: &Value) -> (u64, Value) {
        let event = json!({
            "version": "2.0",
            "routeKey": "$default",
            "rawPath": "/",
            "rawQueryString": "",
            "headers": { "content-type": "application/json" },
            "requestContext": { "http": { "method": "POST", "path": "/", "protocol": "HTTP/1.1" } },
            "body": body.to_string(),
            "isBase64Encoded": false,
        });
        self.invocations.send(event).unwrap();
        let response = timeout(WITHIN, self.responses.recv()).await.unwrap().unwrap();
        let answer = from_str(response["body"].as_str().unwrap()).unwrap();
        (response["statusCode"].as_u64().unwrap(), answer)
    }
}

/// Waits for an invocation, as the real one does: for as long as it takes.
async fn next(State(api): State<Arc<RuntimeApi>>) -> (HeaderMap, String) {
    let event = api.invocations.lock().await.recv().await;
    let headers = [
        ("lambda-runtime-aws-request-id", "request"),
        ("lambda-runtime-deadline-ms", "4102444800000"),
        (
            "lambda-runtime-invoked-function-arn",
            "arn:aws:lambda:eu-central-1:1:function:function",
        ),
        ("lambda-runtime-trace-id", "Root=1-1-1"),
    ];
    let headers = headers
        .into_iter()
        .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)))
        .collect();
    (headers, event.unwrap_or_default().to_string())
}

async fn take(State(api): State<Arc<RuntimeApi>>, Path((_, what)): Path<(String, String)>, body: Bytes) {
    assert_eq!(what, "response", "{}", String::from_utf8_lossy(&body));
    api.responses.send(from_slice(&body).unwrap()).unwrap();
}

fn event(number: u64, fact: &Value) -> Value {
    json!({
        "id": format!("brd_a/conversation/cnv_a-{number}"),
        "brand": "brd_a",
        "conversation": "cnv_a",
        "call": "cal_a",
        "kind": "video",
        "agent": "agt_ana",
        "at": 1_795_474_245_000_u64 + number,
        "fact": fact,
    })
}

#[tokio::test]
async fn a_declined_call_goes_through_one_program_and_comes_out_of_the_other() {
    let embedded = Embedded::open(None).await.unwrap();
    embedded.table(Config::default()).await.unwrap();
    let mut record = Lambda::start(env!("CARGO_BIN_EXE_record"), embedded.endpoint()).await;
    let mut report = Lambda::start(env!("CARGO_BIN_EXE_report"), embedded.endpoint()).await;

    let declined = json!({ "type": "invitation_ended", "outcome": "declined", "ring_ms": 2_500 });
    let events = [event(1, &json!({ "type": "invited" })), event(2, &declined)];
    let batch = json!({ "events": [events[1], events[0], { "id": "broken" }] });
    // The second time as after a lost answer.
    for _ in 0..2 {
        let (status, answer) = record.post(&batch).await;
        assert_eq!(status, 200, "{answer}");
        assert_eq!(answer["stored"], json!([events[1]["id"], events[0]["id"]]));
        assert_eq!(answer["refused"], json!([["broken", "malformed"]]));
    }

    let span = json!({ "brand": "brd_a", "from": "2026-11-23", "to": "2026-11-24" });
    let (status, answer) = report.post(&span).await;
    assert_eq!(status, 200, "{answer}");
    let row = json!({
        "day": "2026-11-23", "kind": "video", "outcome": "declined",
        "calls": 1, "ring_ms": 2_500, "setup_ms": 0, "talk_ms": 0, "relayed": 0,
    });
    assert_eq!(answer["rows"], json!([row]));

    let (status, answer) = report
        .post(&json!({ "brand": "brd_a", "from": "2026-11-24", "to": "2026-11-23" }))
        .await;
    assert_eq!((status, answer["code"].as_str()), (400, Some("span_invalid")));
}

#[tokio::test]
async fn without_an_answer_of_dynamodb_nothing_is_acknowledged_or_refused() {
    // A port that was free a moment ago; over TLS, as DynamoDB is reached in AWS.
    let port = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mut record = Lambda::start(env!("CARGO_BIN_EXE_record"), &format!("https://127.0.0.1:{port}")).await;
    let batch = json!({ "events": [event(1, &json!({ "type": "invited" }))] });
    let (status, answer) = record.post(&batch).await;
    assert_eq!((status, answer), (200, json!({ "stored": [], "refused": [] })));
}
