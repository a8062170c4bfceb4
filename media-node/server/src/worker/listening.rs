//! The sockets that clients come to, of every thread.

use std::io;
use std::net::{SocketAddr, TcpListener, UdpSocket};

use anyhow::{Context as _, Result};
use socket2::{Domain, Protocol, Socket, Type};
use tracing::info;

use crate::config::{Config, Listen};

/// How many connections wait to be accepted. More outlasts longer stalls; the system may grant less.
const BACKLOG: i32 = 1024;

/// What is spoken on a port for streams.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Port {
    /// TURN in clear.
    Tcp,
    /// TURN under TLS.
    Tls,
    /// TURN under TLS, and HTTPS.
    Https,
}

/// The sockets of one thread.
#[derive(Debug, Default)]
pub(super) struct Sockets {
    pub(super) udp: Vec<UdpSocket>,
    pub(super) streams: Vec<(Port, TcpListener)>,
}

/// Binds every address once per thread.
pub(super) fn bind(config: &Config, threads: usize) -> Result<Vec<Sockets>> {
    let mut all: Vec<Sockets> = (0..threads).map(|_| Sockets::default()).collect();
    let listen = &config.listen;
    for address in &listen.udp {
        let mut address = *address;
        for sockets in &mut all {
            let socket = udp(address, config).with_context(|| format!("listening on {address} over UDP"))?;
            // Port 0 is any free one: the same for all threads.
            address = socket.local_addr()?;
            sockets.udp.push(socket);
        }
        info!(%address, transport = "udp", "Listens.");
    }
    let streams = [
        (Port::Tcp, "tcp", &listen.tcp),
        (Port::Tls, "tls", &listen.tls),
        (Port::Https, "https", &listen.https),
    ];
    for (port, transport, addresses) in streams {
        for address in addresses {
            let mut address = *address;
            for sockets in &mut all {
                let listener = tcp(address).with_context(|| format!("listening on {address} over TCP"))?;
                address = listener.local_addr()?;
                sockets.streams.push((port, listener));
            }
            info!(%address, transport, "Listens.");
        }
    }
    Ok(all)
}

/// Where a thread listens in fact: port 0 is any free one.
pub(super) fn bound(asked: &Listen, sockets: Option<&Sockets>) -> io::Result<Listen> {
    let mut listens = asked.clone();
    let Some(sockets) = sockets else {
        return Ok(listens);
    };
    listens.udp = sockets
        .udp
        .iter()
        .map(UdpSocket::local_addr)
        .collect::<io::Result<_>>()?;
    let of = |wanted: Port| -> io::Result<Vec<SocketAddr>> {
        let streams = sockets.streams.iter().filter(|(port, _)| *port == wanted);
        streams.map(|(_, listener)| listener.local_addr()).collect()
    };
    (listens.tcp, listens.tls, listens.https) = (of(Port::Tcp)?, of(Port::Tls)?, of(Port::Https)?);
    Ok(listens)
}

fn udp(address: SocketAddr, config: &Config) -> io::Result<UdpSocket> {
    let socket = socket(address, Type::DGRAM, Protocol::UDP)?;
    socket.set_recv_buffer_size(config.buffers.receive.as_bytes())?;
    socket.set_send_buffer_size(config.buffers.send.as_bytes())?;
    socket.bind(&address.into())?;
    Ok(socket.into())
}

fn tcp(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = socket(address, Type::STREAM, Protocol::TCP)?;
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}

/// A socket that shares its address with those of the other threads.
fn socket(address: SocketAddr, kind: Type, protocol: Protocol) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(address), kind, Some(protocol))?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    }
    socket.set_reuse_port(true)?;
    socket.set_nonblocking(true)?;
    Ok(socket)
}
