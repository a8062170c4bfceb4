//! The shell of a `Brand`.
//!
//! Settings are pushed to the `Desk` through the outbox, committed with the change itself, so that a switch turned off acts
//! at once and is never lost.

use std::cell::RefCell;
use std::rc::Rc;

use edge_core::brand::settings;
use edge_core::outbox::{Outbox, Parcel, RowId};
use protocol::http::{Seed, SettingsPage};
use protocol::objects::{BrandAnswer, ToBrand, ToDesk};
use protocol::settings::Settings;
use protocol::{AgentId, BrandId, Code, SessionId, limits};
use serde::{Deserialize, Serialize};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, durable_object,
    wasm_bindgen,
};

use super::password::Hash;
use super::store::{self, Attempts};
use crate::error::{Failure, log};
use crate::objects::{BRAND_HEADER, say_to_desk};
use crate::outbox::{self, Delivery, Outcome};
use crate::shell::{Shell, now, random, random_u32};

/// How many sign-ins of one e-mail address may fail within [`ATTEMPTS_WINDOW_MS`].
const MOST_ATTEMPTS: u32 = 10;
const ATTEMPTS_WINDOW_MS: u64 = 60_000;
/// The longest password that is hashed, in bytes.
const PASSWORD_BYTES: usize = 256;

/// The `Brand` object.
#[durable_object]
pub struct Brand {
    inner: Rc<Inner>,
}

struct Inner {
    shell: Shell,
    env: Env,
    outbox: RefCell<Option<Outbox<Push>>>,
}

/// The settings on their way to the `Desk`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Push {
    brand: BrandId,
    page: SettingsPage,
}

/// Where settings are pushed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Destination {
    Desk,
}

impl Parcel for Push {
    type Destination = Destination;

    fn destination(&self) -> Destination {
        Destination::Desk
    }

    /// Only the newest settings matter.
    fn replaces(&self, _earlier: &Self) -> bool {
        true
    }

    fn most_at_once(_: Destination) -> usize {
        1
    }
}

impl DurableObject for Brand {
    fn new(state: State, env: Env) -> Self {
        let tables = format!("{}{}", store::TABLES, outbox::TABLES);
        Self {
            inner: Rc::new(Inner {
                shell: Shell::new(state, &tables),
                env,
                outbox: RefCell::new(None),
            }),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let brand = request.headers().get(BRAND_HEADER)?.and_then(|text| text.parse().ok());
        let said = serde_json::from_str::<ToBrand>(&request.text().await?);
        let (Some(brand), Ok(said)) = (brand, said) else {
            return Response::from_json(&BrandAnswer::Refused { code: Code::Malformed });
        };
        let answer = self
            .inner
            .answer(&brand, said)
            .unwrap_or_else(|failure| BrandAnswer::Refused { code: failure.code() });
        self.inner.arm().await;
        Response::from_json(&answer)
    }

    async fn alarm(&self) -> Result<Response> {
        self.inner.shell.rang();
        if let Err(failure) = self.inner.deliver_due() {
            log(&failure.to_string());
        }
        self.inner.arm().await;
        Response::empty()
    }

    async fn websocket_message(&self, _socket: WebSocket, _message: WebSocketIncomingMessage) -> Result<()> {
        Ok(())
    }

    async fn websocket_close(&self, _socket: WebSocket, _code: usize, _reason: String, _clean: bool) -> Result<()> {
        Ok(())
    }

    async fn websocket_error(&self, _socket: WebSocket, _error: worker::Error) -> Result<()> {
        Ok(())
    }
}

fn fault(error: worker::Error) -> Failure {
    Failure::internal("reading or writing a brand's rows", error)
}

impl Inner {
    fn answer(self: &Rc<Self>, brand: &BrandId, said: ToBrand) -> std::result::Result<BrandAnswer, Failure> {
        match said {
            ToBrand::Create { seed } => self.create(brand, &seed),
            ToBrand::SignIn { email, password } => self.sign_in(&email, &password),
            ToBrand::Session { session } => self.session(&session),
            ToBrand::SignOut { session } => {
                store::end_session(&self.shell, &session, now()).map_err(fault)?;
                Ok(BrandAnswer::Done)
            }
            ToBrand::Look => {
                let settings = self.settings()?;
                Ok(BrandAnswer::Look {
                    look: settings.look,
                    allowed_domains: settings.allowed_domains,
                })
            }
            ToBrand::Settings => Ok(BrandAnswer::Settings { page: self.page()? }),
            ToBrand::ChangeSettings { by, settings } => self.change(brand, &by, settings),
        }
    }

    fn settings(&self) -> std::result::Result<Settings, Failure> {
        store::settings(&self.shell)
            .map_err(fault)?
            .ok_or(Code::UnknownBrand.into())
    }

    fn page(&self) -> std::result::Result<SettingsPage, Failure> {
        Ok(SettingsPage {
            settings: self.settings()?,
            members: store::members(&self.shell).map_err(fault)?,
        })
    }

