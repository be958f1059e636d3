//! Staff of the federation and of the installation (`/staff`).

use chrono::{DateTime, Utc};
use domain::person::Role;
use serde::{Deserialize, Serialize};

use crate::account::InvitationView;

/// `GET /staff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Staff {
    /// People with a role outside offices, longest there first.
    pub members: Vec<StaffMember>,
    /// Open invitations, newest first.
    pub invitations: Vec<InvitationView>,
}

/// One of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffMember {
    /// Person id.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Roles held.
    pub roles: Vec<StaffRole>,
    /// The caller.
    pub you: bool,
}

/// A role of one of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffRole {
    /// Role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Since.
    pub since: DateTime<Utc>,
}
