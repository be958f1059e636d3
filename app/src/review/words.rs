//! What queue and case say in the same words.

use contract::review::CaseRow;
use domain::prefecture::prefecture_name;
use domain::review::CheckId;

/// The prefecture's name; its number when there is none.
pub(super) fn prefecture(number: &str) -> String {
    prefecture_name(number).map_or_else(|| number.to_owned(), str::to_owned)
}

/// How long it has waited and how long is left: 「12日目 あと8日」.
pub(super) fn age(row: &CaseRow) -> String {
    let age = format!("{}日目", row.age_days.saturating_add(1));
    match row.days_left {
        Some(left) if left < 0 => format!("{age}　期限を{}日過ぎています", left.saturating_neg()),
        Some(0) => format!("{age}　今日まで"),
        Some(left) => format!("{age}　あと{left}日"),
        None => age,
    }
}

/// Whether it has to be decided soon.
pub(super) fn is_late(row: &CaseRow) -> bool {
    row.days_left.is_some_and(|left| left <= 3)
}

/// What a flag of the automatic checks is called.
pub(super) fn flag(id: &str) -> String {
    CheckId::from_id(id).map_or_else(|| id.to_owned(), |check| check.label_ja().to_owned())
}

/// What a category of the scheme is called, short enough for a table.
pub(super) fn category(id: &str) -> &'static str {
    match id {
        "home_visit" => "訪問・通所・短期滞在系",
        "residential" => "居住・入所系",
        "other" => "その他",
        _ => "区分なし",
    }
}
