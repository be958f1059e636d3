//! The list of banks and branches.

use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;
use contract::bank::{BankMatches, BankView, BranchView};

use super::search::{Candidate, best};

/// The list shipped with the program, made by `cargo xtask banks`.
const SHIPPED: &str = include_str!("../../../data/banks/zengin.tsv");

/// Why a list of banks cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BankListError {
    /// The file cannot be read.
    #[error("{path}: {source}")]
    Read {
        /// The file as configured.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A line is not as `cargo xtask banks` writes it.
    #[error("list of banks, line {line}: {reason}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What was expected.
        reason: &'static str,
    },
}

/// All banks and branches of one edition of the public zengin-code data.
///
/// The text is searched where it lies; only where each bank begins is kept beside it, and for the
/// shipped list even that only from the first search on.
#[derive(Debug)]
pub struct BankDirectory {
    text: Cow<'static, str>,
    edition: String,
    banks: OnceLock<Vec<BankEntry>>,
}

#[derive(Debug)]
struct BankEntry {
    /// The bank's own line, without `=`.
    line: Range<usize>,
    /// The lines of its branches.
    branches: Range<usize>,
}

impl BankDirectory {
    /// The list shipped with the program.
    ///
    /// # Errors
    /// Never for a released program: a test reads the whole list.
    pub fn shipped() -> Result<Self, BankListError> {
        let edition = edition(SHIPPED)?;
        Ok(Self {
            text: Cow::Borrowed(SHIPPED),
            edition,
            banks: OnceLock::new(),
        })
    }

    /// A newer list put in place by the operator, checked line by line.
    ///
    /// # Errors
    /// The file cannot be read, or the number of the first line that is not as expected.
    pub fn from_file(path: &Path) -> Result<Self, BankListError> {
        let text = std::fs::read_to_string(path).map_err(|source| BankListError::Read {
            path: path.display().to_string(),
            source,
        })?;
        Self::parse(text)
    }

    fn parse(text: String) -> Result<Self, BankListError> {
        let edition = edition(&text)?;
        let banks = OnceLock::from(index(&text)?);
        Ok(Self {
            text: Cow::Owned(text),
            edition,
            banks,
        })
    }

    /// Date of the edition, `2026-08-24`.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// Banks whose code, name or kana fit what was typed: at most 20, best first.
    pub fn find_banks(&self, typed: &str) -> BankMatches<BankView> {
        let lines = self
            .banks()
            .iter()
            .filter_map(|bank| self.text.get(bank.line.clone()));
        let items = best(typed, lines.filter_map(Candidate::of_line))
            .into_iter()
            .map(|found| BankView {
                code: found.code.to_owned(),
                name: found.name.to_owned(),
                kana: found.kana.to_owned(),
            })
            .collect();
        BankMatches {
            items,
            edition: self.edition.clone(),
        }
    }

    /// Branches of one bank; `None` when there is no such bank.
    pub fn find_branches(&self, bank_code: &str, typed: &str) -> Option<BankMatches<BranchView>> {
        let lines = self.branches(bank_code)?;
        let items = best(typed, lines.filter_map(Candidate::of_line))
            .into_iter()
            .map(|found| BranchView {
                code: found.code.to_owned(),
                name: found.name.to_owned(),
                kana: found.kana.to_owned(),
            })
            .collect();
        Some(BankMatches {
            items,
            edition: self.edition.clone(),
        })
    }

    /// Whether the bank is in the list.
    pub fn has_bank(&self, bank_code: &str) -> bool {
        self.entry(bank_code).is_some()
    }

    /// Whether the branch is in the list.
    pub fn has_branch(&self, bank_code: &str, branch_code: &str) -> bool {
        self.branches(bank_code)
            .is_some_and(|mut lines| lines.any(|line| line.split('\t').next() == Some(branch_code)))
    }

    /// Kana of a bank and one of its branches.
    pub fn kana(&self, bank_code: &str, branch_code: &str) -> Option<(&str, &str)> {
        let bank = self.text.get(self.entry(bank_code)?.line.clone())?;
        let mut branches = self.branches(bank_code)?.filter_map(Candidate::of_line);
        let branch = branches.find(|branch| branch.code == branch_code)?;
        Some((Candidate::of_line(bank)?.kana, branch.kana))
    }

    fn branches(&self, bank_code: &str) -> Option<impl Iterator<Item = &str>> {
        let entry = self.entry(bank_code)?;
        Some(self.text.get(entry.branches.clone())?.lines())
    }

    /// Banks stand in the order of their codes.
    fn entry(&self, bank_code: &str) -> Option<&BankEntry> {
        let banks = self.banks();
        let code = |bank: &BankEntry| {
            self.text
                .get(bank.line.clone())
                .and_then(|line| line.split('\t').next())
                .unwrap_or_default()
        };
        let at = banks
            .binary_search_by(|bank| code(bank).cmp(bank_code))
            .ok()?;
        banks.get(at)
    }

    fn banks(&self) -> &[BankEntry] {
        // The shipped list is whole (tested); an operator's list was read at the start.
        self.banks
            .get_or_init(|| index(&self.text).unwrap_or_default())
    }
}

