//! `/subsidy`: the scheme in plain words, which category one is in, and what one may get.

mod amounts;
mod calculator;
mod category_finder;
mod costs;
mod documents;
mod result;
mod timetable;

use contract::scheme::{SchemeList, SchemeView, WindowState};
use leptos::prelude::*;

use crate::api;
use crate::component::{
    LinkButton, Load, Notice, Page, RadioChoice, RadioGroup, Remote, Requirement, go_to_anchor,
};
use crate::text::{self, Tone};

/// `/subsidy`.
pub(crate) fn subsidy() -> AnyView {
    let list = Remote::new(api::schemes);
    view! {
        <Page title="カードリーダー購入等の助成金" width="wide">
            <p class="lead">
                "介護情報基盤を使うために購入したカードリーダーと、接続の設定を頼んだ費用を、上限まで助成する制度です。国民健康保険中央会が審査し、支払います。"
            </p>
            {contents()}
            <Load remote=list view=schemes />
        </Page>
    }
    .into_any()
}

fn contents() -> AnyView {
    let parts = [
        ("#who", "だれが申請できるか"),
        ("#category", "区分しらべ"),
        ("#amounts", "上限額"),
        ("#calculator", "試算"),
        ("#costs", "対象になる費用"),
        ("#documents", "必要な書類"),
        ("#timetable", "申請から入金まで"),
        ("#pitfalls", "よくある不備"),
    ];
    view! {
        <nav class="contents no-print" aria-label="このページの内容">
            <ul>{parts.map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn schemes(list: SchemeList) -> AnyView {
    let newest = list
        .items
        .first()
        .map(|scheme| scheme.id.clone())
        .unwrap_or_default();
    let chosen = RwSignal::new(newest.clone());
    let scheme = Remote::new(move || {
        let id = chosen.get();
        async move { api::scheme(&id).await }
    });
    let several = list.items.len() > 1;
    view! {
        {several.then(|| year_switch(&list, chosen))}
        <Load remote=scheme view=move |scheme: SchemeView| explained(scheme, &newest) />
    }
    .into_any()
}

/// Which year's scheme is explained. The choices are few: the years this server carries.
fn year_switch(list: &SchemeList, chosen: RwSignal<String>) -> AnyView {
    let ids: Vec<(String, String)> = list
        .items
        .iter()
        .map(|scheme| (scheme.id.clone(), year_name(scheme)))
        .collect();
    let keys = StoredValue::new(ids.clone());
    let choices = ids
        .iter()
        .enumerate()
        .filter_map(|(place, (_, name))| Some(RadioChoice::new(key(place)?, name.clone())))
        .collect();
    let value = Signal::derive(move || {
        let id = chosen.get();
        keys.with_value(|keys| keys.iter().position(|(known, _)| *known == id))
            .and_then(key)
    });
    let choose = move |picked: &'static str| {
        let id = KEYS
            .iter()
            .position(|known| *known == picked)
            .and_then(|place| keys.with_value(|keys| keys.get(place).map(|(id, _)| id.clone())));
        if let Some(id) = id {
            chosen.set(id);
        }
    };
    view! {
        <RadioGroup
            id="year"
            legend="説明する年度"
            requirement=Requirement::Unsaid
            choices=choices
            value=value
            on_edit=Callback::new(choose)
        />
    }
    .into_any()
}

const KEYS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

fn key(place: usize) -> Option<&'static str> {
    KEYS.get(place).copied()
}

fn year_name(scheme: &contract::scheme::SchemeSummary) -> String {
    let from = text::day_wareki(scheme.opens_on);
    let year = from
        .split_once('年')
        .map_or(from.as_str(), |(year, _)| year);
    match scheme.window {
        WindowState::Open => format!("{year}年度（受付中）"),
        WindowState::NotYetOpen => format!("{year}年度（受付前）"),
        WindowState::Closed => format!("{year}年度（受付終了。記録として表示します）"),
    }
}

fn explained(scheme: SchemeView, newest: &str) -> AnyView {
    let historical = scheme.id != newest;
    // The parts named in addresses (`/subsidy#calculator`) are only here now.
    Effect::new(|_| {
        go_to_anchor();
    });
    view! {
        <div class="stack">
            <div class="stack-tight">
                <h2>{scheme.title.clone()}</h2>
                {window_notice(&scheme)}
            </div>
            {who()}
            {category_finder::section(scheme.clone())}
            {amounts::section(&scheme)}
            {calculator::section(scheme.clone())}
            {costs::section(&scheme)}
            {documents::section(&scheme)}
            {timetable::section(&scheme)}
            {timetable::pitfalls()}
            {(!historical).then(|| view! {
                <div class="actions no-print">
                    <LinkButton href="/register">"利用登録をして申請する"</LinkButton>
                </div>
            })}
        </div>
    }
    .into_any()
}

fn window_notice(scheme: &SchemeView) -> AnyView {
    let (tone, title) = match scheme.window {
        WindowState::Open => (
            Tone::Success,
            text::days_left(scheme.window, scheme.days_left),
        ),
        WindowState::NotYetOpen | WindowState::Closed => (
            Tone::Neutral,
            text::days_left(scheme.window, scheme.days_left),
        ),
    };
    let period = format!(
        "受付期間：{} から {} まで（予定）。予算に達したときは、早く終わることがあります。",
        text::day(scheme.opens_on),
        text::day(scheme.closes_on)
    );
    view! { <Notice tone=tone title=title><p>{period}</p></Notice> }.into_any()
}

fn who() -> AnyView {
    view! {
        <section class="section" aria-labelledby="who">
            <h2 id="who">"だれが申請できるか"</h2>
            <ul>
                <li>"対象のサービスを行う介護事業所・施設が、介護保険事業所番号ごとに1回だけ申請できます。"</li>
                <li>"病院や薬局などの「みなし指定」の事業所も対象です。"</li>
                <li>"介護予防サービスだけを行う事業所は、対応する介護サービスとみなして申請します。"</li>
                <li>"総合事業（介護予防・日常生活支援総合事業）だけの事業所は対象になりません。"</li>
                <li>"カードリーダーの購入と接続の設定が、どちらも終わってから申請します。事前の承認や見積書はいりません。"</li>
            </ul>
        </section>
    }
    .into_any()
}
