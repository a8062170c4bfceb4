//! How busy a node is, from what its threads count.

use std::time::{Duration, Instant};

use protocol::node::Load;

/// What the threads had counted at an instant, all together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Sample {
    /// When.
    pub(super) at: Instant,
    /// Allocations now.
    pub(super) allocations: u64,
    /// Bytes in and out, with clients and with peers.
    pub(super) bytes: u64,
    /// How long the threads computed.
    pub(super) cpu: Duration,
    /// How many threads there are.
    pub(super) threads: u32,
}

/// Turns counters into rates.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Meter {
    pub(super) last: Option<Sample>,
}

impl Meter {
    /// The load between the sample before and this one; no traffic where there was none before.
    pub(super) fn take(&mut self, sample: Sample) -> Load {
        let before = self.last.replace(sample).unwrap_or(sample);
        let passed = sample.at.saturating_duration_since(before.at);
        let bits = sample.bytes.wrapping_sub(before.bytes).saturating_mul(8);
        let computed = sample.cpu.saturating_sub(before.cpu);
        Load {
            allocations: u32::try_from(sample.allocations).unwrap_or(u32::MAX),
            bits_per_second: per_second(bits, passed),
            cpu_percent: percent(computed, passed.saturating_mul(sample.threads)),
        }
    }
}

fn per_second(count: u64, passed: Duration) -> u64 {
    let passed_ms = passed.as_millis().max(1);
    u64::try_from(u128::from(count) * 1_000 / passed_ms).unwrap_or(u64::MAX)
}

/// At most 100: clocks are read one after the other.
fn percent(part: Duration, whole: Duration) -> u8 {
    let percent = part.as_micros().saturating_mul(100) / whole.as_micros().max(1);
    u8::try_from(percent.min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Duration, Instant, Load, Meter, Sample};

    #[test]
    fn rates_are_of_the_time_since_the_last_sample() {
        let start = Instant::now();
        let sample = |seconds, bytes, cpu_ms| Sample {
            at: start + Duration::from_secs(seconds),
            allocations: 7,
            bytes,
            cpu: Duration::from_millis(cpu_ms),
            threads: 2,
        };
        let mut meter = Meter::default();
        let load = |bits_per_second, cpu_percent| Load {
            allocations: 7,
            bits_per_second,
            cpu_percent,
        };
        assert_eq!(meter.take(sample(0, 5_000, 400)), load(0, 0));
        assert_eq!(meter.take(sample(5, 10_000, 2_900)), load(8_000, 25));
        assert_eq!(meter.take(sample(10, 10_000, 2_900)), load(0, 0));
    }

    proptest! {
        #[test]
        fn no_counter_panics(samples in prop::collection::vec((any::<u64>(), any::<u64>(), any::<u64>(), 0_u64..1 << 40, 0_u32..300), 1..9)) {
            let (start, mut meter) = (Instant::now(), Meter::default());
            for (allocations, bytes, cpu_ns, at_ns, threads) in samples {
                let load = meter.take(Sample {
                    at: start + Duration::from_nanos(at_ns),
                    allocations,
                    bytes,
                    cpu: Duration::from_nanos(cpu_ns),
                    threads,
                });
                prop_assert!(load.cpu_percent <= 100);
            }
        }
    }
}
