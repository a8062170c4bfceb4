//! How long a thread computed.

use rustix::time::{ClockId, clock_gettime};

/// How long the thread that asks has computed, in microseconds.
pub(super) fn used_us() -> u64 {
    let used = clock_gettime(ClockId::ThreadCPUTime);
    let seconds = u64::try_from(used.tv_sec).unwrap_or_default();
    let nanoseconds = u64::try_from(used.tv_nsec).unwrap_or_default();
    seconds.saturating_mul(1_000_000).saturating_add(nanoseconds / 1_000)
}

#[cfg(test)]
mod tests {
    use super::used_us;

    #[test]
    fn whoever_computes_uses_time() {
        let before = used_us();
        let mut turns = 0_u32;
        while used_us() < before + 2_000 {
            turns += 1;
            assert!(turns < 100_000_000, "time must have been used by now");
        }
    }
}
