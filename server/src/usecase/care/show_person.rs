//! One person, before any record is opened.

use contract::care::{CarePersonView, KindAccess};
use domain::access::{Case, Grant, Permission, Policy, decide, lacks};
use domain::calendar::tokyo_date;
use domain::care::RecordKind;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, recipients};
use store::entity::{care_relation, consent};
use uuid::Uuid;

use super::CareError;
use super::case::{Facts, everyday_purpose};
use super::check::check_of;
use super::consent_view::consent_view;
use super::desk::{Desk, odd};
use super::list_people::summaries;
use super::names::Names;
use super::policy::policy_in_force;
use super::unread::Reading;
use crate::actor::Actor;
use crate::context::Context;

/// One person the active office serves or served.
pub async fn show_person(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<CarePersonView, CareError> {
    let desk = Desk::of(actor)?;
    let relation = desk.relation(ctx, actor, id).await?;
    let now = ctx.clock.now();
    let conn = ctx.db.read();
    let office = desk.office_row(conn).await?;
    let policy = policy_in_force(ctx, conn).await?;
    let given = consents::of_person_to_office(conn, &relation.subject, &desk.office).await?;
    let account = recipients::account_of(conn, &relation.subject).await?;
    let reading = Reading::of(ctx, actor.person, std::slice::from_ref(&relation)).await?;
    let facts = Facts {
        office: &office,
        relation: &relation,
        consents: &given,
    };
    let case = facts.case(&desk, everyday_purpose(&desk), now)?;
    let kinds = kinds(&policy, &case);
    let grants = summary_grants(&policy, &case);
    let consents = shown_consents(ctx, &given, &desk.office).await?;
    note(ctx, actor, &desk, id).await?;
    let (mut found, platform) = summaries(ctx, actor, &desk, grants).await;
    let summary = found.remove(&relation.subject);
    let check = check_of(&relation.identity_check)
        .ok_or_else(|| odd("care_relations", "identity_check", relation.id))?;
    let emergency = policy.emergency();
    Ok(CarePersonView {
        unread: unread(
            summary.as_ref(),
            &relation,
            &marks.iter().collect::<Vec<_>>(),
        ),
        emergency_possible: office.verified_at.is_some() && emergency.jobs.contains(&desk.job),
        recipient_has_account: account.is_some(),
        summary,
        platform,
        kinds,
        consents,
        check,
        ..bare(relation)
    })
}

/// What the relation itself says.
fn bare(relation: care_relation::Model) -> CarePersonView {
    CarePersonView {
        relation: relation.id.to_string(),
        service_code: relation.service_code,
        since: relation.since,
        ended_on: relation.ended_on,
        view_until: relation.view_until,
        check: contract::care::IdentityCheck::Sight,
        summary: None,
        platform: contract::care::PlatformState::NotConnected,
        kinds: Vec::new(),
        consents: Vec::new(),
        recipient_has_account: false,
        emergency_possible: false,
        unread: Vec::new(),
    }
}

/// Leave to show what a header says: the card, and of the rest what may be seen on the same consent.
fn summary_grants(policy: &Policy, case: &Case) -> Vec<Grant> {
    if decide(policy, case, RecordKind::InsuranceCard).is_err() {
        return Vec::new();
    }
    let granted = RecordKind::ALL
        .into_iter()
        .filter_map(|kind| decide(policy, case, kind).ok())
        .collect();
    let mut joined = Grant::join(granted);
    joined.truncate(1);
    joined
}

fn kinds(policy: &Policy, case: &Case) -> Vec<KindAccess> {
    RecordKind::ALL
        .into_iter()
        .map(|kind| KindAccess {
            kind,
            lacks: lacks(policy, case, kind),
            consent_needed: policy.permission(kind, &case.service, case.job)
                == Permission::WithConsent,
        })
        .collect()
}

async fn shown_consents(
    ctx: &Context,
    given: &[consent::Model],
    office: &str,
) -> Result<Vec<contract::care::ConsentView>, CareError> {
    let takers = given.iter().map(|consent| consent.taken_by).collect();
    let names = Names::of(ctx.db.read(), takers, vec![office.to_owned()]).await?;
    let today = tokyo_date(ctx.clock.now());
    Ok(given
        .iter()
        .map(|consent| consent_view(consent, &names, today))
        .collect::<Result<_, _>>()?)
}

async fn note(ctx: &Context, actor: &Actor, desk: &Desk, id: Uuid) -> Result<(), CareError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::CarePersonShown,
        Subject::new(SubjectKind::CareRelation, id),
    );
    Ok(ctx.db.begin().await?.commit(entry).await?)
}
