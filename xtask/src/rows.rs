//! `cargo xtask rows`: which rows of the product's feature list are proved, from `tests/rows.toml`.
//!
//! An entry names the tests that would fail without the feature, and how far they are the real thing:
//!
//! ```toml
//! [S0-7]
//! proof = "real"            # real | emulated | by-hand | stated
//! tests = ["video-call.spec.ts: accepts on the card", "invitation/tests.rs: accept_is_first_commit"]
//! ```

use std::{collections::BTreeMap, fs};

use anyhow::{Context as _, Result, bail};
use lexopt::Parser;
use serde::Deserialize;

use crate::{root, run::Run};

/// How many rows each system of the list has: the five that the product was asked for from, what nobody offers, and what
/// users of such systems complain about.
const SYSTEMS: [(&str, u32); 7] = [
    ("S0-", 18),
    ("S1-", 52),
    ("S2-", 38),
    ("S3-", 53),
    ("S4-", 72),
    ("N", 15),
    ("C", 112),
];

/// What proves one row.
#[derive(Deserialize)]
pub(crate) struct Entry {
    proof: Proof,
    /// `FILE: NAME` each, where FILE is the end of a path and NAME the test's name or title.
    tests: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Proof {
    /// The feature itself runs.
    Real,
    /// A stand-in for a platform or device that cannot be here runs with it.
    Emulated,
    /// A person went through a dated checklist, which the entry's `tests` name.
    ByHand,
    /// There is nothing to run: a use, a measure or a limit that the documents tell people, in words that `tests` name.
    Stated,
}

impl Proof {
    /// Whether a document may prove it; the rest is proved by tests alone.
    const fn is_read(self) -> bool {
        match self {
            Self::Real | Self::Emulated => false,
            Self::ByHand | Self::Stated => true,
        }
    }
}

pub(crate) fn main(arguments: &mut Parser) -> Result<()> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    print(&check()?);
    Ok(())
}

/// The entries, once each names a row of the list and tests that exist.
pub(crate) fn check() -> Result<BTreeMap<String, Entry>> {
    let file = root::path("tests/rows.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let rows: BTreeMap<String, Entry> = toml::from_str(&text).context("reading tests/rows.toml")?;
    let mut wrong = unknown_rows(&rows);
    wrong.extend(missing_tests(&rows)?);
    if !wrong.is_empty() {
        bail!("tests/rows.toml:\n{}", wrong.join("\n"));
    }
    Ok(rows)
}

fn unknown_rows(rows: &BTreeMap<String, Entry>) -> Vec<String> {
    let is_row = |id: &str| {
        SYSTEMS.iter().any(|(system, count)| {
            id.strip_prefix(system)
                .and_then(|n| n.parse::<u32>().ok())
                .is_some_and(|n| (1..=*count).contains(&n))
        })
    };
    rows.keys()
        .filter(|id| !is_row(id))
        .map(|id| format!("{id}: there is no such row"))
        .collect()
}

/// What names no test that exists.
fn missing_tests(rows: &BTreeMap<String, Entry>) -> Result<Vec<String>> {
    let paths = Run::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .quiet()?;
    let mut wrong = Vec::new();
    for (id, entry) in rows {
        if entry.tests.is_empty() {
            wrong.push(format!("{id}: no test is named"));
        }
        let in_document = |test: &&String| test.split_once(": ").is_some_and(|(file, _)| file.ends_with(".md"));
        let read = entry.tests.iter().filter(in_document).count();
        if entry.proof.is_read() && read == 0 {
            wrong.push(format!("{id}: no document is named"));
        } else if !entry.proof.is_read() && read == entry.tests.len() {
            wrong.push(format!("{id}: a document alone is no test"));
        }
        for test in &entry.tests {
            if !exists(&paths, test)? {
                wrong.push(format!("{id}: no test is `{test}`"));
            }
        }
    }
    Ok(wrong)
}

fn exists(paths: &str, test: &str) -> Result<bool> {
    let Some((file, name)) = test.split_once(": ") else {
        return Ok(false);
    };
    let ends_so =
        |path: &&str| path.ends_with(file) && path[..path.len() - file.len()].ends_with(['/']) || *path == file;
    for path in paths.lines().filter(ends_so) {
        let text = fs::read_to_string(root::path(path)).with_context(|| format!("reading {path}"))?;
        if names(path, &text, name) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the file has a test of that name: a function in Rust, a title in TypeScript, words of a document, however its
/// lines break.
fn names(path: &str, text: &str, name: &str) -> bool {
    if path.ends_with(".rs") {
        return text.contains(&format!("fn {name}("));
    }
    if path.ends_with(".ts") {
        return ['"', '`', '\'']
            .iter()
            .any(|quote| text.contains(&format!("{quote}{name}{quote}")));
    }
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    words(text).contains(name)
}

fn print(rows: &BTreeMap<String, Entry>) {
    let of = |system: &str, proof: Proof| {
        rows.iter()
            .filter(|(id, entry)| id.starts_with(system) && entry.proof == proof)
            .count()
    };
    println!(
        "{:8} {:>6} {:>6} {:>9} {:>8} {:>7} {:>6}",
        "system", "rows", "real", "emulated", "by hand", "stated", "open"
    );
    let mut proved = 0;
    let mut all = 0;
    for (system, count) in SYSTEMS {
        let [real, emulated, by_hand, stated] =
            [Proof::Real, Proof::Emulated, Proof::ByHand, Proof::Stated].map(|proof| of(system, proof));
        let here = real + emulated + by_hand + stated;
        let open = usize::try_from(count).unwrap_or_default() - here;
        println!(
            "{:8} {count:>6} {real:>6} {emulated:>9} {by_hand:>8} {stated:>7} {open:>6}",
            system.trim_end_matches('-')
        );
        proved += here;
        all += count;
    }
    println!("proved {proved} of {all}");
}

#[cfg(test)]
mod tests {
    use super::{SYSTEMS, names};

    #[test]
    fn the_list_has_360_rows() {
        assert_eq!(SYSTEMS.iter().map(|(_, count)| count).sum::<u32>(), 360);
    }

    #[test]
    fn a_name_counts_only_where_it_names_a_test() {
        assert!(names(
            "a/tests.rs",
            "fn late_answer_is_rejected() {",
            "late_answer_is_rejected"
        ));
        assert!(!names(
            "a/tests.rs",
            "// late_answer_is_rejected",
            "late_answer_is_rejected"
        ));
        assert!(names("a.spec.ts", "test(\"accepts\", async", "accepts"));
        assert!(!names("a.spec.ts", "test(\"accepts twice\", async", "accepts"));
        assert!(names(
            "a.md",
            "Pictures are kept\nfor ever.",
            "Pictures are kept for ever."
        ));
    }
}
