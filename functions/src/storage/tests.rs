//! The suite that the twin in memory passes, over the embedded DynamoDB; and what only DynamoDB has.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use aws_sdk_dynamodb::config::Credentials;
use aws_sdk_dynamodb::types::AttributeValue;
use aws_smithy_http_client::Builder;
use proptest::test_runner::{Config as Cases, TestCaseResult, TestRunner};
use protocol::event::CallEvent;
use protocol::view::{CallKind, InvitationOutcome};
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::Runtime;
use tokio::time::Instant;

use crate::answer::Failure;
use crate::call::tests::{Course, MONDAY, Story};
use crate::local::embedded::Embedded;
use crate::record::record;
use crate::record::tests::{Deliveries, body, check_at_once, check_in_turn, counted, deliveries, send};
use crate::storage::Storage as _;
use crate::storage::dynamo::{Config, Dynamo, client};

/// Cases of each property. Enough to meet every kind of call in many orders, few enough for a test of seconds.
const CASES: u32 = 48;

async fn storage() -> (Embedded, Dynamo) {
    let embedded = Embedded::open(None).await.unwrap();
    let table = embedded.table(Config::default()).await.unwrap();
    (embedded, table)
}

/// Checks a property over one DynamoDB, for a brand of its own in each case.
fn check(property: impl AsyncFn(&Dynamo, &str, &Deliveries) -> TestCaseResult) {
    let runtime = Runtime::new().unwrap();
    let (_embedded, storage) = runtime.block_on(storage());
    let brands = AtomicU32::new(0);
    let cases = Cases {
        cases: CASES,
        max_shrink_iters: 200,
        ..Cases::default()
    };
    TestRunner::new(cases)
        .run(&deliveries(), |deliveries| {
            let brand = format!("brd_{}", brands.fetch_add(1, Ordering::Relaxed));
            runtime.block_on(property(&storage, &brand, &deliveries))
        })
        .unwrap();
}

#[test]
fn every_order_and_repetition_counts_each_call_once() {
    check(check_in_turn);
}

#[test]
fn batches_at_the_same_time_count_each_call_once() {
    check(check_at_once);
}

#[test]
fn one_event_delivered_many_times_at_once_is_stored_once() {
    Runtime::new().unwrap().block_on(async {
        let (_embedded, storage) = storage().await;
        let deliveries = story().events("brd_a", "a");
        let sent = (0..12).map(|_| send(&storage, deliveries.clone()));
        futures_util::future::join_all(sent).await;
        let sums = counted(&storage, "brd_a").await;
        assert_eq!(sums.values().map(|sums| sums.calls).collect::<Vec<_>>(), [1]);
    });
}

#[test]
fn an_event_stays_as_it_first_came() {
    Runtime::new().unwrap().block_on(async {
        let (embedded, storage) = storage().await;
        let first = story().events("brd_a", "a").remove(0);
        let second = CallEvent {
            agent: "agt_other".parse().unwrap(),
            ..first.clone()
        };
        send(&storage, vec![first.clone()]).await;
        send(&storage, vec![second]).await;
        let row = embedded
            .client()
            .get_item()
            .table_name("beckon")
            .key("pk", AttributeValue::S("call#brd_a#cal_a".to_owned()))
            .key("sk", AttributeValue::S(format!("event#{}", first.id.as_str())))
            .send()
            .await
            .unwrap()
            .item
            .unwrap();
        let kept: CallEvent = serde_json::from_str(row["event"].as_s().unwrap()).unwrap();
        assert_eq!(kept, first);
    });
}

#[test]
fn a_call_of_one_brand_is_nothing_to_another() {
    Runtime::new().unwrap().block_on(async {
        let (_embedded, storage) = storage().await;
        // The same call id in both; the second brand hears only how it ended.
        let [first, second] = ["brd_a", "brd_b"].map(|brand| story().events(brand, "a"));
        send(&storage, first).await;
        send(&storage, second[1..].to_vec()).await;
        assert_eq!(counted(&storage, "brd_a").await.len(), 1);
        assert_eq!(counted(&storage, "brd_b").await.len(), 0);
    });
}

#[test]
fn each_row_carries_when_it_expires() {
    Runtime::new().unwrap().block_on(async {
        let (embedded, storage) = storage().await;
        send(&storage, story().events("brd_a", "a")).await;
        let rows = embedded
            .client()
            .scan()
            .table_name("beckon")
            .send()
            .await
            .unwrap()
            .items
            .unwrap();
        let mut expiries: Vec<(String, u64)> = rows
            .iter()
            .map(|row| {
                let seconds = row["expires_at"].as_n().map(|digits| digits.parse().unwrap()).unwrap();
                (row["sk"].as_s().cloned().unwrap(), seconds)
            })
            .collect();
        expiries.sort();
        // Events are a second apart, from midnight on; a counter lasts from the end of its day.
        let kept = MONDAY.as_unix_ms() / 1000 + 400 * 86_400;
        let event = |number| format!("event#brd_a/conversation/cnv_a-{number}");
        assert_eq!(
            expiries,
            [
                ("2026-11-23#voice#missed".to_owned(), kept + 86_400),
                ("call".to_owned(), kept + 1),
                (event(1), kept),
                (event(2), kept + 1),
            ]
        );
    });
}

