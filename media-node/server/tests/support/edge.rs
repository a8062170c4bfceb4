//! An edge for a node to link to: a real WebSocket server that checks tickets, and says what a test wants said.

#![allow(dead_code, unreachable_pub, reason = "each test program uses its part")]
#![allow(clippy::result_large_err, reason = "the WebSocket library asks for it")]

use std::fmt::Debug;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use media_node_core::credential::{FleetKey, link};
use protocol::node::{FromNode, Registration, SUBPROTOCOL, ToNode};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use socket2::SockRef;
use tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tungstenite::protocol::CloseFrame;
use tungstenite::{Error, Message, WebSocket, accept_hdr};

/// How long a node may take for anything.
const PATIENCE: Duration = Duration::from_secs(30);

pub trait Wire: Read + Write + Debug + Send {}

impl<W: Read + Write + Debug + Send> Wire for W {}

pub struct Edge {
    listener: TcpListener,
    tls: Option<Arc<ServerConfig>>,
}

impl Edge {
    pub fn start() -> Self {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)))
    }

    pub fn start_at(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).expect("a port");
        SockRef::from(&listener)
            .set_read_timeout(Some(PATIENCE))
            .expect("a limit");
        Self { listener, tls: None }
    }

    pub fn start_with_tls(config: ServerConfig) -> Self {
        Self {
            tls: Some(Arc::new(config)),
            ..Self::start()
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.listener.local_addr().expect("an address")
    }

    pub fn url(&self) -> String {
        let (scheme, host) = if self.tls.is_some() {
            ("wss", "localhost")
        } else {
            ("ws", "127.0.0.1")
        };
        format!("{scheme}://{host}:{}/api/node", self.address().port())
    }

    /// The next link, with the ticket that it shows.
    pub fn accept(&self) -> Link {
        let (tcp, _) = self.listener.accept().expect("a node connects");
        tcp.set_read_timeout(Some(PATIENCE)).expect("a limit");
        tcp.set_nodelay(true).expect("no delay");
        let stream: Box<dyn Wire> = match &self.tls {
            None => Box::new(tcp),
            Some(tls) => {
                let connection = ServerConnection::new(Arc::clone(tls)).expect("a connection");
                Box::new(StreamOwned::new(connection, tcp))
            }
        };
        let (mut path, mut offered) = (String::new(), String::new());
        let look = |request: &Request, mut response: Response| -> Result<Response, ErrorResponse> {
            request.uri().path().clone_into(&mut path);
            let protocols = request.headers().get("sec-websocket-protocol");
            let protocols = protocols.and_then(|value| value.to_str().ok()).expect("subprotocols");
            protocols.clone_into(&mut offered);
            let protocol = SUBPROTOCOL.parse().expect("a header's value");
            response.headers_mut().insert("sec-websocket-protocol", protocol);
            Ok(response)
        };
        let socket = accept_hdr(stream, look).expect("a WebSocket");
        assert_eq!(path, "/api/node");
        let (version, ticket) = offered.split_once(", ticket.").expect("a version and a ticket");
        assert_eq!(version, SUBPROTOCOL);
        Link {
            socket,
            ticket: ticket.to_owned(),
        }
    }

    /// The next link, registered.
    pub fn accept_and_register(&self) -> (Link, Registration) {
        let mut link = self.accept();
        let registration = link.registration();
        link.say(&ToNode::Registered);
        (link, registration)
    }

    /// Whether a connection comes whose TLS handshake fails: the node does not believe this edge.
    pub fn is_not_believed(&self) -> bool {
        let (mut tcp, _): (TcpStream, _) = self.listener.accept().expect("a node connects");
        tcp.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let tls = self.tls.as_ref().expect("TLS");
        let mut connection = ServerConnection::new(Arc::clone(tls)).expect("a connection");
        while connection.is_handshaking() {
            if connection.complete_io(&mut tcp).is_err() {
                return true;
            }
        }
        false
    }
}

fn frame(text: &str) -> FromNode {
    serde_json::from_str(text).expect("a frame of a node")
}

/// A node's link, at the edge's end.
#[derive(Debug)]
pub struct Link {
    pub socket: WebSocket<Box<dyn Wire>>,
    pub ticket: String,
}

impl Link {
    /// Which node of which region the ticket names, where this fleet's key signed it.
    pub fn introduced(&self, fleet: [u8; 32]) -> Option<(&str, &str)> {
        let now_s = SystemTime::UNIX_EPOCH.elapsed().expect("after 1970").as_secs();
        let introduced = link::check(&FleetKey::new(fleet), &self.ticket, now_s)?;
        Some((introduced.region, introduced.node))
    }

    pub fn say(&mut self, frame: &ToNode) {
        self.say_text(&serde_json::to_string(frame).expect("JSON"));
    }

    pub fn say_text(&mut self, text: &str) {
        self.socket.send(Message::text(text)).expect("the link holds");
    }

    /// What the node says next, or how it said goodbye.
    pub fn next(&mut self) -> Result<FromNode, Option<CloseFrame>> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return Ok(frame(&text)),
                Ok(Message::Ping(_)) => {}
                Ok(Message::Close(frame)) => return Err(frame),
                Ok(other) => panic!("no node says {other:?}"),
                Err(error) => panic!("nothing came in time: {error}"),
            }
        }
    }

    pub fn registration(&mut self) -> Registration {
        match self.next() {
            Ok(FromNode::Register { registration }) => registration,
            other => panic!("no registration: {other:?}"),
        }
    }

    /// The next thing that is no heartbeat.
    pub fn next_but_heartbeats(&mut self) -> Result<FromNode, Option<CloseFrame>> {
        loop {
            match self.next() {
                Ok(FromNode::Heartbeat { .. }) => {}
                other => return other,
            }
        }
    }

    /// Closes as the edge does where it refuses.
    pub fn refuse(mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame {
            code: code.into(),
            reason: reason.into(),
        };
        self.socket.close(Some(frame)).expect("the link holds");
        loop {
            match self.socket.read() {
                Ok(_) => {}
                Err(Error::ConnectionClosed) => return,
                Err(error) => panic!("the node did not answer the close: {error}"),
            }
        }
    }
}
