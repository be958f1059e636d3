//! The five steps.

use serde::{Deserialize, Serialize};

/// A step of 導入の準備, in order. Titles as the portal of 国保中央会 names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// 利用する端末の準備.
    Terminal,
    /// 各種設定.
    Settings,
    /// 各市町村の対応状況.
    Municipalities,
    /// 最終確認.
    Rehearsal,
    /// 活用開始.
    Start,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [
        Self::Terminal,
        Self::Settings,
        Self::Municipalities,
        Self::Rehearsal,
        Self::Start,
    ];

    /// Id in addresses and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Settings => "settings",
            Self::Municipalities => "municipalities",
            Self::Rehearsal => "rehearsal",
            Self::Start => "start",
        }
    }

    /// The step with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == id)
    }

    /// About how long it takes at the desk, minutes. All five together are what supporters report for a
    /// visit with everything at hand (90–120 minutes); the split is our own.
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Terminal | Self::Rehearsal | Self::Start => 20,
            Self::Settings => 30,
            Self::Municipalities => 10,
        }
    }

    /// Steps that must be done before this one makes sense. The third needs nobody: it may be looked at
    /// any time.
    pub const fn after(self) -> &'static [Self] {
        match self {
            Self::Terminal | Self::Settings | Self::Municipalities => &[],
            Self::Rehearsal => &[Self::Terminal, Self::Settings],
            Self::Start => &[Self::Rehearsal],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_take_what_supporters_report() {
        let together: u32 = Step::ALL.into_iter().map(Step::minutes).sum();
        assert!((90..=120).contains(&together), "{together}");
    }

    #[test]
    fn no_step_waits_for_a_later_one() {
        for step in Step::ALL {
            assert!(step.after().iter().all(|before| *before < step));
            assert_eq!(Step::from_id(step.as_str()), Some(step));
        }
    }
}
