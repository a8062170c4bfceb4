//! The shell of a `Brand`: its people's passwords and sessions, and what other objects say to it.

use std::cell::Cell;
use std::rc::Rc;

use edge_core::brand::servers::Safe;
use edge_core::brand::{Attempts, Brand as Machine, Input, News, Output, Probes, Push, settings};
use futures_util::future::try_join;
use protocol::http::{Seed, SettingsPage};
use protocol::objects::{BrandAnswer, ToBrand, ToDesk};
use protocol::placement::{Placement, RelayPolicy};
use protocol::settings::{RelayServers, Secret, Settings};
use protocol::{AgentId, BrandId, Code, ConsumerId, SessionId, limits};
use worker::{DurableObject, Env, Request, Response, State, durable_object, wasm_bindgen};

use super::password::Hash;
use super::servers::credentials_for;
use super::store;
use crate::config::Config;
use crate::driver::{Driver, Object, fault};
use crate::error::Failure;
use crate::objects::{BRAND_HEADER, say_to_desk};
use crate::outbox::{Delivery, Outcome, one_by_one};
use crate::shell::{Shell, nonces, now, random};

/// The longest password that is hashed, in bytes.
const PASSWORD_BYTES: usize = 256;

/// The `Brand` object.
#[durable_object(alarm)]
pub struct Brand {
    driver: Rc<Driver<Machine>>,
    probes: Cell<Probes>,
}

impl DurableObject for Brand {
    fn new(state: State, env: Env) -> Self {
        Self {
            driver: Driver::new(state, env),
            probes: Cell::default(),
        }
    }

    async fn fetch(&self, mut request: Request) -> worker::Result<Response> {
        let brand = request.headers().get(BRAND_HEADER)?.and_then(|text| text.parse().ok());
        let said = serde_json::from_str::<ToBrand>(&request.text().await?);
        let (Some(brand), Ok(said)) = (brand, said) else {
            return Response::from_json(&BrandAnswer::Refused { code: Code::Malformed });
        };
        let answer = self
            .answer(brand, said)
            .await
            .unwrap_or_else(|failure| BrandAnswer::Refused { code: failure.code() });
        self.driver.arm().await;
        Response::from_json(&answer)
    }

    async fn alarm(&self) -> worker::Result<Response> {
        self.driver.alarm().await;
        Response::empty()
    }
}

impl Brand {
    async fn answer(&self, brand: BrandId, said: ToBrand) -> Result<BrandAnswer, Failure> {
        match said {
            ToBrand::Create { seed } => self.create(&brand, &seed).await,
            ToBrand::SignIn { email, password } => self.sign_in(&email, &password).await,
            ToBrand::Session { session } => self.session(session).await,
            ToBrand::SignOut { session } => self.sign_out(brand, session).await,
            ToBrand::Look => self.window().await,
            ToBrand::CheckPage => {
                self.count_check()?;
                self.window().await
            }
            ToBrand::Settings => Ok(BrandAnswer::Settings {
                page: self.page().await?,
            }),
            ToBrand::RelayPolicy { agent, consumer, probe } => {
                if probe {
                    self.probes.set(self.probes.get().and_one(now())?);
                }
                self.relay_policy(&brand, &agent, &consumer).await
            }
            ToBrand::CheckRelays { by, servers } => self.check_relays(&brand, &by, servers).await,
            ToBrand::ChangeSettings { by, settings } => self.change(brand, &by, settings).await,
        }
    }

    async fn page(&self) -> Result<SettingsPage, Failure> {
        self.look(Machine::page).await
    }

    /// How the window looks and where it may open.
    async fn window(&self) -> Result<BrandAnswer, Failure> {
        let settings = self.page().await?.settings;
        Ok(BrandAnswer::Look {
            look: settings.look,
            allowed_domains: settings.allowed_domains,
        })
    }

    /// Counts a check of a page as a guess is counted, whatever it finds.
    fn count_check(&self) -> Result<(), Failure> {
        let shell = &self.driver.shell;
        let checks = Attempts::at(now(), store::checks(shell).map_err(fault)?);
        checks.check().map_err(|_| Code::TooManyChecks)?;
        store::note_checks(shell, checks.and_one()).map_err(fault)
    }

