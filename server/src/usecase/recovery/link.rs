//! The links of a recovery.

use contract::account::{RecoveryState, RecoveryStep};
use store::account::{people, recoveries};
use store::entity::recovery;
use uuid::Uuid;

use crate::context::Context;
use crate::secret::Secret;
use crate::usecase::account::AccountError;

/// The recovery under way this link leads to.
pub(super) async fn open_recovery(
    ctx: &Context,
    token: &str,
) -> Result<recovery::Model, AccountError> {
    let secret = Secret::parse(token).ok_or(AccountError::NotFound)?;
    let found = recoveries::find_by_token(ctx.db.read(), &secret.digest()).await?;
    let found = found.ok_or(AccountError::NotFound)?;
    let over = found.expires_at <= ctx.clock.now();
    let open = [
        recoveries::ASKED,
        recoveries::CONFIRMED,
        recoveries::APPROVED,
    ];
    if over || !open.contains(&found.state.as_str()) {
        return Err(AccountError::LinkExpired);
    }
    Ok(found)
}

/// Where the recovery behind a link stands.
pub async fn show_recovery(ctx: &Context, token: &str) -> Result<RecoveryStep, AccountError> {
    let found = open_recovery(ctx, token).await?;
    Ok(RecoveryStep {
        state: match found.state.as_str() {
            recoveries::APPROVED => RecoveryState::Approved,
            recoveries::CONFIRMED => RecoveryState::Waiting,
            _ => RecoveryState::Asked,
        },
        expires_at: found.expires_at,
    })
}

/// What the mail of a recovery says.
#[derive(Clone, Debug)]
pub struct RecoveryMail {
    /// Where to.
    pub to: String,
    /// Whether somebody approved: the link makes a passkey, else it confirms the address.
    pub approved: bool,
    /// The link.
    pub link: String,
}

/// The mail with the link that is due; `None` when the recovery went on or is over. The secret is made
/// here and leaves in the mail alone.
pub async fn recovery_mail(
    ctx: &Context,
    id: Uuid,
) -> Result<Option<RecoveryMail>, store::StoreError> {
    let Some(found) = recoveries::find(ctx.db.read(), id).await? else {
        return Ok(None);
    };
    let approved = found.state == recoveries::APPROVED;
    let due = approved || found.state == recoveries::ASKED;
    if !due || found.expires_at <= ctx.clock.now() {
        return Ok(None);
    }
    let person = people::find(ctx.db.read(), found.person_id).await?;
    let Some(person) = person.filter(|person| person.disabled_at.is_none()) else {
        return Ok(None);
    };
    let secret = ctx.ids.secret();
    if !recoveries::set_token(&ctx.db, id, &found.state, &secret.digest()).await? {
        return Ok(None);
    }
    Ok(Some(RecoveryMail {
        to: person.email,
        approved,
        link: ctx.config.link(&format!("/recover/{}", secret.reveal())),
    }))
}
