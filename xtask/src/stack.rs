//! Everything running on this machine: the functions' local host over the embedded DynamoDB, workerd with the Worker, and a media
//! node.

mod media_node;

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    build::{self, Profile},
    http,
    run::{Run, Running},
    secrets::{REGION, Secrets, write_private},
    seed,
    step::step,
    tools,
};

/// Keeps wrangler from talking to anyone and from asking anything.
const WRANGLER: [(&str, &str); 6] = [
    ("CI", "1"),
    ("WRANGLER_SEND_METRICS", "false"),
    ("WRANGLER_SEND_ERROR_REPORTS", "false"),
    ("CLOUDFLARE_CF_FETCH_ENABLED", "false"),
    ("X_LOCAL_OBSERVABILITY", "false"),
    ("X_LOCAL_EXPLORER", "false"),
];

/// How long each server may take to answer for the first time.
const START_WITHIN: Duration = Duration::from_secs(60);

/// All servers, until it is dropped: in this order, so that none misses another while it ends.
pub(crate) struct Stack {
    media_node: Running,
    worker: Running,
    functions: Running,
    functions_url: String,
    logs: PathBuf,
}

/// What was built for a stack to run.
pub(crate) struct Built {
    module: PathBuf,
    functions: PathBuf,
    pub(crate) media_node: PathBuf,
}

impl Built {
    /// Builds what is not up to date: the apps, the Worker, the functions' local host, the media node.
    pub(crate) fn ensure(worker: Profile, media_node: Profile) -> Result<Self> {
        tools::packages::ensure()?;
        let functions = build::functions::build()?;
        let media_node = build::media_node::build(media_node)?;
        let module = build::worker::build(worker)?;
        build::web::build()?;
        Ok(Self {
            module,
            functions,
            media_node,
        })
    }
}

/// Fails, with what to do, when another program listens on the port.
pub(crate) fn check_port(port: u16) -> Result<()> {
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!(
            "port {port} is taken: stop what listens there, or choose another with `--port {}`",
            port.saturating_add(10)
        );
    }
    Ok(())
}

/// A port that is free now.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

impl Stack {
    /// Starts everything on `port` with its state below `state`, and makes the demo brand.
    pub(crate) fn start(built: &Built, port: u16, state: &Path) -> Result<Self> {
        let logs = state.join("log");
        fs::create_dir_all(&logs).with_context(|| format!("making {}", logs.display()))?;
        let secrets = Secrets::ensure(state)?;
        let (functions, functions_url) = step("Starting the functions and the embedded DynamoDB", || {
            start_functions(built, state, &secrets)
        })?;
        let worker = step("Starting the Worker", || {
            let environment = state.join("worker.env");
            write_private(&environment, &(environment_of(port, &functions_url) + &secrets.text()))?;
            start_worker(built, port, state, &environment)
        })?;
        let media_node = step("Starting the media node", || {
            media_node::start(&built.media_node, port, state, &secrets)
        })?;
        seed::seed(port)?;
        Ok(Self {
            media_node,
            worker,
            functions,
            functions_url,
            logs,
        })
    }

    /// Where the functions' local host listens.
    pub(crate) fn functions_url(&self) -> &str {
        &self.functions_url
    }

    /// Waits until one of the servers ends, which none does unless it fails.
    pub(crate) fn wait(mut self) -> Result<()> {
        loop {
            let servers = [
                ("worker", &mut self.worker),
                ("functions", &mut self.functions),
                ("media-node", &mut self.media_node),
            ];
            for (name, server) in servers {
                if let Some(code) = server.ended()? {
                    bail!(
                        "the {name} ended with {code}:\n{}",
                        tail(&self.logs.join(format!("{name}.log")))
                    );
                }
            }
            thread::sleep(Duration::from_millis(300));
        }
    }
}

fn environment_of(port: u16, functions: &str) -> String {
    format!(
        "ENVIRONMENT=development\nAPP_ORIGIN=http://localhost:{port}\nWINDOW_ORIGIN=http://window.localhost:{port}\n\
         SHOP_ORIGIN=http://shop.localhost:{port}\nDEFAULT_BRAND=brd_demo\nRECORD_URL={functions}/record\nREPORT_URL={functions}/report\n\
         RELAY_REGIONS=local\n"
    )
}

/// Starts the local host on a free port and waits for the line with its address.
fn start_functions(built: &Built, state: &Path, secrets: &Secrets) -> Result<(Running, String)> {
    let log = state.join("log/functions.log");
    let errors = File::create(&log)?;
    let mut lines = errors.try_clone()?;
    let mut running = Run::new(&built.functions)
        .args(["--listen", "127.0.0.1:0", "--database"])
        .arg(state.join("dynamodb.sqlite"))
        .args([
            "--access-key",
            &secrets.access_key,
            "--secret-key",
            &secrets.secret_key,
            "--region",
            REGION,
        ])
        .start(Stdio::piped(), errors.into())?;
    let output = running.stdout().context("its output is a pipe")?;
    let (found, address) = mpsc::channel();
    // Goes on reading for as long as it runs, for the log.
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some(url) = line.strip_prefix("listening ") {
                drop(found.send(url.trim().trim_end_matches('/').to_owned()));
            }
            drop(writeln!(lines, "{line}"));
        }
    });
    match address.recv_timeout(START_WITHIN) {
        Ok(url) => Ok((running, url)),
        Err(_) => bail!("the functions' local host did not start:\n{}", tail(&log)),
    }
}

/// Starts workerd and waits until the Worker answers.
fn start_worker(built: &Built, port: u16, state: &Path, environment: &Path) -> Result<Running> {
    let log = state.join("log/worker.log");
    let output = File::create(&log)?;
    let errors = output.try_clone()?;
    let mut wrangler = tools::script("wrangler/bin/wrangler.js")?;
    for (name, value) in WRANGLER {
        wrangler = wrangler.env(name, value);
    }
    let mut running = wrangler
        .arg("dev")
        .arg(&built.module)
        .args(["--local", "--ip", "127.0.0.1", "--inspector-port", "0", "--port"])
        .arg(port.to_string())
        .arg("--persist-to")
        .arg(state.join("edge"))
        .arg("--env-file")
        .arg(environment)
        .start(output.into(), errors.into())?;
    let until = Instant::now() + START_WITHIN;
    loop {
        if http::get(port, "/api/health").is_ok_and(|answer| answer.status == 200) {
            return Ok(running);
        }
        if running.ended()?.is_some() || Instant::now() > until {
            bail!("the Worker did not start:\n{}", tail(&log));
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// The last lines of a log.
fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}
