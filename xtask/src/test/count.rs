//! How many tests passed: read from the lines that each runner prints.

/// Counts of one run.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Count {
    pub(crate) const fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    pub(crate) const fn all(self) -> u32 {
        self.passed + self.failed + self.skipped
    }
}

/// A line of cargo's: `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
pub(crate) fn of_cargo(line: &str) -> Count {
    let Some(counts) = line.trim().strip_prefix("test result: ") else {
        return Count::default();
    };
    let counts = counts.split_once(". ").map_or(counts, |(_, counts)| counts);
    labelled(counts.split(';'))
}

/// A line of Playwright's closing summary: `  12 passed (30.1s)`, `  1 failed`, `  2 skipped`, `  1 flaky`.
pub(crate) fn of_playwright(line: &str) -> Count {
    let line = line.split_once('(').map_or(line, |(count, _)| count);
    if line.split_whitespace().count() > 3 {
        return Count::default();
    }
    labelled([line].into_iter())
}

/// A line of Node's spec reporter: `ℹ pass 12`.
pub(crate) fn of_node(line: &str) -> Count {
    let mut words = line.trim().strip_prefix("ℹ ").unwrap_or_default().split(' ');
    let (Some(label), Some(Ok(number)), None) = (words.next(), words.next().map(str::parse), words.next()) else {
        return Count::default();
    };
    counted(label, number)
}

fn labelled<'a>(parts: impl Iterator<Item = &'a str>) -> Count {
    parts.fold(Count::default(), |sum, part| {
        let mut words = part.split_whitespace();
        let number = words.next().and_then(|number| number.parse().ok());
        let label = words.next().unwrap_or_default();
        number.map_or(sum, |number| sum.plus(counted(label, number)))
    })
}

/// A test that passes only at its second try has failed.
fn counted(label: &str, number: u32) -> Count {
    match label {
        "pass" | "passed" => Count {
            passed: number,
            ..Count::default()
        },
        "fail" | "failed" | "cancelled" | "flaky" | "interrupted" => Count {
            failed: number,
            ..Count::default()
        },
        "skipped" | "ignored" | "todo" => Count {
            skipped: number,
            ..Count::default()
        },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, of_cargo, of_node, of_playwright};

    #[test]
    fn each_runners_words_are_understood() {
        let count = |passed, failed, skipped| Count {
            passed,
            failed,
            skipped,
        };
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.10s";
        assert_eq!(of_cargo(line), count(12, 2, 1));
        assert_eq!(of_playwright("  12 passed (30.1s)"), count(12, 0, 0));
        assert_eq!(of_playwright("  1 flaky"), count(0, 1, 0));
        assert_eq!(of_node("ℹ pass 4"), count(4, 0, 0));
        assert_eq!(of_node("ℹ cancelled 1"), count(0, 1, 0));
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in [
            "running 12 tests",
            "Running 3 tests using 1 worker",
            "ℹ duration_ms 12.5",
            "1 passed the ball to 2 others",
        ] {
            assert_eq!(
                of_cargo(line).plus(of_node(line)).plus(of_playwright(line)),
                Count::default(),
                "{line}"
            );
        }
    }
}
