//! Finding a case by what somebody types: part of an office's name, the beginning of its number, a
//! reception number.
//!
//! Names are cut into bigrams after [`search_key`], so that any part of a Japanese name is found without
//! knowing where its words begin; the database keeps an inverted index over them.

use crate::application::ReceptionNumber;
use crate::calendar::FiscalYear;
use crate::kana::{fold_width, search_key};

/// Longest text searched for, characters.
pub const SEARCH_MAX: usize = 100;

/// Fewer digits than this are part of a name rather than of a number.
const NUMBER_DIGITS: usize = 4;

/// The terms of a name in their order: each pair of neighbours, and the last character alone, so that a
/// single character is found as the beginning of a term wherever it stands.
pub fn name_terms(name: &str) -> Vec<String> {
    let characters = plain(name);
    let mut terms = pairs(&characters);
    terms.extend(characters.last().map(char::to_string));
    terms
}

/// A word somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchWord {
    /// Terms that stand one behind the other in the name.
    Phrase(Vec<String>),
    /// A single character: the beginning of a term.
    Character(String),
    /// The beginning of an office number or reception number, or one of these reception numbers whole.
    Number {
        /// As written in the database.
        beginning: String,
        /// Reception numbers with this serial.
        receptions: Vec<String>,
    },
}

/// The words of a search, all of which must match; empty when nothing searchable was typed.
pub fn search_words(text: &str, fiscal_years: &[FiscalYear]) -> Vec<SearchWord> {
    let folded = fold_width(text);
    folded
        .split_whitespace()
        .filter_map(|word| search_word(word, fiscal_years))
        .collect()
}

fn search_word(word: &str, fiscal_years: &[FiscalYear]) -> Option<SearchWord> {
    if is_number(word) {
        return Some(SearchWord::Number {
            beginning: word.to_ascii_uppercase(),
            receptions: with_serial(word, fiscal_years),
        });
    }
    let characters = plain(word);
    match characters.as_slice() {
        [] => None,
        [only] => Some(SearchWord::Character(only.to_string())),
        _ => Some(SearchWord::Phrase(pairs(&characters))),
    }
}

/// Letters of the Latin alphabet, digits and hyphens with at least four digits: `1379900010`, `R8-000123`.
fn is_number(word: &str) -> bool {
    word.chars().filter(char::is_ascii_digit).count() >= NUMBER_DIGITS
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Reception numbers whose serial is this number.
fn with_serial(word: &str, fiscal_years: &[FiscalYear]) -> Vec<String> {
    let Ok(serial) = word.parse::<u32>() else {
        return Vec::new();
    };
    fiscal_years
        .iter()
        .filter_map(|year| ReceptionNumber::new(*year, serial).ok())
        .map(|number| number.to_string())
        .collect()
}

/// Letters and digits alone, in the spelling searches compare.
fn plain(text: &str) -> Vec<char> {
    search_key(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn pairs(characters: &[char]) -> Vec<String> {
    characters
        .iter()
        .zip(characters.iter().skip(1))
        .map(|(first, second)| format!("{first}{second}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years() -> Vec<FiscalYear> {
        let number = ReceptionNumber::parse("R8-000123-0")
            .or_else(|_| find_valid())
            .unwrap();
        vec![number.fiscal_year()]
    }

    fn find_valid() -> Result<ReceptionNumber, ()> {
        (0..10)
            .find_map(|digit| ReceptionNumber::parse(&format!("R8-000123-{digit}")).ok())
            .ok_or(())
    }

    #[test]
    fn names_are_cut_into_pairs() {
        assert_eq!(name_terms("ひなた"), ["ヒナ", "ナタ", "タ"]);
        assert_eq!(
            name_terms("A・デイ (本店)"),
            ["aデ", "デイ", "イ本", "本店", "店"]
        );
        assert_eq!(name_terms("(・)"), Vec::<String>::new());
    }

    #[test]
    fn spellings_of_a_word_are_one_word() {
        let wanted = [SearchWord::Phrase(vec!["ヒナ".into(), "ナタ".into()])];
        for text in ["ひなた", "ヒナタ", "ﾋﾅﾀ", "　ひなた "] {
            assert_eq!(search_words(text, &[]), wanted, "{text}");
        }
        assert_eq!(
            search_words("店", &[]),
            [SearchWord::Character("店".into())]
        );
    }

    #[test]
    fn numbers_are_looked_up_as_numbers() {
        let found = search_words("１３７９９", &years());
        let [SearchWord::Number { beginning, .. }] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(beginning, "13799");
        let found = search_words("000123", &years());
        let [SearchWord::Number { receptions, .. }] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(receptions, &[find_valid().unwrap().to_string()]);
        assert!(matches!(
            search_words("デイ24", &[]).as_slice(),
            [SearchWord::Phrase(_)]
        ));
        assert!(search_words(" ・ ", &[]).is_empty());
    }
}
