//! Roles of people.

use crate::text::words::words;
use domain::person::Role;

/// What the role is called.
pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::OfficeAdmin => words().role_office_admin,
        Role::OfficeStaff => words().role_office_staff,
        Role::CareManager => words().role_care_manager,
        Role::Recipient => words().role_recipient,
        Role::InsurerOfficer => words().role_insurer_officer,
        Role::Reviewer => words().role_reviewer,
        Role::LeadReviewer => words().role_lead_reviewer,
        Role::PaymentOfficer => words().role_payment_officer,
        Role::Operator => words().role_operator,
    }
}

/// What the role may do, in a line.
pub(crate) fn role_summary(role: Role) -> &'static str {
    match role {
        Role::OfficeAdmin => words().office_admin,
        Role::CareManager | Role::OfficeStaff => words().office_staff,
        Role::Recipient => words().recipient,
        Role::InsurerOfficer => words().insurer_officer,
        Role::Reviewer => words().reviewer,
        Role::LeadReviewer => words().lead_reviewer,
        Role::PaymentOfficer => words().payment_officer,
        Role::Operator => words().operator,
    }
}
