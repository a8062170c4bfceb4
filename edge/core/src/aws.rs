//! Signing requests to AWS: Signature Version 4, header form.
//!
//! Pure: keys, body and time are arguments. Only what the edge sends is covered: one request at a time, the whole body in
//! memory, no query to be signed in another order than it was written.
//! Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use hmac::{Hmac, Mac as _};
use protocol::Timestamp;
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

/// The headers that are signed, sorted.
const SIGNED_HEADERS: &str = "host;x-amz-date";

/// Signs a request at `now`. AWS takes it for five minutes.
#[must_use]
pub fn sign(keys: &Keys, scope: Scope<'_>, request: Request<'_>, now: Timestamp) -> Signature {
    sign_at(keys, scope, request, &amz_date(now))
}

/// Signs a request with a date that is already written; to check a signature, sign again with its own date and compare.
#[must_use]
pub fn sign_at(keys: &Keys, scope: Scope<'_>, request: Request<'_>, date: &str) -> Signature {
    let day = date.get(..8).unwrap_or(date);
    let canonical = format!(
        "{}\n{}\n\nhost:{}\nx-amz-date:{date}\n\n{SIGNED_HEADERS}\n{}",
        request.method,
        request.path,
        request.host,
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
            "AWS4-HMAC-SHA256 Credential={}/{credential}, SignedHeaders={SIGNED_HEADERS}, Signature={}",
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
    let seconds = now.as_unix_ms() / 1000;
    let (year, month, day) = civil(seconds / 86_400);
    let rest = seconds % 86_400;
    format!(
        "{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z",
        rest / 3600,
        rest / 60 % 60,
        rest % 60
    )
}

/// The date of a count of days since the Unix epoch, in the proleptic Gregorian calendar.
/// Source: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>.
const fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}
