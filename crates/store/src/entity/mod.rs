//! Rows, one file a table. They are not the domain's models: queries turn them into those.

pub mod api_token;
pub mod application;
pub mod application_event;
pub mod audit_head;
pub mod audit_record;
pub mod blob;
pub mod ceremony;
pub mod change_event;
pub mod document;
pub mod job;
pub mod office;
pub mod passkey;
pub mod person;
pub mod reception_counter;
pub mod registration;
pub mod role_grant;
pub mod session;
pub mod setting;
pub mod sign_in_link;
pub mod submission;
