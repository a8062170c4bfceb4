//! The page that Prometheus reads (text format 0.0.4). All instruments stand here, with their units and labels.

use std::fmt::{Display, Write as _};

use media_node_core::relay::Dropped;
use media_node_core::stun::Code;
use media_node_core::tuple::Transport;

use super::{Counter, Traffic, Unsent, Volume};
use crate::node::Node;

/// Everything that a node counts, its threads added up.
#[must_use]
pub fn prometheus(node: &Node) -> String {
    let mut page = Page(String::new());
    about(&mut page, node);
    process(&mut page, node);
    allocations(&mut page, node);
    relayed(&mut page, node);
    traffic(&mut page, node);
    refusals(&mut page, node);
    drops(&mut page, node);
    connections(&mut page, node);
    page.0
}

fn about(page: &mut Page, node: &Node) {
    page.family("media_node_info", "gauge", "The node: always 1.");
    let identity = node.identity();
    page.line(
        "media_node_info",
        &[
            ("node", identity.id.as_str()),
            ("region", identity.region.as_str()),
            ("version", env!("CARGO_PKG_VERSION")),
        ],
        1,
    );
    page.gauge(
        "media_node_ready",
        "Whether new calls are admitted.",
        u64::from(node.is_ready()),
    );
    page.gauge(
        "media_node_draining",
        "Whether the node is on its way out.",
        u64::from(node.is_draining()),
    );
    page.gauge(
        "media_node_uptime_seconds",
        "Seconds since the process started.",
        node.uptime().as_secs(),
    );
}

fn process(page: &mut Page, node: &Node) {
    let name = "media_node_cpu_microseconds_total";
    page.family(name, "counter", "How long each thread that relays computed.");
    for (thread, metrics) in node.metrics().iter().enumerate() {
        page.line(name, &[("thread", &thread.to_string())], metrics.cpu_us.get());
    }
    let process = node.process();
    page.gauge(
        "media_node_link_up",
        "Whether the edge has the node registered.",
        process.link_up.get(),
    );
    page.counter(
        "media_node_links_total",
        "Links on which the edge registered the node: the first, and one for each time it came back.",
        process.links.get(),
    );
    page.counter(
        "media_node_link_failures_total",
        "Links that ended or did not come to be.",
        process.link_failures.get(),
    );
    if process.certificate_until_s.get() > 0 {
        page.gauge(
            "media_node_certificate_expires",
            "When the certificate is no longer valid, in seconds since 1970. Absent without one.",
            process.certificate_until_s.get(),
        );
    }
}

fn allocations(page: &mut Page, node: &Node) {
    page.family("media_node_allocations", "gauge", "Allocations now, by thread.");
    for (thread, metrics) in node.metrics().iter().enumerate() {
        let thread = thread.to_string();
        page.line(
            "media_node_allocations",
            &[("thread", &thread)],
            metrics.allocations.get(),
        );
    }
    page.counter(
        "media_node_allocated_total",
        "Allocations that were made.",
        node.sum(|metrics| metrics.relay.allocated.get()),
    );
    page.counter(
        "media_node_granted_total",
        "Requests of any kind that were granted.",
        node.sum(|metrics| metrics.relay.granted.get()),
    );
}

fn relayed(page: &mut Page, node: &Node) {
    let name = "media_node_relayed_packets_total";
    page.family(name, "counter", "Packets of data that were passed on.");
    volume(page, node, name, |volume| &volume.packets);
    let name = "media_node_relayed_bytes_total";
    page.family(name, "counter", "Bytes of payload that were passed on.");
    volume(page, node, name, |volume| &volume.bytes);
}

fn volume(page: &mut Page, node: &Node, name: &str, read: fn(&Volume) -> &Counter) {
    let to_peers = node.sum(|metrics| read(&metrics.relay.to_peers).get());
    page.line(name, &[("to", "peer")], to_peers);
    let to_clients = node.sum(|metrics| read(&metrics.relay.to_clients).get());
    page.line(name, &[("to", "client")], to_clients);
}

