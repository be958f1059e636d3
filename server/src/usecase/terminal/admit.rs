//! Whether the certificate of a connection opens anything, asked at every request.

use std::sync::Arc;

use domain::office::{OfficeNumber, VerificationWay};
use domain::terminal::{CertificateWay, RevocationReason};
use serde_json::json;
use store::audit::{self, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::terminal_certificate;
use store::terminal::certificates::{self, Revocation};
use store::verification::verify;
use store::{Constraint, StoreError};
use uuid::Uuid;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::announce::announce;
use super::{RevocationListError, renew_list};
use crate::actor::Actor;
use crate::context::Context;
use crate::limits::LimitName;
use crate::terminal::ShownCertificate;

/// A connection whose certificate is good.
#[derive(Clone, Debug)]
pub struct TerminalAccess {
    /// The office it stands for.
    pub office: OfficeNumber,
    /// Its row; absent for a certificate of somebody else whose office is not registered here.
    pub certificate: Option<Uuid>,
    /// The terminal; absent for a certificate of somebody else.
    pub terminal: Option<Uuid>,
    /// What the handshake showed.
    pub shown: Arc<ShownCertificate>,
}

/// Why a certificate opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum TerminalRefusal {
    /// Revoked, ended, or not known.
    #[error("the certificate is not good")]
    NotGood,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Revocation list.
    #[error(transparent)]
    List(#[from] RevocationListError),
}

/// Looks at the certificate of a connection: revoked since the handshake? whose? Notes its use from this device, once a minute.
pub async fn admit_certificate(
    ctx: &Context,
    shown: &Arc<ShownCertificate>,
    device: &str,
) -> Result<TerminalAccess, TerminalRefusal> {
    let found = certificates::find_by_fingerprint(ctx.db.read(), &shown.fingerprint).await?;
    let row = match found {
        Some(row) => row,
        None => match first_seen(ctx, shown).await? {
            Seen::Kept(row) => *row,
            Seen::NotRegistered(office) => {
                return Ok(TerminalAccess {
                    office,
                    certificate: None,
                    terminal: None,
                    shown: Arc::clone(shown),
                });
            }
        },
    };
    if row.revoked_at.is_some() || row.not_after <= ctx.clock.now() {
        note_refusal(ctx, &row).await?;
        return Err(TerminalRefusal::NotGood);
    }
    note_use(ctx, &row, device).await?;
    let office = OfficeNumber::parse(&row.office_number).map_err(|_| StoreError::Inconsistent {
        table: "terminal_certificates",
        column: "office_number",
        row: row.id.to_string(),
    })?;
    Ok(TerminalAccess {
        office,
        certificate: Some(row.id),
        terminal: row.terminal_id,
        shown: Arc::clone(shown),
    })
}

/// Whether the certificate a long answer began with is still good.
pub async fn is_still_good(ctx: &Context, access: &TerminalAccess) -> Result<bool, StoreError> {
    let Some(id) = access.certificate else {
        return Ok(true);
    };
    let found = certificates::find(ctx.db.read(), id).await?;
    let now = ctx.clock.now();
    Ok(found.is_some_and(|row| row.revoked_at.is_none() && row.not_after > now))
}

/// Writes down that somebody works for another office than the terminal's. The caller then refuses.
pub async fn refuse_other_office(
    ctx: &Context,
    actor: &Actor,
    access: &TerminalAccess,
) -> Result<(), StoreError> {
    let key = format!("{}:{}", access.shown.fingerprint, actor.person);
    if ctx.limits.check(LimitName::TerminalRefusal, &key).is_err() {
        return Ok(());
    }
    let subject = match access.certificate {
        Some(id) => Subject::new(SubjectKind::Certificate, id),
        None => Subject::new(SubjectKind::Office, &access.office),
    };
    let tx = ctx.db.begin().await?;
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::TerminalRefused, subject);
    let body = json!({ "why": "other_office", "terminal_office": access.office.as_str() });
    tx.commit(entry.with(body)).await
}

