//! Serial numbers of 受付番号.

use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _,
};

use crate::Tx;
use crate::entity::reception_counter::{Column, Entity, Model};
use crate::error::{Fault, StoreError};

/// The next serial of a scheme, from 1. Rolled back with the transaction: no number is skipped.
pub async fn next_serial(tx: &Tx, scheme_id: &str) -> Result<i64, StoreError> {
    let first = Model {
        scheme_id: scheme_id.to_owned(),
        last: 0,
    };
    Entity::insert(first.into_active_model().reset_all())
        .on_conflict(OnConflict::column(Column::SchemeId).do_nothing().to_owned())
        .exec_without_returning(tx.conn())
        .await?;
    Entity::update_many()
        .col_expr(Column::Last, Expr::col(Column::Last).add(1))
        .filter(Column::SchemeId.eq(scheme_id))
        .exec(tx.conn())
        .await?;
    Entity::find_by_id(scheme_id)
        .one(tx.conn())
        .await?
        .map(|counter| counter.last)
        .ok_or_else(|| StoreError::Db(Fault::new("reception counter is gone")))
}
