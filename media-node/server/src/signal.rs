//! What an operator tells the process: SIGTERM (or Ctrl-C) drains, a second one ends at once, SIGHUP reads the certificate
//! again.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use tracing::info;

use crate::run::Event;

/// The status of a process that was told twice: as a shell reports one that SIGTERM ended.
pub const ENDED_AT_ONCE: i32 = 128 + SIGTERM;

/// Passes signals on as events. The second SIGTERM is not passed on: it ends the process in the handler itself, however
/// busy the threads are.
///
/// # Errors
/// Where the system does not let us handle a signal.
pub fn listen(events: Sender<Event>) -> io::Result<()> {
    let told = Arc::new(AtomicBool::new(false));
    for signal in [SIGTERM, SIGINT] {
        // In this order: the first one finds the flag down, and raises it.
        flag::register_conditional_shutdown(signal, ENDED_AT_ONCE, Arc::clone(&told))?;
        flag::register(signal, Arc::clone(&told))?;
    }
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let event = if signal == SIGHUP { Event::Reload } else { Event::Drain };
            info!(signal, "Told by a signal.");
            if events.send(event).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}
