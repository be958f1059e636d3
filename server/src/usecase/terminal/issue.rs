//! A certificate for a terminal: PKCS#12, Apple profile, or a CSR signed.

use contract::terminal::{IssueRequest, IssueWay, IssuedCertificate};
use domain::office::OfficeNumber;
use domain::terminal::{CertificateWay, RevocationReason};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::terminal;
use store::terminal::certificates::{self, Revocation};
use uuid::Uuid;

use super::announce::announce;
use super::sign::{Signed, Wanted, sign};
use super::view::certificate_view;
use super::{TerminalError, own_office, renew_list};
use crate::actor::Actor;
use crate::context::Context;
use crate::terminal::{RequestFault, SigningRequest};
use crate::usecase::deny::deny;

/// Issues a certificate for a terminal in service; the terminal's former ones are revoked. Password and key leave with
/// the answer and are kept nowhere: who loses them asks for a new certificate.
pub async fn issue_certificate(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    request: &IssueRequest,
) -> Result<IssuedCertificate, TerminalError> {
    let office = own_office(actor)?;
    let terminal = in_service(ctx, actor, &office, id).await?;
    let wanted = match request.way {
        IssueWay::Pkcs12 => Wanted::OwnKey(CertificateWay::Pkcs12),
        IssueWay::AppleProfile => Wanted::OwnKey(CertificateWay::AppleProfile),
        IssueWay::Csr => {
            let pem = request.csr.as_deref().unwrap_or_default();
            match SigningRequest::read(pem, &office) {
                Ok(request) => Wanted::TheirKey(request.key),
                Err(fault) => return Err(refuse(ctx, actor, &terminal, fault).await?),
            }
        }
    };
    let Signed { row, file } = sign(ctx, &office, &terminal, wanted, actor.person)?;
    let tx = ctx.db.begin().await?;
    let replaced = Revocation {
        by: Some(actor.person),
        at: row.issued_at,
        because: RevocationReason::Replaced.as_str(),
    };
    let revoked = certificates::revoke_of_terminal(&tx, terminal.id, None, replaced).await?;
    certificates::insert(&tx, row.clone()).await?;
    announce(&tx, office.as_str(), &row.id, ctx.stamp());
    let who = actor.in_audit(Some(office.as_str()));
    let subject = Subject::new(SubjectKind::Certificate, row.id);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::CertificateIssued, subject);
    let body = json!({ "terminal": terminal.id, "way": row.way, "revoked": revoked });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    if revoked > 0 {
        renew_list(ctx).await?;
    }
    let now = ctx.clock.now();
    Ok(IssuedCertificate {
        certificate: certificate_view(row, Vec::new(), now)?,
        file,
    })
}

/// The terminal, when it is in service in this office.
pub(super) async fn in_service(
    ctx: &Context,
    actor: &Actor,
    office: &OfficeNumber,
    id: Uuid,
) -> Result<terminal::Model, TerminalError> {
    let found = store::terminal::find(ctx.db.read(), id).await?;
    match found {
        Some(row) if row.office_number == office.as_str() && row.retired_at.is_none() => Ok(row),
        _ => {
            deny(ctx, actor, Subject::new(SubjectKind::Terminal, id)).await?;
            Err(TerminalError::NotFound)
        }
    }
}

async fn refuse(
    ctx: &Context,
    actor: &Actor,
    terminal: &terminal::Model,
    fault: RequestFault,
) -> Result<TerminalError, TerminalError> {
    let tx = ctx.db.begin().await?;
    let subject = Subject::new(SubjectKind::Terminal, terminal.id);
    let who = actor.in_audit(Some(&terminal.office_number));
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::CertificateRefused, subject);
    tx.commit(entry.with(json!({ "fault": fault.as_str() })))
        .await?;
    Ok(fault.into())
}
