//! `/onboarding/health`: what to look after once work has begun.

use contract::onboarding::{CheckedTerminal, HealthView};
use contract::terminal::{CertificateView, TerminalState};
use domain::calendar::tokyo_date;
use domain::terminal::CertificateState;
use leptos::prelude::*;

use super::municipalities::{standing_of, state};
use super::words::words;
use crate::api;
use crate::component::{Load, Notice, Page, Remote, Tag};
use crate::language::say;
use crate::text::{self, Tone};

/// `/onboarding/health`.
pub(crate) fn health_page() -> AnyView {
    let words = words();
    let remote = Remote::new(|| api::get::<HealthView>("/onboarding/health"));
    view! {
        <Page title=words.health.title.to_owned() caption=Signal::stored(Some(words.title.to_owned())) width="wide">
            <p class="lead">{say(words.health.lead)}</p>
            <Load remote=remote view=shown />
            <p class="no-print"><a class="action-link" href="/onboarding">{say(words.back_to_all)}</a></p>
        </Page>
    }
    .into_any()
}

fn shown(view: HealthView) -> AnyView {
    let all = words();
    let words = &all.health;
    let tone = match view.platform {
        contract::care::PlatformState::Answered => Tone::Success,
        contract::care::PlatformState::NotConnected => Tone::Info,
        contract::care::PlatformState::Unreachable | contract::care::PlatformState::Faulty => {
            Tone::Warning
        }
    };
    let rehearsed = view.rehearsed.as_ref().map_or_else(
        || words.never.to_owned(),
        |one| {
            let at = one.finished_at.map(text::minute).unwrap_or_default();
            let outcome = if one.passed {
                all.rehearsal.passed
            } else {
                all.rehearsal.failed
            };
            format!("{at}　{outcome}")
        },
    );
    let terminals = terminals(&view.terminals, &view.helper_version);
    view! {
        <section class="section" aria-labelledby="health-platform">
            <h2 id="health-platform">{say(words.platform)}</h2>
            <Notice title=(words.platform_state)(view.platform) tone=tone />
        </section>
        <section class="section" aria-labelledby="health-terminals">
            <h2 id="health-terminals">{say(words.terminals)}</h2>
            {terminals}
            {external(&view.external)}
            <p><a class="action-link" href="/terminals">{say(all.settings.certificate_link)}</a></p>
        </section>
        <section class="section" aria-labelledby="health-rehearsed">
            <h2 id="health-rehearsed">{say(words.rehearsed)}</h2>
            <p>{rehearsed}</p>
        </section>
        <section class="section" aria-labelledby="health-changes">
            <h2 id="health-changes">{say(words.changes)}</h2>
            {changes(view)}
        </section>
    }
    .into_any()
}

fn terminals(rows: &[CheckedTerminal], newest: &str) -> AnyView {
    let all = words();
    if rows.is_empty() {
        return view! { <p>{say(all.terminal.none)}</p> }.into_any();
    }
    let cells: Vec<AnyView> = rows
        .iter()
        .map(|one| {
            let at = one.check.as_ref().map_or_else(
                || all.terminal.not_checked.to_owned(),
                |check| text::minute(check.at),
            );
            view! {
                <tr>
                    <th scope="row">{one.terminal.name.clone()}</th>
                    <td>{certificate(one.terminal.state)}{last_day(&one.terminal.certificates)}</td>
                    <td>{helper(one, newest)}</td>
                    <td>{at}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=all.health.terminals>
            <table class="table">
                <thead><tr>
                    <th scope="col">{all.terminal.column_name}</th>
                    <th scope="col">{all.health.certificate}</th>
                    <th scope="col">{all.health.helper}</th>
                    <th scope="col">{all.terminal.column_checked}</th>
                </tr></thead>
                <tbody>{cells}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn certificate(state: TerminalState) -> AnyView {
    let tone = match state {
        TerminalState::Ready => Tone::Success,
        TerminalState::Issued => Tone::Info,
        TerminalState::Registered | TerminalState::Retired => Tone::Neutral,
        TerminalState::Ending => Tone::Warning,
        TerminalState::Ended | TerminalState::Revoked => Tone::Error,
    };
    view! { <Tag tone=tone label=(words().health.certificate_state)(state) /> }.into_any()
}

/// The last day of the one that lasts longest, past ones too; nothing where none is left that was not revoked.
fn last_day(certificates: &[CertificateView]) -> AnyView {
    let ends = certificates
        .iter()
        .filter(|one| one.state != CertificateState::Revoked)
        .map(|one| one.not_after)
        .max();
    let Some(ends) = ends else {
        return ().into_any();
    };
    let day = text::day(tokyo_date(ends));
    view! { <p class="soft">{say((words().health.certificate_until)(&day))}</p> }.into_any()
}

/// Certificates of other authorities: they stand for the office, so they have a list of their own.
fn external(certificates: &[CertificateView]) -> AnyView {
    let words = &words().health;
    let rows: Vec<AnyView> = certificates
        .iter()
        .filter(|one| one.state != CertificateState::Revoked)
        .map(|one| {
            let state = match one.state {
                CertificateState::Unused | CertificateState::Good => TerminalState::Ready,
                CertificateState::Ending => TerminalState::Ending,
                CertificateState::Ended => TerminalState::Ended,
                CertificateState::Revoked => TerminalState::Revoked,
            };
            let day = text::day(tokyo_date(one.not_after));
            view! { <li><div class="row-main">{certificate(state)}<p>{say((words.certificate_until)(&day))}</p></div></li> }
                .into_any()
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{say(words.certificate_external)}</h3>
        <ul class="rows">{rows}</ul>
    }
    .into_any()
}

fn helper(one: &CheckedTerminal, newest: &str) -> String {
    let words = &words().health;
    let version = one
        .check
        .as_ref()
        .and_then(|check| check.report.helper_version.as_deref());
    match version {
        None => words.helper_unknown.to_owned(),
        Some(version) if version == newest => words.helper_current.to_owned(),
        Some(version) => (words.helper_old)(version, newest),
    }
}

fn changes(view: HealthView) -> AnyView {
    if view.changes.is_empty() {
        return view! { <p>{say(words().health.no_changes)}</p> }.into_any();
    }
    let rows: Vec<AnyView> = view
        .changes
        .into_iter()
        .map(|one| {
            let at = one.updated_at.map(text::minute).unwrap_or_default();
            view! {
                <li>
                    <div class="row-main">
                        <p class="row-name"><a href=format!("/readiness/{}", one.code)>{format!("{}{}", one.prefecture_name, one.name)}</a></p>
                        <p>{state(standing_of(one.state, one.ready), one.starts_on)}</p>
                        <p class="soft">{at}</p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}
