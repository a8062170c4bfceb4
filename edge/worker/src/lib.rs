//! The shell of the edge: the Worker's routes and its Durable Objects. The rules are in `edge-core`.
//!
//! Three origins, told apart by the host: the app (desk, dashboard, API), the window (tag, window, tickets), and in
//! development the demo shop.

mod answer;
mod assets;
mod aws;
mod brand;
mod config;
mod conversation;
mod desk;
mod development;
mod diagnostics;
mod driver;
mod error;
mod files;
mod installation;
mod links;
mod objects;
mod outbox;
mod relays;
mod report;
mod request;
mod session;
mod settings;
mod shell;
mod window;

pub use brand::object::Brand;
pub use conversation::object::Conversation;
pub use desk::object::Desk;
pub use relays::object::Relays;

use protocol::Code;
use worker::{Context, Env, Method, Request, Response, event};

use crate::config::Config;
use crate::error::{Failure, closed_socket};
use crate::request::{answerable_protocol, check_origin, header, offers_version};

/// Answers every request.
///
/// # Errors
/// Only where the platform cannot make an answer; every refusal and fault is one.
#[event(fetch)]
pub async fn fetch(mut request: Request, env: Env, _context: Context) -> worker::Result<Response> {
    let is_socket = header(&request, "upgrade").is_some_and(|value| value.eq_ignore_ascii_case("websocket"));
    let answered = match Config::read(&env) {
        Ok(config) => route(&mut request, &env, &config, is_socket).await,
        Err(error) => Err(Failure::internal("reading the environment", error)),
    };
    match answered {
        Ok(response) => Ok(response),
        Err(failure) if is_socket => closed_socket(failure.code(), &answerable_protocol(&request)),
        Err(failure) => failure.into_response(),
    }
}

/// Where media nodes connect.
const NODE_SOCKET: &str = "/api/node";

/// The origin of a request: its host, with the scheme that the deployment has.
fn is_host_of(request: &Request, origin: &str) -> bool {
    let host = header(request, "host").unwrap_or_default();
    origin.split_once("://").is_some_and(|(_, expected)| expected == host)
}

async fn route(request: &mut Request, env: &Env, config: &Config, is_socket: bool) -> Result<Response, Failure> {
    let path = request.path();
    let version = match path.as_str() {
        NODE_SOCKET => protocol::node::SUBPROTOCOL,
        _ => protocol::SUBPROTOCOL,
    };
    if is_socket && !offers_version(request, version) {
        return Err(Code::UnknownVersion.into());
    }
    if is_host_of(request, &config.window_origin) {
        window_origin(request, env, config, &path, is_socket).await
    } else if config
        .shop_origin
        .as_deref()
        .is_some_and(|origin| is_host_of(request, origin))
    {
        assets::shop(request, env, config, &path).await
    } else if is_host_of(request, &config.app_origin) {
        app_origin(request, env, config, &path, is_socket).await
    } else {
        Err(Code::NotFound.into())
    }
}

async fn window_origin(
    request: &mut Request,
    env: &Env,
    config: &Config,
    path: &str,
    is_socket: bool,
) -> Result<Response, Failure> {
    if let Some(file) = path.strip_prefix("/api/files/") {
        return if request.method() == Method::Get {
            files::for_consumer(request, env, config, file).await
        } else {
            Err(Code::MethodNotAllowed.into())
        };
    }
    match (request.method(), path) {
        (Method::Get, "/api/window/socket") if is_socket => window::socket(request, env, config).await,
        (Method::Get, "/api/window/socket") => Err(Code::UpgradeRequired.into()),
        (Method::Post, "/api/window/start") => {
            check_origin(request, &config.window_origin)?;
            window::start(request, env, config).await
        }
        (Method::Post, "/api/window/leaving") => {
            check_origin(request, &config.window_origin)?;
            window::leaving(request, env, config).await
        }
        (Method::Post, "/api/links/look") => {
            check_origin(request, &config.window_origin)?;
            links::look_at(request, env, config).await
        }
        (Method::Post, "/api/links/join") => {
            check_origin(request, &config.window_origin)?;
            links::join(request, env, config).await
        }
        (
            _,
            "/api/window/start" | "/api/window/leaving" | "/api/window/socket" | "/api/links/look" | "/api/links/join",
        ) => Err(Code::MethodNotAllowed.into()),
        (Method::Get | Method::Head, path) => assets::window(request, env, path).await,
        _ => Err(Code::NotFound.into()),
    }
}

