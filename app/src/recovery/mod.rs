//! Lost passkeys: asking for a new one, the pages behind the links in the mails, and deciding for others.

mod ask;
mod decide;
mod link;
mod words;

pub(crate) use ask::ask_page;
pub(crate) use decide::decide_page;
pub(crate) use link::link_page;