/// Makes a row one of before relays were counted.
async fn without_relays(embedded: &Embedded, pk: &str, sk: &str) {
    let key = |text: &str| AttributeValue::S(text.to_owned());
    embedded
        .client()
        .update_item()
        .table_name("beckon")
        .key("pk", key(pk))
        .key("sk", key(sk))
        .update_expression("REMOVE relayed")
        .condition_expression("attribute_exists(relayed)")
        .send()
        .await
        .unwrap();
}

#[test]
fn rows_of_before_relays_were_counted_have_none_and_count_on() {
    Runtime::new().unwrap().block_on(async {
        let (embedded, storage) = storage().await;
        let relayed = Story {
            course: Course::Completed {
                setup_ms: 300,
                talk_ms: 9_000,
                relayed: true,
            },
            ..story()
        };
        send(&storage, relayed.events("brd_a", "a")).await;
        let relays = async || -> u64 { counted(&storage, "brd_a").await.values().map(|sums| sums.relayed).sum() };
        assert_eq!(relays().await, 1);

        let counters = embedded.client().scan().table_name("beckon").send().await.unwrap();
        for row in counters.items() {
            let pk = row["pk"].as_s().unwrap();
            if pk.starts_with("days#") || row["sk"].as_s().unwrap() == "call" {
                without_relays(&embedded, pk, row["sk"].as_s().unwrap()).await;
            }
        }
        assert_eq!(relays().await, 0);
        let known = storage
            .call(&"brd_a".parse().unwrap(), &"cal_a".parse().unwrap())
            .await
            .unwrap();
        assert_eq!(
            known.call.end.map(|end| (end.talk_ms, end.relayed)),
            Some((9_000, false))
        );

        send(&storage, relayed.events("brd_a", "b")).await;
        assert_eq!(relays().await, 1);
    });
}

#[test]
fn a_table_that_is_not_there_is_a_lasting_fault_and_a_dead_server_a_passing_one() {
    Runtime::new().unwrap().block_on(async {
        let (embedded, _) = storage().await;
        let events = story().events("brd_a", "a");
        let elsewhere = Dynamo::new(
            embedded.client().clone(),
            Config {
                table: "elsewhere".to_owned(),
                ..Config::default()
            },
        );
        let Failure::Fault(fault) = record(&elsewhere, &body(&events)).await.unwrap_err() else {
            panic!("a missing table is no mistake of the sender");
        };
        assert!(!fault.is_transient(), "{}", fault.chain());

        // Nobody listens at a port that is held and not listened at, and nobody else can take it.
        let held = TcpSocket::new_v4().unwrap();
        held.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let storage = table_at(held.local_addr().unwrap());
        let response = record(&storage, &body(&events[..1])).await.unwrap();
        assert!(response.stored.is_empty() && response.refused.is_empty());
    });
}

/// The table of a DynamoDB that is to be at an address.
fn table_at(address: SocketAddr) -> Dynamo {
    let keys = Credentials::new("local", "local", None, None, "test");
    let endpoint = format!("http://{address}");
    Dynamo::new(
        client("local", keys, Some(&endpoint), Builder::new().build_http()),
        Config::default(),
    )
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_holds_a_batch_up_for_seconds_only() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let storage = table_at(silent.local_addr().unwrap());
    let began = Instant::now();
    let events = story().events("brd_a", "a");
    let response = record(&storage, &body(&events)).await.unwrap();
    assert!(response.stored.is_empty() && response.refused.is_empty());
    assert!(began.elapsed() <= Duration::from_secs(6), "{:?}", began.elapsed());
}

#[test]
fn a_row_that_is_not_ours_holds_up_its_own_call_alone() {
    Runtime::new().unwrap().block_on(async {
        let (embedded, storage) = storage().await;
        embedded
            .client()
            .put_item()
            .table_name("beckon")
            .item("pk", AttributeValue::S("call#brd_a#cal_a".to_owned()))
            .item("sk", AttributeValue::S("call".to_owned()))
            .send()
            .await
            .unwrap();
        let [held, free] = ["a", "b"].map(|call| story().events("brd_a", call).remove(0));
        let response = record(&storage, &body(&[held.clone(), free.clone()])).await.unwrap();
        assert_eq!(response.stored, [free.id]);
        assert_eq!(response.refused, []);

        let fault = storage.call(&held.brand, &held.call).await.unwrap_err();
        assert_eq!(fault.chain(), "reading a call: a row without a readable last_at");
        assert!(fault.is_of_one_call() && !fault.is_transient());
    });
}

fn story() -> Story {
    Story {
        kind: CallKind::Voice,
        invited_at: MONDAY,
        ring_ms: 120_000,
        course: Course::Refused(InvitationOutcome::Missed),
        gaps: 0,
    }
}
