//! 事前確認: four yes/no questions before anything is typed. A no is a page with the reason, not an error.

use contract::answers::{Answers, EligibilityAnswers, Section};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::address::{overview_of, step_of};
use super::form::{Question, use_form};
use crate::apply::step::Step;
use crate::apply::wizard::words::words;
use crate::component::{ButtonKind, Disclosure, LinkButton, Notice, Page, RadioChoice, RadioGroup};
use crate::language::say;
use crate::text::Tone;

/// One condition of the scheme, in words.
struct Condition {
    step: Step,
    field: &'static str,
    title: &'static str,
    hint: &'static str,
    more: (&'static str, &'static str),
    yes: &'static str,
    no: &'static str,
    /// Heading, reason and what to do after a no.
    stop: (&'static str, &'static str, &'static str),
    read: fn(&EligibilityAnswers) -> Option<bool>,
    write: fn(&mut EligibilityAnswers, bool),
}

/// A condition of the scheme as a question.
#[component]
pub(super) fn EligibilityQuestion(
    /// Which.
    step: Step,
) -> impl IntoView {
    let condition = condition(&step);
    let stopped = use_query_map().with_untracked(|query| query.get("stop").is_some());
    if stopped {
        stop_page(condition)
    } else {
        question(condition)
    }
}

fn question(condition: Condition) -> AnyView {
    let form = use_form();
    let read = condition.read;
    let write = condition.write;
    let value = Signal::derive(move || {
        form.draft.answer(
            |answers| match answers.eligibility.as_ref().and_then(read) {
                Some(true) => Some("yes"),
                Some(false) => Some("no"),
                None => None,
            },
        )
    });
    let on_edit = Callback::new(move |chosen: &'static str| {
        form.draft
            .edit(Section::Eligibility, |answers: &mut Answers| {
                write(answers.eligibility.get_or_insert_default(), chosen == "yes");
            });
    });
    let choices = vec![
        RadioChoice::new("yes", condition.yes),
        RadioChoice::new("no", condition.no),
    ];
    let (more, text) = condition.more;
    view! {
        <Question title=condition.title>
            <RadioGroup
                id=condition.field
                legend=words().choose_one
                hint=Some(condition.hint.to_owned())
                choices=choices
                value=value
                on_edit=on_edit
                error=form.error(condition.field)
            />
            <Disclosure summary=more><p>{say(text)}</p></Disclosure>
        </Question>
    }
    .into_any()
}

/// Why one cannot apply yet, and what to do.
fn stop_page(condition: Condition) -> AnyView {
    let id = use_form().draft.id();
    let (title, reason, remedy) = condition.stop;
    view! {
        <Page title=title.to_owned() caption=Signal::stored(Some(words().eligibility.to_owned()))>
            <div class="stack">
                <Notice title=words().not_now tone=Tone::Warning><p>{say(reason)}</p></Notice>
                <h2>{say(words().next)}</h2>
                <p>{say(remedy)}</p>
                <p>{say(words().answers_kept)}</p>
                <div class="actions">
                    <LinkButton href=overview_of(&id)>{say(words().to_overview)}</LinkButton>
                    <LinkButton href=step_of(&id, &condition.step) kind=ButtonKind::Secondary>
                        {say(words().choose_again)}
                    </LinkButton>
                </div>
            </div>
        </Page>
    }
    .into_any()
}

fn condition(step: &Step) -> Condition {
    match step {
        Step::Connection => connection(),
        Step::Reader => reader(),
        Step::NewGoods => new_goods(),
        _ => purchase(),
    }
}

fn purchase() -> Condition {
    Condition {
        step: Step::Purchase,
        field: "eligibility.purchase_finished",
        title: words().purchase_title,
        hint: words().purchase_hint,
        more: (words().purchase_more, words().purchase_more_text),
        yes: words().purchase_yes,
        no: words().purchase_no,
        stop: (
            words().purchase_stop,
            words().purchase_reason,
            words().purchase_remedy,
        ),
        read: |answers| answers.purchase_finished,
        write: |answers, yes| answers.purchase_finished = Some(yes),
    }
}

fn connection() -> Condition {
    Condition {
        step: Step::Connection,
        field: "eligibility.connection_finished",
        title: words().connection_title,
        hint: words().connection_hint,
        more: (words().connection_more, words().connection_more_text),
        yes: words().connection_yes,
        no: words().connection_no,
        stop: (
            words().connection_stop,
            words().connection_reason,
            words().connection_remedy,
        ),
        read: |answers| answers.connection_finished,
        write: |answers, yes| answers.connection_finished = Some(yes),
    }
}

fn reader() -> Condition {
    Condition {
        step: Step::Reader,
        field: "eligibility.reader_supported",
        title: words().reader_title,
        hint: words().reader_hint,
        more: (words().reader_more, words().reader_more_text),
        yes: words().reader_yes,
        no: words().reader_no,
        stop: (
            words().reader_stop,
            words().reader_reason,
            words().reader_remedy,
        ),
        read: |answers| answers.reader_supported,
        write: |answers, yes| answers.reader_supported = Some(yes),
    }
}

fn new_goods() -> Condition {
    Condition {
        step: Step::NewGoods,
        field: "eligibility.new_goods",
        title: words().new_title,
        hint: words().new_hint,
        more: (words().new_more, words().new_more_text),
        yes: words().new_yes,
        no: words().new_no,
        stop: (words().new_stop, words().new_reason, words().new_remedy),
        read: |answers| answers.new_goods,
        write: |answers, yes| answers.new_goods = Some(yes),
    }
}
