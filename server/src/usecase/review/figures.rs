//! The dashboard.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use contract::review::{
    DayFigures, Figures, FiguresQuery, GroupFigures, ReasonFigures, SumFigures,
};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::calendar::tokyo_date;
use domain::prefecture::prefecture_name;
use domain::scheme::{Scheme, SchemeId};
use store::review::{self, FigureRow, FiguresSpan, TurnaroundRow};
use store::{StoreError, change_events};

use super::encoding::CsvEncoding;
use super::filter::QueryError;
use crate::context::Context;

/// What was first received between two days, as it stands now.
pub async fn show_figures(ctx: &Context, query: &FiguresQuery) -> Result<Figures, QueryError> {
    let scheme = scheme_of(ctx, query.scheme.as_deref())?;
    let from = query.from.unwrap_or_else(|| scheme.opens_on());
    let to = query.to.unwrap_or_else(|| tokyo_date(ctx.clock.now()));
    if to < from {
        return Err(FieldIssue::new("to", FieldCode::TooEarly).into());
    }
    let span = FiguresSpan {
        scheme_id: scheme.id().to_string(),
        from: midnight(from),
        before: midnight(to.checked_add_days(Days::new(1)).unwrap_or(to)),
    };
    let latest = change_events::latest(&ctx.db).await?;
    if let Some(known) = ctx.kept.figures.get(latest, &span) {
        return Ok(known);
    }
    let figures = reckon(ctx, scheme, &span, (from, to)).await?;
    ctx.kept.figures.keep(latest, span, figures.clone());
    Ok(figures)
}

/// Each figure is a walk over the whole span; they walk side by side.
async fn reckon(
    ctx: &Context,
    scheme: &Scheme,
    span: &FiguresSpan,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Figures, StoreError> {
    let conn = ctx.db.read();
    let (rows, returned, reasons, turnaround, per_day) = tokio::try_join!(
        review::sums(conn, span),
        review::returns(conn, span),
        review::return_reasons(conn, span),
        review::turnaround(conn, span),
        review::per_day(conn, span),
    )?;
    Ok(Figures {
        scheme_id: span.scheme_id.clone(),
        from,
        to,
        all: total(&rows),
        median_days: median(&turnaround),
        returns: returned.returns,
        returned_cases: returned.cases,
        by_reason: reasons
            .into_iter()
            .map(|row| ReasonFigures {
                text: reason_text(scheme, &row.reason),
                reason: row.reason,
                count: row.cases,
            })
            .collect(),
        per_day: per_day
            .into_iter()
            .map(|row| DayFigures {
                day: row.day,
                received: row.cases,
            })
            .collect(),
        by_prefecture: groups(&rows, |row| row.prefecture.clone()),
        by_category: groups(&rows, |row| row.category.clone()),
    })
}

/// What an applicant is told for a reason of the scheme; empty when it is none of its reasons.
fn reason_text(scheme: &Scheme, id: &str) -> String {
    let mut reasons = scheme.documents().iter().flat_map(|rule| &rule.checklist);
    reasons
        .find(|reason| reason.id == id)
        .map(|reason| reason.text.clone())
        .unwrap_or_default()
}

/// The same as CSV: one line a prefecture and a set of categories.
pub async fn export_figures(
    ctx: &Context,
    query: &FiguresQuery,
) -> Result<(CsvEncoding, Vec<u8>), QueryError> {
    let encoding = CsvEncoding::parse(query.encoding.as_deref())?;
    let figures = show_figures(ctx, query).await?;
    let mut file = encoding.mark().to_vec();
    file.extend(encoding.heading(HEADING));
    file.extend(encoding.line(&cells("全体", "", &figures.all)));
    for group in &figures.by_prefecture {
        let name = prefecture_name(&group.key).unwrap_or(&group.key);
        file.extend(encoding.line(&cells("都道府県", name, &group.sums)));
    }
    for group in &figures.by_category {
        let key = group.key.replace(',', " ");
        file.extend(encoding.line(&cells("区分", &key, &group.sums)));
    }
    for day in &figures.per_day {
        let sums = SumFigures {
            received: day.received,
            ..SumFigures::default()
        };
        file.extend(encoding.line(&cells("受付日", &day.day.to_string(), &sums)));
    }
    Ok((encoding, file))
}

const HEADING: &[&str] = &[
    "集計",
    "項目",
    "受付",
    "申請済",
    "審査中",
    "差戻し",
    "交付決定",
    "交付決定額（円）",
    "不交付",
    "入金済",
    "入金額（円）",
    "取下げ",
    "決定取消",
];

fn cells(kind: &str, name: &str, sums: &SumFigures) -> Vec<String> {
    let numbers = [
        sums.received,
        sums.waiting,
        sums.in_review,
        sums.returned,
        sums.approved,
        sums.approved_yen,
        sums.rejected,
        sums.paid,
        sums.paid_yen,
        sums.withdrawn,
        sums.revoked,
    ];
    let mut cells = vec![kind.to_owned(), name.to_owned()];
    cells.extend(numbers.iter().map(ToString::to_string));
    cells
}

fn scheme_of<'a>(ctx: &'a Context, id: Option<&str>) -> Result<&'a Scheme, FieldIssue> {
    let unknown = || FieldIssue::new("scheme", FieldCode::NotAllowed);
    match id {
        Some(id) => SchemeId::parse(id)
            .ok()
            .and_then(|id| ctx.schemes.get(&id))
            .ok_or_else(unknown),
        None => ctx.schemes.schemes().first().ok_or_else(unknown),
    }
}

