//! Issues of a file, the first thousand by line.

use std::collections::BTreeMap;

use contract::upstream::{ImportIssue, ImportSeverity};

/// Most issues a report lists.
const LISTED: usize = 1000;

/// Issues while a file is read; memory does not grow with their number.
#[derive(Debug, Default)]
pub(crate) struct IssueLog {
    listed: BTreeMap<(u64, u64), ImportIssue>,
    seen: u64,
    more: u64,
}

impl IssueLog {
    pub(crate) fn add(&mut self, issue: ImportIssue) {
        self.seen += 1;
        self.listed.insert((issue.line, self.seen), issue);
        if self.listed.len() > LISTED {
            self.listed.pop_last();
            self.more += 1;
        }
    }

    /// A refusal about a line or field.
    pub(crate) fn refuse(&mut self, line: u64, field: &str, code: &str, what: &str, cure: &str) {
        self.add(issue(
            ImportSeverity::Refused,
            line,
            field,
            code,
            what,
            cure,
        ));
    }

    /// A warning about a line or field.
    pub(crate) fn warn(&mut self, line: u64, field: &str, code: &str, what: &str, cure: &str) {
        self.add(issue(
            ImportSeverity::Warning,
            line,
            field,
            code,
            what,
            cure,
        ));
    }

    /// Takes over the issues of another log.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.more += other.more;
        for issue in other.listed.into_values() {
            self.add(issue);
        }
    }

    /// The list in order of lines, and how many more there were.
    pub(crate) fn finish(self) -> (Vec<ImportIssue>, u64) {
        (self.listed.into_values().collect(), self.more)
    }
}

/// An issue from its parts.
pub(crate) fn issue(
    severity: ImportSeverity,
    line: u64,
    field: &str,
    code: &str,
    what: &str,
    cure: &str,
) -> ImportIssue {
    ImportIssue {
        line,
        field: field.to_owned(),
        severity,
        code: code.to_owned(),
        what: what.to_owned(),
        cure: cure.to_owned(),
    }
}
