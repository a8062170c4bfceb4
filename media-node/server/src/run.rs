//! A node's life: it starts, serves, drains and ends.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Error, Result};
use protocol::Timestamp;
use tracing::{error, info, warn};

use crate::config::Config;
use crate::drain::{Drain, End};
use crate::identity::Identity;
use crate::link::{self, Link};
use crate::node::{Node, Phase};
use crate::tls::{Certificate, Reload, Tls};
use crate::worker::Workers;
use crate::{log, private, signal, worker};

/// How often the process looks after itself while it serves.
const TURN: Duration = Duration::from_secs(1);

/// How often it looks whether its last call ended while it drains.
const DRAINING_TURN: Duration = Duration::from_millis(100);

/// How often it looks whether the certificate's files changed. They do so every few weeks.
const CERTIFICATE_TURN: Duration = Duration::from_secs(30);

/// What the process is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// Drain: an operator or the edge wants the node gone.
    Drain,
    /// Read the certificate again.
    Reload,
}

/// Runs a node until it drained or failed.
#[must_use]
pub fn run(config: Config) -> ExitCode {
    log::start(config.log);
    match life(&Arc::new(config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            error!(error = format!("{error:#}"), "The node failed.");
            ExitCode::FAILURE
        }
    }
}

fn life(config: &Arc<Config>) -> Result<()> {
    let (sender, events) = mpsc::channel();
    signal::listen(sender.clone()).context("handling signals")?;
    let tls = config.tls.as_ref().map(Tls::load).transpose()?;
    let identity = Identity::find(config)?;
    info!(node = %identity.id, region = %identity.region, version = env!("CARGO_PKG_VERSION"), "Node starts.");
    let node = Arc::new(Node::new(identity, config.threads.get()));
    let private = private::start(config.private, &node)
        .with_context(|| format!("listening on {} for health and metrics", config.private))?;
    info!(address = %private, "Health and metrics are served.");
    let workers = worker::start(config, &node, tls.as_ref())?;
    node.advance(Phase::Serving);
    info!(threads = config.threads, "Node serves.");
    let certificate = tls.as_ref().map(|tls| tls.certificate.as_ref());
    let until = certificate_until(&node, certificate);
    let link = link::start(config, &node, workers.listens(), until, sender)?;
    let mut life = Life {
        config,
        node: &node,
        certificate,
        certificate_seen: Instant::now(),
        drain: Drain::Serving,
        link,
    };
    let ended = life.follow(&events, &workers);
    let stopped = workers.stop();
    if let Some(link) = life.link {
        link.end();
    }
    stopped.and(ended)
}

/// When the certificate is no longer valid, which is shown too.
fn certificate_until(node: &Node, certificate: Option<&Certificate>) -> Option<Timestamp> {
    let until = certificate.and_then(Certificate::until);
    let until_s = until.map_or(0, |until| until.as_unix_ms() / 1_000);
    node.process().certificate_until_s.set(until_s);
    until
}

/// The process's own thread, which looks after the others.
struct Life<'a> {
    config: &'a Config,
    node: &'a Node,
    certificate: Option<&'a Certificate>,
    certificate_seen: Instant,
    drain: Drain,
    link: Option<Link>,
}

impl Life<'_> {
    fn follow(&mut self, events: &Receiver<Event>, workers: &Workers) -> Result<()> {
        loop {
            match events.recv_timeout(self.turn()) {
                Ok(Event::Drain) => self.begin_to_drain(),
                Ok(Event::Reload) => self.reload(true),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
            }
            workers.check()?;
            self.reload(false);
            // Until every thread knows that the node drains, one of them may admit an allocation after it was counted.
            let unseen = u64::from(!workers.know_of(self.node.phase()));
            let allocations = self.node.allocations().max(unseen);
            self.drain.handle_allocations(allocations, Instant::now());
            match self.drain {
                Drain::Serving | Drain::Draining { .. } => {}
                Drain::Done(End::Empty) => {
                    info!("Node drained.");
                    return Ok(());
                }
                Drain::Done(End::LimitOver) => {
                    warn!(
                        allocations,
                        "Node ends although it has allocations: draining took too long."
                    );
                    return Ok(());
                }
            }
        }
    }

    fn turn(&self) -> Duration {
        let until_deadline = self
            .drain
            .poll_deadline()
            .map(|until| until.saturating_duration_since(Instant::now()));
        until_deadline.map_or(TURN, |left| left.min(DRAINING_TURN))
    }

    fn begin_to_drain(&mut self) {
        self.node.advance(Phase::Draining);
        let allocations = self.node.allocations();
        let limit = self.config.drain_limit;
        self.drain.begin(limit, Instant::now());
        info!(allocations, limit_s = limit.as_secs(), "Node drains.");
        if let Some(link) = &self.link {
            link.drain();
        }
    }

    /// Looks at the certificate's files when it is time, or when an operator `asked`.
    fn reload(&mut self, asked: bool) {
        let Some(certificate) = self.certificate else {
            return;
        };
        if !asked && self.certificate_seen.elapsed() < CERTIFICATE_TURN {
            return;
        }
        self.certificate_seen = Instant::now();
        match certificate.reload() {
            Reload::Unchanged if asked => info!("The certificate's files did not change."),
            Reload::Unchanged => {}
            Reload::Replaced => {
                info!("The certificate was replaced.");
                let until = certificate_until(self.node, self.certificate);
                if let Some(link) = &self.link {
                    link.certificate(until);
                }
            }
            Reload::Kept(error) => {
                error!(
                    error = format!("{:#}", Error::from(error)),
                    "The certificate stays: its new files are no good."
                );
            }
        }
    }
}
