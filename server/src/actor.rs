//! Who is acting.

use chrono::{DateTime, TimeDelta, Utc};
use domain::office::OfficeNumber;
use domain::person::Role;
use uuid::Uuid;

/// How long a passkey used again counts for the acts that ask for it.
pub const STEP_UP_LASTS: TimeDelta = TimeDelta::minutes(10);

/// Roles that may apply for the subsidy on behalf of their office.
pub const APPLICANT_ROLES: [Role; 2] = [Role::OfficeAdmin, Role::OfficeStaff];

/// Roles that review applications.
pub const REVIEW_ROLES: [Role; 2] = [Role::Reviewer, Role::LeadReviewer];

/// Roles of the federation that see applications.
pub const FEDERATION_ROLES: [Role; 3] = [Role::Reviewer, Role::LeadReviewer, Role::PaymentOfficer];

/// Roles that belong to an office.
pub const OFFICE_ROLES: [Role; 3] = [Role::OfficeAdmin, Role::CareManager, Role::OfficeStaff];

/// A person known by a session or an API token, with every role in reach of it.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The person.
    pub person: Uuid,
    /// How the person is known.
    pub via: Via,
    /// Live roles. Through a token: those of the token's office alone.
    pub affiliations: Vec<Affiliation>,
    /// The office the person works for now.
    pub active_office: Option<OfficeNumber>,
}

/// How a person is known.
#[derive(Clone, Debug)]
pub enum Via {
    /// A browser session.
    Session {
        /// Session id.
        id: Uuid,
        /// When the passkey was used last.
        stepped_up_at: Option<DateTime<Utc>>,
        /// When the session ends whatever happens.
        expires_at: DateTime<Utc>,
    },
    /// An API token.
    Token {
        /// Token id.
        id: Uuid,
        /// What it may be used for.
        scopes: Vec<Scope>,
    },
}

/// One role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// Role.
    pub role: Role,
    /// Its office; absent for staff of the federation.
    pub office: Option<OfficeNumber>,
}

/// What an API token may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Read applications and documents of the office.
    ApplicationsRead,
    /// Create, change, submit and withdraw them.
    ApplicationsWrite,
    /// Read the federation's queue and cases.
    ReviewRead,
    /// Review, propose and confirm.
    ReviewWrite,
    /// Read payment batches.
    PaymentsRead,
    /// Make and cancel batches, import results. Releasing always asks for a passkey.
    PaymentsWrite,
    /// Read the audit log.
    AuditRead,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 7] = [
        Self::ApplicationsRead,
        Self::ApplicationsWrite,
        Self::ReviewRead,
        Self::ReviewWrite,
        Self::PaymentsRead,
        Self::PaymentsWrite,
        Self::AuditRead,
    ];

    /// Whether a token of an office may hold it; the others belong to the federation.
    pub const fn of_offices(self) -> bool {
        matches!(self, Self::ApplicationsRead | Self::ApplicationsWrite)
    }

    /// Id on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ApplicationsRead => "applications:read",
            Self::ApplicationsWrite => "applications:write",
            Self::ReviewRead => "review:read",
            Self::ReviewWrite => "review:write",
            Self::PaymentsRead => "payments:read",
            Self::PaymentsWrite => "payments:write",
            Self::AuditRead => "audit:read",
        }
    }

    /// The scope with this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == id)
    }
}

impl Actor {
    /// Whether the person has one of these roles anywhere.
    pub fn has_role(&self, roles: &[Role]) -> bool {
        self.affiliations
            .iter()
            .any(|affiliation| roles.contains(&affiliation.role))
    }

    /// Whether the person has one of these roles in this office.
    pub fn has_role_in(&self, office: &OfficeNumber, roles: &[Role]) -> bool {
        self.affiliations.iter().any(|affiliation| {
            affiliation.office.as_ref() == Some(office) && roles.contains(&affiliation.role)
        })
    }

    /// Every office in reach, without duplicates.
    pub fn offices(&self) -> Vec<OfficeNumber> {
        let mut offices: Vec<OfficeNumber> = self
            .affiliations
            .iter()
            .filter_map(|affiliation| affiliation.office.clone())
            .collect();
        offices.sort_unstable_by(|a, b| a.as_str().cmp(b.as_str()));
        offices.dedup();
        offices
    }

    /// The session, when known by one.
    pub fn session(&self) -> Option<Uuid> {
        match self.via {
            Via::Session { id, .. } => Some(id),
            Via::Token { .. } => None,
        }
    }

    /// Whether this comes by token without the scope.
    pub fn lacks_scope(&self, scope: Scope) -> bool {
        matches!(&self.via, Via::Token { scopes, .. } if !scopes.contains(&scope))
    }

    /// Whether the passkey was used within [`STEP_UP_LASTS`]; never through a token.
    pub fn is_stepped_up(&self, now: DateTime<Utc>) -> bool {
        match self.via {
            Via::Session {
                stepped_up_at: Some(at),
                ..
            } => now - at <= STEP_UP_LASTS,
            Via::Session {
                stepped_up_at: None,
                ..
            }
            | Via::Token { .. } => false,
        }
    }
}
