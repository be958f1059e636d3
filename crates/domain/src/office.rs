//! 介護事業所: its number and how it is reached.

mod verification;

pub use verification::VerificationWay;

use serde::{Deserialize, Serialize};

use crate::check_digit::modulus_10_weight_2_1;
use crate::kana::fold_width;
use crate::text::{self, TextError};
use crate::text_value::text_value;

/// 介護保険事業所番号: 10 characters, digits except that position 3 may be a letter.
///
/// Positions 1–2 are the prefecture, 3 the kind of office (`A` 総合事業, `B` 介護医療院), 4–5 the
/// district, 6–9 a serial, 10 the check digit. Never a number: leading zeros matter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OfficeNumber(String);

text_value!(OfficeNumber, OfficeNumberError);

/// Why a text is no office number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfficeNumberError {
    /// Nothing was typed.
    #[error("office number is empty")]
    Empty,
    /// Not 10 characters.
    #[error("office number has {found} characters instead of 10")]
    Length {
        /// Characters found.
        found: usize,
    },
    /// A character that cannot stand where it does.
    #[error("office number has {character:?} at position {position}")]
    Character {
        /// The character.
        character: char,
        /// Its position, from 1.
        position: usize,
    },
}

/// A doubt about an office number that is never a reason to refuse it: 54 of 40,420 numbers in the
/// public register fail the check digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeNumberWarning {
    /// The tenth character is not the check digit of the first nine: probably mistyped.
    CheckDigit,
}

impl OfficeNumber {
    /// Number of characters.
    pub const LENGTH: usize = 10;

    /// Reads a number as typed: trimmed, full width folded, letters raised.
    pub fn parse(text: &str) -> Result<Self, OfficeNumberError> {
        let number = fold_width(text).trim().to_ascii_uppercase();
        if number.is_empty() {
            return Err(OfficeNumberError::Empty);
        }
        for (index, character) in number.chars().enumerate() {
            let letter = index == 2
                && character.is_ascii_uppercase()
                && !matches!(character, 'I' | 'O' | 'Q');
            if !character.is_ascii_digit() && !letter {
                return Err(OfficeNumberError::Character {
                    character,
                    position: index + 1,
                });
            }
        }
        let found = number.chars().count();
        if found != Self::LENGTH {
            return Err(OfficeNumberError::Length { found });
        }
        Ok(Self(number))
    }

    /// A doubt to show beside the field.
    ///
    /// The check digit is モジュラス10 ウェイト2-1分割 over positions 1–9. In prefectures 11–14 the
    /// offices that are medical institutions, facilities or visiting nurses (position 3 = 1, 5, 6,
    /// likewise 3 and 4) may carry the digit over positions 4–9 instead; either is accepted there.
    pub fn warning(&self) -> Option<OfficeNumberWarning> {
        let (body, digit) = self.0.split_at_checked(9)?;
        let digit: u8 = digit.parse().ok()?;
        if modulus_10_weight_2_1(body) == Some(digit) {
            return None;
        }
        let (head, medical) = body.split_at_checked(3)?;
        let (prefecture, kind) = head.split_at_checked(2)?;
        let exception = matches!(prefecture, "11" | "12" | "13" | "14")
            && matches!(kind, "1" | "3" | "4" | "5" | "6");
        if exception && modulus_10_weight_2_1(medical) == Some(digit) {
            return None;
        }
        Some(OfficeNumberWarning::CheckDigit)
    }

    /// 都道府県番号, the first two digits.
    pub fn prefecture(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

/// 介護事業所名称: one line of at most 100 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OfficeName(String);

text_value!(OfficeName, TextError);

impl OfficeName {
    /// Checks a name.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        text::line(text, text::OFFICE_NAME_MAX).map(Self)
    }
}

/// 郵便番号: seven digits, shown `123-4567`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PostalCode(String);

/// Not seven digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("postal code is not seven digits")]
pub struct PostalCodeError;

text_value!(PostalCode, PostalCodeError);

impl PostalCode {
    /// Reads a postal code with or without hyphen and 〒, in any width.
    pub fn parse(text: &str) -> Result<Self, PostalCodeError> {
        let digits: String = fold_width(text)
            .chars()
            .filter(|c| !c.is_whitespace() && !is_dash(*c) && *c != '〒')
            .collect();
        if digits.len() != 7 || !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(PostalCodeError);
        }
        let (area, town) = digits.split_at_checked(3).ok_or(PostalCodeError)?;
        Ok(Self(format!("{area}-{town}")))
    }
}

/// 電話番号: 10 or 11 digits beginning with 0, kept with the hyphens typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

/// Not a Japanese telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a Japanese telephone number")]
pub struct PhoneNumberError;

text_value!(PhoneNumber, PhoneNumberError);