/// The moment a day begins in Asia/Tokyo.
fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc() - TimeDelta::hours(9)
}

fn total(rows: &[FigureRow]) -> SumFigures {
    let mut sums = SumFigures::default();
    for row in rows {
        add(&mut sums, row);
    }
    sums
}

fn groups(rows: &[FigureRow], key: impl Fn(&FigureRow) -> Option<String>) -> Vec<GroupFigures> {
    let mut groups: BTreeMap<String, SumFigures> = BTreeMap::new();
    for row in rows {
        let key = key(row).unwrap_or_default();
        add(groups.entry(key).or_default(), row);
    }
    groups
        .into_iter()
        .map(|(key, sums)| GroupFigures { key, sums })
        .collect()
}

fn add(sums: &mut SumFigures, row: &FigureRow) {
    let FigureRow {
        cases,
        approved_yen,
        ..
    } = *row;
    sums.received += cases;
    match Status::from_id(&row.status) {
        Some(Status::Submitted) => sums.waiting += cases,
        Some(Status::InReview) => sums.in_review += cases,
        Some(Status::Returned) => sums.returned += cases,
        Some(Status::Approved | Status::PaymentScheduled | Status::PaymentFailed) => {
            sums.approved += cases;
            sums.approved_yen = sums.approved_yen.saturating_add(approved_yen);
        }
        Some(Status::Paid) => {
            sums.approved += cases;
            sums.paid += cases;
            sums.approved_yen = sums.approved_yen.saturating_add(approved_yen);
            sums.paid_yen = sums.paid_yen.saturating_add(approved_yen);
        }
        Some(Status::Rejected) => sums.rejected += cases,
        Some(Status::Withdrawn) => sums.withdrawn += cases,
        Some(Status::Revoked) => sums.revoked += cases,
        Some(Status::Draft) | None => {}
    }
}

/// The middle of a histogram; between two middle values their mean.
fn median(rows: &[TurnaroundRow]) -> Option<f64> {
    let count: i64 = rows.iter().map(|row| row.cases).sum();
    if count == 0 {
        return None;
    }
    let at = |place: i64| {
        let mut passed = 0;
        rows.iter()
            .find(|row| {
                passed += row.cases;
                passed > place
            })
            .map(|row| i32::try_from(row.days).unwrap_or(i32::MAX))
    };
    let (low, high) = (at((count - 1) / 2)?, at(count / 2)?);
    Some(f64::midpoint(f64::from(low), f64::from(high)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_histogram() {
        let row = |days, cases| TurnaroundRow { days, cases };
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[row(10, 1)]), Some(10.0));
        assert_eq!(median(&[row(10, 1), row(20, 1)]), Some(15.0));
        assert_eq!(median(&[row(1, 3), row(20, 2)]), Some(1.0));
        assert_eq!(median(&[row(1, 2), row(20, 3)]), Some(20.0));
    }
}
