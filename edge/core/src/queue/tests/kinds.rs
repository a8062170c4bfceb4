//! What calls of each kind weigh, and more of one that is asked for.

use protocol::desk::DeskServer;
use protocol::settings::CallWeight;
use protocol::view::CallKind;
use protocol::{Code, InvitationId};

use super::super::{Input, Output, Queue, Stored};
use super::{CAPACITY, again, agent, assigned, at, available, conversation, page, queued};
use crate::machine::step;

fn reserve(queue: &mut Queue, kind: CallKind) -> Result<(), Code> {
    let input = Input::Reserve {
        invitation: InvitationId::from_random(1),
        conversation: conversation(1),
        agent: agent(1),
        assignment: 1,
        kind,
    };
    step(queue, input, at(10)).answer
}

fn holding(kind: CallKind) -> Input {
    Input::Holding {
        invitation: InvitationId::from_random(1),
        conversation: conversation(1),
        agent: agent(1),
        kind,
    }
}

#[test]
fn each_kind_of_call_weighs_its_own_and_more_of_it_needs_more_room() {
    let mut weighed = page(1);
    weighed.settings.profiles[0].call_weight = CallWeight {
        voice: CAPACITY,
        video: CAPACITY,
        screen: 0,
    };
    let mut queue = Queue::restore(weighed, Stored::default(), [], at(0));
    available(&mut queue, 1, at(1));
    for number in 1..=u128::from(CAPACITY) {
        queued(&mut queue, number, at(2));
    }
    assert_eq!(reserve(&mut queue, CallKind::Video), Err(Code::NoRoom));
    assert_eq!(reserve(&mut queue, CallKind::Voice), Err(Code::NoRoom));
    assert_eq!(reserve(&mut queue, CallKind::Screen), Ok(()), "it takes nothing");
    assert_eq!(
        reserve(&mut queue, CallKind::Voice),
        Err(Code::NoRoom),
        "it would take more"
    );
    let mut light = page(2);
    light.settings.profiles[0].call_weight = CallWeight::all(0);
    step(&mut queue, Input::Settings { page: Box::new(light) }, at(11));
    assert_eq!(reserve(&mut queue, CallKind::Voice), Ok(()));
    assert_eq!(
        queue.busy(&agent(1)).map(|busy| busy.kind),
        Some(CallKind::Screen),
        "the other side may say no"
    );
    let holding = holding(CallKind::Voice);
    let told = step(&mut queue, holding.clone(), at(12)).outputs;
    let says_voice = |output: &Output| matches!(output, Output::Send { frame, .. } if matches!(frame.as_ref(), DeskServer::Busy { busy: Some(busy) } if busy.kind == CallKind::Voice));
    assert_eq!(told.iter().filter(|output| says_voice(output)).count(), 1);
    assert!(
        !step(&mut queue, holding, at(13)).outputs.iter().any(says_voice),
        "once"
    );
}

#[test]
fn room_for_more_is_kept_from_the_question_to_its_answer() {
    let mut weighed = page(1);
    weighed.settings.profiles[0].call_weight = CallWeight {
        voice: 0,
        video: 1,
        screen: 0,
    };
    let asked = || {
        let mut queue = Queue::restore(weighed.clone(), Stored::default(), [], at(0));
        available(&mut queue, 1, at(1));
        queued(&mut queue, 1, at(2));
        reserve(&mut queue, CallKind::Voice).expect("the agent is free");
        reserve(&mut queue, CallKind::Video).expect("there is room");
        assert_eq!(assigned(&queued(&mut queue, 2, at(11))), [], "it is kept");
        assert_eq!(queue.busy(&agent(1)).map(|busy| busy.kind), Some(CallKind::Voice));
        again(&queue, at(11))
    };
    let mut queue = asked();
    let agreed = step(&mut queue, holding(CallKind::Video), at(12));
    assert_eq!(assigned(&agreed), []);
    let went_back = step(&mut queue, holding(CallKind::Voice), at(13));
    assert_eq!(assigned(&went_back), [(conversation(2), 1)]);

    let declined = step(&mut asked(), holding(CallKind::Voice), at(12));
    assert_eq!(assigned(&declined), [(conversation(2), 1)]);
}
