//! Cutting a stretch of the transcript into frames.

use protocol::limits;
use protocol::transcript::{Content, Entry};

/// What an entry takes in a frame besides its text, generously.
const ENTRY_OVERHEAD: usize = 512;

/// Cuts entries into the runs that go into one `entries` frame each: at most [`limits::ENTRIES`], and short enough for
/// [`limits::FRAME_BYTES`] in all but the most hostile escaping.
#[must_use]
pub fn frames(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut runs: Vec<Vec<Entry>> = Vec::new();
    let mut bytes = 0;
    for entry in entries {
        let size = ENTRY_OVERHEAD + text_bytes(&entry);
        match runs.last_mut() {
            Some(run) if run.len() < limits::ENTRIES && bytes + size <= limits::FRAME_BYTES => {
                bytes += size;
                run.push(entry);
            }
            Some(_) | None => {
                bytes = size;
                runs.push(vec![entry]);
            }
        }
    }
    runs
}

fn text_bytes(entry: &Entry) -> usize {
    match &entry.content {
        Content::Message { text, .. } => text.0.len(),
        Content::Closed { comment, .. } => comment.0.len(),
        Content::Queued
        | Content::Assigned { .. }
        | Content::Reopened
        | Content::Invited { .. }
        | Content::CallRequested { .. }
        | Content::RequestEnded { .. }
        | Content::CallLink { .. }
        | Content::KindChanged { .. }
        | Content::Screenshot { .. }
        | Content::ScreenshotWithdrawn { .. }
        | Content::InvitationEnded { .. }
        | Content::CallStarted { .. }
        | Content::ScreenShared { .. }
        | Content::CallEnded { .. } => 0,
    }
}
