//! 第3表: the week.

use contract::record::WeeklyEntry;

use crate::format::value::Fields;
use crate::import::{IssueLog, Row};

/// A line of 第3表 may carry a service, an activity and what is not weekly, each of its own.
pub(super) fn week_entries(row: &Row<'_>, issues: &mut IssueLog) -> Option<Vec<WeeklyEntry>> {
    let mut fields = Fields::of(row, issues);
    let mut time = |number, name| {
        let text = fields.text(number);
        if text.is_empty() || text == "9999" {
            return String::new();
        }
        if !is_time(&text) {
            refuse_time(&mut fields, name);
        }
        text
    };
    let service_time = (time(8, "開始時間"), time(9, "終了時間"));
    let activity_time = (time(11, "開始時間"), time(12, "終了時間"));
    let weekday: Option<u8> = fields.number(7, "曜日");
    if weekday.is_some_and(|day| !(1..=7).contains(&day)) {
        let cure = "1（月）〜7（日）で書いてください。";
        fields.refuse("曜日", "unknown_code", "曜日のコードではありません。", cure);
    }
    let entry = |weekday, (starts, ends)| WeeklyEntry {
        service: String::new(),
        weekday,
        starts,
        ends,
        activity: String::new(),
        not_weekly: String::new(),
    };
    let mut entries = Vec::new();
    if !fields.raw(6).is_empty() {
        entries.push(WeeklyEntry {
            service: fields.raw(6).to_owned(),
            ..entry(weekday, service_time)
        });
    }
    if !fields.raw(10).is_empty() {
        entries.push(WeeklyEntry {
            activity: fields.raw(10).to_owned(),
            ..entry(None, activity_time)
        });
    }
    if !fields.raw(13).is_empty() {
        entries.push(WeeklyEntry {
            not_weekly: fields.raw(13).to_owned(),
            ..entry(None, (String::new(), String::new()))
        });
    }
    fields.good.then_some(entries)
}

/// `HHMM`, up to `2400`.
pub(super) fn is_time(text: &str) -> bool {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let time: u16 = text.parse().unwrap_or(u16::MAX);
    digits && time <= 2400 && time % 100 < 60
}

pub(super) fn refuse_time(fields: &mut Fields<'_, '_>, name: &str) {
    fields.refuse(
        name,
        "bad_time",
        "時刻として読めません。",
        "24 時間の 4 桁（HHMM）で、時刻がないときは 9999 と書いてください。",
    );
}
