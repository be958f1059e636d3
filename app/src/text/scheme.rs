//! Words about the scheme.

use contract::scheme::WindowState;

/// How long applications are still taken.
pub(crate) fn days_left(window: WindowState, days_left: Option<i64>) -> String {
    match (window, days_left) {
        (WindowState::Open, Some(1)) => "受付は今日までです".to_owned(),
        (WindowState::Open, Some(days)) => format!("受付中 あと{days}日"),
        (WindowState::Open, None) => "受付中".to_owned(),
        (WindowState::NotYetOpen, _) => "受付前".to_owned(),
        (WindowState::Closed, _) => "受付は終了しました".to_owned(),
    }
}

/// Examples of a category in a few words.
pub(crate) fn category_short(id: &str) -> &'static str {
    match id {
        "home_visit" => "訪問介護、通所介護、短期入所、居宅介護支援 など",
        "residential" => "特別養護老人ホーム、老健、グループホーム、特定施設 など",
        _ => "福祉用具貸与・販売、住宅改修 など",
    }
}
