//! 要介護状態区分.

use serde::{Deserialize, Serialize};

/// 要介護状態区分, codes of the care-plan standard 4.1 and LIFE 3.10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareLevel {
    /// 01 非該当.
    NotEligible,
    /// 06 事業対象者.
    ProjectTarget,
    /// 11 要支援（経過的要介護）; LIFE only.
    Transitional,
    /// 12 要支援1.
    Support1,
    /// 13 要支援2.
    Support2,
    /// 21 要介護1.
    Care1,
    /// 22 要介護2.
    Care2,
    /// 23 要介護3.
    Care3,
    /// 24 要介護4.
    Care4,
    /// 25 要介護5.
    Care5,
}

impl CareLevel {
    /// Every level, lightest first.
    pub const ALL: [Self; 10] = [
        Self::NotEligible,
        Self::ProjectTarget,
        Self::Transitional,
        Self::Support1,
        Self::Support2,
        Self::Care1,
        Self::Care2,
        Self::Care3,
        Self::Care4,
        Self::Care5,
    ];

    /// The two-digit code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotEligible => "01",
            Self::ProjectTarget => "06",
            Self::Transitional => "11",
            Self::Support1 => "12",
            Self::Support2 => "13",
            Self::Care1 => "21",
            Self::Care2 => "22",
            Self::Care3 => "23",
            Self::Care4 => "24",
            Self::Care5 => "25",
        }
    }

    /// The level with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::NotEligible => "非該当",
            Self::ProjectTarget => "事業対象者",
            Self::Transitional => "要支援（経過的要介護）",
            Self::Support1 => "要支援1",
            Self::Support2 => "要支援2",
            Self::Care1 => "要介護1",
            Self::Care2 => "要介護2",
            Self::Care3 => "要介護3",
            Self::Care4 => "要介護4",
            Self::Care5 => "要介護5",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways() {
        for level in CareLevel::ALL {
            assert_eq!(CareLevel::from_code(level.code()), Some(level));
        }
        assert_eq!(CareLevel::from_code("99"), None);
    }
}
