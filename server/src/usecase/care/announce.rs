//! Telling open pages.

use store::care::{recipients, relations};
use store::change_events::{self, ChangeEvent};
use store::entity::care_relation;
use store::{ConnectionTrait, Stamp, StoreError, Tx};
use uuid::Uuid;

/// Tells the office that something about a person it serves changed.
pub(super) fn office_hears(tx: &Tx, relation: &care_relation::Model, stamp: Stamp) {
    change_events::record(tx, care_event(relation, stamp));
}

/// Tells the recipient, who may have an account, that something about their record changed.
pub(super) async fn recipient_hears(
    tx: &Tx,
    subject: &str,
    stamp: Stamp,
) -> Result<Option<Uuid>, StoreError> {
    let account = recipients::account_of(tx.conn(), subject).await?;
    if let Some(person) = account {
        change_events::record(tx, own_event(person, stamp));
    }
    Ok(account)
}

/// Everybody who is to hear that a person's record changed.
pub(super) async fn all_who_hear(
    conn: &impl ConnectionTrait,
    subject: &str,
    stamp: Stamp,
) -> Result<Vec<ChangeEvent>, StoreError> {
    let mut events: Vec<ChangeEvent> = relations::live_of_subject(conn, subject)
        .await?
        .iter()
        .map(|relation| care_event(relation, stamp))
        .collect();
    let account = recipients::account_of(conn, subject).await?;
    events.extend(account.map(|person| own_event(person, stamp)));
    Ok(events)
}

fn care_event(relation: &care_relation::Model, stamp: Stamp) -> ChangeEvent {
    ChangeEvent {
        office_number: Some(relation.office_number.clone()),
        person_id: None,
        topic: "care",
        subject_id: relation.id.to_string(),
        at: stamp.at,
    }
}

fn own_event(person: Uuid, stamp: Stamp) -> ChangeEvent {
    ChangeEvent {
        office_number: None,
        person_id: Some(person),
        topic: "own_record",
        subject_id: person.to_string(),
        at: stamp.at,
    }
}
