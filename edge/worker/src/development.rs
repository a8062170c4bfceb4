//! Routes that exist in development alone.

use protocol::Code;
use protocol::http::Seed;
use protocol::objects::{BrandAnswer, ToBrand};
use worker::{Env, Request, Response};

use crate::config::Config;
use crate::error::Failure;
use crate::objects::say_to_brand;
use crate::request::body;

/// `POST /api/development/seed`: makes a brand unless it is there.
pub(crate) async fn seed(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    if !config.development {
        return Err(Code::NotFound.into());
    }
    let seed: Seed = body(request).await?;
    let brand = seed.brand.clone();
    match say_to_brand(env, &brand, &ToBrand::Create { seed }).await? {
        BrandAnswer::Done => {
            let response = Response::empty().map_err(|error| Failure::internal("answering a seed", error))?;
            Ok(response.with_status(204))
        }
        BrandAnswer::Refused { code } => Err(code.into()),
        BrandAnswer::Session { .. }
        | BrandAnswer::Look { .. }
        | BrandAnswer::Settings { .. }
        | BrandAnswer::RelayPolicy { .. } => Err(Failure::internal("making a brand", "another answer")),
    }
}