    /// Looks at what is in memory, once it is.
    async fn look<T>(&self, look: impl FnOnce(&Machine) -> T) -> Result<T, Failure> {
        self.driver.load(None).await?;
        let seen = self.driver.with(|brand| look(brand));
        seen.ok_or(Code::Unavailable.into())
    }

    fn config(&self) -> Result<Config, Failure> {
        Config::read(&self.driver.env).map_err(|error| Failure::internal("reading the environment", error))
    }

    async fn create(&self, brand: &BrandId, seed: &Seed) -> Result<BrandAnswer, Failure> {
        let shell = &self.driver.shell;
        if store::settings(shell).map_err(fault)?.is_some() {
            return Ok(BrandAnswer::Done);
        }
        let members: Vec<_> = seed.members.iter().map(|new| new.member.clone()).collect();
        if brand != &seed.brand {
            return Err(Code::SettingsInvalid.into());
        }
        let deployment = self.config()?.deployment;
        let safe = Safe {
            keys: deployment.keys.as_ref(),
            brand,
        };
        let first = settings::to_store(
            &seed.settings,
            &members,
            &RelayServers::Ours,
            safe,
            nonces(),
            deployment.development,
        )?;
        let hashes: Vec<Hash> = seed
            .members
            .iter()
            .map(|new| Hash::new(&new.password, random()))
            .collect();
        shell
            .transaction(|| {
                store::keep_settings(shell, &first)?;
                for (member, hash) in members.iter().zip(&hashes) {
                    store::add_member(shell, member, hash)?;
                }
                Ok(())
            })
            .map_err(fault)?;
        Ok(BrandAnswer::Done)
    }

    /// Does the same work for an unknown address as for a wrong password, so that the time tells nothing.
    async fn sign_in(&self, email: &str, password: &str) -> Result<BrandAnswer, Failure> {
        let look = self.page().await?.settings.look;
        let shell = &self.driver.shell;
        let email = email.trim().to_lowercase();
        if email.len() > limits::NAME_BYTES || password.len() > PASSWORD_BYTES {
            return Err(Code::WrongPassword.into());
        }
        let at = now();
        let attempts = Attempts::at(at, store::attempts(shell, &email).map_err(fault)?);
        attempts.check()?;
        let found = store::credentials(shell, &email).map_err(fault)?;
        let (member, hash) = found.map_or((None, Hash::of_nobody()), |(member, hash)| (Some(member), hash));
        let (Some(member), true) = (member, hash.verify(password)) else {
            store::note_attempts(shell, &email, attempts.and_one()).map_err(fault)?;
            return Err(Code::WrongPassword.into());
        };
        let session = SessionId::from_random(random());
        shell
            .transaction(|| {
                store::forget_attempts(shell, &email)?;
                store::open_session(shell, &session, &member.id, at + limits::SESSION)
            })
            .map_err(fault)?;
        Ok(BrandAnswer::Session { session, member, look })
    }

    async fn session(&self, session: SessionId) -> Result<BrandAnswer, Failure> {
        let member = store::session(&self.driver.shell, &session, now()).map_err(fault)?;
        Ok(BrandAnswer::Session {
            session,
            member: member.ok_or(Code::SignInRequired)?,
            look: self.page().await?.settings.look,
        })
    }

    /// Ends a session, and tells the `Desk`, whose pages it opened. Safe to repeat.
    async fn sign_out(&self, brand: BrandId, session: SessionId) -> Result<BrandAnswer, Failure> {
        self.driver.load(None).await?;
        if let Some(member) = store::session(&self.driver.shell, &session, now()).map_err(fault)? {
            let agent = member.id;
            self.driver.take(Input::SignOut { brand, session, agent })?;
        }
        Ok(BrandAnswer::Done)
    }

    async fn change(&self, brand: BrandId, by: &AgentId, wanted: Settings) -> Result<BrandAnswer, Failure> {
        self.look(|machine| machine.accept(&brand, &wanted, nonces())).await??;
        self.ask_new_service(&wanted.relay.servers, by).await?;
        let change = Input::Change {
            brand: brand.clone(),
            wanted: Box::new(wanted),
            nonces: nonces(),
        };
        self.driver.take(change)?;
        let page = self.page().await?;
        worker::console_log!(
            "{}",
            serde_json::json!({ "message": "Settings changed.", "brand": brand, "by": by, "version": page.settings.version })
        );
        Ok(BrandAnswer::Settings { page })
    }

