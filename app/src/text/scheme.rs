//! Words about the scheme.

use contract::scheme::{CategoryView, DocumentRuleView, ExpenseItemView, WindowState};

use crate::language::{Language, chosen};
use crate::text::words::words;

/// How long applications are still taken.
pub(crate) fn days_left(window: WindowState, days_left: Option<i64>) -> String {
    match (window, days_left) {
        (WindowState::Open, Some(1)) => words().today_last.to_owned(),
        (WindowState::Open, Some(days)) => (words().open_for)(days),
        (WindowState::Open, None) => words().open.to_owned(),
        (WindowState::NotYetOpen, _) => words().not_yet.to_owned(),
        (WindowState::Closed, _) => words().closed.to_owned(),
    }
}

/// Examples of a category in a few words.
pub(crate) fn category_short(id: &str) -> &'static str {
    match id {
        "home_visit" => words().home_visit,
        "residential" => words().residential,
        _ => words().equipment,
    }
}

/// What a category is called: in Japanese as the scheme says, else as far as known here.
pub(crate) fn category_name(category: &CategoryView) -> String {
    translated(&category.name, || match category.id.as_str() {
        "home_visit" => Some(words().category_home_visit),
        "residential" => Some(words().category_residential),
        "other" => Some(words().category_other),
        _ => None,
    })
}

/// What a kind of document is called: in Japanese as the scheme says, else as far as known here.
pub(crate) fn document_name(rule: &DocumentRuleView) -> String {
    translated(&rule.name, || match rule.kind.as_str() {
        "bankbook_copy" => Some(words().document_bankbook),
        "service_type_evidence" => Some(words().document_evidence),
        "receipt_copy" => Some(words().document_receipt),
        "web_service_admin_menu" => Some(words().document_menu),
        _ => None,
    })
}

/// What an item of the costs is called: in Japanese as the scheme says, else as far as known here.
pub(crate) fn expense_item_name(item: &ExpenseItemView) -> String {
    translated(&item.name, || match item.id.as_str() {
        "reader_purchase" => Some(words().item_reader),
        "reader_connection_check" => Some(words().item_check),
        "eligibility_app_setup" => Some(words().item_app),
        "web_service_setup" => Some(words().item_web),
        "user_permission_setup" => Some(words().item_users),
        "careplan_exchange_support" => Some(words().item_careplan),
        "other_approved" => Some(words().item_other),
        _ => None,
    })
}

/// A scheme is data, in Japanese: a later one may have names this version has no words for.
fn translated(japanese: &str, known: impl Fn() -> Option<&'static str>) -> String {
    match chosen() {
        Language::Japanese => None,
        Language::Easy | Language::English => known(),
    }
    .unwrap_or(japanese)
    .to_owned()
}
