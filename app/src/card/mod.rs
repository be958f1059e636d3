//! A My Number card at the reader of this machine, through the card helper（カードリーダー連携ソフト）.
//!
//! [`reader::CardReader`] is the one component: it finds the helper, pairs, shows what lies on the reader and does one errand; a
//! page that needs a card puts it there and takes the proof. The helper is spoken to over loopback, which browsers ask
//! people about (Local Network Access): the permission is looked at first, so that a page can say what will be asked.

mod check;
mod desk;
mod helper;
mod link;
mod permission;
mod person;
mod reader;
mod said;
mod seen;
mod sign_in;
mod words;

pub(crate) use check::card_page;
pub(crate) use person::{PersonCard, of_person};
pub(crate) use reader::{CardErrand, CardReader};
pub(crate) use seen::helper_seen;
pub(crate) use sign_in::sign_in_page;
