//! The stack's media node: on loopback addresses, without TLS, for whoever is on this machine.

use std::{
    fs::{self, File},
    net::{Ipv4Addr, TcpListener, UdpSocket},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use super::{START_WITHIN, free_port, tail};
use crate::{
    http,
    run::{Run, Running},
    secrets::Secrets,
};

/// The ports of relayed addresses: below those that systems give out by themselves.
const RELAYED: (u16, u16) = (20_000, 29_999);

/// Starts one that registers with the Worker on `product`, and waits until it serves.
pub(super) fn start(program: &Path, product: u16, state: &Path, secrets: &Secrets) -> Result<Running> {
    let log = state.join("log/media-node.log");
    let file = state.join("media-node.toml");
    let private = free_port()?;
    fs::write(&file, config(product, port()?, private)).with_context(|| format!("writing {}", file.display()))?;
    let output = File::create(&log)?;
    let errors = output.try_clone()?;
    let mut running = Run::new(program)
        .arg("--config")
        .arg(&file)
        .env("MEDIA_NODE_KEYS_FLEET", &secrets.relay_fleet_key)
        .start(output.into(), errors.into())?;
    let until = Instant::now() + START_WITHIN;
    while !http::get(private, "/ready").is_ok_and(|answer| answer.status == 200) {
        if running.ended()?.is_some() || Instant::now() > until {
            bail!("the media node did not start:\n{}", tail(&log));
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(running)
}

/// A port that is free for UDP and TCP now.
fn port() -> Result<u16> {
    for _ in 0..100 {
        let port = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no port is free for both UDP and TCP")
}

fn config(product: u16, port: u16, private: u16) -> String {
    let (first, last) = RELAYED;
    format!(
        "node = {{ id = \"this-machine\", region = \"local\" }}\n\
         listen = {{ udp = [\"127.0.0.1:{port}\"], tcp = [\"127.0.0.1:{port}\"], tls = [], https = [] }}\n\
         relay = {{ first_port = {first}, last_port = {last}, ipv4 = {{ local = \"127.0.0.1\" }} }}\n\
         peers = {{ allowed = [\"127.0.0.0/8\"] }}\n\
         private = {{ listen = \"127.0.0.1:{private}\" }}\n\
         edge = {{ url = \"ws://localhost:{product}/api/node\" }}\n\
         drain = {{ limit = \"1 s\" }}\n\
         log = {{ format = \"text\" }}\n"
    )
}
