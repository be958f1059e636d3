//! `/readiness/desk`: the operator takes over the published list and says who edits what.

use contract::readiness::{ImportView, ReadinessDesk};
use leptos::prelude::*;

use super::import::import_section;
use super::officers::officers_section;
use crate::api;
use crate::component::{Load, Page, Remote};
use crate::text;

/// `/readiness/desk`.
pub(crate) fn desk_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<ReadinessDesk>("/readiness/desk").await });
    let done = Callback::new(move |()| remote.reload());
    view! {
        <Page title="市町村の対応状況の管理" width="wide">
            {import_section(done)}
            <Load remote=remote view=move |desk| shown(desk, done) />
        </Page>
    }
    .into_any()
}

fn shown(desk: ReadinessDesk, done: Callback<()>) -> AnyView {
    view! {
        {officers_section(desk.officers, done)}
        {imports(desk.imports)}
        <p class="soft">{format!("市町村の名前とコード：{}（{}）", desk.source, desk.edition)}</p>
    }
    .into_any()
}

fn imports(imports: Vec<ImportView>) -> AnyView {
    let rows: Vec<AnyView> = imports
        .into_iter()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{text::minute(one.imported_at)}</th>
                    <td class="number">{one.listed}</td>
                    <td class="number">{one.changed}</td>
                    <td class="number">{one.left_out}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="imports">
            <h2 id="imports">"これまでの取り込み"</h2>
            {if rows.is_empty() {
                view! { <p>"まだありません。"</p> }.into_any()
            } else {
                view! {
                    <div class="table-frame" tabindex="0" role="group" aria-labelledby="imports">
                        <table class="table table-tight">
                            <thead><tr>
                                <th scope="col">"日時"</th><th scope="col">"載っていた市町村"</th>
                                <th scope="col">"変わった市町村"</th><th scope="col">"取り込まなかった行"</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }.into_any()
            }}
        </section>
    }
    .into_any()
}
