//! The change feed.

use contract::upstream::ChangeNotice;
use domain::care::RecordKind;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::change;
use super::{Store, StoreError};

/// Most changes read at once.
const PAGE: u64 = 500;

impl Store {
    /// Changes after a cursor, oldest first, each with its own cursor.
    pub async fn changes_after(&self, cursor: i64) -> Result<Vec<(i64, ChangeNotice)>, StoreError> {
        let rows = change::Entity::find()
            .filter(change::Column::Id.gt(cursor))
            .order_by_asc(change::Column::Id)
            .limit(PAGE)
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|row| {
                let kind = RecordKind::from_id(&row.kind)
                    .ok_or(StoreError::Inconsistent { what: "kind" })?;
                let notice = ChangeNotice {
                    subject: row.person_id.to_string(),
                    kind,
                    at: row.changed_at,
                };
                Ok((row.id, notice))
            })
            .collect()
    }

    /// The newest cursor; 0 before the first change.
    pub async fn last_change(&self) -> Result<i64, StoreError> {
        let newest = change::Entity::find()
            .order_by_desc(change::Column::Id)
            .one(self.read())
            .await?;
        Ok(newest.map_or(0, |row| row.id))
    }
}
