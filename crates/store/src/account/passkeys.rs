//! Passkeys.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::passkey;
use crate::error::StoreError;
use crate::tx::Tx;

/// Passkeys of a person, oldest first.
pub async fn of_person(
    conn: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<passkey::Model>, StoreError> {
    Ok(passkey::Entity::find()
        .filter(passkey::Column::PersonId.eq(person))
        .order_by_asc(passkey::Column::CreatedAt)
        .all(conn)
        .await?)
}

/// How many passkeys a person has.
pub async fn count(conn: &impl ConnectionTrait, person: Uuid) -> Result<u64, StoreError> {
    Ok(passkey::Entity::find()
        .filter(passkey::Column::PersonId.eq(person))
        .count(conn)
        .await?)
}

/// Removes every passkey of a person; answers how many.
pub async fn remove_all(tx: &Tx, person: Uuid) -> Result<u64, StoreError> {
    let removed = passkey::Entity::delete_many()
        .filter(passkey::Column::PersonId.eq(person))
        .exec(tx.conn())
        .await?;
    Ok(removed.rows_affected)
}

/// Adds a passkey.
///
/// # Errors
/// [`StoreError::Conflict`] when the credential is known, whoever's it is.
pub async fn insert(tx: &Tx, passkey: passkey::Model) -> Result<(), StoreError> {
    passkey
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// Notes the use of a person's passkey with its new counter; false when it was removed meanwhile.
pub async fn used(
    tx: &Tx,
    person: Uuid,
    credential_id: &str,
    credential: Value,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let noted = passkey::Entity::update_many()
        .col_expr(passkey::Column::Credential, Expr::value(credential))
        .col_expr(passkey::Column::LastUsedAt, Expr::value(at))
        .filter(passkey::Column::PersonId.eq(person))
        .filter(passkey::Column::CredentialId.eq(credential_id))
        .exec(tx.conn())
        .await?;
    Ok(noted.rows_affected > 0)
}

/// Removes a passkey of a person; false when there is none such.
pub async fn remove(tx: &Tx, person: Uuid, id: Uuid) -> Result<bool, StoreError> {
    let removed = passkey::Entity::delete_many()
        .filter(passkey::Column::Id.eq(id))
        .filter(passkey::Column::PersonId.eq(person))
        .exec(tx.conn())
        .await?;
    Ok(removed.rows_affected > 0)
}
