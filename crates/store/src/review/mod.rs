//! The federation's queue: reading it, who works on what, saved views, figures.
//!
//! The queue holds every application that was ever submitted, in the order received (`queue_no`). Drafts
//! have no place in it and are never read here.

mod figures;
mod filter;
mod index;
mod name;
mod places;
mod queue;
mod reviewers;
mod views;
mod work;

pub use figures::{
    DayRow, FigureRow, FiguresSpan, ReasonRow, ReturnRow, TurnaroundRow, per_day, return_reasons,
    returns, sums, turnaround,
};
pub use filter::{FlagFilter, QueueFilter, ReviewerFilter, Search};
pub(crate) use index::positioned;
pub use index::{index_for_search, next_queue_no, not_indexed, set_flags};
pub use name::names_of;
pub use places::counts;
pub use queue::{QueueRow, neighbours, page, row};
pub use reviewers::{ReviewerRow, reviewers};
pub use views::{find_view, remove_view, save_view, views_of};
pub use work::{Hold, assign, assign_all, hold, offices_of_people, release, unassigned};
