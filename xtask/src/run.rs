//! Other programs: started under a [`guard`], waited for, and all ended when this one is asked to stop.

use std::{
    collections::HashMap,
    ffi::{OsStr, OsString},
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, ChildStdin, Command, Output, Stdio, exit},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    iterator::Signals,
};

use crate::{guard, root};

/// The pipe that keeps each guard waiting, by the guard's process id. Dropping one ends its group.
static PIPES: Mutex<Option<HashMap<u32, ChildStdin>>> = Mutex::new(None);

static STOPPING: AtomicBool = AtomicBool::new(false);

/// How long all programs together may take to end after a signal: more than a guard's own grace.
const STOP_WITHIN: Duration = Duration::from_secs(8);

/// A program to be run in the root folder.
pub(crate) struct Run {
    program: OsString,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
}

impl Run {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            program: program.as_ref().to_owned(),
            arguments: Vec::new(),
            environment: Vec::new(),
        }
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments
            .extend(arguments.into_iter().map(|argument| argument.as_ref().to_owned()));
        self
    }

    pub(crate) fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.environment
            .push((name.as_ref().to_owned(), value.as_ref().to_owned()));
        self
    }

    /// Runs it with its output on ours, and fails when it does.
    pub(crate) fn shown(&self) -> Result<()> {
        let status = self.start(Stdio::inherit(), Stdio::inherit())?.wait()?;
        if status != 0 {
            bail!("`{self}` ended with {status}; what it wrote above says why");
        }
        Ok(())
    }

    /// Runs it without a word; when it fails, the error holds what it wrote.
    pub(crate) fn quiet(&self) -> Result<String> {
        let output = self.output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            let errors = String::from_utf8_lossy(&output.stderr);
            bail!(
                "`{self}` ended with {}:\n{text}{errors}",
                output.status.code().unwrap_or(-1)
            );
        }
        Ok(text)
    }

    /// Runs it and hands over each line that it writes on its standard output; gives how it ended.
    pub(crate) fn watched(&self, mut each: impl FnMut(&str)) -> Result<i32> {
        let mut running = self.start(Stdio::piped(), Stdio::inherit())?;
        let output = running.stdout().context("its output is a pipe")?;
        for line in BufReader::new(output).split(b'\n') {
            each(&String::from_utf8_lossy(&line?));
        }
        running.wait()
    }

    /// Runs it and gives what it wrote, whether it failed or not.
    pub(crate) fn output(&self) -> Result<Output> {
        let mut running = self.start(Stdio::piped(), Stdio::piped())?;
        let child = running.child.take().context("it runs until it is waited for")?;
        let output = child
            .wait_with_output()
            .with_context(|| format!("waiting for `{self}`"));
        running.forget();
        wait_if_stopping();
        output
    }

    /// Starts it in the background.
    pub(crate) fn start(&self, stdout: Stdio, stderr: Stdio) -> Result<Running> {
        let mut command: Command = guard::command(&self.program).context("finding this program again")?;
        command
            .args(&self.arguments)
            .envs(self.environment.iter().cloned())
            .current_dir(root::root());
        let mut child = command
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .with_context(|| format!("starting `{self}`"))?;
        let id = child.id();
        if let Some(pipe) = child.stdin.take() {
            pipes(|pipes| pipes.insert(id, pipe));
        }
        Ok(Running { id, child: Some(child) })
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = Path::new(&self.program).file_name().unwrap_or(&self.program);
        write!(f, "{}", name.display())?;
        self.arguments
            .iter()
            .take(6)
            .try_for_each(|argument| write!(f, " {}", argument.display()))
    }
}

/// A program in the background. Dropping it ends the program and all that it started.
pub(crate) struct Running {
    id: u32,
    child: Option<Child>,
}

impl Running {
    /// What it writes, when it was started with a pipe.
    pub(crate) fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.child.as_mut()?.stdout.take()
    }

    /// Whether it has ended, and how.
    pub(crate) fn ended(&mut self) -> Result<Option<i32>> {
        let Some(child) = self.child.as_mut() else {
            return Ok(None);
        };
        Ok(child.try_wait()?.map(|status| status.code().unwrap_or(-1)))
    }

    /// Waits until it ends.
    pub(crate) fn wait(mut self) -> Result<i32> {
        let status = self.child.as_mut().context("it is waited for once")?.wait()?;
        self.forget();
        wait_if_stopping();
        Ok(status.code().unwrap_or(-1))
    }

    fn forget(&mut self) {
        self.child = None;
        pipes(|pipes| pipes.remove(&self.id));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        pipes(|pipes| pipes.remove(&self.id));
        if let Some(mut child) = self.child.take() {
            drop(child.wait());
        }
    }
}

/// Ends every program and then this one when a person presses Ctrl-C or a supervisor asks.
pub(crate) fn stop_all_on_a_signal() {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else {
        return;
    };
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            STOPPING.store(true, Ordering::SeqCst);
            println!("\nStopping…");
            let guards: Vec<u32> = pipes(|pipes| pipes.drain().map(|(id, _)| id).collect());
            let until = Instant::now() + STOP_WITHIN;
            while Instant::now() < until && guards.iter().any(|&id| is_running(id)) {
                thread::sleep(Duration::from_millis(20));
            }
            exit(130);
        }
    });
}

/// Does not come back once a signal arrived: the failure in hand is only its effect.
pub(crate) fn wait_if_stopping() {
    while STOPPING.load(Ordering::SeqCst) {
        thread::park();
    }
}

/// Whether a guard still has its group. A guard that ended but was not waited for yet counts as ended.
fn is_running(guard: u32) -> bool {
    let pid = i32::try_from(guard).ok().and_then(rustix::process::Pid::from_raw);
    pid.is_some_and(|pid| {
        rustix::process::waitid(
            rustix::process::WaitId::Pid(pid),
            rustix::process::WaitIdOptions::EXITED
                | rustix::process::WaitIdOptions::NOHANG
                | rustix::process::WaitIdOptions::NOWAIT,
        )
        .is_ok_and(|ended| ended.is_none())
    })
}

fn pipes<T>(change: impl FnOnce(&mut HashMap<u32, ChildStdin>) -> T) -> T {
    change(
        PIPES
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get_or_insert_default(),
    )
}
