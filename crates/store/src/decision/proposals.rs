//! Proposals.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::proposal::{Column, Entity, Model};
use crate::error::StoreError;

/// How a proposal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A second reviewer confirmed it.
    Confirmed,
    /// Taken back.
    Withdrawn,
    /// The application was sent back meanwhile.
    Lapsed,
}

impl End {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
        }
    }
}

/// The open proposal of an application.
pub async fn open_proposal(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .filter(Column::EndedAt.is_null())
        .one(conn)
        .await?)
}

/// Adds a proposal.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneOpenProposal`] when there is an open one.
pub async fn add_proposal(tx: &Tx, row: Model) -> Result<(), StoreError> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Ends a proposal.
///
/// # Errors
/// [`StoreError::Stale`] when it has ended already.
pub async fn end_proposal(
    tx: &Tx,
    id: Uuid,
    end: End,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let ended = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(at))
        .col_expr(Column::EndedAs, Expr::value(end.as_str()))
        .filter(Column::Id.eq(id))
        .filter(Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    if ended.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
