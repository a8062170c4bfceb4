//! The instance metadata service of EC2, version 2: what a machine knows of itself.
//! <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html>

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

/// How long one exchange may take: the service is on the machine itself.
const EXCHANGE: Duration = Duration::from_secs(2);

/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_millis(250);

/// The longest answer that is read.
const LONGEST: u64 = 16 * 1024;

/// The service, with the token that it wants to see.
#[derive(Debug)]
pub(crate) struct Metadata {
    service: SocketAddr,
    deadline: Instant,
    token: Option<String>,
}

impl Metadata {
    /// The service at an address, asked until a deadline.
    pub(crate) const fn new(service: SocketAddr, deadline: Instant) -> Self {
        Self {
            service,
            deadline,
            token: None,
        }
    }

    /// One item. What is not there yet is asked for again: a public address is given while the machine boots.
    pub(crate) fn get(&mut self, item: &str) -> Result<String> {
        loop {
            let error = match self.try_get(item) {
                Ok(text) => return Ok(text),
                Err(error) => error,
            };
            if Instant::now() + PAUSE >= self.deadline {
                return Err(error).with_context(|| format!("asking instance metadata for {item}"));
            }
            thread::sleep(PAUSE);
        }
    }

    fn try_get(&mut self, item: &str) -> Result<String> {
        let token = match &self.token {
            Some(token) => token.clone(),
            None => {
                let token = self.exchange("PUT", "/latest/api/token", "X-aws-ec2-metadata-token-ttl-seconds: 300")?;
                self.token.insert(token).clone()
            }
        };
        let header = format!("X-aws-ec2-metadata-token: {token}");
        let answer = self.exchange("GET", &format!("/latest/meta-data/{item}"), &header);
        if answer.is_err() {
            self.token = None;
        }
        answer
    }

    fn exchange(&self, method: &str, path: &str, header: &str) -> Result<String> {
        let left = self.deadline.saturating_duration_since(Instant::now()).min(EXCHANGE);
        if left.is_zero() {
            bail!("it took too long");
        }
        let answer = self.send(method, path, header, left)?;
        let (head, body) = answer
            .split_once("\r\n\r\n")
            .context("the answer ends before its body")?;
        let status = head.split(' ').nth(1).unwrap_or_default();
        if status != "200" {
            bail!("the answer is {status}");
        }
        // Both the token and an item are one line; anything else would break the next request.
        let body = body.trim();
        if body.is_empty() || !body.bytes().all(|byte| byte.is_ascii_graphic()) {
            bail!("the answer is not one word");
        }
        Ok(body.to_owned())
    }

    fn send(&self, method: &str, path: &str, header: &str, limit: Duration) -> io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&self.service, limit)?;
        stream.set_read_timeout(Some(limit))?;
        stream.set_write_timeout(Some(limit))?;
        let host = self.service.ip();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{header}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.take(LONGEST).read_to_string(&mut answer)?;
        Ok(answer)
    }
}
