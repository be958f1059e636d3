//! The log as CSV.

use bytes::Bytes;
use contract::audit::{AuditQuery, AuditRecordView};
use futures::stream::BoxStream;
use serde_json::json;
use store::StoreError;
use store::audit::{self, AuditAction, AuditEntry, Subject, SubjectKind};

use super::search::{AuditSearchError, filter, views};
use crate::actor::Actor;
use crate::context::Context;

/// Records written at a time: memory stays flat however long the log is.
const AT_ONCE: u64 = 1_000;

/// UTF-8 with byte order mark, so that spreadsheets read it as such.
pub type AuditCsv = BoxStream<'static, Result<Bytes, StoreError>>;

const HEAD: [&str; 10] = [
    "番号",
    "日時(UTC)",
    "操作者の種類",
    "操作者ID",
    "操作者",
    "事業所番号",
    "操作",
    "対象の種類",
    "対象ID",
    "内容",
];

/// Everything the query asks for, newest first. The export itself is written down.
pub async fn export_audit(
    ctx: &Context,
    actor: &Actor,
    query: &AuditQuery,
) -> Result<AuditCsv, AuditSearchError> {
    let filter = filter(ctx, query).await?;
    let subject = Subject::new(SubjectKind::Installation, "audit");
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::AuditExported,
        subject,
    );
    let body = json!({ "action": query.action, "from": query.from, "to": query.to });
    ctx.db.begin().await?.commit(entry.with(body)).await?;
    let (ctx, actor, mut after) = (ctx.clone(), actor.clone(), query.after);
    Ok(Box::pin(async_stream::try_stream! {
        yield lines(std::iter::once(HEAD.map(str::to_owned)), "\u{feff}");
        loop {
            let rows = audit::search(ctx.db.read(), &filter, after, AT_ONCE).await?;
            let Some(last) = rows.last() else { break };
            after = Some(last.seq);
            let records = views(&ctx, &actor, rows).await?;
            yield lines(records.into_iter().map(cells), "");
        }
    }))
}

fn cells(record: AuditRecordView) -> [String; 10] {
    [
        record.seq.to_string(),
        record.at.to_rfc3339(),
        record.actor_kind,
        record.actor_id.unwrap_or_default(),
        harmless(record.actor_name.unwrap_or_default()),
        record.office.unwrap_or_default(),
        record.action,
        record.subject_kind,
        harmless(record.subject_id),
        record.body,
    ]
}

/// What a spreadsheet would take for a formula is written as text.
fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{text}");
    }
    text
}

fn lines(rows: impl Iterator<Item = [String; 10]>, before: &str) -> Bytes {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(before.as_bytes().to_vec());
    for row in rows {
        // Into memory: cannot fail.
        let _ = writer.write_record(row);
    }
    Bytes::from(writer.into_inner().unwrap_or_default())
}
