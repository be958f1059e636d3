//! The form every question stands in: going on, going back, and saying what has to be put right.

use contract::answers::{Answers, Section};
use contract::problem::{FieldCode, FieldIssue};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::address::{overview_of, step_of};
use super::label::label;
use super::support;
use crate::apply::correction;
use crate::apply::draft::{Draft, SaveState};
use crate::apply::step::{self, Step};
use crate::apply::wizard::words::words;
use crate::component::{
    Button, ErrorItem, ErrorSummary, FaultNotice, Icon, NumberText, Page, SaveStateLine, Sign,
};
use crate::language::say;
use crate::text;

/// One question being answered. In context below `Question`.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    /// The draft the answers belong to.
    pub(crate) draft: Draft,
    step: StoredValue<Step>,
    returns: StoredValue<bool>,
    errors: RwSignal<Vec<ErrorItem>>,
    unreadable: RwSignal<Vec<String>>,
    going: RwSignal<bool>,
}

impl Form {
    /// The form of one page. `returns`: 次へ leads back to 確認.
    pub(crate) fn new(draft: Draft, step: Step, returns: bool) -> Self {
        Self {
            draft,
            step: StoredValue::new(step),
            returns: StoredValue::new(returns),
            errors: RwSignal::new(Vec::new()),
            unreadable: RwSignal::new(Vec::new()),
            going: RwSignal::new(false),
        }
    }

    /// Something out of the answers, followed.
    pub(crate) fn read<T: Send + Sync + 'static>(self, read: fn(&Answers) -> T) -> Signal<T> {
        Signal::derive(move || self.draft.answer(read))
    }

    /// A callback that writes what was typed into the answers.
    pub(crate) fn write<T: 'static>(
        self,
        section: Section,
        write: fn(&mut Answers, T),
    ) -> Callback<T> {
        Callback::new(move |typed| self.draft.edit(section, |answers| write(answers, typed)))
    }

    /// The error shown at a field.
    pub(crate) fn error(self, field: impl Into<String>) -> Signal<Option<String>> {
        let field = field.into();
        Signal::derive(move || {
            self.errors.with(|errors| {
                errors
                    .iter()
                    .find(|item| item.field_id == field)
                    .map(|item| item.text.clone())
            })
        })
    }

    /// Takes the number out of a box and remembers whether what stands there is one.
    pub(crate) fn number(self, field: &str, typed: NumberText) -> Option<i64> {
        self.unreadable.update(|fields| {
            fields.retain(|known| known != field);
            if typed == NumberText::Unreadable {
                fields.push(field.to_owned());
            }
        });
        typed.number()
    }

    /// Puts an error of the page's own over the form.
    pub(crate) fn refuse(self, errors: Vec<ErrorItem>) {
        self.errors.set(errors);
    }

    fn found(self) -> Vec<ErrorItem> {
        let issues = self.step.with_value(|step| self.draft.issues(step));
        let unreadable = self.unreadable.get_untracked();
        let numbers = unreadable.iter().map(|field| {
            let text = (words().digits_only)(&label(field));
            ErrorItem::new(field.clone(), text)
        });
        let others = issues.iter().map(|issue| self.placed(issue));
        if let Some(waiting) = self.step.with_value(|step| self.still_sending(step)) {
            return vec![waiting];
        }
        numbers
            .chain(others.filter(|item| !unreadable.contains(&item.field_id)))
            .collect()
    }

    /// Files of this page that are still on their way.
    fn still_sending(self, step: &Step) -> Option<ErrorItem> {
        let Step::Document(kind) = step else {
            return None;
        };
        let uploads = untrack(|| self.draft.uploads().of(kind));
        uploads
            .iter()
            .any(|upload| upload.progress.is_under_way())
            .then(|| ErrorItem::new(format!("documents.{kind}"), words().still_sending))
    }

    /// An issue in words, leading to its box.
    fn placed(self, issue: &FieldIssue) -> ErrorItem {
        let field_id = support::box_of(&self.draft.answers_now(), &issue.field);
        ErrorItem::new(
            field_id.unwrap_or_else(|| issue.field.clone()),
            issue_words(issue),
        )
    }

    /// 次へ: looks at the answers, waits until they are saved, and goes on.
    pub(crate) fn go_on(self, navigate: &(impl Fn(&str, NavigateOptions) + Clone + 'static)) {
        let stops = self.stops();
        let found = if stops { Vec::new() } else { self.found() };
        let ok = found.is_empty();
        self.errors.set(found);
        if !ok || self.going.get_untracked() {
            return;
        }
        self.going.set(true);
        let navigate = navigate.clone();
        let target = if stops {
            self.stop_page()
        } else {
            self.target()
        };
        spawn_local(async move {
            let saved = self.draft.save().await;
            // Out of reach is no reason to wait: the typing is kept here and saved later.
            let offline = matches!(self.draft.state().get_untracked(), SaveState::Offline(true));
            if self.going.try_set(false).is_none() && (saved || offline) {
                navigate(&target, NavigateOptions::default());
            }
        });
    }

    /// Whether a condition of the scheme was answered with no: that is a page, not an error.
    fn stops(self) -> bool {
        let issues = self.step.with_value(|step| self.draft.issues(step));
        issues
            .iter()
            .any(|issue| issue.code == FieldCode::MustBeConfirmed)
    }

    fn stop_page(self) -> String {
        let id = self.draft.id();
        format!("{}?stop=1", self.step.with_value(|step| step_of(&id, step)))
    }

    fn target(self) -> String {
        let id = self.draft.id();
        if self.returns.get_value() {
            return step_of(&id, &Step::Check);
        }
        let steps = untrack(|| self.draft.steps());
        self.step
            .with_value(|step| step::next(step, &steps))
            .map_or_else(|| overview_of(&id), |next| step_of(&id, &next))
    }

    fn back(self) -> (String, &'static str) {
        let id = self.draft.id();
        if self.returns.get_value() {
            return (step_of(&id, &Step::Check), words().back_to_check);
        }
        let steps = untrack(|| self.draft.steps());
        self.step
            .with_value(|step| step::previous(step, &steps))
            .map_or_else(
                || (overview_of(&id), words().to_overview),
                |before| (step_of(&id, &before), words().back),
            )
    }
}

