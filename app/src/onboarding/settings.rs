//! Step 2: 各種設定.

use domain::onboarding::{Need, Question, Step};
use leptos::prelude::*;

use super::frame::step_page;
use super::office::Office;
use super::question::question;
use super::words::words;
use crate::component::{LinkButton, Notice};
use crate::language::say;
use crate::text::Tone;

/// `/onboarding/settings`.
pub(crate) fn settings_page() -> AnyView {
    step_page(Step::Settings, inside)
}

fn inside(office: Office) -> AnyView {
    let words = &words().settings;
    let id_unknown = move || {
        use domain::onboarding::Answer;
        let answer = office.answer(Question::LoginId).map(|one| one.answer);
        matches!(answer, Some(Answer::No | Answer::Unknown))
    };
    view! {
        <section class="section" aria-labelledby="preflight">
            <h2 id="preflight">{say(words.preflight)}</h2>
            <p>{say(words.preflight_lead)}</p>
            {question(office, Question::LoginId)}
            {move || id_unknown().then(|| view! { <Notice title=words.unknown_id tone=Tone::Warning /> })}
            {question(office, Question::Password)}
            {question(office, Question::SecurityMail)}
        </section>
        {certificate(office)}
        <section class="section" aria-labelledby="staff">
            <h2 id="staff">{say(words.staff)}</h2>
            <p>{say(words.staff_lead)}</p>
            <p><a class="action-link" href="/office">{say(words.staff_link)}</a></p>
            {question(office, Question::StaffRights)}
        </section>
        <section class="section" aria-labelledby="helper">
            <h2 id="helper">{say(words.helper)}</h2>
            <p>{say(words.helper_lead)}</p>
            {move || (!office.is_met(Need::Helper)).then(|| view! {
                <p><a class="action-link" href="/onboarding/terminal#reader-and-card">{say(words.helper_link)}</a></p>
            })}
        </section>
        <section class="section" aria-labelledby="mails">
            <h2 id="mails">{say(words.mails)}</h2>
            <p>{say(words.mails_lead)}</p>
            {question(office, Question::Notifications)}
        </section>
    }
    .into_any()
}

fn certificate(office: Office) -> AnyView {
    let words = &words().settings;
    let standing = move || {
        let terminals = office.terminals();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let with = terminals.iter().filter(|one| has_certificate(one)).count();
        let title = match (with, office.external()) {
            (0, 0) => {
                return view! { <Notice title=words.certificate_none tone=Tone::Warning /> }
                    .into_any();
            }
            (0, external) => (words.certificate_external)(count(external)),
            _ => (words.certificate_some)(count(with), count(terminals.len())),
        };
        view! { <Notice title=title tone=Tone::Success /> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="certificate">
            <h2 id="certificate">{say(words.certificate)}</h2>
            <p>{say(words.certificate_lead)}</p>
            {standing}
            <p><LinkButton href="/terminals">{words.certificate_link}</LinkButton></p>
        </section>
    }
    .into_any()
}

fn has_certificate(one: &contract::onboarding::CheckedTerminal) -> bool {
    use contract::terminal::TerminalState;
    matches!(
        one.terminal.state,
        TerminalState::Issued | TerminalState::Ready | TerminalState::Ending
    )
}
