//! Finishing a rehearsal with its result page.

use std::sync::Arc;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use contract::notice::show_code;
use contract::onboarding::RehearsalView;
use contract::{FieldCode, FieldIssue};
use documents::notice::{NoticeError, Printed, SheetDay};
use documents::paper::{RehearsalLine, RehearsalSheet};
use documents::vault::BlobRef;
use domain::calendar::{Wareki, tokyo_date, tokyo_time};
use domain::onboarding::{RehearsalCheck, is_passed};
use domain::person::Role;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::{blob, office, rehearsal};
use store::{StoreError, Tx, application, onboarding};

use super::OnboardingError;
use super::desk::{name_of, names, odd, own_office};
use super::results::{Results, details, rehearsal_view, results_of};
use super::seal::{Seal, Statement};
use super::words::{check_name, detail_text, outcome_id};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::document::drop_object;
use crate::usecase::notice::new_code;

/// Makes the result page of the rehearsal under way: numbered, sealed, kept.
pub async fn finish_rehearsal(
    ctx: &Context,
    actor: &Actor,
) -> Result<RehearsalView, OnboardingError> {
    let office = own_office(ctx, actor).await?;
    let open = onboarding::open_rehearsal(ctx.db.read(), &office.number).await?;
    let mut row = open.ok_or(OnboardingError::NotThere)?;
    let results = results_of(&row)?;
    complete(&results)?;
    let stamp = ctx.stamp();
    let number = number_of(&office.number, &row, stamp.at);
    let code = new_code(ctx.ids);
    let seal = Seal::of(&ctx.config)?.sign(&Statement {
        number: &number,
        office: &office.number,
        finished_at: stamp.at,
        results: &results,
        code: &code,
    });
    row.finished_by = Some(actor.person);
    row.finished_at = Some(stamp.at);
    row.number = Some(number);
    row.verification_code = Some(code);
    row.seal = Some(seal);
    // Set and stored with no transaction open; nothing refers to it until the commit.
    let blob = kept(ctx, sheet(ctx, actor, &office, &row, &results).await?).await?;
    row.sha256 = Some(blob.content_hash.to_string());
    row.size_bytes = i64::try_from(blob.size_bytes).ok();
    let (tx, entry) = match write(ctx, actor, &row, &blob).await {
        Ok(written) => written,
        Err(error) => {
            drop_object(ctx, &blob.storage_key).await;
            return Err(match error {
                // A check was run meanwhile: what would be printed is not what is known.
                StoreError::Stale => OnboardingError::Changed {
                    current_version: row.version.saturating_add(1),
                },
                error => error.into(),
            });
        }
    };
    // When the outcome of a commit is unknown the object must stay.
    tx.commit(entry).await?;
    Ok(rehearsal_view(ctx.db.read(), row).await?)
}

fn complete(results: &Results) -> Result<(), OnboardingError> {
    let missing: Vec<FieldIssue> = RehearsalCheck::ALL
        .into_iter()
        .filter(|check| !results.contains_key(check))
        .map(|check| FieldIssue::new(check.as_str(), FieldCode::Required))
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(OnboardingError::Incomplete(missing))
    }
}

/// `SK-office-day-xxxx`; the last part is of the rehearsal's id.
fn number_of(office: &str, row: &rehearsal::Model, at: DateTime<Utc>) -> String {
    let day = tokyo_date(at).format("%Y%m%d");
    let id = row.id.simple().to_string().to_uppercase();
    let tail = id.get(id.len().saturating_sub(4)..).unwrap_or_default();
    format!("SK-{office}-{day}-{tail}")
}

async fn sheet(
    ctx: &Context,
    actor: &Actor,
    office: &office::Model,
    row: &rehearsal::Model,
    results: &Results,
) -> Result<RehearsalSheet, OnboardingError> {
    let at = row.finished_at.unwrap_or(row.begun_at);
    let people = results.values().map(|result| result.by);
    let names = names(ctx.db.read(), people.chain([actor.person])).await?;
    let day = tokyo_date(at);
    let lines = results
        .iter()
        .map(|(check, result)| RehearsalLine {
            name: check_name(*check).to_owned(),
            outcome: outcome_id(result.detail.outcome()).to_owned(),
            text: detail_text(result.detail).to_owned(),
            when: format!("{} {}", moment(result.at), name_of(&names, result.by)),
        })
        .collect();
    Ok(RehearsalSheet {
        number: row.number.clone().unwrap_or_default(),
        day: SheetDay {
            shown: wareki(at),
            year: day.year(),
            month: day.month(),
            day: day.day(),
        },
        finished_at: moment(at),
        office_number: office.number.clone(),
        office_name: office.name.clone(),
        finished_by: name_of(&names, actor.person),
        role: role_of(actor).to_owned(),
        passed: is_passed(&details(results)),
        lines,
        printed: Printed {
            code: show_code(row.verification_code.as_deref().unwrap_or_default()),
            address: ctx.config.link("/verify"),
        },
        seal: row.seal.clone().unwrap_or_default(),
    })
}

/// 管理者ユーザ or 一般ユーザ, as the web service calls its accounts.
fn role_of(actor: &Actor) -> &'static str {
    let is_admin = actor
        .active_office
        .as_ref()
        .is_some_and(|office| actor.has_role_in(office, &[Role::OfficeAdmin]));
    if is_admin {
        "管理者ユーザ"
    } else {
        "一般ユーザ"
    }
}

fn wareki(at: DateTime<Utc>) -> String {
    let day = tokyo_date(at);
    Wareki::of(day).map_or_else(|| day.to_string(), |day| day.to_string())
}

fn moment(at: DateTime<Utc>) -> String {
    let time = tokyo_time(at);
    format!("{} {}時{:02}分", wareki(at), time.hour(), time.minute())
}

/// The page as PDF, kept in the document store.
async fn kept(ctx: &Context, sheet: RehearsalSheet) -> Result<BlobRef, OnboardingError> {
    let typesetter = Arc::clone(&ctx.typesetter);
    let pdf = tokio::task::spawn_blocking(move || typesetter.set(&sheet))
        .await
        .map_err(|error| NoticeError::Typesetting(error.to_string()))??;
    let limit = u64::try_from(pdf.len()).unwrap_or(u64::MAX);
    let mut writer = ctx.vault.writer(limit).await?;
    writer.write(&pdf).await?;
    Ok(writer.finish().await?.keep().await?)
}

/// All but the commit.
async fn write(
    ctx: &Context,
    actor: &Actor,
    row: &rehearsal::Model,
    blob: &BlobRef,
) -> Result<(Tx, AuditEntry), StoreError> {
    let at = row
        .finished_at
        .ok_or_else(|| odd("rehearsals", "finished_at", &row.id))?;
    let tx = ctx.db.begin().await?;
    let content = blob::Model {
        sha256: blob.content_hash.to_string(),
        storage_key: blob.storage_key.clone(),
        wrapped_key: blob.wrapped_key.clone(),
        size_bytes: i64::try_from(blob.size_bytes).unwrap_or(i64::MAX),
        created_at: at,
    };
    // The verification code on the page makes its bytes unlike any other's.
    application::claim_blob(&tx, content).await?;
    onboarding::finish_rehearsal(&tx, row.clone()).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&row.office_number)),
        AuditAction::RehearsalFinished,
        Subject::new(SubjectKind::Rehearsal, row.id),
    );
    let body = json!({ "number": row.number, "sha256": row.sha256 });
    Ok((tx, entry.with(body)))
}
