//! Routes of the review queue.

pub mod assignment;
pub mod case;
pub mod export;
mod failure;
pub mod figures;
pub mod hold;
pub mod queue;
pub mod view;
