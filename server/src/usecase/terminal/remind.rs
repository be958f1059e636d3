//! Reminding offices that a terminal's certificate ends.

use chrono::{DateTime, TimeDelta, Utc};
use domain::person::Role;
use domain::terminal::RENEW_FROM;
use serde_json::json;
use store::account::roles;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::terminal_certificate;
use store::terminal::certificates;
use store::{Stamp, StoreError, jobs};
use uuid::Uuid;

use crate::context::Context;
use crate::mail::MailOrder;

/// Days left from which a reminder goes out, nearest first: after an outage only the latest is sent.
const STAGES: [i64; 3] = [7, 30, 90];

/// Queues a mail to every administrator of each office with a certificate that ends within 90 days and has no successor; answers how
/// many certificates were told of. Each stage is told once, however many servers ask.
pub async fn remind_of_certificates(ctx: &Context) -> Result<u64, StoreError> {
    let now = ctx.clock.now();
    let (mut after, mut reminded) = (None, 0_u64);
    loop {
        let some = certificates::ending(ctx.db.read(), now, now + RENEW_FROM, after).await?;
        let Some(last) = some.last() else {
            break;
        };
        after = Some(last.id);
        for row in &some {
            if remind_one(ctx, row, now).await? {
                reminded = reminded.saturating_add(1);
            }
        }
    }
    if reminded > 0 {
        ctx.job_waiting.notify_one();
    }
    Ok(reminded)
}

async fn remind_one(
    ctx: &Context,
    row: &terminal_certificate::Model,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let left = row.not_after - now;
    let Some(stage) = STAGES
        .into_iter()
        .find(|stage| left <= TimeDelta::days(*stage))
    else {
        return Ok(false);
    };
    if certificates::is_renewed(ctx.db.read(), row).await? {
        return Ok(false);
    }
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let mut mails = 0_u32;
    for (grant, person) in roles::of_office(tx.conn(), &row.office_number).await? {
        if grant.role != Role::OfficeAdmin.as_str() {
            continue;
        }
        let mail = MailOrder::CertificateReminder {
            certificate: row.id,
            person: person.id,
        };
        let once = format!("certificate-reminder:{}:{stage}:{}", row.id, person.id);
        let job = mail.job(Stamp::new(ctx.ids.uuid(), stamp.at)).once(once);
        if jobs::enqueue(&tx, job).await? == jobs::Enqueued::New {
            mails = mails.saturating_add(1);
        }
    }
    if mails == 0 {
        return Ok(false);
    }
    let subject = Subject::new(SubjectKind::Certificate, row.id);
    let who = Actor::system().for_office(row.office_number.as_str());
    let entry = AuditEntry::new(stamp, who, AuditAction::CertificateReminded, subject);
    tx.commit(entry.with(json!({ "days": stage, "mails": mails })))
        .await?;
    Ok(true)
}

/// Terminal's name and end of a certificate that still has to be renewed; `None` when the mail has lost its point.
pub async fn certificate_due(
    ctx: &Context,
    id: Uuid,
) -> Result<Option<(String, DateTime<Utc>)>, StoreError> {
    let Some(row) = certificates::find(ctx.db.read(), id).await? else {
        return Ok(None);
    };
    let is_over = row.revoked_at.is_some() || row.not_after <= ctx.clock.now();
    if is_over || certificates::is_renewed(ctx.db.read(), &row).await? {
        return Ok(None);
    }
    let Some(terminal) = row.terminal_id else {
        return Ok(None);
    };
    let terminal = store::terminal::find(ctx.db.read(), terminal).await?;
    Ok(terminal.map(|terminal| (terminal.name, row.not_after)))
}
