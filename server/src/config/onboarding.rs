//! `[onboarding]`: whom a rehearsal asks the platform for.

use chrono::NaiveDate;
use contract::upstream::IdentifyBy;
use domain::care::{InsuredNumber, PersonKey};
use domain::insurer::InsurerNumber;
use serde::Deserialize;

use super::ConfigError;

/// `[onboarding]`: an invented recipient that the platform knows for tests. Without one, a rehearsal asks for the list
/// of municipalities instead.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OnboardingSection {
    /// 保険者番号.
    pub test_insurer_number: Option<String>,
    /// 被保険者番号.
    pub test_insured_number: Option<String>,
    /// 生年月日, `YYYY-MM-DD`.
    pub test_born_on: Option<String>,
}

impl OnboardingSection {
    /// The test recipient, as the platform is asked.
    pub fn test_recipient(&self) -> Option<IdentifyBy> {
        let born_on: NaiveDate = self.test_born_on.as_ref()?.parse().ok()?;
        Some(IdentifyBy::Numbers {
            person: PersonKey {
                insurer: InsurerNumber::parse(self.test_insurer_number.as_ref()?).ok()?,
                insured: InsuredNumber::parse(self.test_insured_number.as_ref()?).ok()?,
            },
            born_on,
        })
    }

    /// All three or none.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let given = [
            &self.test_insurer_number,
            &self.test_insured_number,
            &self.test_born_on,
        ];
        if given.iter().all(|value| value.is_none()) || self.test_recipient().is_some() {
            return Ok(());
        }
        Err(ConfigError::Unusable {
            key: "onboarding.test_insurer_number",
            reason: "insurer number (6 digits), insured number (10) and birth date (YYYY-MM-DD) belong together"
                .to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(
        insurer: Option<&str>,
        number: Option<&str>,
        born: Option<&str>,
    ) -> OnboardingSection {
        OnboardingSection {
            test_insurer_number: insurer.map(str::to_owned),
            test_insured_number: number.map(str::to_owned),
            test_born_on: born.map(str::to_owned),
        }
    }

    #[test]
    fn a_test_recipient_is_whole_or_not_there() {
        assert!(section(None, None, None).check().is_ok());
        let whole = section(Some("991018"), Some("0001000000"), Some("1952-01-11"));
        assert!(whole.check().is_ok() && whole.test_recipient().is_some());
        for half in [
            section(Some("991018"), None, None),
            section(Some("991018"), Some("0001000000"), None),
            section(Some("991018"), Some("0001000000"), Some("yesterday")),
            section(Some("12"), Some("0001000000"), Some("1952-01-11")),
        ] {
            assert!(half.check().is_err(), "{half:?}");
        }
    }
}
