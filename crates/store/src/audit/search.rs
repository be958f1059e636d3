//! Reading the log.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::{application, audit_record, document, duty, duty_document};
use crate::error::StoreError;

/// Which records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Done to one of these things.
    pub subjects: Option<Vec<String>>,
    /// For this office.
    pub office: Option<String>,
    /// By this person or token.
    pub actor: Option<Uuid>,
    /// This action; with a dot at the end every action of the group.
    pub action: Option<String>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub before: Option<DateTime<Utc>>,
}

/// Records, newest first, older than number `after`, at most `limit`.
pub async fn search(
    conn: &impl ConnectionTrait,
    filter: &AuditFilter,
    after: Option<i64>,
    limit: u64,
) -> Result<Vec<audit_record::Model>, StoreError> {
    use audit_record::Column;
    let mut query = audit_record::Entity::find();
    if let Some(subjects) = &filter.subjects {
        query = query.filter(Column::SubjectId.is_in(subjects.clone()));
    }
    if let Some(office) = &filter.office {
        query = query.filter(Column::OnBehalfOf.eq(office.as_str()));
    }
    if let Some(actor) = filter.actor {
        query = query.filter(Column::ActorId.eq(actor));
    }
    if let Some(action) = &filter.action {
        query = query.filter(if action.ends_with('.') {
            Column::Action.starts_with(action.as_str())
        } else {
            Column::Action.eq(action.as_str())
        });
    }
    if let Some(from) = filter.from {
        query = query.filter(Column::At.gte(from));
    }
    if let Some(before) = filter.before {
        query = query.filter(Column::At.lt(before));
    }
    if let Some(after) = after {
        query = query.filter(Column::Seq.lt(after));
    }
    Ok(query
        .order_by_desc(Column::Seq)
        .limit(limit)
        .all(conn)
        .await?)
}

/// Ids of everything that belongs to an application, itself first, as subjects of records name them.
pub async fn subjects_of_application(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<String>, StoreError> {
    let documents: Vec<Uuid> = document::Entity::find()
        .select_only()
        .column(document::Column::Id)
        .filter(document::Column::ApplicationId.eq(id))
        .into_tuple()
        .all(conn)
        .await?;
    let duties: Vec<Uuid> = duty::Entity::find()
        .select_only()
        .column(duty::Column::Id)
        .filter(duty::Column::ApplicationId.eq(id))
        .into_tuple()
        .all(conn)
        .await?;
    let files: Vec<Uuid> = if duties.is_empty() {
        Vec::new()
    } else {
        duty_document::Entity::find()
            .select_only()
            .column(duty_document::Column::Id)
            .filter(duty_document::Column::DutyId.is_in(duties.clone()))
            .into_tuple()
            .all(conn)
            .await?
    };
    Ok(std::iter::once(id)
        .chain(documents)
        .chain(duties)
        .chain(files)
        .map(|id| id.to_string())
        .collect())
}

/// The application with this reception number.
pub async fn application_by_reception_number(
    conn: &impl ConnectionTrait,
    number: &str,
) -> Result<Option<Uuid>, StoreError> {
    Ok(application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::ReceptionNumber.eq(number))
        .into_tuple()
        .one(conn)
        .await?)
}
