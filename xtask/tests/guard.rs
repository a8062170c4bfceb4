//! Nothing that `xtask` starts outlives it.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Longer than the guard's grace.
const PATIENCE: Duration = Duration::from_secs(10);

/// A shell with a child of its own that ignores polite signals when `stubborn`; the child prints its id.
fn family(stubborn: bool) -> String {
    let trap = if stubborn { "trap '' TERM; " } else { "" };
    format!("sh -c '{trap}echo $$; while :; do sleep 0.1; done' & wait").replace("''", "\"\"")
}

fn alive(pid: &str) -> bool {
    Path::new("/proc").join(pid.trim()).exists()
}

fn check(stubborn: bool) {
    let mut guard = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["guard", "sh", "-c", &family(stubborn)])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the guard starts");
    let mut grandchild = String::new();
    BufReader::new(guard.stdout.take().expect("a pipe"))
        .read_line(&mut grandchild)
        .expect("its id");
    assert!(alive(&grandchild), "it runs while the pipe is open");

    // What happens to the pipe when its holder dies.
    drop(guard.stdin.take());
    guard.wait().expect("the guard ends");
    let until = Instant::now() + PATIENCE;
    while alive(&grandchild) && Instant::now() < until {
        thread::yield_now();
    }
    assert!(!alive(&grandchild));
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "looks into /proc")]
fn closing_the_pipe_ends_the_whole_group() {
    check(false);
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "looks into /proc")]
fn a_program_that_ignores_polite_signals_is_ended_by_force() {
    check(true);
}

#[test]
fn the_guard_ends_as_its_program_does() {
    let status = |script| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["guard", "sh", "-c", script]).stdin(Stdio::piped());
        let mut child = command.spawn().expect("the guard starts");
        let _open = child.stdin.take();
        child.wait().expect("the guard ends").code()
    };
    assert_eq!(status("exit 0"), Some(0));
    assert_eq!(status("exit 7"), Some(7));
    assert_eq!(status("kill -9 $$"), Some(137));
}
