//! A conversation: the lasting thread between a consumer and a brand's agent, and everything that hangs on it.
//!
//! ```text
//!   New ─consumer writes→ Queued ─Desk assigns→ Open ─agent closes→ Closed
//!                           ▲                                         │
//!                           └────── consumer writes within 7 days ────┘
//! ```
//!
//! It owns the transcript's order, receipts, the open sockets, and the one live invitation or call. Who owns the
//! conversation is the `Desk`'s to say: a copy is kept here with the assignment's number, and older ones are ignored.
//!
//! The transcript itself is rows in the shell's storage. Three questions are put to it: the entry of a message's id (before
//! a `message` frame comes in), the entries after one (`Replay`), and nothing else.

mod admitting;
mod announcing;
mod calling;
mod carrying;
mod diagnosing;
pub mod frame;
mod hearing;
mod input;
mod inviting;
mod linking;
mod live;
mod output;
mod places;
mod relaying;
pub mod replay;
mod requesting;
mod restoring;
mod screenshots;
mod servers;
mod signing_out;
mod sockets;
mod state;
#[cfg(test)]
mod tests;
mod timing;
mod upgrading;
mod writing;

pub use input::{Given, Input};
pub use output::{Destination, Outgoing, Output, Part, ProbeQuestion, ServersQuestion};
pub use restoring::Unrestorable;
pub use sockets::{Page, SocketFacts, SocketId};

use std::collections::VecDeque;
use std::time::Duration;

use protocol::connection::RelayReach;
use protocol::device::Readiness;
use protocol::view::{CallView, ConversationView, InvitationView};
use protocol::{BrandId, ConversationId, Side, Timestamp};

use crate::machine::Machine;
use sockets::Sockets;
use state::{CallPart, Files, Head, Stage, Standing, Status};

/// What a conversation is told about the world it lives in; not part of its state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// The brand it belongs to.
    pub brand: BrandId,
    /// Which conversation it is.
    pub conversation: ConversationId,
}

/// Why an input of another object was refused. Refusals of frames are outputs.
pub type Rejection = protocol::Code;

/// The machine of one conversation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conversation {
    config: Config,
    head: Head,
    standing: Standing,
    call: CallPart,
    files: Files,
    sockets: Sockets,
    shown: Shown,
    changed: Changed,
    /// When the call's part was stored last. In memory alone.
    stored_life_at: Timestamp,
    /// Which ways to a relay the consumer's network leaves open, and when that was found out. In memory alone.
    probed: Option<(RelayReach, Timestamp)>,
    /// When it was last asked. In memory alone.
    probe_asked_at: Option<Timestamp>,
    out: VecDeque<Output>,
}

/// How often a call's part is stored though only signs of life changed. Longer writes less; shorter notices sooner who went while
/// the object lost its memory.
const LIFE_EVERY: Duration = Duration::from_secs(5);

/// What pages were shown last: a view is sent when it differs.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct Shown {
    conversation: Option<ConversationView>,
    invitation: Option<InvitationView>,
    call: Option<CallView>,
    /// For the agent's pages.
    readiness: Option<Readiness>,
}

/// What this step changed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct Changed {
    head: bool,
    standing: bool,
    call: bool,
    files: bool,
    /// Whether the invitation's or the call's view may have changed.
    call_view: bool,
    /// Whether the conversation's view may have changed.
    view: bool,
    /// Whether the `Desk` has to hear of the row at once.
    row_at_once: bool,
}

impl Conversation {
    fn disconnected(&mut self, socket: SocketId, now: Timestamp) {
        if let Some(facts) = self.sockets.remove(socket) {
            self.page_gone(&facts, now);
        }
    }

    /// Every step ends here: time has passed, an input was taken, and what both changed is stored and shown.
    fn finish(&mut self, now: Timestamp) {
        self.carry(now);
        self.hold(now);
        self.show_guests_out(now);
        self.end_sessions(now);
        self.tell_desk(now);
        self.announce();
        // Nobody wrote yet: nothing is stored.
        if self.standing.status == Status::New {
            return;
        }
        let Changed {
            head,
            standing,
            call,
            files,
            ..
        } = std::mem::take(&mut self.changed);
        if call {
            self.stored_life_at = now;
        }
        for (changed, part) in [
            (head, Part::Head),
            (standing, Part::Standing),
            (call, Part::Call),
            (files, Part::Files),
        ] {
            if changed {
                self.out.push_back(Output::Store(part));
            }
        }
    }

    fn call_deadline(&self) -> Option<Timestamp> {
        match &self.call.stage {
            Stage::Idle => None,
            Stage::Asking(asking) => Some(asking.until),
            Stage::Live(live) => live.deadline(),
        }
    }
}

impl Machine for Conversation {
    type Input = Input;
    type Output = Output;
    type Rejection = Rejection;

