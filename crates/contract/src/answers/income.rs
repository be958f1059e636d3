//! 寄附金その他の収入.

use domain::application::Income;
use serde::{Deserialize, Serialize};

use super::issues::Issues;
use crate::problem::FieldIssue;

/// Income for the project, deducted from the cost (要綱 第4条).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeAnswers {
    /// 社会福祉法人 and other non-profit applicants: donations are not deducted.
    #[serde(default)]
    pub nonprofit: Option<bool>,
    /// 寄附金, yen.
    #[serde(default)]
    pub donations_yen: Option<i64>,
    /// その他の収入, yen.
    #[serde(default)]
    pub other_income_yen: Option<i64>,
}

impl IncomeAnswers {
    /// The income, or what is missing or wrong. None must be typed as 0.
    pub(super) fn complete(&self) -> Result<Income, Vec<FieldIssue>> {
        let mut issues = Issues::of("income");
        let nonprofit = issues.answered("nonprofit", self.nonprofit);
        let donations = issues.amount("donations_yen", self.donations_yen, 0);
        let other_income = issues.amount("other_income_yen", self.other_income_yen, 0);
        let income = || {
            Some(Income {
                nonprofit: nonprofit?,
                donations: donations?,
                other_income: other_income?,
            })
        };
        issues.finish(income())
    }
}
