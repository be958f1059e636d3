//! A row of the queue as it crosses the wire.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use contract::review::{CaseRow, HoldView, PersonRef};
use domain::application::Status;
use domain::calendar::tokyo_date;
use domain::scheme::SchemeId;
use store::review::{QueueRow, names_of, offices_of_people};
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;

/// What rows need besides themselves, in two statements for any number of them.
pub(super) struct Surroundings {
    names: HashMap<Uuid, String>,
    own_offices: HashSet<String>,
    me: Uuid,
    now: DateTime<Utc>,
}

impl Surroundings {
    pub(super) async fn of(
        ctx: &Context,
        conn: &impl ConnectionTrait,
        actor: &Actor,
        rows: &[QueueRow],
    ) -> Result<Self, StoreError> {
        let people = rows
            .iter()
            .flat_map(|row| row.assignee_id.into_iter().chain(row.held_by))
            .collect();
        let mut offices = offices_of_people(conn, vec![actor.person]).await?;
        Ok(Self {
            names: names_of(conn, people).await?,
            own_offices: offices
                .remove(&actor.person)
                .unwrap_or_default()
                .into_iter()
                .collect(),
            me: actor.person,
            now: ctx.clock.now(),
        })
    }

    /// The row as this caller sees it now.
    pub(super) fn case_row(&self, ctx: &Context, row: QueueRow) -> Result<CaseRow, StoreError> {
        let odd = |column| StoreError::Inconsistent {
            table: "applications",
            column,
            row: row.id.to_string(),
        };
        let status = Status::from_id(&row.status).ok_or_else(|| odd("status"))?;
        let received_month = row.received_on.ok_or_else(|| odd("received_on"))?;
        let submitted_at = row.submitted_at.ok_or_else(|| odd("submitted_at"))?;
        let today = tokyo_date(self.now);
        let decision_by = decision_by(ctx, &row.scheme_id, received_month);
        let waits = matches!(status, Status::Submitted | Status::InReview);
        Ok(CaseRow {
            id: row.id.to_string(),
            conflict: self.own_offices.contains(&row.office_number),
            assignee: row.assignee_id.map(|id| self.person(id)),
            hold: self.hold(&row),
            reception_number: row.reception_number.clone().unwrap_or_default(),
            prefecture: row.prefecture.clone().unwrap_or_default(),
            categories: split(row.category.as_deref()),
            flags: split(row.flags.as_deref()),
            age_days: (today - tokyo_date(submitted_at)).num_days(),
            decision_by,
            days_left: decision_by
                .filter(|_| waits)
                .map(|day| (day - today).num_days()),
            scheme_id: row.scheme_id,
            office_number: row.office_number,
            office_name: row.office_name,
            status,
            version: row.version,
            grant_yen: row.grant_yen,
            approved_yen: row.approved_yen,
            received_month,
            submitted_at,
            first_submitted_at: row.first_submitted_at.unwrap_or(submitted_at),
            decided_at: row.decided_at,
        })
    }

    fn hold(&self, row: &QueueRow) -> Option<HoldView> {
        let by = row.held_by?;
        let until = row.held_until.filter(|until| *until > self.now)?;
        Some(HoldView {
            by: self.person(by),
            until,
            mine: by == self.me,
        })
    }

    fn person(&self, id: Uuid) -> PersonRef {
        PersonRef {
            id: id.to_string(),
            name: self.names.get(&id).cloned().unwrap_or_default(),
        }
    }
}

/// Last day by which the result is expected.
fn decision_by(ctx: &Context, scheme_id: &str, received_month: NaiveDate) -> Option<NaiveDate> {
    let scheme = ctx.schemes.get(&SchemeId::parse(scheme_id).ok()?)?;
    Some(scheme.timetable().decision_by(received_month))
}

/// Ids joined by commas.
pub(super) fn split(joined: Option<&str>) -> Vec<String> {
    joined
        .unwrap_or_default()
        .split(',')
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect()
}
