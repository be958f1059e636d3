//! Acts: one file each. An act checks, decides with the domain, writes in one transaction.

pub mod account;
pub mod application;
pub mod audit;
pub mod bank;
pub mod card;
pub mod care;
pub mod contact;
pub mod decision;
pub mod deny;
pub mod document;
pub mod duty;
pub mod event;
pub mod news;
pub mod notice;
pub mod operator;
pub mod payment;
pub mod readiness;
pub mod recovery;
pub mod retention;
pub mod review;
pub mod scheme;
pub mod staff;
