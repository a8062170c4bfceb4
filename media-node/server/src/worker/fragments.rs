//! Whether datagrams may be cut up on their way.
//!
//! They may, unless a client asks otherwise (DONT-FRAGMENT): the node is not the one who looks for the longest packet that a
//! path carries, so with the DF bit set, longer ones would vanish and nobody would hear of it
//! ([RFC 8656 §14](https://www.rfc-editor.org/rfc/rfc8656#section-14)).

use std::io;

/// Says it of all that a socket sends from now on. `quinn-udp` forbids it on every socket that it prepares.
///
/// # Errors
/// The system's.
#[cfg(target_os = "linux")]
pub(super) fn allow(socket: &mio::net::UdpSocket, are_allowed: bool) -> io::Result<()> {
    use rustix::net::sockopt::{
        Ipv4PathMtuDiscovery as V4, Ipv6PathMtuDiscovery as V6, set_ip_mtu_discover, set_ipv6_mtu_discover,
    };
    if socket.local_addr()?.is_ipv4() {
        set_ip_mtu_discover(socket, if are_allowed { V4::DONT } else { V4::PROBE })?;
    } else {
        // No router cuts IPv6: the system does, by what it learned of the path.
        set_ipv6_mtu_discover(socket, if are_allowed { V6::WANT } else { V6::PROBE })?;
    }
    Ok(())
}

/// Elsewhere the system's own way stays.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub(super) fn allow(_: &mio::net::UdpSocket, _: bool) -> io::Result<()> {
    Ok(())
}
