//! The apps' files, with the headers that each origin's pages need.

use edge_core::brand::domains::frame_ancestors;
use protocol::{BrandId, Code};
use worker::{Env, Request, Response, Url};

use crate::config::Config;
use crate::error::Failure;
use crate::window::look;

/// Everything of our own origin and nothing else; styles may be set by scripts, pictures and media made by them.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob: data:; \
    style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self' ws: wss:; base-uri 'none'; \
    form-action 'self'; object-src 'none'";

/// A page that is no one else's may use the devices of a call.
const DEVICES: &str = "camera=(self), microphone=(self), display-capture=(self)";

/// A year: a file with a hash in its name never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Asked about each time, answered with 304 where nothing changed.
const ASK: &str = "no-cache";

fn fault(error: worker::Error) -> Failure {
    Failure::internal("serving a file", error)
}

/// What a browser reads to install the desk as an app. Their names stay, so they are asked about each time.
const INSTALLED: [&str; 4] = [
    "/desk/manifest.webmanifest",
    "/desk/icon-180.png",
    "/desk/icon-192.png",
    "/desk/icon-512.png",
];

/// A file of the app origin: desk and dashboard, each one page for all of its paths, the page of a diagnostics link, and help.
pub(crate) async fn app(request: &Request, env: &Env, path: &str) -> Result<Response, Failure> {
    let served = if path.contains("/assets/") || INSTALLED.contains(&path) {
        file(request, env, path).await?
    } else if path == "/desk" || path.starts_with("/desk/") {
        file(request, env, "/desk/").await?
    } else if path == "/dashboard" || path.starts_with("/dashboard/") {
        file(request, env, "/dashboard/").await?
    } else if path == "/diagnostics" || path == "/help" {
        file(request, env, &format!("/desk{path}")).await?
    } else {
        return Err(Code::NotFound.into());
    };
    headers(&served, &format!("{POLICY}; frame-ancestors 'none'"), path).map_err(fault)?;
    served.headers().set("permissions-policy", DEVICES).map_err(fault)?;
    Ok(served)
}

/// A file of the window origin. The page itself may be framed by the brand's allowed domains alone.
pub(crate) async fn window(request: &Request, env: &Env, path: &str) -> Result<Response, Failure> {
    match path {
        "/tag.js" => {
            let served = file(request, env, "/tag/tag.js").await?;
            served
                .headers()
                .set("cache-control", "public, max-age=300")
                .map_err(fault)?;
            // The brand's page loads it from its own origin, and may isolate itself from others.
            served
                .headers()
                .set("cross-origin-resource-policy", "cross-origin")
                .map_err(fault)?;
            Ok(served)
        }
        "/window" | "/window/" => page(request, env).await,
        "/call" => call_page(request, env).await,
        path if path.starts_with("/window/assets/") => {
            let served = file(request, env, path).await?;
            served.headers().set("cache-control", FOREVER).map_err(fault)?;
            served
                .headers()
                .set("x-content-type-options", "nosniff")
                .map_err(fault)?;
            Ok(served)
        }
        _ => Err(Code::NotFound.into()),
    }
}

async fn page(request: &Request, env: &Env) -> Result<Response, Failure> {
    let url = request.url().map_err(fault)?;
    let brand = url
        .query_pairs()
        .find(|(name, _)| name == "brand")
        .and_then(|(_, value)| value.parse::<BrandId>().ok());
    // Without a brand there is nobody's rule to keep, and nothing to protect: the page says in words that the brand is not
    // known. Where a brand's rule cannot be read, the page is not shown.
    let anywhere = || "*".to_owned();
    let (ancestors, language) = match brand {
        None => (anywhere(), None),
        Some(brand) => match look(env, &brand).await {
            Ok((look, domains)) => (frame_ancestors(&domains), look.language),
            Err(Failure::Refused(Code::UnknownBrand)) => (anywhere(), None),
            Err(failure) => return Err(failure),
        },
    };
    let mut served = file(request, env, "/window/").await?;
    if let Some(language) = language {
        // The page speaks before it asks for anything, so it is told by itself.
        let told = format!("<html data-language=\"{}\"", language.code());
        let html = served.text().await.map_err(fault)?.replacen("<html", &told, 1);
        served = Response::from_html(html).map_err(fault)?;
    }
    headers(&served, &format!("{POLICY}; frame-ancestors {ancestors}"), "/window/").map_err(fault)?;
    Ok(served)
}

