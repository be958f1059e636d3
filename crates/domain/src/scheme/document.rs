//! 必要書類.

use serde::{Deserialize, Serialize};

use super::origin::Origin;

/// A kind of document an application may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// 通帳の写し.
    BankbookCopy,
    /// サービス種類が確認できる資料 (指定通知書等).
    ServiceTypeEvidence,
    /// 領収書の写し.
    ReceiptCopy,
    /// 介護WEBサービス「管理メニュー」画面の写し.
    WebServiceAdminMenu,
}

impl DocumentKind {
    /// Every kind, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::BankbookCopy,
        Self::ServiceTypeEvidence,
        Self::ReceiptCopy,
        Self::WebServiceAdminMenu,
    ];

    /// The stable id, as in paths, JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BankbookCopy => "bankbook_copy",
            Self::ServiceTypeEvidence => "service_type_evidence",
            Self::ReceiptCopy => "receipt_copy",
            Self::WebServiceAdminMenu => "web_service_admin_menu",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }
}

/// When a document is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentCondition {
    /// Always.
    Always,
    /// Only when connection support (B) is claimed.
    SupportCostClaimed,
}

/// What is asked of one kind of document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRule {
    /// Kind.
    pub kind: DocumentKind,
    /// Name for people.
    pub name: String,
    /// What it is and where to find it.
    pub description: String,
    /// When it is asked for.
    pub condition: DocumentCondition,
    /// At least this many files when it is asked for.
    pub min_files: u32,
    /// At most this many files.
    pub max_files: u32,
    /// Known reasons for refusal, as a checklist.
    pub checklist: Vec<ChecklistItem>,
    /// Where it is stated.
    pub origin: Origin,
}

/// One known reason for refusal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// Stable id, unique within the scheme: `lump_sum`.
    pub id: String,
    /// What must be right, as the guide says it.
    pub hint: String,
    /// What to tell the applicant when it is not.
    pub text: String,
}

impl DocumentRule {
    /// Files needed at least.
    pub const fn needed(&self, support_claimed: bool) -> u32 {
        match self.condition {
            DocumentCondition::Always => self.min_files,
            DocumentCondition::SupportCostClaimed if support_claimed => self.min_files,
            DocumentCondition::SupportCostClaimed => 0,
        }
    }
}

/// What every file must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRules {
    /// Endings allowed, with dot, small letters.
    pub extensions: Vec<String>,
    /// Largest file, bytes.
    pub max_bytes: u64,
    /// Most pages of a PDF.
    pub max_pages: u32,
    /// Where it is stated.
    pub origin: Origin,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_agree_with_json_and_lead_back() {
        for kind in DocumentKind::ALL {
            assert_eq!(
                serde_json::to_string(&kind).unwrap(),
                format!("\"{}\"", kind.as_str())
            );
            assert_eq!(DocumentKind::from_id(kind.as_str()), Some(kind));
        }
    }
}
