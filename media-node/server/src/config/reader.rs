//! Reads keys from a file and the environment, and remembers every problem on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use toml::{Table, Value};

use super::problem::{Problem, Problems};
use super::setting::Setting;

/// How the name of every variable of ours begins.
pub(super) const PREFIX: &str = "MEDIA_NODE_";

/// The variable that overrides a key: `relay.first_port` is `MEDIA_NODE_RELAY_FIRST_PORT`.
pub(super) fn variable(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "_").to_uppercase())
}

/// What stands behind a key.
#[derive(Clone, Debug)]
enum Raw {
    One(String),
    Many(Vec<String>),
    /// A table in a list, or another thing that no key of ours holds.
    Other,
}

/// All that was written, and what came of the keys that were asked for.
#[derive(Debug)]
pub(super) struct Reader {
    file: BTreeMap<String, Raw>,
    environment: BTreeMap<String, String>,
    asked: BTreeSet<&'static str>,
    set: BTreeSet<&'static str>,
    problems: Vec<Problem>,
}

impl Reader {
    /// What is in a file's `text`, and the variables that are ours.
    pub(super) fn new(text: &str, environment: impl IntoIterator<Item = (String, String)>) -> Result<Self, Problems> {
        let table: Table = text.parse().map_err(|error| Problems(vec![not_toml(text, &error)]))?;
        let mut file = BTreeMap::new();
        flatten("", table, &mut file);
        let environment = environment.into_iter().filter(|(name, _)| name.starts_with(PREFIX));
        Ok(Self {
            file,
            environment: environment.collect(),
            asked: BTreeSet::new(),
            set: BTreeSet::new(),
            problems: Vec::new(),
        })
    }

    /// The value of a key; nothing where it is absent, or wrong and now a problem.
    pub(super) fn optional<T: Setting>(&mut self, key: &'static str) -> Option<T> {
        let (place, raw) = self.take(key)?;
        let Raw::One(text) = raw else {
            self.problem(&place, "holds more than one value", T::RIGHT);
            return None;
        };
        self.parse(&place, &text)
    }

    /// The value of a key that must be there.
    pub(super) fn required<T: Setting>(&mut self, key: &'static str) -> Option<T> {
        let value = self.optional(key);
        if !self.asked_and_set(key) {
            self.problem(key, "is missing", T::RIGHT);
        }
        value
    }

    /// The value of a key, or its default.
    pub(super) fn or<T: Setting>(&mut self, key: &'static str, default: T) -> T {
        self.optional(key).unwrap_or(default)
    }

    /// The value of a key within bounds, or its default.
    pub(super) fn within<T>(&mut self, key: &'static str, bounds: RangeInclusive<T>, default: T) -> T
    where
        T: Setting + PartialOrd + Copy + std::fmt::Debug,
    {
        let Some(value) = self.optional::<T>(key) else {
            return default;
        };
        if !bounds.contains(&value) {
            let (least, most) = bounds.into_inner();
            self.problem(key, &format!("is {value:?}"), &format!("from {least:?} to {most:?}"));
        }
        value
    }

    /// The values of a key that holds a list, or its default. One value alone is a list of one.
    pub(super) fn list<T: Setting>(&mut self, key: &'static str, default: &[&str]) -> Vec<T> {
        let Some((place, raw)) = self.take(key) else {
            return default.iter().filter_map(|text| T::read(text)).collect();
        };
        let texts = match raw {
            Raw::One(text) => text.split(',').map(|part| part.trim().to_owned()).collect(),
            Raw::Many(texts) => texts,
            Raw::Other => {
                self.problem(&place, "is no list of values", T::RIGHT);
                return Vec::new();
            }
        };
        let texts = texts.iter().filter(|text| !text.is_empty());
        texts.filter_map(|text| self.parse(&place, text)).collect()
    }

    /// Whether a key was asked for and is there, right or wrong.
    pub(super) fn asked_and_set(&self, key: &str) -> bool {
        self.set.contains(key)
    }

    /// Remembers a problem.
    pub(super) fn problem(&mut self, key: &str, wrong: &str, right: &str) {
        self.problems.push(Problem {
            key: key.to_owned(),
            wrong: wrong.to_owned(),
            right: right.to_owned(),
        });
    }

    /// All problems, with the keys and variables that nobody asked for. Call it last.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        let unknown: Vec<String> = self.file.keys().cloned().collect();
        for key in unknown {
            let right = match closest(&key, self.asked.iter().copied()) {
                Some(close) => format!("did you mean `{close}`?"),
                None => "media-node.sample.toml has every key".to_owned(),
            };
            self.problem(&key, "is not a key", &right);
        }
        let known: BTreeSet<String> = self.asked.iter().map(|key| variable(key)).collect();
        let unknown: Vec<String> = self
            .environment
            .keys()
            .filter(|name| !known.contains(*name))
            .cloned()
            .collect();
        for name in unknown {
            self.problem(
                &name,
                "names no key",
                &format!("a key of media-node.sample.toml behind {PREFIX}, in capitals, `_` for `.`"),
            );
        }
        self.problems
    }

