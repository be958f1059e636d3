//! Whom somebody means.

use chrono::NaiveDate;
use domain::care::{PersonKey, Sex};
use serde::{Deserialize, Serialize};

use super::query::ActingContext;
use crate::record::PersonDetails;

/// `POST /v1/people/identify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdentifyRequest {
    /// By what.
    pub by: IdentifyBy,
    /// On whose behalf.
    pub acting: ActingContext,
}

/// By what a person is found. Every way needs all of its items to agree; nothing is guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum IdentifyBy {
    /// The user-authentication certificate of the My Number card, as SHA-256 over its DER in hex. Known once a card was linked.
    Certificate {
        /// SHA-256 of the certificate, lower-case hex.
        sha256: String,
    },
    /// 保険者番号 + 被保険者番号 + 生年月日.
    Numbers {
        /// The numbers.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        person: PersonKey,
        /// 生年月日.
        born_on: NaiveDate,
    },
    /// The four items as on the card: 氏名, 生年月日, 性別, 住所.
    FourItems {
        /// 氏名; widths and spaces do not count.
        name: String,
        /// 生年月日.
        born_on: NaiveDate,
        /// 性別.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        sex: Sex,
        /// 住所; widths, spaces and the writing of block numbers do not count.
        address: String,
    },
}

/// The one person that fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Identified {
    /// The platform's id of the person; says nothing about them.
    pub subject: String,
    /// Their numbers.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub person: PersonKey,
    /// Who they are.
    pub details: PersonDetails,
}
