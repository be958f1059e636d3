//! Figures of a scheme between two moments of first receipt. Everything is read from one index.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

use crate::error::StoreError;

/// What the figures are about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FiguresSpan {
    /// Scheme.
    pub scheme_id: String,
    /// First received at or behind.
    pub from: DateTime<Utc>,
    /// And before.
    pub before: DateTime<Utc>,
}

/// Applications of one prefecture, set of categories and state.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct FigureRow {
    /// 都道府県番号.
    pub prefecture: Option<String>,
    /// Category ids joined by commas.
    pub category: Option<String>,
    /// Status id.
    pub status: String,
    /// How many.
    pub cases: i64,
    /// Sum of 交付決定額, yen.
    pub approved_yen: i64,
}

/// First submissions of a day.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct DayRow {
    /// Day, Asia/Tokyo.
    pub day: NaiveDate,
    /// How many.
    pub cases: i64,
}

/// Decided applications by the days it took.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct TurnaroundRow {
    /// Days from last submission to decision.
    pub days: i64,
    /// How many.
    pub cases: i64,
}

/// How often applications were sent back.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct ReturnRow {
    /// Times.
    pub returns: i64,
    /// Applications.
    pub cases: i64,
}

/// How often one reason was given for sending back.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct ReasonRow {
    /// Reason id; empty where only words were given.
    pub reason: String,
    /// Times.
    pub cases: i64,
}

const WITHIN: &str =
    "scheme_id = $1 AND first_submitted_at >= $2 AND first_submitted_at < $3 AND status <> 'draft'";

/// Counts and sums by prefecture, categories and state.
pub async fn sums(
    conn: &impl ConnectionTrait,
    span: &FiguresSpan,
) -> Result<Vec<FigureRow>, StoreError> {
    let sql = format!(
        "SELECT prefecture, category, status, count(*) AS cases,
            CAST(coalesce(sum(approved_yen), 0) AS bigint) AS approved_yen
         FROM applications WHERE {WITHIN} GROUP BY prefecture, category, status"
    );
    Ok(FigureRow::find_by_statement(statement(conn, span, &sql))
        .all(conn)
        .await?)
}

/// First submissions per day in Asia/Tokyo, oldest first.
pub async fn per_day(
    conn: &impl ConnectionTrait,
    span: &FiguresSpan,
) -> Result<Vec<DayRow>, StoreError> {
    let day = day_of(conn.get_database_backend(), "first_submitted_at");
    let sql = format!(
        "SELECT {day} AS day, count(*) AS cases FROM applications WHERE {WITHIN} GROUP BY 1 ORDER BY 1"
    );
    Ok(DayRow::find_by_statement(statement(conn, span, &sql))
        .all(conn)
        .await?)
}

/// Decided applications by whole days (Asia/Tokyo) from the last submission to the decision, fewest first.
pub async fn turnaround(
    conn: &impl ConnectionTrait,
    span: &FiguresSpan,
) -> Result<Vec<TurnaroundRow>, StoreError> {
    let backend = conn.get_database_backend();
    let (decided, submitted) = (
        day_of(backend, "decided_at"),
        day_of(backend, "submitted_at"),
    );
    let days = if backend == DbBackend::Postgres {
        format!("CAST({decided} - {submitted} AS bigint)")
    } else {
        format!("CAST(julianday({decided}) - julianday({submitted}) AS integer)")
    };
    let sql = format!(
        "SELECT {days} AS days, count(*) AS cases FROM applications
         WHERE {WITHIN} AND decided_at IS NOT NULL GROUP BY 1 ORDER BY 1"
    );
    Ok(
        TurnaroundRow::find_by_statement(statement(conn, span, &sql))
            .all(conn)
            .await?,
    )
}

/// How often they were sent back.
pub async fn returns(
    conn: &impl ConnectionTrait,
    span: &FiguresSpan,
) -> Result<ReturnRow, StoreError> {
    let sql = format!(
        "SELECT count(*) AS returns, count(DISTINCT application_events.application_id) AS cases
         FROM application_events JOIN applications ON applications.id = application_events.application_id
         WHERE application_events.to_status = 'returned' AND {WITHIN}"
    );
    Ok(ReturnRow::find_by_statement(statement(conn, span, &sql))
        .one(conn)
        .await?
        .unwrap_or_default())
}

/// Reasons for sending back, the most frequent first; an empty id where only words were given.
pub async fn return_reasons(
    conn: &impl ConnectionTrait,
    span: &FiguresSpan,
) -> Result<Vec<ReasonRow>, StoreError> {
    let sql = format!(
        "SELECT coalesce(return_marks.reason, '') AS reason, count(*) AS cases
         FROM return_marks JOIN case_returns ON case_returns.id = return_marks.return_id
         JOIN applications ON applications.id = case_returns.application_id
         WHERE {WITHIN} GROUP BY 1 ORDER BY 2 DESC, 1"
    );
    Ok(ReasonRow::find_by_statement(statement(conn, span, &sql))
        .all(conn)
        .await?)
}

fn statement(conn: &impl ConnectionTrait, span: &FiguresSpan, sql: &str) -> Statement {
    let values = [
        span.scheme_id.clone().into(),
        span.from.into(),
        span.before.into(),
    ];
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

/// The day in Asia/Tokyo of a moment's column.
fn day_of(backend: DbBackend, column: &str) -> String {
    if backend == DbBackend::Postgres {
        format!("CAST({column} AT TIME ZONE 'Asia/Tokyo' AS date)")
    } else {
        format!("date({column}, '+9 hours')")
    }
}
