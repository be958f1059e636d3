//! Telling open pages and all servers that terminals of an office changed.

use store::change_events::{self, ChangeEvent};
use store::{Stamp, Tx};

/// Topic of these events.
pub(crate) const TOPIC: &str = "terminal";

/// Announces with the commit of `tx` that a terminal or certificate of the office changed.
pub(super) fn announce(tx: &Tx, office: &str, subject: &impl ToString, stamp: Stamp) {
    let event = ChangeEvent {
        office_number: Some(office.to_owned()),
        person_id: None,
        topic: TOPIC,
        subject_id: subject.to_string(),
        at: stamp.at,
    };
    change_events::record(tx, event);
}
