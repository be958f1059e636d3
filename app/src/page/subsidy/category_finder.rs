//! 区分しらべ: which category a service is in.

use contract::scheme::SchemeView;
use leptos::prelude::*;

use crate::component::{LiveRegion, Requirement, Tag, TextField};
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
            (false, 0) => "見つかりませんでした".to_owned(),
            (false, count) => format!("{count}件見つかりました"),
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
                <p class="soft">{format!("ほかに{more}件あります。続けて入力すると絞り込めます。")}</p>
            })}
        }
    };
    let nothing = move || {
        (found.with(Vec::is_empty) && typed.with(|typed| !typed.trim().is_empty())).then(|| {
            view! { <p>"見つかりませんでした。指定通知書にあるサービスの名前か、2桁のサービス種類コードで探してください。"</p> }
        })
    };
    view! {
        <section class="section" aria-labelledby="category">
            <h2 id="category">"区分しらべ"</h2>
            <TextField
                id="category-query"
                label="サービスの名前、よみがな、またはコード"
                hint=String::from("例：ケアマネ、しょうたき、78")
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
                .map(|code| format!("介護予防サービスは、コード{code}のサービスとみなします。"));
            view! {
                <li>
                    <div class="row-main">
                        <p class="row-name"><span class="code">{service.code}</span>{service.name}</p>
                        {read_as.map(|text| view! { <p class="soft">{text}</p> })}
                    </div>
                    {category.map(|category| view! {
                        <p class="row-side">
                            <Tag tone=Tone::Info label=category.name />
                            <span class="number">
                                {format!("{}台まで {}", category.reader_cap, text::yen(category.limit_yen))}
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
                    <p class="row-name"><span class="code">{service.code}</span>{service.name}</p>
                    <p class="soft">{service.reason}</p>
                </div>
                <p class="row-side"><Tag tone=Tone::Warning label="対象外" /></p>
            </li>
        }
        .into_any(),
    }
}
