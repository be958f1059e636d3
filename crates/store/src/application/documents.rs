//! Documents of an application.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::document;
use crate::error::StoreError;

/// Documents of the draft as it stands, in the order they came in.
pub async fn documents_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<document::Model>, StoreError> {
    Ok(document::Entity::find()
        .filter(document::Column::ApplicationId.eq(application_id))
        .filter(document::Column::RemovedAt.is_null())
        .order_by_asc(document::Column::UploadedAt)
        .order_by_asc(document::Column::Id)
        .all(conn)
        .await?)
}

/// A document of an application, also one taken out of the draft after it was submitted.
pub async fn find_document(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
    id: Uuid,
) -> Result<Option<document::Model>, StoreError> {
    Ok(document::Entity::find_by_id(id)
        .filter(document::Column::ApplicationId.eq(application_id))
        .one(conn)
        .await?)
}

/// Adds a document whose content was claimed with [`super::claim_blob`].
pub async fn add_document(tx: &Tx, document: document::Model) -> Result<(), StoreError> {
    document::Entity::insert(document.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Takes a document out of the draft. With `keep_row` the row and its content stay, because a
/// submission may name it.
pub async fn remove_document(
    tx: &Tx,
    id: Uuid,
    at: DateTime<Utc>,
    keep_row: bool,
) -> Result<(), StoreError> {
    if keep_row {
        document::Entity::update_many()
            .col_expr(document::Column::RemovedAt, Expr::value(at))
            .filter(document::Column::Id.eq(id))
            .exec(tx.conn())
            .await?;
    } else {
        document::Entity::delete_by_id(id).exec(tx.conn()).await?;
    }
    Ok(())
}
