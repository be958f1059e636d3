//! Locking a person out.

use serde_json::json;
use store::account::{people, sessions, tokens};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};

use crate::context::Context;
use crate::usecase::account::AccountError;

/// Ends every session and token of the person and refuses further sign-ins.
pub async fn disable_person(ctx: &Context, email: &str) -> Result<(), AccountError> {
    let found = people::find_by_email(ctx.db.read(), &email.to_ascii_lowercase()).await?;
    let person = found.ok_or(AccountError::NotFound)?;
    let now = ctx.stamp().at;
    let tx = ctx.db.begin().await?;
    if !people::disable(&tx, person.id, now).await? {
        return Err(AccountError::NotFound);
    }
    let sessions = sessions::end_all(&tx, person.id, None, now).await?;
    let tokens = tokens::revoke_all(&tx, person.id, None, now).await?;
    let subject = Subject::new(SubjectKind::Person, person.id);
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::operator(),
        AuditAction::PersonDisabled,
        subject,
    )
    .with(json!({ "sessions": sessions, "tokens": tokens }));
    Ok(tx.commit(entry).await?)
}
