//! The wire's words for our small enums, as attributes and keys hold them.

use protocol::Side;
use protocol::event::ReportOutcome;
use protocol::view::{CallKind, EndReason, InvitationOutcome};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// An enum whose variants are single words on the wire.
pub(crate) trait Word: Serialize + DeserializeOwned {
    /// The wire's word for this variant.
    fn to_word(&self) -> String {
        match serde_json::to_value(self) {
            Ok(Value::String(word)) => word,
            Ok(_) | Err(_) => unreachable!("every variant of these enums is one word"),
        }
    }

    /// The variant of a word.
    fn of_word(word: &str) -> Option<Self> {
        serde_json::from_value(Value::String(word.to_owned())).ok()
    }
}

impl Word for CallKind {}
impl Word for EndReason {}
impl Word for InvitationOutcome {}
impl Word for ReportOutcome {}
impl Word for Side {}
