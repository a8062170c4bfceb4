//! Secrets at rest.
//!
//! ```text
//! sealed = base64(nonce ‖ AES-256-GCM(key, nonce, secret, associated data: statement))     NIST SP 800-38D
//! statement = JSON of ["beckon seal 1", brand, place]
//! ```
//!
//! The statement is not stored: who opens says where the secret lies, so a sealed text that was moved to another brand or
//! another server opens nothing. Nonces are 96 random bits; a key is good for 2³² of them.

use std::fmt;

use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce as GcmNonce};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use protocol::BrandId;

/// 96 random bits, used once.
pub type Nonce = [u8; NONCE];

const NONCE: usize = 12;
const KEY: usize = 32;

/// What secrets are sealed with.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    current: [u8; KEY],
    previous: Option<[u8; KEY]>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// A text that is not base64 of 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not base64 of 32 bytes")]
pub struct BadKey;

/// A sealed text that does not open: changed, of another place, or sealed with a key that is gone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a sealed secret that does not open")]
pub struct Broken;

/// Where a secret lies.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Whose it is.
    pub brand: &'a BrandId,
    /// Where it lies among the brand's; no two places have one name.
    pub name: &'a str,
}

impl Place<'_> {
    fn statement(self) -> String {
        serde_json::json!(["beckon seal 1", self.brand, self.name]).to_string()
    }
}

/// A secret that was sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// The secret, in clear.
    pub text: String,
    /// Whether it was sealed with the previous key, and is to be sealed anew before that is forgotten.
    pub is_old: bool,
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened")
            .field("is_old", &self.is_old)
            .finish_non_exhaustive()
    }
}

impl Keys {
    /// The key that seals, and the one until now, which still opens.
    ///
    /// # Errors
    /// [`BadKey`] where either is no key.
    pub fn from_base64(current: &str, previous: Option<&str>) -> Result<Self, BadKey> {
        Ok(Self {
            current: key(current)?,
            previous: previous.map(key).transpose()?,
        })
    }

