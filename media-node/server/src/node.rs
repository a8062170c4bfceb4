//! What the process's threads share about the node: who it is, how far it is on its way, and what was counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use media_node_core::relay::Alternate;

use crate::identity::Identity;
use crate::metrics::{Metrics, ProcessMetrics};

/// How far a node is on its way. It only goes forward.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Phase {
    /// Not everything listens yet.
    Starting,
    /// New allocations are admitted.
    Serving,
    /// New allocations are refused with another node's address or 508; those that run go on.
    Draining,
    /// Threads return as soon as they see it.
    Ending,
}

/// A node.
#[derive(Debug)]
pub struct Node {
    identity: Identity,
    phase: AtomicU8,
    metrics: Box<[Arc<Metrics>]>,
    process: ProcessMetrics,
    alternate: ArcSwap<Alternate>,
    started: Instant,
}

impl Node {
    /// A node that starts with so many threads.
    #[must_use]
    pub fn new(identity: Identity, threads: usize) -> Self {
        Self {
            identity,
            phase: AtomicU8::new(Phase::Starting as u8),
            metrics: (0..threads).map(|_| Arc::default()).collect(),
            process: ProcessMetrics::default(),
            alternate: ArcSwap::default(),
            started: Instant::now(),
        }
    }

    /// Who it is.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// How far it is. Cheap: threads ask at every turn.
    #[must_use]
    pub fn phase(&self) -> Phase {
        let number = self.phase.load(Ordering::Relaxed);
        [Phase::Starting, Phase::Serving, Phase::Draining]
            .into_iter()
            .find(|phase| *phase as u8 == number)
            .unwrap_or(Phase::Ending)
    }

    /// Goes on to a later phase; stays where it is further already.
    pub fn advance(&self, to: Phase) {
        self.phase.fetch_max(to as u8, Ordering::Relaxed);
    }

    /// Whether new calls may come: everything listens, and nothing drains.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.phase() == Phase::Serving
    }

    /// Whether it is on its way out.
    #[must_use]
    pub fn is_draining(&self) -> bool {
        self.phase() >= Phase::Draining
    }

    /// What each thread counts, in their order.
    #[must_use]
    pub fn metrics(&self) -> &[Arc<Metrics>] {
        &self.metrics
    }

    /// What is counted besides.
    #[must_use]
    pub const fn process(&self) -> &ProcessMetrics {
        &self.process
    }

    /// Where clients are sent while the node drains. Cheap, and without a lock: draining threads ask at every turn.
    #[must_use]
    pub fn alternate(&self) -> Alternate {
        **self.alternate.load()
    }

    /// Says where clients are sent while the node drains.
    pub fn set_alternate(&self, alternate: Alternate) {
        self.alternate.store(Arc::new(alternate));
    }

    /// A number of all threads together.
    #[must_use]
    pub fn sum(&self, read: impl Fn(&Metrics) -> u64) -> u64 {
        self.metrics
            .iter()
            .map(|metrics| read(metrics))
            .fold(0, u64::wrapping_add)
    }

    /// Allocations now.
    #[must_use]
    pub fn allocations(&self) -> u64 {
        self.sum(|metrics| metrics.allocations.get())
    }

    /// Bytes in and out, with clients and with peers, since the start.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.sum(Metrics::bytes)
    }

    /// How long the process runs.
    #[must_use]
    pub fn uptime(&self) -> Duration {
        self.started.elapsed()
    }

    /// A node that never was.
    #[cfg(test)]
    pub(crate) fn for_tests(threads: usize) -> Self {
        Self::new(Identity::for_tests(), threads)
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, Phase};

    #[test]
    fn a_node_that_drains_while_it_starts_never_gets_ready() {
        let node = Node::for_tests(1);
        node.advance(Phase::Draining);
        node.advance(Phase::Serving);
        assert_eq!(node.phase(), Phase::Draining);
        assert!(!node.is_ready());
        node.advance(Phase::Ending);
        assert_eq!(node.phase(), Phase::Ending);
    }
}
