//! Working for another of one's offices.

use contract::account::ActiveOfficeRequest;
use domain::office::OfficeNumber;
use store::account::sessions;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};

use super::{AccountError, typed};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Switches the session to another office of the person; answers which.
pub async fn switch_office(
    ctx: &Context,
    actor: &Actor,
    request: ActiveOfficeRequest,
) -> Result<OfficeNumber, AccountError> {
    let office = typed::office_number("number", &request.number).map_err(AccountError::field)?;
    let session = actor.session().ok_or(AccountError::NotFound)?;
    if !actor.offices().contains(&office) {
        deny(
            ctx,
            actor,
            Subject::new(SubjectKind::Office, office.as_str()),
        )
        .await?;
        return Err(AccountError::NotFound);
    }
    let tx = ctx.db.begin().await?;
    sessions::set_active_office(&tx, session, Some(office.as_str())).await?;
    let subject = Subject::new(SubjectKind::Session, session);
    let actor = actor.in_audit(Some(office.as_str()));
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        actor,
        AuditAction::OfficeSwitched,
        subject,
    ))
    .await?;
    Ok(office)
}
