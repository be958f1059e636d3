//! The same step of many applications at once.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait as _, EntityTrait as _,
    IdenStatic as _, IntoActiveModel as _, QueryFilter as _, QuerySelect as _, QueryTrait as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::change_events::{self, ChangeEvent};
use crate::entity::{application, application_event};
use crate::error::StoreError;

/// A step decided by the state machine, to be written for several applications.
#[derive(Clone, Debug)]
pub struct ManySteps<'a> {
    /// Action id.
    pub action: &'static str,
    /// Status before.
    pub from: &'static str,
    /// Status after.
    pub to: &'static str,
    /// Whether that status is live.
    pub live: bool,
    /// Who.
    pub actor_id: Uuid,
    /// In which role.
    pub actor_role: &'static str,
    /// Note for the applicants.
    pub note: Option<&'a str>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Takes the step: status, version, timeline and word to open pages, in three statements however many
/// applications there are. `ids` holds the applications, each with the id of its new event.
///
/// # Errors
/// [`StoreError::Stale`] when one of them is not in the state the step begins with.
pub async fn step_many(
    tx: &Tx,
    step: &ManySteps<'_>,
    ids: &[(Uuid, Uuid)],
) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    let offices = write_status(tx, step, ids).await?;
    let before = events_before(tx, ids).await?;
    let events = ids.iter().map(|(application, event)| {
        let before = before.get(application).copied().unwrap_or_default();
        event_row(step, *application, *event, before.saturating_add(1))
    });
    application_event::Entity::insert_many(events)
        .exec_without_returning(tx.conn())
        .await?;
    for (application, office) in offices {
        change_events::record(
            tx,
            ChangeEvent {
                office_number: Some(office),
                person_id: None,
                topic: "application",
                subject_id: application.to_string(),
                at: step.at,
            },
        );
    }
    Ok(())
}

/// Writes the status; answers the office of each application.
async fn write_status(
    tx: &Tx,
    step: &ManySteps<'_>,
    ids: &[(Uuid, Uuid)],
) -> Result<Vec<(Uuid, String)>, StoreError> {
    use application::Column;
    let mut update = application::Entity::update_many()
        .col_expr(Column::Status, Expr::value(step.to))
        .col_expr(Column::Live, Expr::value(step.live))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::UpdatedAt, Expr::value(step.at))
        .filter(Column::Id.is_in(ids.iter().map(|(application, _)| *application)))
        .filter(Column::Status.eq(step.from))
        .into_query();
    update.returning(Query::returning().columns([Column::Id, Column::OfficeNumber]));
    let written = tx.conn().query_all(&update).await?;
    if written.len() != ids.len() {
        return Err(StoreError::Stale);
    }
    written
        .iter()
        .map(|row| {
            let application = row.try_get_by(Column::Id.as_str())?;
            Ok((application, row.try_get_by(Column::OfficeNumber.as_str())?))
        })
        .collect()
}

/// How many events each timeline has.
async fn events_before(tx: &Tx, ids: &[(Uuid, Uuid)]) -> Result<HashMap<Uuid, i64>, StoreError> {
    use application_event::Column;
    let counted: Vec<(Uuid, i64)> = application_event::Entity::find()
        .select_only()
        .column(Column::ApplicationId)
        .column_as(Column::Seq.count(), "events")
        .filter(Column::ApplicationId.is_in(ids.iter().map(|(application, _)| *application)))
        .group_by(Column::ApplicationId)
        .into_tuple()
        .all(tx.conn())
        .await?;
    Ok(counted.into_iter().collect())
}

fn event_row(
    step: &ManySteps<'_>,
    application_id: Uuid,
    id: Uuid,
    seq: i64,
) -> application_event::ActiveModel {
    application_event::Model {
        id,
        application_id,
        seq,
        action: step.action.to_owned(),
        from_status: Some(step.from.to_owned()),
        to_status: step.to.to_owned(),
        actor_id: Some(step.actor_id),
        actor_role: Some(step.actor_role.to_owned()),
        note: step.note.map(str::to_owned),
        at: step.at,
    }
    .into_active_model()
    .reset_all()
}
