//! Who may edit which municipality, and the operator's desk.

use contract::readiness::{AppointRequest, MunicipalityReadiness, OfficerView, ReadinessDesk};
use contract::{FieldCode, FieldIssue};
use domain::calendar::tokyo_date;
use domain::municipality::MunicipalityCode;
use domain::person::Role;
use serde_json::json;
use store::account::{people, roles};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::{municipality_officer, person};
use store::{Constraint, StoreError};
use uuid::Uuid;

use super::directory::municipalities;
use super::error::ReadinessError;
use super::import::import_view;
use super::view::{everything, full_name};
use crate::actor::Actor;
use crate::context::Context;

/// The municipalities the caller may edit.
pub async fn show_own(
    ctx: &Context,
    actor: &Actor,
) -> Result<Vec<MunicipalityReadiness>, ReadinessError> {
    let own = store::readiness::of_person(ctx.db.read(), actor.person).await?;
    let all = everything(ctx.db.read(), tokyo_date(ctx.clock.now())).await?;
    Ok(all
        .into_iter()
        .filter(|one| own.contains(&one.code))
        .collect())
}

/// What an operator sees: imports and officers.
pub async fn show_desk(ctx: &Context) -> Result<ReadinessDesk, ReadinessError> {
    let conn = ctx.db.read();
    let list = municipalities()?;
    let officers = store::readiness::officers(conn)
        .await?
        .into_iter()
        .map(|(row, person)| officer_view(row, person))
        .collect::<Result<_, _>>()?;
    let imports = store::readiness::imports(conn).await?;
    Ok(ReadinessDesk {
        imports: imports.into_iter().map(import_view).collect(),
        officers,
        edition: list.edition().to_owned(),
        source: list.source().to_owned(),
    })
}

/// Lets somebody with the role `insurer_officer` edit the entry of a municipality.
pub async fn appoint_officer(
    ctx: &Context,
    actor: &Actor,
    request: &AppointRequest,
) -> Result<OfficerView, ReadinessError> {
    let code = MunicipalityCode::parse(&request.code)
        .ok()
        .filter(|code| municipalities().is_ok_and(|list| list.find(code).is_some()))
        .ok_or_else(|| ReadinessError::field(FieldIssue::new("code", FieldCode::NotInList)))?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let nobody = || ReadinessError::field(FieldIssue::new("email", FieldCode::NotInList));
    let email = request.email.trim().to_ascii_lowercase();
    let person = people::find_by_email(tx.conn(), &email)
        .await?
        .filter(|person| person.disabled_at.is_none())
        .ok_or_else(nobody)?;
    let held = roles::of_person(tx.conn(), person.id).await?;
    let officer = Role::InsurerOfficer.as_str();
    if !held.iter().any(|grant| grant.role == officer) {
        return Err(nobody());
    }
    let row = municipality_officer::Model {
        id: stamp.id,
        person_id: person.id,
        municipality_code: code.as_str().to_owned(),
        appointed_by: Some(actor.person),
        created_at: stamp.at,
        ended_at: None,
    };
    match store::readiness::appoint(&tx, row.clone()).await {
        Err(StoreError::Conflict(Constraint::OneLiveOfficer)) => {
            return Err(ReadinessError::AlreadyExists);
        }
        other => other?,
    }
    let subject = Subject::new(SubjectKind::Municipality, code.as_str());
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::OfficerAppointed, subject);
    tx.commit(entry.with(json!({ "person": person.id })))
        .await?;
    officer_view(row, person)
}

/// Ends an appointment.
pub async fn end_officer(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), ReadinessError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let ended = store::readiness::end_appointment(&tx, id, stamp.at)
        .await?
        .ok_or(ReadinessError::NotThere)?;
    let subject = Subject::new(SubjectKind::Municipality, ended.municipality_code);
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(stamp, who, AuditAction::OfficerEnded, subject);
    Ok(tx
        .commit(entry.with(json!({ "person": ended.person_id })))
        .await?)
}

fn officer_view(
    row: municipality_officer::Model,
    person: person::Model,
) -> Result<OfficerView, ReadinessError> {
    let code = MunicipalityCode::parse(&row.municipality_code).ok();
    let list = municipalities()?;
    let known = code.and_then(|code| list.find(&code));
    Ok(OfficerView {
        id: row.id.to_string(),
        person_name: person.name,
        email: person.email,
        code: row.municipality_code,
        municipality: known.map(full_name).unwrap_or_default(),
        since: row.created_at,
    })
}
