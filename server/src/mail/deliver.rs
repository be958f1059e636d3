//! From an order to a mail on its way.

use chrono::NaiveDate;
use domain::duty::DutyState;
use store::StoreError;
use store::account::{people, registrations};
use store::entity::registration;
use uuid::Uuid;

use super::text::{self, Words};
use super::{Mail, MailError, MailOrder};
use super::{contact, notice, readiness, recovery, reminder};
use crate::context::Context;
use crate::usecase::contact::forget_message;
use crate::usecase::readiness::ReadinessError;

/// A mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What to say about a municipality.
    #[error(transparent)]
    Readiness(#[from] ReadinessError),
    /// Mail server.
    #[error(transparent)]
    Mail(#[from] MailError),
}

/// Writes and sends the mail an order names. An order that has lost its point (link used, account
/// locked) is done without a mail.
pub async fn deliver(ctx: &Context, order: &MailOrder) -> Result<(), DeliverError> {
    if let MailOrder::ContactMessage { message } = order {
        return hand_on(ctx, *message).await;
    }
    let Some((to, words)) = written(ctx, order).await? else {
        return Ok(());
    };
    let mail = Mail {
        id: match order {
            // Sent again after a crash, it is the same mail.
            MailOrder::Notice { notice } => *notice,
            _ => ctx.ids.uuid(),
        },
        at: ctx.clock.now(),
        to,
        reply_to: None,
        subject: words.subject.to_owned(),
        text: words.text,
    };
    ctx.mailer.send(&mail).await?;
    if let MailOrder::Notice { notice } = order {
        notice::note_sent(ctx, *notice).await?;
    }
    Ok(())
}

/// A message of the contact form to those who answer; afterwards it is forgotten.
async fn hand_on(ctx: &Context, message: Uuid) -> Result<(), DeliverError> {
    let Some((found, words)) = contact::mail(ctx, message).await? else {
        return Ok(());
    };
    let mail = Mail {
        // Sent again after a crash, it is the same mail.
        id: message,
        at: ctx.clock.now(),
        to: found.to,
        reply_to: Some(found.reply_to),
        subject: words.subject.to_owned(),
        text: words.text,
    };
    ctx.mailer.send(&mail).await?;
    Ok(forget_message(ctx, message).await?)
}

/// Address and words of a mail; `None` for an order that has lost its point.
#[expect(clippy::too_many_lines, reason = "one arm a mail")]
async fn written(
    ctx: &Context,
    order: &MailOrder,
) -> Result<Option<(String, Words)>, DeliverError> {
    let link = |path: String| ctx.config.link(&path);
    let (person, words) = match order {
        MailOrder::RegistrationLink { registration } => {
            return registration_mail(ctx, *registration).await;
        }
        // Handed on by itself, with who is to be answered.
        MailOrder::ContactMessage { .. } => return Ok(None),
        MailOrder::Notice { notice } => return Ok(notice::mail(ctx, *notice).await?),
        MailOrder::FollowLink { follow } => return Ok(readiness::follow(ctx, *follow).await?),
        MailOrder::ReadinessNews { follow, change } => {
            return Ok(readiness::news(ctx, *follow, *change).await?);
        }
        MailOrder::SubsidyReminder {
            application,
            person,
        } => return Ok(reminder::mail(ctx, *application, *person).await?),
        MailOrder::RecoveryLink { recovery: id } => return Ok(recovery::mail(ctx, *id).await?),
        MailOrder::RecoveryToDecide { person, .. } => {
            (person, recovery::to_decide(&link("/recoveries".to_owned())))
        }
        MailOrder::OfficeAskedFor { person, .. } => {
            (person, text::office_asked_for(&link("/office".to_owned())))
        }
        MailOrder::Returned {
            application,
            person,
        } => {
            let page = link(format!("/applications/{application}"));
            (person, text::returned(&page))
        }
        MailOrder::Mentioned {
            application,
            person,
        } => {
            let page = link(format!("/review/cases/{application}"));
            (person, text::mentioned(&page))
        }
        MailOrder::PaymentFailed {
            application,
            person,
        } => {
            let page = link(format!("/applications/{application}/account"));
            (person, text::payment_failed(&page))
        }
        MailOrder::Receipt {
            application,
            reception_number,
            person,
        } => {
            let page = link(format!("/applications/{application}"));
            (person, text::receipt(reception_number, &page))
        }
        MailOrder::DutyReminder {
            application,
            duty,
            person,
        } => {
            let Some(due_on) = waiting(ctx, *duty).await? else {
                return Ok(None);
            };
            (
                person,
                text::duty_reminder(due_on, &duty_page(ctx, *application, *duty)),
            )
        }
        MailOrder::EmergencyTold { person } => (
            person,
            text::emergency_told(&link("/my/access-log".to_owned())),
        ),
        MailOrder::EmergencyToReview { person } => (
            person,
            text::emergency_to_review(&link("/care/emergencies".to_owned())),
        ),
        MailOrder::DutyAnswered {
            application,
            duty,
            person,
        } => (
            person,
            text::duty_answered(&duty_page(ctx, *application, *duty)),
        ),
    };
    Ok(address(ctx, *person).await?.map(|to| (to, words)))
}

/// The link of a registration or invitation, to the address that asked.
async fn registration_mail(
    ctx: &Context,
    id: Uuid,
) -> Result<Option<(String, Words)>, DeliverError> {
    let Some(found) = registrations::find(ctx.db.read(), id).await? else {
        return Ok(None);
    };
    let words = link_mail(ctx, &found).await?;
    Ok(words.map(|words| (found.email, words)))
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
