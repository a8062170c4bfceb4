//! A small process between `xtask` and each program it starts, so that none outlives it, however it ends.
//!
//! `xtask guard PROGRAM ARGUMENTS…` starts the program as the leader of a process group. The guard's standard input is a pipe
//! that only `xtask` holds: when `xtask` closes it, or dies, or when the program ends and leaves others behind, the guard ends
//! the whole group, first politely, then after [`GRACE`] by force.

use std::{
    ffi::{OsStr, OsString},
    io,
    os::unix::process::{CommandExt as _, ExitStatusExt as _},
    path::PathBuf,
    process::{Command, ExitCode, ExitStatus, Stdio},
    sync::{Arc, atomic::AtomicBool},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, WaitOptions, kill_process_group, test_kill_process_group, waitpgid};

/// The hidden command's name.
pub(crate) const COMMAND: &str = "guard";

/// How long a program may take to end by itself. Longer lets databases close well; shorter frees the terminal sooner.
const GRACE: Duration = Duration::from_secs(5);

/// How long the system may take to collect what was ended by force.
const COLLECTED: Duration = Duration::from_millis(500);

/// A command that runs `program` under a guard. Its standard input must stay a pipe.
pub(crate) fn command(program: &OsStr) -> io::Result<Command> {
    let mut command = Command::new(this_program()?);
    command.arg(COMMAND).arg(program).stdin(Stdio::piped());
    Ok(command)
}

/// This very program, also after a build has put another in its place: the suite of Rust tests builds `xtask` anew.
fn this_program() -> io::Result<PathBuf> {
    if cfg!(target_os = "linux") {
        Ok(PathBuf::from("/proc/self/exe"))
    } else {
        std::env::current_exe()
    }
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
    // What the program leaves behind becomes the guard's to collect, so that its end is noticed at once.
    #[cfg(target_os = "linux")]
    rustix::process::set_child_subreaper(Some(rustix::process::getpid()))?;
    // Ctrl-C reaches the guard too; it has to stay until the group has ended.
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
        .process_group(0)
        .spawn()
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", program.display())))?;
    let group = Pid::from_child(&child);
    thread::spawn(move || {
        // Ends with the pipe; a failure to read means the same.
        drop(io::copy(&mut io::stdin(), &mut io::sink()));
        end(group, || ());
    });
    let status = child.wait()?;
    end(group, || collect(group));
    Ok(code(status))
}

/// Ends a group, and comes back when nobody is left in it. Whom nobody collects after the end does not count for ever.
fn end(group: Pid, collect: impl Fn()) {
    signal(group, Signal::TERM);
    if !is_empty_within(group, GRACE, &collect) {
        signal(group, Signal::KILL);
        is_empty_within(group, COLLECTED, &collect);
    }
}

fn is_empty_within(group: Pid, time: Duration, collect: impl Fn()) -> bool {
    let until = Instant::now() + time;
    loop {
        collect();
        if test_kill_process_group(group).is_err() {
            return true;
        }
        if Instant::now() > until {
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// Collects those of a group that have ended. Only after the program itself was waited for.
fn collect(group: Pid) {
    while matches!(waitpgid(group, WaitOptions::NOHANG), Ok(Some(_))) {}
}

fn signal(group: Pid, signal: Signal) {
    // The only failure is that nobody is left in the group.
    kill_process_group(group, signal).ok();
}

/// As shells count: 128 and the signal's number for a program that was killed.
fn code(status: ExitStatus) -> u8 {
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
    u8::try_from(code).unwrap_or(u8::MAX)
}
