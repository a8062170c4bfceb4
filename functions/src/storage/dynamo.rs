//! DynamoDB: one table, one transaction per event.
//!
//! | row     | `pk`                      | `sk`                     | holds                                       |
//! |---------|---------------------------|--------------------------|---------------------------------------------|
//! | event   | `call#{brand}#{call}`     | `event#{id}`             | the event as it came                        |
//! | call    | `call#{brand}#{call}`     | `call`                   | its facts, and a revision                   |
//! | counter | `days#{brand}#{shard}`    | `{day}#{kind}#{outcome}` | count and sums of a share of the calls      |
//!
//! A brand's counters are spread over [`SHARDS`] partitions by the call, so that calls which end together rarely write the
//! same row; a report asks each partition once, for all its days. Every row has `expires_at`, the table's TTL attribute.

mod client;
mod error;
mod row;

use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::http::HttpResponse;
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{AttributeValue, CancellationReason, Put, TransactWriteItem, Update};
use futures_util::future::try_join_all;
use protocol::event::CallEvent;
use protocol::{BrandId, CallId, Day, Timestamp};

use super::{CallChange, Change, Fault, Known, Storage, Written};
use crate::call::{Cell, Sums, Tally};
pub use client::client;
use error::{faulted, refused};
use row::{Row, number, text};

/// Over how many partitions a brand's counters are spread. More take more writes at once; fewer make reports cheaper.
const SHARDS: u8 = 8;

/// How rows are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// The table's name.
    pub table: String,
    /// How long rows are kept after what they tell of happened.
    pub retention: Duration,
}

impl Default for Config {
    /// The table `beckon`, and 400 days: a year, and the month in which somebody looks back at it.
    fn default() -> Self {
        Self {
            table: "beckon".to_owned(),
            retention: Duration::from_secs(400 * 24 * 3600),
        }
    }
}

/// The table.
#[derive(Clone, Debug)]
pub struct Dynamo {
    client: Client,
    config: Config,
}

impl Dynamo {
    /// The table behind a client.
    #[must_use]
    pub const fn new(client: Client, config: Config) -> Self {
        Self { client, config }
    }

    fn expires_at(&self, at: Timestamp) -> AttributeValue {
        number((at + self.config.retention).as_unix_ms() / 1000)
    }

    /// Puts the event, if its id is new to the call.
    fn put_event(&self, event: &CallEvent) -> Result<TransactWriteItem, Fault> {
        let body = serde_json::to_string(event).map_err(refused("writing an event"))?;
        let put = Put::builder()
            .table_name(&self.config.table)
            .item("pk", text(call_key(&event.brand, &event.call)))
            .item("sk", text(format!("event#{}", event.id.as_str())))
            .item("at", number(event.at.as_unix_ms()))
            .item("event", text(body))
            .item("expires_at", self.expires_at(event.at))
            .condition_expression("attribute_not_exists(pk)")
            .build()
            .map_err(refused("writing an event"))?;
        Ok(TransactWriteItem::builder().put(put).build())
    }

    /// Writes the call's row, if nobody else has since it was read.
    fn put_call(&self, event: &CallEvent, change: &CallChange) -> Result<TransactWriteItem, Fault> {
        let to = Known {
            call: change.to,
            revision: change.from.revision + 1,
        };
        let put = Put::builder()
            .table_name(&self.config.table)
            .set_item(Some(row::of_call(&to)))
            .item("pk", text(call_key(&event.brand, &event.call)))
            .item("sk", text("call"))
            .item("conversation", text(event.conversation.as_str()))
            .item("agent", text(event.agent.as_str()))
            .item("expires_at", self.expires_at(change.to.last_at));
        let put = if change.from.revision == 0 {
            put.condition_expression("attribute_not_exists(pk)")
        } else {
            put.condition_expression("revision = :read")
                .expression_attribute_values(":read", number(change.from.revision))
        };
        let put = put.build().map_err(refused("writing a call"))?;
        Ok(TransactWriteItem::builder().put(put).build())
    }

