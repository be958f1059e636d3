//! Id and moment of a record about to be written.

use chrono::{DateTime, SubsecRound as _, Utc};
use uuid::Uuid;

/// A fresh id and the moment it stands for, both from the program's one clock and id source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The record's id.
    pub id: Uuid,
    /// The moment, UTC, in whole microseconds.
    pub at: DateTime<Utc>,
}

impl Stamp {
    /// Cuts the moment to microseconds: PostgreSQL keeps no more, and both databases must read back
    /// what was written.
    pub fn new(id: Uuid, at: DateTime<Utc>) -> Self {
        Self {
            id,
            at: at.trunc_subsecs(6),
        }
    }
}
