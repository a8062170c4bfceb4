//! Making and ending allocations, one client after the other.

use std::net::SocketAddr;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result, bail};
use media_node_core::channel_data::ChannelNumber;
use media_node_core::credential::{Credential, FleetKey};
use media_node_core::stun::{
    Algorithm, Builder, Class, Kind, LongTermKey, Message, Method, Protection, TransactionId, read_xor_address,
};

use crate::Order;
use crate::wire::Net;

/// The channel of every client.
pub(crate) const CHANNEL: Option<ChannelNumber> = ChannelNumber::new(0x4000);
/// The name of the measured node.
const NODE: &str = "bench";
/// How long an answer may take before the request is sent again.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often a request is sent.
const TRIES: usize = 10;

/// One allocation.
#[derive(Debug)]
pub(crate) struct Route {
    /// Where its peer sends to.
    pub(crate) relayed: SocketAddr,
    credential: Credential,
    nonce: Vec<u8>,
}

/// One request's place.
struct Asking<'a> {
    net: &'a mut Net,
    server: SocketAddr,
    client: usize,
}

/// Allocates for every client and binds its channel to its peer.
pub(crate) fn allocate_all(clients: &mut Net, order: &Order, peers: &Net) -> Result<Vec<Route>> {
    let credentials = credentials(order)?;
    let mut routes = Vec::with_capacity(order.allocations);
    for (client, credential) in credentials.into_iter().enumerate() {
        let asking = Asking {
            net: clients,
            server: order.server,
            client,
        };
        let route = allocate(asking, credential, peers.address(client)).with_context(|| format!("client {client}"))?;
        routes.push(route);
    }
    Ok(routes)
}

/// Ends an allocation.
pub(crate) fn release(net: &mut Net, server: SocketAddr, client: usize, route: &Route) -> Result<()> {
    let mut asking = Asking { net, server, client };
    asking.ask(Method::Refresh, Some((&route.credential, &route.nonce)), |builder| {
        builder.number(Kind::LIFETIME, 0)
    })?;
    Ok(())
}

/// As many credentials as clients; a media node's are of several participants, who have a quota each.
fn credentials(order: &Order) -> Result<Vec<Credential>> {
    let fleet = FleetKey::new(std::array::from_fn(|index| u8::try_from(index).unwrap_or_default()));
    let key = fleet.node_key(NODE);
    let expiry_s = SystemTime::UNIX_EPOCH.elapsed().context("reading the clock")?.as_secs() + 3600;
    let each = |client: usize| match &order.password {
        Some(password) => Ok(Credential {
            username: "bench".to_owned(),
            password: password.clone(),
        }),
        None => Ok(key.mint(expiry_s, "brand", &format!("participant-{}", client / 8))?),
    };
    (0..order.allocations).map(each).collect()
}

fn allocate(mut asking: Asking<'_>, credential: Credential, peer: SocketAddr) -> Result<Route> {
    let udp = |builder: Builder<'_>| {
        builder
            .number(Kind::REQUESTED_TRANSPORT, 17 << 24)
            .finish()
            .map_err(Into::into)
    };
    let challenge = asking.exchange(Method::Allocate, udp)?;
    let nonce = Message::decode(&challenge)?
        .value(Kind::NONCE)
        .context("no nonce")?
        .to_vec();
    let signed = Some((&credential, nonce.as_slice()));
    let granted = asking.ask(Method::Allocate, signed, |builder| {
        builder.number(Kind::REQUESTED_TRANSPORT, 17 << 24)
    })?;
    let granted = Message::decode(&granted)?;
    let relayed = granted.value(Kind::XOR_RELAYED_ADDRESS).context("no relayed address")?;
    let relayed = read_xor_address(relayed, granted.transaction())?;
    let number = CHANNEL.map_or(0, ChannelNumber::number);
    asking.ask(Method::ChannelBind, signed, |builder| {
        let builder = builder.number(Kind::CHANNEL_NUMBER, u32::from(number) << 16);
        builder.xor_address(Kind::XOR_PEER_ADDRESS, peer)
    })?;
    Ok(Route {
        relayed,
        credential,
        nonce,
    })
}

impl Asking<'_> {
    /// Asks, signed, and fails where the answer is an error.
    fn ask(
        &mut self,
        method: Method,
        signed: Option<(&Credential, &[u8])>,
        add: impl Fn(Builder<'_>) -> Builder<'_>,
    ) -> Result<Vec<u8>> {
        let answer = self.exchange(method, |builder| {
            let mut builder = add(builder);
            if let Some((Credential { username, password }, nonce)) = signed {
                let key = LongTermKey::new(Algorithm::Md5, username.as_bytes(), b"beckon", password.as_bytes());
                builder = builder
                    .attribute(Kind::USERNAME, username.as_bytes())
                    .attribute(Kind::REALM, b"beckon")
                    .attribute(Kind::NONCE, nonce)
                    .integrity(key.as_bytes(), Protection::Sha1);
            }
            Ok(builder.finish()?)
        })?;
        let message = Message::decode(&answer)?;
        if message.class() != Class::Success {
            bail!("{method:?} was refused: {:?}", message.value(Kind::ERROR_CODE));
        }
        Ok(answer)
    }

    /// Sends a request until it is answered.
    fn exchange(&mut self, method: Method, write: impl Fn(Builder<'_>) -> Result<usize>) -> Result<Vec<u8>> {
        let mut id = [0; 12];
        getrandom::fill(&mut id)?;
        let mut out = [0; 1024];
        let size = write(Builder::new(&mut out, method, Class::Request, TransactionId(id)))?;
        let request = out.get(..size).context("it fits")?;
        for _ in 0..TRIES {
            self.net.send(self.client, self.server, request, size)?;
            let until = Instant::now() + PATIENCE;
            while Instant::now() < until {
                let came = self.net.receive()?.find(|came| is_answer(came.bytes, id));
                if let Some(came) = came {
                    return Ok(came.bytes.to_vec());
                }
            }
        }
        bail!("no answer to {method:?}")
    }
}

fn is_answer(bytes: &[u8], id: [u8; 12]) -> bool {
    Message::decode(bytes).is_ok_and(|message| message.transaction() == TransactionId(id))
}
