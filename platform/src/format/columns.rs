//! The head line of our own CSV formats: column names, in any order.

use crate::import::{IssueLog, Row, RowKind};

/// Which column stands where in a file.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    names: &'static [&'static str],
    /// Field number of each name; none before the head line was read.
    places: Option<Vec<usize>>,
    broken: bool,
}

impl Columns {
    pub(super) fn of(names: &'static [&'static str]) -> Self {
        Self {
            names,
            places: None,
            broken: false,
        }
    }

    /// Reads the head line; later lines get a key of their first columns and line.
    pub(super) fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        let Some(places) = &self.places else {
            self.read_head(row, issues);
            return RowKind::Frame;
        };
        if self.broken {
            return RowKind::Bad(None);
        }
        if row.fields.len() != places.len() {
            issues.refuse(
                row.line,
                "",
                "wrong_field_count",
                &format!(
                    "項目が {} 個あります。見出しは {} 個です。",
                    row.fields.len(),
                    places.len()
                ),
                "欠けた項目や、引用符で囲んでいないコンマがないかを確かめてください。",
            );
            return RowKind::Bad(None);
        }
        let key = format!(
            "{}/{}",
            self.field(row, "保険者番号"),
            self.field(row, "被保険者番号")
        );
        RowKind::Of(key)
    }

    fn read_head(&mut self, row: &Row<'_>, issues: &mut IssueLog) {
        let mut places = Vec::with_capacity(row.fields.len());
        for name in self.names {
            let place = row.fields.iter().position(|field| field.trim() == *name);
            if place.is_none() {
                self.broken = true;
                issues.refuse(
                    row.line,
                    name,
                    "missing_column",
                    "見出しにこの列がありません。",
                    "1 行目に列の名前を書いてください（値がなくても列は必要です）。",
                );
            }
            places.push(place.map_or(0, |at| at + 1));
        }
        if !self.broken && row.fields.len() != self.names.len() {
            self.broken = true;
            issues.refuse(
                row.line,
                "",
                "unknown_column",
                "見出しに知らない列があるか、同じ列が 2 つあります。",
                "docs/platform.md の列だけを書いてください。",
            );
        }
        self.places = Some(places);
    }

    /// Whether the head line was there and complete.
    pub(super) fn finish(&self, issues: &mut IssueLog) -> bool {
        if self.places.is_none() {
            issues.refuse(
                0,
                "",
                "empty_file",
                "ファイルに 1 行もありません。",
                "出力し直してください。",
            );
        }
        self.places.is_some() && !self.broken
    }

    /// Field number of a column, from 1; 0 (an empty field) when there is none.
    pub(super) fn number(&self, name: &str) -> usize {
        let at = self.names.iter().position(|known| *known == name);
        at.and_then(|at| self.places.as_ref()?.get(at).copied())
            .unwrap_or_default()
    }

    fn field<'a>(&self, row: &'a Row<'_>, name: &str) -> &'a str {
        row.field(self.number(name)).trim()
    }
}
