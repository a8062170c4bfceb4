//! What one allocation may carry, and what goes first when it carries more.

/// A rate and how it is shared. Each way of an allocation has one of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bandwidth {
    /// Bytes a second. Browsers send up to 2.5 Mbit/s for a camera and about as much for a screen, and more for a moment
    /// after it was quiet. Higher lets a stolen credential cost more; lower makes pictures coarse. Default 1,000,000
    /// (8 Mbit/s).
    pub bytes_per_second: u32,
    /// How much of the rate may come at once, in milliseconds of it. Key frames come in bursts: lower drops parts of them,
    /// higher lets queues behind the node grow. Default 500.
    pub burst_ms: u32,
    /// How many percent are kept for small packets. Default 10: 800 kbit/s, enough for a dozen audio streams.
    pub reserved_percent: u8,
    /// The largest packet, in bytes, that counts as small. Audio packets have 50 to 250 bytes; control packets pass with
    /// them. Default 300.
    pub small: usize,
}

impl Default for Bandwidth {
    fn default() -> Self {
        Self {
            bytes_per_second: 1_000_000,
            burst_ms: 500,
            reserved_percent: 10,
            small: 300,
        }
    }
}

impl Bandwidth {
    /// Bytes a second of the reserved share, and of the rest.
    fn shares(&self) -> (u64, u64) {
        let rate = u64::from(self.bytes_per_second);
        let reserved = rate * u64::from(self.reserved_percent.min(100)) / 100;
        (reserved, rate - reserved)
    }
}

/// Two token buckets: one for all packets, one that only small packets may draw from when the other is empty.
///
/// Tokens are thousandths of bytes, so that a millisecond's refill is a multiplication.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bucket {
    common: u64,
    reserved: u64,
    filled_at_ms: u64,
}

impl Bucket {
    /// Both full.
    #[must_use]
    pub fn new(bandwidth: &Bandwidth, now_ms: u64) -> Self {
        let (reserved, common) = bandwidth.shares();
        let burst_ms = u64::from(bandwidth.burst_ms);
        Self {
            common: common.saturating_mul(burst_ms),
            reserved: reserved.saturating_mul(burst_ms),
            filled_at_ms: now_ms,
        }
    }

    /// Whether a packet of so many bytes passes; if so it is counted.
    pub fn pass(&mut self, bandwidth: &Bandwidth, bytes: usize, now_ms: u64) -> bool {
        if self.filled_at_ms < now_ms {
            self.fill(bandwidth, now_ms);
        }
        let cost = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(1000);
        if let Some(rest) = self.common.checked_sub(cost) {
            self.common = rest;
            return true;
        }
        match self.reserved.checked_sub(cost) {
            Some(rest) if bytes <= bandwidth.small => {
                self.reserved = rest;
                true
            }
            Some(_) | None => false,
        }
    }

    fn fill(&mut self, bandwidth: &Bandwidth, now_ms: u64) {
        let full = Self::new(bandwidth, now_ms);
        let elapsed_ms = now_ms.saturating_sub(self.filled_at_ms);
        let (reserved, common) = bandwidth.shares();
        self.common = self
            .common
            .saturating_add(common.saturating_mul(elapsed_ms))
            .min(full.common);
        self.reserved = self
            .reserved
            .saturating_add(reserved.saturating_mul(elapsed_ms))
            .min(full.reserved);
        self.filled_at_ms = now_ms;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 100 kB/s, 10 of them reserved; 50 kB at once.
    const BANDWIDTH: Bandwidth = Bandwidth {
        bytes_per_second: 100_000,
        burst_ms: 500,
        reserved_percent: 10,
        small: 300,
    };

    #[test]
    fn small_packets_pass_when_large_ones_no_longer_do() {
        let mut bucket = Bucket::new(&BANDWIDTH, 0);
        let mut passed = |bytes, now| (0..1000).filter(|_| bucket.pass(&BANDWIDTH, bytes, now)).count();
        assert_eq!(passed(1000, 0), 45);
        assert_eq!(passed(250, 0), 20);
        // A second later both are full again, and large packets still leave the reserve alone.
        assert_eq!(passed(1000, 1000), 45);
        assert_eq!(passed(301, 1000), 0);
        assert_eq!(passed(300, 1000), 16);
    }

    #[test]
    fn a_clock_that_goes_back_gives_nothing() {
        let mut bucket = Bucket::new(&BANDWIDTH, 1000);
        assert_eq!((0..1000).filter(|_| bucket.pass(&BANDWIDTH, 1000, 0)).count(), 45);
    }

    proptest! {
        #[test]
        fn no_more_passes_than_rate_and_burst(packets in prop::collection::vec((0_usize..2000, 0_u64..30), 1..400)) {
            let mut bucket = Bucket::new(&BANDWIDTH, 0);
            let (mut now, mut passed) = (0, 0);
            for (bytes, pause) in packets {
                now += pause;
                passed += if bucket.pass(&BANDWIDTH, bytes, now) { bytes as u64 } else { 0 };
                prop_assert!(passed <= 50_000 + 100 * now);
            }
        }
    }
}
