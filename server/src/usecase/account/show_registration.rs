//! What a link is for.

use contract::account::RegistrationView;
use domain::office::OfficeNumber;
use store::account::{offices, people, registrations};

use super::AccountError;
use super::registration_link::{open_registration, role_of};
use crate::context::Context;

/// What the link is for.
pub async fn show_registration(
    ctx: &Context,
    token: &str,
) -> Result<RegistrationView, AccountError> {
    let registration = open_registration(ctx, token).await?;
    if registrations::is_taken(ctx.db.read(), &registration).await? {
        return Err(AccountError::AlreadyExists);
    }
    let office_name = match registration.office_number.as_deref() {
        Some(number) => offices::find(ctx.db.read(), number)
            .await?
            .map(|office| office.name),
        None => None,
    };
    let doubtful = registration
        .office_number
        .as_deref()
        .and_then(|number| OfficeNumber::parse(number).ok())
        .is_some_and(|number| number.warning().is_some());
    let account = people::find_by_email(ctx.db.read(), &registration.email).await?;
    Ok(RegistrationView {
        role: role_of(&registration)?,
        email: registration.email,
        office_number: registration.office_number,
        office_name,
        office_number_doubtful: doubtful,
        has_account: account.is_some(),
        expires_at: registration.expires_at,
    })
}
