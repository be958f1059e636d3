//! Following a municipality by e-mail: asked for, confirmed through a link, ended through another.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use contract::readiness::{FollowRequest, FollowView};
use contract::{FieldCode, FieldIssue};
use domain::municipality::MunicipalityCode;
use domain::person::{EmailAddress, EmailError};
use domain::readiness::Readiness;
use hmac::{Hmac, Mac as _};
use serde_json::json;
use sha2::Sha256;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::readiness_follow;
use store::{Constraint, StoreError, jobs};
use uuid::Uuid;

use super::directory::municipalities;
use super::error::ReadinessError;
use super::view::full_name;
use crate::context::Context;
use crate::limits::LimitName;
use crate::mail::MailOrder;
use crate::secret::text_digest;

/// How long the link that confirms works.
pub const CONFIRM_WITHIN: TimeDelta = TimeDelta::days(3);

/// What the mail with the link that confirms says.
#[derive(Clone, Debug)]
pub struct FollowMail {
    /// Where to.
    pub to: String,
    /// Prefecture and name.
    pub municipality: String,
    /// The link.
    pub link: String,
}

/// What the mail of a change says.
#[derive(Clone, Debug)]
pub struct NewsMail {
    /// Where to.
    pub to: String,
    /// Prefecture and name.
    pub municipality: String,
    /// Where it stands now.
    pub readiness: Option<Readiness>,
    /// Its page.
    pub page: String,
    /// The link that ends the mails.
    pub end: String,
}

/// What a link is good for.
#[derive(Clone, Copy)]
enum Purpose {
    Confirm,
    End,
}

/// Has a link mailed that confirms the address. The answer is the same for every address.
pub async fn ask_to_follow(ctx: &Context, request: &FollowRequest) -> Result<(), ReadinessError> {
    let code = MunicipalityCode::parse(&request.code).map_err(|_| ReadinessError::NotThere)?;
    municipalities()?
        .find(&code)
        .ok_or(ReadinessError::NotThere)?;
    let email = address(&request.email)?;
    ctx.limits
        .check(LimitName::RegistrationByEmail, &text_digest(&email))?;
    let stamp = ctx.stamp();
    let known = store::readiness::follow_of(ctx.db.read(), code.as_str(), &email).await?;
    if known.as_ref().is_some_and(|row| row.confirmed_at.is_some()) {
        return Ok(());
    }
    let tx = ctx.db.begin().await?;
    if let Some(row) = known {
        // Asked again: the link begins anew.
        store::readiness::end_follow(&tx, row.id).await?;
    }
    let row = readiness_follow::Model {
        id: stamp.id,
        municipality_code: code.as_str().to_owned(),
        email,
        created_at: stamp.at,
        confirmed_at: None,
    };
    match store::readiness::add_follow(&tx, row).await {
        // Asked twice at once: the other one's mail is on its way.
        Err(StoreError::Conflict(Constraint::OneFollow)) => return Ok(()),
        other => other?,
    }
    let mail = MailOrder::FollowLink { follow: stamp.id };
    jobs::enqueue(&tx, mail.job(ctx.stamp())).await?;
    let body = json!({ "municipality": code.as_str() });
    let entry = entry(ctx, AuditAction::FollowAsked, stamp.id).with(body);
    tx.commit(entry).await?;
    ctx.job_waiting.notify_one();
    Ok(())
}

/// The link in the mail was opened and pressed: mails begin.
pub async fn confirm_follow(ctx: &Context, token: &str) -> Result<FollowView, ReadinessError> {
    let follow = opened(ctx, token, Purpose::Confirm).await?;
    let now = ctx.clock.now();
    if follow.confirmed_at.is_none() {
        if follow.created_at + CONFIRM_WITHIN <= now {
            return Err(ReadinessError::LinkExpired);
        }
        let tx = ctx.db.begin().await?;
        if store::readiness::confirm_follow(&tx, follow.id, now).await? {
            tx.commit(entry(ctx, AuditAction::FollowConfirmed, follow.id))
                .await?;
        }
    }
    view(&follow)
}

/// Ends a follow and forgets the address. Pressed again it is still ended.
pub async fn end_follow(ctx: &Context, token: &str) -> Result<(), ReadinessError> {
    let id = read_token(ctx, token, Purpose::End)?;
    let tx = ctx.db.begin().await?;
    if store::readiness::end_follow(&tx, id).await? {
        tx.commit(entry(ctx, AuditAction::FollowEnded, id)).await?;
    }
    Ok(())
}