/// An issue in words.
pub(crate) fn issue_words(issue: &FieldIssue) -> String {
    match (issue.field.as_str(), issue.code) {
        ("reader_costs.lines", FieldCode::Required) => words().line_needed.to_owned(),
        ("support_costs.claimed", FieldCode::TotalMismatch) => words().support_line.to_owned(),
        _ => text::field_error(&label(&issue.field), issue),
    }
}

/// The form of this page.
pub(crate) fn use_form() -> Form {
    expect_context::<Form>()
}

/// A question: heading, what has to be put right, the boxes, 次へ.
#[component]
pub(crate) fn Question(
    /// The question, as heading.
    #[prop(into)]
    title: String,
    /// What stands on 次へ when it is not 次へ.
    #[prop(optional, into)]
    onward: Option<&'static str>,
    /// `text` or `wide`.
    #[prop(default = "text")]
    width: &'static str,
    /// Hint and boxes.
    children: Children,
) -> impl IntoView {
    let form = use_form();
    let navigate = use_navigate();
    let has_errors = Signal::derive(move || form.errors.with(|errors| !errors.is_empty()));
    let chapter = form.step.with_value(Step::chapter).label().to_owned();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.go_on(&navigate);
    };
    let onward = onward.unwrap_or(if form.returns.get_value() {
        words().save_and_check
    } else {
        words().onward
    });
    view! {
        {back_link(form)}
        <Page title=title caption=Signal::stored(Some(chapter)) has_errors=has_errors width=width>
            <ErrorSummary items=form.errors />
            <form class="question stack" novalidate on:submit=submit>
                {asked_to_correct(form)}
                {children()}
                {refusal(form.draft)}
                <div class="question-end">
                    <Button submit=true busy=form.going>{say(onward)}</Button>
                    {save_line(form.draft)}
                </div>
            </form>
        </Page>
    }
    .into_any()
}

/// What the review asked to correct on this page.
fn asked_to_correct(form: Form) -> AnyView {
    let application = form.draft.application();
    (move || {
        form.step.with_value(|step| {
            application.with(|application| correction::at_step(application, step))
        })
    })
    .into_any()
}

fn back_link(form: Form) -> AnyView {
    let (href, words) = form.back();
    view! { <p class="back"><a href=href><Icon sign=Sign::Back />{say(words)}</a></p> }.into_any()
}

fn save_line(draft: Draft) -> AnyView {
    let state = Signal::derive(move || draft.state().with(SaveState::shown));
    view! { <SaveStateLine state=state /> }.into_any()
}

/// Says why the server refuses what was typed.
fn refusal(draft: Draft) -> AnyView {
    let fault = Signal::derive(move || match draft.state().get() {
        SaveState::Refused(error) => Some(error),
        _ => None,
    });
    let lines = move || match fault.get() {
        Some(fault) => fault.fields().iter().map(issue_words).collect(),
        None => Vec::new(),
    };
    view! {
        <FaultNotice fault=fault />
        <ul class="field-error" hidden=move || lines().is_empty()>
            {move || lines().into_iter().map(|line| view! { <li>{say(line)}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}
