//! What a change of a duty leaves behind.

use serde_json::{Value, json};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::change_events::{self, ChangeEvent};
use store::{Stamp, Tx, entity};

use crate::actor::Actor;

/// Tells the office's open pages that a duty of the application changed.
pub(super) fn changed(tx: &Tx, application: &entity::application::Model, stamp: Stamp) {
    change_events::record(
        tx,
        ChangeEvent {
            office_number: Some(application.office_number.clone()),
            person_id: None,
            topic: "application",
            subject_id: application.id.to_string(),
            at: stamp.at,
        },
    );
}

/// The audit entry of something done to a duty.
pub(super) fn entry(
    stamp: Stamp,
    actor: &Actor,
    action: AuditAction,
    application: &entity::application::Model,
    duty: &entity::duty::Model,
) -> AuditEntry {
    let body = json!({ "application": application.id, "kind": duty.kind, "state": duty.state });
    entry_with(stamp, actor, action, application, duty, body)
}

/// The same with other particulars.
pub(super) fn entry_with(
    stamp: Stamp,
    actor: &Actor,
    action: AuditAction,
    application: &entity::application::Model,
    duty: &entity::duty::Model,
    body: Value,
) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Duty, duty.id);
    let actor = actor.in_audit(Some(&application.office_number));
    AuditEntry::new(stamp, actor, action, subject).with(body)
}
