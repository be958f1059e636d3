//! A consent is taken.

use chrono::Days;
use contract::care::{ConsentGiver, ConsentView, IdentityCheck, NewConsent};
use contract::{FieldCode, FieldIssue};
use domain::calendar::tokyo_date;
use domain::text::{LABEL_MAX, PERSON_NAME_MAX};
use serde_json::json;
use store::Stamp;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, identifications, relations};
use store::entity::{care_relation, consent};
use uuid::Uuid;

use super::CareError;
use super::announce::{office_hears, recipient_hears};
use super::check::check_id;
use super::consent_view::{CONSENT_PURPOSES, consent_view};
use super::desk::Desk;
use super::names::Names;
use super::text::one_line;
use super::wording;
use crate::actor::Actor;
use crate::context::Context;

/// Writes down what the recipient or a proxy agreed to.
pub async fn take_consent(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    new: &NewConsent,
) -> Result<ConsentView, CareError> {
    let desk = Desk::of(actor)?;
    desk.relation(ctx, actor, id).await?;
    let stamp = ctx.stamp();
    check(new, stamp)?;
    let (proxy_name, proxy_relationship) = giver(&new.giver)?;
    let tx = ctx.db.begin().await?;
    let relation = relations::find_for_change(&tx, &desk.office, id)
        .await?
        .ok_or(CareError::NotThere)?;
    if relation.ended_on.is_some() {
        return Err(CareError::NotInThisState);
    }
    let mut read = None;
    if new.check == IdentityCheck::Card {
        let (session, subject) = (desk.session, &relation.subject);
        read = identifications::recent_by_card(tx.conn(), session, subject, stamp.at).await?;
        if read.is_none() {
            drop(tx);
            refuse(ctx, actor, &desk, id).await?;
            return Err(CareError::CheckNotProved);
        }
    }
    let row = consent::Model {
        card_read_at: read.as_ref().map(|card| card.created_at),
        card_identity: read.and_then(|card| card.card_identity),
        giver: match new.giver {
            ConsentGiver::Recipient => "recipient",
            ConsentGiver::Proxy { .. } => "proxy",
        }
        .to_owned(),
        proxy_name,
        proxy_relationship,
        ..row(new, &relation, actor.person, stamp)
    };
    consents::insert(&tx, row.clone()).await?;
    office_hears(&tx, &relation, stamp);
    recipient_hears(&tx, &relation.subject, stamp).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::ConsentTaken,
        Subject::new(SubjectKind::Consent, row.id),
    );
    let body = json!({
        "relation": id,
        "kinds": row.kinds,
        "purpose": row.purpose,
        "until": row.until,
        "giver": row.giver,
        "check": row.identity_check,
        "card_read_at": row.card_read_at,
        "wording": row.wording,
    });
    let names = Names::of(tx.conn(), vec![actor.person], vec![desk.office.clone()]).await?;
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(consent_view(&row, &names, tokyo_date(stamp.at))?)
}

/// Everything but the giver, at once.
fn check(new: &NewConsent, stamp: Stamp) -> Result<(), CareError> {
    let wording = wording::current()?;
    let today = tokyo_date(stamp.at);
    let last = today.checked_add_days(Days::new(u64::from(wording.longest_days)));
    let mut issues = Vec::new();
    if new.kinds.is_empty() {
        issues.push(FieldIssue::new("kinds", FieldCode::Required));
    }
    if !CONSENT_PURPOSES.contains(&new.purpose) {
        issues.push(FieldIssue::new("purpose", FieldCode::NotAllowed));
    }
    // The card is the recipient's: it says nothing about a proxy.
    if new.check == IdentityCheck::Card && new.giver != ConsentGiver::Recipient {
        issues.push(FieldIssue::new("check", FieldCode::NotAllowed));
    }
    if new.until < today {
        issues.push(FieldIssue::with(
            "until",
            FieldCode::TooEarly,
            today.to_string(),
        ));
    } else if let Some(last) = last.filter(|last| new.until > *last) {
        issues.push(FieldIssue::with(
            "until",
            FieldCode::TooLarge,
            last.to_string(),
        ));
    }
    if new.wording != wording.version {
        issues.push(FieldIssue::with(
            "wording",
            FieldCode::NotAllowed,
            wording.version,
        ));
    }
    if issues.is_empty() {
        Ok(())
    } else {
        Err(CareError::Fields(issues))
    }
}

fn giver(giver: &ConsentGiver) -> Result<(Option<String>, Option<String>), CareError> {
    match giver {
        ConsentGiver::Recipient => Ok((None, None)),
        ConsentGiver::Proxy { name, relationship } => Ok((
            Some(one_line("giver.name", name, PERSON_NAME_MAX)?),
            Some(one_line("giver.relationship", relationship, LABEL_MAX)?),
        )),
    }
}

fn row(
    new: &NewConsent,
    relation: &care_relation::Model,
    taken_by: Uuid,
    stamp: Stamp,
) -> consent::Model {
    let kinds: std::collections::BTreeSet<_> = new.kinds.iter().copied().collect();
    let kinds: Vec<&str> = kinds
        .into_iter()
        .map(domain::care::RecordKind::as_str)
        .collect();
    consent::Model {
        id: stamp.id,
        relation_id: relation.id,
        office_number: relation.office_number.clone(),
        subject: relation.subject.clone(),
        kinds: kinds.join(" "),
        purpose: new.purpose.as_str().to_owned(),
        until: new.until,
        giver: String::new(),
        proxy_name: None,
        proxy_relationship: None,
        identity_check: check_id(new.check).to_owned(),
        card_identity: None,
        card_read_at: None,
        wording: new.wording.clone(),
        taken_by,
        taken_at: stamp.at,
        withdrawn_at: None,
        withdrawn_by: None,
        withdrawal_reason: None,
    }
}

async fn refuse(ctx: &Context, actor: &Actor, desk: &Desk, id: Uuid) -> Result<(), CareError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::ConsentRefused,
        Subject::new(SubjectKind::CareRelation, id),
    );
    let tx = ctx.db.begin().await?;
    Ok(tx
        .commit(entry.with(json!({ "why": "check_not_proved" })))
        .await?)
}
