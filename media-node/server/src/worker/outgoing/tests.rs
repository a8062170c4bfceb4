use std::time::Duration;

use quinn_udp::UdpSockRef;

use super::*;

/// A socket that is sent from.
fn sender() -> (UdpSocket, UdpSocketState) {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let state = UdpSocketState::new(UdpSockRef::from(&socket)).unwrap();
    (UdpSocket::from_std(socket), state)
}

/// A socket that hears each datagram by itself.
fn receiver() -> (std::net::UdpSocket, SocketAddr) {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let address = socket.local_addr().unwrap();
    (socket, address)
}

fn hear(socket: &std::net::UdpSocket) -> Vec<u8> {
    let mut bytes = [0; 2048];
    let count = socket.recv(&mut bytes).unwrap();
    bytes[..count].to_vec()
}

const fn place(socket: usize, destination: SocketAddr) -> Place {
    Place {
        socket,
        destination,
        source: None,
    }
}

#[test]
fn what_comes_interleaved_arrives_in_order_at_every_place() {
    let (sending, state) = sender();
    let places: Vec<_> = (0..3).map(|_| receiver()).collect();
    let metrics = Metrics::default();
    let mut outbox = Outbox::default();
    // Sizes grow, shrink and repeat, so that runs close and begin anew.
    let lengths = [1000, 1000, 300, 1000, 1200, 0, 7];
    for (number, length) in lengths.into_iter().enumerate() {
        for (index, (_, address)) in places.iter().enumerate() {
            let mark = u8::try_from(10 * index + number).unwrap();
            outbox.push(
                place(0, *address),
                [&vec![mark; length], &[], &[]],
                (&sending, &state),
                &metrics,
            );
        }
    }
    outbox.flush(|_| Some((&sending, &state)), &metrics);
    for (index, (receiving, _)) in places.iter().enumerate() {
        for (number, length) in lengths.into_iter().enumerate() {
            let mark = u8::try_from(10 * index + number).unwrap();
            assert_eq!(hear(receiving), vec![mark; length]);
        }
    }
    assert_eq!(metrics.unsent(crate::metrics::Unsent::Refused).get(), 0);
}

#[test]
fn packets_to_one_place_make_one_run_whatever_comes_between() {
    let (sending, state) = sender();
    let (_first, first) = receiver();
    let (_second, second) = receiver();
    let metrics = Metrics::default();
    let mut outbox = Outbox::default();
    for _ in 0..5 {
        for address in [first, second] {
            outbox.push(place(0, address), [b"one", b"two", b"3"], (&sending, &state), &metrics);
        }
    }
    assert_eq!((outbox.used, outbox.bytes), (2, 2 * 5 * 7));
    // The same destination from another socket is another place.
    outbox.push(place(1, first), [b"one", &[], &[]], (&sending, &state), &metrics);
    assert_eq!(outbox.used, 3);
    outbox.flush(|_| Some((&sending, &state)), &metrics);
    assert_eq!((outbox.used, outbox.bytes, outbox.is_full()), (0, 0, false));
}

#[test]
fn a_socket_that_is_gone_takes_its_packets_with_it() {
    let (sending, state) = sender();
    let (receiving, address) = receiver();
    let metrics = Metrics::default();
    let mut outbox = Outbox::default();
    let way = (&sending, &state);
    outbox.push(place(0, address), [b"lost", &[], &[]], way, &metrics);
    outbox.flush(|_| None, &metrics);
    outbox.push(place(0, address), [b"kept", &[], &[]], way, &metrics);
    outbox.flush(|_| Some(way), &metrics);
    assert_eq!(hear(&receiving), b"kept");
}

#[test]
fn it_is_full_at_so_many_bytes_or_places() {
    let (sending, state) = sender();
    let (_receiving, address) = receiver();
    let metrics = Metrics::default();
    let mut outbox = Outbox::default();
    let mut port = 1;
    while !outbox.is_full() {
        let to = SocketAddr::new(address.ip(), port);
        outbox.push(place(0, to), [b"x", &[], &[]], (&sending, &state), &metrics);
        port += 1;
    }
    assert_eq!(outbox.used, MOST_RUNS);
    outbox.flush(|_| None, &metrics);
    let packet = vec![0; 60_000];
    let mut count = 0;
    while !outbox.is_full() {
        count += 1;
        let to = SocketAddr::new(address.ip(), count);
        outbox.push(place(0, to), [&packet, &[], &[]], (&sending, &state), &metrics);
    }
    assert_eq!(usize::from(count), MOST_BYTES.div_ceil(packet.len()));
}
