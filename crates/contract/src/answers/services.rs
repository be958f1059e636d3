//! サービス種類.

use domain::service::ServiceCode;
use domain::text::SERVICES_MAX;
use serde::{Deserialize, Serialize};

use super::issues::{Issues, Reason};
use crate::problem::{FieldCode, FieldIssue};
use crate::scheme::SchemeView;

/// The services under the office number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServicesAnswers {
    /// サービス種類コード, one per row.
    #[serde(default)]
    pub codes: Vec<String>,
}

impl ServicesAnswers {
    /// The service codes, or what is missing or wrong.
    pub(super) fn complete(
        &self,
        scheme: &SchemeView,
    ) -> Result<Vec<ServiceCode>, Vec<FieldIssue>> {
        let mut issues = Issues::of("services");
        if self.codes.is_empty() {
            issues.add("codes", FieldCode::Required);
        }
        if self.codes.len() > SERVICES_MAX {
            issues.add("codes", Reason::with(FieldCode::TooLarge, SERVICES_MAX));
            return issues.finish(None);
        }
        let mut codes: Vec<ServiceCode> = Vec::new();
        for (index, text) in self.codes.iter().enumerate() {
            let field = format!("codes[{index}]");
            if text.trim().is_empty() {
                issues.add(&field, FieldCode::Required);
                continue;
            }
            let Ok(code) = ServiceCode::parse(text) else {
                issues.add(&field, FieldCode::Invalid);
                continue;
            };
            if codes.contains(&code) {
                issues.add(&field, FieldCode::Duplicate);
            } else if scheme
                .eligible_services()
                .all(|known| known.code != code.as_str())
            {
                issues.add(&field, Reason::with(FieldCode::ServiceNotEligible, &code));
            }
            codes.push(code);
        }
        issues.finish(Some(codes))
    }
}
