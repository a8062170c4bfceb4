//! Just enough HTTP/1.1 to say how a node is: a head comes in, an answer goes out, the connection ends. Bytes come in as
//! they arrive; nothing is kept here.

/// The longest head that is read.
pub const LONGEST_HEAD: usize = 8 * 1024;

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Request<'a> {
    /// `GET`, `HEAD`, or what else somebody sent.
    pub method: &'a str,
    /// The path, without its query.
    pub path: &'a str,
}

/// Bytes that are no request; the connection is closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no HTTP/1 request, or a very long one")]
pub struct BadRequest;

/// Reads a request's head; nothing while it is not whole.
///
/// # Errors
/// As soon as the bytes cannot become one.
pub fn read(bytes: &[u8]) -> Result<Option<Request<'_>>, BadRequest> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    let Some(head) = end.and_then(|end| bytes.get(..end)) else {
        return if bytes.len() < LONGEST_HEAD {
            Ok(None)
        } else {
            Err(BadRequest)
        };
    };
    let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let line = std::str::from_utf8(line).map_err(|_| BadRequest)?;
    let mut words = line.split(' ');
    let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(BadRequest);
    };
    let path = target.split('?').next().unwrap_or_default();
    Ok(Some(Request { method, path }))
}

/// What is answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The status line's number and words.
    pub status: &'static str,
    /// What the body is.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

impl Answer {
    /// A line of text.
    #[must_use]
    pub fn text(status: &'static str, line: &str) -> Self {
        Self {
            status,
            content_type: "text/plain; charset=utf-8",
            body: format!("{line}\n"),
        }
    }

    /// The answer on the wire. It is the last on its connection.
    #[must_use]
    pub fn to_bytes(&self, request: &Request<'_>) -> Vec<u8> {
        let Self {
            status,
            content_type,
            body,
        } = self;
        let length = body.len();
        let body = if request.method == "HEAD" { "" } else { body };
        format!(
            "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{body}"
        )
        .into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Answer, BadRequest, LONGEST_HEAD, Request, read};

    #[test]
    fn a_head_is_read_once_it_is_whole() {
        let bytes = b"GET /ready?now HTTP/1.1\r\nHost: a\r\n\r\nrest";
        for cut in 0..bytes.len() - 4 {
            assert_eq!(read(&bytes[..cut]), Ok(None));
        }
        let (method, path) = ("GET", "/ready");
        assert_eq!(read(bytes), Ok(Some(Request { method, path })));
    }

    #[test]
    fn what_is_no_request_is_refused() {
        assert_eq!(read(b"GET / SPDY\r\n\r\n"), Err(BadRequest));
        assert_eq!(read(b"\xff\r\n\r\n"), Err(BadRequest));
        assert_eq!(read(&[b'a'; LONGEST_HEAD]), Err(BadRequest));
    }

    #[test]
    fn the_answer_to_head_has_no_body() {
        let answer = Answer::text("200 OK", "alive");
        let bytes = |method| answer.to_bytes(&Request { method, path: "/" });
        assert!(bytes("GET").ends_with(b"\r\n\r\nalive\n"));
        assert!(bytes("HEAD").ends_with(b"\r\n\r\n"));
    }

    proptest! {
        #[test]
        fn nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&bytes).is_ok_and(|request| request.is_none()) || bytes.windows(4).any(|w| w == b"\r\n\r\n"));
        }
    }
}
