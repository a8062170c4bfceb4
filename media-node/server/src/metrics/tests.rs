use std::collections::BTreeSet;

use super::*;
use crate::node::Node;

#[test]
fn each_reason_and_code_has_a_counter_of_its_own() {
    let metrics = Metrics::default();
    for reason in Dropped::ALL {
        metrics.drops(reason).increment();
    }
    for code in Code::ALL {
        metrics.refusals(code).increment();
    }
    assert!(Dropped::ALL.iter().all(|reason| metrics.drops(*reason).get() == 1));
    assert!(Code::ALL.iter().all(|code| metrics.refusals(*code).get() == 1));
}

#[test]
fn the_page_adds_threads_up() {
    let node = Node::for_tests(2);
    for metrics in node.metrics() {
        metrics.allocations.set(3);
        metrics.clients(Transport::Tls).bytes_out.add(100);
        metrics.refusals(Code::AllocationQuotaReached).increment();
        metrics.drops(Dropped::SlowReader).add(5);
    }
    let page = prometheus(&node);
    for line in [
        "media_node_allocations{thread=\"1\"} 3",
        "media_node_bytes_total{with=\"client\",transport=\"tls\",direction=\"out\"} 200",
        "media_node_refusals_total{code=\"486\"} 2",
        "media_node_drops_total{reason=\"slow_reader\"} 10",
        "media_node_ready 0",
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
