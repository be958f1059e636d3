//! What the page measured on a terminal, judged and kept.

use contract::onboarding::{OnboardingView, TerminalReport};
use contract::{FieldCode, FieldIssue};
use domain::onboarding::{TlsSeen, judge, passes};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::terminal_check;
use store::{StoreError, onboarding};
use uuid::Uuid;

use super::OnboardingError;
use super::desk::own_office;
use super::show::show_onboarding;
use super::words::tls_id;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;
use crate::usecase::terminal::list_terminals;

/// Characters of a version at most.
const VERSION_MAX: usize = 32;

/// Keeps the last check of one of the office's terminals. What the server saw itself (TLS) is not taken from the page.
pub async fn check_terminal(
    ctx: &Context,
    actor: &Actor,
    terminal: Uuid,
    report: &TerminalReport,
    tls: TlsSeen,
) -> Result<OnboardingView, OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    let known = list_terminals(ctx, actor).await?.items;
    let subject = Subject::new(SubjectKind::Terminal, terminal);
    if !known.iter().any(|one| one.id == terminal.to_string()) {
        deny(ctx, actor, subject).await?;
        return Err(OnboardingError::NotThere);
    }
    plausible(report)?;
    let passed = passes(&judge(&report.measured(tls)));
    let stamp = ctx.stamp();
    let row = terminal_check::Model {
        terminal_id: terminal,
        report: serde_json::to_value(report).map_err(|_| StoreError::Inconsistent {
            table: "terminal_checks",
            column: "report",
            row: terminal.to_string(),
        })?,
        tls: tls_id(tls).to_owned(),
        passed,
        checked_by: actor.person,
        checked_at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    onboarding::keep_check(&tx, row).await?;
    let who = actor.in_audit(Some(&office));
    let entry = AuditEntry::new(stamp, who, AuditAction::TerminalChecked, subject);
    tx.commit(entry.with(json!({ "passed": passed }))).await?;
    show_onboarding(ctx, actor).await
}

/// What cannot have been measured.
fn plausible(report: &TerminalReport) -> Result<(), OnboardingError> {
    let mut issues = Vec::new();
    if report.failed > report.requests {
        issues.push(FieldIssue::new("failed", FieldCode::TooLarge));
    }
    if report.median_ms > report.slowest_ms {
        issues.push(FieldIssue::new("median_ms", FieldCode::TooLarge));
    }
    let version = report.helper_version.as_deref().unwrap_or_default();
    if version.chars().count() > VERSION_MAX {
        let most = VERSION_MAX.to_string();
        issues.push(FieldIssue::with("helper_version", FieldCode::TooLong, most));
    }
    if issues.is_empty() {
        Ok(())
    } else {
        Err(OnboardingError::Fields(issues))
    }
}
