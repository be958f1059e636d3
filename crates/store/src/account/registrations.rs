//! Registrations and invitations: links sent by mail.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::registration;
use crate::error::StoreError;
use crate::tx::Tx;

/// Kind of a registration asked for by anybody.
pub const OFFICE: &str = "office";
/// Kind of an invitation.
pub const INVITATION: &str = "invitation";

/// Adds a registration or invitation.
pub async fn insert(tx: &Tx, registration: registration::Model) -> Result<(), StoreError> {
    registration
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// The registration with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<registration::Model>, StoreError> {
    Ok(registration::Entity::find_by_id(id).one(conn).await?)
}

/// The registration this link leads to, used or not.
pub async fn find_by_token(
    conn: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<registration::Model>, StoreError> {
    Ok(registration::Entity::find()
        .filter(registration::Column::TokenHash.eq(token_hash))
        .one(conn)
        .await?)
}

/// Gives an open registration the secret about to be mailed (bookkeeping); false when it was used or
/// taken back meanwhile.
pub async fn set_token(db: &Database, id: Uuid, token_hash: &str) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    let set = registration::Entity::update_many()
        .col_expr(registration::Column::TokenHash, Expr::value(token_hash))
        .filter(registration::Column::Id.eq(id))
        .filter(registration::Column::ConsumedAt.is_null())
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(set.rows_affected > 0)
}

/// Uses (or takes back) an open registration; false when that happened before or its time is over.
pub async fn consume(tx: &Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let consumed = registration::Entity::update_many()
        .col_expr(registration::Column::ConsumedAt, Expr::value(now))
        .filter(registration::Column::Id.eq(id))
        .filter(registration::Column::ConsumedAt.is_null())
        .filter(registration::Column::ExpiresAt.gt(now))
        .exec(tx.conn())
        .await?;
    Ok(consumed.rows_affected > 0)
}

/// Open invitations of an office (or, for `None`, of the federation), newest first.
pub async fn open_invitations(
    conn: &impl ConnectionTrait,
    office: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Vec<registration::Model>, StoreError> {
    let of_office = match office {
        Some(number) => registration::Column::OfficeNumber.eq(number),
        None => registration::Column::OfficeNumber.is_null(),
    };
    Ok(registration::Entity::find()
        .filter(registration::Column::Kind.eq(INVITATION))
        .filter(of_office)
        .filter(registration::Column::ConsumedAt.is_null())
        .filter(registration::Column::ExpiresAt.gt(now))
        .order_by_desc(registration::Column::CreatedAt)
        .all(conn)
        .await?)
}

/// Whether this is a first registration of an office where somebody holds the role by now: it must
/// wait for an invitation.
pub async fn is_taken(
    conn: &impl ConnectionTrait,
    registration: &registration::Model,
) -> Result<bool, StoreError> {
    match (
        registration.kind.as_str(),
        registration.office_number.as_deref(),
    ) {
        (OFFICE, Some(office)) => {
            let members = super::roles::of_office(conn, office).await?;
            Ok(members
                .iter()
                .any(|(grant, _)| grant.role == registration.role))
        }
        _ => Ok(false),
    }
}
