//! `/applications/{id}/duties/{duty}`: a report or request of the office.

use contract::duty::DutyView;
use domain::duty::{DutyKind, DutyState};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use super::address::{api_of, application_of};
use super::answer::boxes;
use super::facts::{facts, files as files_read};
use super::files::files;
use super::form::Writing;
use super::question::Question;
use super::submitted::submitted;
use super::words::kind_name;
use crate::api;
use crate::component::{
    Button, ButtonKind, Checkbox, Dialog, ErrorSummary, FaultNotice, Icon, Load, Notice, Page,
    Remote, Sign,
};
use crate::duty::applicant_words::words;
use crate::language::say;
use crate::text::{self, Tone};

/// `/applications/{id}/duties/{duty}`.
pub(crate) fn duty_page() -> AnyView {
    let params = use_params_map();
    let part = move |name: &str| params.with(|params| params.get(name).unwrap_or_default());
    let application = Memo::new(move |_| part("id"));
    let duty = Memo::new(move |_| part("duty"));
    let remote = Remote::new(move || {
        let path = api_of(&application.get(), &duty.get());
        async move { api::get::<DutyView>(&path).await }
    });
    let back = move || application_of(&application.get());
    view! {
        <p class="back" data-width="text"><a href=back><Icon sign=Sign::Back />{say(words().back_to_application)}</a></p>
        <Load remote=remote view=move |duty: DutyView| {
            if duty.editable { writing(duty, remote) } else { submitted(duty) }
        } />
    }
    .into_any()
}

fn writing(duty: DutyView, remote: Remote<DutyView>) -> AnyView {
    let kind = duty.kind;
    let due = duty.due_on;
    let returned = duty
        .note
        .clone()
        .filter(|_| duty.state == DutyState::Returned);
    let writing = Writing::of(duty);
    let place = move || writing.place.get().saturating_add(1);
    let caption = Signal::derive(move || {
        let all = writing.questions().len();
        Some((words().progress)(kind_name(kind), place().min(all), all))
    });
    let title = Signal::derive(move || writing.question().title().to_owned());
    let question = Memo::new(move |_| writing.question());
    view! {
        <Page title=title caption=caption has_errors=Signal::derive(move || writing.errors.with(|errors| !errors.is_empty()))>
            {returned.map(|note| view! {
                <Notice tone=Tone::Warning title=words().returned><p class="summary-text">{note}</p></Notice>
            })}
            {due.map(|due| view! { <p class="note">{say((words().due)(&text::day(due)))}</p> })}
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); go_on(writing, remote); }>
                <ErrorSummary items=writing.errors />
                <FaultNotice fault=writing.fault />
                {move || asked(writing, question.get())}
                <div class="actions">
                    <Button submit=true busy=writing.busy>
                        {move || say(if question.get() == Question::Check { words().submit } else { words().save_and_on })}
                    </Button>
                    {move || (writing.place.get() > 0).then(|| view! {
                        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| writing.go_back())>{say(words().back)}</Button>
                    })}
                </div>
            </form>
            {kind.is_request().then(|| throw_away(writing))}
        </Page>
    }
    .into_any()
}

fn go_on(writing: Writing, remote: Remote<DutyView>) {
    if untrack(move || writing.question()) == Question::Check {
        writing.submit(Callback::new(move |()| remote.reload()));
    } else {
        writing.go_on();
    }
}

fn asked(writing: Writing, question: Question) -> AnyView {
    match question {
        Question::Files => files(writing),
        Question::Check => check(writing),
        question => boxes(writing, question),
    }
}

fn check(writing: Writing) -> AnyView {
    let kind = writing.duty.with(|duty| duty.kind);
    let path = writing.target().0;
    let changes: Vec<AnyView> = writing
        .questions()
        .into_iter()
        .filter(|question| *question != Question::Check)
        .map(|question| {
            let label = (words().back_to)(question.title());
            let go = Callback::new(move |()| writing.go_to(question));
            view! { <li><Button kind=ButtonKind::Plain on_press=go>{label}</Button></li> }
                .into_any()
        })
        .collect();
    view! {
        {writing.form.with(|form| facts(kind, form))}
        <h2>{say(words().attached)}</h2>
        {writing.duty.with(|duty| files_read(duty, &path))}
        <h2>{say(words().to_change)}</h2>
        <ul class="bullets">{changes}</ul>
        <Checkbox id="declared" label=words().declare value=writing.declared
            on_edit=Callback::new(move |ticked| writing.declared.set(ticked)) error=writing.error("declared") />
        <p class="note">{if kind == DutyKind::TaxReport {
            words().final_report
        } else {
            words().final_request
        }}</p>
    }
    .into_any()
}

/// Throws a request away that was not submitted.
fn throw_away(writing: Writing) -> AnyView {
    let asks = RwSignal::new(false);
    let navigate = use_navigate();
    if writing
        .duty
        .with_untracked(|duty| duty.submitted_at.is_some())
    {
        return ().into_any();
    }
    let away = Callback::new(move |()| {
        asks.set(false);
        let navigate = navigate.clone();
        let (path, _) = writing.target();
        let back = writing
            .duty
            .with_untracked(|duty| application_of(&duty.application_id));
        spawn_local(async move {
            match api::delete(&path).await {
                Ok(()) => navigate(&back, NavigateOptions::default()),
                Err(error) => {
                    writing.fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <div><Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(true))>{say(words().give_up)}</Button></div>
        <Dialog open=asks id="throw-away" title=words().give_up_title>
            <p>{say(words().give_up_effect)}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=away>{say(words().delete)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>{say(words().keep)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
