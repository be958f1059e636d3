//! 介護レセプト: what an office claimed for a person and a month (7131). Part `claim/{office}/{yyyymm}`.

use serde::{Deserialize, Serialize};

/// A claim (介護給付費請求明細書).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Claim {
    /// サービス提供年月, `YYYYMM`.
    pub month: String,
    /// 事業所番号 that claims.
    pub office_number: String,
    /// Name as the platform knows it; empty when it knows none.
    #[serde(default)]
    pub office_name: String,
    /// 明細.
    #[serde(default)]
    pub lines: Vec<ClaimLine>,
    /// 集計, by kind of service.
    #[serde(default)]
    pub totals: Vec<ClaimTotal>,
}

/// A line of 明細.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimLine {
    /// サービスコード (種類 and 項目, 6 characters).
    pub service_code: String,
    /// 単位数.
    pub units: u32,
    /// 日数・回数.
    pub times: u16,
    /// サービス単位数.
    pub total_units: u32,
}

/// A line of 集計.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimTotal {
    /// サービス種類コード.
    pub service_code: String,
    /// サービス実日数.
    pub days: u16,
    /// 限度額管理対象 and 対象外単位数 together.
    pub units: u32,
    /// 保険請求額, yen.
    pub insured_yen: i64,
    /// 利用者負担額, yen.
    pub own_yen: i64,
}
