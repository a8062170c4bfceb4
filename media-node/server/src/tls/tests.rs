use std::io::{Cursor, Read as _, Write as _};

use rcgen::generate_simple_self_signed;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{ServerName, UnixTime};
use rustls::version::{TLS12, TLS13};
use rustls::{
    ALL_VERSIONS, ClientConfig, ClientConnection, ConnectionCommon, DigitallySignedStruct, PeerIncompatible,
    ProtocolVersion, SignatureScheme, SupportedProtocolVersion,
};
use tempfile::TempDir;

use super::*;

/// A folder with a fresh certificate.
fn files() -> (TempDir, config::Tls) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = config::Tls {
        certificate: folder.path().join("certificate.pem"),
        key: folder.path().join("key.pem"),
    };
    write(&files);
    (folder, files)
}

fn write(files: &config::Tls) {
    let made = generate_simple_self_signed(["relay.test".to_owned()]).expect("a certificate");
    fs::write(&files.certificate, made.cert.pem()).expect("written");
    fs::write(&files.key, made.signing_key.serialize_pem()).expect("written");
}

/// Takes any certificate: what is under test is which one is shown.
#[derive(Debug)]
struct Anyone;

impl ServerCertVerifier for Anyone {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        ring::default_provider()
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// A handshake in memory: both ends once neither has more to say, or why the server ended it.
fn handshake(
    server: &Arc<ServerConfig>,
    alpn: &[&[u8]],
) -> Result<(ClientConnection, ServerConnection), rustls::Error> {
    handshake_in(server, alpn, ALL_VERSIONS)
}

fn handshake_in(
    server: &Arc<ServerConfig>,
    alpn: &[&[u8]],
    versions: &[&'static SupportedProtocolVersion],
) -> Result<(ClientConnection, ServerConnection), rustls::Error> {
    let (mut client, mut server) = ends(server, alpn, versions);
    for _ in 0..8 {
        feed(&wire(&mut client), |from| server.read_tls(from));
        server.process_new_packets()?;
        feed(&wire(&mut server), |from| client.read_tls(from));
        client.process_new_packets()?;
    }
    Ok((client, server))
}

fn ends(
    server: &Arc<ServerConfig>,
    alpn: &[&[u8]],
    versions: &[&'static SupportedProtocolVersion],
) -> (ClientConnection, ServerConnection) {
    let mut config = ClientConfig::builder_with_provider(ring::default_provider().into())
        .with_protocol_versions(versions)
        .expect("versions")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anyone))
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    let name = ServerName::try_from("relay.test").expect("a name");
    (
        ClientConnection::new(Arc::new(config), name).expect("a client"),
        ServerConnection::new(Arc::clone(server)).expect("a server"),
    )
}

/// What an end has to say.
fn wire<Data>(end: &mut ConnectionCommon<Data>) -> Vec<u8> {
    let mut bytes = Vec::new();
    while end.wants_write() {
        end.write_tls(&mut bytes).expect("bytes");
    }
    bytes
}

fn feed(wire: &[u8], mut read: impl FnMut(&mut Cursor<&[u8]>) -> io::Result<usize>) {
    let mut from = Cursor::new(wire);
    while from.position() < u64::try_from(wire.len()).expect("short") {
        assert!(read(&mut from).expect("bytes") > 0);
    }
}

fn shown(tls: &Tls) -> Vec<u8> {
    let (client, _) = handshake(&tls.turn, &[]).expect("a handshake");
    client
        .peer_certificates()
        .and_then(<[_]>::first)
        .expect("a certificate")
        .to_vec()
}

#[test]
fn turn_ports_speak_turn_alone() {
    let (_folder, files) = files();
    let tls = Tls::load(&files).expect("a certificate");
    for alpn in [&[][..], &[TURN], &[b"stun.nat-discovery", TURN]] {
        let (client, server) = handshake(&tls.turn, alpn).expect("a handshake");
        assert_eq!((client.is_handshaking(), speaks(&server)), (false, Speaks::Turn));
    }
    assert!(handshake(&tls.turn, &[HTTP]).is_err());
}

/// A client that speaks TLS 1.1 and no later, as it says hello (RFC 4346): one suite (`ECDHE_RSA`, AES 128), and the schemes of
/// signatures that every later one names, so that nothing but its version is at fault.
fn old_hello() -> Vec<u8> {
    let mut hello = vec![0x03, 0x02];
    hello.extend([7; 32]);
    hello.extend([0, 0, 2, 0xC0, 0x13, 1, 0]);
    hello.extend([0, 8, 0, 0x0D, 0, 4, 0, 2, 4, 1]);
    let mut record = vec![0x16, 0x03, 0x01, 0, 0, 0x01, 0, 0, 0];
    record[4] = u8::try_from(hello.len() + 4).expect("short");
    record[8] = u8::try_from(hello.len()).expect("short");
    record.extend(hello);
    record
}

#[test]
fn nothing_older_than_tls_1_2_is_spoken() {
    let (_folder, files) = files();
    let tls = Tls::load(&files).expect("a certificate");
    for config in [&tls.turn, &tls.https] {
        let mut server = ServerConnection::new(Arc::clone(config)).expect("a server");
        feed(&old_hello(), |from| server.read_tls(from));
        let refused = server.process_new_packets().expect_err("refused");
        assert_eq!(refused, PeerIncompatible::Tls12NotOffered.into());
        for (version, spoken) in [(&TLS12, ProtocolVersion::TLSv1_2), (&TLS13, ProtocolVersion::TLSv1_3)] {
            let (client, _) = handshake_in(config, &[TURN], &[version]).expect("a handshake");
            assert_eq!(client.protocol_version(), Some(spoken));
        }
    }
}

#[test]
fn the_shared_port_tells_protocols_apart() {
    let (_folder, files) = files();
    let tls = Tls::load(&files).expect("a certificate");
    for (alpn, expected) in [
        (&[][..], Speaks::Turn),
        (&[TURN], Speaks::Turn),
        (&[b"h2", HTTP], Speaks::Http),
    ] {
        let (mut client, mut server) = handshake(&tls.https, alpn).expect("a handshake");
        assert_eq!(speaks(&server), expected);
        client.writer().write_all(b"hello").expect("room");
        feed(&wire(&mut client), |from| server.read_tls(from));
        server.process_new_packets().expect("a record");
        let mut plain = [0; 5];
        server.reader().read_exact(&mut plain).expect("the text");
        assert_eq!(&plain, b"hello");
    }
}

#[test]
fn a_new_certificate_is_shown_to_new_connections() {
    let (_folder, files) = files();
    let tls = Tls::load(&files).expect("a certificate");
    let first = shown(&tls);
    assert!(matches!(tls.certificate.reload(), Reload::Unchanged));
    write(&files);
    assert_eq!(shown(&tls), first);
    assert!(matches!(tls.certificate.reload(), Reload::Replaced));
    assert_ne!(shown(&tls), first);
}

#[test]
fn a_broken_new_certificate_changes_nothing_and_is_told_once() {
    let (_folder, files) = files();
    let tls = Tls::load(&files).expect("a certificate");
    let first = shown(&tls);
    let good = fs::read(&files.certificate).expect("read");
    let other = generate_simple_self_signed(["other.test".to_owned()])
        .expect("a certificate")
        .cert
        .pem();
    for broken in [&b"no PEM"[..], b"", other.as_bytes()] {
        fs::write(&files.certificate, broken).expect("written");
        assert!(matches!(tls.certificate.reload(), Reload::Kept(_)));
        assert!(matches!(tls.certificate.reload(), Reload::Unchanged));
        assert_eq!(shown(&tls), first);
    }
    fs::remove_file(&files.certificate).expect("removed");
    assert!(matches!(
        tls.certificate.reload(),
        Reload::Kept(BadCertificate::Read { .. })
    ));
    assert!(matches!(tls.certificate.reload(), Reload::Unchanged));
    fs::write(&files.certificate, good).expect("written");
    assert!(matches!(tls.certificate.reload(), Reload::Replaced));
    assert_eq!(shown(&tls), first);
}

#[test]
fn a_key_of_another_certificate_is_refused_at_the_start() {
    let (_folder, files) = files();
    let (_other_folder, other) = self::files();
    let mixed = config::Tls {
        key: other.key,
        ..files
    };
    assert!(matches!(Tls::load(&mixed), Err(BadCertificate::Use(_))));
}
