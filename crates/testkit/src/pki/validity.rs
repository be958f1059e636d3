//! When a certificate or list is good.

use time::{Duration, OffsetDateTime};

/// Where now lies in the time of a certificate or list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Within.
    Current,
    /// After its end.
    Over,
    /// Before its beginning.
    Coming,
}

impl Validity {
    /// Beginning and end.
    pub(super) fn span(self) -> (OffsetDateTime, OffsetDateTime) {
        let now = OffsetDateTime::now_utc();
        let hours = |from: i64, to: i64| (now + Duration::hours(from), now + Duration::hours(to));
        match self {
            Self::Current => hours(-1, 24),
            Self::Over => hours(-48, -24),
            Self::Coming => hours(24, 48),
        }
    }
}
