//! As what somebody looks.

use serde::{Deserialize, Serialize};

use crate::person::Role;

/// 職種 as the policy names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// ケアマネジャー.
    CareManager,
    /// 事業所の管理者.
    OfficeAdmin,
    /// その他の職員.
    OfficeStaff,
    /// 利用者, of their own record.
    Recipient,
}

impl Job {
    /// Every job the cells of a policy name.
    pub const IN_OFFICES: [Self; 3] = [Self::CareManager, Self::OfficeAdmin, Self::OfficeStaff];

    /// The stable id, as in JSON, the policy and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CareManager => "care_manager",
            Self::OfficeAdmin => "office_admin",
            Self::OfficeStaff => "office_staff",
            Self::Recipient => "recipient",
        }
    }

    /// The job with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        [
            Self::CareManager,
            Self::OfficeAdmin,
            Self::OfficeStaff,
            Self::Recipient,
        ]
        .into_iter()
        .find(|job| job.as_str() == id)
    }

    /// The job a role stands for; none for the federation and municipalities.
    pub const fn of(role: Role) -> Option<Self> {
        match role {
            Role::CareManager => Some(Self::CareManager),
            Role::OfficeAdmin => Some(Self::OfficeAdmin),
            Role::OfficeStaff => Some(Self::OfficeStaff),
            Role::Recipient => Some(Self::Recipient),
            Role::InsurerOfficer
            | Role::Reviewer
            | Role::LeadReviewer
            | Role::PaymentOfficer
            | Role::Operator => None,
        }
    }
}
