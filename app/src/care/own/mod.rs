//! `/my`: a recipient's own record in plain Japanese, their consents, and who looked.

mod consents;
mod looked;
mod objections;
mod plain;
mod records;
mod sentence;

use contract::care::MyCareView;
use contract::event::Change;
use leptos::prelude::*;

use super::list::platform_notice;
use super::record::Sheets;
use super::visit::Visit;
use crate::component::{LiveRegion, Load, Page, Remote};
use crate::language::{furigana_switch, ruby};
use crate::{api, live};

/// `/my`.
pub(crate) fn own_page() -> AnyView {
    let visit = Visit::to_oneself();
    let sheets = Sheets::new(visit);
    provide_context(sheets);
    let care = Remote::new(|| async { api::get::<MyCareView>("/my/care").await });
    Effect::new(move |_| {
        let limit = match care.get() {
            Some(Ok(view)) => view.summary.and_then(|summary| summary.limit_units),
            Some(Err(_)) | None => None,
        };
        sheets.limit_units.set(limit);
    });
    let news = RwSignal::new(0_u32);
    let said = RwSignal::new(String::new());
    live::on_change(move |change| {
        if matches!(change, Change::OwnRecord) {
            // Somebody looked, or something changed: what is open stays, and says that it may be old.
            care.reload();
            news.update(|count| *count = count.wrapping_add(1));
            said.set("新しい知らせがあります。".to_owned());
        }
    });
    view! {
        <Page title="わたしの情報">
            <LiveRegion text=said />
            {furigana_switch()}
            <nav class="contents no-print" aria-label="このページの内容">
                <ul>
                    <li><a href="#my-record">"情報"</a></li>
                    <li><a href="#my-looked">"だれが見たか"</a></li>
                    <li><a href="#my-consents">"同意"</a></li>
                    <li><a href="#my-objections">"申し出"</a></li>
                </ul>
            </nav>
            <Load remote=care view=move |view: MyCareView| head(view, care) />
            {records::section(visit, news)}
            {looked::section(news)}
            {consents::section(news)}
            {objections::section(news)}
        </Page>
    }
    .into_any()
}

fn head(view: MyCareView, care: Remote<MyCareView>) -> AnyView {
    let offices = if view.offices.is_empty() {
        "いま担当している事業所はありません。".to_owned()
    } else {
        format!("いま担当している事業所：{}", view.offices.join("、"))
    };
    let sentences = view
        .summary
        .as_ref()
        .map(plain::summary)
        .unwrap_or_default();
    let name = view
        .summary
        .as_ref()
        .map(|summary| view! { <p class="care-own-name">{format!("{} さん", summary.name)}</p> });
    view! {
        {platform_notice(view.platform, Callback::new(move |()| care.anew()))}
        <section class="care-head" aria-label="あなたの認定">
            {name}
            {sentences.into_iter().map(|sentence| view! { <p class="care-plain-sentence">{ruby(sentence)}</p> }).collect_view()}
            <p>{ruby(offices)}</p>
        </section>
    }
    .into_any()
}
