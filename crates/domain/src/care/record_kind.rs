//! The kinds of information the platform gathers.

use serde::{Deserialize, Serialize};

/// A kind of record. The official lists name the progress of the certification panel apart from the
/// certification itself (it is an interface of its own), hence eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// 介護保険証等情報: 被保険者証, 負担割合証, 負担限度額認定証.
    InsuranceCard,
    /// 要介護認定情報: 調査票, 一次判定, 審査会, 結果.
    Certification,
    /// 認定審査の進捗.
    CertificationProgress,
    /// 住宅改修費利用等情報: 住宅改修 and 福祉用具購入, used and left.
    Allowance,
    /// 主治医意見書.
    DoctorOpinion,
    /// LIFE情報.
    Life,
    /// ケアプラン情報.
    CarePlan,
    /// 介護レセプト.
    Claim,
}

/// Who delivers records to the platform; also the `{role}` of the SAN `urn:tsunagi:{role}:{number}`
/// of their client certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupplierRole {
    /// 保険者 (municipality system), by 保険者番号.
    Insurer,
    /// 医療機関, by its number.
    Clinic,
    /// 介護事業所, by 事業所番号.
    Office,
    /// 国保連: claims.
    Payer,
    /// The portal: asks, delivers nothing.
    Portal,
}

impl RecordKind {
    /// Every kind, in the order pages show them.
    pub const ALL: [Self; 8] = [
        Self::InsuranceCard,
        Self::Certification,
        Self::CertificationProgress,
        Self::Allowance,
        Self::DoctorOpinion,
        Self::Life,
        Self::CarePlan,
        Self::Claim,
    ];

    /// The stable id, as in JSON, paths and databases.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InsuranceCard => "insurance_card",
            Self::Certification => "certification",
            Self::CertificationProgress => "certification_progress",
            Self::Allowance => "allowance",
            Self::DoctorOpinion => "doctor_opinion",
            Self::Life => "life",
            Self::CarePlan => "care_plan",
            Self::Claim => "claim",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::InsuranceCard => "介護保険証等情報",
            Self::Certification => "要介護認定情報",
            Self::CertificationProgress => "認定審査の進捗",
            Self::Allowance => "住宅改修費利用等情報",
            Self::DoctorOpinion => "主治医意見書",
            Self::Life => "LIFE情報",
            Self::CarePlan => "ケアプラン情報",
            Self::Claim => "介護レセプト",
        }
    }

    /// Who delivers this kind.
    pub const fn supplier(self) -> SupplierRole {
        match self {
            Self::InsuranceCard
            | Self::Certification
            | Self::CertificationProgress
            | Self::Allowance => SupplierRole::Insurer,
            Self::DoctorOpinion => SupplierRole::Clinic,
            Self::Life | Self::CarePlan => SupplierRole::Office,
            Self::Claim => SupplierRole::Payer,
        }
    }
}

impl SupplierRole {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::Insurer,
        Self::Clinic,
        Self::Office,
        Self::Payer,
        Self::Portal,
    ];

    /// The stable id, as in certificates and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Insurer => "insurer",
            Self::Clinic => "clinic",
            Self::Office => "office",
            Self::Payer => "payer",
            Self::Portal => "portal",
        }
    }

    /// The role with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Insurer => "市町村（保険者）",
            Self::Clinic => "医療機関",
            Self::Office => "介護事業所",
            Self::Payer => "国保連合会",
            Self::Portal => "ポータル",
        }
    }
}
