//! The reviewers' list.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::{application, duty, office};
use crate::error::{Fault, StoreError};

/// Where a page ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DutyCursor {
    /// Opened at.
    pub opened_at: DateTime<Utc>,
    /// Duty id.
    pub id: Uuid,
}

/// Which ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutyFilter {
    /// State ids; empty: every state.
    pub states: Vec<&'static str>,
    /// Kind id.
    pub kind: Option<&'static str>,
    /// Due before this day.
    pub due_before: Option<NaiveDate>,
}

/// A duty with its application and the name of its office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyListed {
    /// The duty.
    pub duty: duty::Model,
    /// Its application.
    pub application: application::Model,
    /// Name of the office.
    pub office_name: String,
}

/// Duties, oldest first, at most `limit`, in two queries.
pub async fn page(
    conn: &impl ConnectionTrait,
    filter: DutyFilter,
    after: Option<DutyCursor>,
    limit: u64,
) -> Result<Vec<DutyListed>, StoreError> {
    use duty::Column;
    let mut query = duty::Entity::find().find_also_related(application::Entity);
    if !filter.states.is_empty() {
        query = query.filter(Column::State.is_in(filter.states));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(Column::Kind.eq(kind));
    }
    if let Some(day) = filter.due_before {
        query = query.filter(Column::DueOn.lt(day));
    }
    if let Some(cursor) = after {
        let same_moment = Condition::all()
            .add(Column::OpenedAt.eq(cursor.opened_at))
            .add(Column::Id.gt(cursor.id));
        query = query.filter(
            Condition::any()
                .add(Column::OpenedAt.gt(cursor.opened_at))
                .add(same_moment),
        );
    }
    let rows = query
        .order_by_asc(Column::OpenedAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    let offices = offices_of(conn, &rows).await?;
    rows.into_iter()
        .map(|(duty, application)| {
            let application = application
                .ok_or_else(|| StoreError::Db(Fault::new("duty without application")))?;
            let office_name = offices
                .iter()
                .find(|office| office.number == application.office_number)
                .map(|office| office.name.clone())
                .unwrap_or_default();
            Ok(DutyListed {
                duty,
                application,
                office_name,
            })
        })
        .collect()
}

/// The offices of these applications.
async fn offices_of(
    conn: &impl ConnectionTrait,
    rows: &[(duty::Model, Option<application::Model>)],
) -> Result<Vec<office::Model>, StoreError> {
    let numbers: Vec<String> = rows
        .iter()
        .filter_map(|(_, application)| Some(application.as_ref()?.office_number.clone()))
        .collect();
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    Ok(office::Entity::find()
        .filter(office::Column::Number.is_in(numbers))
        .all(conn)
        .await?)
}
