//! A message is handed on and forgotten.

use public::ContactTopic;
use store::StoreError;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use crate::context::Context;

/// What the mail to those who answer says.
pub struct ContactMail {
    /// Where to.
    pub to: String,
    /// Where the answer goes.
    pub reply_to: String,
    /// Name of who wrote.
    pub name: String,
    /// Topic in Japanese.
    pub topic: &'static str,
    /// Language of the page it was written on.
    pub language: String,
    /// The message.
    pub message: String,
}

/// The mail of a message; `None` when it was handed on already, or nobody answers any more.
pub async fn contact_mail(ctx: &Context, id: Uuid) -> Result<Option<ContactMail>, StoreError> {
    let found = store::contact::find(ctx.db.read(), id).await?;
    let Some((message, to)) = found.zip(ctx.config.mail.contact.clone()) else {
        return Ok(None);
    };
    let topic = ContactTopic::from_key(&message.topic).unwrap_or(ContactTopic::Other);
    Ok(Some(ContactMail {
        to,
        reply_to: message.email,
        name: message.name,
        topic: topic.name(),
        language: message.language,
        message: message.message,
    }))
}

/// The mail server has it: the portal keeps nothing of it.
pub async fn forget_message(ctx: &Context, id: Uuid) -> Result<(), StoreError> {
    let tx = ctx.db.begin().await?;
    if !store::contact::forget(&tx, id).await? {
        return Ok(());
    }
    let subject = Subject::new(SubjectKind::ContactMessage, id);
    let action = AuditAction::MessageForwarded;
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        Actor::system(),
        action,
        subject,
    ))
    .await
}
