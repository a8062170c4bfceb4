//! Transport addresses as attributes carry them, in clear and XORed
//! ([RFC 8489 §14.1, §14.2](https://www.rfc-editor.org/rfc/rfc8489#section-14.1)).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::message::{COOKIE, TransactionId};

/// Bytes of the longest address: IPv6.
pub const LONGEST_ADDRESS: usize = 20;

/// Why a value is not an address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub enum AddressError {
    /// A family other than IPv4 and IPv6.
    #[error("the address family is unknown")]
    UnknownFamily,
    /// Not as long as its family says.
    #[error("the address has a wrong length")]
    WrongLength,
}

/// What an address is XORed with: cookie and transaction, as one number.
fn mask(TransactionId(id): TransactionId) -> u128 {
    let mut bytes = [0; 16];
    let (cookie, rest) = bytes.split_at_mut(4);
    cookie.copy_from_slice(&COOKIE.to_be_bytes());
    rest.copy_from_slice(&id);
    u128::from_be_bytes(bytes)
}

/// XORs an address; doing it twice gives the address again.
fn mix(address: SocketAddr, transaction: TransactionId) -> SocketAddr {
    let port = address.port() ^ 0x2112;
    let ip = match address.ip() {
        IpAddr::V4(ip) => IpAddr::V4(Ipv4Addr::from_bits(ip.to_bits() ^ COOKIE)),
        IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() ^ mask(transaction))),
    };
    SocketAddr::new(ip, port)
}

/// Reads an address in clear.
///
/// # Errors
/// Where the value is not an address.
pub fn read_address(value: &[u8]) -> Result<SocketAddr, AddressError> {
    let (&[_, family, p0, p1], ip) = value.split_first_chunk::<4>().ok_or(AddressError::WrongLength)?;
    let ip = match family {
        0x01 => IpAddr::from(<[u8; 4]>::try_from(ip).map_err(|_| AddressError::WrongLength)?),
        0x02 => IpAddr::from(<[u8; 16]>::try_from(ip).map_err(|_| AddressError::WrongLength)?),
        _ => return Err(AddressError::UnknownFamily),
    };
    Ok(SocketAddr::new(ip, u16::from_be_bytes([p0, p1])))
}

/// Reads an XORed address.
///
/// # Errors
/// Where the value is not an address.
pub fn read_xor_address(value: &[u8], transaction: TransactionId) -> Result<SocketAddr, AddressError> {
    read_address(value).map(|address| mix(address, transaction))
}

/// Writes an address in clear and returns the part of `out` that it takes.
pub fn write_address(address: SocketAddr, out: &mut [u8; LONGEST_ADDRESS]) -> &[u8] {
    let [p0, p1] = address.port().to_be_bytes();
    match address.ip() {
        IpAddr::V4(ip) => {
            let [a, b, c, d] = ip.octets();
            let (head, _) = out.split_at_mut(8);
            head.copy_from_slice(&[0, 1, p0, p1, a, b, c, d]);
            head
        }
        IpAddr::V6(ip) => {
            let (head, rest) = out.split_at_mut(4);
            head.copy_from_slice(&[0, 2, p0, p1]);
            rest.copy_from_slice(&ip.octets());
            out
        }
    }
}

/// Writes an XORed address and returns the part of `out` that it takes.
pub fn write_xor_address(address: SocketAddr, transaction: TransactionId, out: &mut [u8; LONGEST_ADDRESS]) -> &[u8] {
    write_address(mix(address, transaction), out)
}
