//! From where somebody of an office acts.

use domain::access::Job;
use domain::office::OfficeNumber;
use store::account::offices;
use store::audit::{Subject, SubjectKind};
use store::care::relations;
use store::entity::{care_relation, office};
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

use super::CareError;
use crate::actor::Actor;
use crate::context::Context;
use crate::upstream::{Acting, Upstream};
use crate::usecase::deny::deny;

/// The office, the job and the session somebody acts in.
pub(super) struct Desk {
    /// 介護保険事業所番号.
    pub(super) office: String,
    /// As what.
    pub(super) job: Job,
    /// Session.
    pub(super) session: Uuid,
}

impl Desk {
    /// The desk of an actor at the active office. Who has several jobs there acts in the one that sees most.
    pub(super) fn of(actor: &Actor) -> Result<Self, CareError> {
        let office = actor.active_office.as_ref().ok_or(CareError::NoOffice)?;
        let held = |job: &Job| {
            actor.affiliations.iter().any(|affiliation| {
                affiliation.office.as_ref() == Some(office)
                    && Job::of(affiliation.role) == Some(*job)
            })
        };
        let job = Job::IN_OFFICES.into_iter().find(held);
        Ok(Self {
            office: OfficeNumber::as_str(office).to_owned(),
            job: job.ok_or(CareError::NoOffice)?,
            session: actor.session().ok_or(CareError::NoOffice)?,
        })
    }

    /// The office's row.
    pub(super) async fn office_row(
        &self,
        conn: &impl ConnectionTrait,
    ) -> Result<office::Model, CareError> {
        let found = offices::find(conn, &self.office).await?;
        found.ok_or(CareError::NoOffice)
    }

    /// A relation of this office. Another office's answers as one that is not there, and leaves a record.
    pub(super) async fn relation(
        &self,
        ctx: &Context,
        actor: &Actor,
        id: Uuid,
    ) -> Result<care_relation::Model, CareError> {
        match relations::find_in(ctx.db.read(), &self.office, id).await? {
            Some(found) => Ok(found),
            None => Err(out_of_reach(ctx, actor, SubjectKind::CareRelation, id).await),
        }
    }

    /// On whose behalf the platform is asked.
    pub(super) fn acting(&self, actor: &Actor) -> Acting {
        Acting {
            office_number: self.office.clone(),
            account: actor.person,
        }
    }
}

/// Writes down that somebody reached for what is not theirs, and answers that it is not there.
pub(super) async fn out_of_reach(
    ctx: &Context,
    actor: &Actor,
    kind: SubjectKind,
    id: Uuid,
) -> CareError {
    match deny(ctx, actor, Subject::new(kind, id)).await {
        Ok(()) => CareError::NotThere,
        Err(error) => error.into(),
    }
}

/// The platform this installation is connected to.
pub(super) fn platform(ctx: &Context) -> Result<&dyn Upstream, CareError> {
    ctx.platform.as_deref().ok_or(CareError::NotConnected)
}

/// A stored word this program does not know.
pub(super) fn odd(table: &'static str, column: &'static str, row: impl Into<String>) -> StoreError {
    StoreError::Inconsistent {
        table,
        column,
        row: row.into(),
    }
}
