//! `cargo xtask dev-pki`: a hierarchy of certificates for trials of mutual TLS. Nobody outside this machine believes it.

use std::fs;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CertifiedIssuer, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyIdMethod, KeyPair, KeyUsagePurpose, SanType, SerialNumber,
};
use time::{Duration, OffsetDateTime};

use crate::{option, workspace};

/// How long certificates are good.
const CERTIFICATE_DAYS: i64 = 365;

/// How long the revocation list is good.
const LIST_DAYS: i64 = 30;

/// Who gets a certificate: folder, role, number. The numbers are invented.
const ORGANISATIONS: [(&str, &str, &str); 6] = [
    ("platform", "platform", "national"),
    ("portal", "portal", "1"),
    ("insurer", "insurer", "991018"),
    ("clinic", "clinic", "1319999995"),
    ("office", "office", "1379900036"),
    ("payer", "payer", "13"),
];

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &[], &["--out"])?;
    let folder = match option(arguments, "--out")? {
        Some(folder) => PathBuf::from(folder),
        None => workspace::target().join("dev-pki"),
    };
    make(&folder)?;
    println!("certificates for trials in {}", folder.display());
    for (name, role, number) in ORGANISATIONS {
        println!("  {name}/certificate.pem, {name}/key.pem   urn:tsunagi:{role}:{number}");
    }
    println!("  roots.pem, revoked.pem");
    Ok(ExitCode::SUCCESS)
}

/// Makes a fresh hierarchy in this folder; what was there is replaced.
pub(crate) fn make(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
    let root = root()?;
    write(&folder.join("roots.pem"), root.pem().as_bytes())?;
    write(
        &folder.join("revoked.pem"),
        nothing_revoked(&root)?.as_bytes(),
    )?;
    for (serial, (name, role, number)) in (1_u64..).zip(ORGANISATIONS) {
        let place = folder.join(name);
        fs::create_dir_all(&place).with_context(|| format!("{}", place.display()))?;
        let (certificate, key) = issue(&root, serial, role, number)?;
        write(&place.join("certificate.pem"), certificate.as_bytes())?;
        write(&place.join("key.pem"), key.as_bytes())?;
    }
    Ok(())
}

fn root() -> Result<CertifiedIssuer<'static, KeyPair>> {
    let mut params = CertificateParams::default();
    params
        .distinguished_name
        .push(DnType::CommonName, "Tsunagi development root");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    (params.not_before, params.not_after) = span(CERTIFICATE_DAYS);
    Ok(CertifiedIssuer::self_signed(params, KeyPair::generate()?)?)
}

fn issue(
    root: &CertifiedIssuer<'static, KeyPair>,
    serial: u64,
    role: &str,
    number: &str,
) -> Result<(String, String)> {
    let mut params = CertificateParams::new(["localhost".to_owned(), "127.0.0.1".to_owned()])?;
    let urn = format!("urn:tsunagi:{role}:{number}");
    params.subject_alt_names.push(SanType::URI(urn.try_into()?));
    params
        .distinguished_name
        .push(DnType::CommonName, format!("{role} {number}"));
    params.serial_number = Some(SerialNumber::from(serial));
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![
        ExtendedKeyUsagePurpose::ClientAuth,
        ExtendedKeyUsagePurpose::ServerAuth,
    ];
    (params.not_before, params.not_after) = span(CERTIFICATE_DAYS);
    let key = KeyPair::generate()?;
    Ok((params.signed_by(&key, root)?.pem(), key.serialize_pem()))
}

fn nothing_revoked(root: &CertifiedIssuer<'static, KeyPair>) -> Result<String> {
    let (this_update, next_update) = span(LIST_DAYS);
    let params = CertificateRevocationListParams {
        this_update,
        next_update,
        crl_number: SerialNumber::from(1_u64),
        issuing_distribution_point: None,
        revoked_certs: Vec::new(),
        key_identifier_method: KeyIdMethod::Sha256,
    };
    Ok(params.signed_by(root)?.pem()?)
}

/// From an hour ago (clocks differ) for so many days.
#[expect(
    clippy::disallowed_methods,
    reason = "certificates begin now, on this machine"
)]
fn span(days: i64) -> (OffsetDateTime, OffsetDateTime) {
    let now = OffsetDateTime::from(std::time::SystemTime::now());
    (now - Duration::hours(1), now + Duration::days(days))
}

/// Written for its owner alone: keys are among the files.
fn write(file: &Path, content: &[u8]) -> Result<()> {
    use std::io::Write as _;
    fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(file)
        .and_then(|mut opened| opened.write_all(content))
        .with_context(|| format!("{}", file.display()))
}
