//! One check of a rehearsal, run for real.

use contract::card::CheckRequest;
use contract::onboarding::{RehearsalView, RunCheck, WithoutCard};
use domain::onboarding::{RehearsalCheck, RehearsalDetail};
use domain::person::Role;
use serde_json::json;
use store::account::{passkeys, roles};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::rehearsal;
use store::{Constraint, StoreError, Tx, onboarding};

use super::OnboardingError;
use super::desk::own_office;
use super::platform::round_trip;
use super::results::{StoredResult, rehearsal_view, results_of, stored};
use crate::actor::{Actor, Via};
use crate::card::CardRefusal;
use crate::context::Context;
use crate::usecase::card::check::complete_check;

/// Runs a check in the rehearsal under way; the first check begins one. `certificate` is what the server saw of the
/// certificate of this connection.
pub async fn run_check(
    ctx: &Context,
    actor: &Actor,
    input: &RunCheck,
    certificate: RehearsalDetail,
) -> Result<RehearsalView, OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    // Checks ask the network; no transaction is open meanwhile.
    let (check, detail) = match input {
        RunCheck::Certificate {} => (RehearsalCheck::Certificate, certificate),
        RunCheck::Passkey {} => (RehearsalCheck::Passkey, passkey(ctx, actor, &office).await?),
        RunCheck::Card { nonce, proof } => {
            let request = CheckRequest {
                nonce: nonce.clone(),
                proof: (**proof).clone(),
            };
            (RehearsalCheck::Card, card(ctx, actor, &request).await?)
        }
        RunCheck::WithoutCard { reason } => (RehearsalCheck::Card, without_card(*reason)),
        RunCheck::Platform {} => {
            let detail = round_trip(ctx, actor, &office).await?;
            (RehearsalCheck::Platform, detail)
        }
        RunCheck::Rights {} => (RehearsalCheck::Rights, rights(ctx, &office).await?),
    };
    let row = keep(ctx, actor, &office, check, detail).await?;
    Ok(rehearsal_view(ctx.db.read(), row).await?)
}

/// Used since the rehearsal began; when none has begun, just now.
async fn passkey(
    ctx: &Context,
    actor: &Actor,
    office: &str,
) -> Result<RehearsalDetail, OnboardingError> {
    let open = onboarding::open_rehearsal(ctx.db.read(), office).await?;
    let used_at = match actor.via {
        Via::Session { stepped_up_at, .. } => stepped_up_at,
        Via::Token { .. } => None,
    };
    let since = open.map_or_else(|| ctx.clock.now(), |row| row.begun_at);
    Ok(match used_at {
        Some(at) if at >= since => RehearsalDetail::PasskeyUsed,
        _ => RehearsalDetail::PasskeyNotUsed,
    })
}

async fn card(
    ctx: &Context,
    actor: &Actor,
    request: &CheckRequest,
) -> Result<RehearsalDetail, OnboardingError> {
    match complete_check(ctx, actor, request).await {
        Ok(shown) if shown.test => Ok(RehearsalDetail::CardOfTest),
        Ok(_) => Ok(RehearsalDetail::CardGenuine),
        // No word about the card: to be tried again.
        Err(
            error @ (CardRefusal::NotConfigured
            | CardRefusal::ChallengeVoid(_)
            | CardRefusal::RevocationUnavailable(_)
            | CardRefusal::TooMany(_)
            | CardRefusal::Store(_)),
        ) => Err(error.into()),
        Err(_) => Ok(RehearsalDetail::CardRefused),
    }
}

const fn without_card(reason: WithoutCard) -> RehearsalDetail {
    match reason {
        WithoutCard::HelperUnreachable => RehearsalDetail::HelperUnreachable,
        WithoutCard::NoReader => RehearsalDetail::NoReader,
    }
}

/// Administrators who can sign in, counted.
async fn rights(ctx: &Context, office: &str) -> Result<RehearsalDetail, StoreError> {
    let conn = ctx.db.read();
    let mut able: u32 = 0;
    for (grant, person) in roles::of_office(conn, office).await? {
        if grant.role == Role::OfficeAdmin.as_str() && passkeys::count(conn, person.id).await? > 0 {
            able = able.saturating_add(1);
        }
    }
    Ok(match able {
        0 => RehearsalDetail::NoAdministrator,
        1 => RehearsalDetail::SingleAdministrator,
        _ => RehearsalDetail::RightsInOrder,
    })
}

async fn keep(
    ctx: &Context,
    actor: &Actor,
    office: &str,
    check: RehearsalCheck,
    detail: RehearsalDetail,
) -> Result<rehearsal::Model, OnboardingError> {
    let tx = ctx.db.begin().await?;
    let mut row = under_way(ctx, actor, &tx, office).await?;
    let mut results = results_of(&row)?;
    let result = StoredResult {
        detail,
        by: actor.person,
        at: ctx.stamp().at,
    };
    results.insert(check, result);
    let before = row.version;
    row.results = stored(&results)?;
    onboarding::save_results(&tx, row.id, before, row.results.clone()).await?;
    row.version = before.saturating_add(1);
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(office)),
        AuditAction::RehearsalChecked,
        Subject::new(SubjectKind::Rehearsal, row.id),
    );
    let body = json!({ "check": check.as_str(), "detail": detail.as_str() });
    tx.commit(entry.with(body)).await?;
    Ok(row)
}

/// The rehearsal under way, or a new one.
async fn under_way(
    ctx: &Context,
    actor: &Actor,
    tx: &Tx,
    office: &str,
) -> Result<rehearsal::Model, StoreError> {
    if let Some(open) = onboarding::open_rehearsal_locked(tx, office).await? {
        return Ok(open);
    }
    let stamp = ctx.stamp();
    let row = rehearsal::Model {
        id: stamp.id,
        office_number: office.to_owned(),
        results: json!({}),
        version: 1,
        begun_by: actor.person,
        begun_at: stamp.at,
        finished_by: None,
        finished_at: None,
        number: None,
        verification_code: None,
        seal: None,
        sha256: None,
        size_bytes: None,
    };
    match onboarding::begin_rehearsal(tx, row.clone()).await {
        // A colleague began one at the same moment: trying again finds it.
        Err(StoreError::Conflict(Constraint::OneOpenRehearsal)) => Err(StoreError::Busy),
        other => other.map(|()| row),
    }
}
