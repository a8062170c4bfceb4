//! What is kept of calls, for whom and for how long.

use std::time::Duration;

use protocol::client::Client;
use protocol::diagnosis::{Diagnosis, Diagnostics, Happening, LinkUse, Note, Step};
use protocol::server::Server;
use protocol::view::{CallKind, EndReason};
use protocol::{CallId, Code, LinkSecret, Side, limits};

use super::world::{START, World, ana, ben, call_id, invitation};
use crate::conversation::Input;
use crate::conversation::writing::agent_id;
use crate::negotiation::samples::offer;

fn noticed(steps: usize) -> Diagnosis {
    Diagnosis {
        browser: "Firefox 153".to_owned(),
        system: "é".repeat(limits::SOFTWARE_BYTES),
        phone: false,
        door: None,
        steps: vec![
            Step {
                at: START,
                what: Happening::Restart,
            };
            steps
        ],
        pairs: Vec::new(),
        samples: Vec::new(),
        layout: Vec::new(),
    }
}

fn says(call: CallId, steps: usize) -> Client {
    Client::Diagnosis {
        call,
        diagnosis: Box::new(noticed(steps)),
    }
}

/// What a link of Ana's, or of somebody else's, would open.
fn opened(world: &World, by: &protocol::person::Person, call: &CallId) -> Result<Diagnostics, Code> {
    let of = |side| world.kept.get(&(call.clone(), side)).cloned();
    let kept = (of(Side::Agent), of(Side::Consumer));
    world
        .machine
        .diagnostics(call, agent_id(by).as_ref(), kept, &world.entries)
}

#[test]
fn both_pages_are_asked_and_what_they_say_is_kept_with_what_the_server_noted() {
    let (mut world, agent, consumer) = World::talking();
    assert_eq!(opened(&world, &ana(), &call_id()), Err(Code::NothingKept));
    assert_eq!(
        world.say(consumer, Client::Diagnose { call: call_id() }),
        Err(Code::WrongSide)
    );
    world.say(agent, Client::Diagnose { call: call_id() }).unwrap();
    for socket in [agent, consumer] {
        let asked = Server::Diagnose { call: call_id() };
        assert!(world.inbox[&socket].contains(&asked));
        world.say(socket, says(call_id(), 2)).unwrap();
    }
    world.say(consumer, Client::End { call: call_id() }).unwrap();
    world.wait(limits::PARKED);
    // The end of a call is worth more than its middle.
    world.say(consumer, says(call_id(), 3)).unwrap();
    let found = opened(&world, &ana(), &call_id()).unwrap();
    assert_eq!(found.agents.unwrap().steps.len(), 2);
    let consumers = found.consumers.unwrap();
    assert_eq!(consumers.steps.len(), 3);
    assert_eq!(
        consumers.system,
        "é".repeat(limits::SOFTWARE_BYTES / 2),
        "cut between characters"
    );
    assert!(matches!(found.timeline.first().unwrap().what, Note::Invited));
    let last = found.timeline.last().unwrap();
    assert_eq!(last.by, Some(Side::Consumer));
    assert!(matches!(
        last.what,
        Note::Ended {
            reason: EndReason::HungUp,
            ..
        }
    ));
}

#[test]
fn link_is_told_by_its_hours_alone() {
    let (mut world, agent, _) = World::open();
    let opened_at = |world: &World| opened(world, &ana(), &call_id()).unwrap().link;
    let invited = Client::Invite {
        invitation: invitation(1),
        kind: CallKind::Video,
        offer: offer(CallKind::Video),
        link: true,
        name: None,
    };
    world.say(agent, invited).unwrap();
    let sent = Client::SendLink {
        invitation: invitation(1),
    };
    world.wait(Duration::from_secs(1));
    world.say(agent, sent).unwrap();
    world.wait(Duration::from_secs(1));
    world
        .input(Input::LookAtLink {
            invitation: invitation(1),
        })
        .unwrap();
    world.wait(Duration::from_secs(1));
    let joined = Input::JoinByLink {
        invitation: invitation(1),
        browser: LinkSecret::from_random(1),
        name: None,
    };
    world.input(joined).unwrap();
    let guest = world.connect_by_link(1);
    world.accepts(guest, 1).unwrap();
    world.say(guest, says(call_id(), 1)).unwrap();
    let after = |seconds| Some(START + Duration::from_secs(seconds));
    let told = LinkUse {
        made_at: START,
        sent_at: after(1),
        opened_at: after(2),
        joined_at: after(3),
    };
    assert_eq!(opened_at(&world), Some(told));

    let (mut world, _, consumer) = World::talking();
    world.say(consumer, says(call_id(), 1)).unwrap();
    assert_eq!(opened_at(&world), None, "it had none");
}

#[test]
fn only_the_agent_who_has_the_conversation_makes_a_link() {
    let (mut world, agent, _) = World::talking();
    world.say(agent, says(call_id(), 1)).unwrap();
    assert_eq!(opened(&world, &ben(), &call_id()), Err(Code::UnknownConversation));
    assert!(opened(&world, &ana(), &call_id()).is_ok());
}

#[test]
fn more_than_its_limits_and_other_calls_are_refused() {
    let (mut world, agent, _) = World::talking();
    let too_many = says(call_id(), limits::DIAGNOSIS_STEPS + 1);
    assert_eq!(world.say(agent, too_many), Err(Code::TooLarge));
    assert_eq!(world.say(agent, says(invitation(9).call(), 1)), Err(Code::UnknownCall));
    assert!(world.kept.is_empty());
}

#[test]
fn after_its_time_it_is_deleted_also_where_the_object_slept() {
    let (mut world, agent, _) = World::talking();
    world.say(agent, says(call_id(), 1)).unwrap();
    let kept_until = opened(&world, &ana(), &call_id()).unwrap().kept_until;
    assert_eq!(kept_until, world.now + limits::DIAGNOSIS_KEPT);
    world.say(agent, Client::End { call: call_id() }).unwrap();
    world.evict();
    let almost: Duration = limits::DIAGNOSIS_KEPT - Duration::from_millis(1);
    world.wait(almost);
    assert!(!world.kept.is_empty());
    world.wait(Duration::from_millis(1));
    assert!(world.kept.is_empty());
    assert_eq!(opened(&world, &ana(), &call_id()), Err(Code::NothingKept));
}
