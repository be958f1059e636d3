//! A token for a person's office software.

use contract::account::{NewToken, TokenRequest};
use store::account::{people, roles};
use store::audit::Actor;

use crate::context::Context;
use crate::usecase::account::AccountError;
use crate::usecase::account::create_token::{check, make};

/// Makes a token that the person answers for; the person must have a role in the office.
pub async fn create_token_for(
    ctx: &Context,
    email: &str,
    request: &TokenRequest,
) -> Result<NewToken, AccountError> {
    let wanted = check(request)?;
    let person = people::find_by_email(ctx.db.read(), &email.to_ascii_lowercase()).await?;
    let person = person.ok_or(AccountError::NotFound)?;
    let held = roles::of_person(ctx.db.read(), person.id).await?;
    let belongs = held
        .iter()
        .any(|grant| grant.office_number.as_deref() == Some(wanted.office.as_str()));
    if !belongs {
        return Err(AccountError::NotFound);
    }
    let who = Actor::operator().for_office(wanted.office.as_str());
    make(ctx, who, person.id, &wanted).await
}
