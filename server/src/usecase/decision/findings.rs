//! Checklist and findings.

use contract::review::{ChecklistView, Finding, FindingsRequest, FindingsView, ReasonView};
use contract::{FieldCode, FieldIssue};
use serde_json::json;
use store::audit::AuditAction;
use store::{StoreError, decision, entity, review};
use uuid::Uuid;

use super::case::{Submitted, audit_entry, case, review_changed, submitted};
use super::error::DecisionError;
use super::mark::{NamedMark, issues, read_text};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::Record;

/// Findings kept of one case at most.
const MOST: usize = 100;

/// The checklist of the scheme and what reviewers found so far.
pub async fn show_findings(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<FindingsView, DecisionError> {
    let record = case(ctx, actor, id).await?;
    let kept = decision::findings_of(ctx.db.read(), id).await?;
    view(ctx, &record, kept).await
}

/// Replaces the findings.
pub async fn save_findings(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &FindingsRequest,
) -> Result<FindingsView, DecisionError> {
    let record = case(ctx, actor, id).await?;
    let submitted = submitted(ctx, ctx.db.read(), &record).await?;
    let findings = read(&record, &submitted, &input.findings)?;
    let stamp = ctx.stamp();
    let row = entity::case_finding::Model {
        application_id: id,
        version: input.version.saturating_add(1),
        items: serde_json::to_value(&findings).unwrap_or_default(),
        saved_by: actor.person,
        saved_at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    match decision::save_findings(&tx, row.clone()).await {
        Ok(()) => {}
        Err(StoreError::Stale | StoreError::Conflict(_)) => {
            drop(tx);
            let now = decision::findings_of(ctx.db.read(), id).await?;
            return Err(DecisionError::Changed {
                current_version: now.map_or(0, |row| row.version),
            });
        }
        Err(error) => return Err(error.into()),
    }
    review_changed(&tx, id, stamp.at);
    let body = json!({ "findings": findings.len(), "version": row.version });
    let entry = audit_entry(stamp, actor, AuditAction::FindingsSaved, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    view(ctx, &record, Some(row)).await
}

fn read(
    record: &Record<'_>,
    submitted: &Submitted,
    typed: &[Finding],
) -> Result<Vec<Finding>, DecisionError> {
    if typed.len() > MOST {
        let issue = FieldIssue::with("findings", FieldCode::TooLarge, MOST.to_string());
        return Err(DecisionError::Fields(vec![issue]));
    }
    let mut wrong = Vec::new();
    let mut findings = Vec::with_capacity(typed.len());
    for (place, finding) in typed.iter().enumerate() {
        let place = format!("findings[{place}]");
        let named = NamedMark {
            field: &finding.field,
            document: finding.document.as_deref(),
            reasons: finding.reasons.iter().map(String::as_str).collect(),
        };
        wrong.extend(issues(record.scheme, submitted, &place, &named));
        match read_text(&format!("{place}.text"), &finding.text, false) {
            Ok(text) => findings.push(Finding {
                text,
                ..finding.clone()
            }),
            Err(issue) => wrong.push(issue),
        }
    }
    if wrong.is_empty() {
        Ok(findings)
    } else {
        Err(DecisionError::Fields(wrong))
    }
}

async fn view(
    ctx: &Context,
    record: &Record<'_>,
    kept: Option<entity::case_finding::Model>,
) -> Result<FindingsView, DecisionError> {
    let savers: Vec<Uuid> = kept.iter().map(|row| row.saved_by).collect();
    let names = review::names_of(ctx.db.read(), savers).await?;
    let findings = kept.as_ref().map(|row| row.items.clone());
    let findings: Option<Vec<Finding>> =
        findings.and_then(|items| serde_json::from_value(items).ok());
    Ok(FindingsView {
        case: record.row.id.to_string(),
        version: kept.as_ref().map_or(0, |row| row.version),
        checklist: record.scheme.documents().iter().map(checklist).collect(),
        findings: findings.unwrap_or_default(),
        saved_by: kept
            .as_ref()
            .and_then(|row| names.get(&row.saved_by).cloned()),
        saved_at: kept.map(|row| row.saved_at),
    })
}

fn checklist(rule: &domain::scheme::DocumentRule) -> ChecklistView {
    ChecklistView {
        kind: rule.kind.as_str().to_owned(),
        name: rule.name.clone(),
        reasons: rule
            .checklist
            .iter()
            .map(|item| ReasonView {
                id: item.id.clone(),
                check: item.hint.clone(),
                text: item.text.clone(),
            })
            .collect(),
        source: rule.origin.source.clone(),
        certainty: rule.origin.certainty,
    }
}
