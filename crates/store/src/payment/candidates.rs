//! What could be paid: approved applications of a scheme.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromJsonQueryResult, FromQueryResult,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::corrections::confirmed_accounts;
use crate::entity::{application, office, submission};
use crate::error::{Fault, StoreError};

/// Which applications are wanted.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Scheme.
    pub scheme_id: &'a str,
    /// Months of receipt (first days) whose payment is due.
    pub received_on: &'a [NaiveDate],
}

/// An approved application with all a payment needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Approved {
    /// Application.
    pub application_id: Uuid,
    /// Its place in the queue.
    pub queue_no: i64,
    /// Office.
    pub office_number: String,
    /// Name of the office.
    pub office_name: String,
    /// 受付番号.
    pub reception_number: String,
    /// Month of receipt.
    pub received_on: Option<NaiveDate>,
    /// 交付決定額, yen.
    pub approved_yen: Option<i64>,
    /// 口座情報 as confirmed after 振込不能, else as submitted last; `Null` when there is none.
    pub account: Value,
}

/// Said in the query itself and not as a parameter: the index of what is to be paid is used only where the
/// database sees the state it holds.
const IS_APPROVED: &str = "status = 'approved'";

/// Of an application, what a payment needs: its answers are many times as long.
#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    queue_no: i64,
    office_number: String,
    reception_number: Option<String>,
    received_on: Option<NaiveDate>,
    approved_yen: Option<i64>,
}

/// Of answers, what a payment needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
struct AccountPart {
    #[serde(default)]
    account: Value,
}

/// The next approved applications behind a place in the queue, at most `limit`, in four queries. With
/// `lock` they are kept from others until the transaction ends.
///
/// In the order received, because every index of the queue is: what is written to them for one page of
/// payments lies together, and not all over the country's applications.
pub async fn approved(
    conn: &impl ConnectionTrait,
    wanted: &Wanted<'_>,
    after: i64,
    limit: u64,
    lock: bool,
) -> Result<Vec<Approved>, StoreError> {
    use application::Column;
    let mut query = application::Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::QueueNo,
            Column::OfficeNumber,
            Column::ReceptionNumber,
            Column::ReceivedOn,
            Column::ApprovedYen,
        ])
        .filter(Expr::cust(IS_APPROVED))
        .filter(Column::SchemeId.eq(wanted.scheme_id))
        .filter(Column::ReceivedOn.is_in(wanted.received_on.iter().copied()))
        .filter(Column::QueueNo.gt(after));
    if lock {
        query = query.lock_exclusive();
    }
    let rows = query
        .order_by_asc(Column::QueueNo)
        .limit(limit)
        .into_model::<Row>()
        .all(conn)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let names = office_names(conn, &rows).await?;
    let mut accounts = submitted_accounts(conn, &ids).await?;
    for (id, (account, asked_at)) in confirmed_accounts(conn, &ids).await? {
        let earlier = accounts.get(&id).is_none_or(|(_, at)| *at <= asked_at);
        if earlier {
            accounts.insert(id, (account, asked_at));
        }
    }
    rows.into_iter()
        .map(|row| {
            let office_name = names
                .get(&row.office_number)
                .cloned()
                .ok_or_else(|| StoreError::Db(Fault::new("application without office")))?;
            Ok(Approved {
                application_id: row.id,
                queue_no: row.queue_no,
                office_name,
                office_number: row.office_number,
                reception_number: row.reception_number.unwrap_or_default(),
                received_on: row.received_on,
                approved_yen: row.approved_yen,
                account: accounts
                    .remove(&row.id)
                    .map_or(Value::Null, |(account, _)| account),
            })
        })
        .collect()
}

async fn office_names(
    conn: &impl ConnectionTrait,
    rows: &[Row],
) -> Result<HashMap<String, String>, StoreError> {
    let mut numbers: Vec<&str> = rows.iter().map(|row| row.office_number.as_str()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let offices: Vec<(String, String)> = office::Entity::find()
        .select_only()
        .column(office::Column::Number)
        .column(office::Column::Name)
        .filter(office::Column::Number.is_in(numbers))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(offices.into_iter().collect())
}

/// Accounts as submitted last.
async fn submitted_accounts(
    conn: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, (Value, DateTime<Utc>)>, StoreError> {
    let answers: Vec<(Uuid, AccountPart, DateTime<Utc>)> = submission::Entity::find()
        .select_only()
        .column(submission::Column::ApplicationId)
        .column(submission::Column::Answers)
        .column(submission::Column::SubmittedAt)
        .filter(submission::Column::ApplicationId.is_in(ids.iter().copied()))
        .order_by_asc(submission::Column::Ordinal)
        .into_tuple()
        .all(conn)
        .await?;
    // Later ones overwrite.
    Ok(answers
        .into_iter()
        .map(|(id, part, at)| (id, (part.account, at)))
        .collect())
}
