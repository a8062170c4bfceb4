//! Routes of the settings.

use protocol::connection::IceSettings;
use protocol::objects::{BrandAnswer, ToBrand};
use protocol::settings::{RelayServers, Settings};
use worker::{Env, Request, Response};

use crate::answer::json;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::say_to_brand;
use crate::request::body;
use crate::session::administrator;

/// `GET /api/settings`.
pub(crate) async fn read(request: &Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = administrator(request, env, config).await?;
    page(say_to_brand(env, &session.brand, &ToBrand::Settings).await?)
}

/// `PUT /api/settings`.
pub(crate) async fn write(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = administrator(request, env, config).await?;
    let settings: Settings = body(request).await?;
    let said = ToBrand::ChangeSettings {
        by: session.member.id,
        settings,
    };
    page(say_to_brand(env, &session.brand, &said).await?)
}

/// `POST /api/relays/check`: servers that are not stored yet, with credentials of the administrator, whose browser finds out
/// whether they can be reached.
pub(crate) async fn check_relays(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = administrator(request, env, config).await?;
    let servers: RelayServers = body(request).await?;
    let said = ToBrand::CheckRelays {
        by: session.member.id,
        servers,
    };
    match say_to_brand(env, &session.brand, &said).await? {
        BrandAnswer::RelayPolicy { policy } => {
            let ice = IceSettings {
                servers: policy.own.map(|own| own.agent).unwrap_or_default(),
                relay_only: false,
            };
            json(&ice, "answering with servers")
        }
        BrandAnswer::Refused { code } => Err(code.into()),
        BrandAnswer::Done | BrandAnswer::Session { .. } | BrandAnswer::Look { .. } | BrandAnswer::Settings { .. } => {
            Err(Failure::internal("asking for servers", "another answer"))
        }
    }
}

fn page(answer: BrandAnswer) -> Result<Response, Failure> {
    match answer {
        BrandAnswer::Settings { page } => json(&page, "answering with settings"),
        BrandAnswer::Refused { code } => Err(code.into()),
        BrandAnswer::Done
        | BrandAnswer::Session { .. }
        | BrandAnswer::Look { .. }
        | BrandAnswer::RelayPolicy { .. } => Err(Failure::internal("asking for settings", "another answer")),
    }
}
