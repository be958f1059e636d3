//! The invented offices and people, written into the database.

use chrono::TimeDelta;
use store::account::{offices, people, roles, tokens};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, Tx, entity};
use uuid::Uuid;

use super::cast::{INVENTED_OFFICES, INVENTED_PEOPLE, InventedPerson};
use super::described::token_secret;
use crate::actor::Scope;
use crate::context::Context;

/// Adds offices, people, roles and tokens where they are missing.
pub(super) async fn seed_people(ctx: &Context) -> Result<(), StoreError> {
    let tx = ctx.db.begin().await?;
    let mut is_new = false;
    for office in INVENTED_OFFICES {
        if offices::find(tx.conn(), office.number).await?.is_some() {
            continue;
        }
        is_new = true;
        let row = entity::office::Model {
            number: office.number.to_owned(),
            name: office.name.to_owned(),
            name_source: "sandbox".to_owned(),
            verified_at: None,
            created_at: ctx.stamp().at,
        };
        offices::insert(&tx, row).await?;
    }
    for invented in INVENTED_PEOPLE {
        is_new |= seed_person(ctx, &tx, invented).await?;
    }
    if !is_new {
        return Ok(());
    }
    let subject = Subject::new(SubjectKind::Installation, "sandbox");
    let system = store::audit::Actor::system();
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        system,
        AuditAction::SandboxPrepared,
        subject,
    ))
    .await
}

/// Adds person, role and token where they are missing; says whether anything was added.
async fn seed_person(
    ctx: &Context,
    tx: &Tx,
    invented: &InventedPerson,
) -> Result<bool, StoreError> {
    let email = invented.email();
    let at = ctx.stamp().at;
    let found = people::find_by_email(tx.conn(), &email).await?;
    let id = match &found {
        Some(person) => person.id,
        None => ctx.ids.uuid(),
    };
    if found.is_none() {
        let name = invented.name.to_owned();
        let person = entity::person::Model {
            id,
            email: email.clone(),
            name,
            created_at: at,
            disabled_at: None,
        };
        people::insert(tx, person).await?;
        tokens::insert(tx, token(ctx, id, &email, invented.office)).await?;
    }
    let held = roles::of_person(tx.conn(), id).await?;
    let is_held = held.iter().any(|grant| {
        grant.role == invented.role.as_str() && grant.office_number.as_deref() == invented.office
    });
    if is_held {
        return Ok(false);
    }
    let grant = entity::role_grant::Model {
        id: ctx.ids.uuid(),
        person_id: id,
        role: invented.role.as_str().to_owned(),
        office_number: invented.office.map(str::to_owned),
        granted_by: None,
        created_at: at,
        ended_at: None,
    };
    roles::grant(tx, grant).await?;
    Ok(true)
}

fn token(
    ctx: &Context,
    person: Uuid,
    email: &str,
    office: Option<&str>,
) -> entity::api_token::Model {
    let stamp = ctx.stamp();
    let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    entity::api_token::Model {
        id: stamp.id,
        person_id: person,
        office_number: office.map(str::to_owned),
        name: "サンドボックス".to_owned(),
        secret_hash: token_secret(ctx, email).digest(),
        scopes: scopes.join(" "),
        created_at: stamp.at,
        // Long enough for every date the sandbox clock may be set to.
        expires_at: stamp.at + TimeDelta::days(36_500),
        last_used_at: None,
        revoked_at: None,
    }
}
