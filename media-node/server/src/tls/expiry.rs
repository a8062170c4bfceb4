//! When a certificate is no longer valid.

use protocol::Timestamp;
use rustls::pki_types::CertificateDer;
use x509_parser::parse_x509_certificate;

/// The end of a certificate's validity (RFC 5280, section 4.1.2.5); none where it cannot be read. One that ended before 1970
/// ended in 1970.
pub(super) fn of(certificate: &CertificateDer<'_>) -> Option<Timestamp> {
    let (_, certificate) = parse_x509_certificate(certificate).ok()?;
    let unix_s = u64::try_from(certificate.validity().not_after.timestamp()).unwrap_or_default();
    unix_s.checked_mul(1_000).map(Timestamp::from_unix_ms)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rcgen::{CertificateParams, KeyPair, date_time_ymd};

    use super::{CertificateDer, Timestamp, of};

    #[test]
    fn the_end_is_read_in_both_forms_of_time() {
        let key = KeyPair::generate().expect("a key");
        for (year, unix_s) in [(2031, 1_924_992_000), (2055, 2_682_374_400)] {
            let mut made = CertificateParams::new(["relay.test".to_owned()]).expect("a name");
            made.not_after = date_time_ymd(year, 1, 1);
            let certificate = made.self_signed(&key).expect("a certificate");
            assert_eq!(of(certificate.der()), Some(Timestamp::from_unix_ms(unix_s * 1_000)));
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(of(&CertificateDer::from(bytes)).is_none());
        }
    }
}
