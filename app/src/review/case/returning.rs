//! 差戻し: what was marked becomes what the applicant has to correct.

use contract::application::CorrectionMark;
use contract::review::{ChecklistView, Finding, ReturnMark, ReturnRequest};
use leptos::{prelude::*, task::spawn_local};

use super::known::Case;
use super::outcome::after_outcome;
use crate::api::{self, ApiError};
use crate::apply::field_label;
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Notice, Requirement, TextArea};
use crate::text::Tone;

/// What the applicant would be told, out of what was found. One mark a reason, so that the figures can
/// count them; free text is a mark of its own.
fn marks_of(findings: &[Finding], checklist: &[ChecklistView]) -> Vec<ReturnMark> {
    let wrong = findings.iter().filter(|finding| !finding.in_order);
    wrong
        .flat_map(|finding| of_finding(finding, checklist))
        .collect()
}

fn of_finding(finding: &Finding, checklist: &[ChecklistView]) -> Vec<ReturnMark> {
    let mark = |reason: Option<String>, text: String| ReturnMark {
        field: finding.field.clone(),
        document: finding.document.clone(),
        reason,
        text,
    };
    let ready = |id: &String| {
        let mut reasons = checklist.iter().flat_map(|list| &list.reasons);
        let text = reasons.find(|reason| reason.id == *id)?.text.clone();
        Some(mark(Some(id.clone()), text))
    };
    let mut marks: Vec<ReturnMark> = finding.reasons.iter().filter_map(ready).collect();
    let text = finding.text.trim();
    if !text.is_empty() {
        marks.push(mark(None, text.to_owned()));
    }
    marks
}

/// Marked fields that say no reason yet.
fn without_reason(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .filter(|finding| {
            !finding.in_order && finding.reasons.is_empty() && finding.text.trim().is_empty()
        })
        .map(|finding| field_label(&finding.field))
        .collect()
}

/// The marks as the applicant sees them.
pub(super) fn marks_as_shown(marks: &[CorrectionMark], note: &str) -> AnyView {
    let rows = marks
        .iter()
        .map(|mark| {
            view! { <li><strong>{field_label(&mark.field)}</strong>"："{mark.text.clone()}</li> }
        })
        .collect_view();
    let note = note.trim().to_owned();
    view! {
        <ul class="bullets">{rows}</ul>
        {(!note.is_empty()).then(|| view! { <p class="summary-text">{note}</p> })}
    }
    .into_any()
}

/// The dialog in which a case is sent back.
#[component]
pub(super) fn ReturnDialog(
    /// The case.
    case: Case,
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let note = RwSignal::new(String::new());
    view! {
        <Dialog open=open id="return" title="差戻しの内容を確かめてください">
            {dialog(case, open, note)}
        </Dialog>
    }
}

fn dialog(case: Case, open: RwSignal<bool>, note: RwSignal<String>) -> AnyView {
    let checklist = untrack(|| {
        case.sheet()
            .known
            .with(|known| known.as_ref().map(|known| known.checklist.clone()))
            .unwrap_or_default()
    });
    let findings = case.sheet().findings.get_untracked();
    let marks = marks_of(&findings, &checklist);
    let silent = without_reason(&findings);
    if marks.is_empty() || !silent.is_empty() {
        return nothing_to_send(open, &silent);
    }
    let shown: Vec<CorrectionMark> = marks.iter().map(as_correction).collect();
    view! {
        <div class="stack">
            <p>"申請者には次のように表示されます。書いたことだけが伝わり、内部コメントは表示されません。"</p>
            <div class="seen-by-applicant">
                <p><strong>"直していただきたいところ"</strong></p>
                {move || note.with(|note| marks_as_shown(&shown, note))}
            </div>
            <TextArea
                id="return-note"
                label="申請者へのひとこと"
                value=note
                on_edit=Callback::new(move |typed| note.set(typed))
                requirement=Requirement::Optional
            />
            <p class="note">"申請者にメールで知らせます（メールに内容は書きません）。再申請すると、その月の受付になります。"</p>
            {send(case, open, note, marks)}
        </div>
    }
    .into_any()
}

fn as_correction(mark: &ReturnMark) -> CorrectionMark {
    CorrectionMark {
        field: mark.field.clone(),
        document: mark.document.clone(),
        reason: mark.reason.clone(),
        text: mark.text.clone(),
    }
}

fn nothing_to_send(open: RwSignal<bool>, silent: &[String]) -> AnyView {
    let words = if silent.is_empty() {
        "「要修正」を押すか、書類の確認で当てはまる理由を選んでから差し戻してください。".to_owned()
    } else {
        format!(
            "「{}」に修正の理由がありません。理由を書くか「要修正」を外してください。",
            silent.join("」「")
        )
    };
    view! {
        <div class="stack">
            <Notice title="まだ差し戻せません" tone=Tone::Warning><p>{words}</p></Notice>
            <div class="actions">
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"戻る"</Button>
            </div>
        </div>
    }
    .into_any()
}

fn send(
    case: Case,
    open: RwSignal<bool>,
    note: RwSignal<String>,
    marks: Vec<ReturnMark>,
) -> AnyView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let send = Callback::new(move |()| {
        let Some(version) = case.version() else {
            return;
        };
        let request = ReturnRequest {
            version,
            marks: marks.clone(),
            note: note.get_untracked(),
        };
        busy.set(true);
        let (path, sheet) = (case.path("/return"), case.sheet());
        spawn_local(async move {
            // What was found is kept with the case too; the return itself carries its own words.
            sheet.settle().await;
            let done = api::post_only(&path, &request).await;
            busy.try_set(false);
            if done.is_ok() {
                note.try_set(String::new());
            }
            after_outcome(
                case,
                "差し戻しました。申請者にメールで知らせます。",
                done,
                open,
                fault,
            );
        });
    });
    view! {
        <FaultNotice fault=fault />
        <div class="actions">
            <Button busy=busy on_press=send>"差し戻す"</Button>
            <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
        </div>
    }
    .into_any()
}
