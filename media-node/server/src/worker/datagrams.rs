//! Datagrams as they come in: many in one call of the system, and runs that it kept together (GRO).

use std::io::{self, IoSliceMut};
use std::net::{IpAddr, SocketAddr};

use mio::net::UdpSocket;
use quinn_udp::{BATCH_SIZE, RecvMeta, UdpSockRef, UdpSocketState};

/// Room for what one entry of a batch brings: the longest that a datagram, or a run that the system kept together, is; and as much
/// as keeps the beginnings of all rooms from sharing the few lines of a processor's cache that a power of two leaves them.
const ROOM: usize = 65_536 + 17 * 64;

/// How many entries are asked of a relayed socket, where few wait at a time.
pub(super) const FEW: usize = 4;
/// How many are asked of a socket that all clients share.
pub(super) const MANY: usize = BATCH_SIZE;

/// Prepares a socket for [`Inbox::receive`] and for sending.
///
/// # Errors
/// The system's.
pub(super) fn prepare(socket: &std::net::UdpSocket) -> io::Result<UdpSocketState> {
    let state = UdpSocketState::new(UdpSockRef::from(socket))?;
    #[cfg(target_os = "linux")]
    ask_for_less(socket)?;
    Ok(state)
}

/// Nobody asks when a packet came, how it was marked, or to which address where there is one: telling costs one packet in twenty.
#[cfg(target_os = "linux")]
fn ask_for_less(socket: &std::net::UdpSocket) -> io::Result<()> {
    use nix::sys::socket::setsockopt;
    use nix::sys::socket::sockopt::{Ipv4PacketInfo, Ipv6RecvPacketInfo, ReceiveTimestampns};

    setsockopt(socket, ReceiveTimestampns, &false)?;
    let local = socket.local_addr()?;
    let has_several = local.ip().is_unspecified();
    if local.is_ipv4() {
        socket2::SockRef::from(socket).set_recv_tos_v4(false)?;
        setsockopt(socket, Ipv4PacketInfo, &has_several)?;
    } else {
        socket2::SockRef::from(socket).set_recv_tclass_v6(false)?;
        setsockopt(socket, Ipv6RecvPacketInfo, &has_several)?;
    }
    Ok(())
}

/// Where a thread receives into, whichever socket it is.
#[derive(Debug)]
pub(super) struct Inbox {
    bytes: Box<[u8]>,
    metas: [RecvMeta; BATCH_SIZE],
    count: usize,
}

/// One datagram that came.
#[derive(Clone, Copy, Debug)]
pub(super) struct Datagram<'a> {
    pub(super) from: SocketAddr,
    /// To which of our addresses, where the socket has several.
    pub(super) to: Option<IpAddr>,
    pub(super) bytes: &'a [u8],
}

impl Inbox {
    pub(super) fn new() -> Self {
        Self {
            bytes: vec![0; ROOM * BATCH_SIZE].into_boxed_slice(),
            metas: [RecvMeta::default(); BATCH_SIZE],
            count: 0,
        }
    }

    /// Receives at most `most` entries; says whether there may be more.
    ///
    /// # Errors
    /// The system's; `WouldBlock` where nothing waits.
    pub(super) fn receive(&mut self, socket: &UdpSocket, state: &UdpSocketState, most: usize) -> io::Result<bool> {
        self.count = 0;
        let mut chunks = self.bytes.chunks_exact_mut(ROOM);
        let mut slices: [IoSliceMut<'_>; BATCH_SIZE] =
            std::array::from_fn(|_| IoSliceMut::new(chunks.next().unwrap_or_default()));
        let most = most.min(BATCH_SIZE);
        let (Some(slices), Some(metas)) = (slices.get_mut(..most), self.metas.get_mut(..most)) else {
            return Ok(false);
        };
        self.count = state.recv(UdpSockRef::from(socket), slices, metas)?;
        Ok(self.count == most)
    }

    /// What came.
    pub(super) fn datagrams(&self) -> impl Iterator<Item = Datagram<'_>> {
        let entries = self.metas.iter().zip(self.bytes.chunks_exact(ROOM)).take(self.count);
        entries.flat_map(|(meta, room)| {
            let bytes = room.get(..meta.len).unwrap_or_default();
            let each = meta.stride.max(1);
            // An empty datagram is one too.
            (0..meta.len.max(1)).step_by(each).map(move |at| Datagram {
                from: unmapped(meta.addr),
                to: meta.dst_ip.map(|ip| ip.to_canonical()),
                bytes: bytes.get(at..meta.len.min(at.saturating_add(each))).unwrap_or_default(),
            })
        })
    }
}

const fn unmapped(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip().to_canonical(), address.port())
}
