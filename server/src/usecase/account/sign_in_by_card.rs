//! A recipient signs in by My Number card.
//!
//! The platform says whose the certificate is, each time: nothing of the card has to be kept here, and a card that is
//! somebody else's by now opens nothing. It opens accounts of recipients alone; who has another role has a passkey.

use contract::account::SignInMethod;
use contract::card::{CardChallenge, ChallengeRequest, CheckRequest, ProofKind, Revocation};
use contract::upstream::{
    ActingContext, Identified, IdentifyBy, IdentifyRequest, UpstreamCode, ViewPurpose,
};
use domain::person::Role;
use serde_json::json;
use store::account::{people, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::recipients;
use store::entity::role_grant;
use store::{StoreError, Tx};
use uuid::Uuid;

use super::authenticate::affiliations;
use super::open_session::{Opened, open_session};
use crate::card::CardRefusal;
use crate::context::Context;
use crate::limits::{LimitName, TooMany};
use crate::secret::Secret;
use crate::upstream::UpstreamError;
use crate::usecase::card::verify::{CardEvidence, verify};
use crate::usecase::card::{CardPurpose, CardUse, Holder, challenge};

/// In the platform's log in the place of an account: nobody is signed in yet.
const NOBODY_YET: &str = "sign_in";

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum CardSignInError {
    /// The card, or its proof.
    #[error(transparent)]
    Card(#[from] CardRefusal),
    /// The card opens no account here; why is nobody's business but the log's.
    #[error("no account for this card: {0}")]
    NoAccount(&'static str),
    /// This installation has no platform.
    #[error("not connected to a platform")]
    NotConnected,
    /// The platform.
    #[error(transparent)]
    Platform(#[from] UpstreamError),
    /// Too often.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A challenge, and the secret that binds it to the browser.
#[derive(Debug)]
pub struct Begun {
    /// For the card.
    pub challenge: CardChallenge,
    /// Value of the cookie `__Host-card`.
    pub browser: Secret,
}

/// A challenge for the card of whoever sits there.
pub async fn begin_sign_in_by_card(
    ctx: &Context,
    request: &ChallengeRequest,
) -> Result<Begun, CardSignInError> {
    if request.kind != ProofKind::Authentication {
        return Err(CardRefusal::Malformed("kind").into());
    }
    let browser = ctx.ids.secret();
    let challenge = challenge::begin(ctx, &sign_in(Some(&browser))).await?;
    Ok(Begun { challenge, browser })
}

/// Signs in whose card it is, in the browser that began; says whether anybody was asked if the card still stands.
pub async fn sign_in_by_card(
    ctx: &Context,
    browser: Option<&Secret>,
    input: &CheckRequest,
    agent: &str,
) -> Result<(Opened, Revocation), CardSignInError> {
    let opened = open(ctx, browser, input, agent).await;
    if let Err(error) = &opened {
        refused(ctx, error).await?;
    }
    opened
}

/// A browser without the secret is one that never began: the challenge is used up all the same.
fn sign_in(browser: Option<&Secret>) -> CardUse {
    CardUse {
        holder: Holder::Browser(browser.map(Secret::digest).unwrap_or_default()),
        purpose: CardPurpose::SignIn,
        kind: ProofKind::Authentication,
        about: None,
    }
}

async fn open(
    ctx: &Context,
    browser: Option<&Secret>,
    input: &CheckRequest,
    agent: &str,
) -> Result<(Opened, Revocation), CardSignInError> {
    let shown = verify(ctx, &sign_in(browser), &input.nonce, &input.proof).await?;
    let (Some(sha256), Some(identity)) = (&shown.certificate_sha256, &shown.identity_hmac) else {
        return Err(CardRefusal::Malformed("no certificate").into());
    };
    ctx.limits.check(LimitName::SignInByCard, identity)?;
    let found = whose(ctx, sha256).await?;
    let tx = ctx.db.begin().await?;
    let (person, grants) = account(&tx, &found.subject).await?;
    let by = (SignInMethod::Card, agent);
    let opened = open_session(ctx, &tx, person, &affiliations(&grants)?, by).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::person(person),
        AuditAction::SignedIn,
        Subject::new(SubjectKind::Session, opened.id),
    );
    tx.commit(entry.with(by_card(&shown))).await?;
    Ok((opened, shown.revocation))
}

fn by_card(shown: &CardEvidence) -> serde_json::Value {
    json!({
        "by": SignInMethod::Card,
        "card": shown.identity_hmac,
        "revocation": shown.revocation,
    })
}

/// Whose the certificate is.
async fn whose(ctx: &Context, sha256: &str) -> Result<Identified, CardSignInError> {
    let platform = ctx.platform.as_deref();
    let question = IdentifyRequest {
        by: IdentifyBy::Certificate {
            sha256: sha256.to_owned(),
        },
        acting: ActingContext {
            office_number: String::new(),
            service_code: String::new(),
            job: Role::Recipient.as_str().to_owned(),
            account: NOBODY_YET.to_owned(),
            purpose: ViewPurpose::OwnRecord,
            consent: None,
        },
    };
    let answer = platform
        .ok_or(CardSignInError::NotConnected)?
        .identify(question)
        .await;
    answer.map_err(|error| match error {
        UpstreamError::Refused(UpstreamCode::NotFound | UpstreamCode::Ambiguous) => {
            CardSignInError::NoAccount("not known to the platform")
        }
        other => other.into(),
    })
}

/// The recipient's account of a person.
async fn account(
    tx: &Tx,
    subject: &str,
) -> Result<(Uuid, Vec<role_grant::Model>), CardSignInError> {
    let nobody = CardSignInError::NoAccount;
    let person = recipients::account_of(tx.conn(), subject).await?;
    let person = person.ok_or(nobody("no account of this person"))?;
    let row = people::find(tx.conn(), person).await?;
    if row.is_none_or(|row| row.disabled_at.is_some()) {
        return Err(nobody("locked out"));
    }
    let grants = roles::of_person(tx.conn(), person).await?;
    let recipient = Role::Recipient.as_str();
    if grants.is_empty() || grants.iter().any(|grant| grant.role != recipient) {
        return Err(nobody("not only a recipient"));
    }
    Ok((person, grants))
}

/// Writes down what is a word about who asked; that a database or a platform does not answer is none.
async fn refused(ctx: &Context, error: &CardSignInError) -> Result<(), CardSignInError> {
    let about_who_asked = match error {
        CardSignInError::Card(refusal) => refusal.is_about_the_proof(),
        CardSignInError::NoAccount(_) => true,
        CardSignInError::NotConnected
        | CardSignInError::Platform(_)
        | CardSignInError::TooMany(_)
        | CardSignInError::Store(_) => false,
    };
    tracing::info!(reason = %error, "nobody is signed in by card");
    if !about_who_asked {
        return Ok(());
    }
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::anonymous(),
        AuditAction::SignInRefused,
        Subject::new(SubjectKind::Installation, "sign_in"),
    );
    let body = json!({ "by": SignInMethod::Card, "reason": error.to_string() });
    let tx = ctx.db.begin().await?;
    Ok(tx.commit(entry.with(body)).await?)
}
