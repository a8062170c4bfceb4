//! The route that checks a brand's page for its tag: reads the page as a browser would be given it, and hands it to the rules.

use std::pin::pin;

use edge_core::installation::{Installation, Page, Visit};
use futures_util::StreamExt as _;
use futures_util::future::{Either, select};
use protocol::installation::{CheckPage, PageChecked};
use protocol::limits;
use protocol::objects::{BrandAnswer, ToBrand};
use worker::{
    AbortController, AbortSignal, Delay, Env, Fetch, Headers, Method, Request, RequestInit, RequestRedirect, Response,
    Url,
};

use crate::answer::json;
use crate::assets;
use crate::config::Config;
use crate::error::Failure;
use crate::objects::say_to_brand;
use crate::request::body;
use crate::session::administrator;

/// `POST /api/installation/check`.
pub(crate) async fn check(request: &mut Request, env: &Env, config: &Config) -> Result<Response, Failure> {
    let session = administrator(request, env, config).await?;
    let CheckPage { url } = body(request).await?;
    let (look, domains) = match say_to_brand(env, &session.brand, &ToBrand::CheckPage).await? {
        BrandAnswer::Look { look, allowed_domains } => (look, allowed_domains),
        BrandAnswer::Refused { code } => return Err(code.into()),
        BrandAnswer::Done
        | BrandAnswer::Session { .. }
        | BrandAnswer::Settings { .. }
        | BrandAnswer::RelayPolicy { .. } => {
            return Err(Failure::internal("asking where a window may open", "another answer"));
        }
    };
    let installation = Installation {
        window_origin: &config.window_origin,
        brand: &session.brand,
        look: &look,
        domains: &domains,
        development: config.development,
    };
    let mut way = Way {
        at: installation.address(&url)?,
        installation,
        env,
        config,
    };
    let visit = way.go_in_time().await;
    let checked = PageChecked {
        findings: installation.check(&way.at, &visit),
        url: way.at.into(),
    };
    json(&checked, "answering with what a page lacks")
}

/// The way to a page.
struct Way<'a> {
    /// What is asked for now.
    at: Url,
    installation: Installation<'a>,
    env: &'a Env,
    config: &'a Config,
}

impl Way<'_> {
    async fn go_in_time(&mut self) -> Visit {
        let controller = AbortController::default();
        let signal = controller.signal();
        match select(pin!(self.go(&signal)), Delay::from(limits::PAGE_PATIENCE)).await {
            Either::Left((visit, _)) => visit.unwrap_or(Visit::NotReached),
            Either::Right(((), _)) => {
                controller.abort();
                Visit::TooSlow
            }
        }
    }

    /// Goes on to where answers lead, and nowhere that the rules do not admit.
    async fn go(&mut self, signal: &AbortSignal) -> worker::Result<Visit> {
        for _ in 0..=limits::PAGE_REDIRECTS {
            let mut response = self.ask(signal).await?;
            let status = response.status_code();
            let location = response.headers().get("location")?;
            let Some(location) = location.filter(|_| (300..400).contains(&status)) else {
                return Ok(Visit::Answered(Page {
                    status,
                    headers: response.headers().entries().collect(),
                    body: beginning(&mut response).await?,
                }));
            };
            match self.installation.redirected(&self.at, &location) {
                Ok(next) => self.at = next,
                Err(visit) => return Ok(visit),
            }
        }
        Ok(Visit::TooManyRedirects)
    }

    async fn ask(&self, signal: &AbortSignal) -> worker::Result<Response> {
        let is_shop = self.config.shop_origin.as_deref() == Some(&self.at.origin().ascii_serialization());
        if is_shop {
            // The demo shop is this Worker's own.
            let request = Request::new(self.at.as_str(), Method::Get)?;
            let served = assets::shop(&request, self.env, self.config, self.at.path()).await;
            return served.or_else(Failure::into_response);
        }
        let headers = Headers::new();
        let agent = format!("BeckonInstallationCheck/1 (+{})", self.config.app_origin);
        headers.set("user-agent", &agent)?;
        headers.set("accept", "text/html")?;
        // As browsers ask when a page is loaded again.
        headers.set("cache-control", "no-cache")?;
        let mut init = RequestInit::new();
        init.with_headers(headers).with_redirect(RequestRedirect::Manual);
        let request = Request::new_with_init(known_by_resolvers(&self.at).as_str(), &init)?;
        Fetch::Request(request).send_with_signal(signal).await
    }
}

/// Names below `localhost` are this machine's to browsers alone; the rules admit them in development alone.
fn known_by_resolvers(url: &Url) -> Url {
    let mut here = url.clone();
    let is_named_so = url.host_str().is_some_and(|host| host.ends_with(".localhost"));
    if is_named_so && here.set_host(Some("127.0.0.1")).is_ok() {
        here
    } else {
        url.clone()
    }
}

/// The first bytes of a page. Where it breaks off, what came of it is the page.
async fn beginning(response: &mut Response) -> worker::Result<Vec<u8>> {
    let Ok(mut stream) = response.stream() else {
        return response.bytes().await;
    };
    let mut body = Vec::new();
    while let Some(Ok(chunk)) = stream.next().await {
        body.extend(chunk);
        if body.len() >= limits::PAGE_BYTES {
            body.truncate(limits::PAGE_BYTES);
            break;
        }
    }
    Ok(body)
}
