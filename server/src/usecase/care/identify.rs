//! Find out whom the office means.

use chrono::{NaiveDate, TimeDelta};
use contract::care::{IdentificationRequest, IdentificationView, IdentifyWith};
use contract::upstream::{
    ActingContext, Identified, IdentifyBy, IdentifyRequest, UpstreamCode, ViewPurpose,
};
use contract::{FieldCode, FieldIssue};
use domain::calendar::tokyo_date;
use domain::care::{InsuredNumber, PersonKey};
use domain::insurer::InsurerNumber;
use domain::text::{ADDRESS_MAX, PERSON_NAME_MAX};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{identifications, relations, services};
use store::entity::identification;

use super::CareError;
use super::card::by_card;
use super::desk::{Desk, platform};
use super::text::one_line;
use crate::actor::Actor;
use crate::context::Context;
use crate::limits::LimitName;
use crate::upstream::UpstreamError;

/// How long an identification can be used.
const LASTS: TimeDelta = TimeDelta::minutes(10);

/// Asks the platform who fits everything that was typed. Every try is written down; found or not, nothing is kept but the
/// platform's own id of the person.
pub async fn identify(
    ctx: &Context,
    actor: &Actor,
    request: &IdentificationRequest,
) -> Result<IdentificationView, CareError> {
    let desk = Desk::of(actor)?;
    ctx.limits
        .check(LimitName::IdentifyByPerson, &actor.person.to_string())?;
    let verified = desk.office_row(ctx.db.read()).await?.verified_at.is_some();
    let mut offered = services::of_office(ctx.db.read(), &desk.office).await?;
    let Some(service_code) = offered.pop().filter(|_| verified) else {
        refuse(ctx, actor, &desk, "office_not_verified").await?;
        return Err(CareError::OfficeNotVerified);
    };
    let (by, found_by) = match &request.with {
        IdentifyWith::Card { nonce, proof } => {
            let card = by_card(ctx, actor, nonce, proof).await?;
            let found_by = FoundBy {
                way: identifications::BY_CARD,
                card: card.identity,
            };
            (card.by, found_by)
        }
        typed => by(typed, tokyo_date(ctx.clock.now()))?,
    };
    let platform = platform(ctx)?;
    let question = IdentifyRequest {
        by,
        acting: ActingContext {
            office_number: desk.office.clone(),
            service_code,
            job: desk.job.as_str().to_owned(),
            account: actor.person.to_string(),
            purpose: ViewPurpose::Eligibility,
            consent: None,
        },
    };
    match platform.identify(question).await {
        Ok(found) => note(ctx, actor, &desk, found, found_by).await,
        Err(error) => {
            refuse(ctx, actor, &desk, error.as_str()).await?;
            Err(match error {
                UpstreamError::Refused(UpstreamCode::NotFound) => CareError::NobodyFits,
                UpstreamError::Refused(UpstreamCode::Ambiguous) => CareError::SeveralFit,
                other => other.into(),
            })
        }
    }
}

/// By what somebody was found, as it is kept.
struct FoundBy {
    way: &'static str,
    /// HMAC of the certificate.
    card: Option<String>,
}

impl FoundBy {
    const fn typed(way: &'static str) -> Self {
        Self { way, card: None }
    }
}

/// What was typed, as the platform is asked, and its word for the audit log.
fn by(with: &IdentifyWith, today: NaiveDate) -> Result<(IdentifyBy, FoundBy), CareError> {
    match with {
        IdentifyWith::Numbers {
            insurer_number,
            insured_number,
            born_on,
        } => {
            let person = key(insurer_number, insured_number)?;
            let born_on = past("with.born_on", *born_on, today)?;
            let by = IdentifyBy::Numbers { person, born_on };
            Ok((by, FoundBy::typed("numbers")))
        }
        IdentifyWith::FourItems {
            name,
            born_on,
            sex,
            address,
        } => Ok((
            IdentifyBy::FourItems {
                name: one_line("with.name", name, PERSON_NAME_MAX)?,
                born_on: past("with.born_on", *born_on, today)?,
                sex: *sex,
                address: one_line("with.address", address, ADDRESS_MAX)?,
            },
            FoundBy::typed("four_items"),
        )),
        IdentifyWith::Card { .. } => Err(CareError::CardProofUnknown),
    }
}

fn key(insurer: &str, number: &str) -> Result<PersonKey, CareError> {
    let issue = |field, text: &str| {
        let code = if text.trim().is_empty() {
            FieldCode::Required
        } else {
            FieldCode::Invalid
        };
        FieldIssue::new(field, code)
    };
    match (InsurerNumber::parse(insurer), InsuredNumber::parse(number)) {
        (Ok(insurer), Ok(number)) => Ok(PersonKey {
            insurer,
            insured: number,
        }),
        (first, second) => {
            let first = first.err().map(|_| issue("with.insurer_number", insurer));
            let second = second.err().map(|_| issue("with.insured_number", number));
            Err(CareError::Fields(first.into_iter().chain(second).collect()))
        }
    }
}

fn past(field: &str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, CareError> {
    if day > today {
        return Err(CareError::field(field, FieldCode::InFuture));
    }
    Ok(day)
}

/// Keeps the platform's id of the person for ten minutes.
async fn note(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    found: Identified,
    found_by: FoundBy,
) -> Result<IdentificationView, CareError> {
    let stamp = ctx.stamp();
    let row = identification::Model {
        id: stamp.id,
        session_id: desk.session,
        person_id: actor.person,
        office_number: desk.office.clone(),
        subject: found.subject.clone(),
        found_by: found_by.way.to_owned(),
        card_identity: found_by.card,
        created_at: stamp.at,
        expires_at: stamp.at + LASTS,
        used_at: None,
    };
    let expires_at = row.expires_at;
    let tx = ctx.db.begin().await?;
    identifications::insert(&tx, row).await?;
    let known = relations::live_of_subject(tx.conn(), &found.subject).await?;
    let own = known
        .into_iter()
        .find(|relation| relation.office_number == desk.office);
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::PersonIdentified,
        Subject::new(SubjectKind::Identification, stamp.id),
    );
    tx.commit(entry.with(json!({ "by": found_by.way, "subject": found.subject })))
        .await?;
    Ok(IdentificationView {
        id: stamp.id.to_string(),
        person: found.person,
        details: found.details,
        relation: own.map(|relation| relation.id.to_string()),
        expires_at,
    })
}

async fn refuse(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    why: &'static str,
) -> Result<(), CareError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::IdentificationRefused,
        Subject::new(SubjectKind::Office, &desk.office),
    );
    let tx = ctx.db.begin().await?;
    Ok(tx.commit(entry.with(json!({ "why": why }))).await?)
}
