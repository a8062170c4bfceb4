//! No bytes panic, and none that a stranger sends disturb anybody.

use proptest::prelude::*;

use super::harness::*;
use crate::framing::Framer;
use crate::relay::HEADROOM;
use crate::stun::tests::vectors;
use crate::stun::{Kind, Message, Method};
use crate::tuple::Transport;

/// What a fuzzer starts from: one of everything that a client sends.
fn samples(client: &mut Client) -> Vec<Vec<u8>> {
    let all = [
        (Kind::EVEN_PORT, vec![0x80]),
        (Kind::DONT_FRAGMENT, vec![]),
        lifetime(900),
    ];
    let allocate = [&udp()[..], &all].concat();
    vec![
        client.unsigned(Method::Binding, &Vec::new()),
        client.unsigned(Method::Allocate, &allocate),
        client.signed(Method::Allocate, &allocate),
        client.signed(Method::Refresh, &vec![lifetime(900)]),
        client.signed(
            Method::CreatePermission,
            &vec![(Kind::XOR_PEER_ADDRESS, vec![0, 1, 2, 3, 4, 5, 6, 7])],
        ),
        client.signed(
            Method::ChannelBind,
            &vec![
                (Kind::CHANNEL_NUMBER, vec![0x40, 1, 0, 0]),
                (Kind::XOR_PEER_ADDRESS, vec![0, 1, 2, 3, 4, 5, 6, 7]),
            ],
        ),
        client.indication(address(PEER), b"payload", &Vec::new()),
        channel_data(0x4000, b"payload"),
        vectors::bytes(vectors::REQUEST),
        vectors::bytes(vectors::LONG_TERM_SHA256),
    ]
}

/// Changes to a message: a byte becomes another, or the end is cut off, or bytes are put in.
fn mutate(bytes: &mut Vec<u8>, changes: &[(u16, u8, u8)]) {
    for (place, kind, byte) in changes {
        let place = usize::from(*place) % bytes.len().max(1);
        match kind % 8 {
            0 => bytes.truncate(place),
            1 => bytes.insert(place.min(bytes.len()), *byte),
            _ => {
                if let Some(changed) = bytes.get_mut(place) {
                    *changed = *byte;
                }
            }
        }
    }
    // Half of the time the length is made right again, so that the change is seen.
    if changes.len().is_multiple_of(2) && bytes.len() >= 20 {
        let length = u16::try_from((bytes.len() - 20) / 4 * 4).unwrap();
        bytes.truncate(20 + usize::from(length));
        bytes[2..4].copy_from_slice(&length.to_be_bytes());
    }
}

proptest! {
    #[test]
    fn no_packet_panics_or_disturbs_the_others(
        packets in prop::collection::vec((0_usize..10, prop::collection::vec((any::<u16>(), any::<u8>(), any::<u8>()), 0..5), any::<bool>()), 1..40),
    ) {
        let (mut world, mut client, relayed) = world_with_client();
        let mut other = Client::new(40_001);
        other.renew(&mut world);
        prop_assert_eq!(client.bind(&mut world, 0x4000, address(PEER)), 0);
        for (which, changes, is_client) in packets {
            let sender = if is_client { &mut client } else { &mut other };
            let mut bytes = samples(sender)[which].clone();
            mutate(&mut bytes, &changes);
            if let Done::Reply(answer) = world.packet(&sender.tuple, &bytes) {
                prop_assert!(Message::decode(&answer).is_ok());
            }
        }
        // The allocation is as it was, unless its own client signed otherwise.
        prop_assert!(world.peer_packet(relayed, address(PEER), b"still there").is_some());
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), first in prop::sample::select(vec![0_u8, 1, 0x40, 0x4f, 0x50, 0xff])) {
        let (mut world, client, relayed) = world_with_client();
        let mut bytes = bytes;
        if let Some(byte) = bytes.first_mut() {
            *byte = first;
        }
        if let Some(place) = bytes.get_mut(4..8).filter(|_| first < 2) {
            place.copy_from_slice(&[0x21, 0x12, 0xa4, 0x42]);
        }
        for transport in [Transport::Udp, Transport::Tcp] {
            let tuple = crate::tuple::FiveTuple { transport, ..client.tuple };
            let is_data = matches!(world.packet(&tuple, &bytes), Done::ToPeer { .. } | Done::ToClient { .. });
            prop_assert!(!is_data);
        }
        prop_assert_eq!(world.peer_packet(relayed, address(PEER), &bytes), None);
        prop_assert_eq!(world.relay.statistics().allocations, 1);
    }

    #[test]
    fn any_payload_of_a_peer_arrives_whole(length in 0_usize..70_000, has_channel: bool) {
        let (mut world, mut client, relayed) = world_with_client();
        let code = if has_channel { client.bind(&mut world, 0x4000, address(PEER)) } else { client.permit(&mut world, &[address(PEER)]) };
        prop_assert_eq!(code, 0);
        let payload = vec![1; length];
        let arrived = world.peer_packet(relayed, address(PEER), &payload);
        let longest = if has_channel { 65_535 } else { 65_535 - HEADROOM };
        prop_assert!(arrived.is_some() || length > longest);
        if let Some((_, packet)) = arrived {
            let mut framer = Framer::new();
            prop_assert!(packet.len() >= length + 4);
            if length < 4000 && packet.len().is_multiple_of(4) {
                framer.space()[..packet.len()].copy_from_slice(&packet);
                framer.filled(packet.len());
                prop_assert!(framer.next_frame().unwrap().is_some());
            }
        }
    }
}