    fn handle(&mut self, input: Input, now: Timestamp) -> Result<(), Rejection> {
        let answer = match input {
            Input::Connected {
                socket,
                person,
                conversation,
                regions,
                link,
                signed_in,
            } => {
                self.note_regions(person.id.side(), regions);
                self.connected(socket, (person, link, signed_in), &conversation, now);
                Ok(())
            }
            Input::Disconnected { socket } => {
                self.disconnected(socket, now);
                Ok(())
            }
            Input::Frame {
                socket,
                frame,
                prior,
                random,
            } => {
                self.hear(socket, frame, prior.as_deref(), random, now);
                Ok(())
            }
            Input::Unreadable { socket, n, code } => {
                self.unreadable(socket, n, code, now);
                Ok(())
            }
            Input::Assigned {
                agent,
                number,
                may_ask_for,
            } => {
                self.may_ask_for(may_ask_for);
                self.assigned(agent, number, now)
            }
            Input::MayAskFor { kinds } => {
                self.may_ask_for(kinds);
                Ok(())
            }
            Input::Reserved {
                invitation,
                answer,
                random,
            } => {
                self.reserved(&invitation, answer, random, now);
                Ok(())
            }
            Input::Placed { call, answer } => {
                self.servers_given(&call, *answer, now);
                Ok(())
            }
            Input::ProbeServers { servers } => {
                self.try_servers(servers);
                Ok(())
            }
            Input::SignedOut { session } => {
                self.signed_out(&session, now);
                Ok(())
            }
            Input::Away { invitation } => {
                self.inviter_away(&invitation, now);
                Ok(())
            }
            Input::Moved { call, placement } => self.moved(&call, *placement, now),
            Input::Screenshot { taken } => self.screenshot(taken, now),
            Input::LookAtLink { invitation } => self.look_at_link(&invitation, now),
            Input::JoinByLink {
                invitation,
                browser,
                name,
            } => self.join_by_link(&invitation, browser, name, now),
            Input::Leaving {
                participant,
                tab,
                call,
                left,
            } => self.leaving(&participant, &tab, (&call, left), now),
        };
        self.finish(now);
        answer
    }

    fn handle_deadline(&mut self, now: Timestamp) {
        self.time_passes(now);
        self.finish(now);
    }

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        [
            self.call_deadline(),
            self.request_deadline(),
            self.kept_until(),
            self.guests_go_at(),
            self.session_ends_at(),
            self.row_due(),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    fn is_durable(output: &Output) -> bool {
        match output {
            Output::Write(_) | Output::Store(_) | Output::Leave(_) | Output::Keep { .. } | Output::Forget { .. } => {
                true
            }
            Output::Remember { .. }
            | Output::Send { .. }
            | Output::Replay { .. }
            | Output::Link { .. }
            | Output::Ask(_)
            | Output::AskServers(_)
            | Output::AskProbe(_)
            | Output::Close { .. } => false,
        }
    }

    fn assert_consistent(&self) {
        let Head {
            seq,
            receipts,
            row_version,
            row_told,
            unread,
            ..
        } = &self.head;
        for receipt in [receipts.agent, receipts.consumer] {
            assert!(
                receipt.read <= receipt.delivered && receipt.delivered <= *seq,
                "nobody reads what has not arrived"
            );
        }
        assert!(row_told <= row_version, "the Desk knows no row that is not there");
        assert!(
            unread.last().is_none_or(|(_, last)| last <= seq),
            "what is unread was written"
        );
        let is_new = self.standing.status == Status::New;
        assert_eq!(is_new, *seq == 0, "the first message makes a conversation");
        assert!(is_new || self.standing.consumer.is_some(), "someone wrote it");
        assert!(
            self.standing.request.is_none()
                || matches!(self.standing.status, Status::Queued { .. } | Status::Open { .. }),
            "nobody is asked for a call where nobody is there"
        );
        assert!(
            self.standing.request.is_none() || !matches!(&self.call.stage, Stage::Live(live) if !live.is_parked()),
            "nobody is asked for a call while there is one"
        );
        let is_open = matches!(self.standing.status, Status::Open { .. });
        match &self.call.stage {
            Stage::Idle => {}
            Stage::Asking(_) => assert!(is_open, "one is invited in an open conversation"),
            Stage::Live(live) => {
                assert!(is_open, "one talks in an open conversation");
                live.invitation.assert_consistent();
                live.negotiation.assert_consistent();
                if let Some(call) = &live.call {
                    call.assert_consistent();
                }
                let is_pending = live.invitation.state().outcome().is_none();
                assert_eq!(
                    is_pending,
                    live.is_pending(),
                    "an accepted invitation has a call, and no other has"
                );
                assert!(live.places.of(Side::Agent).tab.is_some(), "someone invited");
            }
        }
    }
}
