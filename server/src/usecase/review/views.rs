//! Saved views of the queue.

use contract::review::{NewSavedView, SavedView, SavedViews};
use contract::{FieldCode, FieldIssue};
use domain::text::{LABEL_MAX, TextError, line};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, entity, review};
use uuid::Uuid;

use super::filter::queue_filter;
use crate::actor::Actor;
use crate::context::Context;

/// Why a view was not saved or removed.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// Not one of the caller's own.
    #[error("not there")]
    NotThere,
    /// Name or filter cannot be used.
    #[error("a field is wrong")]
    Field(FieldIssue),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One's own views and the shared ones, by name.
pub async fn list_views(ctx: &Context, actor: &Actor) -> Result<SavedViews, StoreError> {
    let rows = review::views_of(ctx.db.read(), actor.person).await?;
    let items = rows.into_iter().map(|row| view(actor, row)).collect();
    Ok(SavedViews { items })
}

/// Saves a view; one's own of the same name is replaced.
pub async fn save_view(
    ctx: &Context,
    actor: &Actor,
    input: &NewSavedView,
) -> Result<SavedView, ViewError> {
    let name = line(&input.name, LABEL_MAX).map_err(|error| ViewError::Field(of_name(error)))?;
    queue_filter(ctx, actor, &input.filter).map_err(|issue| {
        let field = format!("filter.{}", issue.field);
        ViewError::Field(FieldIssue { field, ..issue })
    })?;
    let stamp = ctx.stamp();
    let row = entity::saved_view::Model {
        id: ctx.ids.uuid(),
        person_id: actor.person,
        name: name.clone(),
        filter: serde_json::to_value(&input.filter).unwrap_or_default(),
        shared: input.shared,
        created_at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    review::save_view(&tx, row).await?;
    let saved = review::find_view(tx.conn(), actor.person, &name)
        .await?
        .ok_or(ViewError::NotThere)?;
    tx.commit(entry(ctx, actor, AuditAction::ViewSaved, saved.id))
        .await?;
    Ok(view(actor, saved))
}

/// Removes one of one's own views.
pub async fn remove_view(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), ViewError> {
    let tx = ctx.db.begin().await?;
    if !review::remove_view(&tx, actor.person, id).await? {
        return Err(ViewError::NotThere);
    }
    tx.commit(entry(ctx, actor, AuditAction::ViewRemoved, id))
        .await?;
    Ok(())
}

fn entry(ctx: &Context, actor: &Actor, action: AuditAction, id: Uuid) -> AuditEntry {
    let subject = Subject::new(SubjectKind::SavedView, id);
    AuditEntry::new(ctx.stamp(), actor.in_audit(None), action, subject)
}

fn view(actor: &Actor, row: entity::saved_view::Model) -> SavedView {
    SavedView {
        id: row.id.to_string(),
        name: row.name,
        // A filter of a later version than this program reads as no filter.
        filter: serde_json::from_value(row.filter).unwrap_or_default(),
        shared: row.shared,
        mine: row.person_id == actor.person,
    }
}

fn of_name(error: TextError) -> FieldIssue {
    match error {
        TextError::Empty => FieldIssue::new("name", FieldCode::Required),
        TextError::TooLong { max } => FieldIssue::with("name", FieldCode::TooLong, max.to_string()),
        TextError::Control { character } => FieldIssue::with(
            "name",
            FieldCode::ControlCharacter,
            format!("U+{:04X}", u32::from(character)),
        ),
    }
}
