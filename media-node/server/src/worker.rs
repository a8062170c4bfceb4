//! The threads that relay: one per core, each with its own relay core and sockets.
//!
//! ```text
//!   clients ──UDP────▶ ┌─ thread ────────────────┐ ──▶ relayed sockets ──▶ peers
//!           ──TCP────▶ │ sockets ▶ core ▶ sockets │
//!           ──TLS────▶ └────────────┬────────────┘ ◀──
//!                                   └── siblings: ports of another thread
//! ```
//!
//! The system spreads clients over the threads (`SO_REUSEPORT`), and keeps each with one. Nothing on a packet's way is locked
//! or allocated.

mod cpu;
mod datagrams;
mod fragments;
mod io;
mod listening;
mod outgoing;
mod pace;
mod passing;
mod random;
mod relayed;
mod siblings;
mod stream;
mod streams;
mod thread;

use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::JoinHandle;

use anyhow::{Context as _, Result, bail};

use crate::config::{Config, Listen};
use crate::node::{Node, Phase};
use crate::tls::Tls;

/// The threads that relay.
#[derive(Debug)]
pub struct Workers {
    node: Arc<Node>,
    threads: Vec<Worker>,
    listens: Listen,
}

#[derive(Debug)]
struct Worker {
    handle: JoinHandle<Result<()>>,
    /// The phase on which the thread last acted.
    acted_on: Arc<AtomicU8>,
}

/// Binds every socket of the configuration and starts `config.threads` threads.
///
/// When this returns, all of them listen. Thread `i`, the first being 0,
/// - relays by a core of [`share::relay`](crate::share::relay), whose keys are [`keys::accepted`](crate::keys::accepted);
/// - counts in `node.metrics()[i]`, which nobody else writes;
/// - looks at `node.phase()` at least ten times a second: it drains its core once that is [`Phase::Draining`], and returns
///   once it is [`Phase::Ending`].
///
/// `tls` is there whenever something listens for TLS.
///
/// # Errors
/// Where a socket cannot be bound, with its address.
pub fn start(config: &Arc<Config>, node: &Arc<Node>, tls: Option<&Tls>) -> Result<Workers> {
    let count = config.threads.get();
    let listening = listening::bind(config, count)?;
    let listens = listening::bound(&config.listen, listening.first())?;
    let siblings = siblings::of(config, count)?;
    let nonce_key = random::key().context("drawing a key")?;
    let mut threads = Vec::with_capacity(count);
    for (index, (sockets, (poll, siblings))) in listening.into_iter().zip(siblings).enumerate() {
        let acted_on = Arc::new(AtomicU8::new(Phase::Starting as u8));
        let thread = thread::Thread::new(thread::Parts {
            index,
            config: Arc::clone(config),
            node: Arc::clone(node),
            tls: tls.cloned(),
            acted_on: Arc::clone(&acted_on),
            nonce_key,
            poll,
            sockets,
            siblings,
        })?;
        let handle = std::thread::Builder::new()
            .name(format!("relay-{index}"))
            .spawn(move || thread.run())
            .context("starting a thread")?;
        threads.push(Worker { handle, acted_on });
    }
    Ok(Workers {
        node: Arc::clone(node),
        threads,
        listens,
    })
}

impl Workers {
    /// Where clients come to: the configuration's addresses, with the ports that the system chose.
    #[must_use]
    pub const fn listens(&self) -> &Listen {
        &self.listens
    }

    /// Whether all threads run. Asked once a second; a node that lost one ends, because its clients' packets go nowhere.
    ///
    /// # Errors
    /// Where one ended.
    pub fn check(&self) -> Result<()> {
        if self.node.phase() < Phase::Ending && self.threads.iter().any(|worker| worker.handle.is_finished()) {
            bail!("a thread that relays ended");
        }
        Ok(())
    }

    /// Whether every thread has acted on this phase since the node reached it, so that no allocation is admitted any more
    /// that an earlier phase would have admitted. Threads look at least ten times a second.
    #[must_use]
    pub fn know_of(&self, phase: Phase) -> bool {
        self.threads
            .iter()
            .all(|worker| worker.acted_on.load(Ordering::Acquire) >= phase as u8)
    }

    /// Ends all threads and waits for them.
    ///
    /// # Errors
    /// What a thread died of.
    pub fn stop(self) -> Result<()> {
        self.node.advance(Phase::Ending);
        for worker in self.threads {
            match worker.handle.join() {
                Ok(ended) => ended.context("a thread that relays ended")?,
                Err(panic) => resume_unwind(panic),
            }
        }
        Ok(())
    }
}
