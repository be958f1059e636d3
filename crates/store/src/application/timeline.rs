//! What happened to an application.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::application_event::{Column, Entity, Model};
use crate::entity::person;
use crate::error::StoreError;
use crate::stamp::Stamp;

/// One step, to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEvent {
    /// Application.
    pub application_id: Uuid,
    /// Action id.
    pub action: &'static str,
    /// Status before; absent for the first.
    pub from_status: Option<&'static str>,
    /// Status after.
    pub to_status: &'static str,
    /// Who; absent for the program.
    pub actor_id: Option<Uuid>,
    /// In which role.
    pub actor_role: Option<&'static str>,
    /// Note for the applicant.
    pub note: Option<String>,
}

/// One step, with the name of who took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// Status after.
    pub to_status: String,
    /// In which role.
    pub actor_role: Option<String>,
    /// Name of the person.
    pub actor_name: Option<String>,
    /// Note for the applicant.
    pub note: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Adds a step behind the others. The application must be locked by this transaction.
pub async fn add_event(tx: &Tx, stamp: Stamp, event: TimelineEvent) -> Result<(), StoreError> {
    let before = Entity::find()
        .filter(Column::ApplicationId.eq(event.application_id))
        .count(tx.conn())
        .await?;
    let row = Model {
        id: stamp.id,
        application_id: event.application_id,
        seq: i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1),
        action: event.action.to_owned(),
        from_status: event.from_status.map(ToOwned::to_owned),
        to_status: event.to_status.to_owned(),
        actor_id: event.actor_id,
        actor_role: event.actor_role.map(ToOwned::to_owned),
        note: event.note,
        at: stamp.at,
    };
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// All steps, oldest first.
pub async fn timeline(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<TimelineRow>, StoreError> {
    let events = Entity::find()
        .find_also_related(person::Entity)
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_asc(Column::Seq)
        .all(conn)
        .await?;
    Ok(events
        .into_iter()
        .map(|(event, actor)| TimelineRow {
            to_status: event.to_status,
            actor_role: event.actor_role,
            actor_name: actor.map(|actor| actor.name),
            note: event.note,
            at: event.at,
        })
        .collect())
}
