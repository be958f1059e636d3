//! Who may call a route. One rule per route, written in the route table.

use chrono::{DateTime, Utc};
use contract::ProblemCode;
use domain::person::Role;

use crate::actor::{
    APPLICANT_ROLES, Actor, FEDERATION_ROLES, OFFICE_ROLES, REVIEW_ROLES, Scope, Via,
};

/// Those who work with recipients, and recipients.
const CARE_OR_RECIPIENT: [Role; 4] = [
    Role::OfficeAdmin,
    Role::CareManager,
    Role::OfficeStaff,
    Role::Recipient,
];

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
    /// Those who review applications, or their token with the scope.
    Reviewer(Scope),
    /// Those who lead the review, or their token with the scope.
    LeadReviewer(Scope),
    /// Those who make and release payments, or their token with the scope.
    PaymentOfficer(Scope),
    /// Payment officers, with a session; the act itself asks for the passkey.
    PaymentOfficerSession,
    /// Everybody of the federation who sees applications, or their token with the scope.
    Federation(Scope),
    /// Leads of the review and operators, who watch what others did, or their token with the scope.
    Auditor(Scope),
    /// Everybody signed in with a role, or their token with the scope; the use case narrows it.
    Member(Scope),
    /// People of an office, with a session.
    OfficePeople,
    /// People of an office in their work with recipients, with a session.
    Care,
    /// The same, or recipients.
    CareOrRecipient,
    /// Recipients, with a session.
    Recipient,
    /// Operators, with a session.
    Operator,
    /// Those who lead the review, with a passkey just used.
    LeadReviewerSteppedUp,
    /// Officers of municipalities and operators, with a session; the use case asks which municipality.
    MunicipalEditor,
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

    /// Whether the route is about the person's own account, whichever office they work for.
    pub const fn is_own_account(self) -> bool {
        matches!(
            self,
            Self::Open | Self::Person | Self::Session | Self::SteppedUp
        )
    }

    /// Whether this actor works with recipients on the route, and not with their own record.
    pub fn opens_records(self, actor: &Actor) -> bool {
        match self {
            Self::Care => true,
            Self::CareOrRecipient => !actor.has_role(&[Role::Recipient]),
            _ => false,
        }
    }

    /// The scope a token needs; `None`: no token reaches it by a scope.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::OfficeMember(scope)
            | Self::Applicant(scope)
            | Self::Reviewer(scope)
            | Self::LeadReviewer(scope)
            | Self::PaymentOfficer(scope)
            | Self::Federation(scope)
            | Self::Auditor(scope)
            | Self::Member(scope) => Some(scope),
            Self::Open
            | Self::Person
            | Self::Session
            | Self::SteppedUp
            | Self::OfficeAdmin
            | Self::OfficeAdminSteppedUp
            | Self::PaymentOfficerSession
            | Self::OfficePeople
            | Self::Care
            | Self::CareOrRecipient
            | Self::Recipient
            | Self::Operator
            | Self::LeadReviewerSteppedUp
            | Self::MunicipalEditor
            | Self::OperatorSteppedUp => None,
        }
    }

    const fn roles(self) -> Option<&'static [Role]> {
        match self {
            Self::Open | Self::Person | Self::Session | Self::SteppedUp | Self::Member(_) => None,
            Self::OfficeAdmin | Self::OfficeAdminSteppedUp => Some(&[Role::OfficeAdmin]),
            Self::OperatorSteppedUp | Self::Operator => Some(&[Role::Operator]),
            Self::OfficeMember(_) | Self::OfficePeople | Self::Care => Some(&OFFICE_ROLES),
            Self::CareOrRecipient => Some(&CARE_OR_RECIPIENT),
            Self::Recipient => Some(&[Role::Recipient]),
            Self::Applicant(_) => Some(&APPLICANT_ROLES),
            Self::Reviewer(_) => Some(&REVIEW_ROLES),
            Self::LeadReviewer(_) | Self::LeadReviewerSteppedUp => Some(&[Role::LeadReviewer]),
            Self::PaymentOfficer(_) | Self::PaymentOfficerSession => Some(&[Role::PaymentOfficer]),
            Self::Federation(_) => Some(&FEDERATION_ROLES),
            Self::Auditor(_) => Some(&[Role::LeadReviewer, Role::Operator]),
            Self::MunicipalEditor => Some(&[Role::InsurerOfficer, Role::Operator]),
        }
    }

    const fn needs_step_up(self) -> bool {
        matches!(
            self,
            Self::SteppedUp
                | Self::OfficeAdminSteppedUp
                | Self::OperatorSteppedUp
                | Self::LeadReviewerSteppedUp
        )
    }
}
