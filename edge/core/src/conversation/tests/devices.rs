//! What pages tell of devices, before a call and in it.

use protocol::Code;
use protocol::client::Client;
use protocol::device::{Device, DeviceProblem, DeviceReadiness, Devices, Permission, Readiness};
use protocol::server::Server;

use super::world::{World, ana, call_id, maya};
use crate::conversation::SocketId;

const NO_CAMERA: Devices = Devices {
    microphone: None,
    camera: Some(DeviceProblem::Denied),
    screen: None,
};

const fn readiness(calls: bool) -> Readiness {
    let device = DeviceReadiness {
        allowed_by_page: true,
        present: Some(true),
        permission: Some(Permission::Prompt),
    };
    Readiness {
        calls,
        secure: true,
        microphone: device,
        camera: device,
        screen: true,
        phone: false,
    }
}

fn devices(devices: Devices) -> Client {
    let call = call_id();
    Client::Devices { call, devices }
}

fn fix(device: Device) -> Client {
    let call = call_id();
    Client::Fix { call, device }
}

/// What a socket was told of readiness, in order.
fn told(world: &World, socket: SocketId) -> Vec<bool> {
    let ready = |frame: &Server| match frame {
        Server::Ready { readiness } => Some(readiness.calls),
        _ => None,
    };
    world.seen(socket).iter().filter_map(ready).collect()
}

#[test]
fn agent_reads_what_is_wrong_and_sends_the_steps_that_mend_it() {
    let (mut world, agent, consumer) = World::talking();
    world.say(consumer, devices(NO_CAMERA)).unwrap();
    assert_eq!(world.call().unwrap().consumer.devices, NO_CAMERA);
    assert_eq!(world.say(consumer, fix(Device::Camera)), Err(Code::WrongSide));
    world.say(agent, fix(Device::Camera)).unwrap();
    world.evict();
    let seen = world.call().unwrap();
    assert_eq!((seen.consumer.fix, seen.agent.fix), (Some(Device::Camera), None));
    assert_eq!(seen.consumer.devices, NO_CAMERA);
    world.say(consumer, devices(Devices::default())).unwrap();
    assert_eq!(world.call().unwrap().consumer.fix, None, "it works");
}

#[test]
fn steps_stay_through_a_reload_until_they_are_dismissed() {
    let (mut world, agent, consumer) = World::talking();
    world.say(consumer, devices(NO_CAMERA)).unwrap();
    world.say(agent, fix(Device::Camera)).unwrap();
    let secret = world.secret(consumer);
    world.disconnect(consumer);
    let again = world.connect(maya(), 3);
    world.joins(again, secret, false).unwrap();
    let seen = world.call().unwrap().consumer;
    assert_eq!((seen.fix, seen.devices), (Some(Device::Camera), Devices::default()));
    let dismiss = || Client::DismissFix { call: call_id() };
    assert_eq!(world.say(agent, dismiss()), Err(Code::WrongSide));
    world.say(again, dismiss()).unwrap();
    assert_eq!(world.call().unwrap().consumer.fix, None);
}

#[test]
fn agent_knows_what_the_last_used_page_of_the_consumer_can_do() {
    let (mut world, agent, consumer) = World::open();
    let ready = |calls| Client::Ready {
        readiness: readiness(calls),
    };
    world.say(consumer, ready(true)).unwrap();
    world.say(consumer, ready(true)).unwrap();
    let other = world.connect_as(maya(), 3, false, false);
    world.say(other, ready(false)).unwrap();
    assert_eq!(told(&world, agent), [true], "a hidden page says nothing of the person");
    world.say(other, Client::Visibility { visible: true }).unwrap();
    assert_eq!(told(&world, agent), [true, false]);
    world.evict();
    world.disconnect(other);
    assert_eq!(told(&world, agent), [true, false, true]);
    let late = world.connect(ana(), 4);
    assert_eq!(told(&world, late), [true], "a page of the agent is told when it comes");
    assert!(told(&world, consumer).is_empty(), "the consumer's pages are not told");
}
