//! The list of all municipalities: code, name and reading.

use std::collections::HashMap;

use super::MunicipalityCode;
use crate::kana::search_key;
use crate::prefecture::prefecture_name;

/// One municipality of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// 全国地方公共団体コード.
    pub code: MunicipalityCode,
    /// Name without the prefecture, e.g. 札幌市.
    pub name: String,
    /// Reading in hiragana.
    pub kana: String,
}

impl Municipality {
    /// Number of the prefecture: the first two digits of the code.
    pub fn prefecture(&self) -> &str {
        self.code.as_str().get(..2).unwrap_or_default()
    }

    /// Name of the prefecture.
    pub fn prefecture_name(&self) -> &'static str {
        prefecture_name(self.prefecture()).unwrap_or_default()
    }
}

/// Why a text is no list of municipalities.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MunicipalityListError {
    /// The first two lines do not name edition and source.
    #[error("list of municipalities: the first lines must be edition and source")]
    Heading,
    /// A line is not code, name and reading.
    #[error("list of municipalities, line {line}: {reason}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What was expected.
        reason: &'static str,
    },
}

/// Every municipality of one edition, in the order of the codes, and other spellings of their names.
#[derive(Clone, Debug)]
pub struct MunicipalityList {
    edition: String,
    source: String,
    rows: Vec<Municipality>,
    by_name: HashMap<(String, String), usize>,
}

impl MunicipalityList {
    /// Reads the list (`code⇥name⇥reading` after the lines `edition⇥…` and `source⇥…`) and the table of
    /// other spellings (`code⇥spelling`; `#` begins a remark).
    pub fn parse(list: &str, aliases: &str) -> Result<Self, MunicipalityListError> {
        let mut lines = list.lines();
        let mut heading = |key: &str| {
            let (found, value) = lines.next()?.split_once('\t')?;
            (found == key).then(|| value.to_owned())
        };
        let edition = heading("edition").ok_or(MunicipalityListError::Heading)?;
        let source = heading("source").ok_or(MunicipalityListError::Heading)?;
        let mut read = Self {
            edition,
            source,
            rows: Vec::new(),
            by_name: HashMap::new(),
        };
        for (line, text) in (3..).zip(lines) {
            read.add(text)
                .map_err(|reason| MunicipalityListError::Line { line, reason })?;
        }
        for (line, text) in (1..).zip(aliases.lines()) {
            read.add_alias(text)
                .map_err(|reason| MunicipalityListError::Line { line, reason })?;
        }
        Ok(read)
    }

    fn add(&mut self, text: &str) -> Result<(), &'static str> {
        let mut parts = text.split('\t');
        let (Some(code), Some(name), Some(kana), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err("expected code, name and reading");
        };
        let code = MunicipalityCode::parse(code).map_err(|_| "not a municipality code")?;
        if name.is_empty() || kana.is_empty() {
            return Err("name or reading is empty");
        }
        let row = Municipality {
            code,
            name: name.to_owned(),
            kana: kana.to_owned(),
        };
        if prefecture_name(row.prefecture()).is_none() {
            return Err("no such prefecture");
        }
        if self.rows.last().is_some_and(|last| last.code >= row.code) {
            return Err("not in the order of the codes");
        }
        let key = (row.prefecture().to_owned(), name_key(name));
        if self.by_name.insert(key, self.rows.len()).is_some() {
            return Err("the prefecture has this name already");
        }
        self.rows.push(row);
        Ok(())
    }

    fn add_alias(&mut self, text: &str) -> Result<(), &'static str> {
        if text.is_empty() || text.starts_with('#') {
            return Ok(());
        }
        let (code, spelling) = text.split_once('\t').ok_or("expected code and spelling")?;
        let code = MunicipalityCode::parse(code).map_err(|_| "not a municipality code")?;
        let place = self.place(&code).ok_or("the code is not in the list")?;
        let prefecture = code.as_str().get(..2).unwrap_or_default().to_owned();
        match self.by_name.insert((prefecture, name_key(spelling)), place) {
            None => Ok(()),
            Some(_) => Err("the prefecture has this name already"),
        }
    }

    fn place(&self, code: &MunicipalityCode) -> Option<usize> {
        self.rows.binary_search_by(|row| row.code.cmp(code)).ok()
    }

    /// Day of the edition.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// Where it comes from.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Every municipality, in the order of the codes.
    pub fn all(&self) -> &[Municipality] {
        &self.rows
    }

    /// The municipality with this code.
    pub fn find(&self, code: &MunicipalityCode) -> Option<&Municipality> {
        self.rows.get(self.place(code)?)
    }

    /// The municipality of a prefecture (its number) written like this, in any width and with ヶ or ケ.
    pub fn named(&self, prefecture: &str, name: &str) -> Option<&Municipality> {
        let key = (prefecture.to_owned(), name_key(name));
        self.rows.get(*self.by_name.get(&key)?)
    }
}

/// The form in which two ways of writing a name are the same: width, spaces, ヶ and ケ.
fn name_key(name: &str) -> String {
    search_key(name)
        .chars()
        .map(|c| match c {
            'ヶ' => 'ケ',
            'ヵ' => 'カ',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "edition\t2026-05-24\nsource\ttest\n082082\t龍ケ崎市\tりゅうがさきし\n\
         131016\t千代田区\tちよだく\n";

    #[test]
    fn names_are_found_in_any_width_and_by_their_other_spellings() {
        let list = MunicipalityList::parse(LIST, "# remark\n082082\t竜ケ崎市\n").unwrap();
        for name in ["龍ケ崎市", "龍ヶ崎市", "竜ヶ崎市", " 龍ケ崎 市"] {
            let found = list.named("08", name).unwrap();
            assert_eq!(found.code.as_str(), "082082", "{name}");
            assert_eq!(found.prefecture_name(), "茨城県");
        }
        assert_eq!(list.named("13", "龍ケ崎市"), None);
        assert_eq!(list.named("08", "龍ケ崎"), None);
        let code = MunicipalityCode::parse("131016").unwrap();
        assert_eq!(list.find(&code).unwrap().name, "千代田区");
        assert_eq!(list.find(&MunicipalityCode::parse("011011").unwrap()), None);
        assert_eq!(list.edition(), "2026-05-24");
    }

    #[test]
    fn a_bad_line_is_named() {
        let error = |list: &str, aliases: &str| MunicipalityList::parse(list, aliases).unwrap_err();
        assert_eq!(error("", ""), MunicipalityListError::Heading);
        let with =
            |line: &str| format!("edition\t1\nsource\t2\n131016\t千代田区\tちよだく\n{line}");
        for line in [
            "131017\tい\tい",
            "131024\t\tい",
            "131024\tい",
            "131016\tい\tい",
            "131024\t千代田区\tい",
        ] {
            let found = error(&with(line), "");
            assert!(
                matches!(found, MunicipalityListError::Line { line: 4, .. }),
                "{line}: {found}"
            );
        }
        for alias in ["131016", "131024\tい", "131016\t千代田区"] {
            let found = error(LIST, alias);
            assert!(matches!(found, MunicipalityListError::Line { line: 1, .. }));
        }
    }
}
