//! The same step of many applications at once.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, JoinType,
    QueryFilter as _, QuerySelect as _, RelationTrait as _,
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
    let before = before_the_step(tx, ids).await?;
    write_status(tx, step, ids).await?;
    let of_application: HashMap<Uuid, Uuid> = ids.iter().copied().collect();
    let events = before.iter().filter_map(|(application, _, events)| {
        let event = of_application.get(application)?;
        Some(event_row(
            step,
            *application,
            *event,
            events.saturating_add(1),
        ))
    });
    application_event::Entity::insert_many(events)
        .exec_without_returning(tx.conn())
        .await?;
    for (application, office, _) in before {
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

/// Each application with its office and how many events its timeline has.
async fn before_the_step(
    tx: &Tx,
    ids: &[(Uuid, Uuid)],
) -> Result<Vec<(Uuid, String, i64)>, StoreError> {
    use application::Column;
    let events = application_event::Relation::Application.def().rev();
    Ok(application::Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::OfficeNumber)
        .column_as(application_event::Column::Id.count(), "events")
        .join(JoinType::LeftJoin, events)
        .filter(Column::Id.is_in(ids.iter().map(|(application, _)| *application)))
        .group_by(Column::Id)
        .into_tuple()
        .all(tx.conn())
        .await?)
}

async fn write_status(
    tx: &Tx,
    step: &ManySteps<'_>,
    ids: &[(Uuid, Uuid)],
) -> Result<(), StoreError> {
    use application::Column;
    let written = application::Entity::update_many()
        .col_expr(Column::Status, Expr::value(step.to))
        .col_expr(Column::Live, Expr::value(step.live))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::UpdatedAt, Expr::value(step.at))
        .filter(Column::Id.is_in(ids.iter().map(|(application, _)| *application)))
        .filter(Column::Status.eq(step.from))
        .exec(tx.conn())
        .await?;
    if usize::try_from(written.rows_affected) == Ok(ids.len()) {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
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
