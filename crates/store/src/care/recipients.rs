//! Which account is whose own.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _,
};
use uuid::Uuid;

use crate::entity::{recipient_invitation, recipient_link};
use crate::error::StoreError;
use crate::tx::Tx;

/// Notes whose account an invitation makes.
pub async fn invite(tx: &Tx, invitation: recipient_invitation::Model) -> Result<(), StoreError> {
    recipient_invitation::Entity::insert(invitation.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Whose account an invitation makes.
pub async fn invited(
    conn: &impl ConnectionTrait,
    registration: Uuid,
) -> Result<Option<recipient_invitation::Model>, StoreError> {
    Ok(recipient_invitation::Entity::find_by_id(registration)
        .one(conn)
        .await?)
}

/// Ties an account to the record that is its own.
///
/// # Errors
/// [`StoreError::Conflict`] when either is tied already.
pub async fn link(tx: &Tx, link: recipient_link::Model) -> Result<(), StoreError> {
    recipient_link::Entity::insert(link.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The record that is an account's own.
pub async fn subject_of(
    conn: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Option<String>, StoreError> {
    let link = recipient_link::Entity::find()
        .filter(recipient_link::Column::PersonId.eq(person))
        .one(conn)
        .await?;
    Ok(link.map(|link| link.subject))
}

/// The account of a person.
pub async fn account_of(
    conn: &impl ConnectionTrait,
    subject: &str,
) -> Result<Option<Uuid>, StoreError> {
    let link = recipient_link::Entity::find_by_id(subject)
        .one(conn)
        .await?;
    Ok(link.map(|link| link.person_id))
}
