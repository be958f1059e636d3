//! What somebody may do with 介護情報, by their roles. The server decides; this only says what to offer.

use contract::account::Me;
use contract::upstream::ViewPurpose;
use domain::person::Role;

/// What to offer somebody of 介護情報.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a person may hold several roles"
)]
pub(crate) struct CareReach {
    /// Works for the active office: sees the people it serves.
    pub(crate) serves: bool,
    /// Runs the active office: reviews emergency accesses and answers objections.
    pub(crate) reviews: bool,
    /// Receives care: sees their own record.
    pub(crate) receives: bool,
    /// Runs the installation: keeps the access policy.
    pub(crate) keeps_policy: bool,
    /// Why they usually look.
    pub(crate) purpose: ViewPurpose,
}

impl CareReach {
    /// Nothing at all.
    pub(crate) const NONE: Self = Self {
        serves: false,
        reviews: false,
        receives: false,
        keeps_policy: false,
        purpose: ViewPurpose::ServiceProvision,
    };

    /// By the roles of a person.
    pub(crate) fn of(me: &Me) -> Self {
        let number = me.active_office.as_ref().map(|office| &office.number);
        let here = |role: Role| {
            me.affiliations.iter().any(|one| {
                one.role == role && one.office.as_ref().map(|office| &office.number) == number
            })
        };
        let anywhere = |role: Role| me.affiliations.iter().any(|one| one.role == role);
        let works = number.is_some();
        let manages_care = works && here(Role::CareManager);
        Self {
            serves: manages_care || (works && (here(Role::OfficeStaff) || here(Role::OfficeAdmin))),
            reviews: works && here(Role::OfficeAdmin),
            receives: anywhere(Role::Recipient),
            keeps_policy: anywhere(Role::Operator),
            purpose: if manages_care {
                ViewPurpose::CarePlanning
            } else {
                ViewPurpose::ServiceProvision
            },
        }
    }
}
