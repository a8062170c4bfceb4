//! Many addresses behind one socket.

use std::io::{self, ErrorKind, IoSliceMut};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use anyhow::{Context as _, Result};
use quinn_udp::{BATCH_SIZE, RecvMeta, Transmit, UdpSockRef, UdpSocketState};
use socket2::SockRef;

/// The longest run that the system keeps together.
const ROOM: usize = 65_536;
/// What may wait on either socket: the system's most, so that the generator is not what loses a packet.
const BUFFER: usize = 4 << 20;

/// The addresses of one /16, each with a number.
#[derive(Debug)]
pub(crate) struct Net {
    first: u32,
    port: u16,
    socket: UdpSocket,
    state: UdpSocketState,
    bytes: Box<[u8]>,
    metas: [RecvMeta; BATCH_SIZE],
}

/// What came: one datagram, or several of equal size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Came<'a> {
    pub(crate) bytes: &'a [u8],
    /// How long each datagram is but the last.
    pub(crate) each: usize,
}

impl Net {
    /// The addresses after `first`.
    pub(crate) fn bind(first: Ipv4Addr) -> Result<Self> {
        let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).context("binding a socket")?;
        let state = UdpSocketState::new(UdpSockRef::from(&socket)).context("preparing a socket")?;
        // Not asked for: on one socket it costs every packet of the machine a look at the clock.
        #[cfg(target_os = "linux")]
        nix::sys::socket::setsockopt(&socket, nix::sys::socket::sockopt::ReceiveTimestampns, &false)?;
        SockRef::from(&socket).set_recv_buffer_size(BUFFER)?;
        SockRef::from(&socket).set_send_buffer_size(BUFFER)?;
        Ok(Self {
            first: first.to_bits(),
            port: socket.local_addr()?.port(),
            socket,
            state,
            bytes: vec![0; ROOM * BATCH_SIZE].into_boxed_slice(),
            metas: [RecvMeta::default(); BATCH_SIZE],
        })
    }

    /// The address of a number.
    pub(crate) fn address(&self, number: usize) -> SocketAddr {
        SocketAddr::new(self.ip(number), self.port)
    }

    fn ip(&self, number: usize) -> IpAddr {
        let offset = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
        IpAddr::from(Ipv4Addr::from_bits(self.first.saturating_add(offset)))
    }

    /// Sends datagrams of `each` bytes; says whether there was room.
    pub(crate) fn send(&self, from: usize, to: SocketAddr, bytes: &[u8], each: usize) -> io::Result<bool> {
        let transmit = Transmit {
            destination: to,
            ecn: None,
            contents: bytes,
            segment_size: (bytes.len() > each).then_some(each),
            src_ip: Some(self.ip(from)),
        };
        match self.state.try_send(UdpSockRef::from(&self.socket), &transmit) {
            Ok(()) => Ok(true),
            // The system says so too where the other side's answer is that nobody listens any more.
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::ConnectionRefused) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// What came; nothing where nothing did.
    pub(crate) fn receive(&mut self) -> io::Result<impl Iterator<Item = Came<'_>>> {
        let mut rooms = self.bytes.chunks_exact_mut(ROOM);
        let mut slices: [IoSliceMut<'_>; BATCH_SIZE] =
            std::array::from_fn(|_| IoSliceMut::new(rooms.next().unwrap_or_default()));
        let received = self
            .state
            .recv(UdpSockRef::from(&self.socket), &mut slices, &mut self.metas);
        let count = match received {
            Ok(count) => count,
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => 0,
            Err(error) => return Err(error),
        };
        let entries = self.metas.iter().zip(self.bytes.chunks_exact(ROOM)).take(count);
        Ok(entries.map(|(meta, room)| Came {
            bytes: room.get(..meta.len).unwrap_or_default(),
            each: meta.stride.max(1),
        }))
    }
}