async fn note_refusal(ctx: &Context, row: &terminal_certificate::Model) -> Result<(), StoreError> {
    let limit = ctx
        .limits
        .check(LimitName::TerminalRefusal, &row.fingerprint);
    if limit.is_err() {
        return Ok(());
    }
    let tx = ctx.db.begin().await?;
    let who = audit::Actor::anonymous().for_office(row.office_number.as_str());
    let subject = Subject::new(SubjectKind::Certificate, row.id);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::TerminalRefused, subject);
    let why = if row.revoked_at.is_some() {
        "revoked"
    } else {
        "ended"
    };
    tx.commit(entry.with(json!({ "why": why }))).await
}

async fn note_use(
    ctx: &Context,
    row: &terminal_certificate::Model,
    device: &str,
) -> Result<(), TerminalRefusal> {
    let now = ctx.clock.now();
    if let (None, Some(old)) = (row.last_used_at, row.renews) {
        end_predecessor(ctx, row, old).await?;
    }
    if ctx.terminals.is_worth_noting(row.id, device, now) {
        certificates::touch(&ctx.db, row, device, now).await?;
    }
    Ok(())
}

/// The renewed certificate works: the old one has done its service.
async fn end_predecessor(
    ctx: &Context,
    row: &terminal_certificate::Model,
    old: Uuid,
) -> Result<(), TerminalRefusal> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let revocation = Revocation {
        by: None,
        at: stamp.at,
        because: RevocationReason::Replaced.as_str(),
    };
    if !certificates::revoke(&tx, &row.office_number, old, revocation).await? {
        return Ok(());
    }
    announce(&tx, &row.office_number, &old, stamp);
    let who = audit::Actor::system().for_office(row.office_number.as_str());
    let subject = Subject::new(SubjectKind::Certificate, old);
    let entry = AuditEntry::new(stamp, who, AuditAction::CertificateRevoked, subject);
    tx.commit(entry.with(json!({ "because": "replaced", "by": row.id })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(renew_list(ctx).await?)
}

/// What a certificate seen first is.
enum Seen {
    /// Of an office registered here.
    Kept(Box<terminal_certificate::Model>),
    /// Of an office not registered here.
    NotRegistered(OfficeNumber),
}

/// A certificate not in the database: one of another authority, or nobody's. Its office is verified by it: who issued it has checked who
/// the office is.
async fn first_seen(ctx: &Context, shown: &ShownCertificate) -> Result<Seen, TerminalRefusal> {
    let own = ctx.terminals.authority.as_ref();
    if own.is_some_and(|authority| authority.name() == shown.issuer) {
        // Of our authority and not in our database: a copy of it was restored, or the key was misused.
        tracing::warn!(serial = %shown.serial, "a certificate of our authority is not known");
        return Err(TerminalRefusal::NotGood);
    }
    let office = ctx.terminals.external.as_ref().and_then(|names| {
        let (_, parsed) = X509Certificate::from_der(&shown.der).ok()?;
        names.office(&parsed)
    });
    let office = office.ok_or(TerminalRefusal::NotGood)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let way = VerificationWay::Certificate;
    if !verify(&tx, office.as_str(), way.as_str(), None, stamp.at).await? {
        return Ok(Seen::NotRegistered(office));
    }
    let row = terminal_certificate::Model {
        id: stamp.id,
        office_number: office.to_string(),
        terminal_id: None,
        way: CertificateWay::External.as_str().to_owned(),
        serial: shown.serial.clone(),
        fingerprint: shown.fingerprint.clone(),
        not_after: shown.not_after,
        issued_at: stamp.at,
        issued_by: None,
        renews: None,
        last_used_at: None,
        revoked_at: None,
        revoked_by: None,
        revoked_because: None,
    };
    match certificates::insert(&tx, row.clone()).await {
        Ok(()) => {}
        // Another request with the same certificate was faster.
        Err(StoreError::Conflict(Constraint::CertificateFingerprint)) => {
            drop(tx);
            let known = certificates::find_by_fingerprint(ctx.db.read(), &row.fingerprint).await?;
            return Ok(Seen::Kept(Box::new(known.unwrap_or(row))));
        }
        Err(error) => return Err(error.into()),
    }
    announce(&tx, office.as_str(), &row.id, stamp);
    let who = audit::Actor::anonymous().for_office(office.as_str());
    let subject = Subject::new(SubjectKind::Certificate, row.id);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::CertificateSeen, subject);
    tx.commit(entry.with(json!({ "verified": true }))).await?;
    ctx.changed.notify_waiters();
    Ok(Seen::Kept(Box::new(row)))
}
