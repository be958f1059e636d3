//! Registration, sign-in, sessions, passkeys, tokens, members.

pub mod authenticate;
pub mod show_me;