    /// Adds what the call counts to its share of the day.
    fn add_tally(&self, event: &CallEvent, tally: &Tally) -> Result<TransactWriteItem, Fault> {
        let update = Update::builder()
            .table_name(&self.config.table)
            .key("pk", text(counters_key(&event.brand, shard(&event.call))))
            .key("sk", text(row::cell_key(&tally.cell)))
            .update_expression(
                "SET expires_at = :expires \
                 ADD calls :calls, ring_ms :ring, setup_ms :setup, talk_ms :talk, relayed :relayed",
            )
            .expression_attribute_values(":expires", self.expires_at(tally.cell.day.end()))
            .expression_attribute_values(":calls", number(tally.sums.calls))
            .expression_attribute_values(":ring", number(tally.sums.ring_ms))
            .expression_attribute_values(":setup", number(tally.sums.setup_ms))
            .expression_attribute_values(":talk", number(tally.sums.talk_ms))
            .expression_attribute_values(":relayed", number(tally.sums.relayed))
            .build()
            .map_err(refused("counting a call"))?;
        Ok(TransactWriteItem::builder().update(update).build())
    }

    /// The counters of one shard.
    async fn shard_counters(
        &self,
        brand: &BrandId,
        shard: u8,
        first: Day,
        last: Day,
    ) -> Result<Vec<(Cell, Sums)>, Fault> {
        let mut pages = self
            .client
            .query()
            .table_name(&self.config.table)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", text(counters_key(brand, shard)))
            .expression_attribute_values(":first", text(first.to_string()))
            // Sorts behind every key of the last day.
            .expression_attribute_values(":last", text(format!("{last}~")))
            .into_paginator()
            .items()
            .send();
        let mut counters = Vec::new();
        while let Some(item) = pages.next().await {
            let item = item.map_err(faulted("reading counters"))?;
            counters.push(Row::new("reading counters", &item).counter()?);
        }
        Ok(counters)
    }
}

impl Storage for Dynamo {
    async fn call(&self, brand: &BrandId, call: &CallId) -> Result<Known, Fault> {
        let read = self
            .client
            .get_item()
            .table_name(&self.config.table)
            .key("pk", text(call_key(brand, call)))
            .key("sk", text("call"))
            .consistent_read(true)
            .send()
            .await
            .map_err(faulted("reading a call"))?;
        read.item
            .map_or(Ok(Known::default()), |item| Row::new("reading a call", &item).call())
    }

    async fn write(&self, change: Change<'_>) -> Result<Written, Fault> {
        let mut items = vec![self.put_event(change.event)?];
        if let Some(call) = &change.call {
            items.push(self.put_call(change.event, call)?);
            if let Some(tally) = &call.tally {
                items.push(self.add_tally(change.event, tally)?);
            }
        }
        let written = self
            .client
            .transact_write_items()
            .set_transact_items(Some(items))
            .send()
            .await;
        match written {
            Ok(_) => Ok(Written::Stored),
            Err(error) => outcome_of(error),
        }
    }

    async fn counters(&self, brand: &BrandId, first: Day, last: Day) -> Result<Vec<(Cell, Sums)>, Fault> {
        let shards = (0..SHARDS).map(|shard| self.shard_counters(brand, shard, first, last));
        Ok(try_join_all(shards).await?.concat())
    }
}

/// What a transaction that was not made means. Reasons come in the order of its items: the event is the first.
fn outcome_of(error: SdkError<TransactWriteItemsError, HttpResponse>) -> Result<Written, Fault> {
    let codes: Vec<&str> = match error.as_service_error() {
        Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => cancelled
            .cancellation_reasons()
            .iter()
            .map(|reason| CancellationReason::code(reason).unwrap_or_default())
            .collect(),
        Some(_) | None => Vec::new(),
    };
    const UNMET: &str = "ConditionalCheckFailed";
    if codes.first() == Some(&UNMET) {
        Ok(Written::KnownBefore)
    } else if codes.iter().any(|code| [UNMET, "TransactionConflict"].contains(code)) {
        Ok(Written::Overtaken)
    } else {
        Err(faulted("writing an event")(error))
    }
}

fn call_key(brand: &BrandId, call: &CallId) -> String {
    format!("call#{brand}#{call}")
}

fn counters_key(brand: &BrandId, shard: u8) -> String {
    format!("days#{brand}#{shard}")
}

/// Which share of the counters a call adds to: FNV-1a of its id, so that every version of this program agrees.
fn shard(call: &CallId) -> u8 {
    let hash = call.as_str().bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    u8::try_from(hash % u32::from(SHARDS)).expect("less than the number of shards")
}
