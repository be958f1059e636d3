//! The pages, one a file or folder. The way through an application is in `apply`.

mod not_found;
mod sign_in;

pub(crate) use not_found::not_found;
pub(crate) use sign_in::{SignInForm, sign_in, sign_in_here};

use leptos::prelude::*;
pub(crate) fn landing() -> AnyView {
    ().into_any()
}
pub(crate) fn subsidy() -> AnyView {
    ().into_any()
}
pub(crate) fn help() -> AnyView {
    ().into_any()
}
pub(crate) fn register() -> AnyView {
    ().into_any()
}
pub(crate) fn registration() -> AnyView {
    ().into_any()
}
pub(crate) fn home() -> AnyView {
    ().into_any()
}
pub(crate) fn account() -> AnyView {
    ().into_any()
}
pub(crate) fn office() -> AnyView {
    ().into_any()
}
