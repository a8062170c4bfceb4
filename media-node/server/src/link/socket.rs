//! A WebSocket to the edge, whose every step has an end.

#[cfg(test)]
mod tests;

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use protocol::limits::FRAME_BYTES;
use protocol::node::SUBPROTOCOL;
use rustls::crypto::ring;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use tungstenite::http::Uri;
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tungstenite::{ClientRequestBuilder, Error, HandshakeError, Message, WebSocket};

/// How long it may take to connect, names, TLS and the WebSocket's beginning included. Longer outlasts a slower edge; shorter
/// comes to the next attempt sooner.
const CONNECTING: Duration = Duration::from_secs(10);
/// How long one of the edge's addresses may take. Others may work where this one does not.
const ADDRESS: Duration = Duration::from_secs(4);
/// How long the system may have no room for a frame before the link counts as broken.
const WRITING: Duration = Duration::from_secs(5);
/// How long the edge may take to answer a goodbye.
const CLOSING: Duration = Duration::from_secs(1);

/// A link that is open.
#[derive(Debug)]
pub(super) struct Socket(WebSocket<Stream>);

/// What came over a link within a time.
#[derive(Debug)]
pub(super) enum Heard {
    /// A frame.
    Text(String),
    /// A sign of life that says nothing more.
    Sign,
    /// Nothing.
    Nothing,
}

/// Why a link is over.
#[derive(Debug, thiserror::Error)]
pub(super) enum Gone {
    /// The edge closed it.
    #[error("the edge closed it with {code} {reason:?}")]
    Closed {
        /// 4000 and the status of a refusal, or one of the protocol's own codes.
        code: u16,
        /// A refusal's code, or any words.
        reason: String,
    },
    /// It broke.
    #[error("the connection broke")]
    Broken(#[source] Box<Error>),
}

impl Socket {
    /// Connects and shows a ticket.
    ///
    /// # Errors
    /// Where that does not work, or takes too long.
    pub(super) fn connect(url: &str, ticket: &str) -> Result<Self> {
        Self::connect_until(url, ticket, Instant::now() + CONNECTING)
    }

    fn connect_until(url: &str, ticket: &str, deadline: Instant) -> Result<Self> {
        let url: Uri = url.parse().context("reading the edge's URL")?;
        let host = url.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let is_secure = url.scheme_str() == Some("wss");
        let port = url.port_u16().unwrap_or(if is_secure { 443 } else { 80 });
        let tcp = Timed {
            tcp: dial(&host, port, deadline)?,
            deadline,
        };
        let stream = if is_secure {
            Stream::Tls(Box::new(StreamOwned::new(tls(&host)?, tcp)))
        } else {
            Stream::Plain(tcp)
        };
        let request = ClientRequestBuilder::new(url)
            .with_sub_protocol(SUBPROTOCOL)
            .with_sub_protocol(format!("ticket.{ticket}"));
        let config = WebSocketConfig::default()
            .max_message_size(Some(FRAME_BYTES))
            .max_frame_size(Some(FRAME_BYTES))
            .read_buffer_size(4 << 10)
            .write_buffer_size(0)
            .max_write_buffer_size(FRAME_BYTES);
        match tungstenite::client::client_with_config(request, stream, Some(config)) {
            Ok((socket, _)) => Ok(Self(socket)),
            Err(HandshakeError::Interrupted(_)) => bail!("the edge took too long to answer"),
            Err(HandshakeError::Failure(error)) => Err(anyhow!(error).context("beginning the WebSocket")),
        }
    }

    /// Sends a frame.
    ///
    /// # Errors
    /// Where the link is over.
    pub(super) fn say(&mut self, text: String) -> Result<(), Gone> {
        self.0.send(Message::text(text)).map_err(broken)
    }

    /// Asks for a sign of life.
    ///
    /// # Errors
    /// Where the link is over.
    pub(super) fn ping(&mut self) -> Result<(), Gone> {
        self.0.send(Message::Ping(Vec::new().into())).map_err(broken)
    }

