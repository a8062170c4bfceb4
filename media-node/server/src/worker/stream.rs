//! One connection over TCP or TLS.
//!
//! ```text
//!   Header ─(PROXY v2, from listed balancers)─▶ Frames ─▶ closing
//!                                               └ TLS on the shared port, ALPN http/1.1 ─▶ Http ─▶ closing
//! ```

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::SocketAddr;
use std::time::Instant;

use media_node_core::framing::Framer;
use media_node_core::tuple::{FiveTuple, Transport};
use mio::net::TcpStream;
use rustls::ServerConnection;

use crate::metrics::{Metrics, Unsent};
use crate::private;
use crate::proxy::{self, Head, Origin};
use crate::tls::{self, Speaks};

/// The most bytes of an HTTP request on the shared port.
const LONGEST_REQUEST: usize = 4096;

/// What the next bytes are.
#[derive(Debug)]
enum Stage {
    /// The beginning of a PROXY protocol header.
    Header(Vec<u8>),
    /// Frames; under TLS after its handshake.
    Frames,
    /// The beginning of an HTTP request.
    Http(Vec<u8>),
}

/// What came of reading once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Read {
    /// Something: look for frames, and read again.
    Some,
    /// Nothing waits.
    Nothing,
    /// The connection is over.
    Over,
}

/// A connection.
#[derive(Debug)]
pub(super) struct Stream {
    pub(super) tuple: FiveTuple,
    pub(super) socket: TcpStream,
    /// Absent while its frames are looked at.
    pub(super) framer: Option<Framer>,
    /// Since when it is without an allocation; none while it has one.
    pub(super) idle_since: Option<Instant>,
    /// It is told that there are bytes to write.
    pub(super) dirty: bool,
    tls: Option<Box<ServerConnection>>,
    is_shared: bool,
    stage: Stage,
    handshaken: bool,
    /// A frame on its way into a record.
    frame: Vec<u8>,
    waiting: Vec<u8>,
    written: usize,
    most_waiting: usize,
    closing: bool,
}

/// How a connection begins.
pub(super) struct Beginning {
    pub(super) socket: TcpStream,
    pub(super) client: SocketAddr,
    pub(super) server: SocketAddr,
    pub(super) tls: Option<Box<ServerConnection>>,
    /// Whether the port is shared with HTTPS.
    pub(super) is_shared: bool,
    /// Whether a balancer tells whose connection it is.
    pub(super) has_header: bool,
    pub(super) most_waiting: usize,
    pub(super) now: Instant,
}

impl Stream {
    pub(super) fn new(beginning: Beginning) -> Self {
        let transport = if beginning.tls.is_some() {
            Transport::Tls
        } else {
            Transport::Tcp
        };
        Self {
            tuple: FiveTuple {
                transport,
                client: beginning.client,
                server: beginning.server,
            },
            socket: beginning.socket,
            framer: Some(Framer::new()),
            idle_since: Some(beginning.now),
            dirty: false,
            tls: beginning.tls,
            is_shared: beginning.is_shared,
            stage: if beginning.has_header {
                Stage::Header(Vec::new())
            } else {
                Stage::Frames
            },
            handshaken: false,
            frame: Vec::new(),
            waiting: Vec::new(),
            written: 0,
            most_waiting: beginning.most_waiting,
            closing: false,
        }
    }

    /// Whether a balancer has yet to say whose connection it is.
    pub(super) const fn is_unknown(&self) -> bool {
        matches!(self.stage, Stage::Header(_))
    }

    /// Whether it is to speak TLS and has not come so far.
    pub(super) const fn is_handshaking(&self) -> bool {
        self.tls.is_some() && !self.handshaken
    }

    /// Reads once, into `framer` what is frames.
    pub(super) fn read(&mut self, framer: &mut Framer, metrics: &Metrics) -> Read {
        if self.closing {
            return Read::Over;
        }
        let read = match &mut self.stage {
            Stage::Header(_) => self.read_header(framer, metrics),
            Stage::Frames | Stage::Http(_) if self.tls.is_some() => self.read_tls(framer, metrics),
            Stage::Frames | Stage::Http(_) => read_into(&mut self.socket, framer),
        };
        read.unwrap_or_else(|error| {
            if error.kind() == ErrorKind::WouldBlock {
                Read::Nothing
            } else if error.kind() == ErrorKind::Interrupted {
                Read::Some
            } else {
                Read::Over
            }
        })
    }

    fn read_header(&mut self, framer: &mut Framer, metrics: &Metrics) -> io::Result<Read> {
        let Stage::Header(known) = &mut self.stage else {
            return Ok(Read::Some);
        };
        let mut bytes = [0; proxy::LONGEST];
        let room = bytes
            .get_mut(..proxy::LONGEST.saturating_sub(known.len()))
            .unwrap_or_default();
        let count = self.socket.read(room)?;
        if count == 0 {
            return Ok(Read::Over);
        }
        known.extend(bytes.iter().take(count));
        match proxy::read(known) {
            Ok(Head::Incomplete) if known.len() < proxy::LONGEST => Ok(Read::Some),
            Ok(Head::Incomplete) | Err(_) => {
                metrics.proxy_failures.increment();
                Ok(Read::Over)
            }
            Ok(Head::Complete { length, origin }) => {
                if let Origin::Client { source, destination } = origin {
                    (self.tuple.client, self.tuple.server) = (source, destination);
                }
                let rest = known.split_off(length.min(known.len()));
                self.stage = Stage::Frames;
                self.take(&rest, framer, metrics)
            }
        }
    }

