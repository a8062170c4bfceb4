//! What leaves a conversation by its outbox: notices to the `Desk` and to regions of media nodes, call events to the
//! `record` function.

use edge_core::conversation::Outgoing;
use edge_core::files::key;
use edge_core::outbox::RowId;
use protocol::event::{CallEvent, RecordRequest, RecordResponse};
use protocol::{BrandId, ConversationId};
use worker::Env;

use crate::aws::post_signed;
use crate::config::Config;
use crate::error::{Failure, log};
use crate::files::bucket;
use crate::objects::{say_to_desk, say_to_relays};
use crate::outbox::{Outcome, one_by_one};

/// Tells the `Desk`.
pub(super) async fn tell_desk(env: &Env, brand: &BrandId, rows: Vec<(RowId, Outgoing)>) -> Outcome {
    one_by_one(rows, async |parcel| match parcel {
        Outgoing::Desk(said) => say_to_desk(env, brand, said).await.map(drop),
        Outgoing::Record(_) | Outgoing::Relays { .. } | Outgoing::DeleteFile { .. } => Ok(()),
    })
    .await
}

/// Tells regions of media nodes.
pub(super) async fn tell_relays(env: &Env, rows: Vec<(RowId, Outgoing)>) -> Outcome {
    one_by_one(rows, async |parcel| match parcel {
        Outgoing::Relays { region, said } => say_to_relays(env, region, said).await.map(drop),
        Outgoing::Record(_) | Outgoing::Desk(_) | Outgoing::DeleteFile { .. } => Ok(()),
    })
    .await
}

/// Deletes files. One that is not there is deleted, too.
pub(super) async fn delete_files(
    env: &Env,
    brand: &BrandId,
    conversation: &ConversationId,
    rows: Vec<(RowId, Outgoing)>,
) -> Outcome {
    one_by_one(rows, async |parcel| match parcel {
        Outgoing::DeleteFile { file } => bucket(env)?
            .delete(key(brand, conversation, file))
            .await
            .map_err(|error| Failure::unavailable("deleting a file", error)),
        Outgoing::Record(_) | Outgoing::Desk(_) | Outgoing::Relays { .. } => Ok(()),
    })
    .await
}

/// Posts call events to the `record` function.
pub(super) async fn record(env: &Env, rows: &[(RowId, Outgoing)]) -> Outcome {
    let events: Vec<(RowId, CallEvent)> = rows
        .iter()
        .filter_map(|(id, parcel)| match parcel {
            Outgoing::Record(event) => Some((*id, event.as_ref().clone())),
            Outgoing::Desk(_) | Outgoing::Relays { .. } | Outgoing::DeleteFile { .. } => None,
        })
        .collect();
    let request = RecordRequest {
        events: events.iter().map(|(_, event)| event.clone()).collect(),
    };
    let answer: Result<RecordResponse, Failure> = match Config::read(env) {
        Ok(config) => post_signed(&config, &config.record_url, &request).await,
        Err(error) => Err(Failure::internal("reading the environment", error)),
    };
    match answer {
        Err(failure) => {
            log(&failure.to_string());
            Outcome::Failed
        }
        Ok(answer) => {
            for (id, code) in &answer.refused {
                log(&format!(
                    "the record function refuses event {} for good: {code}",
                    id.as_str()
                ));
            }
            let rows_of = |wanted: &dyn Fn(&CallEvent) -> bool| {
                events
                    .iter()
                    .filter(|(_, event)| wanted(event))
                    .map(|(id, _)| *id)
                    .collect()
            };
            Outcome::Answered {
                stored: rows_of(&|event| answer.stored.contains(&event.id)),
                refused: rows_of(&|event| answer.refused.iter().any(|(id, _)| id == &event.id)),
            }
        }
    }
}
