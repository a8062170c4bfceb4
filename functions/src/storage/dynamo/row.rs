//! Rows as attributes, and back.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use protocol::event::ReportOutcome;
use protocol::view::{CallKind, EndReason, InvitationOutcome};
use protocol::{Side, Timestamp};

use crate::call::{Call, Cell, End, Offer, Ring, Sums};
use crate::storage::{Cause, Fault, Known};
use crate::word::Word as _;

type Attributes = HashMap<String, AttributeValue>;

/// A text attribute.
pub(super) fn text(text: impl Into<String>) -> AttributeValue {
    AttributeValue::S(text.into())
}

/// A number attribute.
pub(super) fn number(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

/// The sort key of a counter.
pub(super) fn cell_key(cell: &Cell) -> String {
    format!("{}#{}#{}", cell.day, cell.kind.to_word(), cell.outcome.to_word())
}

/// A call's facts and revision.
pub(super) fn of_call(known: &Known) -> Attributes {
    let Known {
        call:
            Call {
                offer,
                ring,
                setup_ms,
                end,
                last_at,
            },
        revision,
    } = known;
    let mut row = Attributes::new();
    let mut set = |name: &str, value| drop(row.insert(name.to_owned(), value));
    set("revision", number(*revision));
    set("last_at", number(last_at.as_unix_ms()));
    if let Some(Offer { at, kind }) = offer {
        set("invited_at", number(at.as_unix_ms()));
        set("kind", text(kind.to_word()));
    }
    if let Some(Ring { outcome, ring_ms }) = ring {
        set("outcome", text(outcome.to_word()));
        set("ring_ms", number(*ring_ms));
    }
    if let Some(setup_ms) = setup_ms {
        set("setup_ms", number(*setup_ms));
    }
    if let Some(End {
        reason,
        by,
        connected,
        talk_ms,
        relayed,
    }) = end
    {
        set("reason", text(reason.to_word()));
        if let Some(by) = by {
            set("ended_by", text(by.to_word()));
        }
        set("connected", AttributeValue::Bool(*connected));
        set("talk_ms", number(*talk_ms));
        set("relayed", AttributeValue::Bool(*relayed));
    }
    row
}

/// A row that is being read.
pub(super) struct Row<'a> {
    doing: &'static str,
    attributes: &'a Attributes,
}

impl<'a> Row<'a> {
    pub(super) const fn new(doing: &'static str, attributes: &'a Attributes) -> Self {
        Self { doing, attributes }
    }

    /// The row as a call's.
    pub(super) fn call(&self) -> Result<Known, Fault> {
        let call = Call {
            offer: self.with("invited_at", || {
                Ok(Offer {
                    at: self.instant("invited_at")?,
                    kind: self.read("kind", CallKind::of_word)?,
                })
            })?,
            ring: self.with("outcome", || {
                Ok(Ring {
                    outcome: self.read("outcome", InvitationOutcome::of_word)?,
                    ring_ms: self.number("ring_ms")?,
                })
            })?,
            setup_ms: self.with("setup_ms", || self.number("setup_ms"))?,
            end: self.with("reason", || {
                Ok(End {
                    reason: self.read("reason", EndReason::of_word)?,
                    by: self.with("ended_by", || self.read("ended_by", Side::of_word))?,
                    connected: self.flag("connected")?,
                    talk_ms: self.number("talk_ms")?,
                    // Rows of calls that ended before relays were counted have none.
                    relayed: self.with("relayed", || self.flag("relayed"))?.unwrap_or_default(),
                })
            })?,
            last_at: self.instant("last_at")?,
        };
        Ok(Known {
            call,
            revision: self.number("revision")?,
        })
    }

    /// The row as a counter's.
    pub(super) fn counter(&self) -> Result<(Cell, Sums), Fault> {
        let cell = self.read("sk", |key| {
            let mut parts = key.split('#');
            let cell = Cell {
                day: parts.next()?.parse().ok()?,
                kind: CallKind::of_word(parts.next()?)?,
                outcome: ReportOutcome::of_word(parts.next()?)?,
            };
            parts.next().is_none().then_some(cell)
        })?;
        let sums = Sums {
            calls: self.number("calls")?,
            ring_ms: self.number("ring_ms")?,
            setup_ms: self.number("setup_ms")?,
            talk_ms: self.number("talk_ms")?,
            // Counters of days before relays were counted have none.
            relayed: self.with("relayed", || self.number("relayed"))?.unwrap_or_default(),
        };
        Ok((cell, sums))
    }

    /// What is read where the row has an attribute, which the others of its fact come with.
    fn with<T>(&self, name: &str, read: impl FnOnce() -> Result<T, Fault>) -> Result<Option<T>, Fault> {
        self.attributes.contains_key(name).then(read).transpose()
    }

    fn instant(&self, name: &'static str) -> Result<Timestamp, Fault> {
        self.number(name).map(Timestamp::from_unix_ms)
    }

    fn flag(&self, name: &'static str) -> Result<bool, Fault> {
        let written = self.attributes.get(name).and_then(|value| value.as_bool().ok());
        written.copied().ok_or_else(|| self.unreadable(name))
    }

    fn number(&self, name: &'static str) -> Result<u64, Fault> {
        let written = self.attributes.get(name).and_then(|value| value.as_n().ok());
        written
            .and_then(|digits| digits.parse().ok())
            .ok_or_else(|| self.unreadable(name))
    }

    fn read<T>(&self, name: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<T, Fault> {
        let written = self.attributes.get(name).and_then(|value| value.as_s().ok());
        written
            .and_then(|words| read(words))
            .ok_or_else(|| self.unreadable(name))
    }

    const fn unreadable(&self, name: &'static str) -> Fault {
        Fault {
            doing: self.doing,
            cause: Cause::Unreadable(name),
        }
    }
}
