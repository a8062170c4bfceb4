//! Agents who come and go, and their sessions.

use std::time::Duration;

use protocol::objects::SignedIn;
use protocol::{AgentId, SessionId};

use super::*;
use crate::queue::SocketId;

/// When the sessions of these tests are over.
const OVER: u64 = 1_000;

#[test]
fn agent_without_a_page_is_away_after_a_while_and_not_before() {
    let mut queue = queue();
    available(&mut queue, 1, at(0));
    step(&mut queue, Input::Disconnected { socket: 1 }, at(0));
    wake(&mut queue, at(0) + limits::AGENT_GONE - Duration::from_millis(1));
    assert_eq!(queue.status(&agent(1)), AgentStatus::Available);
    wake(&mut queue, at(0) + limits::AGENT_GONE);
    assert_eq!(queue.status(&agent(1)), AgentStatus::Away);
}

#[test]
fn agent_whose_pages_went_down_with_the_desk_is_away_unless_they_come_back() {
    let mut queue = queue();
    available(&mut queue, 1, at(0));
    queue.sockets.clear();
    let mut restored = again(&queue, at(1_000));
    assert_eq!(restored.status(&agent(1)), AgentStatus::Available);
    wake(&mut restored, at(1_000) + limits::AGENT_GONE);
    assert_eq!(restored.status(&agent(1)), AgentStatus::Away);
}

/// Agent `who` opens a page by session `session`.
fn page_of(queue: &mut Queue, socket: SocketId, who: u128, session: u128) {
    let signed_in = SignedIn {
        session: SessionId::from_random(session),
        until: at(OVER),
    };
    let connected = Input::Connected {
        socket,
        member: member(who),
        signed_in: Some(signed_in),
    };
    step(queue, connected, at(1));
}

fn sign_out(queue: &mut Queue, who: u128, session: u128) -> StepOf<Queue> {
    let signed_out = Input::SignedOut {
        session: SessionId::from_random(session),
        agent: agent(who),
    };
    step(queue, signed_out, at(20))
}

fn closed(step: &StepOf<Queue>) -> Vec<SocketId> {
    let close = |output: &Output| match output {
        Output::Close { socket, code } => {
            assert_eq!(*code, Code::SignInRequired);
            Some(*socket)
        }
        Output::Leave(_) | Output::Store(_) | Output::Send { .. } => None,
    };
    step.outputs.iter().filter_map(close).collect()
}

/// The conversations that are to close a session's pages.
fn told(step: &StepOf<Queue>) -> Vec<ConversationId> {
    let notice = |output: &Output| match output {
        Output::Leave(Notice {
            conversation,
            said: ToConversation::SignedOut { .. },
        }) => Some(conversation.clone()),
        Output::Leave(_) | Output::Store(_) | Output::Send { .. } | Output::Close { .. } => None,
    };
    step.outputs.iter().filter_map(notice).collect()
}

fn known(queue: &Queue, who: &AgentId) -> usize {
    queue.sockets.values().filter(|member| member.id == *who).count()
}

#[test]
fn signing_out_closes_every_page_of_the_session_and_no_other() {
    let mut queue = queue();
    page_of(&mut queue, 1, 1, 1);
    page_of(&mut queue, 2, 1, 1);
    page_of(&mut queue, 3, 1, 2);
    page_of(&mut queue, 4, 2, 3);
    let mut queue = again(&queue, at(2));
    assert_eq!(closed(&sign_out(&mut queue, 1, 1)), [1, 2]);
    assert_eq!((known(&queue, &agent(1)), known(&queue, &agent(2))), (1, 1));
    assert!(closed(&sign_out(&mut queue, 1, 1)).is_empty(), "it is safe to repeat");
}

#[test]
fn agent_who_signed_out_everywhere_is_away_after_a_while() {
    let mut queue = queue();
    page_of(&mut queue, 1, 1, 1);
    let status = AgentStatus::Available;
    step(&mut queue, Input::Status { socket: 1, status }, at(2));
    sign_out(&mut queue, 1, 1);
    wake(&mut queue, at(20) + limits::AGENT_GONE);
    assert_eq!(queue.status(&agent(1)), AgentStatus::Away);
}

#[test]
fn conversations_of_an_agent_hear_of_signing_out() {
    let mut queue = queue();
    for each in 1..=2 {
        queued(&mut queue, each, at(1));
    }
    available(&mut queue, 1, at(2));
    queued(&mut queue, 3, at(3));
    assert_eq!(told(&sign_out(&mut queue, 1, 1)), [conversation(1), conversation(2)]);
    assert_eq!(told(&sign_out(&mut queue, 2, 2)), []);
}

#[test]
fn session_that_is_over_closes_its_pages_by_itself_but_none_during_a_call() {
    let mut queue = queue();
    queued(&mut queue, 1, at(1));
    available(&mut queue, 1, at(1));
    page_of(&mut queue, 7, 1, 1);
    page_of(&mut queue, 8, 2, 2);
    assert_eq!(reserve(&mut queue, 1, 1, 1), Ok(()));
    assert!(closed(&wake(&mut queue, at(OVER - 1))).is_empty());
    let ended = wake(&mut queue, at(OVER));
    assert_eq!(closed(&ended), [8]);
    assert!(
        ended.deadline.is_none_or(|at| at > super::at(OVER)),
        "page 7 waits for its call"
    );
    let release = Input::Release {
        invitation: InvitationId::from_random(1),
    };
    assert_eq!(closed(&step(&mut queue, release, at(OVER + 5))), [7]);
}
