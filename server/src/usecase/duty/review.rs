//! One report or request as a reviewer sees it.

use contract::duty::{DutyCase, DutyForm};
use domain::duty::DutyKind;
use domain::money::Yen;
use domain::office::OfficeNumber;
use serde_json::json;
use store::{ConnectionTrait, StoreError, application, duty, entity};
use uuid::Uuid;

use super::error::DutyError;
use super::grant::grant_of;
use super::show::shown;
use crate::actor::Actor;
use crate::context::Context;

/// A report or request, whole. What an office is still writing for the first time is its own: only that
/// it is owed is shown.
pub async fn show_duty_case(ctx: &Context, actor: &Actor, id: Uuid) -> Result<DutyCase, DutyError> {
    let row = duty::find(ctx.db.read(), id).await?;
    let row = row.ok_or(DutyError::NotThere)?;
    let application = application::find(ctx.db.read(), row.application_id).await?;
    let application = application.ok_or(DutyError::NotThere)?;
    Ok(case(ctx, ctx.db.read(), actor, application, row).await?)
}

/// The same as `conn` sees it.
pub(super) async fn case(
    ctx: &Context,
    conn: &impl ConnectionTrait,
    actor: &Actor,
    application: entity::application::Model,
    mut row: entity::duty::Model,
) -> Result<DutyCase, StoreError> {
    let unseen = row.submitted_at.is_none();
    if unseen {
        row.answers = json!({});
    }
    let office_name = application::office_name(conn, &application.office_number).await?;
    let mut duty = shown(ctx, conn, &application, row).await?;
    if unseen {
        duty.documents.clear();
    }
    let reckoned = (duty.kind == DutyKind::TaxReport)
        .then(|| reckoned(&duty.form, grant_of(&application)))
        .flatten();
    Ok(DutyCase {
        reckoned_yen: reckoned,
        conflict: belongs_to(actor, &application.office_number),
        office_number: application.office_number,
        office_name,
        reception_number: application.reception_number,
        duty,
    })
}

fn reckoned(form: &DutyForm, grant: Yen) -> Option<i64> {
    form.reckoned(grant).map(Yen::get)
}

/// Whether the actor is one of the office's own people.
pub(super) fn belongs_to(actor: &Actor, office_number: &str) -> bool {
    actor
        .affiliations
        .iter()
        .any(|held| held.office.as_ref().map(OfficeNumber::as_str) == Some(office_number))
}
