//! お知らせ: the operator's desk. What everybody reads is a public page, made by the server.

mod desk;
mod form;

pub(crate) use desk::desk_page;
