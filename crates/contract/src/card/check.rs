//! Page and portal: a challenge, and what the portal makes of the proof.

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::Sex;
use serde::{Deserialize, Serialize};

use super::{CardProof, ProofKind};

/// `POST /api/v1/card/challenges`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChallengeRequest {
    /// Which kind of proof will come.
    pub kind: ProofKind,
}

/// A challenge: good for one proof, of this session, for a few minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardChallenge {
    /// 32 random bytes, base64url.
    pub nonce: String,
    /// What it is for; the person reads it at the helper's prompt, the card signs it.
    pub purpose: String,
    /// Void from.
    pub expires_at: DateTime<Utc>,
}

/// `POST /api/v1/card/checks`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckRequest {
    /// Of the challenge.
    pub nonce: String,
    /// What the helper gave.
    pub proof: CardProof,
}

/// What a proof shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardCheck {
    /// Which kind it was.
    pub kind: ProofKind,
    /// Whether anybody was asked if the certificate still stands.
    pub revocation: Revocation,
    /// Last day of the certificate, with [`ProofKind::Authentication`].
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// What the card says, with [`ProofKind::Attributes`].
    #[serde(default)]
    pub attributes: Option<CardAttributes>,
    /// Birth date the issuer signed, with [`ProofKind::Presence`].
    #[serde(default)]
    pub born_on: Option<NaiveDate>,
    /// Whether the card belongs to a test hierarchy, as in the sandbox.
    pub test: bool,
}

/// Whether a certificate still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Revocation {
    /// Nobody was asked（失効確認なし）: only certified parties may ask J-LIS, 公的個人認証法 第17条.
    NotChecked,
    /// A certified party says it stands.
    Good,
}

/// The four attributes as on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardAttributes {
    /// 氏名, family and given name with U+3000 between.
    pub name: String,
    /// 住所.
    pub address: String,
    /// 生年月日.
    pub born_on: NaiveDate,
    /// 性別, where the card tells.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub sex: Option<Sex>,
}
