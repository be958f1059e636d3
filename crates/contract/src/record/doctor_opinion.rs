//! 主治医意見書, parts as on the form of 2026-04 (without the doctor's consent box). Part `opinion/{written_on}`.
//!
//! No electronic format is published: this JSON form follows the paper's parts and can be corrected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// 主治医意見書.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoctorOpinion {
    /// 記入日.
    pub written_on: NaiveDate,
    /// 医師氏名.
    pub doctor: String,
    /// 医療機関名.
    pub clinic: String,
    /// 最終診察日.
    #[serde(default)]
    pub last_seen_on: Option<NaiveDate>,
    /// 意見書作成回数: `true` 2回目以上.
    #[serde(default)]
    pub repeated: bool,
    /// 他科受診, as written.
    #[serde(default)]
    pub other_departments: Vec<String>,
    /// 1 診断名, up to three.
    #[serde(default)]
    pub diagnoses: Vec<Diagnosis>,
    /// 1 症状としての安定性, as written.
    #[serde(default)]
    pub stability: String,
    /// 1 経過及び投薬内容を含む治療内容.
    #[serde(default)]
    pub course: String,
    /// 2 特別な医療（過去14日間）, as written.
    #[serde(default)]
    pub special_care: Vec<String>,
    /// 3 心身の状態.
    pub state: BodyState,
    /// 4 生活機能とサービス.
    pub living: LifeAndServices,
    /// 5 特記すべき事項.
    #[serde(default)]
    pub remarks: String,
    /// Whether the supplier attached the form as PDF.
    #[serde(default)]
    pub has_pdf: bool,
}

/// A diagnosis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Diagnosis {
    /// 診断名.
    pub name: String,
    /// 発症年月日 as written (often only a year).
    #[serde(default)]
    pub since: String,
}

/// 3 心身の状態に関する意見.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BodyState {
    /// 障害高齢者の日常生活自立度: 自立, J1 … C2.
    pub mobility_grade: String,
    /// 認知症高齢者の日常生活自立度: 自立, Ⅰ … M.
    pub dementia_grade: String,
    /// 短期記憶, as written.
    #[serde(default)]
    pub short_memory: String,
    /// 日常の意思決定を行うための認知能力, as written.
    #[serde(default)]
    pub decisions: String,
    /// 自分の意思の伝達能力, as written.
    #[serde(default)]
    pub expression: String,
    /// 周辺症状, as written.
    #[serde(default)]
    pub symptoms: Vec<String>,
    /// その他の精神・神経症状.
    #[serde(default)]
    pub other_symptoms: String,
    /// 身体の状態: each line as written (利き腕, 麻痺, 拘縮, 褥瘡 …).
    #[serde(default)]
    pub body: Vec<String>,
    /// 身長, cm.
    #[serde(default)]
    pub height_cm: Option<u16>,
    /// 体重, kg.
    #[serde(default)]
    pub weight_kg: Option<u16>,
}

/// 4 生活機能とサービスに関する意見.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LifeAndServices {
    /// 移動: each line as written.
    #[serde(default)]
    pub mobility: Vec<String>,
    /// 栄養・食生活: each line as written.
    #[serde(default)]
    pub nutrition: Vec<String>,
    /// 発生の可能性が高い状態と対処方針.
    #[serde(default)]
    pub risks: Vec<String>,
    /// サービス利用による生活機能の維持・改善の見通し, as written.
    #[serde(default)]
    pub outlook: String,
    /// 医学的管理の必要性.
    #[serde(default)]
    pub medical_management: Vec<String>,
    /// サービス提供時における医学的観点からの留意事項.
    #[serde(default)]
    pub cautions: Vec<String>,
    /// 感染症, as written.
    #[serde(default)]
    pub infection: String,
}
