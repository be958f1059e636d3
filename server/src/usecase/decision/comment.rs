//! Internal comments. No route of an applicant reads them.

use std::collections::HashMap;

use contract::review::{CommentList, CommentView, NewComment, PersonRef};
use contract::{FieldCode, FieldIssue};
use domain::person::Role;
use serde_json::json;
use store::audit::AuditAction;
use store::{Stamp, decision, entity, jobs, review};
use uuid::Uuid;

use super::case::{audit_entry, case, review_changed};
use super::error::DecisionError;
use super::mark::read_text;
use crate::actor::{Actor, REVIEW_ROLES};
use crate::context::Context;
use crate::mail::MailOrder;

/// People mentioned in one comment at most.
const MENTIONS: usize = 20;

/// All comments of a case, and who can be mentioned.
pub async fn list_comments(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<CommentList, DecisionError> {
    case(ctx, actor, id).await?;
    let rows = decision::comments_of(ctx.db.read(), id).await?;
    let mentioned = rows.iter().flat_map(mentions);
    let people: Vec<Uuid> = rows
        .iter()
        .map(|row| row.author_id)
        .chain(mentioned)
        .collect();
    let names = review::names_of(ctx.db.read(), people).await?;
    let staff = staff(ctx).await?;
    Ok(CommentList {
        items: rows.iter().map(|row| view(row, &names)).collect(),
        people: staff,
    })
}

/// Adds a comment; who is mentioned is told by mail, without a word of it.
pub async fn add_comment(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &NewComment,
) -> Result<CommentView, DecisionError> {
    let record = case(ctx, actor, id).await?;
    let text =
        read_text("text", &input.text, true).map_err(|issue| DecisionError::Fields(vec![issue]))?;
    let mentioned = read_mentions(ctx, &input.mentions).await?;
    let stamp = ctx.stamp();
    let row = entity::case_comment::Model {
        id: stamp.id,
        application_id: id,
        author_id: actor.person,
        text,
        mentions: serde_json::to_value(&mentioned).unwrap_or_default(),
        at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    decision::add_comment(&tx, row.clone()).await?;
    for person in mentioned.iter().filter(|person| **person != actor.person) {
        let order = MailOrder::Mentioned {
            application: id,
            person: *person,
        };
        jobs::enqueue(&tx, order.job(Stamp::new(ctx.ids.uuid(), stamp.at))).await?;
    }
    review_changed(&tx, id, stamp.at);
    let body = json!({ "comment": row.id, "mentions": mentioned.len() });
    let entry = audit_entry(
        ctx.stamp(),
        actor,
        AuditAction::CommentAdded,
        record.row.id,
        body,
    );
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    let people = mentions(&row).into_iter().chain([row.author_id]).collect();
    let names = review::names_of(ctx.db.read(), people).await?;
    Ok(view(&row, &names))
}

async fn staff(ctx: &Context) -> Result<Vec<PersonRef>, DecisionError> {
    let roles = REVIEW_ROLES.map(Role::as_str);
    let rows = review::reviewers(ctx.db.read(), &roles, &[]).await?;
    Ok(rows
        .into_iter()
        .map(|row| PersonRef {
            id: row.id.to_string(),
            name: row.name,
        })
        .collect())
}

/// Only people of the review can be mentioned.
async fn read_mentions(ctx: &Context, typed: &[String]) -> Result<Vec<Uuid>, DecisionError> {
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    if typed.len() > MENTIONS {
        let issue = FieldIssue::with("mentions", FieldCode::TooLarge, MENTIONS.to_string());
        return Err(DecisionError::Fields(vec![issue]));
    }
    let staff = staff(ctx).await?;
    let mut people = Vec::new();
    for (place, id) in typed.iter().enumerate() {
        let known = staff.iter().any(|person| person.id == *id);
        let id = Uuid::try_parse(id).ok().filter(|_| known).ok_or_else(|| {
            DecisionError::field(&format!("mentions[{place}]"), FieldCode::NotAllowed)
        })?;
        if !people.contains(&id) {
            people.push(id);
        }
    }
    Ok(people)
}

fn mentions(row: &entity::case_comment::Model) -> Vec<Uuid> {
    serde_json::from_value(row.mentions.clone()).unwrap_or_default()
}

fn view(row: &entity::case_comment::Model, names: &HashMap<Uuid, String>) -> CommentView {
    CommentView {
        id: row.id.to_string(),
        author: person(row.author_id, names),
        text: row.text.clone(),
        mentions: mentions(row)
            .into_iter()
            .map(|id| person(id, names))
            .collect(),
        at: row.at,
    }
}

/// A person by name.
pub(super) fn person(id: Uuid, names: &HashMap<Uuid, String>) -> PersonRef {
    PersonRef {
        id: id.to_string(),
        name: names.get(&id).cloned().unwrap_or_default(),
    }
}
