//! サービス種類.

use serde::{Deserialize, Serialize};

/// The services under the office number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServicesAnswers {
    /// サービス種類コード, one per row.
    #[serde(default)]
    pub codes: Vec<String>,
}
