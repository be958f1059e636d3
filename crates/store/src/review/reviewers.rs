//! Who reviews.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::{application, person, role_grant};
use crate::error::StoreError;

/// A reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewerRow {
    /// Person.
    pub id: Uuid,
    /// 氏名.
    pub name: String,
    /// Role id.
    pub role: String,
    /// Cases assigned in one of the states asked for.
    pub cases: i64,
}

/// People who hold one of `roles` and are not locked out, by name, each once; with the cases assigned to them
/// in one of `statuses`.
pub async fn reviewers(
    conn: &impl ConnectionTrait,
    roles: &[&str],
    statuses: &[&str],
) -> Result<Vec<ReviewerRow>, StoreError> {
    let grants = role_grant::Entity::find()
        .find_also_related(person::Entity)
        .filter(role_grant::Column::Role.is_in(roles.iter().copied()))
        .filter(role_grant::Column::EndedAt.is_null())
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .order_by_asc(role_grant::Column::Role)
        .all(conn)
        .await?;
    let cases: Vec<(Option<Uuid>, i64)> = application::Entity::find()
        .select_only()
        .column(application::Column::AssigneeId)
        .column_as(application::Column::QueueNo.count(), "cases")
        .filter(application::Column::AssigneeId.is_not_null())
        .filter(application::Column::Status.is_in(statuses.iter().copied()))
        .group_by(application::Column::AssigneeId)
        .into_tuple()
        .all(conn)
        .await?;
    let cases: HashMap<Option<Uuid>, i64> = cases.into_iter().collect();
    let mut rows: Vec<ReviewerRow> = Vec::new();
    for (grant, person) in grants {
        let Some(person) = person else { continue };
        if rows.iter().any(|row| row.id == person.id) {
            continue;
        }
        rows.push(ReviewerRow {
            id: person.id,
            name: person.name,
            role: grant.role,
            cases: cases.get(&Some(person.id)).copied().unwrap_or_default(),
        });
    }
    Ok(rows)
}
