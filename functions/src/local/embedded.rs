//! DynamoDB inside this process, with its rows in a file.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::Credentials;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType, TimeToLiveSpecification,
};
use aws_smithy_http_client::Builder;
use dynoxide::Database;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::storage::dynamo::{Config, Dynamo, client};

/// The embedded DynamoDB, for as long as it is not dropped.
#[derive(Debug)]
pub struct Embedded {
    client: Client,
    endpoint: String,
    server: JoinHandle<()>,
}

impl Embedded {
    /// Opens a database file, or makes it; without a path everything is in memory. It is served to this machine alone, at a
    /// port of its own.
    ///
    /// # Errors
    ///
    /// The file cannot be opened as a database, or there is no port.
    pub async fn open(path: Option<&Path>) -> Result<Self> {
        let database = match path {
            Some(path) => {
                let text = path.to_str().context("the database's path is not readable text")?;
                Database::new(text).with_context(|| format!("opening the database {text}"))?
            }
            None => Database::memory()?,
        };
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .context("finding a port for the embedded DynamoDB")?;
        let endpoint = format!("http://{}", listener.local_addr()?);
        let server = tokio::spawn(dynoxide::server::serve_on(listener, database));
        // The embedded DynamoDB takes any.
        let keys = Credentials::new("local", "local", None, None, "functions-local");
        Ok(Self {
            client: client("local", keys, Some(&endpoint), Builder::new().build_http()),
            endpoint,
            server,
        })
    }

    /// A client of it.
    #[must_use]
    pub const fn client(&self) -> &Client {
        &self.client
    }

    /// Where it is served.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// A table with our keys and TTL, made if it is not there.
    ///
    /// # Errors
    ///
    /// DynamoDB refuses.
    pub async fn table(&self, config: Config) -> Result<Dynamo> {
        let there = self.client.list_tables().send().await.context("listing tables")?;
        if !there.table_names().contains(&config.table) {
            self.create(&config.table).await.context("making the table")?;
        }
        Ok(Dynamo::new(self.client.clone(), config))
    }

    async fn create(&self, table: &str) -> Result<()> {
        let mut create = self
            .client
            .create_table()
            .table_name(table)
            .billing_mode(BillingMode::PayPerRequest);
        for (name, kind) in [("pk", KeyType::Hash), ("sk", KeyType::Range)] {
            create = create
                .key_schema(
                    KeySchemaElement::builder()
                        .attribute_name(name)
                        .key_type(kind)
                        .build()?,
                )
                .attribute_definitions(
                    AttributeDefinition::builder()
                        .attribute_name(name)
                        .attribute_type(ScalarAttributeType::S)
                        .build()?,
                );
        }
        create
            .send()
            .await
            .map_err(|error| anyhow!(error.into_service_error()))?;
        let expiry = TimeToLiveSpecification::builder()
            .enabled(true)
            .attribute_name("expires_at")
            .build()?;
        self.client
            .update_time_to_live()
            .table_name(table)
            .time_to_live_specification(expiry)
            .send()
            .await
            .map_err(|error| anyhow!(error.into_service_error()))?;
        Ok(())
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.server.abort();
    }
}
