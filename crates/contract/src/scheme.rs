//! The subsidy schemes and the estimate (`/schemes`), open to everybody.

mod estimate;
mod of;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whether applications are accepted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WindowState {
    /// 受付前.
    NotYetOpen,
    /// 受付中.
    Open,
    /// 終了.
    Closed,
}

/// One scheme in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SchemeSummary {
    /// `fy2025`, `fy2026`.
    pub id: String,
    /// Official title.
    pub title: String,
    /// First day, Asia/Tokyo.
    pub opens_on: NaiveDate,
    /// Last day, Asia/Tokyo, its last second included.
    pub closes_on: NaiveDate,
    /// By the server's clock.
    pub window: WindowState,
    /// Days left including today, while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
}

/// `GET /schemes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SchemeList {
    /// Newest first.
    pub items: Vec<SchemeSummary>,
}

/// `GET /schemes/{id}`: a scheme with everything an application needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SchemeView {
    /// `fy2025`, `fy2026`.
    pub id: String,
    /// Official title.
    pub title: String,
    /// First day, Asia/Tokyo.
    pub opens_on: NaiveDate,
    /// Last day, Asia/Tokyo, its last second included.
    pub closes_on: NaiveDate,
    /// By the server's clock.
    pub window: WindowState,
    /// Days left including today, while open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// 助成対象（区分）.
    pub categories: Vec<CategoryView>,
    /// Eligible care services in official order: the table of the scheme.
    pub services: Vec<ServiceView>,
    /// Preventive services, each read as its care counterpart.
    #[serde(default)]
    pub preventive_services: Vec<ServiceView>,
    /// Services that can be named but are not eligible, with the reason.
    pub excluded_services: Vec<ExcludedServiceView>,
    /// How limits of several services combine: `add_up` or `highest`.
    pub stacking: String,
    /// Connection-support items (B).
    pub expense_items: Vec<ExpenseItemView>,
    /// Documents asked for.
    pub documents: Vec<DocumentRuleView>,
    /// File endings allowed, with dot.
    pub extensions: Vec<String>,
    /// Largest file, bytes.
    pub max_bytes: u64,
    /// Most pages of a PDF.
    pub max_pages: u32,
}

/// One category with its limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryView {
    /// `home_visit`, `residential`, `other`.
    pub id: String,
    /// Official name.
    pub name: String,
    /// Readers counted at most.
    pub reader_cap: u32,
    /// Limit in yen, tax included, over A and B together.
    pub limit_yen: i64,
}

/// One eligible service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceView {
    /// サービス種類コード, 2 characters.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Reading in full-width katakana, for searching.
    #[serde(default)]
    pub kana: String,
    /// Category id.
    pub category: String,
    /// For a preventive service, the care service it is read as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_as: Option<String>,
}

/// A service that is not eligible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExcludedServiceView {
    /// Service code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Reading in full-width katakana, for searching.
    #[serde(default)]
    pub kana: String,
    /// Why, in Japanese, from the scheme.
    pub reason: String,
}

/// One item of the connection support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExpenseItemView {
    /// Stable id.
    pub id: String,
    /// Official name.
    pub name: String,
}

/// What is asked of one kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentRuleView {
    /// `bankbook_copy`, `service_type_evidence`, `receipt_copy`, `web_service_admin_menu`.
    pub kind: String,
    /// Name for people.
    pub name: String,
    /// What it is and where to find it.
    pub description: String,
    /// At least this many files (when required).
    pub min_files: u32,
    /// At most this many files.
    pub max_files: u32,
    /// Only asked when connection support is claimed.
    pub only_with_support_cost: bool,
    /// Known reasons for refusal, as a checklist.
    pub hints: Vec<String>,
}

/// `POST /schemes/{id}/estimate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EstimateRequest {
    /// Service codes of the office number.
    pub services: Vec<String>,
    /// Readers bought.
    #[serde(default)]
    pub readers: u32,
    /// A, yen incl. tax.
    #[serde(default)]
    pub reader_cost_yen: i64,
    /// B, yen incl. tax.
    #[serde(default)]
    pub support_cost_yen: i64,
    /// Donations, yen; not deducted for non-profits.
    #[serde(default)]
    pub donations_yen: i64,
    /// Other income for the project, yen.
    #[serde(default)]
    pub other_income_yen: i64,
    /// 社会福祉法人 and other non-profit applicants.
    #[serde(default)]
    pub nonprofit: bool,
}

/// The amounts ① – ④ with how they came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EstimateView {
    /// ① 総事業費 A + B, yen.
    pub total_yen: i64,
    /// ② 助成限度額, yen.
    pub limit_yen: i64,
    /// ③ 選定額, the lower of cost less income and ②, yen.
    pub selected_yen: i64,
    /// ④ 交付額, ③ floored to 1,000 yen.
    pub grant_yen: i64,
    /// Readers that count.
    pub reader_cap: u32,
    /// Readers above the cap, bought at own cost.
    pub readers_over_cap: u32,
    /// Income deducted from the cost, yen.
    pub deducted_yen: i64,
    /// One line per service.
    pub lines: Vec<EstimateLineView>,
}

/// What one service adds to the limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EstimateLineView {
    /// Service code as given.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Category id.
    pub category: String,
    /// Limit of the category, yen.
    pub limit_yen: i64,
    /// Readers of the category.
    pub reader_cap: u32,
    /// Whether it counts under the stacking rule.
    pub counted: bool,
    /// For a preventive service, the care service it is read as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_as: Option<String>,
}
