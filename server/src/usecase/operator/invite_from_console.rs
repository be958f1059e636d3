//! The first people of an installation.

use contract::account::{InvitationRequest, InvitationView};
use contract::{FieldCode, FieldIssue};
use domain::office::OfficeNumber;
use domain::person::Role;
use store::account::offices;
use store::audit::Actor;

use crate::context::Context;
use crate::usecase::account::AccountError;
use crate::usecase::account::invite::send;

/// Invites somebody, without a person who invites. Office roles need an office that is known.
pub async fn invite_from_console(
    ctx: &Context,
    office: Option<&str>,
    request: &InvitationRequest,
) -> Result<InvitationView, AccountError> {
    let role_fits = request.role.is_office_role() == office.is_some();
    if !role_fits || request.role == Role::Recipient {
        let issue = FieldIssue::new("role", FieldCode::NotAllowed);
        return Err(AccountError::Invalid(vec![issue]));
    }
    let Some(number) = office else {
        return send(ctx, Actor::operator(), None, None, request).await;
    };
    let number = OfficeNumber::parse(number).map_err(|_| AccountError::NotFound)?;
    if offices::find(ctx.db.read(), number.as_str())
        .await?
        .is_none()
    {
        return Err(AccountError::NotFound);
    }
    let who = Actor::operator().for_office(number.as_str());
    send(ctx, who, None, Some(number.as_str()), request).await
}
