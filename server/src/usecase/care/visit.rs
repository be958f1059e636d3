//! A visit: the requests of one opening of a record stand together.

use contract::FieldCode;
use domain::access::{Job, Purpose};
use domain::care::RecordKind;
use store::care::visits;
use store::entity::{care_relation, record_view, record_visit};
use store::{Constraint, Stamp, StoreError, Tx};
use uuid::Uuid;

use super::CareError;
use crate::context::Context;

/// Who opens whose record, as what and why.
pub(super) struct Opening<'a> {
    /// Id the page made.
    pub(super) visit: &'a str,
    /// Whose.
    pub(super) subject: &'a str,
    /// Relation; none when it is the recipient's own.
    pub(super) relation: Option<&'a care_relation::Model>,
    /// Who.
    pub(super) person: Uuid,
    /// As what.
    pub(super) job: Job,
    /// Why.
    pub(super) purpose: Purpose,
}

/// What became of a kind asked for, as stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Granted; not known yet what came. After a crash it counts as seen.
    Asked,
    /// Seen.
    Seen,
    /// Not permitted here.
    Denied,
    /// Asked for, but nothing came.
    Nothing,
    /// Printed.
    Printed,
}

impl Outcome {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Seen => "seen",
            Self::Denied => "denied",
            Self::Nothing => "nothing",
            Self::Printed => "printed",
        }
    }
}

impl Opening<'_> {
    /// The visit of this opening, begun if it is its first request. True: it is.
    pub(super) async fn enter(
        &self,
        ctx: &Context,
        tx: &Tx,
    ) -> Result<(record_visit::Model, bool), CareError> {
        let visit = Uuid::try_parse(self.visit)
            .map_err(|_| CareError::field("visit", FieldCode::Invalid))?;
        if let Some(known) = visits::find_of(tx.conn(), self.person, visit).await? {
            let same = known.subject == self.subject
                && known.relation_id == self.relation.map(|relation| relation.id)
                && known.purpose == self.purpose.as_str();
            return if same {
                Ok((known, false))
            } else {
                Err(CareError::field("visit", FieldCode::Duplicate))
            };
        }
        let stamp = ctx.stamp();
        let row = record_visit::Model {
            id: stamp.id,
            visit,
            subject: self.subject.to_owned(),
            relation_id: self.relation.map(|relation| relation.id),
            office_number: self.relation.map(|relation| relation.office_number.clone()),
            person_id: self.person,
            job: self.job.as_str().to_owned(),
            purpose: self.purpose.as_str().to_owned(),
            began_at: stamp.at,
        };
        match visits::begin(tx, row.clone()).await {
            Ok(()) => Ok((row, true)),
            // Another request of the same visit was first; the page sends this one again.
            Err(StoreError::Conflict(Constraint::VisitOfPerson)) => Err(StoreError::Busy.into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Rows of what was asked for.
pub(super) fn views(
    ctx: &Context,
    visit: Uuid,
    request: Stamp,
    kinds: impl IntoIterator<Item = (RecordKind, Outcome)>,
) -> Vec<record_view::Model> {
    kinds
        .into_iter()
        .map(|(kind, outcome)| record_view::Model {
            id: ctx.ids.uuid(),
            visit_id: visit,
            request_id: request.id,
            kind: kind.as_str().to_owned(),
            outcome: outcome.as_str().to_owned(),
            at: request.at,
        })
        .collect()
}
