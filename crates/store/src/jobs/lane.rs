//! Which jobs wait for which.

use crate::entity::job;
use sea_orm::ColumnTrait as _;
use sea_orm::sea_query::Expr;

/// The kinds of jobs a worker takes. A job waits for earlier ones of its own lane alone: a lane for work that
/// comes by the thousand keeps it out of the way of what somebody waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Jobs of these kinds.
    Only(&'static [&'static str]),
    /// Jobs of every other kind, those nobody has heard of included.
    Except(&'static [&'static str]),
}

impl Lane {
    /// Every job there is.
    pub const ALL: Self = Self::Except(&[]);

    /// Whether jobs of this kind are taken.
    pub fn takes(self, kind: &str) -> bool {
        match self {
            Self::Only(kinds) => kinds.contains(&kind),
            Self::Except(kinds) => !kinds.contains(&kind),
        }
    }

    /// The same in the database's words.
    pub(super) fn condition(self) -> Expr {
        match self {
            Self::Only(kinds) => job::Column::Kind.is_in(kinds.iter().copied()),
            Self::Except(kinds) => job::Column::Kind.is_not_in(kinds.iter().copied()),
        }
    }
}
