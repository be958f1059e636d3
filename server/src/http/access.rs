//! Who may call a route. One rule per route, written in the route table.

use chrono::{DateTime, Utc};
use contract::ProblemCode;
use domain::person::Role;

use crate::actor::{APPLICANT_ROLES, Actor, OFFICE_ROLES, Scope, Via};

/// Who may call a route. Whether the *thing* asked for is in the caller's reach is decided by the use
/// case, which answers "not there" for what is another office's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody; no session is looked up.
    Open,
    /// Any person, by session or by any live token.
    Person,
    /// Any person with a session; no token.
    Session,
    /// A session whose passkey was used in the last ten minutes; no token.
    SteppedUp,
    /// Office administrators, with a session.
    OfficeAdmin,
    /// Office administrators, with a passkey just used.
    OfficeAdminSteppedUp,
    /// Operators, with a passkey just used.
    OperatorSteppedUp,
    /// People of an office, or a token with the scope.
    OfficeMember(Scope),
    /// Those of an office who may act for it in subsidy matters, or a token with the scope.
    Applicant(Scope),
}

impl Access {
    /// Whether the actor may call. `Err` holds the problem to answer with.
    pub fn admit(self, actor: Option<&Actor>, now: DateTime<Utc>) -> Result<(), ProblemCode> {
        if self == Self::Open {
            return Ok(());
        }
        let Some(actor) = actor else {
            return Err(ProblemCode::NotSignedIn);
        };
        match self.scope() {
            None if self != Self::Person && matches!(actor.via, Via::Token { .. }) => {
                return Err(ProblemCode::Forbidden);
            }
            Some(scope) if actor.lacks_scope(scope) => return Err(ProblemCode::ScopeMissing),
            _ => {}
        }
        if self.roles().is_some_and(|roles| !actor.has_role(roles)) {
            return Err(ProblemCode::Forbidden);
        }
        if self.needs_step_up() && !actor.is_stepped_up(now) {
            return Err(ProblemCode::StepUpRequired);
        }
        Ok(())
    }

    /// The scope a token needs; `None`: no token reaches it by a scope.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::OfficeMember(scope) | Self::Applicant(scope) => Some(scope),
            Self::Open
            | Self::Person
            | Self::Session
            | Self::SteppedUp
            | Self::OfficeAdmin
            | Self::OfficeAdminSteppedUp
            | Self::OperatorSteppedUp => None,
        }
    }

    const fn roles(self) -> Option<&'static [Role]> {
        match self {
            Self::Open | Self::Person | Self::Session | Self::SteppedUp => None,
            Self::OfficeAdmin | Self::OfficeAdminSteppedUp => Some(&[Role::OfficeAdmin]),
            Self::OperatorSteppedUp => Some(&[Role::Operator]),
            Self::OfficeMember(_) => Some(&OFFICE_ROLES),
            Self::Applicant(_) => Some(&APPLICANT_ROLES),
        }
    }

    const fn needs_step_up(self) -> bool {
        matches!(
            self,
            Self::SteppedUp | Self::OfficeAdminSteppedUp | Self::OperatorSteppedUp
        )
    }
}
