//! Checks the signature of a request as AWS does: sign it again with its own date, and compare.

#[cfg(test)]
mod tests;

use std::time::Duration;

use edge_core::aws::{Keys, Request, Scope, sign_at};
use protocol::{Day, Timestamp};
use subtle::ConstantTimeEq as _;

/// How far a request's date may be from our clock, either way.
const SKEW: Duration = Duration::from_secs(5 * 60);

/// Whose requests are taken.
#[derive(Clone, Debug)]
pub struct Signer {
    /// The one key pair.
    pub keys: Keys,
    /// The region.
    pub region: String,
}

/// Why a request is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unsigned {
    /// It carries no signature, or no date.
    #[error("The request is not signed.")]
    Missing,
    /// Signed too long ago, or in the future.
    #[error("The request was signed more than five minutes from now.")]
    OutOfTime,
    /// Another key, region or service, or something was changed on the way.
    #[error("The signature does not match the request.")]
    Wrong,
}

impl Signer {
    /// Checks a request, whose further headers `header` tells. Any of them may be signed too, as the signer chose.
    ///
    /// # Errors
    ///
    /// See [`Unsigned`].
    pub fn check<'a>(
        &self,
        request: Request<'a>,
        header: impl Fn(&str) -> Option<&'a str>,
        now: Timestamp,
    ) -> Result<(), Unsigned> {
        let (date, authorization) = header("x-amz-date")
            .zip(header("authorization"))
            .ok_or(Unsigned::Missing)?;
        let at = instant(date).ok_or(Unsigned::Missing)?;
        if at.since(now).max(now.since(at)) > SKEW {
            return Err(Unsigned::OutOfTime);
        }
        let headers = signed_headers(authorization)
            .map(|name| Some((name, header(name)?.trim())))
            .collect::<Option<Vec<_>>>()
            .ok_or(Unsigned::Wrong)?;
        let request = Request {
            headers: &headers,
            ..request
        };
        let scope = Scope {
            region: &self.region,
            service: "lambda",
        };
        let ours = sign_at(&self.keys, scope, request, date).authorization;
        // In constant time: how far a forged signature matches shall not be measurable.
        if bool::from(ours.as_bytes().ct_eq(authorization.as_bytes())) {
            Ok(())
        } else {
            Err(Unsigned::Wrong)
        }
    }
}

/// The names of the headers that were signed beside the two that always are.
fn signed_headers(authorization: &str) -> impl Iterator<Item = &str> {
    authorization
        .split(", ")
        .find_map(|part| part.strip_prefix("SignedHeaders="))
        .unwrap_or_default()
        .split(';')
        .filter(|name| !["", "host", "x-amz-date"].contains(name))
}

/// The instant of `YYYYMMDDTHHMMSSZ`.
fn instant(date: &str) -> Option<Timestamp> {
    let is_formed = date.len() == 16
        && date.bytes().enumerate().all(|(place, byte)| match place {
            8 => byte == b'T',
            15 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        });
    if !is_formed {
        return None;
    }
    let day: Day = format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..8]).parse().ok()?;
    let number = |range: std::ops::Range<usize>| date[range].parse::<u64>().ok();
    let (hours, minutes, seconds) = (number(9..11)?, number(11..13)?, number(13..15)?);
    (hours < 24 && minutes < 60 && seconds < 60)
        .then(|| day.start() + Duration::from_secs(hours * 3600 + minutes * 60 + seconds))
}
