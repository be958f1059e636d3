//! How offices are verified: the fact, and letters with codes.

pub mod letters;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _};
use uuid::Uuid;

use crate::account::offices;
use crate::entity::office_verification::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Notes that an office is who it says it is, and how that is known; keeps the first. Says whether there is such an office.
pub async fn verify(
    tx: &Tx,
    office: &str,
    way: &str,
    by: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if !offices::verify(tx, office, at).await? {
        return Ok(false);
    }
    let row = Model {
        office_number: office.to_owned(),
        way: way.to_owned(),
        verified_at: at,
        verified_by: by,
    };
    let known = OnConflict::column(Column::OfficeNumber)
        .do_nothing()
        .to_owned();
    Entity::insert(row.into_active_model().reset_all())
        .on_conflict(known)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(true)
}

/// How an office was verified; `None` when it was not, or at the console.
pub async fn find(conn: &impl ConnectionTrait, office: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(office).one(conn).await?)
}
