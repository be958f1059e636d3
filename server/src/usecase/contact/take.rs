//! A message is taken and put on its way.

use contract::{FieldCode, FieldIssue};
use domain::person::{EmailAddress, EmailError};
use public::{ContactInput, ContactTopic, Language};
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::contact_message::Model;
use store::jobs;

use super::error::ContactError;
use crate::context::Context;
use crate::limits::LimitName;
use crate::mail::MailOrder;
use crate::secret::text_digest;

/// Characters of a name at most.
const NAME_MAX: usize = 60;

/// Characters of a message at most.
const MESSAGE_MAX: usize = 2000;

/// Takes a message from `address`, the client's. Filled in by a program (the trap is not empty), it is
/// answered as if it were taken, and kept nowhere.
pub async fn take_message(
    ctx: &Context,
    language: Language,
    address: &str,
    input: &ContactInput,
) -> Result<(), ContactError> {
    if ctx.config.mail.contact.is_none() {
        return Err(ContactError::Closed);
    }
    let stamp = ctx.stamp();
    let message = checked(input).map_err(ContactError::Fields)?;
    ctx.limits.check(LimitName::ContactByAddress, address)?;
    if !input.trap.is_empty() {
        metrics::counter!("tsunagi_contact_trapped_total").increment(1);
        return Ok(());
    }
    ctx.limits
        .check(LimitName::ContactByEmail, &text_digest(&message.email))?;
    let message = Model {
        id: stamp.id,
        language: language.key().to_owned(),
        created_at: stamp.at,
        ..message
    };
    let topic = message.topic.clone();
    let tx = ctx.db.begin().await?;
    store::contact::add(&tx, message).await?;
    let mail = MailOrder::ContactMessage { message: stamp.id };
    jobs::enqueue(&tx, mail.job(ctx.stamp())).await?;
    let subject = Subject::new(SubjectKind::ContactMessage, stamp.id);
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::system(),
        AuditAction::MessageTaken,
        subject,
    );
    let body = json!({ "topic": topic, "language": language.key() });
    tx.commit(entry.with(body)).await?;
    ctx.job_waiting.notify_one();
    Ok(())
}

/// The message as kept, with id and time still to be filled in; or every field at fault.
fn checked(input: &ContactInput) -> Result<Model, Vec<FieldIssue>> {
    let mut issues = Vec::new();
    let topic = ContactTopic::from_key(&input.topic);
    if topic.is_none() {
        issues.push(FieldIssue::new("topic", FieldCode::Required));
    }
    let name = line(&input.name, &mut issues);
    let email = match EmailAddress::parse(&input.email) {
        Ok(address) => address.as_str().to_owned(),
        Err(error) => {
            let code = match error {
                EmailError::Empty => FieldCode::Required,
                EmailError::TooLong | EmailError::Shape => FieldCode::Invalid,
            };
            issues.push(FieldIssue::new("email", code));
            String::new()
        }
    };
    let message = input.message.replace("\r\n", "\n");
    let message = message.trim();
    check("message", message, MESSAGE_MAX, &mut issues);
    let (Some(topic), true) = (topic, issues.is_empty()) else {
        return Err(issues);
    };
    Ok(Model {
        id: uuid::Uuid::nil(),
        name,
        email,
        topic: topic.as_str().to_owned(),
        message: message.to_owned(),
        language: String::new(),
        created_at: chrono::DateTime::UNIX_EPOCH,
    })
}

fn line(typed: &str, issues: &mut Vec<FieldIssue>) -> String {
    let name = typed.trim();
    if name.contains('\n') {
        issues.push(FieldIssue::new("name", FieldCode::ControlCharacter));
    } else {
        check("name", name, NAME_MAX, issues);
    }
    name.to_owned()
}

fn check(field: &str, text: &str, most: usize, issues: &mut Vec<FieldIssue>) {
    let refused = text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\t'));
    if text.is_empty() {
        issues.push(FieldIssue::new(field, FieldCode::Required));
    } else if text.chars().count() > most {
        issues.push(FieldIssue::with(
            field,
            FieldCode::TooLong,
            most.to_string(),
        ));
    } else if refused {
        issues.push(FieldIssue::new(field, FieldCode::ControlCharacter));
    }
}
