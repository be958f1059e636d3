//! Automatic checks: their results, and what they look up in other applications.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult,
    IntoActiveModel as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    RelationTrait as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{application, case_check, document, payee_account};
use crate::error::StoreError;

/// Looked-up rows shown at most.
const MOST: u64 = 20;

/// Results as last computed.
pub async fn checks_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<case_check::Model>, StoreError> {
    Ok(case_check::Entity::find_by_id(application_id)
        .one(conn)
        .await?)
}

/// Keeps results in place of the former ones.
pub async fn save_checks(tx: &Tx, row: case_check::Model) -> Result<(), StoreError> {
    use case_check::Column;
    let replaced = [
        Column::Submission,
        Column::Results,
        Column::AllOk,
        Column::ComputedAt,
    ];
    case_check::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(Column::ApplicationId)
                .update_columns(replaced)
                .to_owned(),
        )
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Keeps which account an application names, in place of the former one.
pub async fn note_account(tx: &Tx, row: payee_account::Model) -> Result<(), StoreError> {
    use payee_account::Column;
    payee_account::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(Column::ApplicationId)
                .update_columns([Column::OfficeNumber, Column::Fingerprint])
                .to_owned(),
        )
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Numbers of other offices whose applications name the same account, at most 20.
pub async fn same_account(
    conn: &impl ConnectionTrait,
    fingerprint: &str,
    office_number: &str,
) -> Result<Vec<String>, StoreError> {
    use payee_account::Column;
    Ok(payee_account::Entity::find()
        .select_only()
        .column(Column::OfficeNumber)
        .distinct()
        .filter(Column::Fingerprint.eq(fingerprint))
        .filter(Column::OfficeNumber.ne(office_number))
        .order_by_asc(Column::OfficeNumber)
        .limit(MOST)
        .into_tuple()
        .all(conn)
        .await?)
}

/// A document whose content another office handed in too.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct SharedDocument {
    /// Content.
    pub sha256: String,
    /// The other office.
    pub office_number: String,
}

/// Which of these contents other offices handed in with an application that was submitted, at most 20.
pub async fn shared_documents(
    conn: &impl ConnectionTrait,
    contents: Vec<String>,
    office_number: &str,
) -> Result<Vec<SharedDocument>, StoreError> {
    if contents.is_empty() {
        return Ok(Vec::new());
    }
    Ok(document::Entity::find()
        .select_only()
        .column(document::Column::Sha256)
        .column(application::Column::OfficeNumber)
        .distinct()
        .join(JoinType::InnerJoin, document::Relation::Application.def())
        .filter(document::Column::Sha256.is_in(contents))
        .filter(application::Column::OfficeNumber.ne(office_number))
        .filter(application::Column::SubmittedAt.is_not_null())
        .order_by_asc(document::Column::Sha256)
        .order_by_asc(application::Column::OfficeNumber)
        .limit(MOST)
        .into_model::<SharedDocument>()
        .all(conn)
        .await?)
}
