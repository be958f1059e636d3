//! Numbers a person types for a card.

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// Which number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberKind {
    /// 利用者証明用の暗証番号.
    AuthPin,
    /// 券面事項入力補助用の暗証番号.
    TextPin,
    /// 照合番号B.
    CodeB,
    /// Birth date as printed: 和暦 `YYMMDD`.
    BirthDate,
}

impl NumberKind {
    /// How many digits it has.
    pub(crate) const fn digits(self) -> usize {
        match self {
            Self::AuthPin | Self::TextPin => 4,
            Self::CodeB => 14,
            Self::BirthDate => 6,
        }
    }

    /// Whether nobody else may see it: a PIN is known, the others are printed on the card.
    pub(crate) const fn is_secret(self) -> bool {
        matches!(self, Self::AuthPin | Self::TextPin)
    }
}

/// A number; wiped when dropped, shown by no formatter.
pub(crate) struct Number {
    digits: Zeroizing<Vec<u8>>,
    insists: bool,
}

impl Number {
    /// Reads what a person typed: full-width digits count as digits, spaces and hyphens do not count. `None` where the
    /// card would refuse it for its shape, which must not cost a try.
    pub(crate) fn read(kind: NumberKind, typed: &str) -> Option<Self> {
        let mut digits = Zeroizing::new(Vec::with_capacity(kind.digits()));
        for character in typed.nfkc() {
            match character {
                digit @ '0'..='9' if digits.len() < kind.digits() => {
                    digits.push(u8::try_from(digit).ok()?);
                }
                character if character.is_whitespace() => {}
                '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー' => {}
                _ => return None,
            }
        }
        (digits.len() == kind.digits()).then_some(Self {
            digits,
            insists: false,
        })
    }

    /// The person wants it tried although it is the last try.
    #[must_use]
    pub(crate) fn insisting(mut self) -> Self {
        self.insists = true;
        self
    }

    pub(super) fn digits(&self) -> &[u8] {
        &self.digits
    }
}

/// How a number comes to the card.
#[derive(Debug)]
pub(crate) enum Entry {
    /// Typed here.
    Typed(Number),
    /// To be typed at the reader.
    AtReader {
        /// The person wants it tried although it is the last try.
        insists: bool,
    },
}

impl Entry {
    pub(super) fn insists(&self) -> bool {
        match self {
            Self::Typed(number) => number.insists,
            Self::AtReader { insists } => *insists,
        }
    }
}

impl std::fmt::Debug for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Number(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_spaces_and_hyphens_do_not_count() {
        for typed in [
            "1234",
            "１２３４",
            " 12 34 ",
            "12-34",
            "１２ー３４",
            "12\u{3000}34",
        ] {
            let number = Number::read(NumberKind::AuthPin, typed).unwrap();
            assert_eq!(number.digits(), b"1234", "{typed}");
        }
        assert_eq!(
            format!("{:?}", Number::read(NumberKind::AuthPin, "1234")),
            "Some(Number(…))"
        );
    }

    #[test]
    fn what_the_card_would_refuse_costs_no_try() {
        for typed in ["", "123", "12345", "12a4", "①②③", "１２３"] {
            assert!(
                Number::read(NumberKind::AuthPin, typed).is_none(),
                "{typed}"
            );
        }
        assert!(Number::read(NumberKind::CodeB, "550217 2035 2285").is_some());
        assert!(Number::read(NumberKind::BirthDate, "550217").is_some());
    }

    proptest! {
        #[test]
        fn only_digits_of_the_right_count_come_through(typed in "\\PC{0,20}") {
            if let Some(number) = Number::read(NumberKind::AuthPin, &typed) {
                prop_assert_eq!(number.digits().len(), 4);
                prop_assert!(number.digits().iter().all(u8::is_ascii_digit));
            }
        }
    }
}