    /// The next frame, waited for no longer than until `deadline`.
    ///
    /// # Errors
    /// Where the link is over.
    pub(super) fn hear(&mut self, deadline: Instant) -> Result<Heard, Gone> {
        self.0.get_mut().wait_until(deadline);
        match self.0.read() {
            Ok(Message::Text(text)) => Ok(Heard::Text(text.as_str().to_owned())),
            Ok(Message::Close(frame)) => {
                // The answer, which the protocol owes.
                self.0.flush().ok();
                Err(closed(frame))
            }
            Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_) | Message::Frame(_)) => Ok(Heard::Sign),
            Err(Error::Io(error)) if is_late(&error) => Ok(Heard::Nothing),
            Err(error) => Err(broken(error)),
        }
    }

    /// Says goodbye, and waits a moment for the answer.
    pub(super) fn close(mut self) {
        let goodbye = CloseFrame {
            code: CloseCode::Normal,
            reason: "drained".into(),
        };
        if self.0.close(Some(goodbye)).is_err() {
            return;
        }
        let deadline = Instant::now() + CLOSING;
        while Instant::now() < deadline && self.hear(deadline).is_ok() {}
    }
}

fn closed(frame: Option<CloseFrame>) -> Gone {
    let (code, reason) = frame.map_or((1005, String::new()), |frame| {
        (frame.code.into(), frame.reason.to_string())
    });
    Gone::Closed { code, reason }
}

fn broken(error: Error) -> Gone {
    Gone::Broken(Box::new(error))
}

fn is_late(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

/// The first of a host's addresses that answers.
fn dial(host: &str, port: u16, deadline: Instant) -> Result<TcpStream> {
    let addresses: Vec<SocketAddr> = (host, port)
        .to_socket_addrs()
        .with_context(|| format!("looking up {host}"))?
        .collect();
    let mut failed = anyhow!("{host} has no address");
    for address in addresses {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        match TcpStream::connect_timeout(&address, left.min(ADDRESS)) {
            Ok(tcp) => {
                tcp.set_nodelay(true).context("preparing the connection")?;
                tcp.set_write_timeout(Some(WRITING))
                    .context("preparing the connection")?;
                return Ok(tcp);
            }
            Err(error) => failed = anyhow!(error).context(format!("connecting to {address}")),
        }
    }
    Err(failed)
}

/// TLS with whoever the machine trusts. Its store is read each time, because it changes while processes run.
fn tls(host: &str) -> Result<ClientConnection> {
    let mut roots = RootCertStore::empty();
    let (trusted, _) = roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if trusted == 0 {
        bail!("this machine trusts no authority: its store of certificates is missing");
    }
    let config = ClientConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).context("reading the edge's name")?;
    Ok(ClientConnection::new(Arc::new(config), name)?)
}

/// A connection that waits for bytes no longer than until an instant.
#[derive(Debug)]
struct Timed {
    tcp: TcpStream,
    deadline: Instant,
}

impl Read for Timed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::WouldBlock.into());
        }
        self.tcp.set_read_timeout(Some(left))?;
        self.tcp.read(into)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tcp.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tcp.flush()
    }
}

/// In clear to this machine, or under TLS.
#[derive(Debug)]
enum Stream {
    Plain(Timed),
    Tls(Box<StreamOwned<ClientConnection, Timed>>),
}

impl Stream {
    fn wait_until(&mut self, deadline: Instant) {
        match self {
            Self::Plain(timed) => timed.deadline = deadline,
            Self::Tls(stream) => stream.sock.deadline = deadline,
        }
    }
}

impl Read for Stream {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(timed) => timed.read(into),
            Self::Tls(stream) => stream.read(into),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(timed) => timed.write(bytes),
            Self::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(timed) => timed.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}
