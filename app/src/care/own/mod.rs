//! `/my`: a recipient's own record in plain Japanese, their consents, and who looked.

mod consents;
mod looked;
mod objections;
mod plain;
mod records;
mod sentence;
mod words;

use contract::care::MyCareView;
use contract::event::Change;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::words::words;
use super::list::platform_notice;
use super::record::Sheets;
use super::visit::Visit;
use crate::component::{LiveRegion, Load, Page, Remote};
use crate::language::{furigana_switch, ruby};
use crate::{api, live, passkey, text};

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
    let by_card = use_query_map().with_untracked(|query| query.get("card"));
    let news = RwSignal::new(0_u32);
    let said = RwSignal::new(String::new());
    live::on_change(move |change| {
        if matches!(change, Change::OwnRecord) {
            // Somebody looked, or something changed: what is open stays, and says that it may be old.
            care.reload();
            news.update(|count| *count = count.wrapping_add(1));
            said.set(words().news.to_owned());
        }
    });
    view! {
        <Page title=words().title>
            <LiveRegion text=said />
            {by_card.map(|how| passkey::offer(how == "checked"))}
            {furigana_switch()}
            <nav class="contents no-print" aria-label=words().contents>
                <ul>
                    <li><a href="#my-record">{ruby(words().record_short)}</a></li>
                    <li><a href="#my-looked">{ruby(words().looked)}</a></li>
                    <li><a href="#my-consents">{ruby(words().consents)}</a></li>
                    <li><a href="#my-objections">{ruby(words().objections)}</a></li>
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
        words().no_office.to_owned()
    } else {
        let names: Vec<&str> = view.offices.iter().map(String::as_str).collect();
        (words().offices)(&text::care::listed(&names))
    };
    let sentences = view
        .summary
        .as_ref()
        .map(plain::summary)
        .unwrap_or_default();
    let name = view
        .summary
        .as_ref()
        .map(|summary| view! { <p class="care-own-name">{(words().name)(&summary.name)}</p> });
    view! {
        {platform_notice(view.platform, Callback::new(move |()| care.anew()))}
        <section class="care-head" aria-label=words().your_certification>
            {name}
            {sentences.into_iter().map(|sentence| view! { <p class="care-plain-sentence">{ruby(sentence)}</p> }).collect_view()}
            <p>{ruby(offices)}</p>
        </section>
    }
    .into_any()
}
