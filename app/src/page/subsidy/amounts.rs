//! How much, by category.

use contract::scheme::{CategoryView, SchemeView};
use leptos::prelude::*;

use crate::component::Disclosure;
use crate::language::say;
use crate::page::subsidy::words::words;
use crate::text;

/// The limits with the services of each category.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    let rows: Vec<AnyView> = scheme.categories.iter().map(row).collect();
    let services: Vec<AnyView> = scheme
        .categories
        .iter()
        .map(|category| services_of(scheme, category))
        .collect();
    let stacking = if scheme.stacking == "add_up" {
        words().add_up
    } else {
        words().highest
    };
    view! {
        <section class="section" aria-labelledby="amounts">
            <h2 id="amounts">{say(words().limit)}</h2>
            <p>{say(words().limit_note)}</p>
            <div class="table-frame" tabindex="0" role="group" aria-label=words().table>
                <table class="table">
                    <caption class="visually-hidden">{say(words().limits_by_category)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(words().category)}</th>
                            <th scope="col" class="amount">{say(words().readers_short)}</th>
                            <th scope="col" class="amount">{say(words().limit)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>{say(stacking)}</p>
            <p>{say(words().beyond_note)}</p>
            {services}
        </section>
    }
    .into_any()
}

fn row(category: &CategoryView) -> AnyView {
    view! {
        <tr>
            <th scope="row">
                {say(text::category_name(category))}
                <span class="table-note">{text::category_short(&category.id)}</span>
            </th>
            <td class="amount">{say((words().up_to_readers)(category.reader_cap))}</td>
            <td class="amount">{text::yen(category.limit_yen)}</td>
        </tr>
    }
    .into_any()
}

fn services_of(scheme: &SchemeView, category: &CategoryView) -> AnyView {
    let all: Vec<(String, String)> = scheme
        .services
        .iter()
        .filter(|service| service.category == category.id)
        .map(|service| {
            let name = text::care::service_named(&service.code, &*service.name);
            (service.code.clone(), name)
        })
        .collect();
    let summary = (words().services_of)(&text::category_name(category), all.len());
    view! {
        <Disclosure summary=summary>
            <ul class="codes">
                {all.into_iter().map(|(code, name)| view! {
                    <li><span class="code">{code}</span>{name}</li>
                }).collect_view()}
            </ul>
        </Disclosure>
    }
    .into_any()
}
