//! How long a failed delivery waits.

use std::time::Duration;

/// The first pause. Longer spares a receiver that is down; shorter hides a hiccup.
const FIRST: Duration = Duration::from_millis(500);
/// The longest pause. Longer spares a receiver that stays down; shorter notices its return sooner.
const LONGEST: Duration = Duration::from_secs(300);

/// The pause before the next attempt, after `attempts` failed ones: it doubles from [`FIRST`] up to [`LONGEST`], of which a
/// random part between half and all is taken, so that many objects do not come back at once.
pub(super) fn pause(attempts: u32, random: u32) -> Duration {
    let doubled = FIRST.saturating_mul(1_u32.checked_shl(attempts.saturating_sub(1)).unwrap_or(u32::MAX));
    let whole = doubled.min(LONGEST);
    let half = whole / 2;
    half + half.mul_f64(f64::from(random) / f64::from(u32::MAX))
}