    /// A managed service that is written with its secret is asked once, so that a wrong one is not found out by a call.
    async fn ask_new_service(&self, wanted: &RelayServers, by: &AgentId) -> Result<(), Failure> {
        let RelayServers::Managed {
            secret: Secret::New { .. },
            ..
        } = wanted
        else {
            return Ok(());
        };
        let expires = now() + limits::RELAY_CREDENTIAL;
        credentials_for(&self.config()?, wanted, by.as_str(), expires)
            .await
            .map(drop)
    }

    async fn relay_policy(
        &self,
        brand: &BrandId,
        agent: &AgentId,
        consumer: &ConsumerId,
    ) -> Result<BrandAnswer, Failure> {
        let relay = self
            .look(|machine| machine.relay(brand))
            .await?
            .map_err(|error| Failure::unavailable("opening a brand's secrets", error))?;
        let own = if relay.servers == RelayServers::Ours {
            None
        } else {
            let (config, expires) = (self.config()?, now() + limits::RELAY_CREDENTIAL);
            let of = |participant| credentials_for(&config, &relay.servers, participant, expires);
            let (agent, consumer) = try_join(of(agent.as_str()), of(consumer.as_str())).await?;
            Some(Placement {
                number: 0,
                nodes: Vec::new(),
                agent,
                consumer,
                expires,
            })
        };
        let policy = RelayPolicy {
            force: relay.force,
            own,
        };
        Ok(BrandAnswer::RelayPolicy { policy })
    }

    async fn check_relays(&self, brand: &BrandId, by: &AgentId, servers: RelayServers) -> Result<BrandAnswer, Failure> {
        let clear = self.look(|machine| machine.trial(brand, servers, nonces())).await??;
        let expires = now() + limits::RELAY_CREDENTIAL;
        let agent = credentials_for(&self.config()?, &clear, by.as_str(), expires).await?;
        let own = Placement {
            number: 0,
            nodes: Vec::new(),
            agent,
            consumer: Vec::new(),
            expires,
        };
        let policy = RelayPolicy {
            force: false,
            own: Some(own),
        };
        Ok(BrandAnswer::RelayPolicy { policy })
    }
}

impl Object for Machine {
    type Machine = Self;
    type Parcel = Push;
    type Name = ();

    const TABLES: &'static str = store::TABLES;

    async fn load(shell: &Shell, env: &Env, _name: Option<()>) -> Result<Self, Failure> {
        let config = Config::read(env).map_err(|error| Failure::internal("reading the environment", error))?;
        let stored = store::settings(shell).map_err(fault)?.ok_or(Code::UnknownBrand)?;
        let members = store::members(shell).map_err(fault)?;
        Ok(Self::restore(stored, members, config.deployment))
    }

    fn machine(&mut self) -> &mut Self {
        self
    }

    fn commit(&self, shell: &Shell, output: &Output) -> worker::Result<Option<Push>> {
        match output {
            Output::Store => store::keep_settings(shell, self.stored()).map(|()| None),
            Output::End(session) => store::end_session(shell, session, now()).map(|()| None),
            Output::Leave(push) => Ok(Some(push.clone())),
        }
    }

    fn carry_out(&mut self, _driver: &Rc<Driver<Self>>, output: Output) -> worker::Result<Option<Input>> {
        match output {
            Output::Store | Output::End(_) | Output::Leave(_) => Ok(None),
        }
    }

    fn deliver(&self, env: &Env, delivery: Delivery<Push>) -> impl Future<Output = Outcome> + 'static {
        let env = env.clone();
        let page = self.page();
        one_by_one(delivery.rows, async move |push| {
            let said = match push.news.clone() {
                News::Settings => ToDesk::Settings { page: page.clone() },
                News::SignedOut { session, agent } => ToDesk::SignedOut { session, agent },
            };
            say_to_desk(&env, &push.brand, &said).await
        })
    }
}
