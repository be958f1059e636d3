//! Who works on what: assignment and hold. Neither makes a new version of the application.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::filter::{QueueFilter, ReviewerFilter};
use crate::Tx;
use crate::entity::application::{Column, Entity};
use crate::entity::role_grant;
use crate::error::StoreError;

/// Rows changed by one statement.
const BATCH: usize = 500;

/// Gives an application to a reviewer (or nobody) if it is still with `seen`; says whether it was.
pub async fn assign(
    tx: &Tx,
    id: Uuid,
    seen: Option<Uuid>,
    assignee: Option<Uuid>,
) -> Result<bool, StoreError> {
    let still = match seen {
        Some(person) => Column::AssigneeId.eq(person),
        None => Column::AssigneeId.is_null(),
    };
    let written = Entity::update_many()
        .col_expr(Column::AssigneeId, Expr::value(assignee))
        .filter(Column::Id.eq(id))
        .filter(still)
        .exec(tx.conn())
        .await?;
    Ok(written.rows_affected == 1)
}

/// Gives applications nobody has to a reviewer; answers how many there were.
pub async fn assign_all(tx: &Tx, ids: &[Uuid], assignee: Uuid) -> Result<u64, StoreError> {
    let mut given = 0_u64;
    for chunk in ids.chunks(BATCH) {
        let written = Entity::update_many()
            .col_expr(Column::AssigneeId, Expr::value(assignee))
            .filter(Column::Id.is_in(chunk.iter().copied()))
            .filter(Column::AssigneeId.is_null())
            .exec(tx.conn())
            .await?;
        given = given.saturating_add(written.rows_affected);
    }
    Ok(given)
}

/// Id and office of applications nobody has, in the order received, at most `limit`. They are kept from others
/// until the transaction ends; what others hold at this moment is passed over.
pub async fn unassigned(
    tx: &Tx,
    filter: &QueueFilter,
    limit: u64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let filter = QueueFilter {
        reviewer: Some(ReviewerFilter::Nobody),
        ..filter.clone()
    };
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::OfficeNumber)
        .filter(filter.condition(tx.conn().get_database_backend()))
        .order_by_asc(Column::QueueNo)
        .limit(limit)
        .lock_with_behavior(
            sea_orm::sea_query::LockType::Update,
            sea_orm::sea_query::LockBehavior::SkipLocked,
        )
        .into_tuple()
        .all(tx.conn())
        .await?)
}

/// A person who wants to work on an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Application.
    pub application: Uuid,
    /// Who.
    pub person: Uuid,
    /// Now.
    pub now: DateTime<Utc>,
    /// Until when without another sign of life.
    pub until: DateTime<Utc>,
}

/// Takes or renews a hold; `false` when somebody else has it. Leaves no audit record: it changes nothing.
pub async fn hold(db: &crate::Database, hold: Hold) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    let free = Condition::any()
        .add(Column::HeldBy.is_null())
        .add(Column::HeldBy.eq(hold.person))
        .add(Column::HeldUntil.is_null())
        .add(Column::HeldUntil.lte(hold.now));
    let written = Entity::update_many()
        .col_expr(Column::HeldBy, Expr::value(hold.person))
        .col_expr(Column::HeldUntil, Expr::value(hold.until))
        .filter(Column::Id.eq(hold.application))
        .filter(free)
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(written.rows_affected == 1)
}

/// Ends a person's hold; says whether there was one.
pub async fn release(
    db: &crate::Database,
    application: Uuid,
    person: Uuid,
) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    let nobody: Option<Uuid> = None;
    let never: Option<DateTime<Utc>> = None;
    let written = Entity::update_many()
        .col_expr(Column::HeldBy, Expr::value(nobody))
        .col_expr(Column::HeldUntil, Expr::value(never))
        .filter(Column::Id.eq(application))
        .filter(Column::HeldBy.eq(person))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(written.rows_affected == 1)
}

/// Offices these people belong to now.
pub async fn offices_of_people(
    conn: &impl ConnectionTrait,
    people: Vec<Uuid>,
) -> Result<HashMap<Uuid, Vec<String>>, StoreError> {
    let rows: Vec<(Uuid, Option<String>)> = role_grant::Entity::find()
        .select_only()
        .column(role_grant::Column::PersonId)
        .column(role_grant::Column::OfficeNumber)
        .filter(role_grant::Column::PersonId.is_in(people))
        .filter(role_grant::Column::OfficeNumber.is_not_null())
        .filter(role_grant::Column::EndedAt.is_null())
        .into_tuple()
        .all(conn)
        .await?;
    let mut offices: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (person, office) in rows {
        offices.entry(person).or_default().extend(office);
    }
    Ok(offices)
}
