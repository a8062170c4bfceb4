//! The real `functions-local` program: what it keeps, how it ends, what it says.

#![expect(clippy::unwrap_used, reason = "a test fails where what it expects does not hold")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::SystemTime;

use edge_core::aws::{Keys, Request, Scope, sign};
use protocol::Timestamp;

struct Program {
    child: Child,
    /// As `127.0.0.1:4000`.
    host: String,
}

fn command(listen: &str, database: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_functions-local"));
    command.args(["--listen", listen, "--database"]).arg(database);
    command.args([
        "--access-key",
        "AKIA",
        "--secret-key",
        "secret",
        "--region",
        "eu-central-1",
    ]);
    command
}

impl Program {
    fn start(database: &Path) -> Self {
        let mut child = command("127.0.0.1:0", database).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let host = line.strip_prefix("listening http://").unwrap().trim().to_owned();
        Self { child, host }
    }

    fn post(&self, path: &str, body: &str) -> String {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap();
        let now = Timestamp::from_unix_ms(u64::try_from(since.as_millis()).unwrap());
        let keys = Keys {
            access_key: "AKIA".into(),
            secret_key: "secret".into(),
        };
        let scope = Scope {
            region: "eu-central-1",
            service: "lambda",
        };
        let request = Request {
            method: "POST",
            host: &self.host,
            path,
            headers: &[],
            body: body.as_bytes(),
        };
        let signature = sign(&keys, scope, request, now);
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\nx-amz-date: {}\r\nauthorization: {}\r\n\r\n{body}",
            self.host,
            body.len(),
            signature.date,
            signature.authorization,
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// Ends it as `cargo xtask dev` does; whether it ended well.
    fn terminate(mut self) -> bool {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap().success()
    }
}

#[test]
fn what_was_recorded_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("dynamodb.sqlite");
    let batch = r#"{"events":[
        {"id":"c-1","brand":"brd_a","conversation":"cnv_a","call":"cal_a","kind":"voice","agent":"agt_a","at":1795474245000,
         "fact":{"type":"invited"}},
        {"id":"c-2","brand":"brd_a","conversation":"cnv_a","call":"cal_a","kind":"voice","agent":"agt_a","at":1795474249000,
         "fact":{"type":"invitation_ended","outcome":"cancelled","ring_ms":4000}}]}"#;
    let asked = r#"{"brand":"brd_a","from":"2026-11-23","to":"2026-11-23"}"#;

    let first = Program::start(&database);
    assert_eq!(first.post("/record", batch), r#"{"stored":["c-1","c-2"],"refused":[]}"#);
    let before = first.post("/report", asked);
    assert!(
        before.contains(r#""outcome":"cancelled","calls":1,"ring_ms":4000"#),
        "{before}"
    );
    assert!(first.terminate());

    let second = Program::start(&database);
    assert_eq!(
        second.post("/record", batch),
        r#"{"stored":["c-1","c-2"],"refused":[]}"#
    );
    assert_eq!(second.post("/report", asked), before);
    assert!(second.terminate());
}

#[test]
fn a_port_that_is_taken_ends_it_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let first = Program::start(&folder.path().join("a.sqlite"));
    let second = command(&first.host, &folder.path().join("b.sqlite")).output().unwrap();
    assert!(first.terminate());
    assert!(!second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains("is taken: stop what listens there"), "{said}");
}

#[test]
fn a_command_line_that_lacks_something_shows_the_usage() {
    let output = Command::new(env!("CARGO_BIN_EXE_functions-local")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("--listen is missing") && said.contains("Usage: functions-local"),
        "{said}"
    );
}