    /// Seals a secret for its place. A nonce is never given twice.
    #[must_use]
    pub fn seal(&self, secret: &str, place: Place<'_>, nonce: Nonce) -> String {
        let statement = place.statement();
        let payload = Payload {
            msg: secret.as_bytes(),
            aad: statement.as_bytes(),
        };
        let sealed = Aes256Gcm::new(&self.current.into())
            .encrypt(GcmNonce::from_slice(&nonce), payload)
            .expect("a secret is far shorter than the 64 GB that AES-GCM takes");
        STANDARD.encode([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// [`Broken`].
    pub fn open(&self, sealed: &str, place: Place<'_>) -> Result<Opened, Broken> {
        let bytes = STANDARD.decode(sealed).map_err(|_| Broken)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>().ok_or(Broken)?;
        let statement = place.statement();
        let with = |key: &[u8; KEY]| open_with(key, nonce, sealed, statement.as_bytes());
        let (bytes, is_old) = match (with(&self.current), &self.previous) {
            (Some(bytes), _) => (bytes, false),
            (None, Some(previous)) => (with(previous).ok_or(Broken)?, true),
            (None, None) => return Err(Broken),
        };
        let text = String::from_utf8(bytes).map_err(|_| Broken)?;
        Ok(Opened { text, is_old })
    }
}

fn key(text: &str) -> Result<[u8; KEY], BadKey> {
    let bytes = STANDARD.decode(text).map_err(|_| BadKey)?;
    bytes.try_into().map_err(|_| BadKey)
}

fn open_with(key: &[u8; KEY], nonce: &Nonce, sealed: &[u8], statement: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload {
        msg: sealed,
        aad: statement,
    };
    let cipher = Aes256Gcm::new(key.into());
    cipher.decrypt(GcmNonce::from_slice(nonce), payload).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use protocol::BrandId;

    use super::{BadKey, Broken, Keys, NONCE, Opened, Place, STANDARD};
    use base64::Engine as _;

    const NONCE_OF_TESTS: [u8; NONCE] = [3; NONCE];

    fn key(byte: u8) -> String {
        STANDARD.encode([byte; 32])
    }

    fn keys() -> Keys {
        Keys::from_base64(&key(1), None).unwrap()
    }

    fn brand() -> BrandId {
        BrandId::from_random(1)
    }

    fn at<'a>(brand: &'a BrandId, name: &'a str) -> Place<'a> {
        Place { brand, name }
    }

    #[test]
    fn a_key_is_base64_of_32_bytes() {
        for text in ["", "secret", &STANDARD.encode([1; 31]), &STANDARD.encode([1; 33])] {
            assert_eq!(Keys::from_base64(text, None), Err(BadKey), "{text}");
            assert_eq!(Keys::from_base64(&key(1), Some(text)), Err(BadKey), "{text}");
        }
    }

    #[test]
    fn a_key_that_was_replaced_opens_until_it_is_forgotten() {
        let brand = brand();
        let place = at(&brand, "a");
        let sealed = keys().seal("hush", place, NONCE_OF_TESTS);
        let rotated = Keys::from_base64(&key(2), Some(&key(1))).unwrap();
        let opened = |text: &str, is_old| {
            Ok(Opened {
                text: text.to_owned(),
                is_old,
            })
        };
        assert_eq!(rotated.open(&sealed, place), opened("hush", true));
        let anew = rotated.seal("hush", place, NONCE_OF_TESTS);
        let forgotten = Keys::from_base64(&key(2), None).unwrap();
        assert_eq!(forgotten.open(&anew, place), opened("hush", false));
        assert_eq!(forgotten.open(&sealed, place), Err(Broken));
    }

    #[test]
    fn nothing_that_is_shown_tells_a_key_or_a_secret() {
        let brand = brand();
        let opened = keys().open(&keys().seal("hush", at(&brand, "a"), NONCE_OF_TESTS), at(&brand, "a"));
        assert_eq!(
            format!("{:?} {opened:?}", keys()),
            "Keys(…) Ok(Opened { is_old: false, .. })"
        );
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_in_its_place_alone(
            secret in "\\PC{1,64}", name in "\\PC{0,20}", other in "\\PC{0,20}", nonce in any::<[u8; NONCE]>(),
        ) {
            let (mine, theirs) = (brand(), BrandId::from_random(2));
            let sealed = keys().seal(&secret, at(&mine, &name), nonce);
            prop_assert_eq!(keys().open(&sealed, at(&mine, &name)).unwrap().text, secret);
            prop_assert_eq!(keys().open(&sealed, at(&theirs, &name)), Err(Broken));
            if other != name {
                prop_assert_eq!(keys().open(&sealed, at(&mine, &other)), Err(Broken));
            }
            let stranger = Keys::from_base64(&key(9), Some(&key(8))).unwrap();
            prop_assert_eq!(stranger.open(&sealed, at(&mine, &name)), Err(Broken));
        }

        #[test]
        fn a_sealed_text_that_was_cut_or_changed_opens_nothing(
            secret in "[a-z]{1,40}", cut in 0_usize..80, at_byte in 0_usize..80, bit in 0_u8..8,
        ) {
            let brand = brand();
            let sealed = STANDARD.decode(keys().seal(&secret, at(&brand, "a"), NONCE_OF_TESTS)).unwrap();
            let open = |bytes: &[u8]| keys().open(&STANDARD.encode(bytes), at(&brand, "a"));
            let cut = cut % sealed.len();
            prop_assert_eq!(open(&sealed[..cut]), Err(Broken));
            let mut changed = sealed.clone();
            changed[at_byte % sealed.len()] ^= 1 << bit;
            prop_assert_eq!(open(&changed), Err(Broken));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}|[A-Za-z0-9+/]{0,120}={0,2}") {
            prop_assert_eq!(keys().open(&text, at(&brand(), "a")), Err(Broken));
        }
    }
}
