//! A new API token for office software.

use chrono::TimeDelta;
use contract::account::{NewToken, TokenRequest};
use contract::{FieldCode, FieldIssue};
use domain::office::OfficeNumber;
use serde_json::json;
use store::account::tokens;
use store::audit::{self, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::api_token;
use uuid::Uuid;

use super::announce::announce;
use super::list_tokens::token_view;
use super::{AccountError, typed};
use crate::actor::{Actor, OFFICE_ROLES, Scope};
use crate::context::Context;
use crate::usecase::deny::deny;

/// How every token begins, so that scanners for leaked secrets find it.
pub const TOKEN_PREFIX: &str = "tsn_";

/// Longest life of a token, days.
const DAYS_MAX: u32 = 366;

/// Makes a token for one of the person's offices. Its secret is in the answer and nowhere else.
pub async fn create_token(
    ctx: &Context,
    actor: &Actor,
    request: TokenRequest,
) -> Result<NewToken, AccountError> {
    let wanted = check(&request)?;
    if !actor.has_role_in(&wanted.office, &OFFICE_ROLES) {
        deny(
            ctx,
            actor,
            Subject::new(SubjectKind::Office, wanted.office.as_str()),
        )
        .await?;
        return Err(AccountError::NotFound);
    }
    let who = actor.in_audit(Some(wanted.office.as_str()));
    make(ctx, who, actor.person, &wanted).await
}

/// A token request, checked.
pub struct WantedToken {
    /// Office it acts for.
    pub office: OfficeNumber,
    name: String,
    scopes: Vec<Scope>,
    days: u32,
}

/// Checks every field.
pub fn check(request: &TokenRequest) -> Result<WantedToken, AccountError> {
    let mut issues = Vec::new();
    let name = typed::label("name", &request.name, domain::text::LABEL_MAX)
        .map_err(|issue| issues.push(issue));
    let office = typed::office_number("office_number", &request.office_number)
        .map_err(|issue| issues.push(issue));
    let mut scopes = Vec::new();
    for (index, id) in request.scopes.iter().enumerate() {
        match Scope::parse(id) {
            Some(scope) if scope.of_offices() && !scopes.contains(&scope) => scopes.push(scope),
            Some(scope) if scope.of_offices() => {}
            Some(_) | None => {
                issues.push(FieldIssue::new(
                    format!("scopes[{index}]"),
                    FieldCode::NotAllowed,
                ));
            }
        }
    }
    if request.scopes.is_empty() {
        issues.push(FieldIssue::new("scopes", FieldCode::Required));
    }
    if request.days == 0 {
        issues.push(FieldIssue::with("days", FieldCode::TooSmall, "1"));
    } else if request.days > DAYS_MAX {
        issues.push(FieldIssue::with(
            "days",
            FieldCode::TooLarge,
            DAYS_MAX.to_string(),
        ));
    }
    match (name, office) {
        (Ok(name), Ok(office)) if issues.is_empty() => Ok(WantedToken {
            office,
            name,
            scopes,
            days: request.days,
        }),
        _ => Err(AccountError::Invalid(issues)),
    }
}

/// Makes a token of this person (also from the console).
pub async fn make(
    ctx: &Context,
    who: audit::Actor,
    person: Uuid,
    wanted: &WantedToken,
) -> Result<NewToken, AccountError> {
    let stamp = ctx.stamp();
    let secret = ctx.ids.secret();
    let scopes: Vec<&str> = wanted.scopes.iter().map(|scope| scope.as_str()).collect();
    let row = api_token::Model {
        id: stamp.id,
        person_id: person,
        office_number: Some(wanted.office.as_str().to_owned()),
        name: wanted.name.clone(),
        secret_hash: secret.digest(),
        scopes: scopes.join(" "),
        created_at: stamp.at,
        expires_at: stamp.at + TimeDelta::days(wanted.days.into()),
        last_used_at: None,
        revoked_at: None,
    };
    let tx = ctx.db.begin().await?;
    tokens::insert(&tx, row.clone()).await?;
    announce(&tx, person, stamp);
    let subject = Subject::new(SubjectKind::ApiToken, row.id);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::ApiTokenCreated, subject)
        .with(json!({ "scopes": row.scopes, "days": wanted.days, "person": person }));
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    Ok(NewToken {
        token: token_view(row),
        secret: format!("{TOKEN_PREFIX}{}", secret.reveal()),
    })
}
