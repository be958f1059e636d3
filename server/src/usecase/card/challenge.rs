//! A challenge for one proof.

use chrono::TimeDelta;
use contract::card::{CHALLENGE_MINUTES, CardChallenge};
use store::entity::card_challenge;

use super::CardUse;
use crate::card::CardRefusal;
use crate::context::Context;

/// Makes a challenge: 32 random bytes, good for this use, three minutes, once.
pub async fn begin(ctx: &Context, card_use: &CardUse) -> Result<CardChallenge, CardRefusal> {
    let stamp = ctx.stamp();
    let nonce = ctx.ids.secret();
    let expires_at = stamp.at + TimeDelta::minutes(CHALLENGE_MINUTES);
    let row = card_challenge::Model {
        id: stamp.id,
        nonce_hash: nonce.digest(),
        holder: card_use.holder.as_stored(),
        kind: card_use.kind.as_str().to_owned(),
        purpose: card_use.purpose.as_str().to_owned(),
        about: card_use.about.clone().unwrap_or_default(),
        origin: ctx.config.origin(),
        created_at: stamp.at,
        expires_at,
        consumed_at: None,
    };
    store::card::begin(&ctx.db, row).await?;
    Ok(CardChallenge {
        nonce: nonce.reveal(),
        purpose: card_use.purpose.words().to_owned(),
        expires_at,
    })
}
