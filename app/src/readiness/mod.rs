//! 市町村の対応状況: the public pages, the municipality's own entry, and the operator's desk.

mod desk;
mod edit;
mod figures;
mod follow;
mod import;
mod map;
mod municipality;
mod officers;
mod page;
mod public_words;
mod words;

pub(crate) use desk::desk_page;
pub(crate) use edit::own_page;
pub(crate) use follow::{follow_page, unfollow_page};
pub(crate) use municipality::municipality_page;
pub(crate) use page::readiness_page;
