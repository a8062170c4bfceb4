//! How a node is, over HTTP: everything on a private address, `/health` alone for whoever asks on the port shared with TURN
//! over TLS.
//!
//! - `/health`: the process lives. A machine that does not answer is replaced.
//! - `/ready`: new calls may come: everything listens, nothing drains. A balancer that asks this sends no one to a node that
//!   is on its way out.
//! - `/metrics`: for Prometheus.

#[cfg(test)]
mod tests;

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use tracing::debug;

use crate::http::{self, Answer, BadRequest, Request};
use crate::metrics;
use crate::node::Node;

/// How many are answered at a time. Whoever comes when all are busy is hung up on.
const MOST: usize = 16;

/// How long one connection may take, whatever it does.
const PATIENCE: Duration = Duration::from_secs(5);

/// Listens, answers on threads of its own, and says at which address (port 0 is any free one).
///
/// # Errors
/// Where the address cannot be listened on.
pub fn start(address: SocketAddr, node: &Arc<Node>) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(address)?;
    let bound = listener.local_addr()?;
    let node = Arc::clone(node);
    thread::Builder::new()
        .name("private".to_owned())
        .spawn(move || accept(&listener, &node))?;
    Ok(bound)
}

/// The answer on the port that is shared with TURN over TLS; nothing while the request is not whole.
///
/// # Errors
/// As soon as the bytes are no request.
pub fn answer_public(bytes: &[u8]) -> Result<Option<Vec<u8>>, BadRequest> {
    let request = http::read(bytes)?;
    Ok(request.map(|request| {
        let answer = match (request.method, request.path) {
            ("GET" | "HEAD", "/health") => health(),
            _ => not_found(),
        };
        answer.to_bytes(&request)
    }))
}

fn accept(listener: &TcpListener, node: &Arc<Node>) {
    // One token per connection that is being answered, besides this thread's own.
    let tokens = Arc::new(());
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            // Out of file descriptors, most likely: some come back.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let token = Arc::clone(&tokens);
        if Arc::strong_count(&tokens) > MOST + 1 {
            continue;
        }
        let node = Arc::clone(node);
        let started = thread::Builder::new().name("private".to_owned()).spawn(move || {
            let _token = token;
            if let Err(error) = serve(stream, &node) {
                debug!(%error, "A private request was not answered.");
            }
        });
        if let Err(error) = started {
            debug!(%error, "A private request was not answered.");
        }
    }
}

fn serve(mut stream: TcpStream, node: &Node) -> io::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    let mut bytes = Vec::new();
    let mut chunk = [0; 1024];
    stream.set_write_timeout(Some(PATIENCE))?;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        let count = stream.read(&mut chunk)?;
        bytes.extend(chunk.iter().take(count));
        match http::read(&bytes) {
            Ok(Some(request)) => return stream.write_all(&answer(&request, node).to_bytes(&request)),
            Ok(None) if count > 0 => {}
            Ok(None) | Err(BadRequest) => return Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

fn answer(request: &Request<'_>, node: &Node) -> Answer {
    match (request.method, request.path) {
        ("GET" | "HEAD", "/health") => health(),
        ("GET" | "HEAD", "/ready") => ready(node),
        ("GET" | "HEAD", "/metrics") => Answer {
            status: "200 OK",
            content_type: "text/plain; version=0.0.4; charset=utf-8",
            body: metrics::prometheus(node),
        },
        _ => not_found(),
    }
}

fn health() -> Answer {
    Answer::text("200 OK", "alive")
}

fn ready(node: &Node) -> Answer {
    if node.is_ready() {
        Answer::text("200 OK", "ready")
    } else if node.is_draining() {
        Answer::text("503 Service Unavailable", "draining")
    } else {
        Answer::text("503 Service Unavailable", "starting")
    }
}

fn not_found() -> Answer {
    Answer::text("404 Not Found", "nothing is here")
}
