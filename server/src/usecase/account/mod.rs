//! Registration, sign-in, sessions, passkeys, tokens, members.

pub mod accept_registration;
pub mod add_passkey;
pub(crate) mod announce;
pub mod authenticate;
pub mod begin_registration;
pub mod begin_sign_in;
pub mod ceremony;
pub mod complete_registration;
pub mod complete_sign_in;
pub mod create_token;
pub(crate) mod enter_office;
mod error;
pub mod invite;
pub mod list_members;
pub mod list_passkeys;
pub mod list_sessions;
pub mod list_tokens;
pub mod open_session;
mod registration_link;
pub mod remove_member;
pub mod remove_passkey;
pub mod request_registration;
pub mod revoke_token;
pub mod show_me;
pub mod show_registration;
pub mod sign_in_by_card;
pub mod sign_out;
pub mod step_up;
pub mod switch_office;
pub(crate) mod typed;
pub mod withdraw_invitation;

pub use error::AccountError;
