//! 区分しらべ: which category a service is in.

use contract::scheme::SchemeView;
use leptos::prelude::*;

use crate::component::{LiveRegion, Requirement, Tag, TextField};
use crate::language::original;
use crate::language::say;
use crate::page::subsidy::words::words;
use crate::service_search::{Found, find};
use crate::text::{self, Tone};

const SHOWN: usize = 12;

/// Search by name, reading or code; services that are not eligible come with the reason.
pub(super) fn section(scheme: SchemeView) -> AnyView {
    let typed = RwSignal::new(String::new());
    let scheme = StoredValue::new(scheme);
    let found = Memo::new(move |_| scheme.with_value(|scheme| find(scheme, &typed.get())));
    let said = Signal::derive(move || {
        match (
            typed.with(|typed| typed.trim().is_empty()),
            found.with(Vec::len),
        ) {
            (true, _) => String::new(),
            (false, 0) => words().nothing_found.to_owned(),
            (false, count) => (words().found)(count),
        }
    });
    let rows = move || {
        let all = found.get();
        let more = all.len().saturating_sub(SHOWN);
        let rows: Vec<AnyView> = all
            .into_iter()
            .take(SHOWN)
            .map(|one| row(one, scheme))
            .collect();
        view! {
            <ul class="rows">{rows}</ul>
            {(more > 0).then(|| view! {
                <p class="soft">{say((words().more)(more))}</p>
            })}
        }
    };
    let nothing = move || {
        (found.with(Vec::is_empty) && typed.with(|typed| !typed.trim().is_empty())).then(|| {
            view! { <p>{say(words().nothing_fits)}</p> }
        })
    };
    view! {
        <section class="section" aria-labelledby="category">
            <h2 id="category">{say(words().finder)}</h2>
            <TextField
                id="category-query"
                label=words().finder_label
                hint=String::from(words().finder_hint)
                requirement=Requirement::Unsaid
                width="medium"
                value=typed
                on_edit=Callback::new(move |text| typed.set(text))
            />
            <LiveRegion text=said />
            {move || found.with(|found| !found.is_empty()).then(rows)}
            {nothing}
        </section>
    }
    .into_any()
}

fn row(found: Found, scheme: StoredValue<SchemeView>) -> AnyView {
    match found {
        Found::Eligible(service) => {
            let category = scheme.with_value(|scheme| {
                scheme
                    .categories
                    .iter()
                    .find(|one| one.id == service.category)
                    .cloned()
            });
            let read_as = service
                .read_as
                .as_ref()
                .map(|code| (words().counted_as)(code));
            view! {
                <li>
                    <div class="row-main">
                        <p class="row-name"><span class="code">{service.code}</span>{original(service.name)}</p>
                        {read_as.map(|text| view! { <p class="soft">{say(text)}</p> })}
                    </div>
                    {category.map(|category| view! {
                        <p class="row-side">
                            <Tag tone=Tone::Info label=text::category_name(&category) />
                            <span class="number">
                                {say((words().cap_and_limit)(category.reader_cap, &text::yen(category.limit_yen)))}
                            </span>
                        </p>
                    })}
                </li>
            }
            .into_any()
        }
        Found::Excluded(service) => view! {
            <li>
                <div class="row-main">
                    <p class="row-name"><span class="code">{service.code}</span>{original(service.name)}</p>
                    <p class="soft">{original(service.reason)}</p>
                </div>
                <p class="row-side"><Tag tone=Tone::Warning label=words().no /></p>
            </li>
        }
        .into_any(),
    }
}