fn edition(text: &str) -> Result<String, BankListError> {
    let wrong = BankListError::Line {
        line: 1,
        reason: "expected `edition`, a tab and a date",
    };
    let Some(date) = text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("edition\t"))
    else {
        return Err(wrong);
    };
    date.parse::<NaiveDate>()
        .map(|date| date.to_string())
        .map_err(|_| wrong)
}

/// Where each bank and its branches stand. The first two lines say edition and source.
fn index(text: &str) -> Result<Vec<BankEntry>, BankListError> {
    let mut banks: Vec<BankEntry> = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let end = start + line.len();
        let content = line.trim_end_matches(['\n', '\r']);
        if number >= 2 {
            let wrong = |reason| BankListError::Line {
                line: number + 1,
                reason,
            };
            if let Some(bank) = content.strip_prefix('=') {
                check_line(bank, 4).map_err(wrong)?;
                let line = start + 1..start + content.len();
                if let Some(before) = banks.last()
                    && text.get(before.line.clone()) >= Some(bank)
                {
                    return Err(wrong("banks must stand in the order of their codes"));
                }
                banks.push(BankEntry {
                    line,
                    branches: end..end,
                });
            } else {
                check_line(content, 3).map_err(wrong)?;
                let bank = banks
                    .last_mut()
                    .ok_or_else(|| wrong("a branch before the first bank"))?;
                bank.branches.end = end;
            }
        }
        start = end;
    }
    Ok(banks)
}

fn check_line(line: &str, digits: usize) -> Result<(), &'static str> {
    let Some(entry) = Candidate::of_line(line) else {
        return Err("expected code, name and kana with tabs between them");
    };
    if entry.code.len() != digits || !entry.code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("a bank has 4 digits after `=`, a branch 3");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> BankDirectory {
        BankDirectory::parse(SHIPPED.to_owned()).unwrap()
    }

    #[test]
    fn the_shipped_list_is_whole() {
        let list = shipped();
        assert!(list.banks().len() > 1_000, "{}", list.banks().len());
        let branches: usize = list
            .banks()
            .iter()
            .map(|bank| SHIPPED[bank.branches.clone()].lines().count())
            .sum();
        assert!(branches > 20_000, "{branches}");
        assert!(list.has_bank("0001") && list.has_branch("0001", "001"));
        assert!(
            !list.has_bank("9999")
                && !list.has_branch("0001", "999")
                && !list.has_branch("9999", "001")
        );
        assert_eq!(BankDirectory::shipped().unwrap().edition(), list.edition());
    }

    #[test]
    fn one_bank_is_found_by_each_way_of_typing_it() {
        let list = BankDirectory::shipped().unwrap();
        for typed in ["みずほ", "みずほ銀行", "ミズホ", "ﾐｽﾞﾎ", "0001", "０００１"]
        {
            let found = list.find_banks(typed);
            assert_eq!(
                found.items.first().map(|bank| bank.code.as_str()),
                Some("0001"),
                "{typed}"
            );
        }
        for typed in [
            "三菱UFJ",
            "三菱ＵＦＪ銀行",
            "みつびしゆーえふ",
            "ミツビシユ-エフ",
            "ﾐﾂﾋﾞｼﾕｰｴﾌ",
        ] {
            let found = list.find_banks(typed);
            assert_eq!(found.items[0].code, "0005", "{typed}");
        }
        assert_eq!(
            list.find_banks("北海道信用金庫").items[0].name,
            "北海道信金"
        );
        assert_eq!(list.find_banks("ゆうちょ").items[0].code, "9900");
    }

    #[test]
    fn branches_are_found_within_their_bank() {
        let list = shipped();
        for typed in ["001", "東京営業部", "とうきょう", "トウキョウ"] {
            assert_eq!(
                list.find_branches("0001", typed).unwrap().items[0].code,
                "001",
                "{typed}"
            );
        }
        assert_eq!(
            list.find_branches("0001", "神田駅前支店").unwrap().items[0].name,
            "神田駅前"
        );
        assert!(list.find_branches("9999", "").is_none());
    }

    #[test]
    fn answers_are_short_and_an_empty_word_lists_the_first() {
        let list = shipped();
        assert_eq!(list.find_banks("").items.len(), 20);
        assert_eq!(list.find_banks("").items[0].code, "0001");
        assert_eq!(list.find_banks("農協").items.len(), 20);
        assert!(list.find_banks("存在しない名前").items.is_empty());
        assert!(list.find_banks("\u{0}\t\n=").items.len() <= 20);
    }

    #[test]
    fn a_broken_list_is_refused_with_its_line() {
        let line_of = |text: &str| match BankDirectory::parse(text.to_owned()) {
            Err(BankListError::Line { line, .. }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line_of("0001\tA\tア\n"), 1);
        let head = "edition\t2026-08-24\nsource\tx\n";
        assert_eq!(line_of(&format!("{head}001\tA\tア\n")), 3);
        assert_eq!(line_of(&format!("{head}=0001\tA\tア\n0001\tB\tイ\n")), 4);
        assert_eq!(line_of(&format!("{head}=0002\tA\tア\n=0001\tB\tイ\n")), 4);
        assert_eq!(line_of(&format!("{head}=0001\tA\n")), 3);
    }
}
