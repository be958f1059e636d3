//! A report or request as submitted, to read and to print.

use contract::duty::DutyView;
use leptos::prelude::*;

use super::address::api_of;
use super::facts::{facts, files};
use super::words::{kind_name, next, state_name, state_tone};
use crate::component::{Button, ButtonKind, Notice, Page, Tag};
use crate::duty::applicant_words::words;
use crate::language::say;
use crate::text::{self, Tone};

/// The paper.
pub(super) fn submitted(duty: DutyView) -> AnyView {
    let path = api_of(&duty.application_id, &duty.id);
    let print = Callback::new(|()| {
        // A browser without printing does nothing.
        let _ = window().print();
    });
    let repay = duty.repay_yen.map(|yen| {
        let by = duty
            .repay_by
            .map(|day| (words().until)(&text::day(day)))
            .unwrap_or_default();
        view! { <div><dt>{say(words().repay)}</dt><dd>{format!("{}{by}", text::yen(yen))}</dd></div> }
    });
    view! {
        <Page title=kind_name(duty.kind).to_owned()>
            <div class="stack paper">
                <div class="standing">
                    <Tag tone=state_tone(duty.state, duty.overdue) label=state_name(duty.kind, duty.state) />
                    <p class="standing-words">{say(next(&duty))}</p>
                </div>
                {duty.note.clone().map(|note| view! {
                    <Notice tone=Tone::Info title=words().note_from_review><p class="summary-text">{note}</p></Notice>
                })}
                <dl class="facts">
                    <div><dt>{say(words().granted)}</dt><dd>{text::yen(duty.grant_yen)}</dd></div>
                    {duty.due_on.map(|day| view! { <div><dt>{say(words().due_label)}</dt><dd>{text::day(day)}</dd></div> })}
                    {duty.submitted_at.map(|at| view! { <div><dt>{say(words().submitted_at)}</dt><dd>{text::minute(at)}</dd></div> })}
                    {repay}
                </dl>
                <h2>{say(words().answers)}</h2>
                {facts(duty.kind, &duty.form)}
                <h2>{say(words().attached)}</h2>
                {files(&duty, &path)}
                <div class="actions screen-only">
                    <Button kind=ButtonKind::Secondary on_press=print>{say(words().print)}</Button>
                </div>
            </div>
        </Page>
    }
    .into_any()
}
