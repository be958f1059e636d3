//! The access policy as the operator sees and changes it.

use contract::care::{PolicyCell, PolicyChange, PolicyView};
use contract::{FieldCode, FieldIssue};
use domain::access::Policy;
use domain::text::NOTE_MAX;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::policies;
use store::entity::access_policy;
use store::{Constraint, StoreError};

use super::CareError;
use super::names::Names;
use super::policy::{DELIVERED, policy_in_force};
use super::text::prose;
use crate::actor::Actor;
use crate::context::Context;

/// The policy in force, cell by cell, and those before it.
pub async fn show_policy(ctx: &Context) -> Result<PolicyView, CareError> {
    let conn = ctx.db.read();
    let policy = policy_in_force(ctx, conn).await?;
    let rows = policies::all(conn).await?;
    let names = Names::of(
        conn,
        rows.iter().map(|row| row.put_by).collect(),
        Vec::new(),
    )
    .await?;
    let newest = rows.first();
    Ok(PolicyView {
        version: policy.version().to_owned(),
        since: newest.map(|row| row.put_at),
        by: newest
            .map(|row| names.person(row.put_by))
            .unwrap_or_default(),
        text: newest.map_or_else(
            || Policy::delivered_text().to_owned(),
            |row| row.text.clone(),
        ),
        viewing_days: policy.viewing_days(),
        cells: cells(&policy),
        history: rows.iter().map(|row| change(row, &names)).collect(),
    })
}

fn cells(policy: &Policy) -> Vec<PolicyCell> {
    let viewer = |id: &str| {
        let group = policy.groups().iter().find(|group| group.id == id);
        group.map(|group| group.name.clone()).unwrap_or_default()
    };
    policy
        .cells()
        .iter()
        .map(|cell| PolicyCell {
            viewer: viewer(&cell.group),
            job: cell.job.as_str().to_owned(),
            kind: cell.kind,
            permission: cell.permission,
            certainty: cell.certainty,
            source: cell.source.clone(),
        })
        .collect()
}

fn change(row: &access_policy::Model, names: &Names) -> PolicyChange {
    PolicyChange {
        version: row.version.clone(),
        at: Some(row.put_at),
        by: names.person(row.put_by),
        reason: row.reason.clone(),
        text: String::new(),
    }
}

/// Puts another policy in force, whole or not at all.
pub async fn change_policy(
    ctx: &Context,
    actor: &Actor,
    change: &PolicyChange,
) -> Result<PolicyView, CareError> {
    let reason = prose("reason", &change.reason, NOTE_MAX)?;
    let policy = Policy::parse(&change.text).map_err(|error| {
        let first_line = error.to_string();
        let detail = first_line.trim().to_owned();
        CareError::Fields(vec![FieldIssue::with("text", FieldCode::Invalid, detail)])
    })?;
    if policy.version() == DELIVERED {
        return Err(CareError::field_with(
            "version",
            FieldCode::Duplicate,
            DELIVERED,
        ));
    }
    let stamp = ctx.stamp();
    let row = access_policy::Model {
        id: stamp.id,
        version: policy.version().to_owned(),
        text: change.text.clone(),
        reason,
        put_by: actor.person,
        put_at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    match policies::put(&tx, row).await {
        Err(StoreError::Conflict(Constraint::PolicyVersion)) => {
            let known = policy.version();
            return Err(CareError::field_with(
                "version",
                FieldCode::Duplicate,
                known,
            ));
        }
        other => other?,
    }
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(None),
        AuditAction::PolicyChanged,
        Subject::new(SubjectKind::Policy, policy.version()),
    );
    tx.commit(entry.with(json!({ "version": policy.version() })))
        .await?;
    show_policy(ctx).await
}
