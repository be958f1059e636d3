//! `/duties/{duty}`: one report or request, for reviewers.

use chrono::NaiveDate;
use contract::duty::{DutyCase, DutyDecision, DutyOutcome};
use domain::duty::{DutyKind, DutyState};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;

use super::address::LIST;
use super::facts::{facts, files};
use super::field_name::field_name;
use super::words::{state_name, state_tone};
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, DateField, ErrorItem, ErrorSummary, FaultNotice, Icon, Load, Notice, Page,
    Remote, Requirement, Sign, Tag, TextArea, error_of,
};
use crate::text::{self, Tone};

/// `/duties/{duty}`.
pub(crate) fn case_page() -> AnyView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("duty").unwrap_or_default()));
    let remote = Remote::new(move || {
        let path = format!("/review/duties/{}", api::escape(&id.get()));
        async move { api::get::<DutyCase>(&path).await }
    });
    view! {
        <p class="back"><a href=LIST><Icon sign=Sign::Back />"一覧に戻る"</a></p>
        <Page title="交付後の報告・申請" width="wide">
            <Load remote=remote view=move |case| shown(case, remote) />
        </Page>
    }
    .into_any()
}

fn shown(case: DutyCase, remote: Remote<DutyCase>) -> AnyView {
    let duty = case.duty.clone();
    let path = format!("/review/duties/{}", api::escape(&duty.id));
    let reckoned = case.reckoned_yen.map(|yen| {
        let differs = duty.form.credit_yen.is_some_and(|credit| credit != yen);
        view! {
            <div><dt>"内訳からの計算"</dt><dd>
                {text::yen(yen)}" "{differs.then(|| view! { <Tag tone=Tone::Warning label="報告と違います" /> })}
            </dd></div>
        }
    });
    let unseen = duty.submitted_at.is_none();
    view! {
        <div class="stack">
            <div class="standing">
                <Tag tone=state_tone(duty.state, duty.overdue) label=state_name(duty.kind, duty.state) />
                <p class="standing-words">{duty.kind.label_ja()}</p>
            </div>
            <dl class="facts">
                <div><dt>"事業所"</dt><dd>{case.office_name.clone()}"（"{case.office_number.clone()}"）"</dd></div>
                {case.reception_number.clone().map(|number| view! { <div><dt>"受付番号"</dt><dd class="reception">{number}</dd></div> })}
                <div><dt>"交付額"</dt><dd>{text::yen(duty.grant_yen)}</dd></div>
                {duty.due_on.map(|day| view! { <div><dt>"期限"</dt><dd>{text::day(day)}</dd></div> })}
                {duty.submitted_at.map(|at| view! { <div><dt>"提出"</dt><dd>{text::minute(at)}</dd></div> })}
                {reckoned}
            </dl>
            {if unseen {
                view! { <Notice title="まだ提出されていません"><p>"事業所が入力している途中の内容は表示しません。"</p></Notice> }.into_any()
            } else {
                view! {
                    <h2>"内容"</h2>
                    {facts(duty.kind, &duty.form)}
                    <h2>"添付された書類"</h2>
                    {files(&duty, &path)}
                }.into_any()
            }}
            {duty.note.clone().map(|note| view! { <h2>"事業所への連絡"</h2><p class="summary-text">{note}</p> })}
            {(duty.state == DutyState::Submitted).then(|| outcome(&case, remote))}
        </div>
    }
    .into_any()
}

/// What the reviewer writes.
#[derive(Clone, Copy)]
struct Deciding {
    path: StoredValue<String>,
    version: i64,
    note: RwSignal<String>,
    repay_by: RwSignal<Option<NaiveDate>>,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<ApiError>>,
    busy: RwSignal<bool>,
    remote: Remote<DutyCase>,
}

impl Deciding {
    fn decide(self, outcome: DutyOutcome) {
        if self.busy.get_untracked() {
            return;
        }
        self.errors.set(Vec::new());
        self.fault.set(None);
        self.busy.set(true);
        let request = DutyDecision {
            version: self.version,
            outcome,
            note: self.note.get_untracked(),
            repay_by: self.repay_by.get_untracked(),
        };
        let path = self.path.get_value();
        spawn_local(async move {
            let answer: Result<DutyCase, ApiError> = api::post(&path, &request).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => self.remote.reload(),
                Err(error) if !error.fields().is_empty() => {
                    let items = error
                        .fields()
                        .iter()
                        .map(|issue| {
                            let words = text::field_error(field_name(&issue.field), issue);
                            ErrorItem::new(issue.field.clone(), words)
                        })
                        .collect();
                    self.errors.try_set(items);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    fn press(self, outcome: DutyOutcome) -> Callback<()> {
        Callback::new(move |()| self.decide(outcome))
    }
}

fn outcome(case: &DutyCase, remote: Remote<DutyCase>) -> AnyView {
    if case.conflict {
        return view! {
            <Notice tone=Tone::Warning title="自分の所属する事業所のため、決められません">
                <p>"別の担当者に依頼してください。"</p>
            </Notice>
        }
        .into_any();
    }
    let kind = case.duty.kind;
    let owes = case.duty.repay_yen.filter(|yen| *yen > 0);
    let deciding = Deciding {
        path: StoredValue::new(format!(
            "/review/duties/{}/decision",
            api::escape(&case.duty.id)
        )),
        version: case.duty.version,
        note: RwSignal::new(String::new()),
        repay_by: RwSignal::new(None),
        errors: RwSignal::new(Vec::new()),
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
        remote,
    };
    let repay = owes.map(|yen| {
        view! {
            <DateField id="repay_by" label="返還の期限" requirement=Requirement::Unsaid
                hint=format!("確認すると、{}の返還を台帳に記録します。", text::yen(yen))
                value=deciding.repay_by on_edit=Callback::new(move |day| deciding.repay_by.set(day))
                error=error_of(deciding.errors.into(), "repay_by") />
        }
    });
    let confirm = if kind == DutyKind::TaxReport {
        "確認する"
    } else {
        "承認する"
    };
    view! {
        <section class="section" aria-labelledby="outcome">
            <h2 id="outcome">"判断"</h2>
            <div class="stack">
                <ErrorSummary items=deciding.errors />
                <FaultNotice fault=deciding.fault />
                {repay}
                <TextArea id="note" label="事業所への連絡" requirement=Requirement::Unsaid
                    hint="差し戻すときと承認しないときは、理由を書いてください。事業所に表示します。".to_owned()
                    value=deciding.note on_edit=Callback::new(move |typed| deciding.note.set(typed))
                    error=error_of(deciding.errors.into(), "note") />
                <div class="actions">
                    <Button busy=deciding.busy on_press=deciding.press(DutyOutcome::Confirm)>{confirm}</Button>
                    <Button kind=ButtonKind::Secondary busy=deciding.busy on_press=deciding.press(DutyOutcome::Return)>"差し戻す"</Button>
                    {kind.is_request().then(|| view! {
                        <Button kind=ButtonKind::Danger busy=deciding.busy on_press=deciding.press(DutyOutcome::Refuse)>"承認しない"</Button>
                    })}
                </div>
            </div>
        </section>
    }
    .into_any()
}
