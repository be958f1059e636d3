//! The result page of a rehearsal.

use serde::Serialize;

use crate::notice::{Printed, Sheet, SheetDay};

/// Everything that stands on the result page of 最終確認.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RehearsalSheet {
    /// Number of the page.
    pub number: String,
    /// Day it was finished.
    pub day: SheetDay,
    /// Day and time, e.g. `令和8年12月1日 10時05分`.
    pub finished_at: String,
    /// 事業所番号.
    pub office_number: String,
    /// 事業所名.
    pub office_name: String,
    /// Who finished it.
    pub finished_by: String,
    /// In which role, e.g. `管理者ユーザ`.
    pub role: String,
    /// Whether everything passed.
    pub passed: bool,
    /// The checks in order.
    pub lines: Vec<RehearsalLine>,
    /// How the page is verified.
    pub printed: Printed,
    /// The seal, in groups that can be read.
    pub seal: String,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RehearsalLine {
    /// What was checked.
    pub name: String,
    /// `passed`, `failed` or `skipped`.
    pub outcome: String,
    /// What came of it, in words.
    pub text: String,
    /// When and by whom.
    pub when: String,
}

impl Sheet for RehearsalSheet {
    fn template(&self) -> &'static str {
        "/rehearsal.typ"
    }

    fn ident(&self) -> &str {
        &self.number
    }

    fn texts(&self) -> Vec<&str> {
        let mut texts = vec![
            self.number.as_str(),
            &self.finished_at,
            &self.office_number,
            &self.office_name,
            &self.finished_by,
            &self.role,
            &self.printed.code,
            &self.printed.address,
            &self.seal,
        ];
        for line in &self.lines {
            texts.extend([line.name.as_str(), &line.text, &line.when]);
        }
        texts
    }
}
