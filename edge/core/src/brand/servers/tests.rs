mod rules;
mod sealing;

use protocol::settings::{ManagedService, OwnServer, RelayServers, Secret, ServerAccess};

const TURN: &str = "turn:turn.brand.example:3478";
const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";

fn new(text: &str) -> Secret {
    Secret::New { text: text.to_owned() }
}

fn server(urls: &[&str], access: ServerAccess) -> OwnServer {
    OwnServer {
        urls: urls.iter().map(|&url| url.to_owned()).collect(),
        access,
    }
}

fn password(username: &str, password: Secret) -> ServerAccess {
    ServerAccess::Password {
        username: username.to_owned(),
        password,
    }
}

fn shared(secret: Secret) -> ServerAccess {
    ServerAccess::SharedSecret { secret }
}

fn own(servers: &[OwnServer]) -> RelayServers {
    RelayServers::Own {
        servers: servers.to_vec(),
    }
}

fn cloudflare(account: &str, secret: Secret) -> RelayServers {
    RelayServers::Managed {
        service: ManagedService::Cloudflare,
        account: account.to_owned(),
        secret,
    }
}
