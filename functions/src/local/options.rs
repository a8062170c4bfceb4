//! What `functions-local` is told on its command line.

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use edge_core::aws::Keys;
use lexopt::{Arg, Error, Parser, ValueExt as _};

/// How it is called.
pub const USAGE: &str = "\
Usage: functions-local --listen 127.0.0.1:PORT --database PATH --access-key KEY --secret-key KEY --region REGION

Serves the record and report functions over an embedded DynamoDB, at /record and /report.

  --listen      where to take requests; port 0 is any free one
  --database    the file that keeps everything; made when it is not there
  --access-key  the access key with which requests must be signed
  --secret-key  its secret
  --region      the region for which requests must be signed
";

/// The command line, read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// Where to take requests.
    pub listen: SocketAddr,
    /// The file that keeps everything.
    pub database: PathBuf,
    /// With which requests must be signed.
    pub keys: Keys,
    /// For which requests must be signed.
    pub region: String,
}

impl Options {
    /// Reads a command line, without the program's own name; none where help was asked for.
    ///
    /// # Errors
    ///
    /// An option that is missing, unknown, or has no readable value.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Option<Self>, Error> {
        let (mut listen, mut database, mut access_key, mut secret_key, mut region) = (None, None, None, None, None);
        let mut parser = Parser::from_args(arguments);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("listen") => listen = Some(parser.value()?.parse()?),
                Arg::Long("database") => database = Some(parser.value()?.into()),
                Arg::Long("access-key") => access_key = Some(parser.value()?.string()?),
                Arg::Long("secret-key") => secret_key = Some(parser.value()?.string()?),
                Arg::Long("region") => region = Some(parser.value()?.string()?),
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(argument.unexpected()),
            }
        }
        Ok(Some(Self {
            listen: given("listen", listen)?,
            database: given("database", database)?,
            keys: Keys {
                access_key: given("access-key", access_key)?,
                secret_key: given("secret-key", secret_key)?,
            },
            region: given("region", region)?,
        }))
    }
}

fn given<T>(name: &str, value: Option<T>) -> Result<T, Error> {
    value.ok_or_else(|| format!("--{name} is missing").into())
}
