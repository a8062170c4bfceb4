//! What participants are told of a brand's own servers.

use media_node_credential::password;
use protocol::Timestamp;
use protocol::connection::IceServer;
use protocol::settings::{OwnServer, Secret, ServerAccess};

/// One participant's credentials for servers whose secrets are in clear; those that are limited in time admit until
/// `expires`. A server whose secret is not in clear is left out.
#[must_use]
pub fn of_own(servers: &[OwnServer], participant: &str, expires: Timestamp) -> Vec<IceServer> {
    let told = |server: &OwnServer| {
        let (username, credential) = credential(&server.access, participant, expires)?;
        Some(IceServer {
            urls: server.urls.clone(),
            username,
            credential,
        })
    };
    servers.iter().filter_map(told).collect()
}

type UserAndPassword = (Option<String>, Option<String>);

fn credential(access: &ServerAccess, participant: &str, expires: Timestamp) -> Option<UserAndPassword> {
    match access {
        ServerAccess::Open => Some((None, None)),
        ServerAccess::Password { username, password } => {
            Some((Some(username.clone()), Some(clear(password)?.to_owned())))
        }
        ServerAccess::SharedSecret { secret } => {
            let username = format!("{}:{participant}", expires.as_unix_ms() / 1000);
            let password = password(clear(secret)?.as_bytes(), username.as_bytes()).to_string();
            Some((Some(username), Some(password)))
        }
    }
}

fn clear(secret: &Secret) -> Option<&str> {
    match secret {
        Secret::New { text } => Some(text),
        Secret::Kept | Secret::Sealed { .. } => None,
    }
}
