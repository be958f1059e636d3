//! Records past their retention: proposed for purging by one person, approved by another, emptied by a job.

mod approve;
mod error;
mod propose;
mod purge;
mod show;
mod withdraw;

pub use approve::approve_purge;
pub use error::RetentionError;
pub use propose::propose_purge;
pub use purge::{PURGE_JOB, PurgeError, purge};
pub use show::show_retention;
pub use withdraw::withdraw_purge;
