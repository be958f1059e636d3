//! The list of revoked certificates: made by the server that needs a new one, taken by all.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::change_events::{self, ChangeEvent};
use store::entity::revocation_list;
use store::terminal::{certificates, lists};
use store::{Constraint, StoreError};
use tls::TlsError;

use super::announce::TOPIC;
use crate::clock::Clock;
use crate::context::Context;
use crate::terminal::AuthorityError;

/// How long a list is believed. Terminals and servers read it by the machine's clock, not the sandbox's.
const LIST_LASTS: TimeDelta = TimeDelta::days(7);

/// From when before its end a list is made anew.
const LIST_RENEWED: TimeDelta = TimeDelta::days(5);

/// Tries when other servers make lists at the same moment.
const TRIES: u32 = 5;

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum RevocationListError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Signing.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// The listener does not take it.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

/// Makes a new list when the newest does not say what the database says, or ends soon, and puts the newest in force here. Without an
/// authority nothing is done.
pub async fn renew_list(ctx: &Context) -> Result<(), RevocationListError> {
    if ctx.terminals.authority.is_none() {
        return Ok(());
    }
    for _ in 0..TRIES {
        if is_current(ctx).await? {
            break;
        }
        match make(ctx).await {
            Ok(()) => break,
            // Another server was faster; whether its list is enough is asked again.
            Err(RevocationListError::Store(StoreError::Conflict(
                Constraint::RevocationListNumber,
            ))) => {}
            Err(error) => return Err(error),
        }
    }
    take_newest_list(ctx).await
}

/// Puts the newest list in force here, when another is.
pub async fn take_newest_list(ctx: &Context) -> Result<(), RevocationListError> {
    let newest = lists::newest_number(ctx.db.read()).await?;
    if newest.is_none_or(|number| number == ctx.terminals.list_number()) {
        return Ok(());
    }
    if let Some(list) = lists::newest(ctx.db.read()).await? {
        ctx.terminals.take_list(list.number, list.der)?;
    }
    Ok(())
}

/// The list as everybody may fetch it, DER; `None` without an authority.
pub async fn revocation_list(ctx: &Context) -> Result<Option<Vec<u8>>, StoreError> {
    let newest = lists::newest(ctx.db.read()).await?;
    Ok(newest.map(|list| list.der))
}

async fn is_current(ctx: &Context) -> Result<bool, StoreError> {
    let Some(newest) = lists::newest(ctx.db.read()).await? else {
        return Ok(false);
    };
    let revoked = certificates::count_revoked(ctx.db.read(), ctx.clock.now()).await?;
    let is_fresh = newest.next_update - machine_time() > LIST_LASTS - LIST_RENEWED;
    Ok(is_fresh && u64::try_from(newest.revoked) == Ok(revoked))
}

async fn make(ctx: &Context) -> Result<(), RevocationListError> {
    let Some(authority) = &ctx.terminals.authority else {
        return Ok(());
    };
    let (stamp, from) = (ctx.stamp(), machine_time());
    let tx = ctx.db.begin().await?;
    let number = lists::newest_number(tx.conn()).await?.unwrap_or(0) + 1;
    let revoked = certificates::revoked(tx.conn(), stamp.at).await?;
    let until = from + LIST_LASTS;
    let list_number = u64::try_from(number).unwrap_or_default();
    let der = authority.revocation_list(list_number, from, until, &revoked)?;
    let row = revocation_list::Model {
        id: stamp.id,
        number,
        revoked: i64::try_from(revoked.len()).unwrap_or(i64::MAX),
        this_update: from,
        next_update: until,
        der: der.to_vec(),
    };
    lists::replace(&tx, row).await?;
    change_events::record(
        &tx,
        ChangeEvent {
            office_number: None,
            person_id: None,
            topic: TOPIC,
            subject_id: format!("list-{number}"),
            at: stamp.at,
        },
    );
    let subject = Subject::new(SubjectKind::RevocationList, number);
    let entry = AuditEntry::new(
        stamp,
        Actor::system(),
        AuditAction::RevocationListMade,
        subject,
    );
    tx.commit(entry.with(json!({ "revoked": revoked.len() })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(())
}

fn machine_time() -> DateTime<Utc> {
    Clock::system().now()
}
