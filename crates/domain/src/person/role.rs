//! What a person may be.

use serde::{Deserialize, Serialize};

/// A role. Office roles are held for one office, the others for the federation, a municipality or
/// the installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 介護事業所の管理者: registers the office, applies, manages its people.
    OfficeAdmin,
    /// ケアマネジャー.
    CareManager,
    /// その他の職員.
    OfficeStaff,
    /// 利用者.
    Recipient,
    /// 市町村職員 (保険者).
    InsurerOfficer,
    /// 審査担当 (国保中央会).
    Reviewer,
    /// 審査責任者 (国保中央会): confirms what a reviewer proposed.
    LeadReviewer,
    /// 支払担当 (国保中央会).
    PaymentOfficer,
    /// 運用者: runs the installation, sees no personal record.
    Operator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::OfficeAdmin,
        Self::CareManager,
        Self::OfficeStaff,
        Self::Recipient,
        Self::InsurerOfficer,
        Self::Reviewer,
        Self::LeadReviewer,
        Self::PaymentOfficer,
        Self::Operator,
    ];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OfficeAdmin => "office_admin",
            Self::CareManager => "care_manager",
            Self::OfficeStaff => "office_staff",
            Self::Recipient => "recipient",
            Self::InsurerOfficer => "insurer_officer",
            Self::Reviewer => "reviewer",
            Self::LeadReviewer => "lead_reviewer",
            Self::PaymentOfficer => "payment_officer",
            Self::Operator => "operator",
        }
    }

    /// The role with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::OfficeAdmin => "事業所の管理者",
            Self::CareManager => "ケアマネジャー",
            Self::OfficeStaff => "事業所の職員",
            Self::Recipient => "利用者",
            Self::InsurerOfficer => "市町村職員",
            Self::Reviewer => "審査担当",
            Self::LeadReviewer => "審査責任者",
            Self::PaymentOfficer => "支払担当",
            Self::Operator => "運用者",
        }
    }

    /// Whether who holds it works for the federation or runs the installation; a municipality's officer
    /// and a recipient do not.
    pub const fn is_staff(self) -> bool {
        matches!(
            self,
            Self::Reviewer | Self::LeadReviewer | Self::PaymentOfficer | Self::Operator
        )
    }

    /// Whether the role is held for one care office.
    pub const fn is_office_role(self) -> bool {
        matches!(
            self,
            Self::OfficeAdmin | Self::CareManager | Self::OfficeStaff
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_agree_with_json_and_lead_back() {
        for role in Role::ALL {
            assert_eq!(
                serde_json::to_string(&role).unwrap(),
                format!("\"{}\"", role.as_str())
            );
            assert_eq!(Role::from_id(role.as_str()), Some(role));
        }
        assert_eq!(Role::from_id("root"), None);
        assert_eq!(
            Role::ALL
                .into_iter()
                .filter(|role| role.is_office_role())
                .count(),
            3
        );
    }
}
