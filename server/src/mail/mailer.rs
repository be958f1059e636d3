//! The way out: SMTP, a folder, or memory.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::config::Config;

/// A mail in plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Mail id.
    pub id: Uuid,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Address.
    pub to: String,
    /// Where an answer goes, if not to the sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
}

/// `mail.url` or `mail.from` cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailConfigError {
    /// Not an address.
    #[error("`from` is not a mail address: {0}")]
    From(lettre::address::AddressError),
    /// Not a mail server's address.
    #[error("`url` must be smtps://…, smtp://… or folder:///path")]
    Url,
}

/// A mail was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The address cannot be written to: trying again does not help.
    #[error("the address cannot be written to")]
    Address,
    /// The server did not take it.
    #[error("the mail server did not take it")]
    Server(#[source] lettre::transport::smtp::Error),
    /// The folder did not take it.
    #[error("the mail folder cannot be written")]
    Folder(#[source] std::io::Error),
}

/// Hands mails over.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone, Debug)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Memory(Arc<Mutex<Vec<Mail>>>),
}

impl Mailer {
    /// As configured.
    pub fn new(config: &Config) -> Result<Self, MailConfigError> {
        let from = config.mail.from.parse().map_err(MailConfigError::From)?;
        let url = config.mail.url.expose_secret();
        let way = match url.strip_prefix("folder://") {
            Some(folder) => Way::Folder(PathBuf::from(folder)),
            None if url == "memory:" => Way::Memory(Arc::default()),
            None => {
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|_| MailConfigError::Url)?;
                Way::Smtp(builder.build())
            }
        };
        Ok(Self { from, way })
    }

    /// Hands a mail over; returns once the server (or folder) has it.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        match &self.way {
            Way::Smtp(transport) => {
                let message = self.message(mail)?;
                transport.send(message).await.map_err(MailError::Server)?;
            }
            Way::Folder(folder) => write(folder, mail).await.map_err(MailError::Folder)?,
            Way::Memory(mails) => {
                mails
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(mail.clone());
            }
        }
        Ok(())
    }

    /// Mails kept in memory (`mail.url = "memory:"`, for tests), oldest first.
    pub fn kept(&self) -> Vec<Mail> {
        match &self.way {
            Way::Memory(mails) => mails.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Way::Smtp(_) | Way::Folder(_) => Vec::new(),
        }
    }

    fn message(&self, mail: &Mail) -> Result<Message, MailError> {
        let to = mail.to.parse().map_err(|_| MailError::Address)?;
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to));
        if let Some(reply_to) = &mail.reply_to {
            let reply_to = reply_to.parse().map_err(|_| MailError::Address)?;
            message = message.reply_to(Mailbox::new(None, reply_to));
        }
        message
            .subject(&mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.clone())
            .map_err(|_| MailError::Address)
    }
}

/// One JSON file per mail; its name sorts by time. Written beside and renamed, so that a reader never
/// meets half a file.
async fn write(folder: &std::path::Path, mail: &Mail) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let name = format!("{}-{}", mail.at.format("%Y%m%dT%H%M%S%3fZ"), mail.id);
    let text = serde_json::to_vec_pretty(mail)?;
    let half = folder.join(format!("{name}.half"));
    tokio::fs::write(&half, text).await?;
    tokio::fs::rename(half, folder.join(format!("{name}.json"))).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_folder_takes_one_file_per_mail() {
        let folder = tempfile::tempdir().unwrap();
        let mailer = Mailer {
            from: "noreply@example.jp".parse().unwrap(),
            way: Way::Folder(folder.path().join("mail")),
        };
        let mail = Mail {
            id: Uuid::nil(),
            at: DateTime::UNIX_EPOCH,
            to: "mihon@example.jp".to_owned(),
            reply_to: Some("tazuneru@example.jp".to_owned()),
            subject: "見本".to_owned(),
            text: "本文\n".to_owned(),
        };
        mailer.send(&mail).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
            .unwrap()
            .collect();
        assert_eq!(files.len(), 1);
        let path = files.into_iter().next().unwrap().unwrap().path();
        let read: Mail = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        assert_eq!(read, mail);
        assert!(mailer.message(&mail).is_ok());
    }
}
