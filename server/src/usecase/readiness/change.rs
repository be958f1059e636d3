//! A municipality's officer, or the operator, writes where the municipality stands.

use contract::readiness::{MunicipalityHistory, ReadinessSource, SaveReadiness};
use contract::upstream::ReadinessState;
use contract::{FieldCode, FieldIssue};
use domain::municipality::MunicipalityCode;
use domain::person::Role;
use domain::readiness::Readiness;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::readiness::Entry;
use store::{Constraint, StoreError, jobs};

use super::directory::municipalities;
use super::error::ReadinessError;
use super::news::NewsOrder;
use super::show::show_municipality;
use super::view::readiness_of;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Characters of a note at most.
const NOTE_MAX: usize = 100;

/// Writes the entry; the caller says which version was seen.
pub async fn change_readiness(
    ctx: &Context,
    actor: &Actor,
    code: &str,
    input: &SaveReadiness,
) -> Result<MunicipalityHistory, ReadinessError> {
    let source = source_of(ctx, actor, code).await?;
    let (readiness, note) = checked(input)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let before = store::readiness::find_locked(&tx, code).await?;
    let version = before.as_ref().map_or(0, |row| row.version);
    if version != input.version {
        return Err(ReadinessError::Changed {
            current_version: version,
        });
    }
    let day_changes = match &before {
        Some(row) => readiness_of(row)? != readiness,
        None => true,
    };
    let entry = Entry {
        id: stamp.id,
        municipality_code: code.to_owned(),
        state: readiness.as_str(),
        starts_on: readiness.starts_on(),
        note,
        source: source.as_str(),
        import_id: None,
        at: stamp.at,
        by: Some(actor.person),
    };
    let version = store::readiness::change(&tx, entry, version)
        .await
        .map_err(|error| raced(error, version))?;
    if day_changes {
        let job = NewsOrder::Change { change: stamp.id }.job(ctx.stamp());
        jobs::enqueue(&tx, job).await?;
    }
    let subject = Subject::new(SubjectKind::Municipality, code);
    let body = json!({ "state": readiness.as_str(), "starts_on": readiness.starts_on(),
        "version": version, "source": source.as_str() });
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::ReadinessChanged, subject);
    tx.commit(entry.with(body)).await?;
    ctx.job_waiting.notify_one();
    show_municipality(ctx, code).await
}

/// In which capacity the caller writes about this municipality. What is not theirs is not there.
async fn source_of(
    ctx: &Context,
    actor: &Actor,
    code: &str,
) -> Result<ReadinessSource, ReadinessError> {
    let known = MunicipalityCode::parse(code).map_err(|_| ReadinessError::NotThere)?;
    if known.as_str() != code || municipalities()?.find(&known).is_none() {
        return Err(ReadinessError::NotThere);
    }
    if actor.has_role(&[Role::InsurerOfficer]) {
        let own = store::readiness::of_person(ctx.db.read(), actor.person).await?;
        if own.iter().any(|own| own == code) {
            return Ok(ReadinessSource::Municipality);
        }
    }
    if actor.has_role(&[Role::Operator]) {
        return Ok(ReadinessSource::Operator);
    }
    deny(ctx, actor, Subject::new(SubjectKind::Municipality, code)).await?;
    Err(ReadinessError::NotThere)
}

fn checked(input: &SaveReadiness) -> Result<(Readiness, Option<String>), ReadinessError> {
    let day = |code| ReadinessError::field(FieldIssue::new("starts_on", code));
    let readiness = match (input.state, input.starts_on) {
        (ReadinessState::Dated, Some(day)) => Readiness::Dated(day),
        (ReadinessState::Dated, None) => return Err(day(FieldCode::Required)),
        (_, Some(_)) => return Err(day(FieldCode::NotAllowed)),
        (ReadinessState::Arranging, None) => Readiness::Arranging,
        (ReadinessState::Undecided, None) => Readiness::Undecided,
    };
    let note = input.note.as_deref().map(str::trim).unwrap_or_default();
    if note.chars().count() > NOTE_MAX {
        let issue = FieldIssue::with("note", FieldCode::TooLong, NOTE_MAX.to_string());
        return Err(ReadinessError::field(issue));
    }
    if let Some(bad) = note.chars().find(|c| c.is_control()) {
        let detail = format!("U+{:04X}", u32::from(bad));
        let issue = FieldIssue::with("note", FieldCode::ControlCharacter, detail);
        return Err(ReadinessError::field(issue));
    }
    Ok((readiness, (!note.is_empty()).then(|| note.to_owned())))
}

/// Two that write the first entry at once: the database lets one.
pub(super) fn raced(error: StoreError, version: i64) -> ReadinessError {
    match error {
        StoreError::Stale
        | StoreError::Conflict(
            Constraint::ReadinessOfMunicipality | Constraint::ReadinessVersion,
        ) => ReadinessError::Changed {
            current_version: version.saturating_add(1),
        },
        other => other.into(),
    }
}
