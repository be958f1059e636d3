//! 事前確認.

use serde::{Deserialize, Serialize};

/// The conditions confirmed before anything is typed. `None` = not answered yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EligibilityAnswers {
    /// The readers are bought (the receipt is there).
    #[serde(default)]
    pub purchase_finished: Option<bool>,
    /// The connection set-up is finished following the procedure document.
    #[serde(default)]
    pub connection_finished: Option<bool>,
    /// The reader works with マイナ資格確認アプリ.
    #[serde(default)]
    pub reader_supported: Option<bool>,
    /// New goods, neither used nor leased.
    #[serde(default)]
    pub new_goods: Option<bool>,
}
