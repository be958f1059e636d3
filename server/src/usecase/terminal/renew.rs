//! A certificate renewed by the terminal that shows the old one.

use contract::terminal::IssuedCertificate;
use domain::terminal::{CertificateWay, RevocationReason, is_renewable};
use rcgen::SubjectPublicKeyInfo;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::terminal_certificate;
use store::terminal::certificates::{self, Revocation};
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::announce::announce;
use super::issue::in_service;
use super::sign::{Signed, Wanted, sign};
use super::view::certificate_view;
use super::{TerminalAccess, TerminalError, own_office, renew_list};
use crate::actor::Actor;
use crate::context::Context;

/// Renews the certificate this connection shows, from 90 days before its end. The old one stays good until the new one is used
/// first; a renewal asked for before and not used is revoked.
pub async fn renew_certificate(
    ctx: &Context,
    actor: &Actor,
    access: &TerminalAccess,
) -> Result<IssuedCertificate, TerminalError> {
    let office = own_office(actor)?;
    let id = access.certificate.ok_or(TerminalError::NoTerminal)?;
    let old = certificates::find(ctx.db.read(), id).await?;
    let old = old.ok_or(TerminalError::NoTerminal)?;
    let terminal = old.terminal_id.ok_or(TerminalError::NotRenewable)?;
    if !is_renewable(ctx.clock.now(), old.not_after) {
        return Err(TerminalError::NotRenewable);
    }
    let terminal = in_service(ctx, actor, &office, terminal).await?;
    let wanted = match CertificateWay::from_id(&old.way) {
        Some(CertificateWay::Csr) => Wanted::TheirKey(key_of(access)?),
        Some(CertificateWay::AppleProfile) => Wanted::OwnKey(CertificateWay::AppleProfile),
        _ => Wanted::OwnKey(CertificateWay::Pkcs12),
    };
    let Signed { row, file } = sign(ctx, &office, &terminal, wanted, actor.person)?;
    let row = terminal_certificate::Model {
        renews: Some(old.id),
        ..row
    };
    let tx = ctx.db.begin().await?;
    let replaced = Revocation {
        by: Some(actor.person),
        at: row.issued_at,
        because: RevocationReason::Replaced.as_str(),
    };
    let spared = Some(old.id);
    let revoked = certificates::revoke_of_terminal(&tx, terminal.id, spared, replaced).await?;
    certificates::insert(&tx, row.clone()).await?;
    announce(&tx, office.as_str(), &row.id, ctx.stamp());
    let who = actor.in_audit(Some(office.as_str()));
    let subject = Subject::new(SubjectKind::Certificate, row.id);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::CertificateRenewed, subject);
    let body = json!({ "terminal": terminal.id, "renews": old.id, "way": row.way });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    if revoked > 0 {
        renew_list(ctx).await?;
    }
    Ok(IssuedCertificate {
        certificate: certificate_view(row, Vec::new(), ctx.clock.now())?,
        file,
    })
}

/// The key the terminal proved to hold in its handshake.
fn key_of(access: &TerminalAccess) -> Result<SubjectPublicKeyInfo, TerminalError> {
    let (_, parsed) =
        X509Certificate::from_der(&access.shown.der).map_err(|_| TerminalError::NotRenewable)?;
    SubjectPublicKeyInfo::from_der(parsed.public_key().raw).map_err(|_| TerminalError::NotRenewable)
}