fn traffic(page: &mut Page, node: &Node) {
    let name = "media_node_packets_total";
    page.family(
        name,
        "counter",
        "Packets, or frames of streams, by who is at the other end.",
    );
    each_way(page, node, name, "in", |traffic| &traffic.packets_in);
    each_way(page, node, name, "out", |traffic| &traffic.packets_out);
    let name = "media_node_bytes_total";
    page.family(name, "counter", "Bytes of those packets, without headers below them.");
    each_way(page, node, name, "in", |traffic| &traffic.bytes_in);
    each_way(page, node, name, "out", |traffic| &traffic.bytes_out);
}

fn each_way(page: &mut Page, node: &Node, name: &str, direction: &str, read: fn(&Traffic) -> &Counter) {
    for (label, transport) in [
        ("udp", Transport::Udp),
        ("tcp", Transport::Tcp),
        ("tls", Transport::Tls),
    ] {
        let labels = [("with", "client"), ("transport", label), ("direction", direction)];
        page.line(
            name,
            &labels,
            node.sum(|metrics| read(metrics.clients(transport)).get()),
        );
    }
    let labels = [("with", "peer"), ("transport", "udp"), ("direction", direction)];
    page.line(name, &labels, node.sum(|metrics| read(&metrics.peers).get()));
}

fn refusals(page: &mut Page, node: &Node) {
    let name = "media_node_refusals_total";
    page.family(name, "counter", "Requests that were refused, by the STUN error code.");
    for (place, code) in Code::ALL.into_iter().enumerate() {
        let label = code.number().to_string();
        let count = node.sum(|metrics| metrics.relay.refused.get(place).map_or(0, Counter::get));
        page.line(name, &[("code", &label)], count);
    }
}

fn drops(page: &mut Page, node: &Node) {
    let name = "media_node_drops_total";
    page.family(name, "counter", "Packets that led to nothing, by reason.");
    for (place, reason) in Dropped::ALL.into_iter().enumerate() {
        let count = node.sum(|metrics| metrics.relay.dropped.get(place).map_or(0, Counter::get));
        page.line(name, &[("reason", reason.label())], count);
    }
    for reason in Unsent::ALL {
        let count = node.sum(|metrics| metrics.unsent(reason).get());
        page.line(name, &[("reason", reason.label())], count);
    }
}

fn connections(page: &mut Page, node: &Node) {
    page.gauge(
        "media_node_sockets",
        "Sockets that are open.",
        node.sum(|metrics| metrics.sockets.get()),
    );
    page.family("media_node_connections", "gauge", "Streams that are open.");
    let tcp = node.sum(|metrics| metrics.tcp_connections.get());
    page.line("media_node_connections", &[("transport", "tcp")], tcp);
    let tls = node.sum(|metrics| metrics.tls_connections.get());
    page.line("media_node_connections", &[("transport", "tls")], tls);
    page.counter(
        "media_node_tls_handshakes_total",
        "TLS handshakes that were completed.",
        node.sum(|metrics| metrics.tls_handshakes.get()),
    );
    page.counter(
        "media_node_tls_failures_total",
        "TLS handshakes that failed or took too long.",
        node.sum(|metrics| metrics.tls_failures.get()),
    );
    page.counter(
        "media_node_proxy_failures_total",
        "Connections of listed balancers without a right PROXY protocol header.",
        node.sum(|metrics| metrics.proxy_failures.get()),
    );
}

struct Page(String);

impl Page {
    fn gauge(&mut self, name: &str, help: &str, value: u64) {
        self.family(name, "gauge", help);
        self.line(name, &[], value);
    }

    fn counter(&mut self, name: &str, help: &str, value: u64) {
        self.family(name, "counter", help);
        self.line(name, &[], value);
    }

    fn family(&mut self, name: &str, kind: &str, help: &str) {
        self.write(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    /// Labels hold names and numbers of ours alone, none of which needs escaping.
    fn line(&mut self, name: &str, labels: &[(&str, &str)], value: u64) {
        self.write(name);
        for (index, (label, text)) in labels.iter().enumerate() {
            let before = if index == 0 { '{' } else { ',' };
            self.write(format_args!("{before}{label}=\"{text}\""));
        }
        let after = if labels.is_empty() { "" } else { "}" };
        self.write(format_args!("{after} {value}\n"));
    }

    fn write(&mut self, part: impl Display) {
        write!(self.0, "{part}").expect("a string takes whatever is written");
    }
}
