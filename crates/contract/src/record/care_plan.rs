//! ケアプラン情報 after ケアプランデータ連携標準仕様 4.1: 第1–3表, 6表, 7表, 補足.
//!
//! Parts: `plan/{office}/{made_on}` for the forms of one plan, `month/{office}/{yyyymm}` for what is planned in a month,
//! `result/{office}/{service}/{yyyymm}` for what an office did (a deletion names the kind of service too),
//! `basic/{office}/{made_on}` and `preventive/{office}/{made_on}` for the forms of 介護予防. Field meanings, lengths and codes are those of the standard; texts are kept
//! as delivered.

use chrono::NaiveDate;
use domain::care::CareLevel;
use serde::{Deserialize, Serialize};

/// One record of ケアプラン情報.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum CarePlan {
    /// 第1–3表 and 補足 of one plan.
    Plan(PlanForms),
    /// 第6表 (予定) and 第7表 of one month.
    Month(MonthlySheet),
    /// 第6表 (実績) of one office and month.
    Result(ServiceResult),
    /// 利用者基本情報 (UPKIHON) or 介護予防サービス・支援計画書 (UPYOBO).
    Preventive(PreventiveForm),
}

/// 第1–3表 of one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanForms {
    /// 居宅サービス計画作成（変更）日.
    pub made_on: NaiveDate,
    /// 居宅介護支援事業所番号.
    pub office_number: String,
    /// 第1表; none until it is delivered.
    #[serde(default)]
    pub overview: Option<PlanOverview>,
    /// 第2表, row by row.
    #[serde(default)]
    pub goals: Vec<PlanGoal>,
    /// 第3表, row by row.
    #[serde(default)]
    pub week: Vec<WeeklyEntry>,
    /// 利用者補足情報.
    #[serde(default)]
    pub supplement: Option<SupplementaryInfo>,
}

/// 第1表 居宅サービス計画書（1）.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanOverview {
    /// 作成年月日.
    pub written_on: NaiveDate,
    /// 居宅サービス計画作成者.
    #[serde(default)]
    pub author: String,
    /// 居宅介護支援事業者名.
    #[serde(default)]
    pub office_name: String,
    /// 初回居宅サービス計画作成日.
    #[serde(default)]
    pub first_made_on: Option<NaiveDate>,
    /// 計画書区分, code (11 初回, 12 紹介, 21 継続, 51, 52, 53, 54).
    #[serde(default)]
    pub plan_code: String,
    /// 認定状況区分, code (1 申請中, 2 認定済).
    #[serde(default)]
    pub certification_code: String,
    /// 認定日.
    #[serde(default)]
    pub certified_on: Option<NaiveDate>,
    /// 認定有効期間, from.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// 認定有効期間, to.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// 要介護状態区分.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub care_level: Option<CareLevel>,
    /// 利用者及び家族の生活に対する意向を踏まえた課題分析の結果.
    #[serde(default)]
    pub wishes: String,
    /// 介護認定審査会の意見及びサービスの種類の指定.
    #[serde(default)]
    pub panel_opinion: String,
    /// 総合的な援助の方針.
    #[serde(default)]
    pub policy: String,
    /// 生活援助中心型の算定理由, code.
    #[serde(default)]
    pub housework_code: String,
    /// その他理由.
    #[serde(default)]
    pub housework_reason: String,
}

/// A row of 第2表 居宅サービス計画書（2）.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanGoal {
    /// 課題ＮＯ.
    #[serde(default)]
    pub need_no: String,
    /// 生活全般の解決すべき課題（ニーズ）.
    #[serde(default)]
    pub need: String,
    /// 援助目標ＮＯ.
    #[serde(default)]
    pub goal_no: String,
    /// 長期目標.
    #[serde(default)]
    pub long_goal: String,
    /// 長期目標の期間.
    #[serde(default)]
    pub long_period: String,
    /// 短期目標.
    #[serde(default)]
    pub short_goal: String,
    /// 短期目標の期間.
    #[serde(default)]
    pub short_period: String,
    /// 援助内容ＮＯ.
    #[serde(default)]
    pub support_no: String,
    /// サービス内容.
    #[serde(default)]
    pub content: String,
    /// 保険給付の対象となるかどうかの区分, code.
    #[serde(default)]
    pub insured_code: String,
    /// サービス種別.
    #[serde(default)]
    pub service: String,
    /// サービス事業所番号.
    #[serde(default)]
    pub provider_number: String,
    /// サービス事業所名.
    #[serde(default)]
    pub provider_name: String,
    /// 頻度.
    #[serde(default)]
    pub frequency: String,
    /// 期間.
    #[serde(default)]
    pub period: String,
}

/// A row of 第3表 週間サービス計画表: a service in the week, or a daily activity, or what is not weekly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WeeklyEntry {
    /// 介護サービス内容; empty when the row is an activity.
    #[serde(default)]
    pub service: String,
    /// 曜日: 1 = Monday … 7 = Sunday; none when not weekly.
    #[serde(default)]
    pub weekday: Option<u8>,
    /// 開始時間, `HHMM`; empty: no time.
    #[serde(default)]
    pub starts: String,
    /// 終了時間, `HHMM`; empty: no time.
    #[serde(default)]
    pub ends: String,
    /// 主な日常生活上の活動; empty when the row is a service.
    #[serde(default)]
    pub activity: String,
    /// 週単位以外のサービス; empty unless this row carries it.
    #[serde(default)]
    pub not_weekly: String,
}

