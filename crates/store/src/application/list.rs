//! 申請一覧.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::{application, office};
use crate::error::{Fault, StoreError};

/// Where a page ended: the last row's time of creation and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Begun at.
    pub created_at: DateTime<Utc>,
    /// Application id.
    pub id: Uuid,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationRow {
    /// The application.
    pub application: application::Model,
    /// Name of its office.
    pub office_name: String,
}

/// Applications of some offices, newest first, at most `limit`, in one query.
pub async fn page(
    conn: &impl ConnectionTrait,
    office_numbers: Vec<String>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Vec<ApplicationRow>, StoreError> {
    if office_numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = application::Entity::find()
        .find_also_related(office::Entity)
        .filter(application::Column::OfficeNumber.is_in(office_numbers));
    if let Some(cursor) = after {
        let same_moment = Condition::all()
            .add(application::Column::CreatedAt.eq(cursor.created_at))
            .add(application::Column::Id.lt(cursor.id));
        query = query.filter(
            Condition::any()
                .add(application::Column::CreatedAt.lt(cursor.created_at))
                .add(same_moment),
        );
    }
    let rows = query
        .order_by_desc(application::Column::CreatedAt)
        .order_by_desc(application::Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    rows.into_iter()
        .map(|(application, office)| {
            let office =
                office.ok_or_else(|| StoreError::Db(Fault::new("application without office")))?;
            Ok(ApplicationRow {
                application,
                office_name: office.name,
            })
        })
        .collect()
}

/// Live applications under a scheme in one of these states above `after`, in the order of their ids; at
/// most a hundred.
pub async fn in_states(
    conn: &impl ConnectionTrait,
    scheme: &str,
    states: &[&str],
    after: Option<Uuid>,
) -> Result<Vec<application::Model>, StoreError> {
    let mut query = application::Entity::find()
        .filter(application::Column::SchemeId.eq(scheme))
        .filter(application::Column::Live.eq(true))
        .filter(application::Column::Status.is_in(states.iter().copied()));
    if let Some(after) = after {
        query = query.filter(application::Column::Id.gt(after));
    }
    Ok(query
        .order_by_asc(application::Column::Id)
        .limit(100)
        .all(conn)
        .await?)
}
