//! What the people of the office say themselves, and the day of first use.

use chrono::NaiveDate;
use contract::FieldCode;
use contract::onboarding::{OnboardingView, SaveAnswer, SaveGoLive};
use domain::calendar::tokyo_date;
use domain::onboarding::Question;
use serde_json::json;
use store::audit::AuditAction;
use store::entity::onboarding_answer;
use store::{Constraint, StoreError, onboarding};

use super::OnboardingError;
use super::desk::{of_office, own_office};
use super::show::{GO_LIVE, show_onboarding};
use crate::actor::Actor;
use crate::context::Context;

/// How far ahead a day of first use may lie, days.
const FARTHEST_DAYS: i64 = 730;

/// Writes an answer; the caller says which version was seen.
pub async fn save_answer(
    ctx: &Context,
    actor: &Actor,
    question: &str,
    input: &SaveAnswer,
) -> Result<OnboardingView, OnboardingError> {
    let question = Question::from_id(question).ok_or(OnboardingError::NotThere)?;
    let answer = Some(input.answer.as_str().to_owned());
    write(ctx, actor, question.as_str(), answer, input.version).await?;
    show_onboarding(ctx, actor).await
}

/// Sets the day of first use, or takes it back.
pub async fn save_go_live(
    ctx: &Context,
    actor: &Actor,
    input: &SaveGoLive,
) -> Result<OnboardingView, OnboardingError> {
    let today = tokyo_date(ctx.clock.now());
    if input.day.is_some_and(|day| is_odd(day, today)) {
        return Err(OnboardingError::field("day", FieldCode::NotAllowed));
    }
    let day = input.day.map(|day| day.to_string());
    write(ctx, actor, GO_LIVE, day, input.version).await?;
    show_onboarding(ctx, actor).await
}

/// A day far from today is a slip of the hand.
fn is_odd(day: NaiveDate, today: NaiveDate) -> bool {
    (day - today).num_days().abs() > FARTHEST_DAYS
}

async fn write(
    ctx: &Context,
    actor: &Actor,
    question: &str,
    answer: Option<String>,
    seen: i64,
) -> Result<(), OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    let tx = ctx.db.begin().await?;
    let before = onboarding::answer_locked(&tx, &office, question).await?;
    let version = before.as_ref().map_or(0, |row| row.version);
    if version != seen {
        return Err(OnboardingError::Changed {
            current_version: version,
        });
    }
    let row = onboarding_answer::Model {
        office_number: office.clone(),
        question: question.to_owned(),
        answer: answer.clone(),
        version: version.saturating_add(1),
        answered_by: actor.person,
        answered_at: ctx.stamp().at,
    };
    match onboarding::write_answer(&tx, row).await {
        Ok(()) => {}
        // Two first answers at once: the other one's stands.
        Err(StoreError::Stale | StoreError::Conflict(Constraint::OnboardingAnswer)) => {
            return Err(OnboardingError::Changed {
                current_version: version.saturating_add(1),
            });
        }
        Err(error) => return Err(error.into()),
    }
    let entry = of_office(ctx, actor, &office, AuditAction::OnboardingAnswered);
    let body =
        json!({ "question": question, "answer": answer, "version": version.saturating_add(1) });
    Ok(tx.commit(entry.with(body)).await?)
}
