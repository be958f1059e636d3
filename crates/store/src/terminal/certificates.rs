//! Certificates of terminals.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    Select, UpdateMany,
};
use uuid::Uuid;

use super::devices;
use crate::database::Database;
use crate::entity::{terminal, terminal_certificate};
use crate::error::StoreError;
use crate::tx::Tx;

use terminal_certificate::{Column, Entity, Model};

/// Rows read at once of what ends soon.
const ROWS: u64 = 500;

/// Who revokes, when and why.
#[derive(Clone, Copy, Debug)]
pub struct Revocation<'a> {
    /// Who; absent for the portal itself.
    pub by: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
    /// Why (`domain::terminal::RevocationReason`).
    pub because: &'a str,
}

/// Adds a certificate.
///
/// # Errors
/// [`StoreError::Conflict`] when it is known.
pub async fn insert(tx: &Tx, certificate: Model) -> Result<(), StoreError> {
    certificate
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// The certificate with this id.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// The certificate with this SHA-256.
pub async fn find_by_fingerprint(
    conn: &impl ConnectionTrait,
    fingerprint: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Fingerprint.eq(fingerprint))
        .one(conn)
        .await?)
}

/// The certificates of an office, newest first.
pub async fn of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .order_by_desc(Column::IssuedAt)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?)
}

/// Revokes one certificate of an office; false when there is none such that is not revoked.
pub async fn revoke(
    tx: &Tx,
    office: &str,
    id: Uuid,
    revocation: Revocation<'_>,
) -> Result<bool, StoreError> {
    let revoked = revoked_with(revocation)
        .filter(Column::Id.eq(id))
        .filter(Column::OfficeNumber.eq(office))
        .exec(tx.conn())
        .await?;
    Ok(revoked.rows_affected > 0)
}

/// Revokes every certificate of a terminal but `spared`; answers how many.
pub async fn revoke_of_terminal(
    tx: &Tx,
    terminal: Uuid,
    spared: Option<Uuid>,
    revocation: Revocation<'_>,
) -> Result<u64, StoreError> {
    let mut revoked = revoked_with(revocation).filter(Column::TerminalId.eq(terminal));
    if let Some(spared) = spared {
        revoked = revoked.filter(Column::Id.ne(spared));
    }
    Ok(revoked.exec(tx.conn()).await?.rows_affected)
}

fn revoked_with(revocation: Revocation<'_>) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(revocation.at))
        .col_expr(Column::RevokedBy, Expr::value(revocation.by))
        .col_expr(Column::RevokedBecause, Expr::value(revocation.because))
        .filter(Column::RevokedAt.is_null())
}

/// Notes that a certificate was used from a device (bookkeeping).
pub async fn touch(
    db: &Database,
    certificate: &Model,
    device: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    Entity::update_many()
        .col_expr(Column::LastUsedAt, Expr::value(now))
        .filter(Column::Id.eq(certificate.id))
        .exec(tx.conn())
        .await?;
    if let Some(id) = certificate.terminal_id {
        terminal::Entity::update_many()
            .col_expr(terminal::Column::LastSeenAt, Expr::value(now))
            .filter(terminal::Column::Id.eq(id))
            .exec(tx.conn())
            .await?;
    }
    devices::seen(&tx, certificate.id, device, now).await?;
    tx.commit_bookkeeping().await
}

/// Serial numbers and moments of the portal's own revoked certificates that would still be good.
pub async fn revoked(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
    let rows: Vec<(String, Option<DateTime<Utc>>)> = on_list(now)
        .select_only()
        .column(Column::Serial)
        .column(Column::RevokedAt)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(serial, at)| Some((serial, at?)))
        .collect())
}

/// How many [`revoked`] answers.
pub async fn count_revoked(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    Ok(on_list(now).count(conn).await?)
}

fn on_list(now: DateTime<Utc>) -> Select<Entity> {
    Entity::find()
        .filter(Column::RevokedAt.is_not_null())
        .filter(Column::NotAfter.gt(now))
        .filter(Column::Way.ne("external"))
}

/// Good certificates that end before `before`, by id, some after `after`: those whose offices are told.
pub async fn ending(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    before: DateTime<Utc>,
    after: Option<Uuid>,
) -> Result<Vec<Model>, StoreError> {
    let mut query = Entity::find()
        .filter(Column::RevokedAt.is_null())
        .filter(Column::NotAfter.gt(now))
        .filter(Column::NotAfter.lte(before))
        .filter(Column::TerminalId.is_not_null());
    if let Some(after) = after {
        query = query.filter(Column::Id.gt(after));
    }
    Ok(query.order_by_asc(Column::Id).limit(ROWS).all(conn).await?)
}

/// Whether another good certificate of the terminal lasts longer: then nobody needs to be told.
pub async fn is_renewed(
    conn: &impl ConnectionTrait,
    certificate: &Model,
) -> Result<bool, StoreError> {
    let longer = Entity::find()
        .filter(Column::TerminalId.eq(certificate.terminal_id))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::NotAfter.gt(certificate.not_after))
        .count(conn)
        .await?;
    Ok(longer > 0)
}
