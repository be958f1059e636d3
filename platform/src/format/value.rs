//! Values as fields write them, and what is said when they do not.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::care::{CareLevel, PersonKey, Sex};

use crate::import::{IssueLog, Row};

/// Reads fields of one line; remembers whether one of them was refused.
pub(crate) struct Fields<'a, 'b> {
    row: &'a Row<'b>,
    issues: &'a mut IssueLog,
    /// Whether nothing was refused so far.
    pub(crate) good: bool,
}

const DATE_CURE: &str = "西暦の 8 桁（YYYYMMDD）で書いてください。";

impl<'a, 'b> Fields<'a, 'b> {
    pub(crate) fn of(row: &'a Row<'b>, issues: &'a mut IssueLog) -> Self {
        Self {
            row,
            issues,
            good: true,
        }
    }

    /// The text of a field, spaces around it taken off.
    pub(crate) fn text(&self, number: usize) -> String {
        self.row.field(number).trim().to_owned()
    }

    /// The text exactly as delivered.
    pub(crate) fn raw(&self, number: usize) -> &str {
        self.row.field(number)
    }

    pub(crate) fn refuse(&mut self, field: &str, code: &str, what: &str, cure: &str) {
        self.good = false;
        self.issues.refuse(self.row.line, field, code, what, cure);
    }

    pub(crate) fn warn(&mut self, field: &str, code: &str, what: &str, cure: &str) {
        self.issues.warn(self.row.line, field, code, what, cure);
    }

    /// A date that may be empty; `00000000` counts as empty.
    pub(crate) fn date(&mut self, number: usize, name: &str) -> Option<NaiveDate> {
        let text = self.text(number);
        if text.is_empty() || text == "00000000" {
            return None;
        }
        let date = date_of(&text);
        if date.is_none() {
            self.refuse(name, "bad_date", "日付として読めません。", DATE_CURE);
        }
        date
    }

    /// A date that must be there.
    pub(crate) fn needed_date(&mut self, number: usize, name: &str) -> Option<NaiveDate> {
        let before = self.good;
        let date = self.date(number, name);
        if date.is_none() && self.good == before {
            self.refuse(name, "missing", "必須の日付がありません。", DATE_CURE);
        }
        date
    }

    /// A number that may be empty.
    pub(crate) fn number<T: std::str::FromStr>(&mut self, number: usize, name: &str) -> Option<T> {
        let text = self.text(number);
        if text.is_empty() {
            return None;
        }
        let value = text.parse().ok();
        if value.is_none() {
            self.refuse(
                name,
                "bad_number",
                "数値として読めないか、大きすぎます。",
                "半角数字だけで書いてください。",
            );
        }
        value
    }

    /// A number that must be there.
    pub(crate) fn needed_number<T: std::str::FromStr>(
        &mut self,
        number: usize,
        name: &str,
    ) -> Option<T> {
        let before = self.good;
        let value = self.number(number, name);
        if value.is_none() && self.good == before {
            self.refuse(
                name,
                "missing",
                "必須の数値がありません。",
                "半角数字で書いてください。",
            );
        }
        value
    }

    /// 要介護状態区分, which may be empty.
    pub(crate) fn care_level(&mut self, number: usize, name: &str) -> Option<CareLevel> {
        let text = self.text(number);
        if text.is_empty() {
            return None;
        }
        let level = CareLevel::from_code(&text);
        if level.is_none() {
            self.refuse(
                name,
                "unknown_code",
                "要介護状態区分のコードではありません。",
                "01, 06, 11, 12, 13, 21〜25 のどれかで書いてください。",
            );
        }
        level
    }

    /// 性別.
    pub(crate) fn sex(&mut self, number: usize, name: &str) -> Option<Sex> {
        let sex = Sex::from_code(&self.text(number));
        if sex.is_none() {
            self.refuse(
                name,
                "unknown_code",
                "性別のコードではありません。",
                "1（男）か 2（女）で書いてください。",
            );
        }
        sex
    }

    /// 保険者番号 and 被保険者番号.
    pub(crate) fn person(&mut self, insurer_at: usize, number_at: usize) -> Option<PersonKey> {
        let insurer = self.text(insurer_at).parse().ok();
        if insurer.is_none() {
            self.refuse(
                "保険者番号",
                "bad_insurer_number",
                "保険者番号が 6 桁の数字でないか、検証番号が合いません。",
                "被保険者証の保険者番号を確かめてください。",
            );
        }
        let number = self.text(number_at).parse().ok();
        if number.is_none() {
            self.refuse(
                "被保険者番号",
                "bad_insured_number",
                "被保険者番号が 10 桁の数字（または H と 9 桁）ではありません。",
                "先頭の 0 が落ちていないかを確かめてください。",
            );
        }
        Some(PersonKey {
            insurer: insurer?,
            insured: number?,
        })
    }

    /// A stamp of the supplier, `YYYYMMDDHHMMSS` in Japan's time.
    pub(crate) fn stamp(&mut self, number: usize, name: &str) -> Option<DateTime<Utc>> {
        let stamp = stamp_of(&self.text(number));
        if stamp.is_none() {
            self.refuse(
                name,
                "bad_stamp",
                "作成日時として読めません。",
                "日本時間の 14 桁（YYYYMMDDHHMMSS）で書いてください。",
            );
        }
        stamp
    }
}

/// `YYYYMMDD`.
pub(crate) fn date_of(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y%m%d").ok()
}

/// `YYYYMM` with a month there is.
pub(crate) fn is_month(text: &str) -> bool {
    text.len() == 6 && date_of(&format!("{text}01")).is_some()
}

/// `YYYYMMDDHHMMSS` in Japan's time.
pub(crate) fn stamp_of(text: &str) -> Option<DateTime<Utc>> {
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let local = NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%S").ok()?;
    // Japan has no summer time: always nine hours ahead.
    local
        .checked_sub_signed(chrono::TimeDelta::hours(9))
        .map(|utc| utc.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_stamps_are_exact() {
        assert_eq!(date_of("20260229"), None);
        assert_eq!(date_of("2026030 "), None);
        assert!(date_of("20260301").is_some());
        assert!(is_month("202612") && !is_month("202613") && !is_month("2026-1"));
        let stamp = stamp_of("20260401083000").unwrap();
        assert_eq!(stamp.to_rfc3339(), "2026-03-31T23:30:00+00:00");
        assert_eq!(stamp_of("20260401246060"), None);
    }
}
