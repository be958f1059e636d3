//! 受付番号.

use serde::{Deserialize, Serialize};

use crate::calendar::FiscalYear;
use crate::check_digit::modulus_10_weight_2_1;
use crate::kana::fold_width;

/// 受付番号 `R8-000123-4`: fiscal year in its era, a serial within the scheme, a check digit.
///
/// Meant to be read out on the telephone: the check digit (モジュラス10 ウェイト2-1分割 over year and
/// serial) finds every single wrong digit and nearly every swap of neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReceptionNumber {
    fiscal_year: FiscalYear,
    serial: u32,
}

/// Why a text is no reception number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceptionNumberError {
    /// Not of the form `R8-000123-4`.
    #[error("reception number is not of the form R8-000123-4")]
    Form,
    /// The serial is 0 or has more than seven digits.
    #[error("serial of the reception number is not between 1 and 9999999")]
    Serial,
    /// The last digit is not the check digit: probably misheard or mistyped.
    #[error("check digit of the reception number does not agree")]
    CheckDigit,
}

impl ReceptionNumber {
    /// The largest serial: there are about 300,000 offices.
    pub const SERIAL_MAX: u32 = 9_999_999;

    /// The number with this serial.
    pub const fn new(fiscal_year: FiscalYear, serial: u32) -> Result<Self, ReceptionNumberError> {
        if serial == 0 || serial > Self::SERIAL_MAX {
            return Err(ReceptionNumberError::Serial);
        }
        Ok(Self {
            fiscal_year,
            serial,
        })
    }

    /// The fiscal year of the scheme.
    pub const fn fiscal_year(self) -> FiscalYear {
        self.fiscal_year
    }

    /// The serial within the scheme.
    pub const fn serial(self) -> u32 {
        self.serial
    }

    /// Reads a number as typed: any width, any dash, small letters.
    pub fn parse(text: &str) -> Result<Self, ReceptionNumberError> {
        use ReceptionNumberError::{CheckDigit, Form, Serial};
        let folded: String = fold_width(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| {
                if matches!(c, '‐' | '‑' | '–' | '—' | '―' | '−' | 'ー') {
                    '-'
                } else {
                    c
                }
            })
            .collect();
        let folded = folded.to_ascii_uppercase();
        let parts: Vec<&str> = folded.split('-').collect();
        let [year, serial, digit] = parts.as_slice() else {
            return Err(Form);
        };
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        let year = year.strip_prefix('R').ok_or(Form)?;
        let canonical = matches!(year.len(), 1 | 2) && !year.starts_with('0') && digits(year);
        if !canonical || !digits(serial) || !digits(digit) || digit.len() != 1 {
            return Err(Form);
        }
        if serial.len() < 6 || (serial.len() > 6 && serial.starts_with('0')) {
            return Err(Form);
        }
        let year: i32 = year.parse().map_err(|_| Form)?;
        // 令和1年度 does not exist: 2019 began in 平成.
        let fiscal_year = FiscalYear::new(2018 + year)
            .ok()
            .filter(|_| year > 1)
            .ok_or(Form)?;
        let number = Self::new(fiscal_year, serial.parse().map_err(|_| Serial)?)?;
        if number.check_digit().to_string() != *digit {
            return Err(CheckDigit);
        }
        Ok(number)
    }

    fn year_in_era(self) -> (char, i32) {
        let (era, year) = self.fiscal_year.era();
        (era.initial(), year)
    }

    fn check_digit(self) -> u8 {
        let (_, year) = self.year_in_era();
        // Digits only, so that there always is a check digit.
        modulus_10_weight_2_1(&format!("{year}{:06}", self.serial)).unwrap_or_default()
    }
}

impl std::fmt::Display for ReceptionNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (era, year) = self.year_in_era();
        write!(f, "{era}{year}-{:06}-{}", self.serial, self.check_digit())
    }
}

impl std::str::FromStr for ReceptionNumber {
    type Err = ReceptionNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for ReceptionNumber {
    type Error = ReceptionNumberError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<ReceptionNumber> for String {
    fn from(number: ReceptionNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shown_and_read_as_people_write_it() {
        let number = ReceptionNumber::new(FiscalYear::new(2026).unwrap(), 123).unwrap();
        let shown = number.to_string();
        assert!(shown.starts_with("R8-000123-"), "{shown}");
        assert_eq!(ReceptionNumber::parse(&shown), Ok(number));
        let typed = shown
            .replace('-', "ー")
            .replace('R', "ｒ")
            .replace('8', "８");
        assert_eq!(ReceptionNumber::parse(&format!(" {typed} ")), Ok(number));
    }

    #[test]
    fn other_forms_are_refused() {
        use ReceptionNumberError::{Form, Serial};
        for (text, error) in [
            ("", Form),
            ("R8-123-4", Form),
            ("R8-000123", Form),
            ("H31-000123-4", Form),
            ("R1-000123-4", Form),
            ("R08-000123-4", Form),
            ("R8-0000123-4", Form),
            ("R8-000123-45", Form),
            ("R8-000000-0", Serial),
            ("R8-10000000-0", Serial),
            ("R8-99999999999999-0", Serial),
        ] {
            assert_eq!(ReceptionNumber::parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn display_and_parse_round_trip(year in 2020..2100_i32, serial in 1..=9_999_999_u32) {
            let number = ReceptionNumber::new(FiscalYear::new(year).unwrap(), serial).unwrap();
            prop_assert_eq!(ReceptionNumber::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn every_single_wrong_digit_is_found(
            serial in 1..=999_999_u32, place in 0..6_usize, other in 1..10_u32,
        ) {
            let number = ReceptionNumber::new(FiscalYear::new(2026).unwrap(), serial).unwrap();
            let wrong: String = number
                .to_string()
                .chars()
                .enumerate()
                .map(|(index, character)| match character.to_digit(10) {
                    Some(digit) if index == place + 3 => {
                        char::from_digit((digit + other) % 10, 10).unwrap()
                    }
                    _ => character,
                })
                .collect();
            prop_assert_ne!(&wrong, &number.to_string());
            prop_assert!(ReceptionNumber::parse(&wrong).is_err());
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            let _ = ReceptionNumber::parse(&text);
        }
    }
}
