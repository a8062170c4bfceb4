//! TLS: the certificate, replaced while the node runs, and what a connection speaks.

mod expiry;
#[cfg(test)]
mod tests;

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use protocol::Timestamp;
use rustls::crypto::ring;
use rustls::pki_types::pem::{self, PemObject as _};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, NoServerSessionStorage, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{ServerConfig, ServerConnection};

use crate::config;

/// TURN's name in ALPN ([RFC 7443](https://www.rfc-editor.org/rfc/rfc7443#section-4)).
const TURN: &[u8] = b"stun.turn";

/// HTTP's.
const HTTP: &[u8] = b"http/1.1";

/// What listeners for TLS need.
#[derive(Clone, Debug)]
pub struct Tls {
    /// For ports of TURN alone. A client that names protocols must name `stun.turn`; one that names none is welcome.
    pub turn: Arc<ServerConfig>,
    /// For ports that TURN shares with HTTPS. After the handshake, ask [`speaks`].
    pub https: Arc<ServerConfig>,
    /// The certificate of both.
    pub certificate: Arc<Certificate>,
}

impl Tls {
    /// Reads the certificate and makes both configurations.
    ///
    /// # Errors
    /// Where the files are not a certificate and its key.
    pub fn load(files: &config::Tls) -> Result<Self, BadCertificate> {
        let certificate = Arc::new(Certificate::load(files)?);
        let configure = |protocols: &[&[u8]]| configure(&certificate, protocols).map(Arc::new);
        Ok(Self {
            turn: configure(&[TURN])?,
            https: configure(&[TURN, HTTP])?,
            certificate,
        })
    }
}

fn configure(certificate: &Arc<Certificate>, protocols: &[&[u8]]) -> Result<ServerConfig, BadCertificate> {
    let resolver: Arc<dyn ResolvesServerCert> = Arc::<Certificate>::clone(certificate);
    let mut config = ServerConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_cert_resolver(resolver);
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    // Sessions resume by tickets that the client keeps: no table, no lock, and any thread knows them.
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.ticketer = ring::Ticketer::new()?;
    Ok(config)
}

/// What a connection speaks once its handshake is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Speaks {
    /// TURN: it said so, or said nothing.
    Turn,
    /// HTTP: answer with [`crate::private::answer_public`] and close.
    Http,
}

/// What a connection speaks. Ask once its handshake is over.
#[must_use]
pub fn speaks(connection: &ServerConnection) -> Speaks {
    match connection.alpn_protocol() {
        Some(protocol) if protocol == HTTP => Speaks::Http,
        Some(_) | None => Speaks::Turn,
    }
}

/// Why files are not a certificate and its key.
#[derive(Debug, thiserror::Error)]
pub enum BadCertificate {
    /// One cannot be read.
    #[error("reading {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// One is not PEM, or holds something else.
    #[error("looking for a {what} in {} (PEM)", path.display())]
    Pem {
        /// What should be there.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// What is wrong.
        source: pem::Error,
    },
    /// They do not belong together, or are of a kind that we cannot use.
    #[error("using the certificate with its key")]
    Use(#[from] rustls::Error),
}

/// What became of a look at the files.
#[derive(Debug)]
pub enum Reload {
    /// They are as they were when last looked at.
    Unchanged,
    /// New connections get the new certificate.
    Replaced,
    /// The new files are no good; the certificate from before goes on.
    Kept(BadCertificate),
}

/// A certificate that can be replaced while connections use it.
#[derive(Debug)]
pub struct Certificate {
    files: config::Tls,
    current: ArcSwap<Current>,
    /// The hash of what the files held when they were last looked at, good or not.
    seen: Mutex<u64>,
}

/// What connections get.
#[derive(Debug)]
struct Current {
    key: Arc<CertifiedKey>,
    until: Option<Timestamp>,
}

impl Current {
    fn new(key: CertifiedKey) -> Self {
        let until = key.cert.first().and_then(|certificate| expiry::of(certificate));
        Self {
            key: Arc::new(key),
            until,
        }
    }
}

impl Certificate {
    fn load(files: &config::Tls) -> Result<Self, BadCertificate> {
        let read = Contents::read(files)?;
        Ok(Self {
            files: files.clone(),
            current: ArcSwap::from_pointee(Current::new(read.parse(files)?)),
            seen: Mutex::new(read.hash()),
        })
    }

    /// When the certificate that connections get is no longer valid; none where it does not say.
    #[must_use]
    pub fn until(&self) -> Option<Timestamp> {
        self.current.load().until
    }

    /// Looks at the files again. They are compared by what they hold, because links and copies keep no honest dates.
    ///
    /// Programs that renew certificates replace two files, one after the other: a look between them keeps what is, and the
    /// next one finds both.
    pub fn reload(&self) -> Reload {
        let read = match Contents::read(&self.files) {
            Ok(read) => read,
            Err(error) => return self.kept(0, error),
        };
        let hash = read.hash();
        if hash == self.replace_seen(hash) {
            return Reload::Unchanged;
        }
        match read.parse(&self.files) {
            Ok(key) => {
                self.current.store(Arc::new(Current::new(key)));
                Reload::Replaced
            }
            Err(error) => Reload::Kept(error),
        }
    }

    /// Tells of a fault once, not at every look.
    fn kept(&self, hash: u64, error: BadCertificate) -> Reload {
        if self.replace_seen(hash) == hash {
            Reload::Unchanged
        } else {
            Reload::Kept(error)
        }
    }

    fn replace_seen(&self, hash: u64) -> u64 {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut seen, hash)
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.current.load().key))
    }
}

/// What both files hold.
struct Contents {
    certificate: Vec<u8>,
    key: Vec<u8>,
}

impl Contents {
    fn read(files: &config::Tls) -> Result<Self, BadCertificate> {
        let read = |path: &PathBuf| {
            fs::read(path).map_err(|source| BadCertificate::Read {
                path: path.clone(),
                source,
            })
        };
        Ok(Self {
            certificate: read(&files.certificate)?,
            key: read(&files.key)?,
        })
    }

    fn hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.certificate, &self.key).hash(&mut hasher);
        // Zero stands for files that could not be read.
        hasher.finish().max(1)
    }

    fn parse(&self, files: &config::Tls) -> Result<CertifiedKey, BadCertificate> {
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&self.certificate).collect();
        let chain = chain.and_then(|chain| {
            if chain.is_empty() {
                Err(pem::Error::NoItemsFound)
            } else {
                Ok(chain)
            }
        });
        let chain = chain.map_err(|source| BadCertificate::Pem {
            what: "certificate",
            path: files.certificate.clone(),
            source,
        })?;
        let key = PrivateKeyDer::from_pem_slice(&self.key).map_err(|source| BadCertificate::Pem {
            what: "private key",
            path: files.key.clone(),
            source,
        })?;
        Ok(CertifiedKey::from_der(chain, key, &ring::default_provider())?)
    }
}