fn entry(ctx: &Context, action: AuditAction, follow: Uuid) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Follow, follow);
    AuditEntry::new(ctx.stamp(), Actor::anonymous(), action, subject)
}

fn address(text: &str) -> Result<String, ReadinessError> {
    let code = match EmailAddress::parse(text) {
        Ok(address) => return Ok(address.as_str().to_ascii_lowercase()),
        Err(EmailError::Empty) => FieldCode::Required,
        Err(EmailError::TooLong) => FieldCode::TooLong,
        Err(EmailError::Shape) => FieldCode::Invalid,
    };
    Err(ReadinessError::field(FieldIssue::new("email", code)))
}

fn view(follow: &readiness_follow::Model) -> Result<FollowView, ReadinessError> {
    Ok(FollowView {
        municipality: name_of(&follow.municipality_code)?.unwrap_or_default(),
    })
}

fn name_of(code: &str) -> Result<Option<String>, ReadinessError> {
    let code = MunicipalityCode::parse(code).map_err(|_| ReadinessError::NotThere)?;
    Ok(municipalities()?.find(&code).map(full_name))
}

async fn opened(
    ctx: &Context,
    token: &str,
    purpose: Purpose,
) -> Result<readiness_follow::Model, ReadinessError> {
    let id = read_token(ctx, token, purpose)?;
    let found = store::readiness::find_follow(ctx.db.read(), id).await?;
    found.ok_or(ReadinessError::LinkExpired)
}

/// The mail that carries the link; `None` when the follow is gone or confirmed.
pub async fn follow_mail(
    ctx: &Context,
    follow: Uuid,
) -> Result<Option<FollowMail>, ReadinessError> {
    let found = store::readiness::find_follow(ctx.db.read(), follow).await?;
    let Some(row) = found.filter(|row| row.confirmed_at.is_none()) else {
        return Ok(None);
    };
    let token = token(ctx, row.id, Purpose::Confirm)?;
    Ok(
        name_of(&row.municipality_code)?.map(|municipality| FollowMail {
            to: row.email,
            municipality,
            link: ctx.config.link(&format!("/readiness/follow#{token}")),
        }),
    )
}

/// The mail that tells of a change; `None` when the follow was ended meanwhile.
pub async fn news_mail(
    ctx: &Context,
    follow: Uuid,
    change: Uuid,
) -> Result<Option<NewsMail>, ReadinessError> {
    let conn = ctx.db.read();
    let found = store::readiness::find_follow(conn, follow).await?;
    let change = store::readiness::find_change(conn, change).await?;
    let (Some(row), Some(change)) = (found, change) else {
        return Ok(None);
    };
    let token = token(ctx, row.id, Purpose::End)?;
    let page = format!("/readiness/{}", row.municipality_code);
    Ok(
        name_of(&row.municipality_code)?.map(|municipality| NewsMail {
            to: row.email,
            municipality,
            readiness: Readiness::from_parts(&change.state, change.starts_on),
            page: ctx.config.link(&page),
            end: ctx.config.link(&format!("/readiness/unfollow#{token}")),
        }),
    )
}

/// `id.code`: the code is an HMAC over purpose and id, so that the link is the same whenever it is sent and
/// nothing secret lies in the database.
fn token(ctx: &Context, id: Uuid, purpose: Purpose) -> Result<String, ReadinessError> {
    let code = mac(ctx, id, purpose)?.finalize().into_bytes();
    Ok(format!("{}.{}", id.simple(), URL_SAFE_NO_PAD.encode(code)))
}

fn read_token(ctx: &Context, token: &str, purpose: Purpose) -> Result<Uuid, ReadinessError> {
    let (id, code) = token.split_once('.').ok_or(ReadinessError::NotThere)?;
    let id = Uuid::try_parse(id).map_err(|_| ReadinessError::NotThere)?;
    let code = URL_SAFE_NO_PAD
        .decode(code)
        .map_err(|_| ReadinessError::NotThere)?;
    mac(ctx, id, purpose)?
        .verify_slice(&code)
        .map_err(|_| ReadinessError::NotThere)?;
    Ok(id)
}

fn mac(ctx: &Context, id: Uuid, purpose: Purpose) -> Result<Hmac<Sha256>, ReadinessError> {
    let key = ctx.config.accounts_key()?;
    // HMAC takes keys of any length: this cannot fail for one of 32 bytes.
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| ReadinessError::NotThere)?;
    mac.update(match purpose {
        Purpose::Confirm => b"readiness-follow-confirm",
        Purpose::End => b"readiness-follow-end",
    });
    mac.update(id.as_bytes());
    Ok(mac)
}
