//! Outgoing mail. Acts never send: they enqueue a job that names what to write ([`MailOrder`]), and
//! the worker calls [`deliver`].

mod contact;
mod deliver;
mod mailer;
mod notice;
mod order;
mod readiness;
mod recovery;
mod reminder;
mod text;

pub use deliver::{DeliverError, deliver};
pub use mailer::{Mail, MailConfigError, MailError, Mailer};
pub use order::{BULK_MAIL_JOB, MAIL_JOB, MailOrder};
