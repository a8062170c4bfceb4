//! What a log may show of an address: the provider's network, not the person.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

/// An address without its host: IPv4 shows 16 bits, IPv6 32. A port stays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Redacted<A>(pub A);

impl fmt::Display for Redacted<IpAddr> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.to_canonical() {
            IpAddr::V4(ip) => {
                let [a, b, ..] = ip.octets();
                write!(f, "{a}.{b}.x.x")
            }
            IpAddr::V6(ip) => {
                let [a, b, ..] = ip.segments();
                write!(f, "{a:x}:{b:x}:x")
            }
        }
    }
}

impl fmt::Display for Redacted<SocketAddr> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} port {}", Redacted(self.0.ip()), self.0.port())
    }
}

impl<A> fmt::Debug for Redacted<A>
where
    Self: fmt::Display,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::Redacted;

    #[test]
    fn an_address_in_a_log_names_no_host() {
        let shown = |address: &str| Redacted(address.parse::<SocketAddr>().expect("an address")).to_string();
        assert_eq!(shown("203.0.113.7:50000"), "203.0.x.x port 50000");
        assert_eq!(shown("[2001:db8:1:2::7]:50000"), "2001:db8:x port 50000");
        assert_eq!(shown("[::ffff:203.0.113.7]:1"), "203.0.x.x port 1");
    }
}
