//! The versions of a record, and what changed from one to the next.

use contract::record::Record;
use leptos::{prelude::*, task::spawn_local};

use super::difference::{Difference, differences};
use super::sheet::source_name;
use super::words::words;
use crate::api::ApiError;
use crate::care::visit::Visit;
use crate::component::{Button, ButtonKind, FaultNotice};
use crate::language::ruby;
use crate::text;

/// The way to the versions; only said when there is one alone.
pub(super) fn versions(record: Record, visit: Visit) -> AnyView {
    if record.version <= 1 {
        return view! { <p class="soft no-print">{ruby(words().first_version)}</p> }.into_any();
    }
    let all = RwSignal::new(None::<Vec<Record>>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let kind = record.body.kind();
    let id = record.id;
    let toggle = Callback::new(move |()| {
        if all.with_untracked(Option::is_some) {
            all.set(None);
            return;
        }
        busy.set(true);
        fault.set(None);
        let id = id.clone();
        spawn_local(async move {
            let answer = visit.versions(kind, id).await;
            busy.try_set(false);
            match answer {
                Ok(versions) => {
                    all.try_set(Some(versions));
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    let label = move || {
        ruby(if all.with(Option::is_some) {
            words().close_history
        } else {
            words().see_history
        })
    };
    view! {
        <div class="care-versions no-print">
            <div><Button kind=ButtonKind::Secondary busy=busy on_press=toggle>{label}</Button></div>
            <FaultNotice fault=fault />
            <div aria-live="polite">{move || all.get().map(|versions| history(&versions))}</div>
        </div>
    }
    .into_any()
}

fn history(versions: &[Record]) -> AnyView {
    let former = versions.iter().skip(1).map(Some).chain([None]);
    let rows = versions.iter().zip(former).map(|(version, former)| {
        let changed = match former {
            Some(former) => changes(&differences(&former.body, &version.body)),
            None => view! { <p class="soft">{ruby(words().first_content)}</p> }.into_any(),
        };
        view! {
            <li class="stack-tight">
                <p class="row-name">{ruby((words().version_at)(&version.version.to_string(), &text::minute(version.delivered_at)))}</p>
                <p class="soft">{ruby((words().made)(&source_name(&version.source), &text::minute(version.stamped_at)))}</p>
                {changed}
            </li>
        }
    });
    view! { <ol class="care-history">{rows.collect_view()}</ol> }.into_any()
}

fn changes(changes: &[Difference]) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="soft">{ruby(words().no_difference)}</p> }.into_any();
    }
    let rows = changes.iter().map(|change| {
        let before = match &change.before {
            Some(value) => view! { <del lang="ja">{value.clone()}</del> }.into_any(),
            None => view! { <span class="soft">{ruby(words().nothing)}</span> }.into_any(),
        };
        let after = match &change.after {
            Some(value) => view! { <ins lang="ja">{value.clone()}</ins> }.into_any(),
            None => view! { <span class="soft">{ruby(words().removed)}</span> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{ruby(change.label.clone())}</th>
                <td>{before}</td>
                <td>{after}</td>
            </tr>
        }
    });
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=(words().widens)(words().differences)>
            <table class="table table-tight">
                <thead><tr><th scope="col">{ruby(words().differences)}</th><th scope="col">{ruby(words().before)}</th><th scope="col">{ruby(words().after)}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
