//! Telling a person's open pages that the account changed.

use store::change_events::{self, ChangeEvent};
use store::{Stamp, Tx};
use uuid::Uuid;

/// Announces with the commit of `tx` that sessions, tokens, passkeys or memberships changed.
pub(crate) fn announce(tx: &Tx, person: Uuid, stamp: Stamp) {
    let event = ChangeEvent {
        office_number: None,
        person_id: Some(person),
        topic: "account",
        subject_id: person.to_string(),
        at: stamp.at,
    };
    change_events::record(tx, event);
}
