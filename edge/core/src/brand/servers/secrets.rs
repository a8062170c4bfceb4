//! The secrets of servers: sealed where they are stored, kept from everybody who reads.

use std::convert::Infallible;

use protocol::settings::{ManagedService, OwnServer, RelayServers, Secret, ServerAccess};
use protocol::{BrandId, Code};

use crate::brand::seal::{Broken, Keys, Nonce, Place};

/// What a brand's secrets are sealed with; without keys no new one can be kept.
#[derive(Clone, Copy, Debug)]
pub struct Safe<'a> {
    /// The deployment's keys.
    pub keys: Option<&'a Keys>,
    /// Whose secrets.
    pub brand: &'a BrandId,
}

/// Servers as readers see them: their secrets are kept.
#[must_use]
pub fn for_readers(servers: &RelayServers) -> RelayServers {
    match each(servers, |_, _| Ok::<_, Infallible>(Secret::Kept)) {
        Ok(seen) => seen,
    }
}

impl Safe<'_> {
    /// The servers that are wanted, as they are stored. A kept secret is the one that is `stored` for the same place.
    ///
    /// # Errors
    /// `servers_invalid` where none is stored there, `secrets_not_kept` for a new one without keys.
    pub fn seal(
        self,
        wanted: &RelayServers,
        stored: &RelayServers,
        nonces: impl IntoIterator<Item = Nonce>,
    ) -> Result<RelayServers, Code> {
        let mut nonces = nonces.into_iter();
        each(wanted, |name, secret| {
            let nonce = nonces.next().ok_or(Code::ServersInvalid)?;
            let text = match secret {
                Secret::New { text } => {
                    let keys = self.keys.ok_or(Code::SecretsNotKept)?;
                    keys.seal(text, self.at(name), nonce)
                }
                Secret::Kept => {
                    let kept = kept(stored, name).ok_or(Code::ServersInvalid)?;
                    self.renewed(kept, name, nonce)
                }
                Secret::Sealed { .. } => return Err(Code::ServersInvalid),
            };
            Ok(Secret::Sealed { text })
        })
    }

    /// Stored servers with their secrets in clear, each as a new one: to make credentials, and for nothing else.
    ///
    /// # Errors
    /// [`Broken`] where one does not open.
    pub fn open(self, stored: &RelayServers) -> Result<RelayServers, Broken> {
        each(stored, |name, secret| match secret {
            Secret::Sealed { text } => {
                let keys = self.keys.ok_or(Broken)?;
                let text = keys.open(text, self.at(name))?.text;
                Ok(Secret::New { text })
            }
            Secret::New { .. } | Secret::Kept => Ok(secret.clone()),
        })
    }

    /// What is kept, sealed anew where it was sealed with the previous key. What does not open stays as it is: another
    /// setting may be changed all the same.
    fn renewed(self, kept: &str, name: &str, nonce: Nonce) -> String {
        let opened = self.keys.map(|keys| (keys, keys.open(kept, self.at(name))));
        match opened {
            Some((keys, Ok(opened))) if opened.is_old => keys.seal(&opened.text, self.at(name), nonce),
            Some((_, Ok(_) | Err(Broken))) | None => kept.to_owned(),
        }
    }

    const fn at<'a>(&'a self, name: &'a str) -> Place<'a> {
        Place {
            brand: self.brand,
            name,
        }
    }
}

/// What is stored for a place.
fn kept<'a>(stored: &'a RelayServers, name: &str) -> Option<&'a str> {
    let sealed = |secret: &'a Secret| match secret {
        Secret::Sealed { text } => Some(text.as_str()),
        Secret::Kept | Secret::New { .. } => None,
    };
    match stored {
        RelayServers::Ours => None,
        RelayServers::Own { servers } => {
            let server = servers.iter().find(|server| name_of(server) == name)?;
            secret_of(&server.access).and_then(sealed)
        }
        RelayServers::Managed {
            service,
            account,
            secret,
        } => (name_of_service(*service, account) == name)
            .then_some(secret)
            .and_then(sealed),
    }
}

const fn secret_of(access: &ServerAccess) -> Option<&Secret> {
    match access {
        ServerAccess::Open => None,
        ServerAccess::Password { password: secret, .. } | ServerAccess::SharedSecret { secret } => Some(secret),
    }
}

/// The same servers with each secret replaced; `change` hears where it lies.
fn each<E>(
    servers: &RelayServers,
    mut change: impl FnMut(&str, &Secret) -> Result<Secret, E>,
) -> Result<RelayServers, E> {
    Ok(match servers {
        RelayServers::Ours => RelayServers::Ours,
        RelayServers::Own { servers } => RelayServers::Own {
            servers: servers
                .iter()
                .map(|server| with_secret(server, &mut change))
                .collect::<Result<_, _>>()?,
        },
        RelayServers::Managed {
            service,
            account,
            secret,
        } => RelayServers::Managed {
            service: *service,
            account: account.clone(),
            secret: change(&name_of_service(*service, account), secret)?,
        },
    })
}

fn with_secret<E>(
    server: &OwnServer,
    change: &mut impl FnMut(&str, &Secret) -> Result<Secret, E>,
) -> Result<OwnServer, E> {
    let name = name_of(server);
    let access = match &server.access {
        ServerAccess::Open => ServerAccess::Open,
        ServerAccess::Password { username, password } => ServerAccess::Password {
            username: username.clone(),
            password: change(&name, password)?,
        },
        ServerAccess::SharedSecret { secret } => ServerAccess::SharedSecret {
            secret: change(&name, secret)?,
        },
    };
    Ok(OwnServer {
        urls: server.urls.clone(),
        access,
    })
}

/// The name of a server's place: how it lets in, and its addresses in any order.
pub(super) fn name_of(server: &OwnServer) -> String {
    let mut urls = server.urls.clone();
    urls.sort();
    let access = match &server.access {
        ServerAccess::Open => serde_json::json!(["open"]),
        ServerAccess::Password { username, .. } => serde_json::json!(["password", username]),
        ServerAccess::SharedSecret { .. } => serde_json::json!(["shared secret"]),
    };
    serde_json::json!([access, urls]).to_string()
}

fn name_of_service(service: ManagedService, account: &str) -> String {
    serde_json::json!([service, account]).to_string()
}
