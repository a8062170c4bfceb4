//! Signing in and out, and who is signed in.
//!
//! The cookie is a signed name of a session; whether the session lasts is the `Brand`'s to say, so signing out ends it
//! everywhere at once. Open sockets carry its name: the `Brand` tells the `Desk` who signed out, and the `Desk` the agent's
//! conversations. A session whose time is over ends by itself, after a call that runs.

use edge_core::installation::tag_line;
use edge_core::tickets::SessionTicket;
use protocol::http::{Me, SignIn};
use protocol::objects::{BrandAnswer, SignedIn, ToBrand};
use protocol::person::{Member, Role};
use protocol::settings::Look;
use protocol::{BrandId, Code, Timestamp, limits};
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::say_to_brand;
use crate::request::body;
use crate::shell::now;

/// Who is signed in.
pub(crate) struct Session {
    pub(crate) brand: BrandId,
    pub(crate) member: Member,
    /// By which session.
    pub(crate) signed_in: SignedIn,
    look: Look,
}

impl Session {
    fn me(self, config: &Config) -> Me {
        Me {
            tag: tag_line(&config.window_origin, &self.brand, &self.look),
            member: self.member,
            brand: self.brand,
            brand_name: self.look.name,
            colour: self.look.colour,
        }
    }
}

/// The session of a request's cookie.
///
/// # Errors
/// `sign_in_required` without a session that lasts.
pub(crate) async fn signed_in(request: &Request, env: &Env, config: &Config) -> Result<Session, Failure> {
    let ticket = cookie(request, config).ok_or(Code::SignInRequired)?;
    let ticket: SessionTicket = config.ticket_key.check(&ticket, now()).ok_or(Code::SignInRequired)?;
    let said = ToBrand::Session {
        session: ticket.session,
    };
    let answer = say_to_brand(env, &ticket.brand, &said).await?;
    session_of(ticket.brand, answer, ticket.expires)
}

/// [`signed_in`], for what only administrators may do.
///
/// # Errors
/// `not_permitted` besides.
pub(crate) async fn administrator(request: &Request, env: &Env, config: &Config) -> Result<Session, Failure> {
    let session = signed_in(request, env, config).await?;
    match session.member.role {
        Role::Administrator => Ok(session),
        Role::Agent => Err(Code::NotPermitted.into()),
    }
}

fn session_of(brand: BrandId, answer: BrandAnswer, until: Timestamp) -> Result<Session, Failure> {
    match answer {
        BrandAnswer::Session { session, member, look } => Ok(Session {
            brand,
            member,
            signed_in: SignedIn { session, until },
            look,
        }),
        BrandAnswer::Refused { code } => Err(code.into()),
        BrandAnswer::Done
        | BrandAnswer::Look { .. }
        | BrandAnswer::Settings { .. }
        | BrandAnswer::RelayPolicy { .. } => Err(Failure::internal("asking for a session", "another answer")),
    }
}

/// `POST /api/sign-in`.
pub(crate) async fn sign_in(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let SignIn { brand, email, password } = body(request).await?;
    let brand = brand
        .or_else(|| config.default_brand.clone())
        .ok_or(Code::UnknownBrand)?;
    let answer = say_to_brand(env, &brand, &ToBrand::SignIn { email, password }).await?;
    let until = now() + limits::SESSION;
    let session = session_of(brand, answer, until).map_err(|failure| match failure {
        // Which brands there are is nobody's business who cannot sign in to one.
        Failure::Refused(Code::UnknownBrand) => Code::WrongPassword.into(),
        Failure::Refused(_) | Failure::Fault { .. } => failure,
    })?;
    let ticket = config.ticket_key.sign(&SessionTicket {
        brand: session.brand.clone(),
        session: session.signed_in.session.clone(),
        expires: until,
    });
    let response = json(&session.me(config), "answering a sign-in")?;
    set_cookie(&response, config, &ticket, limits::SESSION.as_secs())
        .map_err(|error| Failure::internal("answering a sign-in", error))?;
    Ok(response)
}

/// `POST /api/sign-out`. Safe to repeat.
pub(crate) async fn sign_out(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    match signed_in(request, env, config).await {
        Ok(session) => {
            let said = ToBrand::SignOut {
                session: session.signed_in.session,
            };
            say_to_brand(env, &session.brand, &said).await?;
        }
        Err(Failure::Refused(Code::SignInRequired)) => {}
        // The session may live on: saying otherwise would be a lie.
        Err(failure) => return Err(failure),
    }
    let fault = |error: worker::Error| Failure::internal("answering a sign-out", error);
    let response = Response::empty().map_err(fault)?.with_status(204);
    set_cookie(&response, config, "", 0).map_err(fault)?;
    Ok(response)
}

/// `GET /api/me`.
pub(crate) async fn me(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = signed_in(request, env, config).await?;
    json(&session.me(config), "answering who is signed in")
}

/// Over HTTPS the name binds the cookie to this very host.
const fn cookie_name(https: bool) -> &'static str {
    if https {
        "__Host-beckon_session"
    } else {
        "beckon_session"
    }
}

fn cookie(request: &Request, config: &Config) -> Option<String> {
    let header = request.headers().get("cookie").ok().flatten()?;
    let name = cookie_name(config.is_https());
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn set_cookie(response: &Response, config: &Config, value: &str, seconds: u64) -> worker::Result<()> {
    let https = config.is_https();
    let secure = if https { "; Secure" } else { "" };
    let cookie = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}",
        cookie_name(https)
    );
    response.headers().set("set-cookie", &cookie)
}