async fn app_origin(
    request: &mut Request,
    env: &Env,
    config: &Config,
    path: &str,
    is_socket: bool,
) -> Result<Response, Failure> {
    let method = request.method();
    let is_safe = matches!(method, Method::Get | Method::Head) && !is_socket;
    // A node is no page: its ticket says who it is, and no browser sends that by itself.
    if !is_safe && path != "/api/development/seed" && path != NODE_SOCKET {
        check_origin(request, &config.app_origin)?;
    }
    if let Some(conversation) = path
        .strip_prefix("/api/conversations/")
        .and_then(|rest| rest.strip_suffix("/socket"))
    {
        return match is_socket {
            true => desk::routes::conversation_socket(request, env, config, conversation).await,
            false => Err(Code::UpgradeRequired.into()),
        };
    }
    if let Some(named) = diagnostics::named(path) {
        return if method == Method::Post {
            diagnostics::link(request, env, config, named).await
        } else {
            Err(Code::MethodNotAllowed.into())
        };
    }
    if let Some((conversation, rest)) = path
        .strip_prefix("/api/conversations/")
        .and_then(|rest| rest.split_once('/'))
    {
        match (&method, rest, rest.strip_prefix("files/")) {
            (Method::Post, "screenshots", _) => return files::take(request, env, config, conversation).await,
            (Method::Get, _, Some(file)) => return files::for_agent(request, env, config, (conversation, file)).await,
            (_, "screenshots", _) | (_, _, Some(_)) => return Err(Code::MethodNotAllowed.into()),
            (_, _, None) => {}
        }
    }
    match (method, path) {
        (Method::Post, "/api/diagnostics") => diagnostics::open(request, env, config).await,
        (Method::Get, "/api/desk/socket") if is_socket => desk::routes::socket(request, env, config).await,
        (Method::Get, NODE_SOCKET) if is_socket => relays::routes::socket(request, env, config).await,
        (Method::Get, "/api/desk/socket" | NODE_SOCKET) => Err(Code::UpgradeRequired.into()),
        (Method::Post, "/api/sign-in") => session::sign_in(request, env, config).await,
        (Method::Post, "/api/sign-out") => session::sign_out(request, env, config).await,
        (Method::Get, "/api/me") => session::me(request, env, config).await,
        (Method::Get, "/api/settings") => settings::read(request, env, config).await,
        (Method::Put, "/api/settings") => settings::write(request, env, config).await,
        (Method::Post, "/api/installation/check") => installation::check(request, env, config).await,
        (Method::Post, "/api/relays/check") => settings::check_relays(request, env, config).await,
        (Method::Get, "/api/relays/nodes") => relays::routes::nodes(request, env, config).await,
        (Method::Get, "/api/reports/calls") => report::calls(request, env, config).await,
        (Method::Post, "/api/development/seed") => development::seed(request, env, config).await,
        (Method::Get, "/api/health") => Response::from_json(&serde_json::json!({ "ok": true }))
            .map_err(|error| Failure::internal("answering a health check", error)),
        (Method::Get, "/") => redirect(config),
        (
            _,
            "/api/desk/socket"
            | NODE_SOCKET
            | "/api/sign-in"
            | "/api/sign-out"
            | "/api/me"
            | "/api/settings"
            | "/api/installation/check"
            | "/api/relays/check"
            | "/api/relays/nodes"
            | "/api/reports/calls"
            | "/api/development/seed"
            | "/api/health",
        ) => Err(Code::MethodNotAllowed.into()),
        (Method::Get | Method::Head, path) => assets::app(request, env, path).await,
        _ => Err(Code::NotFound.into()),
    }
}

fn redirect(config: &Config) -> Result<Response, Failure> {
    let desk = worker::Url::parse(&format!("{}/desk", config.app_origin))
        .map_err(|error| Failure::internal("reading the app's origin", error))?;
    Response::redirect(desk).map_err(|error| Failure::internal("redirecting", error))
}
