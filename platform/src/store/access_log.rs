//! Who asked, and which request ids were used.

use chrono::{DateTime, Duration, Utc};
use contract::upstream::{AccessLogEntry, ActingContext};
use domain::care::RecordKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Set,
};
use uuid::Uuid;

use super::entity::{access, call};
use super::{Store, StoreError};
use crate::ids;

/// Most entries answered.
const ANSWERED: u64 = 1000;
/// How long request ids are remembered.
const REMEMBERED: Duration = Duration::days(1);

/// A query as it is written down before it is answered.
#[derive(Clone, Debug)]
pub struct Access {
    /// Organisation of the certificate.
    pub caller: String,
    /// The caller's id of the request.
    pub request_id: String,
    /// SHA-256 of path and body.
    pub fingerprint: String,
    /// Which query.
    pub query: &'static str,
    /// About whom; `None`: nobody was found.
    pub subjects: Vec<Option<Uuid>>,
    /// The acting context.
    pub acting: ActingContext,
    /// Which kinds.
    pub kinds: Vec<RecordKind>,
    /// Whether it is answered.
    pub permitted: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// Whether a request id is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallOutcome {
    /// Not used before.
    New,
    /// Used before for the same request, with this delivery if it made one.
    Repeated(Option<Uuid>),
    /// Used before for another request.
    Replayed,
}

impl Store {
    /// Writes down several queries in one transaction; those whose request id was used before are not written again.
    pub async fn log_accesses(&self, all: &[Access]) -> Result<Vec<CallOutcome>, StoreError> {
        let tx = self.begin().await?;
        let mut outcomes = Vec::with_capacity(all.len());
        let mut rows = Vec::new();
        for one in all {
            let outcome = register(&tx, one, None).await?;
            outcomes.push(outcome);
            if outcome != CallOutcome::New {
                continue;
            }
            for subject in &one.subjects {
                rows.push(access::ActiveModel {
                    id: Set(ids::fresh()),
                    person_id: Set(*subject),
                    asked_at: Set(one.at),
                    caller: Set(one.caller.clone()),
                    query: Set(one.query.to_owned()),
                    acting: Set(json(&one.acting)?),
                    kinds: Set(json(&one.kinds)?),
                    permitted: Set(one.permitted),
                });
            }
        }
        for some in rows.chunks(1000) {
            access::Entity::insert_many(some.to_vec())
                .exec_without_returning(&tx)
                .await?;
        }
        tx.commit().await?;
        Ok(outcomes)
    }

    /// Registers the request id of a delivery.
    pub async fn register_delivery(
        &self,
        caller: &str,
        request_id: &str,
        fingerprint: &str,
        delivery: Uuid,
        at: DateTime<Utc>,
    ) -> Result<CallOutcome, StoreError> {
        let tx = self.begin().await?;
        let row = call_row(caller, request_id, fingerprint, at, Some(delivery));
        let outcome = insert_call(&tx, row, fingerprint).await?;
        tx.commit().await?;
        Ok(outcome)
    }

    /// Forgets a request id whose request failed.
    pub async fn forget_call(&self, caller: &str, request_id: &str) -> Result<(), StoreError> {
        let tx = self.begin().await?;
        call::Entity::delete_by_id((caller.to_owned(), request_id.to_owned()))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Forgets old request ids.
    pub async fn sweep_calls(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let tx = self.begin().await?;
        call::Entity::delete_many()
            .filter(call::Column::CalledAt.lt(now - REMEMBERED))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Who asked for a person, newest first.
    pub async fn accesses_of(&self, subject: Uuid) -> Result<Vec<AccessLogEntry>, StoreError> {
        let broken = |_| StoreError::Inconsistent { what: "access" };
        let rows = access::Entity::find()
            .filter(access::Column::PersonId.eq(subject))
            .order_by_desc(access::Column::AskedAt)
            .order_by_desc(access::Column::Id)
            .limit(ANSWERED)
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(AccessLogEntry {
                    at: row.asked_at,
                    acting: serde_json::from_str(&row.acting).map_err(broken)?,
                    kinds: serde_json::from_str(&row.kinds).map_err(broken)?,
                    permitted: row.permitted,
                })
            })
            .collect()
    }
}

async fn register(
    tx: &sea_orm::DatabaseTransaction,
    one: &Access,
    delivery: Option<Uuid>,
) -> Result<CallOutcome, StoreError> {
    let row = call_row(
        &one.caller,
        &one.request_id,
        &one.fingerprint,
        one.at,
        delivery,
    );
    insert_call(tx, row, &one.fingerprint).await
}

fn call_row(
    caller: &str,
    request_id: &str,
    fingerprint: &str,
    at: DateTime<Utc>,
    delivery: Option<Uuid>,
) -> call::Model {
    call::Model {
        caller: caller.to_owned(),
        request_id: request_id.to_owned(),
        fingerprint: fingerprint.to_owned(),
        called_at: at,
        delivery_id: delivery,
    }
}

async fn insert_call(
    tx: &sea_orm::DatabaseTransaction,
    row: call::Model,
    fingerprint: &str,
) -> Result<CallOutcome, StoreError> {
    use sea_orm::IntoActiveModel as _;
    let key = (row.caller.clone(), row.request_id.clone());
    let nothing = OnConflict::columns([call::Column::Caller, call::Column::RequestId])
        .do_nothing()
        .to_owned();
    let inserted = call::Entity::insert(row.into_active_model())
        .on_conflict(nothing)
        .exec_without_returning(tx)
        .await?;
    if inserted == 1 {
        return Ok(CallOutcome::New);
    }
    let known = call::Entity::find_by_id(key).one(tx).await?;
    Ok(match known {
        Some(known) if known.fingerprint == fingerprint => CallOutcome::Repeated(known.delivery_id),
        _ => CallOutcome::Replayed,
    })
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Inconsistent { what: "access" })
}
