//! Release a batch by the passkey of a second officer. See docs/adr/release-by-passkey.md.

use contract::payment::{BatchRelease, BatchView};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use store::account::passkeys;
use store::audit::AuditAction;
use store::payment::{self, batch_state};
use store::{Tx, entity};
use uuid::Uuid;
use webauthn_rs::prelude::PasskeyAuthentication;

use super::open_file::verified;
use super::show::show_batch;
use super::write_files::digest_of;
use super::{PaymentError, entry};
use crate::actor::Actor;
use crate::context::Context;
use crate::secret::Secret;
use crate::usecase::account::AccountError;
use crate::usecase::account::begin_sign_in::stored;
use crate::usecase::account::ceremony::{self, Begun, Owner, Purpose, State};
use crate::usecase::account::complete_sign_in::use_passkey;

/// The challenge a passkey signs to release a batch: SHA-256 of this name, the batch, the digest over the
/// hashes of its files, and 32 random bytes, each on a line of its own. Whoever holds the evidence can
/// compute it again.
pub fn challenge(batch: Uuid, digest: &str, nonce: &str) -> [u8; 32] {
    let text = format!("tsunagi payment release 1\n{batch}\n{digest}\n{nonce}\n");
    Sha256::digest(text).into()
}

/// Options to use a passkey on the very files of the batch, whose bytes are read and hashed again now.
pub async fn begin_release(ctx: &Context, actor: &Actor, id: Uuid) -> Result<Begun, PaymentError> {
    let found = payment::find_batch(ctx.db.read(), id).await?;
    let batch = found.ok_or(PaymentError::NotThere)?;
    releasable(&batch, actor)?;
    let files = payment::files_of(ctx.db.read(), id).await?;
    for file in &files {
        let read = verified(ctx, id, file.ordinal).await?;
        read.ok_or(PaymentError::Broken("a file is missing"))?;
    }
    let digest = digest_of(&files);
    if batch.digest.as_deref() != Some(digest.as_str()) {
        return Err(PaymentError::Broken("digest"));
    }
    let mut random = [0; 32];
    ctx.ids.fill(&mut random);
    let nonce = hex::encode(random);
    let rows = passkeys::of_person(ctx.db.read(), actor.person).await?;
    let known = stored(rows).map_err(AccountError::from)?;
    let (options, passkey) = ctx
        .passkeys
        .begin_authentication_on(&known, challenge(id, &digest, &nonce))
        .map_err(AccountError::from)?;
    let owner = Owner {
        person: Some(actor.person),
        registration: None,
    };
    let state = State::Release {
        batch: id,
        digest,
        nonce,
        passkey,
    };
    let begun = ceremony::begin(ctx, Purpose::PaymentRelease, owner, options, &state).await?;
    Ok(begun)
}

/// Releases the batch: its files may be given to the bank. What the passkey signed is kept with it.
pub async fn complete_release(
    ctx: &Context,
    actor: &Actor,
    browser: Option<&Secret>,
    id: Uuid,
    input: BatchRelease,
) -> Result<BatchView, PaymentError> {
    let (owner, state) = ceremony::take(ctx, Purpose::PaymentRelease, browser).await?;
    let State::Release {
        batch: begun_for,
        digest,
        nonce,
        passkey,
    } = state
    else {
        return Err(AccountError::PasskeyRefused.into());
    };
    if owner.person != Some(actor.person) || begun_for != id {
        return Err(AccountError::PasskeyRefused.into());
    }
    let tx = ctx.db.begin().await?;
    let found = payment::batch_for_change(&tx, id).await?;
    let mut batch = found.ok_or(PaymentError::NotThere)?;
    releasable(&batch, actor)?;
    if batch.version != input.version {
        return Err(PaymentError::Changed {
            current_version: batch.version,
        });
    }
    let files = payment::files_of(tx.conn(), id).await?;
    if digest_of(&files) != digest || batch.digest.as_ref() != Some(&digest) {
        return Err(PaymentError::Broken("digest"));
    }
    let signed = Signed {
        digest: &digest,
        nonce: &nonce,
        credential: &input.credential,
    };
    batch.evidence = Some(signed.evidence(ctx, &tx, actor, &passkey).await?);
    let stamp = ctx.stamp();
    batch_state::RELEASED.clone_into(&mut batch.state);
    batch.released_by = Some(actor.person);
    batch.released_at = Some(stamp.at);
    payment::save_batch(&tx, &mut batch).await?;
    let audit = entry(stamp, actor, AuditAction::PaymentBatchReleased, &batch)
        .with(json!({ "digest": digest, "items": batch.item_count, "total_yen": batch.total_yen }));
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    show_batch(ctx, actor, id).await
}

/// A draft, and made by somebody else.
fn releasable(batch: &entity::payment_batch::Model, actor: &Actor) -> Result<(), PaymentError> {
    if batch.state != batch_state::DRAFT {
        return Err(PaymentError::NotInThisState);
    }
    if batch.made_by == actor.person {
        return Err(PaymentError::MadeByYourself);
    }
    Ok(())
}

/// What a passkey was used on.
struct Signed<'a> {
    digest: &'a str,
    nonce: &'a str,
    credential: &'a Value,
}

impl Signed<'_> {
    /// Checks the answer of the passkey, and everything an expert needs to check it again: what the challenge
    /// was made from, the answer itself, and the public key.
    async fn evidence(
        &self,
        ctx: &Context,
        tx: &Tx,
        actor: &Actor,
        state: &PasskeyAuthentication,
    ) -> Result<Value, PaymentError> {
        let shown = self.credential.clone();
        use_passkey(ctx, tx, actor.person, shown, state).await?;
        let id = self.credential.get("id").and_then(Value::as_str);
        let rows = passkeys::of_person(tx.conn(), actor.person).await?;
        let row = rows
            .into_iter()
            .find(|row| Some(row.credential_id.as_str()) == id);
        let public_key = row.and_then(|row| row.credential.pointer("/cred/cred").cloned());
        let response = self.credential.get("response");
        Ok(json!({
            "form": "tsunagi payment release 1",
            "digest": self.digest,
            "nonce": self.nonce,
            "origin": ctx.config.origin(),
            "credential_id": id,
            "public_key": public_key,
            "client_data_json": response.and_then(|response| response.get("clientDataJSON")),
            "authenticator_data": response.and_then(|response| response.get("authenticatorData")),
            "signature": response.and_then(|response| response.get("signature")),
        }))
    }
}
