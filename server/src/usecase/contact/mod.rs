//! お問い合わせ: a message goes to those who answer, by mail, and is then forgotten.

mod error;
mod forward;
mod take;

pub use error::ContactError;
pub use forward::{ContactMail, contact_mail, forget_message};
pub use take::take_message;