/// 利用者補足情報 (UPHOSOKU): who the person is for the receiving office, and the limits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SupplementaryInfo {
    /// 氏名.
    #[serde(default)]
    pub name: String,
    /// フリガナ.
    #[serde(default)]
    pub kana: String,
    /// 生年月日.
    #[serde(default)]
    pub born_on: Option<NaiveDate>,
    /// 要介護状態区分.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub care_level: Option<CareLevel>,
    /// 区分支給限度基準額, units a month.
    #[serde(default)]
    pub limit_units: Option<u32>,
    /// 種類支給限度基準額, up to nine.
    #[serde(default)]
    pub service_limits: Vec<SupplementLimit>,
    /// The other fields of the file by their name in the standard, as delivered (those that are not empty).
    #[serde(default)]
    pub others: std::collections::BTreeMap<String, String>,
}

/// 種類支給限度基準額 as in UPHOSOKU.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SupplementLimit {
    /// サービス種類コード.
    pub service_code: String,
    /// Units a month.
    pub units: u32,
}

/// 第6表 (予定) and 第7表 of one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthlySheet {
    /// 対象年月, `YYYYMM`.
    pub month: String,
    /// 居宅介護支援事業所番号.
    pub office_number: String,
    /// 作成年月日.
    #[serde(default)]
    pub written_on: Option<NaiveDate>,
    /// 担当者名.
    #[serde(default)]
    pub author: String,
    /// 第6表: each planned day and service, of all offices.
    #[serde(default)]
    pub planned: Vec<ScheduledService>,
    /// 第7表: money and units, row by row, subtotals and the grand total (999999) included.
    #[serde(default)]
    pub costs: Vec<MonthlyCost>,
    /// 利用者補足情報 of the month.
    #[serde(default)]
    pub supplement: Option<SupplementaryInfo>,
}

/// A form of 介護予防, field by field as delivered: the names of most of its fields are not published to us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreventiveForm {
    /// File kind of the standard: `UPKIHON` or `UPYOBO`.
    pub file: String,
    /// 作成日: its link key.
    pub made_on: NaiveDate,
    /// 事業所番号 that wrote it.
    pub office_number: String,
    /// Every row of the file about the person, each with its fields that are not empty.
    #[serde(default)]
    pub rows: Vec<Vec<NamedField>>,
}

/// A field by its name, or by its number (`項目12`) where no name is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedField {
    /// Name.
    pub name: String,
    /// Value as delivered.
    pub value: String,
}

/// 第6表 (実績) of one office, kind of service and month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceResult {
    /// 対象年月, `YYYYMM`.
    pub month: String,
    /// サービス事業所番号 that reports.
    pub office_number: String,
    /// サービス種類コード it reports under; empty when not said.
    #[serde(default)]
    pub service_type: String,
    /// Each day and service done.
    #[serde(default)]
    pub done: Vec<ScheduledService>,
}

/// A row of 第6表 (UPPLAN, UPJSK).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScheduledService {
    /// サービス利用日.
    pub on: NaiveDate,
    /// サービス開始時刻 `HHMM`; `9999` = no time.
    #[serde(default)]
    pub starts: String,
    /// サービス終了時刻 `HHMM`; `9999` = no time.
    #[serde(default)]
    pub ends: String,
    /// サービス回数.
    pub times: u16,
    /// サービスコード (6 characters).
    pub service_code: String,
    /// 用具名称（機種名）.
    #[serde(default)]
    pub equipment: String,
    /// サービス事業所番号.
    pub provider_number: String,
    /// サービス事業所名.
    #[serde(default)]
    pub provider_name: String,
    /// 単位数.
    #[serde(default)]
    pub units: Option<u32>,
}

/// A row of 第7表 別表 (UPSIKYU).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthlyCost {
    /// サービス事業所番号 (`9999999999` on the grand total).
    pub provider_number: String,
    /// サービス事業所名.
    #[serde(default)]
    pub provider_name: String,
    /// サービスコード; subtotals `CDAAAA` `CDEEEE` `CDZZZZ`, grand total `999999`.
    pub service_code: String,
    /// 回数／日数.
    pub times: u16,
    /// サービス単位数 in all.
    #[serde(default)]
    pub units: Option<u32>,
    /// 区分支給限度基準内単位数.
    #[serde(default)]
    pub within_limit_units: Option<u32>,
    /// 区分支給限度基準超単位数.
    #[serde(default)]
    pub over_limit_units: Option<u32>,
    /// 費用総額, yen.
    #[serde(default)]
    pub cost_yen: Option<i64>,
    /// 保険請求額, yen.
    #[serde(default)]
    pub insured_yen: Option<i64>,
    /// 利用者負担（保険対象分）, yen.
    #[serde(default)]
    pub own_yen: Option<i64>,
    /// 利用者負担（全額負担分）, yen.
    #[serde(default)]
    pub own_full_yen: Option<i64>,
}
