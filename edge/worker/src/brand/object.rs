//! The shell of a `Brand`: its people's passwords and sessions, and what other objects say to it.

use std::rc::Rc;

use edge_core::brand::{Attempts, Brand as Machine, Input, Output, Push, settings};
use protocol::http::{Seed, SettingsPage};
use protocol::objects::{BrandAnswer, ToBrand, ToDesk};
use protocol::settings::Settings;
use protocol::{AgentId, BrandId, Code, SessionId, limits};
use worker::{DurableObject, Env, Request, Response, State, durable_object, wasm_bindgen};

use super::password::Hash;
use super::store;
use crate::driver::{Driver, Object, fault};
use crate::error::Failure;
use crate::objects::{BRAND_HEADER, say_to_desk};
use crate::outbox::{Delivery, Outcome, one_by_one};
use crate::shell::{Shell, now, random};

/// The longest password that is hashed, in bytes.
const PASSWORD_BYTES: usize = 256;

/// The `Brand` object.
#[durable_object(alarm)]
pub struct Brand {
    driver: Rc<Driver<Machine>>,
}

impl DurableObject for Brand {
    fn new(state: State, env: Env) -> Self {
        Self {
            driver: Driver::new(state, env),
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
            ToBrand::SignOut { session } => {
                store::end_session(&self.driver.shell, &session, now()).map_err(fault)?;
                Ok(BrandAnswer::Done)
            }
            ToBrand::Look => {
                let settings = self.page().await?.settings;
                Ok(BrandAnswer::Look {
                    look: settings.look,
                    allowed_domains: settings.allowed_domains,
                })
            }
            ToBrand::Settings => Ok(BrandAnswer::Settings {
                page: self.page().await?,
            }),
            ToBrand::RelayPolicy { .. } => Err(Code::Unavailable.into()),
            ToBrand::ChangeSettings { by, settings } => self.change(brand, &by, settings).await,
        }
    }

    async fn page(&self) -> Result<SettingsPage, Failure> {
        self.driver.load(None).await?;
        let page = self.driver.with(|brand| brand.page().clone());
        page.ok_or(Code::Unavailable.into())
    }

    async fn create(&self, brand: &BrandId, seed: &Seed) -> Result<BrandAnswer, Failure> {
        let shell = &self.driver.shell;
        if store::settings(shell).map_err(fault)?.is_some() {
            return Ok(BrandAnswer::Done);
        }
        let members: Vec<_> = seed.members.iter().map(|new| new.member.clone()).collect();
        if brand != &seed.brand || settings::check(&seed.settings, &members).is_err() {
            return Err(Code::SettingsInvalid.into());
        }
        let hashes: Vec<Hash> = seed
            .members
            .iter()
            .map(|new| Hash::new(&new.password, random()))
            .collect();
        shell
            .transaction(|| {
                store::keep_settings(shell, &seed.settings)?;
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

    async fn change(&self, brand: BrandId, by: &AgentId, wanted: Settings) -> Result<BrandAnswer, Failure> {
        self.driver.load(None).await?;
        let change = Input::Change {
            brand: brand.clone(),
            wanted,
        };
        self.driver.take(change)?;
        let page = self.page().await?;
        worker::console_log!(
            "{}",
            serde_json::json!({ "message": "Settings changed.", "brand": brand, "by": by, "version": page.settings.version })
        );
        Ok(BrandAnswer::Settings { page })
    }
}

impl Object for Machine {
    type Machine = Self;
    type Parcel = Push;
    type Name = ();

    const TABLES: &'static str = store::TABLES;

    async fn load(shell: &Shell, _env: &Env, _name: Option<()>) -> Result<Self, Failure> {
        Ok(Self::restore(SettingsPage {
            settings: store::settings(shell).map_err(fault)?.ok_or(Code::UnknownBrand)?,
            members: store::members(shell).map_err(fault)?,
        }))
    }

    fn machine(&mut self) -> &mut Self {
        self
    }

    fn commit(&self, shell: &Shell, output: &Output) -> worker::Result<Option<Push>> {
        match output {
            Output::Store => store::keep_settings(shell, &self.page().settings).map(|()| None),
            Output::Leave(push) => Ok(Some(push.clone())),
        }
    }

    fn carry_out(&mut self, _driver: &Rc<Driver<Self>>, output: Output) -> worker::Result<Option<Input>> {
        match output {
            Output::Store | Output::Leave(_) => Ok(None),
        }
    }

    fn deliver(&self, env: &Env, delivery: Delivery<Push>) -> impl Future<Output = Outcome> + 'static {
        let env = env.clone();
        let said = ToDesk::Settings {
            page: self.page().clone(),
        };
        one_by_one(delivery.rows, async move |push| {
            say_to_desk(&env, &push.brand, &said).await
        })
    }
}