    /// Whether the file has a key that was not asked for yet.
    #[cfg(test)]
    pub(super) fn has(&self, key: &str) -> bool {
        self.file.contains_key(key)
    }

    /// Every key that was asked for.
    #[cfg(test)]
    pub(super) fn asked(&self) -> impl Iterator<Item = &'static str> {
        self.asked.iter().copied()
    }

    /// The raw value of a key and the place to name in problems: the environment goes before the file.
    fn take(&mut self, key: &'static str) -> Option<(String, Raw)> {
        self.asked.insert(key);
        let in_file = self.file.remove(key).map(|raw| (key.to_owned(), raw));
        let name = variable(key);
        let found = match self.environment.get(&name) {
            Some(text) if !text.is_empty() => Some((name, Raw::One(text.clone()))),
            Some(_) | None => in_file,
        };
        if found.is_some() {
            self.set.insert(key);
        }
        found
    }

    fn parse<T: Setting>(&mut self, place: &str, text: &str) -> Option<T> {
        let value = T::read(text);
        if value.is_none() {
            let wrong = if T::IS_SECRET {
                "is not of the right form".to_owned()
            } else {
                format!("is {text:?}")
            };
            self.problem(place, &wrong, T::RIGHT);
        }
        value
    }
}

fn not_toml(text: &str, error: &toml::de::Error) -> Problem {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    Problem {
        key: format!("line {}", before.matches('\n').count() + 1),
        // The message alone: the error's own text quotes the line, which may hold a key.
        wrong: error.message().to_owned(),
        right: "TOML 1.0, as in media-node.sample.toml".to_owned(),
    }
}

/// Tables in tables become keys with dots.
fn flatten(prefix: &str, table: Table, into: &mut BTreeMap<String, Raw>) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name
        } else {
            format!("{prefix}.{name}")
        };
        match value {
            Value::Table(inner) => flatten(&key, inner, into),
            Value::Array(values) => {
                let texts: Option<Vec<String>> = values.into_iter().map(scalar).collect();
                into.insert(key, texts.map_or(Raw::Other, Raw::Many));
            }
            one @ (Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_)) => {
                into.insert(key, scalar(one).map_or(Raw::Other, Raw::One));
            }
        }
    }
}

fn scalar(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(truth) => Some(truth.to_string()),
        Value::Datetime(at) => Some(at.to_string()),
        Value::Array(_) | Value::Table(_) => None,
    }
}

/// The known key that somebody most likely meant.
fn closest<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.map(|known| (distance(key, known), known)).min()?;
    (near.0 <= 2).then_some(near.1)
}

/// How many letters to change, add or leave out (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (index, a) in left.chars().enumerate() {
        let mut diagonal = index;
        let mut beside = index + 1;
        if let Some(first) = row.first_mut() {
            *first = beside;
        }
        for (place, b) in row.iter_mut().skip(1).zip(right.chars()) {
            let cost = (diagonal + usize::from(a != b)).min(*place + 1).min(beside + 1);
            diagonal = *place;
            *place = cost;
            beside = cost;
        }
    }
    row.last().copied().unwrap_or_default()
}
