mod any_order;
mod kinds;
mod sessions;

use protocol::desk::{AgentStatus, DeskServer, Row};
use protocol::http::SettingsPage;
use protocol::objects::ToConversation;
use protocol::person::{Member, Person, Role};
use protocol::settings::{CallWeight, Department, Look, Profile, Settings, Switches};
use protocol::transcript::Text;
use protocol::view::{CallKind, ConversationStatus};
use protocol::{AgentId, Code, ConsumerId, ConversationId, DepartmentId, InvitationId, ProfileId, Timestamp, limits};

use super::{Input, Notice, Output, Part, Queue, Stored};
use crate::machine::{StepOf, step, wake};

const CAPACITY: u32 = 2;

fn agent(bits: u128) -> AgentId {
    AgentId::from_random(bits)
}

fn conversation(bits: u128) -> ConversationId {
    ConversationId::from_random(bits)
}

fn member(bits: u128) -> Member {
    Member {
        id: agent(bits),
        name: format!("Agent {bits}"),
        email: format!("{bits}@brand.example"),
        role: Role::Agent,
    }
}

fn page(version: u64) -> SettingsPage {
    SettingsPage {
        settings: Settings {
            version,
            switches: Switches {
                voice: true,
                video: true,
                screen: true,
            },
            profiles: vec![Profile {
                id: ProfileId::from_random(1),
                name: "Support".to_owned(),
                initiate_voice: true,
                initiate_video: true,
                initiate_screen: true,
                capacity: CAPACITY,
                call_weight: CallWeight::all(CAPACITY),
            }],
            assignments: Vec::new(),
            departments: vec![Department {
                id: DepartmentId::from_random(1),
                name: "Support".to_owned(),
            }],
            look: Look {
                name: "Brand".to_owned(),
                colour: "#123456".to_owned(),
                greeting: "Hello".to_owned(),
                language: None,
            },
            allowed_domains: Vec::new(),
            relay: protocol::settings::RelaySettings::default(),
            calls: protocol::settings::CallSettings::default(),
        },
        members: (1..=3).map(member).collect(),
    }
}

fn row(bits: u128, status: ConversationStatus, owner: Option<AgentId>, version: u64, since: Timestamp) -> Box<Row> {
    Box::new(Row {
        id: conversation(bits),
        consumer: Person::consumer(ConsumerId::from_random(bits), "Guest".to_owned()),
        agent: owner,
        status,
        since,
        last_text: Text("Hello".to_owned()),
        last_at: since,
        consumer_messages: 1,
        unread: 1,
        request: None,
        version,
    })
}

fn at(ms: u64) -> Timestamp {
    Timestamp::from_unix_ms(ms)
}

fn queue() -> Queue {
    Queue::restore(page(1), Stored::default(), [], at(0))
}

fn available(queue: &mut Queue, bits: u128, now: Timestamp) -> StepOf<Queue> {
    let socket = u64::try_from(bits).expect("small");
    step(
        queue,
        Input::Connected {
            socket,
            member: member(bits),
            signed_in: None,
        },
        now,
    );
    step(
        queue,
        Input::Status {
            socket,
            status: AgentStatus::Available,
        },
        now,
    )
}

fn queued(queue: &mut Queue, bits: u128, now: Timestamp) -> StepOf<Queue> {
    let row = row(bits, ConversationStatus::Queued, None, 1, now);
    step(queue, Input::Conversation { row, assignment: 0 }, now)
}

fn assigned(step: &StepOf<Queue>) -> Vec<(ConversationId, u64)> {
    let notice = |output: &Output| match output {
        Output::Leave(Notice {
            conversation,
            said: ToConversation::Assigned { number, .. },
        }) => Some((conversation.clone(), *number)),
        Output::Leave(_) | Output::Store(_) | Output::Send { .. } | Output::Close { .. } => None,
    };
    step.outputs.iter().filter_map(notice).collect()
}

fn reserve(queue: &mut Queue, invitation: u128, at_conversation: u128, by: u128) -> Result<(), Code> {
    let input = Input::Reserve {
        invitation: InvitationId::from_random(invitation),
        conversation: conversation(at_conversation),
        agent: agent(by),
        assignment: 1,
        kind: CallKind::Video,
    };
    step(queue, input, at(10)).answer
}

#[test]
fn waiting_conversation_goes_to_the_agent_who_becomes_available() {
    let mut queue = queue();
    assert_eq!(assigned(&queued(&mut queue, 1, at(1))), []);
    assert_eq!(assigned(&available(&mut queue, 1, at(2))), [(conversation(1), 1)]);
}

#[test]
fn who_waited_longest_comes_first_and_capacity_is_kept() {
    let mut queue = queue();
    for (bits, came) in [(3, 1), (1, 2), (2, 3)] {
        queued(&mut queue, bits, at(came));
    }
    let step = available(&mut queue, 1, at(9));
    assert_eq!(assigned(&step), [(conversation(3), 1), (conversation(1), 1)]);
}

