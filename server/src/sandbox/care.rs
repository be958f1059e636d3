//! Care records of the sandbox: verified offices, and, where a platform is connected, people they serve.
//!
//! The platform's region is generated (`tsunagi-platform generate`), the same for the same seed and day: whom the offices
//! serve is asked for by numbers, as anybody would. A platform that does not know them leaves the offices without people.

use chrono::Days;
use contract::care::{
    ConsentGiver, IdentificationRequest, IdentifyWith, IdentityCheck, NewCarePerson, NewConsent,
};
use domain::calendar::tokyo_date;
use domain::care::RecordKind;
use domain::person::Role;
use serde::Serialize;
use serde_json::json;
use store::account::{offices, people};
use store::audit::{self, AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{recipients, relations};
use store::entity::recipient_link;
use uuid::Uuid;

use super::cast::{AOZORA, HINATA};
use super::seed::{SeedError, actor_of};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::care::{identify, register, take_consent};
use crate::usecase::operator::verify_office;

/// Somebody of the generated region (seed 1), as the 被保険者証 says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RegionPerson {
    /// 保険者番号.
    pub insurer_number: &'static str,
    /// 被保険者番号.
    pub insured_number: &'static str,
    /// 生年月日, `YYYY-MM-DD`.
    pub born_on: &'static str,
    /// 氏名.
    pub name: &'static str,
    /// フリガナ.
    pub kana: &'static str,
}

/// Whom the sandbox's offices serve.
pub const REGION_PEOPLE: [RegionPerson; 6] = [
    RegionPerson {
        insurer_number: "991018",
        insured_number: "0001000000",
        born_on: "1952-01-11",
        name: "練習 とめ",
        kana: "レンシュウ トメ",
    },
    RegionPerson {
        insurer_number: "991117",
        insured_number: "0001000001",
        born_on: "1952-06-27",
        name: "想定 弘",
        kana: "ソウテイ ヒロシ",
    },
    RegionPerson {
        insurer_number: "991216",
        insured_number: "0001000002",
        born_on: "1934-08-08",
        name: "空想 とめ",
        kana: "クウソウ トメ",
    },
    RegionPerson {
        insurer_number: "991315",
        insured_number: "0001000003",
        born_on: "1941-12-07",
        name: "仮定 節子",
        kana: "カテイ セツコ",
    },
    RegionPerson {
        insurer_number: "991414",
        insured_number: "0001000004",
        born_on: "1940-01-18",
        name: "仮定 弘",
        kana: "カテイ ヒロシ",
    },
    RegionPerson {
        insurer_number: "991513",
        insured_number: "0001000005",
        born_on: "1951-02-01",
        name: "仮定 清",
        kana: "カテイ キヨシ",
    },
];

/// The account that is the first person's own.
const OWN_PAGE: &str = "riyosha.mihon@example.jp";

/// Verifies the offices that work with recipients.
pub(super) async fn seed_offices(ctx: &Context) -> Result<(), SeedError> {
    for (office, service) in [(AOZORA, "43"), (HINATA, "11")] {
        let known = offices::find(ctx.db.read(), office).await?;
        if known.is_some_and(|known| known.verified_at.is_some()) {
            continue;
        }
        verify_office(ctx, office, &[service.to_owned()])
            .await
            .map_err(|error| SeedError::Care(error.to_string()))?;
    }
    Ok(())
}

/// Takes people of the region on, once.
pub(super) async fn seed_care(ctx: &Context) -> Result<(), SeedError> {
    let there = relations::live_of_office(ctx.db.read(), AOZORA).await?;
    if ctx.platform.is_none() || !there.is_empty() {
        return Ok(());
    }
    let manager = actor_of(ctx, Role::CareManager, Some(AOZORA)).await?;
    let staff = actor_of(ctx, Role::OfficeStaff, Some(HINATA)).await?;
    for (at, known) in REGION_PEOPLE.iter().enumerate() {
        let Some(relation) = take_on(ctx, &manager, known, "43").await? else {
            return Ok(());
        };
        // The first three agreed to what a care plan needs, the others were not asked yet.
        if at < 3 {
            agree(ctx, &manager, relation).await?;
        }
        if at == 0 {
            take_on(ctx, &staff, known, "11").await?;
            tie(ctx, relation).await?;
        }
    }
    Ok(())
}

/// Identifies and registers; none when the platform does not know the person.
async fn take_on(
    ctx: &Context,
    actor: &Actor,
    known: &RegionPerson,
    service: &str,
) -> Result<Option<Uuid>, SeedError> {
    let request = IdentificationRequest {
        with: IdentifyWith::Numbers {
            insurer_number: known.insurer_number.to_owned(),
            insured_number: known.insured_number.to_owned(),
            born_on: known.born_on.parse().unwrap_or_default(),
        },
    };
    let found = match identify(ctx, actor, &request).await {
        Ok(found) => found,
        Err(error) => {
            tracing::warn!(%error, "the platform knows none of the sandbox's people");
            return Ok(None);
        }
    };
    let new = NewCarePerson {
        identification: found.id,
        check: IdentityCheck::Sight,
        service_code: service.to_owned(),
    };
    let taken = register(ctx, actor, &new).await.map_err(care)?;
    let relation = Uuid::try_parse(&taken.relation).map_err(|_| SeedError::Care(taken.relation))?;
    Ok(Some(relation))
}

async fn agree(ctx: &Context, actor: &Actor, relation: Uuid) -> Result<(), SeedError> {
    let today = tokyo_date(ctx.clock.now());
    let consent = NewConsent {
        kinds: vec![
            RecordKind::Certification,
            RecordKind::DoctorOpinion,
            RecordKind::Life,
            RecordKind::CarePlan,
        ],
        purpose: domain::access::Purpose::CarePlanning,
        until: today.checked_add_days(Days::new(180)).unwrap_or(today),
        giver: ConsentGiver::Recipient,
        check: IdentityCheck::Sight,
        wording: "2026-11".to_owned(),
    };
    take_consent(ctx, actor, relation, &consent)
        .await
        .map_err(care)?;
    Ok(())
}

/// The recipient's account is the first person's own.
async fn tie(ctx: &Context, relation: Uuid) -> Result<(), SeedError> {
    let found = relations::find_in(ctx.db.read(), AOZORA, relation).await?;
    let account = people::find_by_email(ctx.db.read(), OWN_PAGE).await?;
    let (Some(found), Some(account)) = (found, account) else {
        return Err(SeedError::Cast(OWN_PAGE.to_owned()));
    };
    let stamp = ctx.stamp();
    let link = recipient_link::Model {
        subject: found.subject,
        person_id: account.id,
        linked_at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    recipients::link(&tx, link).await?;
    let entry = AuditEntry::new(
        stamp,
        audit::Actor::system(),
        AuditAction::RecipientInvited,
        Subject::new(SubjectKind::CareRelation, relation),
    );
    tx.commit(entry.with(json!({ "sandbox": true }))).await?;
    Ok(())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "an error is handed over whole"
)]
fn care(error: crate::usecase::care::CareError) -> SeedError {
    SeedError::Care(error.to_string())
}
