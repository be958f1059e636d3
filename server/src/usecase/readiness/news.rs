//! Telling who follows a municipality that its day changed.

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::readiness_change;
use store::jobs::Job;
use store::{Stamp, StoreError, jobs};
use uuid::Uuid;

use crate::context::Context;
use crate::mail::MailOrder;

/// Kind of the jobs that tell followers.
pub const NEWS_JOB: &str = "readiness_news";

/// Of which changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum NewsOrder {
    /// One change.
    Change {
        /// Change id.
        change: Uuid,
    },
    /// Everything an import changed.
    Import {
        /// Import id.
        import: Uuid,
    },
}

impl NewsOrder {
    /// The job that tells.
    pub fn job(self, stamp: Stamp) -> Job {
        let payload = serde_json::to_value(self).unwrap_or_default();
        Job::new(stamp, NEWS_JOB, payload)
    }
}

/// Queues a mail to everybody who follows what changed, some hundred a transaction. Begun again after a
/// crash it queues nobody twice.
pub async fn tell(ctx: &Context, order: NewsOrder) -> Result<(), StoreError> {
    let conn = ctx.db.read();
    let changes = match order {
        NewsOrder::Change { change } => {
            let found = store::readiness::find_change(conn, change).await?;
            found.into_iter().collect()
        }
        NewsOrder::Import { import } => store::readiness::changes_of_import(conn, import).await?,
    };
    for change in changes {
        if is_news(ctx, &change).await? {
            tell_of(ctx, &change).await?;
        }
    }
    ctx.job_waiting.notify_one();
    Ok(())
}

/// A note alone is no news.
async fn is_news(ctx: &Context, change: &readiness_change::Model) -> Result<bool, StoreError> {
    let history = store::readiness::history(ctx.db.read(), &change.municipality_code).await?;
    let before = history
        .iter()
        .find(|earlier| earlier.version == change.version.saturating_sub(1));
    Ok(before.is_none_or(|before| {
        (&before.state, before.starts_on) != (&change.state, change.starts_on)
    }))
}

async fn tell_of(ctx: &Context, change: &readiness_change::Model) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let code = &change.municipality_code;
        let some = store::readiness::followers(ctx.db.read(), code, after).await?;
        let Some(last) = some.last().copied() else {
            return Ok(());
        };
        after = Some(last);
        let stamp = ctx.stamp();
        let tx = ctx.db.begin().await?;
        let mut queued = 0_u32;
        for follow in some {
            let mail = MailOrder::ReadinessNews {
                follow,
                change: change.id,
            };
            let once = format!("readiness-news:{}:{follow}", change.id);
            let job = mail.job(Stamp::new(ctx.ids.uuid(), stamp.at)).once(once);
            if jobs::enqueue(&tx, job).await? == jobs::Enqueued::New {
                queued = queued.saturating_add(1);
            }
        }
        let subject = Subject::new(SubjectKind::Municipality, code);
        let entry = AuditEntry::new(stamp, Actor::system(), AuditAction::ReadinessTold, subject);
        tx.commit(entry.with(json!({ "change": change.id, "mails": queued })))
            .await?;
    }
}
