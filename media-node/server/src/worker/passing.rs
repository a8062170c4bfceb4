//! A packet's way through a thread: out of a socket, through the relay, into another socket.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Instant;

use media_node_core::relay::{Action, Output, Relay};
use media_node_core::tuple::{FiveTuple, Transport};
use mio::Token;
use tracing::debug;

use crate::redacted::Redacted;

use super::datagrams::{FEW, Inbox, MANY};
use super::io::Io;
use super::random::Random;
use super::relayed::Hosting;
use super::stream::Read;

/// How often one connection is read from before the others have their turn.
const READS: usize = 16;

/// How many batches are taken from a socket that all clients share before anything is sent. More finds more packets of each
/// call, which then leave together; fewer sends the first of them sooner. These are half a millisecond's work.
const BATCHES: usize = 16;

/// What packets pass through.
#[derive(Debug)]
pub(super) struct Core {
    pub(super) relay: Relay,
    pub(super) io: Io,
    pub(super) random: Random,
    /// An answer on its way from the relay to a socket.
    pub(super) answer: Vec<u8>,
    /// How many packets came since it was last asked.
    pub(super) taken: usize,
}

impl Core {
    /// Takes what waits on a socket that clients come to, up to [`BATCHES`]; says whether there may be more.
    pub(super) fn take_from_clients(&mut self, index: usize, inbox: &mut Inbox) -> bool {
        (0..BATCHES).all(|_| self.take_batch_from_clients(index, inbox))
    }

    fn take_batch_from_clients(&mut self, index: usize, inbox: &mut Inbox) -> bool {
        let Some(client) = self.io.clients.get(index) else {
            return false;
        };
        let local = client.local;
        let more = match inbox.receive(&client.socket, &client.state, MANY) {
            Ok(more) => more,
            Err(error) => return is_fleeting(&error),
        };
        let now = Instant::now();
        for datagram in inbox.datagrams() {
            self.taken += 1;
            let traffic = self.io.metrics.clients(Transport::Udp);
            traffic.packets_in.increment();
            traffic.bytes_in.add(datagram.bytes.len() as u64);
            let tuple = FiveTuple {
                transport: Transport::Udp,
                client: datagram.from,
                server: SocketAddr::new(datagram.to.unwrap_or(local.ip()), local.port()),
            };
            self.pass_on(&tuple, datagram.bytes, now);
        }
        more
    }

    /// Takes a batch from a relayed socket; says whether there may be more.
    pub(super) fn take_from_peers(&mut self, token: Token, inbox: &mut Inbox) -> bool {
        let Some(relayed) = self.io.relayed.get(token) else {
            return false;
        };
        let port = relayed.port;
        let more = match inbox.receive(&relayed.socket, &relayed.state, FEW) {
            Ok(more) => more,
            Err(error) => return is_fleeting(&error),
        };
        let now = Instant::now();
        for datagram in inbox.datagrams() {
            self.taken += 1;
            self.io.metrics.peers.packets_in.increment();
            self.io.metrics.peers.bytes_in.add(datagram.bytes.len() as u64);
            if let Some(envelope) = self.relay.peer_packet(port, datagram.from, datagram.bytes, now) {
                self.io.deliver(&envelope, datagram.bytes);
            }
        }
        more
    }

    pub(super) fn take_from_siblings(&mut self) {
        self.io.siblings.look();
        let now = Instant::now();
        while let Ok(packet) = self.io.siblings.queue.try_recv() {
            let payload = packet.payload();
            if let Some(envelope) = self.relay.sibling_packet(packet.port, packet.from, payload, now) {
                self.io.deliver(&envelope, payload);
            }
        }
    }

    /// Reads from a connection and relays its frames; says whether there may be more.
    pub(super) fn read_stream(&mut self, key: usize) -> bool {
        let now = Instant::now();
        self.io.streams.soil(key);
        for _ in 0..READS {
            let Some(stream) = self.io.streams.get_mut(key) else {
                return false;
            };
            let Some(mut framer) = stream.framer.take() else {
                return false;
            };
            let was_unknown = stream.is_unknown();
            let read = stream.read(&mut framer, &self.io.metrics);
            let tuple = stream.tuple;
            let is_introduced = was_unknown && !stream.is_unknown();
            if is_introduced && !self.io.streams.introduce(key) {
                self.close(key, now);
                return false;
            }
            let mut is_over = read == Read::Over;
            loop {
                match framer.next_frame() {
                    Ok(Some(frame)) => {
                        let traffic = self.io.metrics.clients(tuple.transport);
                        traffic.packets_in.increment();
                        traffic.bytes_in.add(frame.len() as u64);
                        self.pass_on(&tuple, frame, now);
                    }
                    Ok(None) => break,
                    Err(error) => {
                        debug!(%error, client = %Redacted(tuple.client), "A connection is no stream of ours.");
                        is_over = true;
                        break;
                    }
                }
            }
            if let Some(stream) = self.io.streams.get_mut(key) {
                stream.framer = Some(framer);
            }
            self.io.streams.prove(key, self.relay.has_allocation(&tuple), now);
            if is_over {
                // What it was answered is still on its way out.
                self.io.streams.flush();
                self.close(key, now);
                return false;
            }
            if read == Read::Nothing {
                return false;
            }
        }
        true
    }

    /// Relays one packet or frame.
    fn pass_on(&mut self, tuple: &FiveTuple, packet: &[u8], now: Instant) {
        let mut host = Hosting {
            sockets: &mut self.io.relayed,
            random: &mut self.random,
        };
        match self.relay.client_packet(tuple, packet, now, &mut host) {
            Action::ToPeer {
                port,
                peer,
                payload,
                dont_fragment,
            } => {
                let relayed = &mut self.io.relayed;
                return if dont_fragment {
                    relayed.send_whole(port, peer, payload, &self.io.metrics)
                } else {
                    relayed.send(port, peer, payload, &self.io.metrics)
                };
            }
            Action::ToClient { envelope, payload } => return self.io.deliver(&envelope, payload),
            Action::ToSibling { port, from, payload } => {
                return self.io.siblings.send(port, from, payload, &self.io.metrics);
            }
            Action::Nothing => self.answer.clear(),
            Action::Reply(answer) => {
                self.answer.clear();
                self.answer.extend_from_slice(answer);
            }
        }
        self.after_request();
        if !self.answer.is_empty() {
            self.io.send_to(tuple, [&self.answer, &[], &[]]);
        }
    }

    /// Does what rarely happens.
    pub(super) fn after_request(&mut self) {
        while let Some(output) = self.relay.poll_output() {
            match output {
                Output::ClosePort(port) => self.io.relayed.close(port, &self.io.metrics),
                Output::Ended {
                    tuple,
                    reason,
                    lasted,
                    sent,
                    received,
                    ..
                } => {
                    debug!(
                        client = %Redacted(tuple.client),
                        ?reason,
                        lasted_s = lasted.as_secs(),
                        sent_bytes = sent.bytes,
                        received_bytes = received.bytes,
                        "An allocation is over."
                    );
                }
            }
        }
        self.io.metrics.allocations.set(self.relay.allocations() as u64);
    }

    pub(super) fn close(&mut self, key: usize, now: Instant) {
        if let Some(tuple) = self.io.streams.close(key) {
            self.relay.client_closed(&tuple, now);
            self.after_request();
        }
    }
}

/// Whether a socket is to be read again at once after this.
fn is_fleeting(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::Interrupted
}
