//! How far the office is.

use std::collections::BTreeMap;

use contract::onboarding::{
    AnswerView, CheckedTerminal, GoLiveView, NeedView, OnboardingView, StepView, TerminalCheckView,
};
use contract::terminal::{CertificateView, TerminalState, TerminalView};
use domain::onboarding::{Answer, Facts, Need, Question, progress};
use store::care::consents;
use store::entity::{consent, onboarding_answer, rehearsal, terminal_check};
use store::{StoreError, onboarding};
use uuid::Uuid;

use super::OnboardingError;
use super::desk::{name_of, names, odd, own_office};
use super::results::{is_passed_row, rehearsal_view};
use super::words::tls_from;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::terminal::list_terminals;

/// The day of first use is kept beside the answers under this name.
pub(super) const GO_LIVE: &str = "go_live";

/// Everything that is known of an office on its way.
struct Known {
    answers: Vec<onboarding_answer::Model>,
    terminals: Vec<CheckedTerminal>,
    external: Vec<CertificateView>,
    finished: Option<rehearsal::Model>,
    consents: Vec<consent::Model>,
    names: BTreeMap<Uuid, String>,
}

/// How far the active office is.
pub async fn show_onboarding(
    ctx: &Context,
    actor: &Actor,
) -> Result<OnboardingView, OnboardingError> {
    let office = own_office(ctx, actor).await?;
    let conn = ctx.db.read();
    let answers = onboarding::answers(conn, &office.number).await?;
    let finished = onboarding::last_finished(conn, &office.number).await?;
    let open = onboarding::open_rehearsal(conn, &office.number).await?;
    let consents = consents::of_office(conn, &office.number).await?;
    let people = answers
        .iter()
        .map(|row| row.answered_by)
        .chain(finished.iter().filter_map(|row| row.finished_by))
        .chain(consents.iter().map(|row| row.taken_by));
    let devices = devices(ctx, actor).await?;
    let known = Known {
        names: names(conn, people).await?,
        terminals: devices.terminals,
        external: devices.external,
        answers,
        finished,
        consents,
    };
    let facts = facts(&known)?;
    Ok(OnboardingView {
        steps: steps(&facts),
        needs: Need::ALL
            .into_iter()
            .map(|need| need_view(need, &facts, &known))
            .collect(),
        answers: answer_views(&known)?,
        go_live: go_live(&known)?,
        rehearsal: match open {
            Some(row) => Some(rehearsal_view(conn, row).await?),
            None => None,
        },
        rehearsed: match known.finished {
            Some(row) => Some(rehearsal_view(conn, row).await?),
            None => None,
        },
        terminals: known.terminals,
        external: known.external,
        office_number: office.number,
        office_name: office.name,
    })
}

fn steps(facts: &Facts) -> Vec<StepView> {
    progress(facts)
        .into_iter()
        .map(|one| StepView {
            minutes: one.step.minutes(),
            step: one.step,
            state: one.state,
            missing: one.missing,
            waits_for: one.waits_for,
        })
        .collect()
}

/// What an office works with.
pub(super) struct Devices {
    /// Terminals in service with their last checks.
    pub(super) terminals: Vec<CheckedTerminal>,
    /// Certificates of other authorities, which belong to no single terminal.
    pub(super) external: Vec<CertificateView>,
}

/// Terminals in service with their last checks, and certificates of other authorities.
pub(super) async fn devices(ctx: &Context, actor: &Actor) -> Result<Devices, OnboardingError> {
    let listed = list_terminals(ctx, actor).await?;
    let terminals: Vec<TerminalView> = listed
        .items
        .into_iter()
        .filter(|terminal| terminal.state != TerminalState::Retired)
        .collect();
    let ids = terminals
        .iter()
        .filter_map(|terminal| Uuid::try_parse(&terminal.id).ok())
        .collect();
    let rows = onboarding::checks_of(ctx.db.read(), ids).await?;
    let names = names(ctx.db.read(), rows.iter().map(|row| row.checked_by)).await?;
    let mut checks = rows
        .into_iter()
        .map(|row| Ok((row.terminal_id.to_string(), check_view(&row, &names)?)))
        .collect::<Result<BTreeMap<_, _>, StoreError>>()?;
    let terminals = terminals
        .into_iter()
        .map(|terminal| CheckedTerminal {
            check: checks.remove(&terminal.id),
            terminal,
        })
        .collect();
    Ok(Devices {
        terminals,
        external: listed.external,
    })
}

fn check_view(
    row: &terminal_check::Model,
    names: &BTreeMap<Uuid, String>,
) -> Result<TerminalCheckView, StoreError> {
    let bad = |column| odd("terminal_checks", column, &row.terminal_id);
    Ok(TerminalCheckView {
        report: serde_json::from_value(row.report.clone()).map_err(|_| bad("report"))?,
        tls: tls_from(&row.tls).ok_or_else(|| bad("tls"))?,
        passed: row.passed,
        by: name_of(names, row.checked_by),
        at: row.checked_at,
    })
}