    /// Takes bytes that came with a header.
    fn take(&mut self, mut rest: &[u8], framer: &mut Framer, metrics: &Metrics) -> io::Result<Read> {
        if let Some(tls) = &mut self.tls {
            while !rest.is_empty() {
                tls.read_tls(&mut rest)?;
                process(tls, metrics, self.handshaken)?;
            }
            self.dirty = true;
        } else {
            let room = framer.space();
            for (place, byte) in room.iter_mut().zip(rest) {
                *place = *byte;
            }
            framer.filled(rest.len());
        }
        Ok(Read::Some)
    }

    fn read_tls(&mut self, framer: &mut Framer, metrics: &Metrics) -> io::Result<Read> {
        let Some(tls) = &mut self.tls else {
            return Ok(Read::Over);
        };
        if tls.is_handshaking() || tls.wants_read() {
            match tls.read_tls(&mut self.socket) {
                Ok(0) => return Ok(Read::Over),
                Ok(_) => {
                    self.dirty = true;
                    process(tls, metrics, self.handshaken)?;
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    // What was decrypted before may still wait.
                    let read = self.decrypted(framer)?;
                    return Ok(if read { Read::Some } else { Read::Nothing });
                }
                Err(error) => return Err(error),
            }
        }
        let Some(tls) = &self.tls else {
            return Ok(Read::Over);
        };
        if !self.handshaken && !tls.is_handshaking() {
            self.handshaken = true;
            metrics.tls_handshakes.increment();
            if self.is_shared && tls::speaks(tls) == Speaks::Http {
                self.stage = Stage::Http(Vec::new());
            }
        }
        self.decrypted(framer)?;
        Ok(Read::Some)
    }

    /// Takes what was decrypted; says whether there was anything.
    fn decrypted(&mut self, framer: &mut Framer) -> io::Result<bool> {
        let Some(tls) = &mut self.tls else { return Ok(false) };
        let mut chunk = [0; 1024];
        let read = match &self.stage {
            Stage::Http(_) => tls.reader().read(&mut chunk),
            Stage::Header(_) | Stage::Frames => tls.reader().read(framer.space()),
        };
        let count = match read {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(false),
            Err(error) => return Err(error),
        };
        match &mut self.stage {
            Stage::Http(known) => {
                known.extend(chunk.iter().take(count));
                let answer = private::answer_public(known).map_err(|_| ErrorKind::InvalidData)?;
                if let Some(answer) = answer {
                    tls.writer().write_all(&answer)?;
                    tls.send_close_notify();
                    self.closing = true;
                    self.dirty = true;
                } else if known.len() > LONGEST_REQUEST {
                    return Err(ErrorKind::InvalidData.into());
                }
            }
            Stage::Header(_) | Stage::Frames => framer.filled(count),
        }
        Ok(true)
    }

    /// Adds a frame to what is written next. A reader that is too slow loses it, and keeps its connection.
    pub(super) fn send(&mut self, parts: [&[u8]; 3], metrics: &Metrics) {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let waiting = self.waiting.len().saturating_sub(self.written);
        if self.closing || waiting.saturating_add(length) > self.most_waiting {
            metrics.unsent(Unsent::SlowReader).increment();
            return;
        }
        match &mut self.tls {
            None => parts.iter().for_each(|part| self.waiting.extend_from_slice(part)),
            Some(tls) => {
                // One record: some clients take a record for a frame.
                self.frame.clear();
                parts.iter().for_each(|part| self.frame.extend_from_slice(part));
                if tls.writer().write_all(&self.frame).is_err() {
                    // Half a frame would make the rest unreadable.
                    self.closing = true;
                }
            }
        }
        self.dirty = true;
    }

    /// Writes what waits, as far as the socket takes it. Says whether the connection goes on.
    pub(super) fn flush(&mut self) -> bool {
        self.dirty = false;
        if let Some(tls) = &mut self.tls {
            while tls.wants_write() {
                if tls.write_tls(&mut self.waiting).is_err() {
                    return false;
                }
            }
        }
        while let Some(rest) = self.waiting.get(self.written..).filter(|rest| !rest.is_empty()) {
            match self.socket.write(rest) {
                Ok(0) => return false,
                Ok(count) => self.written += count,
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    self.waiting.drain(..self.written);
                    self.written = 0;
                    return true;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return false,
            }
        }
        self.waiting.clear();
        self.written = 0;
        !self.closing
    }
}

fn read_into(socket: &mut TcpStream, framer: &mut Framer) -> io::Result<Read> {
    let count = socket.read(framer.space())?;
    framer.filled(count);
    Ok(if count == 0 { Read::Over } else { Read::Some })
}

fn process(tls: &mut ServerConnection, metrics: &Metrics, handshaken: bool) -> io::Result<()> {
    tls.process_new_packets().map(drop).map_err(|error| {
        if !handshaken {
            metrics.tls_failures.increment();
        }
        io::Error::new(ErrorKind::InvalidData, error)
    })
}
