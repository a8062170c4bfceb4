//! What was measured, as a table and as figures.

use std::collections::HashMap;

use super::Values;
use super::case::{CASES, Case};
use super::server::Kind;

/// Every round of every case.
#[derive(Default)]
pub(super) struct Report {
    rounds: HashMap<(&'static str, Kind), Vec<Values>>,
    pub(super) idle: Vec<(Kind, Values)>,
}

const EXPLAINED: &str = "
The machine's processor time per relayed packet is that of all processors, less what the generator used itself. A virtual link
hands a packet to the other side's socket within the sender's call, softirqs included: what reaches the server is the generator's,
what the server sends is the server's down to the generator's socket. `own` is the server's threads alone, user and system: where
other programs run on the machine too, trust it. Saturation has at most 1,024 packets under way, 64 for one allocation; `busy`
says how much of its cores the server used then, and below 1 the generator was the limit. Delay and loss are at 20,000 packets a
second. With offloads on, a burst crosses the link whole where its sender says so (UDP_SEGMENT; the generator always does), and
is received whole by who asks for that (UDP_GRO); off, the sender's link cuts it and each packet crosses alone.
";

impl Report {
    pub(super) fn add(&mut self, case: &Case, kind: Kind, values: Values) {
        self.rounds.entry((case.name, kind)).or_default().push(values);
    }

    pub(super) fn print(&self) {
        println!("{EXPLAINED}");
        self.table();
        self.idle_table();
        println!("\nOther programs kept {:.2} cores busy meanwhile.\n", self.others());
        for (name, measured) in [("cpu", "flood_machine_ns"), ("own", "flood_server_ns")] {
            for case in &CASES {
                figure(
                    &format!("relay_{name}_ratio_{}", case.name),
                    self.ratio(case, measured),
                    "of-coturn",
                );
            }
        }
        for case in &CASES {
            for (suffix, kind) in [("", Kind::Ours), ("_coturn", Kind::Coturn)] {
                let value = |name: &str| self.median(case, kind, name);
                let name = case.name;
                figure(
                    &format!("relay_cpu_{name}{suffix}"),
                    value("flood_machine_ns") / 1e3,
                    "us/packet",
                );
                figure(
                    &format!("relay_own_{name}{suffix}"),
                    value("flood_server_ns") / 1e3,
                    "us/packet",
                );
                figure(
                    &format!("relay_pps_{name}{suffix}"),
                    value("flood_packets_per_second"),
                    "1/s",
                );
                figure(&format!("relay_delay_p50_{name}{suffix}"), value("pace_p50_us"), "us");
                figure(&format!("relay_delay_p99_{name}{suffix}"), value("pace_p99_us"), "us");
                figure(&format!("relay_loss_{name}{suffix}"), value("pace_lost") * 100.0, "%");
            }
        }
        self.idle_figures();
        figure("relay_others_busy", self.others(), "cores");
    }

    /// How many cores were busy with neither the servers nor the generator.
    fn others(&self) -> f64 {
        let all = self.rounds.values().flatten();
        median(all.filter_map(|values| values.get("flood_others").copied()).collect())
    }

    fn table(&self) {
        println!(
            "{:<22}{:<12}{:>9}{:>9}{:>7}{:>7}{:>8}{:>6}{:>11}{:>10}{:>10}{:>8}",
            "allocations x bytes",
            "server",
            "cpu us",
            "own us",
            "cpu x",
            "own x",
            "kpps",
            "busy",
            "paced own",
            "p50 us",
            "p99 us",
            "loss %"
        );
        for case in &CASES {
            for kind in Kind::BOTH {
                let value = |name: &str| self.median(case, kind, name);
                let ratio = |name: &str| match kind {
                    Kind::Ours => format!("{:.2}", self.ratio(case, name)),
                    Kind::Coturn => String::new(),
                };
                println!(
                    "{:<22}{:<12}{:>9.2}{:>9.2}{:>7}{:>7}{:>8.0}{:>6.2}{:>11.2}{:>10.0}{:>10.0}{:>8.3}",
                    case.name,
                    kind.name(),
                    value("flood_machine_ns") / 1e3,
                    value("flood_server_ns") / 1e3,
                    ratio("flood_machine_ns"),
                    ratio("flood_server_ns"),
                    value("flood_packets_per_second") / 1e3,
                    value("flood_server_busy"),
                    value("pace_server_ns") / 1e3,
                    value("pace_p50_us"),
                    value("pace_p99_us"),
                    value("pace_lost") * 100.0,
                );
            }
        }
    }

    fn idle_table(&self) {
        println!();
        println!(
            "{:<22}{:<12}{:>16}{:>16}{:>14}{:>14}",
            "10,000 idle", "server", "own B each", "kernel B each", "resident MiB", "cpu ms/s"
        );
        for (kind, values) in &self.idle {
            let value = |name: &str| values.get(name).copied().unwrap_or(f64::NAN);
            println!(
                "{:<22}{:<12}{:>16.0}{:>16.0}{:>14.1}{:>14.2}",
                "",
                kind.name(),
                value("process_bytes"),
                value("kernel_bytes"),
                value("resident_mib"),
                value("idle_cpu_ms")
            );
        }
    }

    fn idle_figures(&self) {
        for (kind, values) in &self.idle {
            let suffix = if *kind == Kind::Ours { "" } else { "_coturn" };
            for (name, unit) in [
                ("process_bytes", "B"),
                ("kernel_bytes", "B"),
                ("resident_mib", "MiB"),
                ("idle_cpu_ms", "ms/s"),
            ] {
                let value = values.get(name).copied().unwrap_or(f64::NAN);
                figure(&format!("relay_idle_{name}{suffix}"), value, unit);
            }
        }
    }

    /// The median of the rounds' ratios, ours to coturn's.
    fn ratio(&self, case: &Case, name: &str) -> f64 {
        let of = |kind| self.values(case, kind, name);
        let ratios = of(Kind::Ours).into_iter().zip(of(Kind::Coturn));
        median(ratios.map(|(ours, theirs)| ours / theirs).collect())
    }

    fn median(&self, case: &Case, kind: Kind, name: &str) -> f64 {
        median(self.values(case, kind, name))
    }

    fn values(&self, case: &Case, kind: Kind, name: &str) -> Vec<f64> {
        let rounds = self.rounds.get(&(case.name, kind));
        let all = rounds.into_iter().flatten();
        all.map(|values| values.get(name).copied().unwrap_or(f64::NAN))
            .collect()
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn figure(name: &str, value: f64, unit: &str) {
    println!("figure {name} {value:.3} {unit}");
}
