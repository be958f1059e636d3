//! From an order to a mail on its way.

use chrono::NaiveDate;
use domain::duty::DutyState;
use store::StoreError;
use store::account::{people, registrations};
use store::entity::registration;
use uuid::Uuid;

use super::notice;
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
        MailOrder::Returned {
            application,
            person,
        } => {
            let page = ctx.config.link(&format!("/applications/{application}"));
            match address(ctx, *person).await? {
                Some(to) => (to, text::returned(&page)),
                None => return Ok(()),
            }
        }
        MailOrder::Mentioned {
            application,
            person,
        } => {
            let page = ctx.config.link(&format!("/review/cases/{application}"));
            match address(ctx, *person).await? {
                Some(to) => (to, text::mentioned(&page)),
                None => return Ok(()),
            }
        }
        MailOrder::PaymentFailed {
            application,
            person,
        } => {
            let page = ctx
                .config
                .link(&format!("/applications/{application}/account"));
            match address(ctx, *person).await? {
                Some(to) => (to, text::payment_failed(&page)),
                None => return Ok(()),
            }
        }
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
        MailOrder::Notice { notice } => match notice::mail(ctx, *notice).await? {
            Some(found) => found,
            None => return Ok(()),
        },
        MailOrder::DutyReminder {
            application,
            duty,
            person,
        } => {
            let page = duty_page(ctx, *application, *duty);
            match (waiting(ctx, *duty).await?, address(ctx, *person).await?) {
                (Some(due_on), Some(to)) => (to, text::duty_reminder(due_on, &page)),
                _ => return Ok(()),
            }
        }
        MailOrder::DutyAnswered {
            application,
            duty,
            person,
        } => {
            let page = duty_page(ctx, *application, *duty);
            match address(ctx, *person).await? {
                Some(to) => (to, text::duty_answered(&page)),
                None => return Ok(()),
            }
        }
    };
    let mail = Mail {
        id: match order {
            // Sent again after a crash, it is the same mail.
            MailOrder::Notice { notice } => *notice,
            _ => ctx.ids.uuid(),
        },
        at: ctx.clock.now(),
        to,
        subject: words.subject.to_owned(),
        text: words.text,
    };
    ctx.mailer.send(&mail).await?;
    if let MailOrder::Notice { notice } = order {
        notice::note_sent(ctx, *notice).await?;
    }
    Ok(())
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
pub(super) async fn address(ctx: &Context, person: Uuid) -> Result<Option<String>, StoreError> {
    let found = people::find(ctx.db.read(), person).await?;
    Ok(found
        .filter(|person| person.disabled_at.is_none())
        .map(|person| person.email))
}

fn duty_page(ctx: &Context, application: Uuid, duty: Uuid) -> String {
    ctx.config
        .link(&format!("/applications/{application}/duties/{duty}"))
}

/// The last day of a report that still waits for the office.
async fn waiting(ctx: &Context, duty: Uuid) -> Result<Option<NaiveDate>, StoreError> {
    let found = store::duty::find(ctx.db.read(), duty).await?;
    let waiting = found
        .filter(|row| DutyState::from_id(&row.state).is_some_and(DutyState::editable_by_office));
    Ok(waiting.and_then(|row| row.due_on))
}
