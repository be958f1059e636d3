//! The rules of Tsunagi: values that cannot hold nonsense, the subsidy schemes as data, the
//! estimate, the life of an application and what it takes to submit one.
//!
//! Nothing here reads a clock, makes an id or touches a file: times come in as arguments. The same
//! code runs in the server and, compiled to WebAssembly, in the browser.

mod check_digit;
mod text_value;

pub mod access;
pub mod application;
pub mod bank;
pub mod calendar;
pub mod care;
pub mod case_search;
pub mod decision;
pub mod duty;
pub mod estimate;
pub mod insurer;
pub mod kana;
pub mod money;
pub mod municipality;
pub mod office;
pub mod onboarding;
pub mod payment;
pub mod person;
pub mod prefecture;
pub mod readiness;
pub mod repayment;
pub mod review;
pub mod scheme;
pub mod service;
pub mod submission;
pub mod terminal;
pub mod text;
pub mod zengin;
