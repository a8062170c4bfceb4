//! Loads a TURN server, and says what that cost: the generator of `cargo xtask bench relay`.
//!
//! ```text
//! relay_load --server IP:PORT --process PID --clients NET --peers NET [--password TEXT] [--allocations N]
//!            traffic --payload BYTES --burst PACKETS --flood S --pace S --rate PPS
//!                         as many packets as pass, then so many a second and how long each takes
//!            idle --pace S
//!                         no packets: what allocations cost that do nothing
//! ```
//!
//! All clients share one socket, and all peers another: each client and each peer is an address of its own in a `NET`
//! (`10.201.0.0`, a /16 that is routed to this machine), so that a few system calls serve hundreds of them. Every client binds one
//! channel to its peer, and both talk. It never sleeps while it measures: what it uses of its core is known and taken off.
//!
//! It writes one `name value` line per measured value.
#![allow(clippy::print_stdout, reason = "a command line speaks on its standard output")]

mod cost;
mod load;
mod turn;
mod wire;

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use cost::Cost;
use load::Traffic;
use wire::Net;

/// What is asked for.
#[derive(Debug)]
struct Order {
    server: SocketAddr,
    /// The server's process.
    process: u32,
    clients: Ipv4Addr,
    peers: Ipv4Addr,
    allocations: usize,
    /// Of a server that knows one user, `bench`; without one the server is a media node.
    password: Option<String>,
    mode: String,
    payload: usize,
    burst: usize,
    flood: Duration,
    pace: Duration,
    rate: u64,
}

fn main() -> Result<()> {
    let order = parse(&mut Parser::from_env())?;
    match order.mode.as_str() {
        "idle" => idle(&order),
        "traffic" => traffic(&order),
        other => bail!("there is no mode `{other}`: traffic or idle"),
    }
}

fn parse(arguments: &mut Parser) -> Result<Order> {
    let mut order = Order {
        server: SocketAddr::from(([0, 0, 0, 0], 0)),
        process: 0,
        clients: Ipv4Addr::UNSPECIFIED,
        peers: Ipv4Addr::UNSPECIFIED,
        allocations: 1,
        password: None,
        mode: String::new(),
        payload: 1000,
        burst: 1,
        flood: Duration::from_secs(1),
        pace: Duration::from_secs(1),
        rate: 20_000,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("server") => order.server = arguments.value()?.parse()?,
            Arg::Long("process") => order.process = arguments.value()?.parse()?,
            Arg::Long("clients") => order.clients = arguments.value()?.parse()?,
            Arg::Long("peers") => order.peers = arguments.value()?.parse()?,
            Arg::Long("allocations") => order.allocations = arguments.value()?.parse()?,
            Arg::Long("password") => order.password = Some(arguments.value()?.string()?),
            Arg::Long("payload") => order.payload = arguments.value()?.parse()?,
            Arg::Long("burst") => order.burst = arguments.value()?.parse()?,
            Arg::Long("flood") => order.flood = Duration::try_from_secs_f64(arguments.value()?.parse()?)?,
            Arg::Long("pace") => order.pace = Duration::try_from_secs_f64(arguments.value()?.parse()?)?,
            Arg::Long("rate") => order.rate = arguments.value()?.parse()?,
            Arg::Value(mode) => order.mode = mode.string()?,
            Arg::Long(_) | Arg::Short(_) => return Err(argument.unexpected().into()),
        }
    }
    Ok(order)
}

fn traffic(order: &Order) -> Result<()> {
    let mut clients = Net::bind(order.clients)?;
    let peers = Net::bind(order.peers)?;
    let routes = turn::allocate_all(&mut clients, order, &peers).context("allocating")?;
    let mut load = load::Load::new(clients, peers, order, routes);
    for (name, lasting, rate) in [("flood", order.flood, None), ("pace", order.pace, Some(order.rate))] {
        // What is not worth measuring: first packets grow buffers and fill caches.
        load.run(lasting / 5, rate)?;
        let before = Cost::now(order.process)?;
        let traffic = load.run(lasting, rate)?;
        let cost = Cost::now(order.process)?.since(&before);
        say(name, &traffic, &cost);
    }
    load.release(order)
}

fn say(phase: &str, traffic: &Traffic, cost: &Cost) {
    let packets = traffic.received.max(1);
    let each = |nanos: u64| nanos as f64 / packets as f64;
    let value = |name: &str, value: f64| println!("{phase}_{name} {value}");
    value("packets_per_second", packets as f64 / cost.wall.as_secs_f64());
    value("machine_ns", each(cost.machine_ns.saturating_sub(cost.own_ns)));
    value("server_ns", each(cost.server_ns));
    value("generator_ns", each(cost.own_ns));
    value("server_busy", cost.server_ns as f64 / cost.wall.as_nanos() as f64);
    let others_ns = cost.machine_ns.saturating_sub(cost.own_ns + cost.server_ns);
    value("others", others_ns as f64 / cost.wall.as_nanos() as f64);
    value("lost", traffic.lost as f64 / traffic.sent.max(1) as f64);
    if let Some((half, most)) = traffic.delays() {
        value("p50_us", half.as_nanos() as f64 / 1000.0);
        value("p99_us", most.as_nanos() as f64 / 1000.0);
    }
}

/// Makes the allocations and leaves them alone.
fn idle(order: &Order) -> Result<()> {
    let mut clients = Net::bind(order.clients)?;
    let peers = Net::bind(order.peers)?;
    let empty = cost::memory(order.process)?;
    let routes = turn::allocate_all(&mut clients, order, &peers).context("allocating")?;
    let full = cost::memory(order.process)?;
    let before = Cost::now(order.process)?;
    std::thread::sleep(order.pace);
    let cost = Cost::now(order.process)?.since(&before);
    let each = |bytes: u64| bytes as f64 / routes.len().max(1) as f64;
    println!("process_bytes {:.0}", each(full.process.saturating_sub(empty.process)));
    println!("kernel_bytes {:.0}", each(full.kernel.saturating_sub(empty.kernel)));
    println!("resident_mib {:.1}", full.process as f64 / f64::from(1 << 20));
    println!(
        "idle_cpu_ms {:.3}",
        cost.server_ns as f64 / 1e6 / cost.wall.as_secs_f64()
    );
    Ok(())
}
