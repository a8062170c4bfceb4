//! The shape of every state machine here, and the one loop that drives it.
//!
//! ```text
//!             input, now                        outputs, deadline
//!   shell ──────────────▶ step ─▶ handle ─▶ poll ──────────────▶ shell: commit, send, arm the alarm
//!         ──────────────▶ wake ─▶ handle_deadline ─▶ poll ─────▶
//! ```
//!
//! Time, randomness and new ids are arguments; effects are outputs. A machine never waits: a question to someone else is
//! an output, the answer a later input.

use std::fmt::Debug;

use protocol::Timestamp;

/// A state machine without I/O.
pub trait Machine {
    /// What can happen to it.
    type Input;
    /// Every effect it can ask for.
    type Output: Debug;
    /// Why an input can be refused. A refused input has changed nothing.
    type Rejection: Debug;

    /// Takes one input. Deadlines that had passed at `now` have been handled before.
    ///
    /// # Errors
    /// The machine's own rejections; then nothing has changed.
    fn handle(&mut self, input: Self::Input, now: Timestamp) -> Result<(), Self::Rejection>;

    /// Does what is due at `now`. Safe to repeat and to come late.
    fn handle_deadline(&mut self, now: Timestamp);

    /// The next effect, in the order in which effects are to happen.
    fn poll_output(&mut self) -> Option<Self::Output>;

    /// When to call [`Self::handle_deadline`] next.
    fn poll_deadline(&self) -> Option<Timestamp>;

    /// Whether this output has to be stored before any other effect happens.
    fn is_durable(output: &Self::Output) -> bool {
        let _ = output;
        false
    }

    /// States the invariants.
    ///
    /// # Panics
    /// Where one of them is broken, which is a mistake in the machine.
    fn assert_consistent(&self);
}

/// What became of one input or of a deadline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step<Output, Rejection> {
    /// Whether the input was taken. Outputs are to be carried out in both cases: time may have passed before the input.
    pub answer: Result<(), Rejection>,
    /// The effects: those that are durable first, otherwise in the machine's order.
    pub outputs: Vec<Output>,
    /// When to wake the machine.
    pub deadline: Option<Timestamp>,
}

/// The step of a machine `M`.
pub type StepOf<M> = Step<<M as Machine>::Output, <M as Machine>::Rejection>;

/// How many times a deadline is handled at one instant before the machine counts as stuck.
const MOST_WAKES: usize = 64;

/// Lets the time pass up to `now`, gives `input` to the machine and collects the effects of both.
pub fn step<M: Machine>(machine: &mut M, input: M::Input, now: Timestamp) -> StepOf<M> {
    pass_time(machine, now);
    let answer = machine.handle(input, now);
    check(machine);
    finish(machine, answer)
}

/// Lets the time pass up to `now`, because the alarm rang.
pub fn wake<M: Machine>(machine: &mut M, now: Timestamp) -> StepOf<M> {
    pass_time(machine, now);
    finish(machine, Ok(()))
}

/// Handles what is due: something that ended in time has ended before anything that comes later is looked at.
fn pass_time<M: Machine>(machine: &mut M, now: Timestamp) {
    for _ in 0..MOST_WAKES {
        match machine.poll_deadline() {
            Some(due) if due <= now => {
                machine.handle_deadline(now);
                check(machine);
            }
            Some(_) | None => return,
        }
    }
    debug_assert!(false, "a handled deadline is no longer due");
}

fn finish<M: Machine>(machine: &mut M, answer: Result<(), M::Rejection>) -> StepOf<M> {
    let mut durable = Vec::new();
    let mut others = Vec::new();
    while let Some(output) = machine.poll_output() {
        if M::is_durable(&output) {
            durable.push(output);
        } else {
            others.push(output);
        }
    }
    durable.append(&mut others);
    Step {
        answer,
        outputs: durable,
        deadline: machine.poll_deadline(),
    }
}

fn check<M: Machine>(machine: &M) {
    if cfg!(debug_assertions) {
        machine.assert_consistent();
    }
}
