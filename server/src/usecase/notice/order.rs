//! What a notice job carries: ids only.

use contract::notice::{NoticeKind, NoticeState};
use domain::calendar::tokyo_date;
use serde::{Deserialize, Serialize};
use store::jobs::{self, Job};
use store::{Stamp, StoreError, Tx, entity};
use uuid::Uuid;

use super::code::new_code;
use crate::context::Context;

/// Kind of the jobs that make notices.
pub const NOTICE_JOB: &str = "notice";

/// Which notices to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "notice", rename_all = "snake_case")]
pub enum NoticeOrder {
    /// The next ones of a run.
    Run {
        /// Run.
        run: Uuid,
    },
    /// One.
    Single {
        /// Notice.
        id: Uuid,
    },
}

impl NoticeOrder {
    /// The job that makes them.
    pub fn job(&self, stamp: Stamp) -> Job {
        let payload = serde_json::to_value(self).unwrap_or_default();
        Job::new(stamp, NOTICE_JOB, payload)
    }
}

/// Orders the 差戻し通知 of a return with the commit of `tx`. Its mail is the caller's: the applicant is
/// told at once.
///
/// # Errors
/// The database.
pub async fn order_return_notice(
    ctx: &Context,
    tx: &Tx,
    returned: &entity::case_return::Model,
    reception_number: &str,
) -> Result<(), StoreError> {
    let id = ctx.ids.uuid();
    let notice = entity::notice::Model {
        id,
        application_id: returned.application_id,
        decision_id: None,
        return_id: Some(returned.id),
        run_id: None,
        kind: NoticeKind::Return.as_str().to_owned(),
        number: format!("{reception_number} 差戻し{}", returned.ordinal),
        verification_code: new_code(ctx.ids),
        decided_on: tokyo_date(returned.returned_at),
        amount_yen: None,
        state: NoticeState::Waiting.as_str().to_owned(),
        failure: None,
        missing_character: None,
        sha256: None,
        size_bytes: None,
        issued_at: None,
        mailed_at: None,
        first_downloaded_at: None,
        created_at: returned.returned_at,
    };
    store::notice::add_notices(tx, vec![notice]).await?;
    let stamp = Stamp::new(ctx.ids.uuid(), ctx.clock.now());
    jobs::enqueue(tx, NoticeOrder::Single { id }.job(stamp)).await?;
    Ok(())
}
