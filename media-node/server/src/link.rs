//! The control link to the edge: who the node is, how busy it is, and when it or the edge wants it gone.
//!
//! - `machine`: what is said and done when, without clock or socket; `backoff`, `load` and `registration` help it.
//! - `socket`: a WebSocket over TCP or TLS. `thread`: the link's own thread, which joins both.
//!
//! No packet waits for the link: without one the node relays for whoever has a credential, and is given no new calls.

mod backoff;
mod load;
mod machine;
mod registration;
mod socket;
mod thread;

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use anyhow::{Context as _, Result};
use protocol::Timestamp;
use tracing::warn;

use crate::config::{Config, Listen};
use crate::node::Node;
use crate::run::Event;

use thread::{Command, Parts};

/// How long the end of the process waits for the link to say goodbye. Longer keeps a machine; shorter lets the edge find out
/// by itself, which takes it no longer.
const GOODBYE: Duration = Duration::from_secs(2);

/// A node's link, on a thread of its own.
#[derive(Debug)]
pub struct Link {
    commands: Sender<Command>,
    /// Hangs up when the thread ends.
    ended: Receiver<()>,
}

/// Begins to connect, where the configuration names an edge. `listens` is where the node listens in fact,
/// `certificate_until` when its certificate is no longer valid; what the edge wants of the process comes as `events`.
///
/// # Errors
/// Where the thread cannot be started.
pub fn start(
    config: &Config,
    node: &Arc<Node>,
    listens: &Listen,
    certificate_until: Option<Timestamp>,
    events: Sender<Event>,
) -> Result<Option<Link>> {
    let Some(edge) = &config.edge else {
        return Ok(None);
    };
    let mut registration = registration::of(config, node.identity(), listens);
    registration.certificate_until = certificate_until;
    if listens.has_tls() && config.public.name.is_none() {
        warn!("Clients are told an IP address for TLS: without `public.name` few certificates please their browsers.");
    }
    let (commands, received) = mpsc::channel();
    let (alive, ended) = mpsc::channel();
    let thread = thread::Thread::new(Parts {
        edge: edge.clone(),
        keys: config.keys.clone(),
        node: Arc::clone(node),
        registration,
        commands: received,
        events,
    });
    std::thread::Builder::new()
        .name("link".to_owned())
        .spawn(move || {
            let _alive: Sender<()> = alive;
            thread.run();
        })
        .context("starting the link's thread")?;
    Ok(Some(Link { commands, ended }))
}

impl Link {
    /// The node drains.
    pub fn drain(&self) {
        self.tell(Command::Drain);
    }

    /// The node has another certificate, valid until then.
    pub fn certificate(&self, until: Option<Timestamp>) {
        self.tell(Command::Certificate(until));
    }

    /// Says goodbye to the edge and waits until that is done, or long enough.
    pub fn end(self) {
        self.tell(Command::End);
        match self.ended.recv_timeout(GOODBYE) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => {}
            Err(RecvTimeoutError::Timeout) => warn!("The link to the edge is left without a goodbye."),
        }
    }

    fn tell(&self, command: Command) {
        // A thread that ended has nobody left to tell.
        self.commands.send(command).ok();
    }
}
