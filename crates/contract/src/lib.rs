//! Every type and path that crosses a wire between the portal's browser application, the portal's
//! server and office software.
//!
//! Types are plain and tolerant of half-filled drafts; what they mean is decided by `domain`, whose
//! constructors both sides call. Requests refuse unknown fields, so that a typo never loses data.

pub mod account;
pub mod answers;
pub mod application;
pub mod audit;
pub mod bank;
pub mod card;
pub mod care;
pub mod duty;
pub mod event;
pub mod news;
pub mod notice;
pub mod page;
pub mod path;
pub mod payment;
pub mod problem;
pub mod readiness;
pub mod record;
pub mod retention;
pub mod review;
pub mod scheme;
pub mod staff;
pub mod upstream;

pub use page::Page;
pub use problem::{FieldCode, FieldIssue, Problem, ProblemCode};
