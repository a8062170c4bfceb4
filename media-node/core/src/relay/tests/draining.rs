use super::harness::*;
use crate::relay::Alternate;
use crate::stun::Method;
use crate::tuple::{FiveTuple, Transport};

#[test]
fn a_draining_node_sends_new_clients_away_and_keeps_the_others() {
    let (mut world, mut running, _) = world_with_client();
    world.relay.drain(Alternate {
        v4: "5.9.1.2:3478".parse().ok(),
        v6: None,
    });
    let mut new = Client::new(40_001);
    let answer = new.ask(&mut world, Method::Allocate, &udp());
    assert_eq!(answer.code(), 300);
    assert_eq!(answer.alternate(), Some(address("5.9.1.2:3478")));
    assert_eq!(running.refresh(&mut world, 600).code(), 0);
    assert_eq!(running.permit(&mut world, &[address(PEER)]), 0);

    let mut by_v6 = Client::new(40_002);
    by_v6.tuple = FiveTuple {
        client: address("[2a00::5]:40002"),
        server: address("[2a01:4f8::9]:3478"),
        ..by_v6.tuple
    };
    assert_eq!(
        by_v6.ask(&mut world, Method::Allocate, &udp()).code(),
        508,
        "there is no alternate of its family"
    );

    let mut by_tls = Client::new(40_003);
    by_tls.tuple.transport = Transport::Tls;
    let answer = by_tls.ask(&mut world, Method::Allocate, &udp());
    assert_eq!(answer.code(), 508, "the alternate's port speaks no TLS");

    world.relay.stop_draining();
    assert_eq!(new.ask(&mut world, Method::Allocate, &udp()).code(), 0);
}

#[test]
fn a_stranger_is_not_sent_away_but_challenged() {
    let mut world = World::new(config());
    world.relay.drain(Alternate::default());
    let mut client = Client::new(40_000);
    let request = client.unsigned(Method::Allocate, &udp());
    assert_eq!(client.send(&mut world, &request).code(), 401);
    assert_eq!(client.ask(&mut world, Method::Allocate, &udp()).code(), 508);
}
