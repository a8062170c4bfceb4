//! The Worker's environment, read once into typed fields.

use edge_core::brand::Deployment;
use edge_core::brand::seal::Keys;
use edge_core::tickets::Key;
use protocol::BrandId;
use worker::Env;

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
}

impl Reader<'_> {
    /// What secrets are sealed with: `SEAL_KEY`, and after a rotation `SEAL_KEY_PREVIOUS` until every brand has saved again.
    fn seal_keys(&mut self) -> Option<Keys> {
        let previous = self.optional("SEAL_KEY_PREVIOUS");
        let keys = Keys::from_base64(&self.optional("SEAL_KEY")?, previous.as_deref());
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
            record_url,
            report_url,
            region,
            keys: edge_core::aws::Keys { access_key, secret_key },
            deployment,
            managed_turn_url,
        })
    }

    /// Whether cookies must be `Secure`: always but on this machine.
    pub(crate) fn is_https(&self) -> bool {
        self.app_origin.starts_with("https://")
    }
}
