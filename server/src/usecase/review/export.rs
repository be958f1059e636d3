//! The queue as CSV.

use bytes::Bytes;
use contract::review::{CaseRow, ExportQuery};
use domain::calendar::tokyo_date;
use domain::prefecture::prefecture_name;
use futures::stream::BoxStream;
use serde_json::json;
use store::StoreError;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::review::{self, QueueFilter};

use super::encoding::CsvEncoding;
use super::filter::{QueryError, queue_filter};
use super::row::Surroundings;
use crate::actor::Actor;
use crate::context::Context;

/// Rows read at once: memory stays flat however long the file is.
const BATCH: u64 = 500;

const HEADING: &[&str] = &[
    "受付番号",
    "事業所番号",
    "事業所名",
    "都道府県",
    "区分",
    "状態",
    "受付月",
    "初回申請日",
    "申請日",
    "申請額（円）",
    "交付決定額（円）",
    "決定日",
    "担当者",
    "注意",
];

/// A CSV file on its way.
pub struct Exported {
    /// Encoding.
    pub encoding: CsvEncoding,
    /// The bytes; an error in the middle breaks the answer off.
    pub content: BoxStream<'static, Result<Bytes, StoreError>>,
}

/// Everything under the filter in the order received, after leaving an audit record.
pub async fn export_cases(
    ctx: &Context,
    actor: &Actor,
    query: &ExportQuery,
) -> Result<Exported, QueryError> {
    let encoding = CsvEncoding::parse(query.encoding.as_deref())?;
    let wanted = query.filter();
    let filter = queue_filter(ctx, actor, &wanted)?;
    let subject = Subject::new(SubjectKind::Installation, "queue");
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::CasesExported,
        subject,
    );
    let body = json!({
        "status": wanted.status, "month": wanted.month, "prefecture": wanted.prefecture,
        "category": wanted.category, "flag": wanted.flag, "searched": wanted.q.is_some(),
    });
    ctx.db.begin().await?.commit(entry.with(body)).await?;
    Ok(Exported {
        encoding,
        content: Box::pin(lines(ctx.clone(), actor.clone(), filter, encoding)),
    })
}

fn lines(
    ctx: Context,
    actor: Actor,
    filter: QueueFilter,
    encoding: CsvEncoding,
) -> impl futures::Stream<Item = Result<Bytes, StoreError>> {
    async_stream::try_stream! {
        let mut first = encoding.mark().to_vec();
        first.extend(encoding.heading(HEADING));
        yield Bytes::from(first);
        let mut after = 0;
        loop {
            let rows = review::page(ctx.db.read(), &filter, after, BATCH).await?;
            let Some(last) = rows.last() else { break };
            after = last.queue_no;
            let around = Surroundings::of(&ctx, ctx.db.read(), &actor, &rows).await?;
            let mut chunk = Vec::new();
            for row in rows {
                chunk.extend(encoding.line(&cells(&around.case_row(&ctx, row)?)));
            }
            yield Bytes::from(chunk);
        }
    }
}

fn cells(row: &CaseRow) -> Vec<String> {
    let yen = |amount: Option<i64>| amount.map(|yen| yen.to_string()).unwrap_or_default();
    vec![
        row.reception_number.clone(),
        row.office_number.clone(),
        row.office_name.clone(),
        prefecture_name(&row.prefecture)
            .unwrap_or(&row.prefecture)
            .to_owned(),
        row.categories.join(" "),
        row.status.label_ja().to_owned(),
        row.received_month.format("%Y-%m").to_string(),
        tokyo_date(row.first_submitted_at).to_string(),
        tokyo_date(row.submitted_at).to_string(),
        yen(row.grant_yen),
        yen(row.approved_yen),
        row.decided_at
            .map(|at| tokyo_date(at).to_string())
            .unwrap_or_default(),
        row.assignee
            .as_ref()
            .map(|person| person.name.clone())
            .unwrap_or_default(),
        row.flags.join(" "),
    ]
}
