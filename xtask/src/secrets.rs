//! The secrets of a development state: random, made once, kept in its folder, worth nothing anywhere else.

use std::{collections::BTreeMap, fs, io::Write as _, os::unix::fs::OpenOptionsExt as _, path::Path};

use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};

/// Where development pretends to be.
pub(crate) const REGION: &str = "eu-central-1";

const FILE: &str = "secrets.env";

/// What the Worker and the functions' local host share.
pub(crate) struct Secrets {
    /// Signs tickets: base64 of 32 bytes.
    pub(crate) ticket_key: String,
    /// Seals the secrets of brands' servers: base64 of 32 bytes.
    pub(crate) seal_key: String,
    /// Whom the Worker's signed requests to the functions come from.
    pub(crate) access_key: String,
    /// What those are signed with.
    pub(crate) secret_key: String,
}

impl Secrets {
    /// Reads them, or makes them at the first start.
    pub(crate) fn ensure(state: &Path) -> Result<Self> {
        let file = state.join(FILE);
        if let Ok(text) = fs::read_to_string(&file)
            && let Some(kept) = Self::parse(&text)
        {
            return Ok(kept);
        }
        let made = Self {
            ticket_key: STANDARD.encode(random::<32>()?),
            seal_key: STANDARD.encode(random::<32>()?),
            access_key: format!("BECKONDEV{}", hex(&random::<6>()?)),
            secret_key: hex(&random::<20>()?),
        };
        write_private(&file, &made.text())?;
        Ok(made)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut values: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once('=')).collect();
        let mut take = |name| values.remove(name).map(str::to_owned);
        Some(Self {
            ticket_key: take("TICKET_KEY")?,
            seal_key: take("SEAL_KEY")?,
            access_key: take("AWS_ACCESS_KEY_ID")?,
            secret_key: take("AWS_SECRET_ACCESS_KEY")?,
        })
    }

    /// The lines of an environment file.
    pub(crate) fn text(&self) -> String {
        format!(
            "TICKET_KEY={}\nSEAL_KEY={}\nAWS_ACCESS_KEY_ID={}\nAWS_SECRET_ACCESS_KEY={}\nAWS_REGION={REGION}\n",
            self.ticket_key, self.seal_key, self.access_key, self.secret_key
        )
    }
}

/// Writes a file that only its owner may read.
pub(crate) fn write_private(file: &Path, text: &str) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    let mut opened = options.write(true).create(true).truncate(true).mode(0o600).open(file)?;
    opened
        .write_all(text.as_bytes())
        .with_context(|| format!("writing {}", file.display()))
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).context("asking the system for random bytes")?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::Secrets;

    #[test]
    fn secrets_are_read_back_as_they_were_written() {
        let made = Secrets {
            ticket_key: "a=".to_owned(),
            seal_key: "d=".to_owned(),
            access_key: "b".to_owned(),
            secret_key: "c".to_owned(),
        };
        let read = Secrets::parse(&made.text()).expect("all are there");
        assert_eq!(
            (read.ticket_key, read.seal_key, read.access_key, read.secret_key),
            (made.ticket_key, made.seal_key, made.access_key, made.secret_key)
        );
        assert!(Secrets::parse("TICKET_KEY=a").is_none());
    }
}
