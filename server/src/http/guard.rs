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
use crate::terminal::{TerminalPeer, device_name};
use crate::usecase::account::authenticate::{self, Credential, Refused};
use crate::usecase::terminal::{TerminalAccess, admit_certificate, refuse_other_office};

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

/// What a request shows of itself.
struct Shown {
    peer: Option<TerminalPeer>,
    device: Option<String>,
    credential: Option<Credential>,
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
    // Taken out first: a body cannot be looked at from two threads, so the request waits nowhere.
    let peer = request.extensions().get::<TerminalPeer>().cloned();
    let shown = Shown {
        device: peer.as_ref().map(|_| device_name(request.headers())),
        peer,
        credential: credential(request.headers()),
    };
    match rules.admit_terminal_and_person(address, shown).await {
        Ok((terminal, actor)) => {
            let extensions = request.extensions_mut();
            if let Some(terminal) = terminal {
                extensions.insert(terminal);
            }
            if let Some(actor) = actor {
                extensions.insert(actor);
            }
        }
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
    async fn admit_terminal_and_person(
        &self,
        address: ClientAddress,
        shown: Shown,
    ) -> Result<(Option<TerminalAccess>, Option<Actor>), Failure> {
        let terminal = match &shown.peer {
            Some(peer) => Some(self.terminal(peer, shown.device.as_deref()).await?),
            None => None,
        };
        let actor = self.admit(address, shown.credential).await?;
        if let Some(actor) = &actor {
            self.check_terminal(actor, terminal.as_ref()).await?;
        }
        Ok((terminal, actor))
    }

    /// The terminal of a connection of the terminal listener, looked at again at every request: it may have been revoked since the
    /// handshake.
    async fn terminal(
        &self,
        peer: &TerminalPeer,
        device: Option<&str>,
    ) -> Result<TerminalAccess, Failure> {
        let shown = peer.certificate.as_ref();
        let shown = shown.ok_or(Failure::new(ProblemCode::TerminalRefused))?;
        Ok(admit_certificate(&self.ctx, shown, device.unwrap_or_default()).await?)
    }

    /// Whether this person may do this from this terminal, or from none.
    async fn check_terminal(
        &self,
        actor: &Actor,
        terminal: Option<&TerminalAccess>,
    ) -> Result<(), Failure> {
        let Some(terminal) = terminal else {
            if self.ctx.terminals.required && self.access.opens_records(actor) {
                return Err(Failure::new(ProblemCode::TerminalRequired));
            }
            return Ok(());
        };
        let same = actor.active_office.as_ref() == Some(&terminal.office);
        if same || self.access.is_own_account() {
            return Ok(());
        }
        refuse_other_office(&self.ctx, actor, terminal).await?;
        Err(Failure::new(ProblemCode::TerminalOfOtherOffice))
    }

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
