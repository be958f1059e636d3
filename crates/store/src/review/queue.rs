//! Pages of the queue.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationTrait as _, Select,
};
use uuid::Uuid;

use super::filter::QueueFilter;
use super::places::{Side, places};
use crate::entity::application::{Column, Entity, Relation};
use crate::entity::office;
use crate::error::StoreError;

/// What the queue shows of an application: everything but its answers.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct QueueRow {
    /// Application id.
    pub id: Uuid,
    /// Place in the order received.
    pub queue_no: i64,
    /// Scheme.
    pub scheme_id: String,
    /// Office.
    pub office_number: String,
    /// Its name as registered.
    pub office_name: String,
    /// Status id.
    pub status: String,
    /// Version.
    pub version: i64,
    /// ④, yen.
    pub grant_yen: Option<i64>,
    /// 受付番号.
    pub reception_number: Option<String>,
    /// First day of the month received in.
    pub received_on: Option<NaiveDate>,
    /// 都道府県番号.
    pub prefecture: Option<String>,
    /// Category ids joined by commas.
    pub category: Option<String>,
    /// Flags joined by commas.
    pub flags: Option<String>,
    /// Reviewer.
    pub assignee_id: Option<Uuid>,
    /// Who has it open.
    pub held_by: Option<Uuid>,
    /// Until when.
    pub held_until: Option<DateTime<Utc>>,
    /// 交付決定額, yen.
    pub approved_yen: Option<i64>,
    /// Decided at.
    pub decided_at: Option<DateTime<Utc>>,
    /// Last submitted at.
    pub submitted_at: Option<DateTime<Utc>>,
    /// First submitted at.
    pub first_submitted_at: Option<DateTime<Utc>>,
}

/// Rows behind `after` in the order received, at most `limit`: one statement finds their places in an
/// index, a second reads them.
pub async fn page(
    conn: &impl ConnectionTrait,
    filter: &QueueFilter,
    after: i64,
    limit: u64,
) -> Result<Vec<QueueRow>, StoreError> {
    let places = places(conn, filter, Side::Behind(after), limit).await?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let rows = shown()
        .filter(Column::QueueNo.is_in(places))
        .order_by_asc(Column::QueueNo)
        .into_model()
        .all(conn)
        .await?;
    Ok(rows)
}

/// One application of the queue; `None` also for a draft.
pub async fn row(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<QueueRow>, StoreError> {
    let found = shown()
        .filter(Column::Id.eq(id))
        .filter(Column::QueueNo.is_not_null())
        .into_model()
        .one(conn)
        .await?;
    Ok(found)
}

/// The applications before and behind this place under the filter.
pub async fn neighbours(
    conn: &impl ConnectionTrait,
    filter: &QueueFilter,
    queue_no: i64,
) -> Result<(Option<Uuid>, Option<Uuid>), StoreError> {
    let before = places(conn, filter, Side::Before(queue_no), 1).await?;
    let behind = places(conn, filter, Side::Behind(queue_no), 1).await?;
    let (before, behind) = (before.first().copied(), behind.first().copied());
    let ids: Vec<(i64, Uuid)> = Entity::find()
        .select_only()
        .columns([Column::QueueNo, Column::Id])
        .filter(Column::QueueNo.is_in(before.into_iter().chain(behind)))
        .into_tuple()
        .all(conn)
        .await?;
    let id_at = |place: Option<i64>| {
        let place = place?;
        ids.iter()
            .find(|(known, _)| *known == place)
            .map(|(_, id)| *id)
    };
    Ok((id_at(before), id_at(behind)))
}

fn shown() -> Select<Entity> {
    Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::QueueNo,
            Column::SchemeId,
            Column::OfficeNumber,
            Column::Status,
            Column::Version,
            Column::GrantYen,
            Column::ReceptionNumber,
            Column::ReceivedOn,
            Column::Prefecture,
            Column::Category,
            Column::Flags,
            Column::AssigneeId,
            Column::HeldBy,
            Column::HeldUntil,
            Column::ApprovedYen,
            Column::DecidedAt,
            Column::SubmittedAt,
            Column::FirstSubmittedAt,
        ])
        .column_as(office::Column::Name, "office_name")
        .join(JoinType::InnerJoin, Relation::Office.def())
}
