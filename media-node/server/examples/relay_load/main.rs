//! Loads a TURN server, and says what that cost: the generator of `cargo xtask bench relay`.
//!
//! ```text
//! relay_load --server IP:PORT --process PID --clients NET --peers NET [--password TEXT] [--allocations N]
//!            flood --payload BYTES --burst PACKETS --seconds S             as many packets as pass
//!            pace  --payload BYTES --burst PACKETS --seconds S --rate PPS  so many a second, and how long each takes
//!            idle  --seconds S                                             none: what allocations cost that do nothing
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
    seconds: Duration,
    rate: u64,
}

fn main() -> Result<()> {
    let order = parse(&mut Parser::from_env())?;
    match order.mode.as_str() {
        "idle" => idle(&order),
        "flood" => traffic(&order, None),
        "pace" => traffic(&order, Some(order.rate)),
        other => bail!("there is no mode `{other}`: flood, pace or idle"),
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
        seconds: Duration::from_secs(1),
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
            Arg::Long("seconds") => order.seconds = Duration::try_from_secs_f64(arguments.value()?.parse()?)?,
            Arg::Long("rate") => order.rate = arguments.value()?.parse()?,
            Arg::Value(mode) => order.mode = mode.string()?,
            Arg::Long(_) | Arg::Short(_) => return Err(argument.unexpected().into()),
        }
    }
    Ok(order)
}

fn traffic(order: &Order, rate: Option<u64>) -> Result<()> {
    let mut clients = Net::bind(order.clients)?;
    let peers = Net::bind(order.peers)?;
    let routes = turn::allocate_all(&mut clients, order, &peers).context("allocating")?;
    let mut load = load::Load::new(clients, peers, order, routes);
    // What is not worth measuring: first packets grow buffers and fill caches.
    load.run(order.seconds / 5, rate)?;
    let before = Cost::now(order.process)?;
    let traffic = load.run(order.seconds, rate)?;
    let cost = Cost::now(order.process)?.since(&before);
    say(&traffic, &cost);
    load.release(order)
}

fn say(traffic: &Traffic, cost: &Cost) {
    let packets = traffic.received.max(1);
    let each = |nanos: u64| nanos as f64 / packets as f64;
    println!("packets_per_second {:.0}", packets as f64 / cost.wall.as_secs_f64());
    println!("machine_ns {:.1}", each(cost.machine_ns.saturating_sub(cost.own_ns)));
    println!("server_ns {:.1}", each(cost.server_ns));
    println!("generator_ns {:.1}", each(cost.own_ns));
    println!("server_busy {:.3}", cost.server_ns as f64 / cost.wall.as_nanos() as f64);
    println!("lost {:.6}", traffic.lost as f64 / traffic.sent.max(1) as f64);
    if let Some((half, most)) = traffic.delays() {
        println!("p50_us {:.1}", half.as_nanos() as f64 / 1000.0);
        println!("p99_us {:.1}", most.as_nanos() as f64 / 1000.0);
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
    std::thread::sleep(order.seconds);
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