impl PhoneNumber {
    /// Reads a telephone number in any width; brackets become hyphens.
    pub fn parse(text: &str) -> Result<Self, PhoneNumberError> {
        let mut number = String::new();
        for character in fold_width(text).trim().chars() {
            match character {
                '0'..='9' => number.push(character),
                c if is_dash(c) || matches!(c, '(' | ')' | ' ') => {
                    if !number.is_empty() && !number.ends_with('-') {
                        number.push('-');
                    }
                }
                _ => return Err(PhoneNumberError),
            }
        }
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if !matches!(digits, 10 | 11) || !number.starts_with('0') || number.ends_with('-') {
            return Err(PhoneNumberError);
        }
        Ok(Self(number))
    }
}

/// Everything that stands for a hyphen on a Japanese keyboard.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐' | '‑' | '–' | '—' | '―' | '−' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for text in ["2794900205", " ２７９４９００２０５ ", "\u{3000}2794900205"] {
            assert_eq!(OfficeNumber::parse(text).unwrap().as_str(), "2794900205");
        }
        assert_eq!(
            OfficeNumber::parse("13b0000001").unwrap().as_str(),
            "13B0000001"
        );
        assert_eq!(
            OfficeNumber::parse("0110410545").unwrap().prefecture(),
            "01"
        );
    }

    #[test]
    fn what_cannot_be_a_number_is_refused_with_its_place() {
        use OfficeNumberError::{Character, Empty, Length};
        for (text, error) in [
            ("", Empty),
            ("279490020", Length { found: 9 }),
            ("27949002055", Length { found: 11 }),
            (
                "27I4900205",
                Character {
                    character: 'I',
                    position: 3,
                },
            ),
            (
                "27o4900205",
                Character {
                    character: 'O',
                    position: 3,
                },
            ),
            (
                "27Q4900205",
                Character {
                    character: 'Q',
                    position: 3,
                },
            ),
            (
                "2A94900205",
                Character {
                    character: 'A',
                    position: 2,
                },
            ),
            (
                "279490020\0",
                Character {
                    character: '\0',
                    position: 10,
                },
            ),
            (
                "279-490020",
                Character {
                    character: '-',
                    position: 4,
                },
            ),
        ] {
            assert_eq!(OfficeNumber::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn a_wrong_check_digit_is_a_warning_and_never_a_refusal() {
        for number in ["2794900205", "0110410545"] {
            assert_eq!(
                OfficeNumber::parse(number).unwrap().warning(),
                None,
                "{number}"
            );
        }
        // Real numbers of the public register that fail.
        for number in ["2372100034", "2277100951"] {
            assert_eq!(
                OfficeNumber::parse(number).unwrap().warning(),
                Some(OfficeNumberWarning::CheckDigit),
                "{number}"
            );
        }
    }

    #[test]
    fn medical_numbers_of_four_prefectures_may_use_the_short_check_digit() {
        // Digit over positions 4–9 (100001 → 7); over 1–9 it would be another.
        let medical = modulus_10_weight_2_1("100001").unwrap();
        let number = format!("131100001{medical}");
        let base = modulus_10_weight_2_1("131100001").unwrap();
        assert_ne!(medical, base);
        assert_eq!(OfficeNumber::parse(&number).unwrap().warning(), None);
        assert_eq!(
            OfficeNumber::parse(&format!("131100001{base}"))
                .unwrap()
                .warning(),
            None
        );
        // Elsewhere and for other kinds only the base rule holds.
        let elsewhere = format!("281100001{medical}");
        assert_ne!(modulus_10_weight_2_1("281100001"), Some(medical));
        assert!(OfficeNumber::parse(&elsewhere).unwrap().warning().is_some());
        let other_kind = format!("138100001{medical}");
        assert_ne!(modulus_10_weight_2_1("138100001"), Some(medical));
        assert!(
            OfficeNumber::parse(&other_kind)
                .unwrap()
                .warning()
                .is_some()
        );
    }

    #[test]
    fn contact_details_take_the_usual_spellings() {
        assert_eq!(
            PostalCode::parse("１００－０００１").unwrap().as_str(),
            "100-0001"
        );
        assert_eq!(PostalCode::parse("〒1000001").unwrap().as_str(), "100-0001");
        assert_eq!(PostalCode::parse("100-00012"), Err(PostalCodeError));
        assert_eq!(
            PhoneNumber::parse("０３（００００）０００１")
                .unwrap()
                .as_str(),
            "03-0000-0001"
        );
        assert_eq!(
            PhoneNumber::parse("0300000001").unwrap().as_str(),
            "0300000001"
        );
        for text in [
            "",
            "03-0000-000",
            "13-0000-0001",
            "03-0000-0001 内線2",
            "03-0000-0001-",
        ] {
            assert_eq!(PhoneNumber::parse(text), Err(PhoneNumberError), "{text}");
        }
    }

    proptest! {
        #[test]
        fn display_and_parse_round_trip(text in "[0-9]{2}[0-9A-HJ-NPR-Z][0-9]{7}") {
            let number = OfficeNumber::parse(&text).unwrap();
            prop_assert_eq!(OfficeNumber::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,14}") {
            if let Ok(number) = OfficeNumber::parse(&text) {
                prop_assert_eq!(number.as_str().chars().count(), 10);
                let _ = number.warning();
            }
        }
    }
}
