//! News of the operator (`/news/desk`).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Characters of a title at most.
pub const TITLE_MAX: usize = 100;

/// Characters of a text at most.
pub const BODY_MAX: usize = 4000;

/// Title and text in one language. Paragraphs are parted by empty lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewsText {
    /// Title.
    pub title: String,
    /// Text.
    pub body: String,
}

/// A piece of news as the operator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsView {
    /// News id.
    pub id: String,
    /// From this day on it is shown (Asia/Tokyo).
    pub published_on: NaiveDate,
    /// 日本語.
    pub japanese: NewsText,
    /// やさしい日本語; without, the Japanese text is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub easy: Option<NewsText>,
    /// English; without, the Japanese text is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub english: Option<NewsText>,
    /// Counts up with every change.
    pub version: i64,
    /// Last changed at.
    pub updated_at: DateTime<Utc>,
    /// Whether everybody sees it today.
    pub shown: bool,
}

/// `POST /news/desk`, `PUT /news/desk/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveNews {
    /// Version the caller saw; 0 for a new one.
    pub version: i64,
    /// From this day on it is shown (Asia/Tokyo).
    pub published_on: NaiveDate,
    /// 日本語.
    pub japanese: NewsText,
    /// やさしい日本語.
    #[serde(default)]
    pub easy: Option<NewsText>,
    /// English.
    #[serde(default)]
    pub english: Option<NewsText>,
}
