//! Who is to be reminded.

use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{application, duty};
use crate::error::StoreError;

/// Duties that wait for the office, due on or before `until`, for which fewer than `stage` reminders were
/// sent; with the number of the office. At most a hundred.
pub async fn due_for_reminder(
    conn: &impl ConnectionTrait,
    until: NaiveDate,
    stage: i32,
) -> Result<Vec<(duty::Model, String)>, StoreError> {
    let rows = duty::Entity::find()
        .find_also_related(application::Entity)
        .filter(duty::Column::State.is_in(["open", "returned"]))
        .filter(duty::Column::DueOn.lte(until))
        .filter(duty::Column::Reminded.lt(stage))
        .order_by_asc(duty::Column::DueOn)
        .order_by_asc(duty::Column::Id)
        .limit(100)
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(duty, application)| Some((duty, application?.office_number)))
        .collect())
}

/// Notes the reminder about to be sent; false when another server was quicker, or the duty was done
/// meanwhile.
pub async fn set_reminded(tx: &Tx, id: Uuid, before: i32, stage: i32) -> Result<bool, StoreError> {
    let written = duty::Entity::update_many()
        .col_expr(duty::Column::Reminded, Expr::value(stage))
        .filter(duty::Column::Id.eq(id))
        .filter(duty::Column::Reminded.eq(before))
        .filter(duty::Column::State.is_in(["open", "returned"]))
        .exec(tx.conn())
        .await?;
    Ok(written.rows_affected == 1)
}
