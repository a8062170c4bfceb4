//! Who a node is, once everything that the configuration leaves to the machine has been asked.

#[cfg(test)]
mod tests;

use std::net::IpAddr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::config::{Config, FamilyAddress, Name, Source};
use crate::metadata::Metadata;

/// How long the machine is asked. At boot the network may come later than we do, and an address later than the network.
const PATIENCE: Duration = Duration::from_secs(30);

/// Who a node is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Identity {
    /// Its name, unique in the fleet.
    pub id: Name,
    /// Whose calls it takes.
    pub region: Name,
    /// The addresses it relays from: at least one, at most one of each family.
    pub relay: Vec<RelayAddress>,
    /// Every address of the machine's interfaces.
    pub interfaces: Vec<IpAddr>,
}

/// An address that peers see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RelayAddress {
    /// What sockets are bound to.
    pub local: IpAddr,
    /// What peers send to, and clients are told. The ports are the same.
    pub public: IpAddr,
}

impl Identity {
    /// Asks the machine for whatever the configuration leaves to it.
    ///
    /// # Errors
    /// Where the machine does not answer in time, or with something else.
    pub fn find(config: &Config) -> Result<Self> {
        Self::find_until(config, Instant::now() + PATIENCE)
    }

    fn find_until(config: &Config, deadline: Instant) -> Result<Self> {
        let mut metadata = Metadata::new(config.metadata, deadline);
        let id = given_or(&config.node.id, || name(&mut metadata, "instance-id"))?;
        let region = given_or(&config.node.region, || name(&mut metadata, "placement/region"))?;
        let mut relay = Vec::new();
        if let Some(family) = &config.relay.ipv4 {
            relay.push(address(family, &mut metadata, "local-ipv4", "public-ipv4")?);
        }
        if let Some(family) = &config.relay.ipv6 {
            relay.push(address(family, &mut metadata, "ipv6", "ipv6")?);
        }
        let interfaces = if_addrs::get_if_addrs().context("listing the machine's addresses")?;
        Ok(Self {
            id,
            region,
            relay,
            interfaces: interfaces.iter().map(if_addrs::Interface::ip).collect(),
        })
    }

    /// A node that never was.
    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        let name = |text| Name::new(text).expect("a name");
        let local = IpAddr::from([127, 0, 0, 1]);
        Self {
            id: name("test"),
            region: name("nowhere"),
            relay: vec![RelayAddress { local, public: local }],
            interfaces: Vec::new(),
        }
    }
}

/// The name of the node that a configuration is for, asking the machine if need be.
///
/// # Errors
/// As for [`Identity::find`].
pub fn node_id(config: &Config) -> Result<Name> {
    let mut metadata = Metadata::new(config.metadata, Instant::now() + PATIENCE);
    given_or(&config.node.id, || name(&mut metadata, "instance-id"))
}

fn given_or<T: Clone>(source: &Source<T>, ask: impl FnOnce() -> Result<T>) -> Result<T> {
    match source {
        Source::Given(value) => Ok(value.clone()),
        Source::InstanceMetadata => ask(),
    }
}

fn name(metadata: &mut Metadata, item: &str) -> Result<Name> {
    let text = metadata.get(item)?;
    Name::new(&text).with_context(|| format!("instance metadata says {text:?} for {item}, which is no name"))
}

fn address<A>(family: &FamilyAddress<A>, metadata: &mut Metadata, local: &str, public: &str) -> Result<RelayAddress>
where
    A: Copy + Into<IpAddr> + std::str::FromStr,
{
    let mut ask = |item: &str| -> Result<A> {
        let text = metadata.get(item)?;
        let Ok(address) = text.parse() else {
            bail!("instance metadata says something else than an address for {item}");
        };
        Ok(address)
    };
    Ok(RelayAddress {
        local: given_or(&family.local, || ask(local))?.into(),
        public: given_or(&family.public, || ask(public))?.into(),
    })
}