/// What the rules ask for.
fn facts(known: &Known) -> Result<Facts, StoreError> {
    let mut answers = BTreeMap::new();
    for row in known.answers.iter().filter(|row| row.question != GO_LIVE) {
        let question = Question::from_id(&row.question)
            .ok_or_else(|| odd("onboarding_answers", "question", &row.question))?;
        if let Some(answer) = answer_of(row)? {
            answers.insert(question, answer);
        }
    }
    let count = |wanted: fn(&CheckedTerminal) -> bool| {
        let found = known.terminals.iter().filter(|one| wanted(one)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    Ok(Facts {
        answers,
        terminals: count(|_| true),
        checked: count(|one| one.check.as_ref().is_some_and(|check| check.passed)),
        certified: count(is_certified),
        external: in_force(&known.external),
        with_helper: count(met_helper),
        rehearsed: match &known.finished {
            Some(row) => is_passed_row(row)?,
            None => false,
        },
        go_live_on: go_live(known)?.day,
        consents: u32::try_from(known.consents.len()).unwrap_or(u32::MAX),
    })
}

fn in_force(certificates: &[CertificateView]) -> u32 {
    let found = certificates.iter().filter(|one| one.state.is_in_force());
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}

/// Whether a terminal has a certificate in force.
pub(super) fn is_certified(one: &CheckedTerminal) -> bool {
    matches!(
        one.terminal.state,
        TerminalState::Issued | TerminalState::Ready | TerminalState::Ending
    )
}

fn met_helper(one: &CheckedTerminal) -> bool {
    one.check
        .as_ref()
        .is_some_and(|check| check.report.helper == domain::onboarding::HelperSeen::Present)
}

fn answer_of(row: &onboarding_answer::Model) -> Result<Option<Answer>, StoreError> {
    row.answer
        .as_deref()
        .map(|id| {
            Answer::from_id(id).ok_or_else(|| odd("onboarding_answers", "answer", &row.question))
        })
        .transpose()
}

fn answer_views(known: &Known) -> Result<Vec<AnswerView>, StoreError> {
    let mut views = Vec::new();
    for row in known.answers.iter().filter(|row| row.question != GO_LIVE) {
        let (Some(question), Some(answer)) = (Question::from_id(&row.question), answer_of(row)?)
        else {
            continue;
        };
        views.push(AnswerView {
            question,
            answer,
            version: row.version,
            by: name_of(&known.names, row.answered_by),
            at: row.answered_at,
        });
    }
    Ok(views)
}

fn go_live(known: &Known) -> Result<GoLiveView, StoreError> {
    let Some(row) = known.answers.iter().find(|row| row.question == GO_LIVE) else {
        return Ok(GoLiveView::default());
    };
    let day = row
        .answer
        .as_deref()
        .map(|day| {
            day.parse()
                .map_err(|_| odd("onboarding_answers", "answer", &GO_LIVE))
        })
        .transpose()?;
    Ok(GoLiveView {
        day,
        version: row.version,
        by: Some(name_of(&known.names, row.answered_by)),
        at: Some(row.answered_at),
    })
}

/// A need with who did it and when, as far as somebody did.
fn need_view(need: Need, facts: &Facts, known: &Known) -> NeedView {
    let met = need.is_met(facts);
    let done = met.then(|| done_by(need, known)).flatten();
    let (by, at) = done.unzip();
    NeedView {
        need,
        met,
        required: need.is_required(),
        by,
        at,
    }
}

fn done_by(need: Need, known: &Known) -> Option<(String, chrono::DateTime<chrono::Utc>)> {
    let answered = |question: &str| {
        let row = known.answers.iter().find(|row| row.question == question)?;
        Some((name_of(&known.names, row.answered_by), row.answered_at))
    };
    let first_terminal = |wanted: fn(&CheckedTerminal) -> bool| {
        known
            .terminals
            .iter()
            .filter(|one| wanted(one))
            .min_by_key(|one| one.terminal.registered_at)
    };
    let checked = |wanted: fn(&CheckedTerminal) -> bool| {
        let check = first_terminal(wanted)?.check.as_ref()?;
        Some((check.by.clone(), check.at))
    };
    match need {
        Need::TerminalRegistered => {
            let terminal = &first_terminal(|_| true)?.terminal;
            Some((terminal.registered_by.clone(), terminal.registered_at))
        }
        Need::TerminalChecked => {
            checked(|one| one.check.as_ref().is_some_and(|check| check.passed))
        }
        Need::Helper => checked(met_helper),
        Need::Rehearsed => {
            let row = known.finished.as_ref()?;
            Some((name_of(&known.names, row.finished_by?), row.finished_at?))
        }
        Need::GoLive => answered(GO_LIVE),
        Need::FirstConsent => {
            let first = known.consents.iter().min_by_key(|row| row.taken_at)?;
            Some((name_of(&known.names, first.taken_by), first.taken_at))
        }
        // Whoever installed it is not known here; `/terminals` says.
        Need::Certificate => None,
        Need::LoginId
        | Need::Password
        | Need::SecurityMail
        | Need::StaffRights
        | Need::Notifications
        | Need::MunicipalitiesSeen
        | Need::Poster => answered(need.question()?.as_str()),
    }
}
