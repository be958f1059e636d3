//! From an order to a mail on its way.

use store::StoreError;
use store::account::{people, registrations};
use store::entity::registration;
use uuid::Uuid;

use super::text::{self, Words};
use super::{Mail, MailError, MailOrder};
use crate::context::Context;

/// A mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Mail server.
    #[error(transparent)]
    Mail(#[from] MailError),
}

/// Writes and sends the mail an order names. An order that has lost its point (link used, account
/// locked) is done without a mail.
pub async fn deliver(ctx: &Context, order: &MailOrder) -> Result<(), DeliverError> {
    let (to, words) = match order {
        MailOrder::RegistrationLink { registration } => {
            let Some(found) = registrations::find(ctx.db.read(), *registration).await? else {
                return Ok(());
            };
            match link_mail(ctx, &found).await? {
                Some(words) => (found.email, words),
                None => return Ok(()),
            }
        }
        MailOrder::OfficeAskedFor { person, .. } => match address(ctx, *person).await? {
            Some(to) => (to, text::office_asked_for(&ctx.config.link("/office"))),
            None => return Ok(()),
        },
        MailOrder::Receipt {
            application,
            reception_number,
            person,
        } => {
            let page = ctx.config.link(&format!("/applications/{application}"));
            match address(ctx, *person).await? {
                Some(to) => (to, text::receipt(reception_number, &page)),
                None => return Ok(()),
            }
        }
    };
    let mail = Mail {
        id: ctx.ids.uuid(),
        at: ctx.clock.now(),
        to,
        subject: words.subject.to_owned(),
        text: words.text,
    };
    Ok(ctx.mailer.send(&mail).await?)
}

/// The words for a registration or invitation. The secret of its link is made here and leaves in the
/// mail alone; a second attempt makes a new one.
async fn link_mail(
    ctx: &Context,
    registration: &registration::Model,
) -> Result<Option<Words>, DeliverError> {
    if registration.consumed_at.is_some() || registration.expires_at <= ctx.clock.now() {
        return Ok(None);
    }
    if registrations::is_taken(ctx.db.read(), registration).await? {
        return Ok(Some(text::office_taken(&ctx.config.link("/sign-in"))));
    }
    let secret = ctx.ids.secret();
    if !registrations::set_token(&ctx.db, registration.id, &secret.digest()).await? {
        return Ok(None);
    }
    let link = ctx.config.link(&format!("/register/{}", secret.reveal()));
    Ok(Some(if registration.kind == registrations::INVITATION {
        text::invitation(&link)
    } else {
        text::registration(&link)
    }))
}

/// Where a person who is not locked out is written to.
async fn address(ctx: &Context, person: Uuid) -> Result<Option<String>, StoreError> {
    let found = people::find(ctx.db.read(), person).await?;
    Ok(found
        .filter(|person| person.disabled_at.is_none())
        .map(|person| person.email))
}
