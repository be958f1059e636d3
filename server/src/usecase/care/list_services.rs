//! What an office may serve people under.

use contract::care::ServiceChoice;
use domain::scheme::SchemeCatalog;
use store::care::services;

use super::CareError;
use super::desk::Desk;
use crate::actor::Actor;
use crate::context::Context;

/// The services of the active office.
pub async fn list_services(ctx: &Context, actor: &Actor) -> Result<Vec<ServiceChoice>, CareError> {
    let desk = Desk::of(actor)?;
    let codes = services::of_office(ctx.db.read(), &desk.office).await?;
    Ok(codes
        .into_iter()
        .map(|code| ServiceChoice {
            name: name_of(&ctx.schemes, &code).unwrap_or_else(|| code.clone()),
            code,
        })
        .collect())
}

/// The name the newest table of services gives a code.
fn name_of(schemes: &SchemeCatalog, code: &str) -> Option<String> {
    schemes.schemes().iter().find_map(|scheme| {
        scheme
            .services()
            .iter()
            .find(|service| service.code.as_str() == code)
            .map(|service| service.name.clone())
    })
}
