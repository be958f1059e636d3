//! How far a municipality is.

use chrono::NaiveDate;

/// How far a municipality is, as it publishes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Readiness {
    /// 利用開始日: the day its care insurance begins to work on the platform, past or coming.
    Dated(NaiveDate),
    /// 日程調整中: the day is being arranged.
    Arranging,
    /// 未定.
    Undecided,
}

impl Readiness {
    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dated(_) => "dated",
            Self::Arranging => "arranging",
            Self::Undecided => "undecided",
        }
    }

    /// From id and day; `None` where they do not go together.
    pub fn from_parts(id: &str, starts_on: Option<NaiveDate>) -> Option<Self> {
        match (id, starts_on) {
            ("dated", Some(day)) => Some(Self::Dated(day)),
            ("arranging", None) => Some(Self::Arranging),
            ("undecided", None) => Some(Self::Undecided),
            _ => None,
        }
    }

    /// 利用開始日, when there is one.
    pub const fn starts_on(self) -> Option<NaiveDate> {
        match self {
            Self::Dated(day) => Some(day),
            Self::Arranging | Self::Undecided => None,
        }
    }

    /// Whether it works on the platform on this day.
    pub fn is_ready(self, today: NaiveDate) -> bool {
        self.starts_on().is_some_and(|day| day <= today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_from_its_day_on() {
        let day = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
        let dated = Readiness::Dated(day);
        assert!(!dated.is_ready(day.pred_opt().unwrap()));
        assert!(dated.is_ready(day));
        assert!(!Readiness::Arranging.is_ready(day));
    }

    #[test]
    fn id_and_day_lead_back_or_do_not_go_together() {
        let day = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
        for one in [
            Readiness::Dated(day),
            Readiness::Arranging,
            Readiness::Undecided,
        ] {
            assert_eq!(
                Readiness::from_parts(one.as_str(), one.starts_on()),
                Some(one)
            );
        }
        assert_eq!(Readiness::from_parts("dated", None), None);
        assert_eq!(Readiness::from_parts("arranging", Some(day)), None);
        assert_eq!(Readiness::from_parts("ready", None), None);
    }
}
