//! Whether an office is who it says it is (`/verification`, `/verifications`).

use chrono::{DateTime, Utc};
use domain::office::VerificationWay;
use serde::{Deserialize, Serialize};

/// `GET /verification`: the office the person works for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeVerification {
    /// When it was verified; absent while it is not.
    pub verified_at: Option<DateTime<Utc>>,
    /// How; absent where it was done at the console.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub way: Option<VerificationWay>,
    /// The letter asked for.
    pub letter: Option<LetterState>,
}

/// Where a letter stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterState {
    /// Asked for at.
    pub asked_at: DateTime<Utc>,
    /// Printed at; absent before.
    pub made_at: Option<DateTime<Utc>>,
    /// Until when its code is taken.
    pub expires_at: Option<DateTime<Utc>>,
    /// Wrong codes that may still be typed.
    pub attempts_left: u32,
}

/// `POST /verification/code`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// The code of the letter; case, spaces and hyphens do not matter.
    pub code: String,
}

impl std::fmt::Debug for CodeEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeEntry(…)")
    }
}

/// `GET /verifications`: offices that asked for a letter, for the federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingOffices {
    /// Oldest first.
    pub items: Vec<WaitingOffice>,
}

/// An office that asked for a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingOffice {
    /// 介護保険事業所番号.
    pub office_number: String,
    /// Name.
    pub office_name: String,
    /// The letter.
    pub letter: LetterState,
}

/// `POST /verifications/{number}/letter`: the letter, shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Letter {
    /// 介護保険事業所番号.
    pub office_number: String,
    /// Name.
    pub office_name: String,
    /// The code, in groups.
    pub code: String,
    /// Until when it is taken.
    pub expires_at: DateTime<Utc>,
    /// Where it is typed.
    pub address: String,
    /// Who sends it.
    pub sender: String,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter")
            .field("office_number", &self.office_number)
            .finish_non_exhaustive()
    }
}

/// `POST /verifications/{number}/approval`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// How the office was checked, e.g. 指定通知書の原本. No personal data.
    pub note: String,
}
