//! What of the application stands in the text of the page: marked on it, and said beside it.

use contract::review::{PageTextView, TextFinding, TextSubject};
use leptos::{prelude::*, task::spawn_local};

use super::state::{Picture, Viewer};
use crate::{api, text};

/// Asks for the page's text whenever another page is shown.
pub(super) fn follow(viewer: Viewer) {
    let shown = Memo::new(move |_| viewer.shown().map(|paper| (paper, viewer.page.get())));
    Effect::new(move |_| {
        let wanted = shown.get();
        viewer.found.set(None);
        let Some((paper, page)) = wanted.clone() else {
            return;
        };
        spawn_local(async move {
            // The help is not worth a message of its own: without it the page is read as ever.
            let path = paper.below(&format!("/text?page={page}"));
            let found = api::get::<PageTextView>(&path).await.ok();
            // Another page may have been opened meanwhile.
            if shown.try_get_untracked() == Some(wanted) {
                viewer.found.try_set(found);
            }
        });
    });
}

/// The marks, as large as the picture they lie on.
pub(super) fn marks(viewer: Viewer) -> AnyView {
    (move || {
        let seen = viewer.picture.get() == Picture::There && viewer.marked.get();
        let found = viewer.found.get().filter(|_| seen)?;
        let places = found
            .findings
            .into_iter()
            .flat_map(|finding| {
                let label = name(finding.what);
                finding.places.into_iter().map(move |place| (label, place))
            })
            .map(|(label, [left, top, width, height])| {
                let percent = |part: f64| format!("{:.3}%", part * 100.0);
                view! {
                    <span
                        class="viewer-mark"
                        title=label
                        style:left=percent(left)
                        style:top=percent(top)
                        style:width=percent(width)
                        style:height=percent(height)
                    ></span>
                }
            })
            .collect_view();
        Some(places)
    })
    .into_any()
}

/// The same in words, for those who do not see the marks.
pub(super) fn words(viewer: Viewer) -> AnyView {
    let sentence = move || match viewer.found.get() {
        None => String::new(),
        Some(found) if !found.has_text => {
            "このページは画像です。文字の照合はできません。".to_owned()
        }
        Some(found) if found.findings.is_empty() => {
            "このページの文字からは、申請の内容と同じ値は見つかりませんでした。".to_owned()
        }
        Some(found) => {
            let values: Vec<String> = found.findings.iter().map(said).collect();
            format!("このページの文字にある申請の値：{}", values.join("、"))
        }
    };
    view! {
        <p class="viewer-found" role="status">{sentence}</p>
    }
    .into_any()
}

fn said(finding: &TextFinding) -> String {
    let value = match finding.value.parse() {
        Ok(amount) if finding.what == TextSubject::Amount => text::yen(amount),
        _ => finding.value.clone(),
    };
    format!("{}「{value}」", name(finding.what))
}

const fn name(what: TextSubject) -> &'static str {
    match what {
        TextSubject::OfficeNumber => "事業所番号",
        TextSubject::OfficeName => "事業所名",
        TextSubject::Amount => "金額",
        TextSubject::Product => "品名",
        TextSubject::Payee => "支払先",
        TextSubject::AccountNumber => "口座番号",
    }
}