#[test]
fn next_conversation_goes_to_the_agent_with_most_room() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    available(&mut queue, 2, at(3));
    queued(&mut queue, 2, at(4));
    let owners: Vec<_> = queue
        .conversations
        .values()
        .filter_map(|held| held.owner.clone())
        .collect();
    assert_eq!(owners, [agent(1), agent(2)]);
}

#[test]
fn closing_frees_capacity_for_the_next() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    for bits in 1..=3 {
        queued(&mut queue, bits, at(2));
    }
    let row = row(1, ConversationStatus::Closed, None, 5, at(3));
    let step = step(&mut queue, Input::Conversation { row, assignment: 1 }, at(3));
    assert_eq!(assigned(&step), [(conversation(3), 1)]);
}

#[test]
fn reopened_conversation_is_assigned_with_the_next_number() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    let closed = row(1, ConversationStatus::Closed, None, 5, at(3));
    step(
        &mut queue,
        Input::Conversation {
            row: closed,
            assignment: 1,
        },
        at(3),
    );
    let reopened = row(1, ConversationStatus::Queued, None, 6, at(4));
    let step = step(
        &mut queue,
        Input::Conversation {
            row: reopened,
            assignment: 1,
        },
        at(4),
    );
    assert_eq!(assigned(&step), [(conversation(1), 2)]);
}

#[test]
fn row_that_was_sent_before_the_assignment_arrived_does_not_undo_it() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    let late = row(1, ConversationStatus::Queued, None, 2, at(2));
    step(
        &mut queue,
        Input::Conversation {
            row: late,
            assignment: 0,
        },
        at(3),
    );
    assert_eq!(queue.conversations[&conversation(1)].owner, Some(agent(1)));
}

#[test]
fn attention_is_held_for_one_call_at_a_time() {
    let mut light = page(1);
    light.settings.profiles[0].call_weight = CallWeight::all(CAPACITY - 1);
    let mut queue = Queue::restore(light, Stored::default(), [], at(0));
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    queued(&mut queue, 2, at(2));
    assert_eq!(reserve(&mut queue, 1, 1, 1), Ok(()));
    assert_eq!(
        reserve(&mut queue, 1, 1, 1),
        Ok(()),
        "a repeated question has the same answer"
    );
    assert_eq!(reserve(&mut queue, 2, 2, 1), Err(Code::Busy));
    assert_eq!(reserve(&mut queue, 3, 1, 2), Err(Code::NotOwner));
    step(
        &mut queue,
        Input::Release {
            invitation: InvitationId::from_random(1),
        },
        at(11),
    );
    assert_eq!(reserve(&mut queue, 2, 2, 1), Ok(()));
}

#[test]
fn call_that_weighs_all_there_is_needs_the_only_open_conversation() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    assert_eq!(reserve(&mut queue, 1, 1, 1), Ok(()));
    let release = Input::Release {
        invitation: InvitationId::from_random(1),
    };
    step(&mut queue, release, at(11));
    queued(&mut queue, 2, at(12));
    assert_eq!(reserve(&mut queue, 2, 1, 1), Err(Code::NoRoom));
    let mut lighter = page(2);
    lighter.settings.profiles[0].call_weight = CallWeight::all(CAPACITY - 1);
    let page = Box::new(lighter);
    let told = step(&mut queue, Input::Settings { page }, at(13));
    let says_so = |output: &Output| matches!(output, Output::Send { frame, .. } if matches!(frame.as_ref(), DeskServer::Permissions { permissions } if permissions.beside.video == 1));
    assert!(told.outputs.iter().any(says_so));
    assert_eq!(reserve(&mut queue, 2, 1, 1), Ok(()));
}

#[test]
fn conversation_that_holds_attention_hears_once_that_its_agent_went_away() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    reserve(&mut queue, 1, 1, 1).expect("the agent is free");
    let away = Output::Leave(Notice {
        conversation: conversation(1),
        said: ToConversation::Away {
            invitation: InvitationId::from_random(1),
        },
    });
    let times = |outputs: &[Output]| outputs.iter().filter(|output| **output == away).count();
    let chooses = |queue: &mut Queue, status| step(queue, Input::Status { socket: 1, status }, at(11)).outputs;
    assert_eq!(times(&chooses(&mut queue, AgentStatus::Away)), 1);
    assert_eq!(times(&chooses(&mut queue, AgentStatus::Away)), 0, "chosen again");
    assert_eq!(times(&chooses(&mut queue, AgentStatus::Available)), 0);
    step(&mut queue, Input::Disconnected { socket: 1 }, at(12));
    let gone = wake(&mut queue, at(12) + limits::AGENT_GONE);
    assert_eq!(times(&gone.outputs), 1, "whose pages are gone is away too");
}

