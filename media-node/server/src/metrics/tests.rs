use std::collections::BTreeSet;

use super::*;
use crate::node::Node;

#[test]
fn each_reason_has_a_counter_of_its_own() {
    let metrics = Metrics::default();
    for reason in Unsent::ALL {
        metrics.unsent(reason).increment();
    }
    assert!(Unsent::ALL.iter().all(|reason| metrics.unsent(*reason).get() == 1));
}

#[test]
fn the_page_adds_threads_up() {
    let node = Node::for_tests(2);
    for metrics in node.metrics() {
        metrics.allocations.set(3);
        metrics.clients(Transport::Tls).bytes_out.add(100);
        metrics.unsent(Unsent::SlowReader).add(5);
        metrics.peers.bytes_in.add(30);
        metrics.cpu_us.set(9);
        let mut statistics = Statistics::default();
        statistics.allocated = 7;
        statistics.to_clients.bytes = 50;
        metrics.publish(&statistics);
    }
    node.process().certificate_until_s.set(1_800_000_000);
    node.process().link_up.set(1);
    assert_eq!(node.bytes(), 260);
    let page = prometheus(&node);
    for line in [
        "media_node_allocations{thread=\"1\"} 3",
        "media_node_bytes_total{with=\"client\",transport=\"tls\",direction=\"out\"} 200",
        "media_node_allocated_total 14",
        "media_node_relayed_bytes_total{to=\"client\"} 100",
        "media_node_refusals_total{code=\"486\"} 0",
        "media_node_drops_total{reason=\"slow_reader\"} 10",
        "media_node_ready 0",
        "media_node_cpu_microseconds_total{thread=\"1\"} 9",
        "media_node_link_up 1",
        "media_node_certificate_expires 1800000000",
    ] {
        assert!(page.lines().any(|other| other == line), "{line} is missing in\n{page}");
    }
}

#[test]
fn the_page_has_each_series_once_below_its_family() {
    let page = prometheus(&Node::for_tests(1));
    let mut family = "";
    let mut series = BTreeSet::new();
    for line in page.lines() {
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            family = rest.split(' ').next().expect("a name");
        } else if !line.starts_with('#') {
            let (name, value) = line.rsplit_once(' ').expect("a value");
            assert_eq!(name.split('{').next(), Some(family), "{line}");
            assert!(value.parse::<u64>().is_ok(), "{line}");
            assert!(series.insert(name), "{line} is there twice");
        }
    }
    assert!(series.len() > 40);
}

#[test]
fn operators_are_told_of_each_family() {
    const OPERATING: &str = include_str!("../../../../docs/operating/media-node.md");
    let node = Node::for_tests(1);
    node.process().certificate_until_s.set(1);
    let page = prometheus(&node);
    let families = page
        .lines()
        .filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next());
    let missing: Vec<&str> = families
        .filter(|name| !OPERATING.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(missing, [""; 0], "in docs/operating/media-node.md");
}
