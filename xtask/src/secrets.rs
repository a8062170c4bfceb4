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
    /// What media nodes and their credentials come from: base64 of 32 bytes.
    pub(crate) relay_fleet_key: String,
    /// Whom the Worker's signed requests to the functions come from.
    pub(crate) access_key: String,
    /// What those are signed with.
    pub(crate) secret_key: String,
}

impl Secrets {
    /// Reads them, and makes those that are not there yet.
    pub(crate) fn ensure(state: &Path) -> Result<Self> {
        let file = state.join(FILE);
        let text = fs::read_to_string(&file).unwrap_or_default();
        let secrets = Self::read(&text)?;
        if secrets.text() != text {
            write_private(&file, &secrets.text())?;
        }
        Ok(secrets)
    }

    fn read(text: &str) -> Result<Self> {
        let mut values: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once('=')).collect();
        let mut kept = |name, make: fn() -> Result<String>| match values.remove(name) {
            Some(value) => Ok(value.to_owned()),
            None => make(),
        };
        Ok(Self {
            ticket_key: kept("TICKET_KEY", key)?,
            seal_key: kept("SEAL_KEY", key)?,
            relay_fleet_key: kept("RELAY_FLEET_KEY", key)?,
            access_key: kept("AWS_ACCESS_KEY_ID", || Ok(format!("BECKONDEV{}", hex(&random::<6>()?))))?,
            secret_key: kept("AWS_SECRET_ACCESS_KEY", || Ok(hex(&random::<20>()?)))?,
        })
    }

    /// The lines of an environment file.
    pub(crate) fn text(&self) -> String {
        format!(
            "TICKET_KEY={}\nSEAL_KEY={}\nRELAY_FLEET_KEY={}\nAWS_ACCESS_KEY_ID={}\nAWS_SECRET_ACCESS_KEY={}\nAWS_REGION={REGION}\n",
            self.ticket_key, self.seal_key, self.relay_fleet_key, self.access_key, self.secret_key
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

fn key() -> Result<String> {
    Ok(STANDARD.encode(random::<32>()?))
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
        let made = Secrets::read("").expect("the system has random bytes");
        let read = Secrets::read(&made.text()).expect("nothing is to be made");
        assert_eq!(read.text(), made.text());
        assert_ne!(made.ticket_key, made.relay_fleet_key);
    }

    #[test]
    fn secrets_of_an_earlier_state_stay_and_new_ones_are_added() {
        let read = Secrets::read("TICKET_KEY=a=\nAWS_ACCESS_KEY_ID=b\nAWS_SECRET_ACCESS_KEY=c\n").expect("one is made");
        assert_eq!(
            (&*read.ticket_key, &*read.access_key, &*read.secret_key),
            ("a=", "b", "c")
        );
        assert_eq!(read.relay_fleet_key.len(), 44);
    }
}
