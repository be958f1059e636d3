//! Step 5: 活用開始.

use chrono::NaiveDate;
use contract::ProblemCode;
use contract::onboarding::{OnboardingView, SaveGoLive};
use contract::scheme::{SchemeList, WindowState};
use domain::onboarding::{Question, Step};
use domain::person::Role;
use leptos::{prelude::*, task::spawn_local};

use super::frame::step_page;
use super::office::Office;
use super::question::question;
use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{
    Button, DateField, Disclosure, FaultNotice, LinkButton, Load, Notice, Remote, Requirement,
};
use crate::language::say;
use crate::session::use_session;
use crate::text::{self, Tone};

/// `/onboarding/start`.
pub(crate) fn start_page() -> AnyView {
    step_page(Step::Start, inside)
}

fn inside(office: Office) -> AnyView {
    view! {
        {day(office)}
        {papers(office)}
        {consent()}
        {trouble()}
        {subsidy()}
    }
    .into_any()
}

/// The day while it is changed.
#[derive(Clone, Copy)]
struct Day {
    office: Office,
    typed: RwSignal<Option<NaiveDate>>,
    busy: RwSignal<bool>,
    saved: RwSignal<bool>,
    conflict: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

impl Day {
    fn save(self) {
        if self.busy.get_untracked() {
            return;
        }
        let input = SaveGoLive {
            version: self.office.now(|view| view.go_live.version),
            day: self.typed.get_untracked(),
        };
        self.busy.set(true);
        self.saved.set(false);
        self.conflict.set(false);
        self.fault.set(None);
        spawn_local(async move {
            let saved: Result<OnboardingView, ApiError> =
                api::put("/onboarding/go-live", &input).await;
            self.busy.try_set(false);
            match saved {
                Ok(view) => {
                    self.office.set(view);
                    self.saved.try_set(true);
                }
                Err(error) if error.is(ProblemCode::DraftChanged) => {
                    let fresh = self.office.refresh().await;
                    self.fault.try_set(fresh.err());
                    self.conflict.try_set(true);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

fn day(office: Office) -> AnyView {
    let words = words();
    let start = &words.start;
    let day = Day {
        office,
        typed: RwSignal::new(office.now(|view| view.go_live.day)),
        busy: RwSignal::new(false),
        saved: RwSignal::new(false),
        conflict: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let is_admin = use_session().me_now().is_some_and(|me| {
        let number = me.active_office.as_ref().map(|office| &office.number);
        me.affiliations.iter().any(|one| {
            one.role == Role::OfficeAdmin
                && one.office.as_ref().map(|office| &office.number) == number
        })
    });
    let by = move || {
        office.with(|view| {
            let by = view.go_live.by.clone().zip(view.go_live.at);
            by.map(|(by, at)| (words.done_by)(&by, &text::minute(at)))
        })
    };
    let form = move || {
        view! {
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); day.save(); }>
                <DateField
                    id="go-live"
                    label=start.day_label
                    value=day.typed
                    on_edit=Callback::new(move |typed| day.typed.set(typed))
                    requirement=Requirement::Unsaid
                />
                <div><Button submit=true busy=day.busy>{start.save}</Button></div>
            </form>
        }
    };
    view! {
        <section class="section" aria-labelledby="go-live-day">
            <h2 id="go-live-day">{say(start.day)}</h2>
            <p>{say(start.day_lead)}</p>
            {if is_admin { form().into_any() } else { only_shown(office) }}
            <p class="soft">{by}</p>
            <div aria-live="polite">
                {move || day.saved.get().then(|| view! { <Notice title=start.saved tone=Tone::Success /> })}
                {move || day.conflict.get().then(|| conflict(day))}
            </div>
            <FaultNotice fault=day.fault />
        </section>
    }
    .into_any()
}

fn only_shown(office: Office) -> AnyView {
    let words = &words().start;
    view! {
        <p>{move || office.with(|view| view.go_live.day).map(text::day)}</p>
        <p>{say(words.admin_only)}</p>
    }
    .into_any()
}

fn conflict(day: Day) -> AnyView {
    let words = words();
    let detail = day.office.with(|view| {
        let now = view.go_live.day.map(text::day).unwrap_or_default();
        let by = view.go_live.by.clone().unwrap_or_default();
        let at = view.go_live.at.map(text::minute).unwrap_or_default();
        (words.other_first_detail)(&now, &by, &at)
    });
    let mine = Callback::new(move |()| day.save());
    let theirs = Callback::new(move |()| {
        day.typed.set(day.office.now(|view| view.go_live.day));
        day.conflict.set(false);
    });
    view! {
        <Notice title=words.other_first tone=Tone::Warning alert=true>
            <p>{detail}</p>
            <div class="actions">
                <Button on_press=mine>{words.save_mine}</Button>
                <Button kind=crate::component::ButtonKind::Secondary on_press=theirs>{words.keep_theirs}</Button>
            </div>
        </Notice>
    }
    .into_any()
}

fn papers(office: Office) -> AnyView {
    let words = &words().start;
    view! {
        <section class="section" aria-labelledby="papers">
            <h2 id="papers">{say(words.papers)}</h2>
            <p>{say(words.papers_lead)}</p>
            <ul class="onboarding-papers">
                <li><a class="action-link" rel="external" download="" href="/api/v1/onboarding/handouts/leaflet">{say(words.leaflet)}</a></li>
                <li><a class="action-link" rel="external" download="" href="/api/v1/onboarding/handouts/poster">{say(words.poster)}</a></li>
            </ul>
            {question(office, Question::Poster)}
        </section>
    }
    .into_any()
}

fn consent() -> AnyView {
    let words = &words().start;
    let steps: Vec<AnyView> = words
        .consent_steps
        .iter()
        .map(|step| view! { <li>{say(*step)}</li> }.into_any())
        .collect();
    view! {
        <section class="section" aria-labelledby="first-consent">
            <h2 id="first-consent">{say(words.consent)}</h2>
            <ol>{steps}</ol>
            <p><LinkButton href="/care">{words.consent_link}</LinkButton></p>
        </section>
    }
    .into_any()
}

fn trouble() -> AnyView {
    let words = &words().start;
    let points: Vec<AnyView> = words
        .trouble_points
        .iter()
        .map(|(when, what)| {
            view! { <Disclosure summary=*when><p>{say(*what)}</p></Disclosure> }.into_any()
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="trouble">
            <h2 id="trouble">{say(words.trouble)}</h2>
            {points}
        </section>
    }
    .into_any()
}

fn subsidy() -> AnyView {
    let words = &words().start;
    let schemes = Remote::new(api::schemes);
    view! {
        <section class="section" aria-labelledby="subsidy">
            <h2 id="subsidy">{say(words.subsidy)}</h2>
            <Load remote=schemes view=|list: SchemeList| {
                let words = &super::words::words().start;
                let open = list.items.iter().find(|one| one.window == WindowState::Open);
                let said = open.map_or_else(
                    || words.subsidy_closed.to_owned(),
                    |one| (words.subsidy_open)(one.days_left.unwrap_or_default(), &text::day(one.closes_on)),
                );
                view! { <p class="onboarding-days">{said}</p> }.into_any()
            } />
            <p><a class="action-link" href="/applications">{say(words.subsidy_link)}</a></p>
        </section>
    }
    .into_any()
}
