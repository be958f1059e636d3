//! `/figures`: where the scheme stands, in numbers, charts and tables.

mod bars;
mod columns;
mod scale;

use chrono::NaiveDate;
use contract::path::API;
use contract::review::{Figures, GroupFigures, ReasonFigures};
use contract::scheme::SchemeSummary;
use domain::prefecture::prefecture_name;
use leptos::prelude::*;

use self::bars::{Bar, bar_table};
use crate::component::{Load, Page, Remote, Requirement, SelectField};
use crate::{api, text};

/// `/figures`.
pub(crate) fn figures_page() -> AnyView {
    let chosen = RwSignal::new(None::<String>);
    let schemes = Remote::new(|| async { api::schemes().await.map(|list| list.items) });
    let figures = Remote::new(move || {
        let scheme = chosen.get();
        let query = scheme.map(|id| format!("?scheme={}", api::escape(&id)));
        let path = format!("/review/figures{}", query.unwrap_or_default());
        async move { api::get::<Figures>(&path).await }
    });
    view! {
        <Page title="集計" width="wide">
            <Load remote=schemes view=move |schemes| which(schemes, chosen) />
            <Load remote=figures view=|figures| shown(&figures) />
        </Page>
    }
    .into_any()
}

fn which(schemes: Vec<SchemeSummary>, chosen: RwSignal<Option<String>>) -> AnyView {
    let newest = schemes
        .first()
        .map(|scheme| scheme.id.clone())
        .unwrap_or_default();
    let choices = schemes
        .into_iter()
        .map(|scheme| (scheme.id, scheme.title))
        .collect();
    let value = Signal::derive(move || chosen.get().unwrap_or_else(|| newest.clone()));
    view! {
        <SelectField id="figures-scheme" label="制度" choices=choices value=value
            on_edit=Callback::new(move |id| chosen.set(Some(id))) requirement=Requirement::Unsaid />
    }
    .into_any()
}

fn shown(figures: &Figures) -> AnyView {
    let period = format!(
        "{}から{}までに受け付けた申請の、いまの状態です。",
        text::day(figures.from),
        text::day(figures.to)
    );
    let file = |encoding| {
        format!(
            "{API}/review/figures.csv?scheme={}&from={}&to={}&encoding={encoding}",
            figures.scheme_id, figures.from, figures.to
        )
    };
    let days = every_day(figures);
    view! {
        <div class="stack">
            <p class="lead">{period}</p>
            {cards(figures)}
            <p class="actions">
                <a class="action-link" href=file("utf8") rel="external" download="">"CSVで保存（UTF-8）"</a>
                <a class="action-link" href=file("sjis") rel="external" download="">"CSVで保存（Shift_JIS）"</a>
            </p>
            {part("日ごとの受付", columns::columns("日ごとの受付件数", "件", days))}
            {part("差戻しの理由", reasons(figures))}
            {part("区分ごと", groups("区分", &figures.by_category, category_name))}
            {part("都道府県ごと", groups("都道府県", &figures.by_prefecture, place_name))}
        </div>
    }
    .into_any()
}

/// Each day from the first with something received to the last of the period, so that quiet days show.
fn every_day(figures: &Figures) -> Vec<(NaiveDate, i64)> {
    let Some(first) = figures.per_day.first() else {
        return Vec::new();
    };
    let mut told = figures.per_day.iter().peekable();
    let mut days = Vec::new();
    for day in first.day.iter_days().take_while(|day| *day <= figures.to) {
        let received = told
            .next_if(|known| known.day == day)
            .map_or(0, |known| known.received);
        days.push((day, received));
    }
    days
}

fn part(title: &'static str, inside: AnyView) -> AnyView {
    view! { <section class="section"><h2>{title}</h2>{inside}</section> }.into_any()
}

fn cards(figures: &Figures) -> AnyView {
    let all = figures.all;
    let count = |number: i64| format!("{}件", text::grouped(number));
    let days = figures
        .median_days
        .map_or_else(|| "―".to_owned(), |days| format!("{days:.1}日"));
    let share = percent(figures.returned_cases, all.received);
    let plain = |name, value| (name, value, None);
    let cards = [
        plain("受付", count(all.received)),
        plain("審査待ち", count(all.waiting)),
        plain("審査中", count(all.in_review)),
        plain("差戻し中", count(all.returned)),
        plain("差し戻した申請の割合", share),
        plain("申請から決定までの日数（中央値）", days),
        (
            "交付決定",
            count(all.approved),
            Some(text::yen(all.approved_yen)),
        ),
        plain("不交付", count(all.rejected)),
        ("入金済み", count(all.paid), Some(text::yen(all.paid_yen))),
        plain(
            "取下げ・取消",
            count(all.withdrawn.saturating_add(all.revoked)),
        ),
    ];
    let cards = cards.map(|(name, value, amount)| {
        let amount = amount.map(|amount| view! { <span class="figure-amount">{amount}</span> });
        view! { <div class="figure-card"><dt>{name}</dt><dd>{value}{amount}</dd></div> }
    });
    view! { <dl class="figure-cards">{cards.collect_view()}</dl> }.into_any()
}

/// `12.5%`; a dash when there is nothing to take a share of.
fn percent(part: i64, whole: i64) -> String {
    if whole <= 0 {
        return "―".to_owned();
    }
    let permille = part.saturating_mul(1_000) / whole;
    format!("{}.{}%", permille / 10, permille % 10)
}

fn reasons(figures: &Figures) -> AnyView {
    let total: i64 = figures.by_reason.iter().map(|reason| reason.count).sum();
    let bars = figures
        .by_reason
        .iter()
        .map(|reason| Bar {
            label: reason_name(reason),
            number: reason.count,
            beside: percent(reason.count, total),
        })
        .collect();
    bar_table("差戻しの理由ごとの件数", "理由", "件", "割合", bars)
}

fn reason_name(reason: &ReasonFigures) -> String {
    if reason.reason.is_empty() {
        return "文章で伝えた理由".to_owned();
    }
    if reason.text.is_empty() {
        return reason.reason.clone();
    }
    reason.text.clone()
}

fn groups(
    of_what: &'static str,
    groups: &[GroupFigures],
    name: impl Fn(&str) -> String,
) -> AnyView {
    let bars = groups
        .iter()
        .map(|group| Bar {
            label: name(&group.key),
            number: group.sums.received,
            beside: text::yen(group.sums.approved_yen),
        })
        .collect();
    bar_table("受付件数と交付決定額", of_what, "件", "交付決定額", bars)
}

fn place_name(number: &str) -> String {
    prefecture_name(number).map_or_else(|| number.to_owned(), str::to_owned)
}

fn category_name(ids: &str) -> String {
    let name = |id: &str| match id {
        "home_visit" => "訪問・通所・短期滞在系".to_owned(),
        "residential" => "居住・入所系".to_owned(),
        "other" => "その他".to_owned(),
        "" => "区分なし".to_owned(),
        unknown => unknown.to_owned(),
    };
    ids.split(',').map(name).collect::<Vec<_>>().join("＋")
}
