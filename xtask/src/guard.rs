//! A small process between `xtask` and each program it starts, so that none outlives it, however it ends.
//!
//! `xtask guard PROGRAM ARGUMENTS…` leads a process group of its own. Its standard input is a pipe that only `xtask` holds:
//! when `xtask` closes it, or dies, the guard ends the whole group, first politely, then after [`GRACE`] by force.

use std::{
    ffi::{OsStr, OsString},
    io,
    os::unix::process::{CommandExt as _, ExitStatusExt as _},
    process::{Command, ExitCode, ExitStatus, Stdio},
    sync::{Arc, atomic::AtomicBool},
    thread,
    time::Duration,
};

use rustix::process::{Pid, Signal, getpgrp, kill_process_group};

/// The hidden command's name.
pub(crate) const COMMAND: &str = "guard";

/// How long a program may take to end by itself. Longer lets databases close well; shorter frees the terminal sooner.
const GRACE: Duration = Duration::from_secs(5);

/// A command that runs `program` under a guard. Its standard input must stay a pipe.
pub(crate) fn command(program: &OsStr) -> io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(COMMAND).arg(program).stdin(Stdio::piped()).process_group(0);
    Ok(command)
}

/// The guard itself: ends as the program does.
pub(crate) fn main(arguments: &[OsString]) -> ExitCode {
    match guard(arguments) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("{error}");
            // What a shell answers for a program that it cannot start.
            ExitCode::from(127)
        }
    }
}

fn guard(arguments: &[OsString]) -> io::Result<u8> {
    let [program, arguments @ ..] = arguments else {
        return Err(io::Error::other("guard: no program is named"));
    };
    // The group's signals reach its leader too; it has to stay until its program has ended.
    for signal in [
        signal_hook::consts::SIGTERM,
        signal_hook::consts::SIGINT,
        signal_hook::consts::SIGHUP,
    ] {
        signal_hook::flag::register(signal, Arc::new(AtomicBool::new(false)))?;
    }
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", program.display())))?;
    let group = getpgrp();
    thread::spawn(move || {
        // Ends with the pipe; a failure to read means the same.
        drop(io::copy(&mut io::stdin(), &mut io::sink()));
        end(group, Signal::TERM);
        thread::sleep(GRACE);
        end(group, Signal::KILL);
    });
    let status = child.wait()?;
    // What the program started and left behind.
    end(group, Signal::TERM);
    Ok(code(status))
}

fn end(group: Pid, signal: Signal) {
    // The only failure is that nobody is left in the group.
    kill_process_group(group, signal).ok();
}

/// As shells count: 128 and the signal's number for a program that was killed.
fn code(status: ExitStatus) -> u8 {
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
    u8::try_from(code).unwrap_or(u8::MAX)
}
