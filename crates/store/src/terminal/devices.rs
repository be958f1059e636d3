//! From which devices certificates were used.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::certificate_device::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Notes a device of a certificate.
pub(super) async fn seen(
    tx: &Tx,
    certificate: Uuid,
    device: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = Model {
        certificate_id: certificate,
        device: device.to_owned(),
        first_seen_at: now,
        last_seen_at: now,
    };
    let again = OnConflict::columns([Column::CertificateId, Column::Device])
        .update_column(Column::LastSeenAt)
        .to_owned();
    Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The devices of these certificates, latest first.
pub async fn of_certificates(
    conn: &impl ConnectionTrait,
    certificates: Vec<Uuid>,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::CertificateId.is_in(certificates))
        .order_by_desc(Column::LastSeenAt)
        .all(conn)
        .await?)
}