    fn create(&self, brand: &BrandId, seed: &Seed) -> std::result::Result<BrandAnswer, Failure> {
        if store::settings(&self.shell).map_err(fault)?.is_some() {
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
        self.shell
            .transaction(|| {
                store::keep_settings(&self.shell, &seed.settings)?;
                for (member, hash) in members.iter().zip(&hashes) {
                    store::add_member(&self.shell, member, hash)?;
                }
                Ok(())
            })
            .map_err(fault)?;
        Ok(BrandAnswer::Done)
    }

    /// Does the same work for an unknown address as for a wrong password, so that the time tells nothing.
    fn sign_in(&self, email: &str, password: &str) -> std::result::Result<BrandAnswer, Failure> {
        let settings = self.settings()?;
        let email = email.trim().to_lowercase();
        if email.len() > limits::NAME_BYTES || password.len() > PASSWORD_BYTES {
            return Err(Code::WrongPassword.into());
        }
        let at = now();
        let attempts = store::attempts(&self.shell, &email).map_err(fault)?;
        let attempts = attempts.filter(|attempts| at.as_unix_ms() < attempts.since + ATTEMPTS_WINDOW_MS);
        if attempts
            .as_ref()
            .is_some_and(|attempts| attempts.failed >= MOST_ATTEMPTS)
        {
            return Err(Code::TooManyAttempts.into());
        }
        let found = store::credentials(&self.shell, &email).map_err(fault)?;
        let (member, hash) = found.map_or((None, Hash::of_nobody()), |(member, hash)| (Some(member), hash));
        let (Some(member), true) = (member, hash.verify(password)) else {
            let before = attempts.unwrap_or(Attempts {
                failed: 0,
                since: at.as_unix_ms(),
            });
            let after = Attempts {
                failed: before.failed + 1,
                ..before
            };
            store::note_attempt(&self.shell, &email, &after).map_err(fault)?;
            return Err(Code::WrongPassword.into());
        };
        let session = SessionId::from_random(random());
        self.shell
            .transaction(|| {
                store::forget_attempts(&self.shell, &email)?;
                store::open_session(&self.shell, &session, &member.id, at + limits::SESSION)
            })
            .map_err(fault)?;
        Ok(BrandAnswer::Session {
            session,
            member,
            look: settings.look,
        })
    }

    fn session(&self, session: &SessionId) -> std::result::Result<BrandAnswer, Failure> {
        let member = store::session(&self.shell, session, now())
            .map_err(fault)?
            .ok_or(Code::SignInRequired)?;
        Ok(BrandAnswer::Session {
            session: session.clone(),
            member,
            look: self.settings()?.look,
        })
    }

    fn change(
        self: &Rc<Self>,
        brand: &BrandId,
        by: &AgentId,
        wanted: Settings,
    ) -> std::result::Result<BrandAnswer, Failure> {
        let current = self.settings()?;
        if wanted.version != current.version {
            return Err(Code::SettingsChanged.into());
        }
        let members = store::members(&self.shell).map_err(fault)?;
        settings::check(&wanted, &members)?;
        let changed = Settings {
            version: current.version + 1,
            ..wanted
        };
        let page = SettingsPage {
            settings: changed,
            members,
        };
        worker::console_log!(
            "{}",
            serde_json::json!({ "message": "Settings changed.", "brand": brand, "by": by, "version": page.settings.version })
        );
        let push = Push {
            brand: brand.clone(),
            page: page.clone(),
        };
        let mut deliveries = Vec::new();
        self.shell
            .transaction(|| {
                store::keep_settings(&self.shell, &page.settings)?;
                self.with_outbox(|outbox| {
                    deliveries = outbox::leave(&self.shell, outbox, push.clone(), now())?;
                    Ok(())
                })
            })
            .inspect_err(|_| self.outbox.replace(None).map_or((), drop))
            .map_err(fault)?;
        self.deliver(deliveries);
        Ok(BrandAnswer::Settings { page })
    }

    fn with_outbox<T>(&self, work: impl FnOnce(&mut Outbox<Push>) -> Result<T>) -> Result<T> {
        let mut slot = self.outbox.borrow_mut();
        if slot.is_none() {
            *slot = Some(outbox::restore(&self.shell)?);
        }
        slot.as_mut().map_or_else(|| Err("the outbox is there".into()), work)
    }

    fn deliver_due(self: &Rc<Self>) -> std::result::Result<(), Failure> {
        let deliveries = self
            .with_outbox(|outbox| outbox::due(&self.shell, outbox, now()))
            .map_err(fault)?;
        self.deliver(deliveries);
        Ok(())
    }

    fn deliver(self: &Rc<Self>, deliveries: Vec<Delivery<Push>>) {
        for delivery in deliveries {
            let this = Rc::clone(self);
            self.shell.state.wait_until(async move {
                let outcome = this.push(&delivery.rows).await;
                let settled = this.with_outbox(|outbox| {
                    outbox::settle(&this.shell, outbox, delivery.destination, outcome, random_u32(), now())
                });
                match settled {
                    Ok(next) => this.deliver(next),
                    Err(error) => log(&fault(error).to_string()),
                }
                this.arm().await;
            });
        }
    }

    async fn push(&self, rows: &[(RowId, Push)]) -> Outcome {
        let mut stored = Vec::new();
        for (id, push) in rows {
            let said = ToDesk::Settings {
                page: push.page.clone(),
            };
            if say_to_desk(&self.env, &push.brand, &said).await.is_ok() {
                stored.push(*id);
            }
        }
        Outcome::Answered {
            stored,
            refused: Vec::new(),
        }
    }

    async fn arm(&self) {
        let deadline = self.with_outbox(|outbox| Ok(outbox::deadline(outbox, now())));
        let armed = match deadline {
            Ok(deadline) => self.shell.arm(deadline).await,
            Err(error) => Err(error),
        };
        if let Err(error) = armed {
            log(&fault(error).to_string());
        }
    }
}
