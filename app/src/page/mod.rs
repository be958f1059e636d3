//! The pages, one a file or folder. The way through an application is in `apply`.

mod account;
mod help;
mod help_words;
mod home;
mod not_found;
mod office;
mod register;
mod sign_in;
mod subsidy;
mod words;

pub(crate) use account::account;
pub(crate) use help::help;
pub(crate) use home::home;
pub(crate) use not_found::not_found;
pub(crate) use office::{invite_to_federation, office};
pub(crate) use register::{register, registration};
pub(crate) use sign_in::{SignInForm, sign_in, sign_in_again, sign_in_here};
pub(crate) use subsidy::subsidy;
