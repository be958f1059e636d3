//! Background jobs: work to be done after the transaction that asked for it.
//!
//! A job is queued in the same transaction as its cause ([`enqueue`]) and therefore happens if and
//! only if that commits. Workers take jobs with a lease ([`claim`]); the lease of a worker that dies
//! runs out and the job begins again, so a job may begin more than once: its effect must be
//! repeatable, or be written in the transaction that also completes it ([`complete_in`]).

mod claim;
mod finish;
mod lane;
mod queue;

pub use claim::{ClaimedJob, claim, extend};
pub use finish::{Retry, backoff, complete, complete_in, fail};
pub use lane::Lane;
pub use queue::{Enqueued, Job, enqueue, open_jobs, sweep};
