//! Begin an application.

use contract::answers::{Answers, OfficeAnswers};
use contract::application::{ApplicationView, NewApplication};
use domain::application::Status;
use domain::office::OfficeNumber;
use domain::scheme::{SchemeId, Window};
use serde_json::json;
use store::application::{self, TimelineEvent};
use store::audit::{AuditAction, Subject, SubjectKind};
use store::{Constraint, StoreError, entity};

use super::announce::{changed, entry};
use super::reach::{Missed, denied, may_apply_for};
use super::record::Record;
use super::timeline_role;
use super::view::view;
use crate::actor::Actor;
use crate::context::Context;

/// Why no application was begun.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// No such scheme.
    #[error("no such scheme")]
    UnknownScheme,
    /// Not an office number.
    #[error("not an office number")]
    OfficeNumber,
    /// Not one of the actor's offices.
    #[error("not one of the actor's offices")]
    NotThere,
    /// The window has not opened yet.
    #[error("the window has not opened yet")]
    NotYetOpen,
    /// The window is closed.
    #[error("the window is closed")]
    Closed,
    /// The office has a live application under this scheme.
    #[error("the office has applied already")]
    AlreadyApplied,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins an application: window open, one live application per office and scheme, the office's name
/// filled in.
pub async fn create_application(
    ctx: &Context,
    actor: &Actor,
    input: &NewApplication,
) -> Result<ApplicationView, CreateError> {
    let office =
        OfficeNumber::parse(&input.office_number).map_err(|_| CreateError::OfficeNumber)?;
    let scheme = SchemeId::parse(&input.scheme_id)
        .ok()
        .and_then(|id| ctx.schemes.get(&id))
        .ok_or(CreateError::UnknownScheme)?;
    if !may_apply_for(actor, office.as_str()) {
        let subject = Subject::new(SubjectKind::Office, office.as_str());
        return Err(match denied(ctx, actor, subject).await {
            Missed::NotThere => CreateError::NotThere,
            Missed::Store(error) => error.into(),
        });
    }
    match scheme.window(ctx.clock.now()) {
        Window::Open { .. } => {}
        Window::NotYetOpen => return Err(CreateError::NotYetOpen),
        Window::Closed => return Err(CreateError::Closed),
    }
    begin(ctx, actor, scheme.id().as_str(), office.as_str())
        .await
        .map_err(|error| match error {
            StoreError::Conflict(Constraint::OneLiveApplication) => CreateError::AlreadyApplied,
            error => error.into(),
        })
}

async fn begin(
    ctx: &Context,
    actor: &Actor,
    scheme_id: &str,
    office_number: &str,
) -> Result<ApplicationView, StoreError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let name = application::office_name(tx.conn(), office_number).await?;
    let office = OfficeAnswers {
        name,
        ..OfficeAnswers::default()
    };
    let answers = Answers {
        office: Some(office),
        ..Answers::default()
    };
    let row = entity::application::Model {
        id: ctx.ids.uuid(),
        scheme_id: scheme_id.to_owned(),
        office_number: office_number.to_owned(),
        status: Status::Draft.as_str().to_owned(),
        live: Status::Draft.is_live(),
        version: 1,
        answers: serde_json::to_value(&answers).unwrap_or_default(),
        grant_yen: None,
        reception_number: None,
        received_on: None,
        created_by: actor.person,
        created_at: stamp.at,
        updated_at: stamp.at,
        submitted_at: None,
        queue_no: None,
        prefecture: office_number.get(..2).map(str::to_owned),
        category: None,
        flags: None,
        assignee_id: None,
        held_by: None,
        held_until: None,
        approved_yen: None,
        decided_at: None,
        first_submitted_at: None,
    };
    application::insert(&tx, row.clone()).await?;
    let event = TimelineEvent {
        application_id: row.id,
        action: "create",
        from_status: None,
        to_status: Status::Draft.as_str(),
        actor_id: Some(actor.person),
        actor_role: timeline_role(actor, office_number),
        note: None,
    };
    application::add_event(&tx, ctx.stamp(), event).await?;
    changed(&tx, &row, stamp);
    let body = json!({ "scheme": scheme_id });
    let audit = entry(stamp, actor, AuditAction::ApplicationCreated, &row, body);
    let shown = view(ctx, tx.conn(), Record::of(ctx, row)?).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(shown)
}
