//! The Worker's environment, read once into typed fields.

use edge_core::brand::{Deployment, seal};
use edge_core::relays::{self, Regions};
use edge_core::tickets::Key;
use protocol::{BrandId, Region};
use worker::{Cf, Env, Request};

/// Everything that the environment sets.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    /// Whether routes for development exist. Off by default: they make brands without asking.
    pub(crate) development: bool,
    /// Origin of desk, dashboard and API, as `https://app.example`.
    pub(crate) app_origin: String,
    /// Origin of tag and window.
    pub(crate) window_origin: String,
    /// Origin of the demo shop; none in production.
    pub(crate) shop_origin: Option<String>,
    /// The brand of a sign-in that names none.
    pub(crate) default_brand: Option<BrandId>,
    /// Signs tickets. At least 32 bytes.
    pub(crate) ticket_key: Key,
    /// What nodes' tickets are checked and their credentials minted with; without it there are no media nodes.
    pub(crate) relay_keys: Option<relays::Keys>,
    /// Where media nodes stand. Empty without keys.
    pub(crate) relay_regions: Regions,
    /// Address of the `record` function.
    pub(crate) record_url: String,
    /// Address of the `report` function.
    pub(crate) report_url: String,
    /// Region of both functions.
    pub(crate) region: String,
    /// What requests to both functions are signed with.
    pub(crate) keys: edge_core::aws::Keys,
    /// What brands may configure. Without `SEAL_KEY` they can keep no secrets of servers.
    pub(crate) deployment: Deployment,
    /// Where managed TURN services are asked instead of at their own addresses: for tests.
    pub(crate) managed_turn_url: Option<String>,
}

/// Every problem of the environment, at once.
#[derive(Debug, thiserror::Error)]
#[error("the environment is not complete: {}", problems.join("; "))]
pub(crate) struct ConfigError {
    problems: Vec<String>,
}

/// The one region of a development machine.
const LOCAL: &str = "local";

/// Collects what is missing while fields are read.
struct Reader<'a> {
    env: &'a Env,
    problems: Vec<String>,
}

impl Reader<'_> {
    fn optional(&self, name: &str) -> Option<String> {
        self.env
            .var(name)
            .ok()
            .map(|value| value.to_string())
            .filter(|value| !value.is_empty())
    }

    fn required(&mut self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.problems.push(format!("{name} is not set"));
            String::new()
        })
    }

    /// The fleet's keys: RELAY_FLEET_KEY, and RELAY_FLEET_KEY_PREVIOUS while it is being exchanged.
    fn relay_keys(&mut self) -> Option<relays::Keys> {
        let current = self.optional("RELAY_FLEET_KEY")?;
        let previous = self.optional("RELAY_FLEET_KEY_PREVIOUS");
        let keys = relays::Keys::from_base64(&current, previous.as_deref());
        keys.map_err(|error| self.problems.push(format!("RELAY_FLEET_KEY: {error}")))
            .ok()
    }

    /// RELAY_REGIONS; in development one region without it.
    fn relay_regions(&mut self, development: bool, has_keys: bool) -> Regions {
        let text = self.optional("RELAY_REGIONS");
        if text.is_some() && !has_keys {
            self.problems
                .push("RELAY_REGIONS is set, RELAY_FLEET_KEY is not".to_owned());
        }
        let text = text.or_else(|| (development && has_keys).then(|| LOCAL.to_owned()));
        let regions = text.map(|text| Regions::read(&text)).transpose();
        regions
            .unwrap_or_else(|error| {
                self.problems.push(format!("RELAY_REGIONS: {error}"));
                None
            })
            .unwrap_or_default()
    }

    /// What secrets are sealed with: `SEAL_KEY`, and after a rotation `SEAL_KEY_PREVIOUS` until every brand has saved again.
    fn seal_keys(&mut self) -> Option<seal::Keys> {
        let previous = self.optional("SEAL_KEY_PREVIOUS");
        let keys = seal::Keys::from_base64(&self.optional("SEAL_KEY")?, previous.as_deref());
        keys.map_err(|error| self.problems.push(format!("SEAL_KEY or SEAL_KEY_PREVIOUS is {error}")))
            .ok()
    }
}

impl Config {
    /// Reads the environment.
    ///
    /// # Errors
    /// [`ConfigError`] with every variable that is missing or malformed.
    pub(crate) fn read(env: &Env) -> Result<Self, ConfigError> {
        let mut reader = Reader {
            env,
            problems: Vec::new(),
        };
        let key = Key::from_base64(&reader.required("TICKET_KEY"));
        let brand = reader.optional("DEFAULT_BRAND").map(|text| text.parse::<BrandId>());
        let brand = brand.transpose().unwrap_or_else(|error| {
            reader.problems.push(format!("DEFAULT_BRAND is {error}"));
            None
        });
        let config = (
            reader.required("APP_ORIGIN"),
            reader.required("WINDOW_ORIGIN"),
            reader.required("RECORD_URL"),
            reader.required("REPORT_URL"),
            reader.required("AWS_REGION"),
            reader.required("AWS_ACCESS_KEY_ID"),
            reader.required("AWS_SECRET_ACCESS_KEY"),
        );
        let shop_origin = reader.optional("SHOP_ORIGIN");
        let development = reader.optional("ENVIRONMENT").as_deref() == Some("development");
        let deployment = Deployment {
            keys: reader.seal_keys(),
            development,
        };
        let managed_turn_url = reader.optional("MANAGED_TURN_URL");
        let relay_keys = reader.relay_keys();
        let relay_regions = reader.relay_regions(development, relay_keys.is_some());
        let Ok(ticket_key) = key else {
            reader.problems.push("TICKET_KEY is not base64 of 32 bytes".to_owned());
            return Err(ConfigError {
                problems: reader.problems,
            });
        };
        if !reader.problems.is_empty() {
            return Err(ConfigError {
                problems: reader.problems,
            });
        }
        let (app_origin, window_origin, record_url, report_url, region, access_key, secret_key) = config;
        Ok(Self {
            development,
            app_origin,
            window_origin,
            shop_origin,
            default_brand: brand,
            ticket_key,
            relay_keys,
            relay_regions,
            record_url,
            report_url,
            region,
            keys: edge_core::aws::Keys { access_key, secret_key },
            deployment,
            managed_turn_url,
        })
    }

    /// The regions of media nodes, those near whoever sends this request first. Where the platform does not say where that
    /// is, the default region is first.
    pub(crate) fn regions_near(&self, request: &Request) -> Vec<Region> {
        let continent = request.cf().and_then(Cf::continent);
        self.relay_regions.nearest(continent.as_deref())
    }

    /// Whether cookies must be `Secure`: always but on this machine.
    pub(crate) fn is_https(&self) -> bool {
        self.app_origin.starts_with("https://")
    }
}
