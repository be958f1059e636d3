//! Why somebody looks.

use serde::{Deserialize, Serialize};

/// 閲覧の目的.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// 資格確認: to find out who somebody is.
    Eligibility,
    /// ケアプランの作成・見直し.
    CarePlanning,
    /// サービスの提供.
    ServiceProvision,
    /// 緊急時: without the usual conditions, with a written reason.
    Emergency,
    /// 本人による確認.
    OwnRecord,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 5] = [
        Self::Eligibility,
        Self::CarePlanning,
        Self::ServiceProvision,
        Self::Emergency,
        Self::OwnRecord,
    ];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eligibility => "eligibility",
            Self::CarePlanning => "care_planning",
            Self::ServiceProvision => "service_provision",
            Self::Emergency => "emergency",
            Self::OwnRecord => "own_record",
        }
    }

    /// The purpose with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == id)
    }
}
