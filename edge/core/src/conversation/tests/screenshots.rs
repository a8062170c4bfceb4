//! Pictures of what the consumer shows.

use protocol::client::Client;
use protocol::device::Device;
use protocol::event::Fact;
use protocol::file::{PictureKind, Screenshot};
use protocol::transcript::Content;
use protocol::{AgentId, Code, FileId, ParticipantId, limits};

use super::world::{World, ana, ben, call_id, invitation, maya};
use crate::conversation::{Input, Outgoing};

fn file(number: u32) -> FileId {
    FileId::from_random(number.into())
}

fn taken(number: u32) -> Screenshot {
    Screenshot {
        agent: "agt_ana".parse().unwrap(),
        call: call_id(),
        file: file(number),
        of: Device::Camera,
        kind: PictureKind::Jpeg,
        width: 640,
        height: 360,
        bytes: 20_000,
    }
}

fn withdraw(number: u32) -> Client {
    Client::Withdraw { file: file(number) }
}

impl World {
    fn takes(&mut self, taken: Screenshot) -> Result<(), Code> {
        self.input(Input::Screenshot { taken })
    }

    fn screenshots(&self) -> usize {
        let is_one = |content: &&&Content| matches!(content, Content::Screenshot { .. });
        self.contents().iter().filter(is_one).count()
    }
}

impl World {
    /// Asks for a picture, with a ticket of one's own.
    pub(super) fn opens(&self, person: &ParticipantId, number: u32) -> Result<PictureKind, Code> {
        self.machine.file((person, None), &file(number), self.now)
    }
}

#[test]
fn picture_is_shown_to_both_recorded_and_open_to_both_sides_alone() {
    let (mut world, _, _) = World::talking();
    world.takes(taken(1)).unwrap();
    world.takes(taken(1)).unwrap();
    assert_eq!(world.screenshots(), 1, "said again, it is harmless");
    assert_eq!(world.facts().last(), Some(&Fact::Screenshot { of: Device::Camera }));
    world.evict();
    for person in [ana(), maya()] {
        assert_eq!(world.opens(&person.id, 1), Ok(PictureKind::Jpeg));
        assert_eq!(world.opens(&person.id, 2), Err(Code::UnknownFile));
    }
    assert_eq!(world.opens(&ben().id, 1), Err(Code::UnknownConversation));
}

#[test]
fn consumer_withdraws_it_during_the_call_and_it_is_gone_for_everyone() {
    let (mut world, agent, consumer) = World::talking();
    world.takes(taken(1)).unwrap();
    assert_eq!(world.say(agent, withdraw(1)), Err(Code::WrongSide));
    assert_eq!(world.say(consumer, withdraw(2)), Err(Code::UnknownFile));
    world.say(consumer, withdraw(1)).unwrap();
    world.say(consumer, withdraw(1)).unwrap();
    let forgotten = |left: &&Outgoing| matches!(left, Outgoing::DeleteFile { file: id } if *id == file(1));
    assert_eq!(world.left.iter().filter(forgotten).count(), 1);
    assert!(matches!(
        world.contents().last(),
        Some(Content::ScreenshotWithdrawn { .. })
    ));
    assert_eq!(world.facts().last(), Some(&Fact::ScreenshotWithdrawn));
    world.evict();
    for person in [ana(), maya()] {
        assert_eq!(world.opens(&person.id, 1), Err(Code::FileWithdrawn));
    }
}

#[test]
fn pictures_belong_to_a_running_call() {
    let (mut world, agent, consumer) = World::ringing();
    assert_eq!(world.takes(taken(1)), Err(Code::OutOfTurn));
    world.accepts(consumer, 1).unwrap();
    world.takes(taken(1)).unwrap();
    world.ends(agent).unwrap();
    assert_eq!(world.takes(taken(2)), Err(Code::CallOver));
    world.wait(limits::PARKED);
    assert_eq!(world.takes(taken(2)), Err(Code::CallOver));
    assert_eq!(world.say(consumer, withdraw(1)), Err(Code::CallOver));
    world.invites(agent, 2).unwrap();
    assert_eq!(world.say(consumer, withdraw(1)), Err(Code::CallOver));
    assert_eq!(world.opens(&maya().id, 1), Ok(PictureKind::Jpeg));
    let other = Screenshot {
        call: invitation(9).call(),
        ..taken(2)
    };
    assert_eq!(world.takes(other), Err(Code::UnknownCall));
}

#[test]
fn only_the_agent_in_the_call_takes_them_and_not_without_end() {
    let (mut world, _, _) = World::talking();
    let by_ben = Screenshot {
        agent: AgentId::from_random(9),
        ..taken(1)
    };
    assert_eq!(world.takes(by_ben), Err(Code::NotOwner));
    for broken in [
        Screenshot {
            of: Device::Microphone,
            ..taken(1)
        },
        Screenshot { width: 0, ..taken(1) },
        Screenshot {
            height: 16_385,
            ..taken(1)
        },
    ] {
        assert_eq!(world.takes(broken), Err(Code::Malformed));
    }
    let most = u32::try_from(limits::SCREENSHOTS).unwrap();
    for number in 1..=most {
        world.takes(taken(number)).unwrap();
    }
    assert_eq!(world.takes(taken(most + 1)), Err(Code::TooManyScreenshots));
}
