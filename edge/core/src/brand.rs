//! What a brand configures, and what follows from it: who may call, where the window may open, who may sign in, which
//! servers its calls use.

mod attempts;
pub mod credentials;
pub mod domains;
pub mod managed;
mod probes;
mod push;
pub mod seal;
pub mod servers;
pub mod settings;
#[cfg(test)]
mod tests;
mod who_may_call;

use std::collections::VecDeque;

use protocol::http::SettingsPage;
use protocol::person::Member;
use protocol::settings::{RelayServers, RelaySettings, Settings};
use protocol::{AgentId, BrandId, Code, SessionId, Timestamp, limits};

pub use attempts::Attempts;
pub use probes::Probes;
pub use push::{Destination, News, Push};
pub use who_may_call::{beside, permissions, who_may_call};

use crate::machine::Machine;
use seal::{Broken, Keys, Nonce};
use servers::Safe;

/// The machine of one brand. Its secrets are sealed; what it shows has none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Brand {
    stored: Settings,
    members: Vec<Member>,
    deployment: Deployment,
    out: VecDeque<Output>,
}

/// What the deployment lets brands configure.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Deployment {
    /// What secrets are sealed with; without it none can be kept.
    pub keys: Option<Keys>,
    /// Whether servers may be on this machine and in private networks.
    pub development: bool,
}

/// Random bits for one change: as many as there may be secrets.
pub type Nonces = [Nonce; limits::OWN_SERVERS];

/// What can happen to a brand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// An administrator changes the settings.
    Change {
        /// The brand, by which its `Desk` is found.
        brand: BrandId,
        /// The new settings, with the version that they were read at.
        wanted: Box<Settings>,
        /// What new secrets are sealed with.
        nonces: Nonces,
    },
    /// Somebody signed out.
    SignOut {
        /// The brand, by which its `Desk` is found.
        brand: BrandId,
        /// The session.
        session: SessionId,
        /// Whose it is.
        agent: AgentId,
    },
}

/// Every effect that a brand asks for. All are stored together, so that neither a switch turned off nor a sign-out is ever
/// lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Store the settings as they are now.
    Store,
    /// End this session.
    End(SessionId),
    /// Put this into the outbox.
    Leave(Push),
}

impl Brand {
    /// The brand with what was stored.
    #[must_use]
    pub const fn restore(stored: Settings, members: Vec<Member>, deployment: Deployment) -> Self {
        Self {
            stored,
            members,
            deployment,
            out: VecDeque::new(),
        }
    }

    /// The settings as they are stored, with their secrets sealed: for storage alone.
    #[must_use]
    pub const fn stored(&self) -> &Settings {
        &self.stored
    }

    /// The settings, and the people of the brand, as anybody else may see them.
    #[must_use]
    pub fn page(&self) -> SettingsPage {
        let relay = RelaySettings {
            force: self.stored.relay.force,
            servers: servers::for_readers(&self.stored.relay.servers),
        };
        SettingsPage {
            settings: Settings {
                relay,
                ..self.stored.clone()
            },
            members: self.members.clone(),
        }
    }

    /// What would be stored of settings that are wanted.
    ///
    /// # Errors
    /// `settings_changed` where they were read at another version, and those of [`settings::to_store`].
    pub fn accept(&self, brand: &BrandId, wanted: &Settings, nonces: Nonces) -> Result<Settings, Code> {
        if wanted.version != self.stored.version {
            return Err(Code::SettingsChanged);
        }
        let accepted = settings::to_store(
            wanted,
            &self.members,
            &self.stored.relay.servers,
            self.safe(brand),
            nonces,
            self.deployment.development,
        )?;
        Ok(Settings {
            version: self.stored.version + 1,
            ..accepted
        })
    }

    /// How media of a call may travel, with the secrets of its servers in clear: to make credentials, and for nothing else.
    ///
    /// # Errors
    /// [`Broken`] where a secret does not open.
    pub fn relay(&self, brand: &BrandId) -> Result<RelaySettings, Broken> {
        Ok(RelaySettings {
            force: self.stored.relay.force,
            servers: self.safe(brand).open(&self.stored.relay.servers)?,
        })
    }

    /// Servers that an administrator tries before they are stored, with their secrets in clear as in [`Self::relay`].
    ///
    /// # Errors
    /// `servers_invalid`, `secrets_not_kept`, or `unavailable` where a kept secret does not open.
    pub fn trial(&self, brand: &BrandId, wanted: RelayServers, nonces: Nonces) -> Result<RelayServers, Code> {
        let wanted = RelaySettings {
            force: false,
            servers: wanted,
        };
        servers::check(&wanted, self.deployment.development)?;
        let safe = self.safe(brand);
        let sealed = safe.seal(&wanted.servers, &self.stored.relay.servers, nonces)?;
        safe.open(&sealed).map_err(|Broken| Code::Unavailable)
    }

    const fn safe<'a>(&'a self, brand: &'a BrandId) -> Safe<'a> {
        Safe {
            keys: self.deployment.keys.as_ref(),
            brand,
        }
    }
}

impl Machine for Brand {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, input: Input, _now: Timestamp) -> Result<(), Code> {
        match input {
            Input::Change { brand, wanted, nonces } => {
                self.stored = self.accept(&brand, &wanted, nonces)?;
                let news = News::Settings;
                self.out.extend([Output::Store, Output::Leave(Push { brand, news })]);
            }
            Input::SignOut { brand, session, agent } => {
                self.out.push_back(Output::End(session.clone()));
                let news = News::SignedOut { session, agent };
                self.out.push_back(Output::Leave(Push { brand, news }));
            }
        }
        Ok(())
    }

    fn handle_deadline(&mut self, _now: Timestamp) {}

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        None
    }

    fn is_durable(output: &Output) -> bool {
        match output {
            Output::Store | Output::End(_) | Output::Leave(_) => true,
        }
    }

    fn assert_consistent(&self) {}
}
