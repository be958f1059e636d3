//! LIFE情報: one assessment of 科学的介護推進. Part `life/{office}/{assessed_on}`.

use chrono::NaiveDate;
use domain::care::CareLevel;
use serde::{Deserialize, Serialize};

/// One assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LifeAssessment {
    /// 評価日.
    pub assessed_on: NaiveDate,
    /// 事業所番号 that assessed.
    pub office_number: String,
    /// サービス種類コード.
    pub service_code: String,
    /// 利用者情報 as registered in LIFE.
    #[serde(default)]
    pub user: Option<LifeUser>,
    /// 障害高齢者の日常生活自立度: 自立, J1 … C2.
    #[serde(default)]
    pub mobility_grade: String,
    /// 認知症高齢者の日常生活自立度: 自立, Ⅰ … M.
    #[serde(default)]
    pub dementia_grade: String,
    /// Barthel Index.
    #[serde(default)]
    pub barthel: Option<BarthelIndex>,
    /// DBD13.
    #[serde(default)]
    pub dbd13: Option<Dbd13>,
    /// Vitality Index.
    #[serde(default)]
    pub vitality: Option<VitalityIndex>,
    /// 栄養.
    #[serde(default)]
    pub nutrition: Option<LifeNutrition>,
    /// 口腔.
    #[serde(default)]
    pub oral: Option<LifeOral>,
}

/// 利用者情報 of LIFE.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LifeUser {
    /// 外部システム管理番号.
    #[serde(default)]
    pub external_number: String,
    /// 要介護度.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub care_level: Option<CareLevel>,
}

/// Barthel Index, points (0, 5, 10 or 15) of its ten items in the official order: 食事, 移乗, 整容, トイレ動作, 入浴,
/// 平地歩行, 階段昇降, 更衣, 排便, 排尿. The best total is 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BarthelIndex {
    /// Points an item.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u8>))]
    pub points: [u8; 10],
}

impl BarthelIndex {
    /// The items, in order.
    pub const ITEMS: [&'static str; 10] = [
        "食事",
        "移乗",
        "整容",
        "トイレ動作",
        "入浴",
        "平地歩行",
        "階段昇降",
        "更衣",
        "排便",
        "排尿",
    ];

    /// Total, 0–100.
    pub fn total(&self) -> u16 {
        self.points.iter().map(|&points| u16::from(points)).sum()
    }
}

/// DBD13: thirteen items, 0 (まったくない) – 4 (常にある).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dbd13 {
    /// Points an item.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u8>))]
    pub points: [u8; 13],
}

impl Dbd13 {
    /// Total, 0–52; less is calmer.
    pub fn total(&self) -> u16 {
        self.points.iter().map(|&points| u16::from(points)).sum()
    }
}

/// Vitality Index: 起床, 意思疎通, 食事, 排泄, リハビリ・活動, each 0–2; the best total is 10.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VitalityIndex {
    /// Points an item.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u8>))]
    pub points: [u8; 5],
}

impl VitalityIndex {
    /// The items, in order.
    pub const ITEMS: [&'static str; 5] = ["起床", "意思疎通", "食事", "排泄", "リハビリ・活動"];

    /// Total, 0–10.
    pub fn total(&self) -> u16 {
        self.points.iter().map(|&points| u16::from(points)).sum()
    }
}

/// 栄養.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LifeNutrition {
    /// 身長, cm.
    #[serde(default)]
    pub height_cm: Option<f64>,
    /// 体重, kg.
    #[serde(default)]
    pub weight_kg: Option<f64>,
    /// 低栄養状態のリスクレベル, as written: 低, 中, 高.
    #[serde(default)]
    pub risk: String,
    /// 食事摂取量（全体）, percent.
    #[serde(default)]
    pub intake_percent: Option<u8>,
}

/// 口腔.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LifeOral {
    /// 硬いものを避け柔らかいものばかり食べる.
    #[serde(default)]
    pub avoids_hard_food: Option<bool>,
    /// 入れ歯を使っている.
    #[serde(default)]
    pub denture: Option<bool>,
    /// むせやすい.
    #[serde(default)]
    pub chokes: Option<bool>,
    /// 誤嚥性肺炎の発症・罹患.
    #[serde(default)]
    pub aspiration_pneumonia: Option<bool>,
}
