//! Accounts corrected after 振込不能.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::Value;
use uuid::Uuid;

use super::correction_state::{ASKED, CONFIRMED, REPLACED};
use crate::Tx;
use crate::entity::account_correction::{Column, Entity, Model};
use crate::entity::{application, office};
use crate::error::StoreError;

/// A correction that waits for a reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionRow {
    /// The correction.
    pub correction: Model,
    /// Its application.
    pub application: application::Model,
    /// Name of the office.
    pub office_name: String,
}

/// Adds a correction; one that waits already is replaced.
pub async fn ask_correction(tx: &Tx, correction: Model) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(REPLACED))
        .filter(Column::ApplicationId.eq(correction.application_id))
        .filter(Column::State.eq(ASKED))
        .exec(tx.conn())
        .await?;
    Entity::insert(correction.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The correction that waits.
pub async fn open_correction(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .filter(Column::State.eq(ASKED))
        .one(conn)
        .await?)
}

/// The last correction, whatever became of it.
pub async fn latest_correction(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .one(conn)
        .await?)
}

/// Corrections that wait, oldest first, at most `limit`.
pub async fn open_corrections(
    conn: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<CorrectionRow>, StoreError> {
    let waiting = Entity::find()
        .filter(Column::State.eq(ASKED))
        .order_by_asc(Column::AskedAt)
        .limit(limit)
        .all(conn)
        .await?;
    let ids = waiting.iter().map(|row| row.application_id);
    let applications = application::Entity::find()
        .find_also_related(office::Entity)
        .filter(application::Column::Id.is_in(ids))
        .all(conn)
        .await?;
    let mut known: HashMap<Uuid, (application::Model, String)> = applications
        .into_iter()
        .filter_map(|(row, office)| Some((row.id, (row, office?.name))))
        .collect();
    Ok(waiting
        .into_iter()
        .filter_map(|correction| {
            let (application, office_name) = known.remove(&correction.application_id)?;
            Some(CorrectionRow {
                correction,
                application,
                office_name,
            })
        })
        .collect())
}

/// Closes a correction that waits; false when it does not.
pub async fn close_correction(
    tx: &Tx,
    id: Uuid,
    state: &'static str,
    by: Uuid,
    at: DateTime<Utc>,
    note: Option<String>,
) -> Result<bool, StoreError> {
    let closed = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::DecidedBy, Expr::value(by))
        .col_expr(Column::DecidedAt, Expr::value(at))
        .col_expr(Column::Note, Expr::value(note))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(ASKED))
        .exec(tx.conn())
        .await?;
    Ok(closed.rows_affected == 1)
}

/// Accounts confirmed last, by application, with the moment the applicant asked for them. A submission
/// made later counts before them.
pub async fn confirmed_accounts(
    conn: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, (Value, DateTime<Utc>)>, StoreError> {
    let confirmed: Vec<(Uuid, Value, DateTime<Utc>)> = Entity::find()
        .select_only()
        .column(Column::ApplicationId)
        .column(Column::Account)
        .column(Column::AskedAt)
        .filter(Column::ApplicationId.is_in(ids.iter().copied()))
        .filter(Column::State.eq(CONFIRMED))
        .order_by_asc(Column::AskedAt)
        .into_tuple()
        .all(conn)
        .await?;
    Ok(confirmed
        .into_iter()
        .map(|(id, account, asked_at)| (id, (account, asked_at)))
        .collect())
}
