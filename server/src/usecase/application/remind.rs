//! Reminding offices with a draft that the window closes.

use domain::application::Status;
use domain::person::Role;
use domain::scheme::{Scheme, Window};
use serde_json::json;
use store::account::roles;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Stamp, StoreError, application, entity, jobs};

use crate::context::Context;
use crate::mail::MailOrder;

/// Days left (today included) from which a reminder goes out, nearest first: after an outage only the
/// latest is sent.
const STAGES: [i64; 3] = [3, 14, 30];

/// Whether the office has something to do before the window closes.
pub fn waits_for_office(status: Status) -> bool {
    matches!(status, Status::Draft | Status::Returned)
}

/// Queues a mail to every administrator of each office whose draft has to be sent soon; answers how many
/// applications were reminded of. Each reminder goes out once, however many servers ask.
pub async fn remind_of_window(ctx: &Context) -> Result<u64, StoreError> {
    let mut reminded = 0_u64;
    for scheme in ctx.schemes.schemes() {
        let Window::Open { days_left } = scheme.window(ctx.clock.now()) else {
            continue;
        };
        let Some(stage) = STAGES.into_iter().find(|stage| days_left <= *stage) else {
            continue;
        };
        reminded = reminded.saturating_add(remind_of(ctx, scheme, stage).await?);
    }
    if reminded > 0 {
        ctx.job_waiting.notify_one();
    }
    Ok(reminded)
}

async fn remind_of(ctx: &Context, scheme: &Scheme, stage: i64) -> Result<u64, StoreError> {
    let waiting = [Status::Draft, Status::Returned].map(Status::as_str);
    let (mut after, mut reminded) = (None, 0_u64);
    loop {
        let some =
            application::in_states(ctx.db.read(), scheme.id().as_str(), &waiting, after).await?;
        let Some(last) = some.last() else {
            return Ok(reminded);
        };
        after = Some(last.id);
        for row in &some {
            if remind_one(ctx, row, stage).await? {
                reminded = reminded.saturating_add(1);
            }
        }
    }
}

/// The queue never takes the same key twice; a reminder that adds no job leaves no record either.
async fn remind_one(
    ctx: &Context,
    row: &entity::application::Model,
    stage: i64,
) -> Result<bool, StoreError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let mut mails = 0_u32;
    for (grant, person) in roles::of_office(tx.conn(), &row.office_number).await? {
        if grant.role != Role::OfficeAdmin.as_str() {
            continue;
        }
        let mail = MailOrder::SubsidyReminder {
            application: row.id,
            person: person.id,
        };
        let once = format!("subsidy-reminder:{}:{stage}:{}", row.id, person.id);
        let job = mail.job(Stamp::new(ctx.ids.uuid(), stamp.at)).once(once);
        if jobs::enqueue(&tx, job).await? == jobs::Enqueued::New {
            mails = mails.saturating_add(1);
        }
    }
    if mails == 0 {
        return Ok(false);
    }
    let subject = Subject::new(SubjectKind::Application, row.id);
    let who = Actor::system().for_office(row.office_number.as_str());
    let entry = AuditEntry::new(stamp, who, AuditAction::SubsidyReminded, subject);
    tx.commit(entry.with(json!({ "days": stage, "mails": mails })))
        .await?;
    Ok(true)
}
