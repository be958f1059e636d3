//! 消費税及び地方消費税に係る仕入控除税額の報告.
//!
//! The rule (令和8年度交付要綱 第9–12条) asks for the report, with its breakdown, by 30 April of the fiscal
//! year two years after the one of completion, also when the amount is 0 yen, and for the credit to be
//! paid back. How the credit is reckoned follows the Consumption Tax Act (消費税法 第30条) as the reports
//! of other national subsidies do; the portal's own form is not published, so the fields are our choice.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::FiscalYear;
use crate::money::Yen;

/// 30 April of the fiscal year two years after the fiscal year of completion.
///
/// The scheme's fiscal year stands for the year of completion: purchase and connection are finished
/// before the application is made (第6条). The day is not moved when it is no business day (own choice:
/// the rule is silent).
pub fn report_due_on(completed_in: FiscalYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(completed_in.year().saturating_add(2), 4, 30).unwrap_or(NaiveDate::MAX)
}

/// The most that can be deducted of this grant: the tax of 10 % it contains, 10/110, whole yen.
pub fn credit_within(grant: Yen) -> Yen {
    Yen::new(grant.get().saturating_mul(10) / 110).unwrap_or(Yen::ZERO)
}

/// How the office deducts consumption tax on purchases, or why it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxMethod {
    /// 免税事業者: no return is due. Nothing to pay back.
    Exempt,
    /// 簡易課税: the credit does not depend on purchases. Nothing to pay back.
    Simplified,
    /// 公益法人等 with 特定収入割合 above 5 %. Nothing to pay back.
    SpecificIncome,
    /// 個別対応方式, and the purchase serves 非課税売上 alone. Nothing to pay back.
    NonTaxableOnly,
    /// 全額控除: 課税売上割合 of 95 % or more and taxable sales up to 500 million yen.
    Full,
    /// 一括比例配分方式: everything by 課税売上割合.
    Proportional,
    /// 個別対応方式: by what each purchase is used for.
    Itemised,
}

impl TaxMethod {
    /// Every method, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Exempt,
        Self::Simplified,
        Self::SpecificIncome,
        Self::NonTaxableOnly,
        Self::Full,
        Self::Proportional,
        Self::Itemised,
    ];

    /// The stable id, as in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exempt => "exempt",
            Self::Simplified => "simplified",
            Self::SpecificIncome => "specific_income",
            Self::NonTaxableOnly => "non_taxable_only",
            Self::Full => "full",
            Self::Proportional => "proportional",
            Self::Itemised => "itemised",
        }
    }

    /// The method with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Exempt => "消費税の申告義務がない（免税事業者）",
            Self::Simplified => "簡易課税方式で申告している",
            Self::SpecificIncome => "公益法人等で、特定収入割合が5％を超えている",
            Self::NonTaxableOnly => "個別対応方式で、非課税売上のみに要するものとして申告している",
            Self::Full => "全額控除（課税売上割合95％以上、課税売上高5億円以下）",
            Self::Proportional => "一括比例配分方式",
            Self::Itemised => "個別対応方式（課税売上・共通に要するものがある）",
        }
    }

    /// Whether nothing can be deducted, so that the report says 0 yen.
    pub const fn is_zero(self) -> bool {
        matches!(
            self,
            Self::Exempt | Self::Simplified | Self::SpecificIncome | Self::NonTaxableOnly
        )
    }

    /// Whether 課税売上割合 is needed.
    pub const fn needs_ratio(self) -> bool {
        matches!(self, Self::Proportional | Self::Itemised)
    }
}

/// What the grant was used for, with 個別対応方式. Adds up to the grant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantUse {
    /// 課税売上のみに要するもの.
    pub taxable: Yen,
    /// 課税売上と非課税売上に共通して要するもの.
    pub common: Yen,
    /// 非課税売上のみに要するもの.
    pub non_taxable: Yen,
}

/// The breakdown of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxReport {
    /// The grant as paid.
    pub grant: Yen,
    /// How the office deducts.
    pub method: TaxMethod,
    /// 課税売上高 of the taxable period, with the methods that need it.
    pub taxable_sales: Option<Yen>,
    /// 総売上高 of the taxable period, with the methods that need it.
    pub total_sales: Option<Yen>,
    /// What the grant was used for, with 個別対応方式.
    pub grant_use: Option<GrantUse>,
}

/// Why a breakdown cannot be reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaxReportError {
    /// 課税売上高 is missing.
    #[error("taxable sales are missing")]
    TaxableSalesMissing,
    /// 総売上高 is missing, or 0.
    #[error("total sales are missing")]
    TotalSalesMissing,
    /// 課税売上高 above 総売上高.
    #[error("taxable sales above total sales")]
    RatioAboveOne,
    /// What the grant was used for is missing.
    #[error("the use of the grant is missing")]
    UseMissing,
    /// What the grant was used for does not add up to it.
    #[error("the use does not add up to the grant")]
    UseMismatch,
}

impl TaxReport {
    /// 仕入控除税額 that belongs to the grant, whole yen, rounded down once at the end:
    ///
    /// - 全額控除: grant × 10/110
    /// - 一括比例配分: grant × 10/110 × 課税売上割合
    /// - 個別対応: (taxable + common × 課税売上割合) × 10/110
    /// - otherwise 0.
    pub fn credit(&self) -> Result<Yen, TaxReportError> {
        if self.method.is_zero() {
            return Ok(Yen::ZERO);
        }
        if self.method == TaxMethod::Full {
            return Ok(credit_within(self.grant));
        }
        let (part, whole) = self.ratio()?;
        let (direct, shared) = match self.method {
            TaxMethod::Itemised => {
                let spent = self.grant_use.ok_or(TaxReportError::UseMissing)?;
                let sum = Yen::sum([spent.taxable, spent.common, spent.non_taxable]);
                if sum != Some(self.grant) {
                    return Err(TaxReportError::UseMismatch);
                }
                (spent.taxable, spent.common)
            }
            _ => (Yen::ZERO, self.grant),
        };
        // Twelve digits each: the product has at most 25 and fits in 128 bits.
        let direct = i128::from(direct.get()).saturating_mul(whole);
        let shared = i128::from(shared.get()).saturating_mul(part);
        let credit =
            direct.saturating_add(shared).saturating_mul(10) / whole.saturating_mul(110).max(1);
        let credit = i64::try_from(credit)
            .ok()
            .and_then(|yen| Yen::new(yen).ok());
        Ok(credit.unwrap_or(Yen::MAX).min(credit_within(self.grant)))
    }

    fn ratio(&self) -> Result<(i128, i128), TaxReportError> {
        let part = self
            .taxable_sales
            .ok_or(TaxReportError::TaxableSalesMissing)?;
        let whole = self
            .total_sales
            .filter(|sales| *sales > Yen::ZERO)
            .ok_or(TaxReportError::TotalSalesMissing)?;
        if part > whole {
            return Err(TaxReportError::RatioAboveOne);
        }
        Ok((i128::from(part.get()), i128::from(whole.get())))
    }
}
