//! Who is asking: from a session cookie or an API token to an [`Actor`].

use chrono::TimeDelta;
use domain::office::OfficeNumber;
use domain::person::Role;
use store::StoreError;
use store::account::roles;
use store::account::sessions::{self, LiveSession};
use store::account::tokens::{self, LiveToken};
use store::entity::role_grant;

use super::create_token::TOKEN_PREFIX;
use crate::actor::{Actor, Affiliation, Scope, Via};
use crate::context::Context;
use crate::secret::Secret;

/// What a request shows of itself.
#[derive(Clone, Debug)]
pub enum Credential {
    /// Value of the session cookie.
    Session(String),
    /// Value of `Authorization: Bearer`.
    Token(String),
}

/// Why a credential is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such session, or it ended.
    #[error("no live session")]
    Session,
    /// No such token, or it ended.
    #[error("no live token")]
    Token,
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How often the last use of a session is written down.
const TOUCH_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Finds out who is asking.
pub async fn authenticate(ctx: &Context, credential: &Credential) -> Result<Actor, Refused> {
    match credential {
        Credential::Session(text) => by_session(ctx, text).await,
        Credential::Token(text) => by_token(ctx, text).await,
    }
}

async fn by_session(ctx: &Context, text: &str) -> Result<Actor, Refused> {
    let secret = Secret::parse(text).ok_or(Refused::Session)?;
    let now = ctx.clock.now();
    let found = sessions::find_live(&ctx.db, &secret.digest(), now).await?;
    let LiveSession {
        session, grants, ..
    } = found.ok_or(Refused::Session)?;
    let affiliations = affiliations(&grants)?;
    if now - session.last_seen_at >= TOUCH_EVERY {
        let idle = idle_limit(&affiliations);
        sessions::touch(&ctx.db, session.id, now, now + idle).await?;
    }
    let active_office = session
        .active_office
        .as_deref()
        .and_then(|number| OfficeNumber::parse(number).ok())
        .filter(|number| {
            affiliations
                .iter()
                .any(|known| known.office.as_ref() == Some(number))
        });
    Ok(Actor {
        person: session.person_id,
        via: Via::Session {
            id: session.id,
            stepped_up_at: session.stepped_up_at,
            expires_at: session.expires_at,
        },
        affiliations,
        active_office,
    })
}

/// A token reaches its office alone, and only as long as its person has a role there.
async fn by_token(ctx: &Context, text: &str) -> Result<Actor, Refused> {
    let secret = text
        .strip_prefix(TOKEN_PREFIX)
        .and_then(Secret::parse)
        .ok_or(Refused::Token)?;
    let now = ctx.clock.now();
    let found = tokens::find_live(&ctx.db, &secret.digest(), now).await?;
    let LiveToken { token, grants } = found.ok_or(Refused::Token)?;
    let mut affiliations = affiliations(&grants)?;
    affiliations.retain(|known| {
        known.office.as_ref().map(OfficeNumber::as_str) == token.office_number.as_deref()
    });
    if affiliations.is_empty() {
        return Err(Refused::Token);
    }
    if token.last_used_at.is_none_or(|at| now - at >= TOUCH_EVERY) {
        tokens::touch(&ctx.db, token.id, now).await?;
    }
    Ok(Actor {
        person: token.person_id,
        via: Via::Token {
            id: token.id,
            scopes: token.scopes.split(' ').filter_map(Scope::parse).collect(),
        },
        active_office: affiliations.iter().find_map(|known| known.office.clone()),
        affiliations,
    })
}

/// The same actor with the roles held now, after an act changed them.
pub async fn with_current_roles(ctx: &Context, actor: Actor) -> Result<Actor, StoreError> {
    let grants = roles::of_person(ctx.db.read(), actor.person).await?;
    Ok(Actor {
        affiliations: affiliations(&grants)?,
        ..actor
    })
}

/// The roles as rows say them.
pub(crate) fn affiliations(grants: &[role_grant::Model]) -> Result<Vec<Affiliation>, StoreError> {
    grants.iter().map(affiliation).collect()
}

fn affiliation(grant: &role_grant::Model) -> Result<Affiliation, StoreError> {
    let inconsistent = |column| StoreError::Inconsistent {
        table: "role_grants",
        column,
        row: grant.id.to_string(),
    };
    let role = Role::from_id(&grant.role).ok_or_else(|| inconsistent("role"))?;
    let office = match &grant.office_number {
        Some(number) => {
            Some(OfficeNumber::parse(number).map_err(|_| inconsistent("office_number"))?)
        }
        None => None,
    };
    Ok(Affiliation { role, office })
}

/// How long a session may stay unused: 60 minutes (NIST SP 800-63B-4, AAL2), 15 for those who see
/// many offices' applications.
pub fn idle_limit(affiliations: &[Affiliation]) -> TimeDelta {
    if is_federation(affiliations) {
        TimeDelta::minutes(15)
    } else {
        TimeDelta::minutes(60)
    }
}

/// How long a session lasts at most: 24 hours, 12 for those who see many offices' applications.
pub fn absolute_limit(affiliations: &[Affiliation]) -> TimeDelta {
    if is_federation(affiliations) {
        TimeDelta::hours(12)
    } else {
        TimeDelta::hours(24)
    }
}

fn is_federation(affiliations: &[Affiliation]) -> bool {
    affiliations.iter().any(|affiliation| {
        !affiliation.role.is_office_role() && affiliation.role != Role::Recipient
    })
}
