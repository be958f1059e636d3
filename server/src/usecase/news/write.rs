//! An operator writes news, changes them, takes them down.

use contract::news::{BODY_MAX, NewsText, NewsView, SaveNews, TITLE_MAX};
use contract::{FieldCode, FieldIssue};
use domain::calendar::tokyo_date;
use serde_json::json;
use store::StoreError;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::news::Model;
use uuid::Uuid;

use super::error::NewsError;
use super::show::view;
use crate::actor::Actor;
use crate::context::Context;

/// Writes a new one.
pub async fn write_news(
    ctx: &Context,
    actor: &Actor,
    input: &SaveNews,
) -> Result<NewsView, NewsError> {
    let texts = checked(input)?;
    let stamp = ctx.stamp();
    let row = Model {
        id: stamp.id,
        version: 1,
        created_at: stamp.at,
        created_by: actor.person,
        updated_at: stamp.at,
        withdrawn_at: None,
        ..texts
    };
    let tx = ctx.db.begin().await?;
    store::news::add(&tx, row.clone()).await?;
    tx.commit(entry(ctx, actor, AuditAction::NewsWritten, &row))
        .await?;
    Ok(view(row, tokyo_date(stamp.at)))
}

/// Changes one; the caller says which version was seen.
pub async fn change_news(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &SaveNews,
) -> Result<NewsView, NewsError> {
    let texts = checked(input)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let before = store::news::find(tx.conn(), id)
        .await?
        .ok_or(NewsError::NotThere)?;
    if before.version != input.version {
        return Err(NewsError::Changed {
            current_version: before.version,
        });
    }
    let row = Model {
        id,
        version: before.version.saturating_add(1),
        created_at: before.created_at,
        created_by: before.created_by,
        updated_at: stamp.at,
        withdrawn_at: None,
        ..texts
    };
    store::news::change(&tx, row.clone(), before.version)
        .await
        .map_err(|error| match error {
            StoreError::Stale => NewsError::Changed {
                current_version: row.version,
            },
            other => other.into(),
        })?;
    tx.commit(entry(ctx, actor, AuditAction::NewsChanged, &row))
        .await?;
    Ok(view(row, tokyo_date(stamp.at)))
}

/// Takes one down. The row stays, for the record.
pub async fn withdraw_news(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), NewsError> {
    let tx = ctx.db.begin().await?;
    let row = store::news::find(tx.conn(), id)
        .await?
        .ok_or(NewsError::NotThere)?;
    if !store::news::withdraw(&tx, id, ctx.clock.now()).await? {
        return Err(NewsError::NotThere);
    }
    tx.commit(entry(ctx, actor, AuditAction::NewsWithdrawn, &row))
        .await?;
    Ok(())
}

fn entry(ctx: &Context, actor: &Actor, action: AuditAction, row: &Model) -> AuditEntry {
    let subject = Subject::new(SubjectKind::News, row.id);
    let body =
        json!({ "version": row.version, "published_on": row.published_on, "title": row.title });
    AuditEntry::new(ctx.stamp(), actor.in_audit(None), action, subject).with(body)
}

/// The texts as kept, with ids and times still to be filled in.
fn checked(input: &SaveNews) -> Result<Model, NewsError> {
    let mut issues = Vec::new();
    let (title, body) = text("japanese", &input.japanese, &mut issues);
    let (easy_title, easy_body) = other("easy", input.easy.as_ref(), &mut issues);
    let (english_title, english_body) = other("english", input.english.as_ref(), &mut issues);
    if !issues.is_empty() {
        return Err(NewsError::Fields(issues));
    }
    Ok(Model {
        id: Uuid::nil(),
        published_on: input.published_on,
        title,
        body,
        easy_title,
        easy_body,
        english_title,
        english_body,
        version: 0,
        created_at: chrono::DateTime::UNIX_EPOCH,
        created_by: Uuid::nil(),
        updated_at: chrono::DateTime::UNIX_EPOCH,
        withdrawn_at: None,
    })
}

fn other(
    language: &str,
    typed: Option<&NewsText>,
    issues: &mut Vec<FieldIssue>,
) -> (Option<String>, Option<String>) {
    match typed {
        Some(typed) => {
            let (title, body) = text(language, typed, issues);
            (Some(title), Some(body))
        }
        None => (None, None),
    }
}

fn text(language: &str, typed: &NewsText, issues: &mut Vec<FieldIssue>) -> (String, String) {
    let body = typed.body.replace("\r\n", "\n");
    let parts = [
        ("title", typed.title.trim(), TITLE_MAX),
        ("body", body.trim(), BODY_MAX),
    ];
    for (part, text, most) in parts {
        let field = format!("{language}.{part}");
        let refused = text
            .chars()
            .find(|c| c.is_control() && !(part == "body" && *c == '\n'));
        if text.is_empty() {
            issues.push(FieldIssue::new(field, FieldCode::Required));
        } else if text.chars().count() > most {
            issues.push(FieldIssue::with(
                field,
                FieldCode::TooLong,
                most.to_string(),
            ));
        } else if let Some(bad) = refused {
            let detail = format!("U+{:04X}", u32::from(bad));
            issues.push(FieldIssue::with(field, FieldCode::ControlCharacter, detail));
        }
    }
    (typed.title.trim().to_owned(), body.trim().to_owned())
}