#[test]
fn reservation_that_is_never_heard_of_again_lapses() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    reserve(&mut queue, 1, 1, 1).expect("the agent is free");
    wake(&mut queue, at(10) + limits::RESERVATION);
    assert_eq!(queue.busy(&agent(1)), None);
}

/// What conversations are told that their consumers may ask for: from an assignment, or besides.
fn may_ask_for(step: &StepOf<Queue>) -> Vec<(ConversationId, Switches)> {
    let notice = |output: &Output| match output {
        Output::Leave(Notice { conversation, said }) => match said {
            ToConversation::Assigned { may_ask_for: kinds, .. } | ToConversation::MayAskFor { kinds } => {
                Some((conversation.clone(), *kinds))
            }
            ToConversation::Away { .. } => None,
            ToConversation::Diagnostics { .. }
            | ToConversation::SignedOut { .. }
            | ToConversation::LookAtLink { .. }
            | ToConversation::JoinByLink { .. }
            | ToConversation::Screenshot { .. }
            | ToConversation::File { .. }
            | ToConversation::Moved { .. }
            | ToConversation::Leaving { .. } => panic!("a desk never says {said:?}"),
        },
        Output::Store(_) | Output::Send { .. } | Output::Close { .. } => None,
    };
    step.outputs.iter().filter_map(notice).collect()
}

#[test]
fn conversations_hear_what_may_be_asked_for_when_they_wait_are_assigned_and_when_it_changes() {
    let both = Switches {
        voice: true,
        video: true,
        screen: true,
    };
    let mut queue = queue();
    assert_eq!(may_ask_for(&queued(&mut queue, 1, at(1))), [(conversation(1), both)]);
    assert_eq!(may_ask_for(&available(&mut queue, 1, at(2))), [(conversation(1), both)]);
    let mut changed = page(2);
    changed.settings.switches.video = false;
    let only_voice = Switches { video: false, ..both };
    let settings = |queue: &mut Queue, page| step(queue, Input::Settings { page: Box::new(page) }, at(3));
    assert_eq!(
        may_ask_for(&settings(&mut queue, changed)),
        [(conversation(1), only_voice)]
    );
    let mut off = page(3);
    off.settings.calls.consumer_may_ask = false;
    assert_eq!(
        may_ask_for(&settings(&mut queue, off.clone())),
        [(conversation(1), Switches::default())]
    );
    off.settings.version = 4;
    assert_eq!(may_ask_for(&settings(&mut queue, off)), [], "nothing changed");
}

#[test]
fn agent_in_a_call_gets_no_new_conversation() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    queued(&mut queue, 1, at(2));
    reserve(&mut queue, 1, 1, 1).expect("the agent is free");
    assert_eq!(assigned(&queued(&mut queue, 2, at(11))), []);
    let step = step(
        &mut queue,
        Input::Release {
            invitation: InvitationId::from_random(1),
        },
        at(12),
    );
    assert_eq!(assigned(&step), [(conversation(2), 1)]);
}

#[test]
fn changed_switch_is_told_to_every_open_desk() {
    let mut queue = queue();
    available(&mut queue, 1, at(1));
    let mut changed = page(2);
    changed.settings.switches.video = false;
    let told = step(
        &mut queue,
        Input::Settings {
            page: Box::new(changed),
        },
        at(2),
    );
    let permissions = told.outputs.iter().find_map(|output| match output {
        Output::Send { frame, .. } => {
            if let DeskServer::Permissions { permissions } = frame.as_ref() {
                Some(permissions.clone())
            } else {
                None
            }
        }
        Output::Store(_) | Output::Leave(_) | Output::Close { .. } => None,
    });
    let permissions = permissions.expect("the open desk is told");
    assert_eq!(permissions.video.map(|refusal| refusal.code), Some(Code::VideoOff));
    assert_eq!(permissions.voice, None);
}

/// A desk that was stored and read back.
fn again(queue: &Queue, now: Timestamp) -> Queue {
    fn read<T: serde::de::DeserializeOwned>(text: Option<String>) -> T {
        serde_json::from_str(&text.expect("the part is stored")).expect("a part reads back")
    }
    let conversations = queue
        .conversations
        .keys()
        .map(|id| (id.clone(), read(queue.row(&Part::Conversation(id.clone())))))
        .collect();
    let stored = Stored {
        agents: read(queue.row(&Part::Agents)),
        reservations: read(queue.row(&Part::Reservations)),
        conversations,
    };
    let sockets = queue.sockets.iter();
    let sockets = sockets.map(|(socket, member)| (*socket, member.clone(), queue.sessions.get(socket).cloned()));
    Queue::restore(read(queue.row(&Part::Settings)), stored, sockets, now)
}
