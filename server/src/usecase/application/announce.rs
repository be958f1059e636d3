//! What a change leaves behind: an audit entry, and word to open pages.

use serde_json::Value;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::change_events::{self, ChangeEvent};
use store::{Stamp, Tx, entity};

use crate::actor::Actor;

/// Tells the open pages of the office with the commit of `tx` that the application changed, and those of
/// the federation unless it is a draft.
pub(crate) fn changed(tx: &Tx, application: &entity::application::Model, stamp: Stamp) {
    let event = ChangeEvent {
        office_number: Some(application.office_number.clone()),
        person_id: None,
        topic: "application",
        subject_id: application.id.to_string(),
        at: stamp.at,
    };
    if application.queue_no.is_some() {
        let event = ChangeEvent {
            office_number: None,
            topic: "review",
            ..event.clone()
        };
        change_events::record(tx, event);
    }
    change_events::record(tx, event);
}

/// The audit entry of something done to an application on behalf of its office.
pub(crate) fn entry(
    stamp: Stamp,
    actor: &Actor,
    action: AuditAction,
    application: &entity::application::Model,
    body: Value,
) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Application, application.id);
    let actor = actor.in_audit(Some(&application.office_number));
    AuditEntry::new(stamp, actor, action, subject).with(body)
}
