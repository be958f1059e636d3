//! 基本情報.

use domain::application::OfficeDetails;
use domain::office::{OfficeName, PhoneNumber, PostalCode};
use domain::person::PersonName;
use domain::text;
use serde::{Deserialize, Serialize};

use super::issues::Issues;
use crate::problem::{FieldCode, FieldIssue};

/// The office, filled in from its registration, may be overwritten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficeAnswers {
    /// 介護事業所名称.
    #[serde(default)]
    pub name: String,
    /// 郵便番号, 7 digits with or without hyphen.
    #[serde(default)]
    pub postal_code: String,
    /// 所在地.
    #[serde(default)]
    pub address: String,
    /// 電話番号.
    #[serde(default)]
    pub phone: String,
    /// 担当者名, for questions.
    #[serde(default)]
    pub contact_name: String,
}

impl OfficeAnswers {
    /// The office's details, or what is missing or wrong.
    pub(super) fn complete(&self) -> Result<OfficeDetails, Vec<FieldIssue>> {
        let mut issues = Issues::of("office");
        let name = issues.take("name", OfficeName::parse(&self.name));
        let postal_code = given(&self.postal_code, &mut issues, "postal_code")
            .and_then(|text| issues.take("postal_code", PostalCode::parse(text)));
        let address = issues.take("address", text::line(&self.address, text::ADDRESS_MAX));
        let phone = given(&self.phone, &mut issues, "phone")
            .and_then(|text| issues.take("phone", PhoneNumber::parse(text)));
        let contact_name = issues.take("contact_name", PersonName::parse(&self.contact_name));
        let details = || {
            Some(OfficeDetails {
                name: name?,
                postal_code: postal_code?,
                address: address?,
                phone: phone?,
                contact_name: contact_name?,
            })
        };
        issues.finish(details())
    }
}

/// The text, or `None` and `required` noted when it is empty.
fn given<'a>(text: &'a str, issues: &mut Issues, field: &str) -> Option<&'a str> {
    if text.trim().is_empty() {
        issues.add(field, FieldCode::Required);
        return None;
    }
    Some(text)
}
