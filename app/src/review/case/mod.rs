//! One case: the answers with what was checked and found on the left, the documents on the right.

pub(crate) mod address;
mod answers;
mod check;
mod checklist;
mod comments;
mod head;
mod history;
mod hold;
mod known;
mod mark;
mod outcome;
mod proposal;
mod returning;
mod row;
mod sheet;
mod undo;

use contract::event::Change;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_params_map};

use self::known::Case;
use super::keys::{Key, on_key};
use super::viewer::DocumentViewer;
use crate::component::{Load, Page};
use crate::live;

/// The keys of the page, as said.
const KEYS: &[Key] = &[
    ("n", "次の申請へ"),
    ("p", "前の申請へ"),
    ("u", "一覧に戻る"),
    ("1〜9", "その番号の書類を表示"),
    (". ／ ,", "次の／前のページ"),
    ("+ ／ -", "拡大／縮小"),
    ("0 ／ f", "幅に合わせる／全体を表示"),
    ("r", "右に90度回す"),
    ("g", "交付の提案を開く"),
    ("x", "不交付の提案を開く"),
    ("b", "差戻しを開く"),
    ("c", "提案の確認を開く"),
    ("m", "コメントを書く"),
    ("?", "この説明を開く"),
];

/// `/review/cases/{id}`.
pub(crate) fn case_page() -> AnyView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let search = use_location().search;
    let filter =
        Memo::new(move |_| search.with(|search| search.trim_start_matches('?').to_owned()));
    let title = RwSignal::new("申請の審査".to_owned());
    view! {
        <Page title=title width="full">
            {move || opened(&id.get(), &filter.get_untracked(), title)}
        </Page>
    }
    .into_any()
}

fn opened(id: &str, filter: &str, title: RwSignal<String>) -> AnyView {
    let case = Case::open(id, filter);
    Effect::new(move |_| {
        if let Some(view) = case.view() {
            title.set(format!(
                "{} {}",
                view.case.reception_number, view.case.office_name
            ));
        }
    });
    hold::keep(case);
    follow(case);
    keys(case, filter.to_owned());
    let there = Memo::new(move |_| matches!(case.known.get(), Some(Ok(_))));
    let filter = StoredValue::new(filter.to_owned());
    (move || {
        if there.get() {
            whole(case, &filter.get_value())
        } else {
            view! { <Load remote=case.known view=|_| ().into_any() /> }.into_any()
        }
    })
    .into_any()
}

fn whole(case: Case, filter: &str) -> AnyView {
    view! {
        <head::Head case=case filter=filter.to_owned() />
        <div class="case">
            <div class="case-left">
                <hold::HoldNotice case=case />
                <outcome::Outcome case=case />
                <answers::Answers case=case />
                <checklist::Checklist case=case />
                <comments::Comments case=case />
                <history::History case=case />
            </div>
            <DocumentViewer viewer=case.viewer() />
        </div>
    }
    .into_any()
}

/// What colleagues or the applicant do is shown as it happens.
fn follow(case: Case) {
    live::on_change(move |change| {
        if let Change::Application { id } | Change::Review { id } = change
            && case.id.try_with_value(|own| own == id) == Some(true)
        {
            case.reload();
        }
    });
}

fn keys(case: Case, filter: String) {
    let navigate = use_navigate();
    let go = move |id: Option<String>| {
        if let Some(id) = id {
            navigate(&address::case_of(&id, &filter), NavigateOptions::default());
        }
    };
    let back = use_navigate();
    on_key(move |key| {
        let view = || untrack(|| case.view());
        let panel = || untrack(|| case.panel());
        let dialogs = case.dialogs();
        match key {
            "n" => go(view().and_then(|view| view.next)),
            "p" => go(view().and_then(|view| view.previous)),
            "u" => back(super::QUEUE, NavigateOptions::default()),
            "g" | "x" => {
                let may =
                    panel().is_some_and(|panel| panel.may_propose && panel.proposal.is_none());
                if may && key == "g" {
                    dialogs.grant.set(true);
                } else if may {
                    dialogs.refuse.set(true);
                }
            }
            "b" => {
                if panel().is_some_and(|panel| panel.may_return) {
                    dialogs.send_back.set(true);
                }
            }
            "c" => {
                if panel().is_some_and(|panel| panel.may_confirm) {
                    dialogs.confirm.set(true);
                }
            }
            "m" => crate::component::focus_id("comment"),
            "?" => dialogs.keys.set(true),
            other => return case.viewer().key(other),
        }
        true
    });
}
