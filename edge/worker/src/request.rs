//! What every route asks of a request.

use protocol::{Code, limits};
use serde::de::DeserializeOwned;
use worker::Request;

use crate::error::Failure;

/// The JSON body of a request.
///
/// # Errors
/// `not_json`, `too_large`, or `malformed`.
pub(crate) async fn body<T: DeserializeOwned>(request: &mut Request) -> Result<T, Failure> {
    let kind = header(request, "content-type").unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("application/json") {
        return Err(Code::NotJson.into());
    }
    read(request).await
}

/// The JSON body of a beacon, which a browser may send as plain text.
///
/// # Errors
/// `too_large` or `malformed`.
pub(crate) async fn beacon<T: DeserializeOwned>(request: &mut Request) -> Result<T, Failure> {
    read(request).await
}

async fn read<T: DeserializeOwned>(request: &mut Request) -> Result<T, Failure> {
    let bytes = bytes(request, limits::BODY_BYTES).await?;
    serde_json::from_slice(&bytes).map_err(|_| Code::Malformed.into())
}

/// Of a body that is too large, how many times the limit is read all the same. A sender that is cut off while it still
/// sends never reads why.
const READ_AND_DROPPED: usize = 8;

/// The body of a request: no more than `most` bytes, whatever length the sender declares.
///
/// # Errors
/// `too_large`, or `malformed` where it breaks off.
pub(crate) async fn bytes(request: &mut Request, most: usize) -> Result<Vec<u8>, Failure> {
    use futures_util::StreamExt as _;

    let declared = header(request, "content-length").and_then(|text| text.parse::<usize>().ok());
    let last = most * READ_AND_DROPPED;
    if declared.is_some_and(|length| length > last) {
        return Err(Code::TooLarge.into());
    }
    let (mut bytes, mut length) = (Vec::new(), 0);
    let mut stream = request.stream().map_err(|_| Code::Malformed)?;
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Code::Malformed)?;
        length += chunk.len();
        if length <= most {
            bytes.extend(chunk);
        } else if length > last {
            break;
        }
    }
    if length > most {
        return Err(Code::TooLarge.into());
    }
    Ok(bytes)
}

/// A header's value.
pub(crate) fn header(request: &Request, name: &str) -> Option<String> {
    request.headers().get(name).ok().flatten()
}

/// Refuses a request that another site's page made with this person's cookie.
///
/// # Errors
/// `foreign_origin`.
pub(crate) fn check_origin(request: &Request, origin: &str) -> Result<(), Failure> {
    if header(request, "origin").as_deref() == Some(origin) {
        Ok(())
    } else {
        Err(Code::ForeignOrigin.into())
    }
}

/// Whether a page, or a media node, offers a version of the frames that is known here.
pub(crate) fn offers_version(request: &Request, version: &str) -> bool {
    protocols(request).iter().any(|offered| offered == version)
}

/// The subprotocol in which even a refusal can be answered: one of ours, or else the first that the page offers. Empty where
/// it offers none.
pub(crate) fn answerable_protocol(request: &Request) -> String {
    let offered = protocols(request);
    let is_ours = |each: &&String| [protocol::SUBPROTOCOL, protocol::node::SUBPROTOCOL].contains(&each.as_str());
    let ours = offered.iter().find(is_ours);
    ours.or_else(|| offered.first()).cloned().unwrap_or_default()
}

/// The subprotocols that a page offers.
pub(crate) fn protocols(request: &Request) -> Vec<String> {
    let header = header(request, "sec-websocket-protocol").unwrap_or_default();
    header
        .split(',')
        .map(|each| each.trim().to_owned())
        .filter(|each| !each.is_empty())
        .collect()
}
