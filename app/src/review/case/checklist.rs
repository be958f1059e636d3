//! What to look at in each document, and what was found there.

use contract::application::DocumentView;
use contract::review::{CheckView, ChecklistView, Finding, FindingsView, ReasonView};
use leptos::prelude::*;

use super::check;
use super::known::Case;
use super::mark::MarkText;
use super::sheet::Place;
use crate::component::{
    Button, ButtonKind, Checkbox, FaultNotice, Notice, SaveState, SaveStateLine,
};
use crate::text::Tone;

/// The checklist, document by document.
#[component]
pub(super) fn Checklist(case: Case) -> impl IntoView {
    let known = Memo::new(move |_| {
        case.sheet()
            .known
            .with(|known| known.as_ref().map(parts_of))
    });
    let conflict = Memo::new(move |_| case.sheet().state.get() == SaveState::Conflict);
    view! {
        <section class="case-part" id="checklist">
            <h2>"書類の確認"</h2>
            <FaultNotice fault=case.sheet().fault />
            {move || conflict.get().then(|| conflicting(case))}
            {move || known.get().map(|parts| {
                parts.into_iter().map(|part| document_part(case, part)).collect_view()
            })}
            <SaveStateLine state=case.sheet().state />
        </section>
    }
}

/// Two reviewers wrote at once: nothing is overwritten without being asked.
fn conflicting(case: Case) -> AnyView {
    let by = move || {
        case.sheet().theirs.with(|theirs| {
            theirs
                .as_ref()
                .and_then(|theirs| theirs.saved_by.clone())
                .unwrap_or_else(|| "ほかの人".to_owned())
        })
    };
    let (mine, theirs) = (
        Callback::new(move |()| case.sheet().keep_mine()),
        Callback::new(move |()| case.sheet().take_theirs()),
    );
    view! {
        <Notice title="ほかの人が先に確認結果を保存しました" tone=Tone::Warning alert=true>
            <p>{move || format!("保存したのは{}です。この画面に入力した内容はまだ残っています。どちらを使うか選んでください。", by())}</p>
            <div class="actions">
                <Button kind=ButtonKind::Secondary on_press=mine>"この画面の内容で保存する"</Button>
                <Button kind=ButtonKind::Secondary on_press=theirs>"相手の内容を読み込む"</Button>
            </div>
        </Notice>
    }
    .into_any()
}

fn parts_of(known: &FindingsView) -> Vec<ChecklistView> {
    known.checklist.clone()
}

fn document_part(case: Case, part: ChecklistView) -> AnyView {
    let kind = part.kind.clone();
    let documents = Memo::new(move |_| {
        let view = case.view();
        let all = view
            .map(|view| view.submission.documents)
            .unwrap_or_default();
        all.into_iter()
            .filter(|document| document.kind == kind)
            .collect::<Vec<DocumentView>>()
    });
    let field = format!("documents.{}", part.kind);
    let checks = Memo::new(move |_| match case.checks.get() {
        Some(Ok(checks)) => checks
            .checks
            .into_iter()
            .filter(|check| check.field == field)
            .collect::<Vec<CheckView>>(),
        _ => Vec::new(),
    });
    let source = format!(
        "根拠：{}（{}）",
        part.source,
        check::certainty(part.certainty)
    );
    let place = Place::document(&part.kind, None);
    let name = part.name.clone();
    view! {
        <div class="stack-tight">
            <h3>{part.name.clone()}</h3>
            <p class="queue-signs">{move || files(case, &documents.get())}</p>
            <ul class="answer-checks" hidden=move || checks.with(Vec::is_empty)>
                {move || checks.with(|checks| checks.iter().map(check::result).collect_view())}
            </ul>
            {in_order(case, &place, &part.name)}
            <fieldset class="field reasons">
                <legend class="field-label">{format!("{name}：当てはまるものを選ぶと差戻しの理由になります")}</legend>
                {part.reasons.into_iter().map(|reason| reason_box(case, &place, reason)).collect_view()}
            </fieldset>
            <p class="note">{source}</p>
            <MarkText case=case place=place name=part.name />
        </div>
    }
    .into_any()
}

/// The files of the kind: pressing one shows it.
fn files(case: Case, documents: &[DocumentView]) -> AnyView {
    if documents.is_empty() {
        return view! { <span class="note">"添付されていません"</span> }.into_any();
    }
    let buttons = documents.iter().map(|document| {
        let id = document.id.clone();
        let show = Callback::new(move |()| case.viewer().show_id(&id));
        let label = format!("{}を表示", document.name);
        view! {
            <Button kind=ButtonKind::Secondary on_press=show label=label>
                {format!("{}（{}ページ）", document.name, document.pages)}
            </Button>
        }
    });
    buttons.collect_view().into_any()
}

fn finding(
    case: Case,
    place: &Place,
) -> impl Fn() -> Option<Finding> + Clone + Send + Sync + 'static {
    let place = place.clone();
    move || case.sheet().found(&place)
}

fn in_order(case: Case, place: &Place, name: &str) -> AnyView {
    let found = finding(case, place);
    let value = Signal::derive(move || found().is_some_and(|finding| finding.in_order));
    let place = place.clone();
    let edit = Callback::new(move |ticked: bool| {
        case.sheet().edit(&place, |finding| {
            finding.in_order = ticked;
            if ticked {
                finding.reasons.clear();
            }
        });
    });
    let id = format!("ok-{name}");
    view! { <Checkbox id=id label=format!("{name}は問題なし") value=value on_edit=edit /> }
        .into_any()
}

fn reason_box(case: Case, place: &Place, reason: ReasonView) -> AnyView {
    let found = finding(case, place);
    let id = reason.id.clone();
    let value =
        Signal::derive(move || found().is_some_and(|finding| finding.reasons.contains(&id)));
    let box_id = format!("reason-{}-{}", place.field, reason.id);
    let place = place.clone();
    let id = reason.id;
    let edit = Callback::new(move |ticked: bool| {
        case.sheet().edit(&place, |finding| {
            finding.reasons.retain(|known| *known != id);
            if ticked {
                finding.reasons.push(id.clone());
                finding.in_order = false;
            }
        });
    });
    view! { <Checkbox id=box_id label=reason.text value=value on_edit=edit /> }.into_any()
}
