use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use edge_core::aws::{Keys, Request, Scope, sign};
use protocol::limits;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, spawn_blocking};

use super::{Host, Signer, listen, now, serve};
use crate::local::embedded::Embedded;
use crate::storage::dynamo::Config;

/// A host of its own, with an empty database.
struct Running {
    address: SocketAddr,
    _embedded: Embedded,
    stop: oneshot::Sender<()>,
    served: JoinHandle<anyhow::Result<()>>,
}

fn keys() -> Keys {
    Keys {
        access_key: "AKIA".into(),
        secret_key: "secret".into(),
    }
}

async fn start() -> Running {
    let embedded = Embedded::open(None).await.unwrap();
    let host = Host {
        signer: Signer {
            keys: keys(),
            region: "eu-central-1".into(),
        },
        storage: embedded.table(Config::default()).await.unwrap(),
    };
    let listener = listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let served = tokio::spawn(serve(host, listener, async {
        stopped.await.unwrap_or_default();
    }));
    Running {
        address,
        _embedded: embedded,
        stop,
        served,
    }
}

impl Running {
    /// Sends a request whose signature covers `signed` while `body` is what goes out.
    async fn post(&self, path: &str, keys: &Keys, signed: &str, body: &str) -> (u16, String) {
        let host = self.address.to_string();
        let scope = Scope {
            region: "eu-central-1",
            service: "lambda",
        };
        let request = Request {
            method: "POST",
            host: &host,
            path,
            headers: &[],
            body: signed.as_bytes(),
        };
        let signature = sign(keys, scope, request, now());
        let headers = format!(
            "x-amz-date: {}\r\nauthorization: {}\r\n",
            signature.date, signature.authorization
        );
        self.send("POST", path, &headers, body).await
    }

    async fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
        let address = self.address;
        let text = format!(
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n{body}",
            body.len()
        );
        spawn_blocking(move || exchange(address, &text)).await.unwrap()
    }
}

fn exchange(address: SocketAddr, text: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let status = answer[9..12].parse().unwrap();
    (status, answer)
}

#[tokio::test]
async fn a_signed_request_reaches_its_function() {
    let host = start().await;
    let batch = r#"{"events":[]}"#;
    let (status, answer) = host.post("/record", &keys(), batch, batch).await;
    assert_eq!(status, 200, "{answer}");
    assert!(answer.ends_with(r#"{"stored":[],"refused":[]}"#), "{answer}");
    let asked = r#"{"brand":"brd_a","from":"2026-11-23","to":"2026-11-23"}"#;
    let (status, answer) = host.post("/report", &keys(), asked, asked).await;
    assert_eq!(status, 200, "{answer}");
    assert!(answer.ends_with(r#""rows":[]}"#), "{answer}");
}

#[tokio::test]
async fn a_request_signed_otherwise_or_not_at_all_is_forbidden() {
    let host = start().await;
    let wrong = Keys {
        secret_key: "guess".into(),
        ..keys()
    };
    let batch = r#"{"events":[]}"#;
    let old = "x-amz-date: 20200101T000000Z\r\nauthorization: AWS4-HMAC-SHA256\r\n";
    for (status, answer) in [
        host.post("/record", &wrong, batch, batch).await,
        host.post("/record", &keys(), batch, r#"{"events":[ ]}"#).await,
        host.send("POST", "/record", "", batch).await,
        host.send("POST", "/record", old, batch).await,
    ] {
        assert_eq!(status, 403, "{answer}");
        assert!(answer.contains("content-type: application/problem+json"), "{answer}");
        assert!(answer.contains(r#""code":"forbidden""#), "{answer}");
    }
}

#[tokio::test]
async fn other_paths_methods_and_sizes_are_refused() {
    let host = start().await;
    let long = " ".repeat(limits::BODY_BYTES + 1);
    for (expected, (status, answer)) in [
        (404, host.send("POST", "/", "", "").await),
        (405, host.send("GET", "/record", "", "").await),
        (413, host.send("POST", "/record", "", &long).await),
        (400, host.post("/report", &keys(), "{}", "{}").await),
    ] {
        assert_eq!(status, expected, "{answer}");
    }
}

#[tokio::test]
async fn it_stops_when_told() {
    let host = start().await;
    host.stop.send(()).unwrap();
    host.served.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_port_that_is_taken_says_what_to_do() {
    let host = start().await;
    let error = listen(host.address).await.unwrap_err().to_string();
    let port = host.address.port();
    assert!(error.starts_with(&format!("port {port} is taken: ")), "{error}");
    assert!(error.contains("--listen 127.0.0.1:"), "{error}");
}
