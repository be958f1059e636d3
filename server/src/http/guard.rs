//! What stands before each handler: rate limit, who is asking, access rule, time limit.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, COOKIE};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use contract::ProblemCode;

use super::{Access, ClientAddress, Failure, Patience};
use crate::actor::Actor;
use crate::context::Context;
use crate::limits::LimitName;
use crate::usecase::account::authenticate::{self, Credential, Refused};

/// The cookie that holds the session's secret.
pub(crate) const SESSION_COOKIE: &str = "__Host-session";

/// Time limit of an ordinary answer.
const USUAL: Duration = Duration::from_secs(30);

/// The rules of one route.
#[derive(Clone)]
pub(super) struct Rules {
    pub(super) ctx: Context,
    pub(super) access: Access,
    pub(super) limit: Option<LimitName>,
    pub(super) patience: Patience,
}

/// Lets a request through to its handler, or answers why not.
pub(super) async fn guard(
    State(rules): State<Rules>,
    mut request: Request,
    next: Next,
) -> Response {
    let address = request
        .extensions()
        .get::<ClientAddress>()
        .copied()
        .unwrap_or_default();
    match rules.admit(address, credential(request.headers())).await {
        Ok(Some(actor)) => {
            request.extensions_mut().insert(actor);
        }
        Ok(None) => {}
        Err(failure) => return failure.into_response(),
    }
    match rules.patience {
        Patience::Unlimited => next.run(request).await,
        Patience::Usual => match tokio::time::timeout(USUAL, next.run(request)).await {
            Ok(response) => response,
            Err(elapsed) => Failure::unavailable(elapsed).into_response(),
        },
    }
}

impl Rules {
    async fn admit(
        &self,
        address: ClientAddress,
        shown: Option<Credential>,
    ) -> Result<Option<Actor>, Failure> {
        if self.access == Access::Open {
            self.count(&address.to_string())?;
            return Ok(None);
        }
        let now = self.ctx.clock.now();
        let Some(credential) = shown else {
            return Err(Failure::new(ProblemCode::NotSignedIn));
        };
        let actor = match authenticate::authenticate(&self.ctx, &credential).await {
            Ok(actor) => actor,
            Err(Refused::Store(error)) => return Err(error.into()),
            Err(refused @ (Refused::Session | Refused::Token)) => {
                self.ctx
                    .limits
                    .check(LimitName::RefusedByAddress, &address.to_string())?;
                let code = match refused {
                    Refused::Token => ProblemCode::TokenRefused,
                    _ => ProblemCode::NotSignedIn,
                };
                return Err(Failure::new(code));
            }
        };
        self.access.admit(Some(&actor), now)?;
        self.count(&actor.person.to_string())?;
        Ok(Some(actor))
    }

    fn count(&self, key: &str) -> Result<(), Failure> {
        match self.limit {
            Some(name) => Ok(self.ctx.limits.check(name, key)?),
            None => Ok(()),
        }
    }
}

/// What the request shows of itself. A token goes first: a request that carries one never falls back
/// on a cookie.
fn credential(headers: &HeaderMap) -> Option<Credential> {
    if let Some(value) = headers.get(AUTHORIZATION) {
        let text = value.to_str().unwrap_or_default();
        let (kind, token) = text.split_once(' ').unwrap_or_default();
        let token = if kind.eq_ignore_ascii_case("bearer") {
            token.trim()
        } else {
            ""
        };
        return Some(Credential::Token(token.to_owned()));
    }
    headers.get(COOKIE)?;
    let jar = CookieJar::from_headers(headers);
    jar.get(SESSION_COOKIE)
        .map(|cookie| Credential::Session(cookie.value().to_owned()))
}