/// The page of a call link, and of a call in a window of its own: never framed.
async fn call_page(request: &Request, env: &Env) -> Result<Response, Failure> {
    let served = file(request, env, "/window/call").await?;
    headers(&served, &format!("{POLICY}; frame-ancestors 'none'"), "/call").map_err(fault)?;
    served.headers().set("permissions-policy", DEVICES).map_err(fault)?;
    Ok(served)
}

/// A page of the demo shop, whose tag must name this window origin and a brand. `?brand=` chooses one for the browser.
pub(crate) async fn shop(request: &Request, env: &Env, config: &Config, path: &str) -> Result<Response, Failure> {
    if path.contains("/assets/") {
        let served = file(
            request,
            env,
            &format!("/shop{}", path.strip_prefix("/shop").unwrap_or(path)),
        )
        .await?;
        served.headers().set("cache-control", FOREVER).map_err(fault)?;
        return Ok(served);
    }
    let mut served = file(request, env, &format!("/shop{path}")).await?;
    let kind = served.headers().get("content-type").map_err(fault)?.unwrap_or_default();
    if !kind.starts_with("text/html") {
        return Ok(served);
    }
    let asked = request.url().map_err(fault)?;
    let asked = asked
        .query_pairs()
        .find(|(name, _)| name == "brand")
        .and_then(|(_, value)| value.parse::<BrandId>().ok());
    let kept = crate::request::header(request, "cookie").unwrap_or_default();
    let kept = kept
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("brand="))
        .find_map(|text| text.parse().ok());
    let brand = asked.clone().or(kept).or_else(|| config.default_brand.clone());
    let html = served.text().await.map_err(fault)?;
    let html = html
        .replace("{{WINDOW_ORIGIN}}", &config.window_origin)
        .replace("{{BRAND}}", brand.as_ref().map_or("", BrandId::as_str));
    let response = Response::from_html(html).map_err(fault)?;
    response.headers().set("cache-control", ASK).map_err(fault)?;
    if let Some(brand) = asked {
        let cookie = format!("brand={brand}; Path=/; SameSite=Lax");
        response.headers().set("set-cookie", &cookie).map_err(fault)?;
    }
    Ok(response)
}

/// A built file, or `not_found`.
async fn file(request: &Request, env: &Env, path: &str) -> Result<Response, Failure> {
    let mut url: Url = request.url().map_err(fault)?;
    url.set_path(path);
    url.set_query(None);
    let assets = env.assets("ASSETS").map_err(fault)?;
    let served = assets.fetch(url.as_str(), None).await.map_err(fault)?;
    if served.status_code() >= 300 {
        return Err(Code::NotFound.into());
    }
    // What another Worker answered cannot be changed; a copy can.
    Ok(Response::builder()
        .with_status(200)
        .with_headers(copied(&served))
        .body(served.body().clone()))
}

fn copied(response: &Response) -> worker::Headers {
    let headers = worker::Headers::new();
    for (name, value) in response.headers().entries() {
        drop(headers.set(&name, &value));
    }
    headers
}

fn headers(response: &Response, policy: &str, path: &str) -> worker::Result<()> {
    let headers = response.headers();
    headers.set("content-security-policy", policy)?;
    headers.set("x-content-type-options", "nosniff")?;
    headers.set("referrer-policy", "no-referrer")?;
    // Two years; over plain HTTP, as in development, browsers do not listen to it.
    headers.set("strict-transport-security", "max-age=63072000")?;
    headers.set("cache-control", if path.contains("/assets/") { FOREVER } else { ASK })
}
