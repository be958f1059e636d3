//! A new certificate for a terminal, in the form its way asks for; nothing is kept of the key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::terminal::IssuedFile;
use domain::office::OfficeNumber;
use domain::terminal::{CertificateWay, LIFE, TerminalKind};
use rcgen::{KeyPair, SubjectPublicKeyInfo};
use sha2::{Digest as _, Sha256};
use store::Stamp;
use store::entity::{terminal, terminal_certificate};
use uuid::Uuid;

use super::TerminalError;
use crate::clock::Clock;
use crate::context::Context;
use crate::terminal::{
    Authority, Issued, KeyBundle, NewCertificate, OneTimePassword, apple_profile,
};

/// What is signed.
pub(super) enum Wanted {
    /// A key made here.
    OwnKey(CertificateWay),
    /// The key of somebody who asked for it.
    TheirKey(SubjectPublicKeyInfo),
}

/// What was signed: the row to keep, and what leaves with the answer alone.
pub(super) struct Signed {
    pub(super) row: terminal_certificate::Model,
    pub(super) file: IssuedFile,
}

/// Signs a certificate for the terminal.
pub(super) fn sign(
    ctx: &Context,
    office: &OfficeNumber,
    terminal: &terminal::Model,
    wanted: Wanted,
    asked_by: Uuid,
) -> Result<Signed, TerminalError> {
    let authority = ctx.terminals.authority.as_ref();
    let authority = authority.ok_or(TerminalError::NoAuthority)?;
    let stamp = ctx.stamp();
    match wanted {
        Wanted::OwnKey(way) => {
            let key = KeyPair::generate().map_err(crate::terminal::AuthorityError::from)?;
            let issued = issue(ctx, authority, (office, terminal), &key)?;
            let file = packed(ctx, authority, terminal, way, &key, &issued)?;
            let row = row(office, terminal, way, stamp, asked_by, &issued);
            Ok(Signed { row, file })
        }
        Wanted::TheirKey(key) => {
            let issued = issue(ctx, authority, (office, terminal), &key)?;
            let file = IssuedFile {
                name: "tsunagi-terminal.pem".to_owned(),
                media_type: "application/x-pem-file".to_owned(),
                content: STANDARD.encode(issued.pem.as_bytes()),
                password: None,
            };
            let way = CertificateWay::Csr;
            let row = row(office, terminal, way, stamp, asked_by, &issued);
            Ok(Signed { row, file })
        }
    }
}

fn issue(
    ctx: &Context,
    authority: &Authority,
    (office, terminal): (&OfficeNumber, &terminal::Model),
    key: &impl rcgen::PublicKeyData,
) -> Result<Issued, TerminalError> {
    let mut serial = [0_u8; 16];
    ctx.ids.fill(&mut serial);
    // Handshakes go by the machine's clock, and so do the dates they look at; the portal counts by its own.
    let from = Clock::system().now();
    let wanted = NewCertificate {
        office,
        terminal: terminal.id,
        terminal_name: &terminal.name,
        serial,
        from,
        until: from + LIFE,
        revocation_list: &ctx.config.link("/api/v1/terminals/revocation-list"),
    };
    Ok(authority.issue(&wanted, key)?)
}

fn packed(
    ctx: &Context,
    authority: &Authority,
    terminal: &terminal::Model,
    way: CertificateWay,
    key: &KeyPair,
    issued: &Issued,
) -> Result<IssuedFile, TerminalError> {
    let password = OneTimePassword::new(ctx.ids);
    let for_apple = way == CertificateWay::AppleProfile
        || TerminalKind::from_id(&terminal.kind).is_some_and(TerminalKind::takes_apple_profile);
    let bundle = if for_apple {
        KeyBundle::Apple
    } else {
        KeyBundle::Modern
    };
    let pkcs12 = bundle.seal(
        "tsunagi",
        key,
        &issued.certificate,
        authority.certificate(),
        &password,
    )?;
    let (name, media_type, content) = if way == CertificateWay::AppleProfile {
        let (profile, payload) = (ctx.ids.uuid(), ctx.ids.uuid());
        let text = apple_profile(profile, payload, &terminal.name, &pkcs12);
        let media_type = "application/x-apple-aspen-config";
        (
            "tsunagi-terminal.mobileconfig",
            media_type,
            text.into_bytes(),
        )
    } else {
        ("tsunagi-terminal.p12", "application/x-pkcs12", pkcs12)
    };
    Ok(IssuedFile {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        content: STANDARD.encode(content),
        password: Some(password.reveal().to_owned()),
    })
}

fn row(
    office: &OfficeNumber,
    terminal: &terminal::Model,
    way: CertificateWay,
    stamp: Stamp,
    asked_by: Uuid,
    issued: &Issued,
) -> terminal_certificate::Model {
    terminal_certificate::Model {
        id: stamp.id,
        office_number: office.to_string(),
        terminal_id: Some(terminal.id),
        way: way.as_str().to_owned(),
        serial: issued.serial.clone(),
        fingerprint: hex::encode(Sha256::digest(&issued.certificate)),
        not_after: stamp.at + LIFE,
        issued_at: stamp.at,
        issued_by: Some(asked_by),
        renews: None,
        last_used_at: None,
        revoked_at: None,
        revoked_by: None,
        revoked_because: None,
    }
}
