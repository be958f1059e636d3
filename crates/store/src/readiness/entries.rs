//! Where municipalities stand, and stood.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{readiness, readiness_change};
use crate::error::StoreError;

/// What is to be written about a municipality.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Id of the change.
    pub id: Uuid,
    /// 全国地方公共団体コード.
    pub municipality_code: String,
    /// State id.
    pub state: &'static str,
    /// 利用開始日.
    pub starts_on: Option<NaiveDate>,
    /// Note.
    pub note: Option<String>,
    /// Who says so.
    pub source: &'static str,
    /// Import it comes with.
    pub import_id: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<Uuid>,
}

/// Every entry, by municipality.
pub async fn all(conn: &impl ConnectionTrait) -> Result<Vec<readiness::Model>, StoreError> {
    Ok(readiness::Entity::find()
        .order_by_asc(readiness::Column::MunicipalityCode)
        .all(conn)
        .await?)
}

/// The entry of a municipality.
pub async fn find(
    conn: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<readiness::Model>, StoreError> {
    Ok(readiness::Entity::find_by_id(code.to_owned())
        .one(conn)
        .await?)
}

/// The same, kept from others until the transaction ends.
pub async fn find_locked(tx: &Tx, code: &str) -> Result<Option<readiness::Model>, StoreError> {
    Ok(readiness::Entity::find_by_id(code.to_owned())
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Writes the entry over version `before` (0: there is none yet) and adds it to the history; answers the
/// new version.
///
/// # Errors
/// [`StoreError::Stale`] when the entry has another version, [`StoreError::Conflict`] when somebody else
/// wrote the first one meanwhile.
pub async fn change(tx: &Tx, entry: Entry, before: i64) -> Result<i64, StoreError> {
    let version = before.saturating_add(1);
    let row = readiness::Model {
        municipality_code: entry.municipality_code.clone(),
        state: entry.state.to_owned(),
        starts_on: entry.starts_on,
        note: entry.note.clone(),
        source: entry.source.to_owned(),
        version,
        updated_at: entry.at,
    };
    if before == 0 {
        readiness::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(tx.conn())
            .await?;
    } else {
        rewrite(tx, row, before).await?;
    }
    let change = readiness_change::Model {
        id: entry.id,
        municipality_code: entry.municipality_code,
        state: entry.state.to_owned(),
        starts_on: entry.starts_on,
        note: entry.note,
        source: entry.source.to_owned(),
        version,
        import_id: entry.import_id,
        changed_at: entry.at,
        changed_by: entry.by,
    };
    readiness_change::Entity::insert(change.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(version)
}

async fn rewrite(tx: &Tx, row: readiness::Model, before: i64) -> Result<(), StoreError> {
    use readiness::Column as C;
    let written = readiness::Entity::update_many()
        .col_expr(C::State, Expr::value(row.state))
        .col_expr(C::StartsOn, Expr::value(row.starts_on))
        .col_expr(C::Note, Expr::value(row.note))
        .col_expr(C::Source, Expr::value(row.source))
        .col_expr(C::Version, Expr::value(row.version))
        .col_expr(C::UpdatedAt, Expr::value(row.updated_at))
        .filter(C::MunicipalityCode.eq(row.municipality_code))
        .filter(C::Version.eq(before))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Where a municipality stood, newest first.
pub async fn history(
    conn: &impl ConnectionTrait,
    code: &str,
) -> Result<Vec<readiness_change::Model>, StoreError> {
    Ok(readiness_change::Entity::find()
        .filter(readiness_change::Column::MunicipalityCode.eq(code))
        .order_by_desc(readiness_change::Column::Version)
        .limit(100)
        .all(conn)
        .await?)
}
