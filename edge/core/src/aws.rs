//! Signing requests to AWS: Signature Version 4, header form.
//!
//! Pure: keys, body and time are arguments. Only what the functions' URLs are asked is covered: the whole body in memory, a
//! path that needs no further encoding, no query.
//! Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use hmac::{Hmac, Mac as _};
use protocol::{Day, Timestamp};
use sha2::{Digest as _, Sha256};

/// A key pair. Its `Debug` form shows the access key alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// Names the key; not secret.
    pub access_key: String,
    /// Signs.
    pub secret_key: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.access_key)
    }
}

/// For which service of which region a request is signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope<'a> {
    /// The region, as `eu-central-1`.
    pub region: &'a str,
    /// The service, as `lambda`.
    pub service: &'a str,
}

/// A request as far as it is signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Request<'a> {
    /// The method, in capitals.
    pub method: &'a str,
    /// The host, with its port where it is not the scheme's own.
    pub host: &'a str,
    /// The path, already encoded; `/` at least.
    pub path: &'a str,
    /// Headers to sign beside `host` and `x-amz-date`: names in lower case, values without spaces around them.
    pub headers: &'a [(&'a str, &'a str)],
    /// The whole body.
    pub body: &'a [u8],
}

/// The headers to set on a signed request: `x-amz-date` and `authorization`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// The time of signing, `YYYYMMDDTHHMMSSZ`.
    pub date: String,
    /// The `authorization` header.
    pub authorization: String,
}

/// Signs a request at `now`. AWS takes it for five minutes.
#[must_use]
pub fn sign(keys: &Keys, scope: Scope<'_>, request: Request<'_>, now: Timestamp) -> Signature {
    sign_at(keys, scope, request, &amz_date(now))
}

/// Signs a request with a date that is already written; to check a signature, sign again with its own date and compare.
#[must_use]
pub fn sign_at(keys: &Keys, scope: Scope<'_>, request: Request<'_>, date: &str) -> Signature {
    let day = date.get(..8).unwrap_or(date);
    let mut headers = [request.headers, &[("host", request.host), ("x-amz-date", date)]].concat();
    headers.sort_unstable();
    let names = headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
    let lines: String = headers
        .iter()
        .map(|(name, value)| format!("{name}:{value}\n"))
        .collect();
    let canonical = format!(
        "{}\n{}\n\n{lines}\n{names}\n{}",
        request.method,
        request.path,
        hex(&Sha256::digest(request.body)),
    );
    let credential = format!("{day}/{}/{}/aws4_request", scope.region, scope.service);
    let to_sign = format!(
        "AWS4-HMAC-SHA256\n{date}\n{credential}\n{}",
        hex(&Sha256::digest(canonical.as_bytes()))
    );
    let steps = [day, scope.region, scope.service, "aws4_request", &to_sign];
    let first = format!("AWS4{}", keys.secret_key).into_bytes();
    let signature = steps.iter().fold(first, |key, step| hmac(&key, step.as_bytes()));
    Signature {
        date: date.to_owned(),
        authorization: format!(
            "AWS4-HMAC-SHA256 Credential={}/{credential}, SignedHeaders={names}, Signature={}",
            keys.access_key,
            hex(&signature),
        ),
    }
}

fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            write!(text, "{byte:02x}").expect("a String takes any text");
            text
        })
}

/// `YYYYMMDDTHHMMSSZ`.
fn amz_date(now: Timestamp) -> String {
    let day = Day::of(now).unwrap_or(Day::LAST);
    let seconds = now.since(day.start()).as_secs();
    format!(
        "{}T{:02}{:02}{:02}Z",
        day.to_string().replace('-', ""),
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}
