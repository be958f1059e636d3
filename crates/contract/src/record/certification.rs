//! 要介護認定情報: survey, first judgement, panel, result. Part `certification/{applied_on}`.

use chrono::NaiveDate;
use domain::care::CareLevel;
use serde::{Deserialize, Serialize};

/// One certification, from its application to its result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Certification {
    /// 申請年月日.
    pub applied_on: NaiveDate,
    /// 申請区分 as written: 新規, 更新, 区分変更.
    pub application: String,
    /// 調査実施日.
    #[serde(default)]
    pub surveyed_on: Option<NaiveDate>,
    /// 概況調査, free text.
    #[serde(default)]
    pub overview: String,
    /// 基本調査 (74 items in five groups and 特別な医療).
    #[serde(default)]
    pub survey: Vec<SurveyAnswer>,
    /// 一次判定.
    #[serde(default)]
    pub first_judgement: Option<FirstJudgement>,
    /// 介護認定審査会 and its result; none while it is under way.
    #[serde(default)]
    pub panel: Option<PanelResult>,
}

/// 群 of 基本調査.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SurveyGroup {
    /// 第1群 身体機能・起居動作.
    Body,
    /// 第2群 生活機能.
    Living,
    /// 第3群 認知機能.
    Cognition,
    /// 第4群 精神・行動障害.
    Behaviour,
    /// 第5群 社会生活への適応.
    Society,
    /// 特別な医療.
    SpecialCare,
}

/// One answer of 基本調査, with 特記事項.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SurveyAnswer {
    /// 群.
    pub group: SurveyGroup,
    /// Item as printed, e.g. `寝返り`.
    pub item: String,
    /// Answer as printed, e.g. `つかまれば可`.
    pub answer: String,
    /// 特記事項 on this item.
    #[serde(default)]
    pub remark: String,
}

/// 一次判定.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FirstJudgement {
    /// Result.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub care_level: CareLevel,
    /// 要介護認定等基準時間, minutes.
    #[serde(default)]
    pub standard_minutes: Option<f64>,
    /// 中間評価項目得点, 第1群 to 第5群, 0–100; empty when not delivered.
    #[serde(default)]
    pub group_scores: Vec<f64>,
}

/// 介護認定審査会 and its result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PanelResult {
    /// 審査会の開催日.
    pub met_on: NaiveDate,
    /// 認定年月日.
    #[serde(default)]
    pub certified_on: Option<NaiveDate>,
    /// 二次判定.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub care_level: CareLevel,
    /// 有効期間, from.
    pub valid_from: NaiveDate,
    /// 有効期間, to (that day included).
    pub valid_to: NaiveDate,
    /// 審査会の意見.
    #[serde(default)]
    pub opinion: String,
}
