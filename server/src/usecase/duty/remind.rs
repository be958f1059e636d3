//! Reminders of what is owed.

use chrono::{Days, NaiveDate};
use domain::calendar::tokyo_date;
use domain::person::Role;
use serde_json::json;
use store::account::roles;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Stamp, StoreError, duty, entity, jobs};

use crate::context::Context;
use crate::mail::MailOrder;

/// Reminders by number: days before the due day, latest first, so that after an outage only the latest
/// one is sent. The fourth goes out when the day has passed.
const STAGES: [(i32, i64); 4] = [(4, -1), (3, 7), (2, 30), (1, 90)];

/// Queues a mail to every administrator of each office that has to be reminded today; answers how many
/// duties were reminded. Each reminder goes out once, however many servers ask.
pub async fn remind(ctx: &Context) -> Result<u64, StoreError> {
    let today = tokyo_date(ctx.clock.now());
    let mut reminded = 0_u64;
    for (stage, days_before) in STAGES {
        loop {
            let due = duty::due_for_reminder(ctx.db.read(), day(today, days_before), stage).await?;
            if due.is_empty() {
                break;
            }
            let mut written = 0_u64;
            for (row, office) in due {
                if remind_one(ctx, &row, &office, stage).await? {
                    written = written.saturating_add(1);
                }
            }
            reminded = reminded.saturating_add(written);
            // Another server is at the same ones: they are its to finish.
            if written == 0 {
                break;
            }
        }
    }
    if reminded > 0 {
        ctx.job_waiting.notify_waiters();
    }
    Ok(reminded)
}

/// Due on or before this day is `days_before` days ahead of `today` or less.
fn day(today: NaiveDate, days_before: i64) -> NaiveDate {
    let days = Days::new(days_before.unsigned_abs());
    let day = if days_before < 0 {
        today.checked_sub_days(days)
    } else {
        today.checked_add_days(days)
    };
    day.unwrap_or(today)
}

async fn remind_one(
    ctx: &Context,
    row: &entity::duty::Model,
    office: &str,
    stage: i32,
) -> Result<bool, StoreError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    if !duty::set_reminded(&tx, row.id, row.reminded, stage).await? {
        return Ok(false);
    }
    let people = roles::of_office(tx.conn(), office).await?;
    let mut mails = 0_u32;
    for (grant, person) in people {
        if grant.role != Role::OfficeAdmin.as_str() {
            continue;
        }
        let mail = MailOrder::DutyReminder {
            application: row.application_id,
            duty: row.id,
            person: person.id,
        };
        let once = format!("duty-reminder:{}:{stage}:{}", row.id, person.id);
        let job = mail.job(Stamp::new(ctx.ids.uuid(), stamp.at)).once(once);
        jobs::enqueue(&tx, job).await?;
        mails = mails.saturating_add(1);
    }
    let subject = Subject::new(SubjectKind::Duty, row.id);
    let entry = AuditEntry::new(stamp, Actor::system(), AuditAction::DutyReminded, subject);
    let body = json!({ "application": row.application_id, "reminder": stage, "mails": mails });
    tx.commit(entry.with(body)).await?;
    Ok(true)
}
