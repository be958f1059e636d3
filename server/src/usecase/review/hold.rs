//! Show others that one works on a case.

use chrono::TimeDelta;
use contract::review::{HoldView, PersonRef};
use store::StoreError;
use store::review::{self, Hold, names_of};
use uuid::Uuid;

use super::show::in_queue;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::Missed;

/// How long a hold is shown after the last sign of life.
const LASTS: TimeDelta = TimeDelta::minutes(15);

/// Why there is no hold.
#[derive(Debug, thiserror::Error)]
pub enum HoldError {
    /// Not there, or a draft.
    #[error("not there")]
    NotThere,
    /// A colleague has it open.
    #[error("held by somebody else")]
    HeldByOther,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for HoldError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Takes the case, or says that one is still at it. Of two at once one gets it. It is a sign to colleagues,
/// not a lock: what is decided is guarded by versions.
pub async fn hold_case(ctx: &Context, actor: &Actor, id: Uuid) -> Result<HoldView, HoldError> {
    in_queue(ctx, actor, id).await?;
    let now = ctx.clock.now();
    let until = now + LASTS;
    let hold = Hold {
        application: id,
        person: actor.person,
        now,
        until,
    };
    if !review::hold(&ctx.db, hold).await? {
        return Err(HoldError::HeldByOther);
    }
    let mut names = names_of(ctx.db.read(), vec![actor.person]).await?;
    Ok(HoldView {
        by: PersonRef {
            id: actor.person.to_string(),
            name: names.remove(&actor.person).unwrap_or_default(),
        },
        until,
        mine: true,
    })
}

/// Lets the case go; nothing happens when one does not have it.
pub async fn release_case(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), HoldError> {
    in_queue(ctx, actor, id).await?;
    review::release(&ctx.db, id, actor.person).await?;
    Ok(())
}
