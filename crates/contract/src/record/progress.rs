//! 認定審査の進捗: how far an application for certification is. Part `progress/{applied_on}`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How far one application is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CertificationProgress {
    /// 申請年月日.
    pub applied_on: NaiveDate,
    /// 申請区分 as written: 新規, 更新, 区分変更.
    pub application: String,
    /// Where it stands.
    pub stage: ProgressStage,
    /// What has happened so far, in order.
    #[serde(default)]
    pub steps: Vec<ProgressStep>,
    /// 審査会の予定日, when set.
    #[serde(default)]
    pub panel_planned_on: Option<NaiveDate>,
}

/// A step that was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgressStep {
    /// Which.
    pub stage: ProgressStage,
    /// When.
    pub on: NaiveDate,
}

/// Process states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgressStage {
    /// 申請受付.
    Received,
    /// 認定調査を依頼中.
    SurveyOrdered,
    /// 認定調査済み.
    Surveyed,
    /// 主治医意見書を依頼中.
    OpinionOrdered,
    /// 主治医意見書を入手済み.
    OpinionReceived,
    /// 一次判定済み.
    FirstJudged,
    /// 審査会の予定.
    PanelPlanned,
    /// 認定済み.
    Certified,
    /// 却下.
    Rejected,
    /// 取下げ.
    Withdrawn,
}

impl ProgressStage {
    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Received => "申請受付",
            Self::SurveyOrdered => "認定調査を依頼中",
            Self::Surveyed => "認定調査済み",
            Self::OpinionOrdered => "主治医意見書を依頼中",
            Self::OpinionReceived => "主治医意見書を入手済み",
            Self::FirstJudged => "一次判定済み",
            Self::PanelPlanned => "審査会の予定",
            Self::Certified => "認定済み",
            Self::Rejected => "却下",
            Self::Withdrawn => "取下げ",
        }
    }

    /// Whether nothing more is to come.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Certified | Self::Rejected | Self::Withdrawn)
    }
}
